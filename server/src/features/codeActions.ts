import { type Locale, type Localized, localized } from '../core/localized';
import { type Edit, intersects, type Range, shiftEdits, shiftRange } from '../core/text';
import type { Document, DocumentReport } from '../engine/document';
import type { Figure, PlacedTable } from '../forms/model';
import { recomputeTotals, wrongTotals } from '../repair/recomputeTotals';
import { type Finding, shiftReport } from '../rules/rule';
import type { Style } from './alignment';
import { fixAll } from './fixAll';
import { formatTables } from './formatting';
import { confirmedIn, recomputeEdits } from './recompute';
import { offeredRemovals } from './removeComments';
import { rewriteTables } from './rewriteTables';

/** Of the actions on a whole document, with what each is for. */
export const sourceKinds = [
  'source.fixAll.gouji',
  'source.recomputeTotals.gouji',
  'source.alignTables.gouji',
  'source.compactTables.gouji',
  'source.rewriteTables.gouji',
  'source.removeComments.gouji',
] as const;

type SourceKind = (typeof sourceKinds)[number];
export type ActionKind = 'quickfix' | SourceKind;

export interface Action {
  readonly kind: ActionKind;
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  /** The findings it answers. */
  readonly answers: readonly { readonly code: string; readonly range: Range }[];
  /** Why it cannot be taken. */
  readonly disabled?: string;
}

const wrongEncoding = {
  zh: '请不要保存。点右下角的编码名称，选“通过编码重新打开”，再选 GB 18030。',
  en: 'Do not save. Click the encoding at the bottom right, choose “Reopen with Encoding”, then GB 18030.',
};

/**
 * What can be done about a range of the text: fixes of the findings there, and the actions on table and document.
 * `reports`: those of the document, with what other files make of them.
 */
export function codeActions(
  document: Document,
  range: Range,
  locale: Locale,
  wants: (kind: ActionKind) => boolean,
  reports: readonly DocumentReport[] = document.reports(),
): Action[] {
  const actions = wants('quickfix') ? quickFixes(document, reports, range, locale) : [];
  for (const kind of sourceKinds) {
    if (!wants(kind)) continue;
    const { title, edits } = sourceActions[kind](document);
    if (edits.length > 0) actions.push({ kind, title: title[locale], edits, preferred: false, answers: [] });
  }
  return actions;
}

interface SourceAction {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

const sourceActions: Readonly<Record<SourceKind, (document: Document) => SourceAction>> = {
  'source.fixAll.gouji': (document) => {
    const { edits, repaired } = fixAll(document);
    return { title: repaired > 0 ? repairAll(repaired, edits.length - repaired) : normaliseAll(edits.length), edits };
  },
  'source.recomputeTotals.gouji': (document) => {
    const edits = recomputeEdits(document);
    const title = localized(`重算全部总计（改 ${edits.length} 处）`, `Recompute all totals (${edits.length} changes)`);
    return { title, edits };
  },
  'source.alignTables.gouji': (document) => formattingAction(document, 'aligned', '对齐表格', 'Align tables'),
  'source.compactTables.gouji': (document) => formattingAction(document, 'compact', '收紧表格', 'Compact tables'),
  'source.rewriteTables.gouji': (document) => {
    const edits = rewriteTables(document);
    const title = localized(
      `改用“|”写表（${edits.length} 张，按表样一行一行，数不变）`,
      `Rewrite tables with | (${edits.length} tables, row by row as the form prints them; no figure changes)`,
    );
    return { title, edits };
  },
  'source.removeComments.gouji': (document) => {
    const edits = offeredRemovals(document);
    const title = localized(
      `删去核对注释（${edits.length} 行，上报前用）`,
      `Remove the comments that silence findings (${edits.length} lines), before it is handed in`,
    );
    return { title, edits };
  },
};

function formattingAction(document: Document, style: Style, zh: string, en: string): SourceAction {
  const edits = formatTables(document, style);
  const title = localized(
    `${zh}（${edits.length} 行，文字和数不变）`,
    `${en} (${edits.length} lines; no word and no figure changes)`,
  );
  return { title, edits };
}

/** More findings than this in one selection are not asked about one by one. */
const maxFindings = 100;

function quickFixes(document: Document, reports: readonly DocumentReport[], range: Range, locale: Locale): Action[] {
  const actions: Action[] = [];
  let left = maxFindings;
  for (const { startLine, summary } of reports) {
    if (startLine > range.end.line || left === 0) break;
    const within = shiftRange(range, -startLine);
    const here = summary.findings
      .filter((finding) => intersects(finding.range, within))
      .slice(0, left)
      .map((finding) => shiftReport(finding, startLine));
    if (here.length === 0) continue;
    left -= here.length;
    const { tables, replacementCharacter } = document.reportAt(startLine)!.model;
    if (replacementCharacter) actions.push(cannotFix(here[0]!, locale));
    else {
      for (const finding of here) actions.push(...fixesOf(finding, locale));
      for (const placed of tables)
        actions.push(...recomputeTable(placed, startLine, here, confirmedIn(placed, summary), locale));
    }
  }
  const fixes = onceEach(actions);
  return [...fixes, ...stopIgnoring(document, range, locale, fixes)];
}

/** On the line of a comment that silences findings, unless that is useless and its finding offers the same. */
function stopIgnoring(document: Document, range: Range, locale: Locale, others: readonly Action[]): Action[] {
  const offered = new Set(others.map(({ edits }) => JSON.stringify(edits)));
  const title = { zh: '取消忽略（删去这行注释）', en: 'Stop ignoring (delete this comment)' };
  return offeredRemovals(document, range)
    .slice(0, maxFindings)
    .map((edit): Action => ({ kind: 'quickfix', title: title[locale], edits: [edit], preferred: false, answers: [] }))
    .filter(({ edits }) => !offered.has(JSON.stringify(edits)));
}

/** Several findings may offer the same: a total that is wrong in its row and in its column, all blanks of a table. */
function onceEach(actions: readonly Action[]): Action[] {
  const once = new Map<string, Action>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edits]);
    const same = once.get(key);
    once.set(key, same ? { ...same, answers: [...same.answers, ...action.answers] } : action);
  }
  return [...once.values()];
}

const cannotFix = ({ code, range }: Finding, locale: Locale): Action => ({
  kind: 'quickfix',
  title: locale === 'zh' ? '不能修复：有字认不出' : 'Cannot fix: characters of the text are lost',
  edits: [],
  preferred: false,
  disabled: wrongEncoding[locale],
  answers: [{ code, range }],
});

const fixesOf = ({ code, range, fixes }: Finding, locale: Locale): Action[] =>
  fixes.map(({ title, edits, preferred }) => ({
    kind: 'quickfix',
    title: title[locale],
    edits,
    preferred,
    answers: [{ code, range }],
  }));

/** Offered on a wrong total where its table has further ones. */
function recomputeTable(
  { table, startLine: ofTable }: PlacedTable,
  ofReport: number,
  here: readonly Finding[],
  isKept: (figure: Figure) => boolean,
  locale: Locale,
): Action[] {
  const startLine = ofReport + ofTable;
  const sums = new Set([table.layout.table.columnTotalRule, table.layout.table.rowTotalRule, 'missing-total']);
  const endLine = startLine + table.lines.length;
  const finding = here.find(
    ({ code, range }) => sums.has(code) && range.start.line >= startLine && range.end.line < endLine,
  );
  const totals = finding ? wrongTotals(table, isKept) : [];
  if (!finding || totals.length < 2) return [];
  const { code, range } = finding;
  const title = {
    zh: `重算本表全部总计（改 ${totals.length} 处）`,
    en: `Recompute all totals of this table (${totals.length} changes)`,
  };
  const edits = shiftEdits(recomputeTotals(table, isKept), startLine);
  return [{ kind: 'quickfix', title: title[locale], edits, preferred: false, answers: [{ code, range }] }];
}

const normaliseAll = (changes: number) =>
  localized(`规范全部写法（${changes} 处，数值不变）`, `Normalise all figures (${changes} changes, no value changes)`);

const repairAll = (repaired: number, others: number) =>
  localized(
    `改正勾稽足以断定的错数（${repaired} 处）${others > 0 ? `，并规范写法（${others} 处，数值不变）` : ''}`,
    `Repair ${repaired === 1 ? '1 figure' : `${repaired} figures`} that the sums leave no doubt of${others > 0 ? `, and normalise ${others} more` : ''}`,
  );
