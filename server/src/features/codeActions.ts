import type { Locale } from '../core/localized';
import { comparePositions, type Edit, intersects, type Range, shiftEdits } from '../core/text';
import { checkReport } from '../engine/checkReport';
import type { Document } from '../engine/document';
import type { BoundTable } from '../forms/model';
import { recomputeTotals, wrongTotals } from '../repair/recomputeTotals';
import { type Finding, shiftReport } from '../rules/rule';

export type ActionKind = 'quickfix' | 'source.fixAll.gouji' | 'source.recomputeTotals.gouji';

export interface Action {
  readonly kind: ActionKind;
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  /** The finding it answers: code and range. */
  readonly of?: { readonly code: string; readonly range: Range };
  /** Why it cannot be taken. */
  readonly disabled?: string;
}

const wrongEncoding = {
  zh: '文件是用错误的编码打开的,不能修改。请点右下角的编码名称,选“通过编码重新打开”。',
  en: 'The file was read in the wrong encoding. Click the encoding at the bottom right and reopen it.',
};

/** What can be done about a range of the text: fixes of the findings there, and the actions on table and document. */
export function codeActions(
  document: Document,
  range: Range,
  locale: Locale,
  wants: (kind: ActionKind) => boolean,
): Action[] {
  const actions: Action[] = [];
  if (wants('quickfix')) actions.push(...quickFixes(document, range, locale));
  if (wants('source.fixAll.gouji')) {
    const edits = fixAllEdits(document);
    const title = {
      zh: `全部规范写法(${edits.length} 处,数值不变)`,
      en: `Normalise ${edits.length} figures (values stay)`,
    };
    if (edits.length > 0) actions.push({ kind: 'source.fixAll.gouji', title: title[locale], edits, preferred: false });
  }
  if (wants('source.recomputeTotals.gouji')) {
    const edits = recomputeEdits(document);
    const title = { zh: `重算全部总计(改 ${edits.length} 处)`, en: `Recompute all totals (${edits.length} changes)` };
    if (edits.length > 0)
      actions.push({ kind: 'source.recomputeTotals.gouji', title: title[locale], edits, preferred: false });
  }
  return actions;
}

function quickFixes(document: Document, range: Range, locale: Locale): Action[] {
  const actions: Action[] = [];
  for (let line = range.start.line; line <= range.end.line && line < document.lineCount; ) {
    const report = document.reportAt(line);
    if (!report) break;
    const { startLine, model } = report;
    const here = checkReport(model)
      .map((finding) => shiftReport(finding, startLine))
      .filter((finding) => intersects(finding.range, range));
    if (model.replacementCharacter && here.length > 0) actions.push(cannotFix(here[0]!, locale));
    else {
      for (const finding of here) actions.push(...fixesOf(finding, locale));
      for (const { table, startLine: line } of model.tables)
        actions.push(...recomputeTable(table, startLine + line, here, locale));
    }
    line = startLine + model.lines.length;
  }
  return actions;
}

const cannotFix = ({ code, range }: Finding, locale: Locale): Action => ({
  kind: 'quickfix',
  title: locale === 'zh' ? '修复' : 'Fix',
  edits: [],
  preferred: false,
  disabled: wrongEncoding[locale],
  of: { code, range },
});

const fixesOf = ({ code, range, fixes }: Finding, locale: Locale): Action[] =>
  fixes.map(({ title, edits, preferred }) => ({
    kind: 'quickfix',
    title: title[locale],
    edits,
    preferred,
    of: { code, range },
  }));

/** Offered on a wrong total where its table has further ones. */
function recomputeTable(table: BoundTable, startLine: number, here: readonly Finding[], locale: Locale): Action[] {
  const sums = new Set([table.layout.table.columnTotalRule, table.layout.table.rowTotalRule, 'missing-total']);
  const endLine = startLine + table.lines.length;
  const finding = here.find(
    ({ code, range }) => sums.has(code) && range.start.line >= startLine && range.end.line < endLine,
  );
  const totals = finding ? wrongTotals(table) : [];
  if (!finding || totals.length < 2) return [];
  const { code, range } = finding;
  const title = {
    zh: `重算本表全部总计(改 ${totals.length} 处)`,
    en: `Recompute all totals of this table (${totals.length} changes)`,
  };
  const edits = shiftEdits(recomputeTotals(table), startLine);
  return [{ kind: 'quickfix', title: title[locale], edits, preferred: false, of: { code, range } }];
}

/** Every edit that keeps all values. Of two that touch each other only the first is made. */
export function fixAllEdits(document: Document): Edit[] {
  const edits = document
    .reports()
    .flatMap(({ startLine, summary }) =>
      summary.findings.flatMap(({ fixes }) =>
        fixes.filter(({ safe }) => safe).flatMap((fix) => shiftEdits(fix.edits, startLine)),
      ),
    );
  edits.sort((a, b) => comparePositions(a.range.start, b.range.start));
  return edits.filter((edit, i) => i === 0 || comparePositions(edits[i - 1]!.range.end, edit.range.start) < 0);
}

/** The edits that make every 总计 of the document the sum of its parts. */
export function recomputeEdits(document: Document): Edit[] {
  return document.reports().flatMap(({ startLine }) => {
    const { tables, replacementCharacter } = document.reportAt(startLine)!.model;
    if (replacementCharacter) return [];
    return tables.flatMap((placed) => shiftEdits(recomputeTotals(placed.table), startLine + placed.startLine));
  });
}
