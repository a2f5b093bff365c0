import type { Locale } from '../core/localized';
import { writeSuppression } from '../core/suppression';
import { type Edit, type Range, rangeOnLine, shiftRange } from '../core/text';
import type { Document, DocumentReport } from '../engine/document';
import { cellIn } from '../engine/exceptions';
import { globOf, globProblem } from '../engine/glob';
import type { Exception } from '../engine/policy';
import type { ReportSummary } from '../engine/summary';
import { columnName, rowName } from '../forms/names';
import { ruleOf, ruleTitle } from '../rules/registry';
import type { Finding } from '../rules/rule';
import { findingsAt, type PlacedFinding } from './findingsAt';

/** Ways to have a finding not shown any more. The reason is still to be written in place of `placeholder`. */
export interface Silence {
  readonly title: string;
  readonly code: string;
  /** Where the finding stands. */
  readonly range: Range;
  /** A comment in the document, or else an exception for the config file. */
  readonly edits?: readonly Edit[];
  readonly exception?: Exception;
}

export const placeholder = (locale: Locale): string => (locale === 'zh' ? '请写明理由' : 'write the reason here');

/** More findings than this in one selection are not asked about one by one. */
const maxFindings = 5;

/** `reports`: those of the document, with what the name of the file and other files make of them. */
export function silences(
  document: Document,
  range: Range,
  locale: Locale,
  reports: readonly DocumentReport[] = document.reports(),
): Silence[] {
  const found = findingsAt(reports, range).filter(({ finding }) => finding.code !== 'unused-suppression');
  // What only explains others is silenced with them.
  const own = found.filter(({ finding }) => !ruleOf(finding.code)?.explains);
  const first = (own.length > 0 ? own : found).slice(0, maxFindings);
  const codes = new Map(first.map((one) => [`${one.finding.code} ${one.finding.range.start.line}`, one]));
  const whoseAt = new Map(reports.map(({ startLine, summary }) => [startLine, summary]));
  return [...codes.values()].flatMap((placed) => ofFinding(document, placed, whoseAt.get(placed.startLine)!, locale));
}

/** `path` counts from the folder of the config file: where organ or year are not known, the exception is about that file. */
export function exceptionFor(path: string, { code, ...conditions }: Exception): Exception | undefined {
  if (conditions.organ !== undefined && conditions.year !== undefined) return { code, ...conditions };
  const file = globOf(path);
  return globProblem(file) ? undefined : { code, file, ...conditions };
}

function ofFinding(
  document: Document,
  { finding, startLine }: PlacedFinding,
  { organ, year }: Pick<ReportSummary, 'organ' | 'year'>,
  locale: Locale,
): Silence[] {
  const { model } = document.reportAt(startLine)!;
  if (model.replacementCharacter) return [];
  const { code } = finding;
  const range = shiftRange(finding.range, startLine);
  const zh = locale === 'zh';
  const title = ruleTitle(code, locale);
  const common = { code, range };
  const reason = placeholder(locale);
  const here: Silence = {
    ...common,
    title: zh ? `忽略此处的“${title}”（写注释）` : `Ignore "${title}" here (write a comment)`,
    edits: insert(range.start.line, writeSuppression('line', code, reason)),
  };
  const inFile: Silence = {
    ...common,
    title: zh ? `在本文件忽略“${title}”（写注释）` : `Ignore "${title}" in this file (write a comment)`,
    edits: insert(0, writeSuppression('file', code, reason)),
  };
  const config: Silence = {
    ...common,
    title: zh ? `把此处的“${title}”写入 .gouji.json 例外` : `Add "${title}" here to the exceptions of .gouji.json`,
    exception: { code, ...placeOf(finding), reason },
  };
  return [here, inFile, config];

  function placeOf({ range: { start } }: Finding): Omit<Exception, 'code' | 'reason'> {
    const cell = cellIn(model, start);
    const line = document.lineAt(range.start.line).trim();
    return {
      ...(organ !== undefined && { organ }),
      ...(year !== undefined && { year }),
      ...(cell && cell.row.node.label !== '' && { row: rowName(cell.row, 'zh') }),
      ...(cell?.column && { column: columnName(cell.column, 'zh') }),
      ...(!cell && line !== '' && { text: line }),
    };
  }
}

const insert = (line: number, comment: string): Edit[] => [{ range: rangeOnLine(line, 0, 0), newText: `${comment}\n` }];
