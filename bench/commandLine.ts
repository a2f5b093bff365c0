import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figures';
import { report } from './reports';

const cli = join(import.meta.dirname, '../dist/cli.js');
const peak = join(import.meta.dirname, 'servers/peak.cjs');
const scan = join(import.meta.dirname, 'servers/scan.cjs');
const times = 5;

/**
 * (f) `gouji check` on a folder of reports, against `cat` of its files and a plain scan of them in Node.js, by turns; (g)
 * its peak memory, against that on a tenth of them; and how it goes on with three times as many. No report comes twice.
 */
export function checkFolders(reports: number): Figure[] {
  if (!existsSync(cli)) return [];
  const many = new Folder(reports);
  const few = new Folder(reports / 10);
  const more = new Folder(reports * 3);
  try {
    const rounds = Array.from({ length: times }, () => ({
      gouji: many.check(),
      cat: process.platform === 'win32' ? undefined : many.cat(),
      scan: many.scan(),
      few: few.check(),
    }));
    const medianOf = (values: readonly (number | undefined)[]) =>
      values.includes(undefined) ? undefined : median(values as number[]);
    const whatOf = (count: number) => `\`gouji check\` on ${count} reports`;
    const what = whatOf(reports);
    const took = medianOf(rounds.map(({ gouji }) => gouji.took));
    const peak = medianOf(rounds.map(({ gouji }) => gouji.peak));
    return [
      {
        what,
        unit: 'ms',
        gouji: took,
        floor: medianOf(rounds.map(({ cat }) => cat)),
        against: '`cat` of the same files to nowhere',
      },
      {
        what: 'the same run',
        unit: 'ms',
        gouji: took,
        floor: medianOf(rounds.map(({ scan }) => scan)),
        against: 'reading them in Node.js and adding up the numbers of each line',
      },
      {
        what: `${what}, peak memory`,
        unit: 'MB',
        gouji: peak,
        floor: medianOf(rounds.map(({ few }) => few.peak)),
        against: `the same on ${reports / 10}`,
      },
      {
        what: `${whatOf(reports * 3)}, peak memory`,
        unit: 'MB',
        gouji: more.check().peak,
        floor: peak,
        against: `the same on ${reports}`,
      },
    ];
  } finally {
    many.remove();
    few.remove();
    more.remove();
  }
}

/** So many reports in a folder; the last one has a wrong total. */
class Folder {
  readonly #path = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  readonly #names: readonly string[];

  constructor(reports: number) {
    this.#names = Array.from({ length: reports }, (_, number) => `${number}.ogi`);
    for (const [number, name] of this.#names.entries())
      writeFileSync(join(this.#path, name), report(number, { wrongTotal: number === reports - 1 }));
  }

  check(): { readonly took: number; readonly peak: number } {
    const { took, stderr } = this.#run(process.execPath, ['--require', peak, cli, 'check', '.'], 1);
    return { took, peak: Number(/peak (\d+) KB/.exec(stderr)?.[1]) / 1024 };
  }

  /** What it prints goes nowhere: to take in as much text costs this process more than it costs `cat` to read it. */
  cat(): number {
    return this.#run('cat', this.#names, 0, 'ignore').took;
  }

  scan(): number {
    return this.#run(process.execPath, [scan], 0).took;
  }

  remove(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }

  #run(command: string, args: readonly string[], expected: number, stdout: 'pipe' | 'ignore' = 'pipe') {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, {
      cwd: this.#path,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', stdout, 'pipe'],
    });
    const took = performance.now() - start;
    if (status !== expected) throw new Error(`${command} ended with ${status} instead of ${expected}\n${stderr}`);
    return { took, stderr };
  }
}
