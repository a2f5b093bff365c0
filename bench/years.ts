import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Figure } from './figures';
import { report } from './reports';

const cli = join(import.meta.dirname, '../dist/cli.js');
const peak = join(import.meta.dirname, 'servers/peak.cjs');
const years = 5;

/**
 * (g) `gouji check` on some years of many organs, a file each, against as many reports of organs that have one year each:
 * what it costs to compare the years. The figures are random, so nearly every pair has something to tell. A test holds
 * that each file is read once.
 */
export function checkYears(organs: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    for (let number = 0; number < organs * years; number++) {
      const name = join(String(number % years), `${number}.ogi`);
      const organ = Math.floor(number / years);
      write(join(folder, 'apart', name), report(number));
      write(join(folder, 'compared', name), report(number).replaceAll(`第${number}县`, `某省第${organ}县`));
    }
    const [compared, apart] = existsSync(cli) ? ['compared', 'apart'].map((kind) => check(join(folder, kind))) : [];
    const what = `\`gouji check\` on ${organs} organs × ${years} years`;
    const against = 'as many reports, nothing to compare';
    return [
      { what, unit: 'ms', gouji: compared?.milliseconds, floor: apart?.milliseconds, against },
      { what: `its peak memory`, unit: 'MB', gouji: compared?.megabytes, floor: apart?.megabytes, against },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function check(folder: string): { milliseconds: number; megabytes: number } {
  const start = performance.now();
  const args = ['--require', peak, cli, 'check', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`gouji check ended with ${status}\n${stderr}`);
  return { milliseconds, megabytes: Number(/peak (\d+) KB/.exec(stderr)?.[1]) / 1024 };
}
