// Every bundle in one place. `--watch` rebuilds; `--dev` keeps names readable and writes source maps.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'info',
  legalComments: 'none',
};
// jsonc-parser's `main` cannot be bundled, its `module` can.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const worker = { ...common, platform: 'browser', format: 'iife' };

const bundles = [
  // Two files, so that a window without a report reads only the first: the language client comes with a report.
  {
    ...node,
    entryPoints: { node: 'client/src/node/extension.ts', languageClient: 'client/src/node/languageClient.ts' },
    outdir: 'dist/client',
    external: ['vscode', '*/languageClient.js'],
    supported: { 'dynamic-import': false },
  },
  {
    ...node,
    platform: 'browser',
    entryPoints: ['client/src/browser/extension.ts'],
    outfile: 'dist/client/browser.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server/node.js' },
  { ...worker, entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server/browser.js' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.rebuild()));
  console.log('[watch] every bundle is built');
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}
