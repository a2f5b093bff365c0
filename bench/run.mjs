// npm run bench -- [--json] [--sizes 10k,1m,10m] [--edits 50] [--reports 10000] [--only cli]
//
// Measures Gouji beside what cannot be beaten, in the same run on the same texts. See bench/README.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolders } from './commandLine.ts';
import { markdown } from './figures.ts';
import { oneReport } from './inProcess.ts';
import { ofSize, starts } from './server.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10k,1m,10m' },
    edits: { type: 'string', default: '50' },
    reports: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'all' },
  },
});

if (!existsSync(join(import.meta.dirname, '../dist/server/node.js'))) {
  console.error('dist/server/node.js is not built: npm run build');
  process.exit(2);
}

const everything = options.only !== 'cli';
const figures = everything ? [oneReport(), ...(await starts(9))] : [];
for (const size of everything ? options.sizes.split(',') : []) {
  const [, number, unit] = /^(\d+)([km])$/.exec(size) ?? [];
  if (!number) throw new Error(`--sizes: ${size} is no size such as 10k or 1m`);
  const name = `${number} ${unit === 'k' ? 'KB' : 'MB'}`;
  const bytes = Number(number) * (unit === 'k' ? 1e3 : 1e6);
  progress(name);
  figures.push(...(await ofSize(name, bytes, Number(options.edits))));
}
progress('the command line');
figures.push(...checkFolders(Number(options.reports)));

const { version: node, platform, arch } = process;
console.log(options.json ? JSON.stringify({ node, platform, arch, figures }, null, 2) : `\n${markdown(figures)}`);

function progress(what) {
  console.error(`measuring ${what} …`);
}
