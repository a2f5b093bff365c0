import type { Locale } from '../core/localized';
import { comparePositions, type Edit, intersects, type Range, shiftRange } from '../core/text';
import type { Document } from '../engine/document';
import type { BoundTable } from '../forms/model';
import { recomputeTotals, wrongTotals } from '../repair/recomputeTotals';
import type { Finding } from '../rules/rule';

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
    const { startLine, model, check } = report;
    const here = check.findings.filter((finding) => intersects(shiftRange(finding.range, startLine), range));
    if (model.replacementCharacter && here.length > 0) {
      const { code, range: at } = here[0]!;
      actions.push({
        kind: 'quickfix',
        title: titleOfDisabled[locale],
        edits: [],
        preferred: false,
        disabled: wrongEncoding[locale],
        of: { code, range: shiftRange(at, startLine) },
      });
    } else {
      for (const finding of here) actions.push(...fixesOf(finding, startLine, locale));
      for (const table of model.tables) actions.push(...recomputeTable(model.lines, table, here, startLine, locale));
    }
    line = startLine + model.lines.length;
  }
  return actions;
}

const titleOfDisabled = { zh: '修复', en: 'Fix' };

function fixesOf(finding: Finding, startLine: number, locale: Locale): Action[] {
  const of = { code: finding.code, range: shiftRange(finding.range, startLine) };
  return finding.fixes.map(({ title, edits, preferred }) => ({
    kind: 'quickfix',
    title: title[locale],
    edits: shiftEdits(edits, startLine),
    preferred,
    of,
  }));
}

/** Offered on a wrong total where its table has further ones. */
function recomputeTable(
  lines: readonly string[],
  table: BoundTable,
  here: readonly Finding[],
  startLine: number,
  locale: Locale,
): Action[] {
  const sums = new Set([table.layout.table.columnTotalRule, table.layout.table.rowTotalRule, 'missing-total']);
  const finding = here.find(
    ({ code, range }) => sums.has(code) && range.start.line >= table.firstLine && range.end.line <= table.lastLine,
  );
  const totals = finding ? wrongTotals(table) : [];
  if (!finding || totals.length < 2) return [];
  const title = {
    zh: `重算本表全部总计(改 ${totals.length} 处)`,
    en: `Recompute all totals of this table (${totals.length} changes)`,
  };
  const edits = shiftEdits(recomputeTotals(lines, [table]), startLine);
  return [
    {
      kind: 'quickfix',
      title: title[locale],
      edits,
      preferred: false,
      of: { code: finding.code, range: shiftRange(finding.range, startLine) },
    },
  ];
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
    const { model } = document.reportAt(startLine)!;
    return model.replacementCharacter ? [] : shiftEdits(recomputeTotals(model.lines, model.tables), startLine);
  });
}

const shiftEdits = (edits: readonly Edit[], lines: number): Edit[] =>
  edits.map(({ range, newText }) => ({ range: shiftRange(range, lines), newText }));
