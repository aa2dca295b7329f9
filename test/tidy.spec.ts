import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const maxFileLines = 250;
const maxFunctionLines = 50;
const maxComponentLines = 120;
const maxLineLength = 110;
const maxConstructorParameters = 6;
const exempt = /(\/migrations\/|\/texts\/|\/generated\/|schema\.d\.ts$)/;

interface Source {
  file: string;
  text: string;
  tree: ts.SourceFile;
}

const sources: Source[] = ['apps', 'libs', 'migrations', 'test'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return {
        file: path.relative(root, file),
        text,
        tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true),
      };
    }),
);
const written = sources.filter(({ file }) => !exempt.test(`/${file}`));

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function lineCount(source: Source, node: ts.Node): number {
  const line = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

/** A suite's describe block groups tests; it is no function of its own. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^(describe|suite)/.test(node.parent.expression.getText());
}

describe('the tidy house', () => {
  it('has no long files', () => {
    const long = written.filter(({ text }) => text.split('\n').length - 1 > maxFileLines);
    expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });

  it('has no long lines', () => {
    const long = written.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (line.length > maxLineLength ? [`${file}:${index + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('has no long functions', () => {
    const long: string[] = [];
    for (const source of written) {
      const limit = source.file.endsWith('.tsx') ? maxComponentLines : maxFunctionLines;
      walk(source.tree, (node) => {
        if (!ts.isFunctionLike(node) || isSuite(node)) return;
        const lines = lineCount(source, node);
        if (lines > limit)
          long.push(`${source.file}: ${node.name?.getText() ?? 'a function'} has ${lines} lines`);
      });
    }
    expect(long).toEqual([]);
  });

  it('has no constructor with too many parts', () => {
    const wide: string[] = [];
    for (const { file, tree } of written) {
      walk(tree, (node) => {
        if (ts.isConstructorDeclaration(node) && node.parameters.length > maxConstructorParameters)
          wide.push(file);
      });
    }
    expect(wide).toEqual([]);
  });

  it('uses no any, no default export, no enum', () => {
    const found: string[] = [];
    for (const { file, tree } of written) {
      walk(tree, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}: any`);
        if (ts.isExportAssignment(node)) found.push(`${file}: default export`);
        if (ts.isEnumDeclaration(node)) found.push(`${file}: enum`);
      });
    }
    expect(found.filter((line) => !/^apps\/web\/.*config\.ts: default/.test(line))).toEqual([]);
  });

  it('reads the environment in the configuration only', () => {
    const reads = /process\.env\b/;
    const allowed = /^(libs\/platform\/src\/config\/|test\/)/;
    expect(
      written.filter(({ file, text }) => !allowed.test(file) && reads.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('leaves no focused tests and no notes to self', () => {
    const marks = new RegExp(
      ['\\b(it|test|describe)\\.only\\(', 'TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore'].join('|'),
    );
    expect(sources.filter(({ text }) => marks.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('names files in kebab-case and folders plainly', () => {
    const plain = /^[a-z0-9.-]+$/;
    const vague = new Set(['utils', 'util', 'common', 'shared', 'helpers', 'helper', 'misc']);
    const wrong = sources.filter(({ file }) =>
      file
        .split('/')
        .some((part) => (!plain.test(part) && !part.endsWith('.tsx')) || vague.has(part.split('.')[0]!)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('gives each class of the API a name of its own, as the OpenAPI document keeps them by name', () => {
    const names = written
      .filter(({ file }) => file.startsWith('apps/api/'))
      .flatMap(({ text }) => [...text.matchAll(/^export class (\w+)/gm)].map((match) => match[1]!));
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});
