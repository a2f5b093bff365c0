import { Document } from '../../server/src/engine/document';
import { type Finding, shiftReport } from '../../server/src/rules/rule';
import type { Mark } from './fixture';

/** Every finding of a text, with positions of the text, from its beginning to its end. */
export function findingsOf(text: string): Finding[] {
  const findings = new Document(text)
    .reports()
    .flatMap(({ startLine, summary }) => summary.findings.map((finding) => shiftReport(finding, startLine)));
  return findings.sort((a, b) => byRange(a, b) || a.code.localeCompare(b.code));
}

const byRange = ({ range: a }: Pick<Mark, 'range'>, { range: b }: Pick<Mark, 'range'>): number =>
  a.start.line - b.start.line ||
  a.start.character - b.start.character ||
  a.end.line - b.end.line ||
  a.end.character - b.end.character;

/** `row-total 12:40-42`, lines and characters counted from 0. */
export const place = ({ code, range: { start, end } }: Mark): string =>
  `${code} ${start.line}:${start.character}-${end.line === start.line ? '' : `${end.line}:`}${end.character}`;

/** In an order that does not depend on who reports first. */
export const places = (marks: readonly Mark[]): string[] => marks.map(place).sort();
