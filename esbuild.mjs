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
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const worker = { ...common, platform: 'browser', format: 'iife' };

const bundles = [
  { ...node, entryPoints: ['client/src/node/extension.ts'], outfile: 'dist/client/node.js', external: ['vscode'] },
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
  for (const options of bundles) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}
