import { withFindings } from '../../server/src/engine/acrossFiles';
import { Document, type DocumentReport } from '../../server/src/engine/document';
import { WorkspaceIndex } from '../../server/src/engine/workspaceIndex';
import { type Finding, shiftReport } from '../../server/src/rules/rule';
import type { Mark } from './fixture';

/** Every finding of a text, with positions of the text, from its beginning to its end. */
export function findingsOf(text: string): Finding[] {
  return inOrder(new Document(text).reports());
}

/** Every finding of files of one folder, by path, those across files among them. */
export function findingsAcross(files: readonly { path: string; text: string }[]): Map<string, Finding[]> {
  const index = new WorkspaceIndex();
  const checked = files.map(({ path, text }) => ({ path, reports: new Document(text).reports() }));
  for (const { path, reports } of checked) index.set(path, path, reports);
  return new Map(checked.map(({ path, reports }) => [path, inOrder(withFindings(reports, index.findings(path)))]));
}

function inOrder(reports: readonly DocumentReport[]): Finding[] {
  const findings = reports.flatMap(({ startLine, summary }) =>
    summary.findings.map((finding) => shiftReport(finding, startLine)),
  );
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
