import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What each folder of server/src may import, besides itself. Only these entries may see the file system. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  forms: ['core'],
  prose: ['core', 'forms'],
  repair: ['core', 'forms', 'prose'],
  rules: ['core', 'forms', 'prose', 'repair'],
  engine: ['core', 'forms', 'prose', 'repair', 'rules'],
  features: ['core', 'forms', 'prose', 'repair', 'rules', 'engine'],
  workspace: ['core'],
  lsp: ['core', 'forms', 'prose', 'repair', 'rules', 'engine', 'features', 'workspace'],
  cli: ['core', 'forms', 'prose', 'repair', 'rules', 'engine', 'features', 'workspace', 'lsp'],
  node: ['lsp', 'workspace'],
  browser: ['lsp', 'workspace'],
};
const protocolLayers = new Set(['lsp', 'node', 'browser', 'cli']);
const nodeLayers = new Set(['node', 'cli']);
const entries = new Set(['node', 'browser', 'cli']);
const nodeFile = 'server/src/workspace/node.ts';
const protocolFile = 'server/src/lsp/protocol.ts';
const longestFile = 600;
const longestCode = 300;
/** Data, the meanings of wordings among it, and one state machine. */
const longerCode = new Set([
  'server/src/forms/ogi/requestHandling.ts',
  'server/src/prose/words.ts',
  'server/src/prose/narrator.ts',
]);

/** Every module that a file names in an import, an export or a call of `import()`, types included. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^\s*(?:import|export)\s(?:[^;'"`]*?\sfrom\s*)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...calls].map((match) => match[1]!);
}

const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name.split('/')[0]!);

const linesIn = (source: string): number => source.replace(/\n$/, '').split('\n').length;

/** What is wrong with the imports of a file; `path` counts from the root of the project, with slashes. */
function problemsOf(path: string, source: string): string[] {
  const [side, , layer = ''] = path.split('/');
  const problems: string[] = [];
  for (const name of importsOf(source)) {
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') : undefined;
    const wrong = side === 'client' ? wrongInClient(name, target) : wrongInServer(path, layer, name, target);
    if (wrong) problems.push(`${path} imports ${name}: ${wrong}`);
  }
  const lines = linesIn(source);
  if (lines > (longerCode.has(path) ? longestFile : longestCode)) problems.push(`${path} has ${lines} lines`);
  return problems;
}

function wrongInClient(name: string, target: string | undefined): string | undefined {
  if (target?.startsWith('server/') && target !== protocolFile)
    return 'of the server the client sees the protocol alone';
  if (name.startsWith('vscode-languageserver')) return 'that is the server’s library';
  return undefined;
}

function wrongInServer(path: string, layer: string, name: string, target: string | undefined): string | undefined {
  if (!target) {
    if (name === 'vscode' || name.startsWith('vscode-languageclient')) return 'only the client knows the editor';
    if (name.startsWith('vscode-languageserver') && !protocolLayers.has(layer)) return 'only lsp knows the protocol';
    if (isNode(name) && !nodeLayers.has(layer) && path !== nodeFile) return 'this code runs in a browser too';
    return undefined;
  }
  if (target === 'package.json') return entries.has(layer) ? undefined : 'only the entries know the version';
  if (!target.startsWith('server/src/')) return 'that is not the server';
  const other = target.split('/')[2]!;
  if (other !== layer && !layers[layer]?.includes(other)) return `${layer} stands below ${other}`;
  if (target.replace(/(\.ts)?$/, '.ts') === nodeFile && !nodeLayers.has(layer))
    return 'files are seen through the interface';
  return undefined;
}

/** Every source file below some folders, by its path from the root. */
function sources(...folders: string[]): { path: string; source: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?ts$|\.mjs$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(root, path).split(sep).join('/'), source: readFileSync(path, 'utf8') })),
  );
}

describe('layers', () => {
  const code = sources('server/src', 'client/src');

  it('imports go one way, and only what may know the protocol, the editor or files does', () => {
    assert.ok(code.length > 100);
    assert.deepEqual(
      code.flatMap(({ path, source }) => problemsOf(path, source)),
      [],
    );
  });

  it('every folder of the server has its place', () => {
    const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true });
    assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(layers).sort());
  });

  it('what client and server say to each other is a file without code of the server', () => {
    const { source } = code.find(({ path }) => path === protocolFile)!;
    const statements = source.match(/^import (?!type\b)[^;]*;/gm) ?? [];
    assert.deepEqual(statements, []);
  });

  it('tests, measurements and scripts are no longer than code', () => {
    const others = sources('test', 'bench', 'scripts').filter(({ source }) => linesIn(source) > longestFile);
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    );
  });

  describe('would be found broken by', () => {
    const broken: [string, string][] = [
      ['server/src/core/a.ts', "import { forms } from '../forms/catalog';"],
      ['server/src/core/a.ts', "import type { Form } from '../forms/form';"],
      ['server/src/forms/bind/a.ts', "import { rules } from '../../rules/registry';"],
      ['server/src/forms/a.ts', "export { rules } from '../rules/registry';"],
      ['server/src/rules/a.ts', "import {\n  Document,\n} from '../engine/document';"],
      ['server/src/engine/a.ts', "export * from '../features/hover';"],
      ['server/src/engine/a.ts', "import { readFileSync } from 'node:fs';"],
      ['server/src/core/a.ts', "import { join } from 'path';"],
      ['server/src/core/a.ts', "const { readFile } = await import('fs/promises');"],
      ['server/src/features/a.ts', "import { Range } from 'vscode-languageserver';"],
      ['server/src/features/a.ts', "import type { Range } from 'vscode-languageserver-types';"],
      ['server/src/rules/a.ts', "type Range = import('vscode-languageserver').Range;"],
      ['server/src/workspace/memory.ts', "import 'node:fs';"],
      ['server/src/lsp/a.ts', "import * as vscode from 'vscode';"],
      ['server/src/lsp/a.ts', "import { fileWorkspace } from '../workspace/node';"],
      ['server/src/lsp/a.ts', "import { run } from '../cli/run';"],
      ['server/src/lsp/a.ts', "import { session } from '../../../client/src/session';"],
      ['server/src/lsp/a.ts', "import { render } from '../../../test/support/render';"],
      ['client/src/a.ts', "import { Document } from '../../server/src/engine/document.js';"],
      ['client/src/a/b.ts', "import { startServer } from '../../../server/src/lsp/server.js';"],
      ['client/src/a.ts', "import { Range } from 'vscode-languageserver';"],
      ['server/src/core/a.ts', '\n'.repeat(longestCode + 1)],
      [[...longerCode][0]!, '\n'.repeat(longestFile + 1)],
    ];
    for (const [path, source] of broken)
      it(`${path}: ${source.trim() || 'its length'}`, () => assert.equal(problemsOf(path, source).length, 1));

    const sound: [string, string][] = [
      ['server/src/core/a.ts', "import { b } from './b';"],
      ['server/src/core/a.ts', "// import { forms } from '../forms/catalog';\n/* from '../rules/registry' */"],
      ['server/src/core/a.ts', 'const text = "import x from \'vscode\'";'],
      ['server/src/forms/bind/a.ts', "import { distance } from 'fastest-levenshtein';\nimport { b } from '../form';"],
      ['server/src/features/a.ts', "import { judge } from '../forms/judge';"],
      ['server/src/cli/a.ts', "import { join } from 'node:path';\nimport { b } from '../workspace/node';"],
      ['server/src/lsp/a.ts', "import { b } from 'vscode-languageserver';"],
      [
        'client/src/a/b.ts',
        "import type { B } from '../../../server/src/lsp/protocol.js';\nimport { window } from 'vscode';",
      ],
    ];
    for (const [path, source] of sound)
      it(`not ${path}: ${source.split('\n')[0]}`, () => assert.deepEqual(problemsOf(path, source), []));
  });
});
