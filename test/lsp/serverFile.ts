import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'server', 'node.js');

/** The server to test: the one that was built, or where that is missing or older than its source, a bundle of our own. */
export function serverFile(): Promise<string> {
  file ??= isFresh() ? Promise.resolve(built) : bundle();
  return file;
}

let file: Promise<string> | undefined;

function isFresh(): boolean {
  if (!existsSync(built)) return false;
  const sources = readdirSync(join(root, 'server', 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((source) => statSync(join(root, 'server', 'src', source)).mtimeMs));
  return statSync(built).mtimeMs > newest;
}

async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'server', 'node.js');
  await build({
    entryPoints: [join(root, 'server', 'src', 'node', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
