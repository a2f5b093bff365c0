import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figures';
import { report } from './reports';

const cli = join(import.meta.dirname, '../dist/cli.js');
const times = 5;

/** (f) `gouji check` on a folder of reports, against `cat` of its files. */
export function checkFolder(reports: number): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const names = Array.from({ length: reports }, (_, number) => `${number}.ogi`);
    for (const [number, name] of names.entries())
      writeFileSync(join(folder, name), report(number, { wrongTotal: number === reports - 1 }));
    return {
      what: `\`gouji check\` on ${reports} reports`,
      unit: 'ms',
      gouji: existsSync(cli) ? timeOf(process.execPath, [cli, 'check', folder], folder, 1) : undefined,
      floor: process.platform === 'win32' ? undefined : timeOf('cat', names, folder, 0),
      against: '`cat` of the same files',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf(command: string, args: readonly string[], cwd: string, expected: number): number {
  const found = Array.from({ length: times }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
    const took = performance.now() - start;
    if (status !== expected) throw new Error(`${command} ended with ${status} instead of ${expected}\n${stderr}`);
    return took;
  });
  return median(found);
}
