import { localized } from '../core/localized';
import { FileError } from '../workspace/workspace';
import type { CheckedFile, CheckedFinding } from './checkText';
import type { Shell } from './shell';

/** The findings of an earlier run, which another one does not report again. */
export class Baseline {
  /** How many findings of each fingerprint are still to be met. */
  readonly #left = new Map<string, number>();

  constructor(fingerprints: Iterable<string>) {
    for (const one of fingerprints) this.#left.set(one, (this.#left.get(one) ?? 0) + 1);
  }

  /** The file with its new findings alone. */
  onlyNew(file: CheckedFile): CheckedFile {
    return { ...file, findings: file.findings.filter((finding) => !this.#take(finding)) };
  }

  #take({ fingerprint }: CheckedFinding): boolean {
    const left = this.#left.get(fingerprint) ?? 0;
    if (left > 0) this.#left.set(fingerprint, left - 1);
    return left > 0;
  }
}

/** An entry of the file. Only the fingerprint counts; the rest is for those who read the file and its changes. */
interface Entry {
  readonly fingerprint: string;
  readonly code: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly message: string;
}

const version = 1;

export async function readBaseline({ workspace }: Shell, path: string): Promise<Baseline> {
  const { text } = await workspace.read(path);
  try {
    const content = JSON.parse(text) as { version: unknown; findings: readonly Entry[] };
    if (content.version === version) return new Baseline(content.findings.map(({ fingerprint }) => fingerprint));
  } catch {
    // said below
  }
  throw new FileError(path, notBaseline);
}

/** Collects the findings of a run for the file. */
export class BaselineWriter {
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  add({ reports, findings }: CheckedFile): void {
    for (const { fingerprint, code, report, message } of findings) {
      const { organ, year } = reports[report]!;
      this.#entries.push({ fingerprint, code, organ, year, message });
    }
  }

  /** One finding a line, in an order that does not depend on the files. */
  async write({ workspace }: Shell, path: string): Promise<void> {
    const lines = this.#entries.map((entry) => JSON.stringify(entry)).sort();
    const text = `{"version":${version},"findings":[\n${lines.join(',\n')}\n]}\n`;
    await workspace.write(path, { text, encoding: { name: 'utf-8', byteOrderMark: false } });
  }
}

const notBaseline = localized(
  '不是 gouji 写的基线文件。请用 --write-baseline 重新生成。',
  'not a baseline that gouji has written. Make it again with --write-baseline.',
);
