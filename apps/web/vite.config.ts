import path from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import type { Plugin as PostcssPlugin } from 'postcss';
import { defineConfig, loadEnv, type Plugin } from 'vite';

const root = import.meta.dirname;
// The API that development talks to; another one by TRIBUTARY_API.
const address = loadEnv('development', root, 'TRIBUTARY_')['TRIBUTARY_API'] ?? 'http://localhost:3000';
const out = path.resolve(root, '../../dist/web');

/**
 * What everybody fetches first is one file: thirty small ones compress worse and wait for each other. The
 * words around every page are one more in each language.
 */
const chunks = [
  { name: 'start', tags: ['$initial' as const], test: (id: string) => !/src\/(public|pictures)\//.test(id) },
  {
    debugName: 'words',
    name: (id: string) => /texts\/(?:shell|parts|home)\.(\w\w)\.ts$/.exec(id)?.[1] ?? null,
    test: /src\/texts\/(shell|parts|home)\./,
  },
];

/**
 * Tells `early.js`, by a block of data in the page, where the words around every page are in each language.
 */
const wordsByLanguage: Plugin = {
  name: 'words-by-language',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const files = Object.values(bundle ?? {})
        .filter(({ type, name }) => type === 'chunk' && /^(en|fr|es)$/.test(name ?? ''))
        .map(({ name, fileName }) => [name, `/${fileName}`]);
      const children = JSON.stringify(Object.fromEntries(files));
      return [
        {
          tag: 'script',
          attrs: { type: 'application/json', id: 'words' },
          children,
          injectTo: 'head-prepend',
        },
      ];
    },
  },
};

const dark = "[data-mantine-color-scheme='dark']";

/** Public pages are as dark as the reader's system where no script runs that could say so on the document. */
const darkWithoutScript: PostcssPlugin = {
  postcssPlugin: 'dark-without-script',
  OnceExit(root, { AtRule }) {
    if (!root.source?.input.file?.endsWith('public.css')) return;
    const media = new AtRule({ name: 'media', params: '(prefers-color-scheme: dark) and (scripting: none)' });
    root.walkRules((rule) => {
      if (rule.selector.startsWith(dark))
        media.append(rule.clone({ selector: rule.selector.replace(dark, ':root:root') }));
    });
    root.append(media);
  },
};

/**
 * Two builds: the signed-in client for browsers, and (`--ssr`) the public pages, which the API renders.
 * In development `npx vite apps/web` serves the client and hands everything else to a running API.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  plugins: [react(), wordsByLanguage],
  css: { postcss: { plugins: [presetMantine(), darkWithoutScript] } },
  build: isSsrBuild
    ? {
        outDir: path.join(out, 'server'),
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: path.join(root, 'src/public/render.tsx') },
      }
    : {
        outDir: path.join(out, 'client'),
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 700,
        rolldownOptions: {
          // Of the six thousand icons only those that are used are read.
          experimental: { lazyBarrel: true },
          checks: { largeBarrelModules: false },
          input: {
            client: path.join(root, 'index.html'),
            public: path.join(root, 'src/public/public.ts'),
          },
          output: { codeSplitting: { groups: chunks } },
        },
      },
  // The server draws with React as in production, whatever its own environment says.
  ...(isSsrBuild ? { define: { [['process', 'env', 'NODE_ENV'].join('.')]: '"production"' } } : {}),
  ssr: { noExternal: true },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/public', '/outbox'].map((at) => [at, { target: address, changeOrigin: false }]),
    ),
  },
}));
