import path from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig, loadEnv } from 'vite';

const root = import.meta.dirname;
// The API that development talks to; another one by TRIBUTARY_API.
const address = loadEnv('development', root, 'TRIBUTARY_')['TRIBUTARY_API'] ?? 'http://localhost:3000';
const out = path.resolve(root, '../../dist/web');

/**
 * Two builds: the signed-in client for browsers, and (`--ssr`) the public pages, which the API renders.
 * In development `npx vite apps/web` serves the client and hands everything else to a running API.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  plugins: [react()],
  css: { postcss: { plugins: [presetMantine()] } },
  build: isSsrBuild
    ? {
        outDir: path.join(out, 'server'),
        emptyOutDir: true,
        copyPublicDir: false,
        rollupOptions: { input: path.join(root, 'src/public/render.tsx') },
      }
    : {
        outDir: path.join(out, 'client'),
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        rollupOptions: {
          input: {
            client: path.join(root, 'index.html'),
            public: path.join(root, 'src/public/public.ts'),
          },
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
