import { type Range, rangeOnLine } from './text';

/**
 * Comments that silence findings: `<!-- gouji-ignore row-total: reason -->` above a line, `gouji-ignore-file` for the whole
 * file. Each takes a line of its own, since within a row it would be a cell.
 */
export interface Suppression {
  readonly scope: 'line' | 'file';
  /** The whole comment. */
  readonly range: Range;
  readonly codes: readonly { readonly code: string; readonly range: Range }[];
  readonly reason: string;
  /** The line it is about, where it is about one: the next that is neither blank nor such a comment. */
  readonly target?: number;
}

export const writeSuppression = (scope: Suppression['scope'], code: string, reason: string): string =>
  `<!-- ${scope === 'file' ? 'gouji-ignore-file' : 'gouji-ignore'} ${code}: ${reason} -->`;

const comment = /^<!--\s*gouji-ignore(-file)?(?![\w-])([^:：]*)(?:[:：](.*))?-->$/;

/** Asked of every line, so most are told by their first letter. */
export function isSuppression(line: string): boolean {
  const first = line[0];
  return (first === '<' || first?.trim() === '') && line.includes('<!--') && comment.test(line.trim());
}

/** What stands for such a comment where a report is read: blank for everybody, but no gap between two rows. */
export const passedOver = '\v';

export interface Read {
  /** The lines without what their comments say; the same array where there is none. */
  readonly lines: readonly string[];
  readonly suppressions: readonly Suppression[];
}

const none: readonly Suppression[] = [];

export function readSuppressions(lines: readonly string[]): Read {
  if (!lines.some(isSuppression)) return { lines, suppressions: none };
  const found = lines.flatMap((line, at) => (isSuppression(line) ? [at] : []));
  const comments = new Set(found);
  const suppressions = found.map((at) => read(lines[at]!, at, targetBelow(lines, at, comments)));
  return { lines: lines.map((line, at) => (comments.has(at) ? passedOver : line)), suppressions };
}

function read(line: string, at: number, target: number | undefined): Suppression {
  const [, file, codes = '', reason = ''] = comment.exec(line.trim())!;
  const from = line.indexOf('gouji-ignore') + (file ? 'gouji-ignore-file' : 'gouji-ignore').length;
  return {
    scope: file ? 'file' : 'line',
    range: rangeOnLine(at, line.length - line.trimStart().length, line.trimEnd().length),
    codes: [...codes.matchAll(/[^\s,，、]+/g)].map(({ 0: code, index }) => ({
      code,
      range: rangeOnLine(at, from + index, from + index + code.length),
    })),
    reason: reason.trim(),
    ...(!file && target !== undefined && { target }),
  };
}

function targetBelow(lines: readonly string[], at: number, comments: ReadonlySet<number>): number | undefined {
  for (let line = at + 1; line < lines.length; line++)
    if (!comments.has(line) && lines[line]!.trim() !== '') return line;
  return undefined;
}
