import { Pool } from '../core/memo';
import type { Comments } from '../engine/filterFindings';
import type { FactSource } from '../engine/workspaceIndex';
import type { ReportFacts } from '../forms/ogi/facts';

/**
 * The facts of a report as few objects as may be: those of thousands come from other threads, and are kept until the last
 * file has been read.
 */
export interface PackedSource {
  readonly startLine: number;
  readonly comments?: Comments;
  readonly facts?: PackedFacts;
}

interface PackedFacts extends Omit<ReportFacts, 'figures'> {
  /** The keys of its figures, parted by blanks. */
  readonly keys: string;
  /** Value, line, start and end of each. */
  readonly numbers: readonly number[];
}

const none: Comments = { suppressions: [], fileWide: new Map() };

export const packed = ({ startLine, summary: { comments, facts } }: FactSource): PackedSource => ({
  startLine,
  ...(comments.suppressions.length + comments.fileWide.size > 0 && { comments }),
  ...(facts && { facts: pack(facts) }),
});

export const unpacked = ({ startLine, comments = none, facts }: PackedSource): FactSource => ({
  startLine,
  summary: { comments, ...(facts && { facts: unpack(facts) }) },
});

function pack({ figures, ...rest }: ReportFacts): PackedFacts {
  const numbers: number[] = [];
  for (const { value, line, start, end } of figures) numbers.push(value, line, start, end);
  return { ...rest, keys: figures.map(({ key }) => key).join(' '), numbers };
}

/** Nearly all reports have figures with the same keys. */
const knownKeys = new Pool<readonly string[]>(64);

/** The figures are unpacked when they are asked for: few ever are. */
function unpack({ keys, numbers, ...rest }: PackedFacts): ReportFacts {
  const names = knownKeys.get(keys, () => (keys === '' ? [] : keys.split(' ')));
  return {
    ...rest,
    get figures() {
      return names.map((key, at) => {
        const [value, line, start, end] = numbers.slice(4 * at, 4 * at + 4) as [number, number, number, number];
        return { key, value, line, start, end };
      });
    },
  };
}
