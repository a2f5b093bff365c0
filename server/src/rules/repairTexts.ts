import { inBoth, type Locale, type Localized, localized } from '../core/localized';
import type { Edit } from '../core/text';
import type { Verdict } from '../forms/judge';
import { cellAt } from '../forms/layout';
import { type BoundTable, countOf, type Figure, type Testimony } from '../forms/model';
import { columnName, figureName, rowName, statedCount } from '../forms/names';
import { type CellChange, isShiftedRow, type Repair, type RepairGroup, repairsOf } from '../repair/repairsOf';
import { setValues } from '../repair/setFigure';
import type { SlipKind } from '../repair/slips';
import type { Fix } from './rule';

/** What is said and offered about the smallest repairs of failing identities. */

const slips: Record<SlipKind, Localized | undefined> = {
  digitReplaced: localized('一位数字打错', 'one digit mistyped'),
  digitsSwapped: localized('数字颠倒', 'digits swapped'),
  digitLost: localized('漏一位数字', 'a digit lost'),
  digitAdded: localized('多一位数字', 'a digit too many'),
  offByOne: localized('差 1', 'off by one'),
  leftAtZero: localized('漏填', 'left at 0'),
  addedUpWrongly: localized('合计加错', 'added up wrongly'),
  exchanged: localized('填到了别的格', 'in the wrong cell'),
  itemsMoved: localized('计到了别的格', 'counted in the wrong cell'),
  inTotalToo: localized('总计随之算错', 'and its total with it'),
  shifted: localized('整行错开一格', 'the row is one column off'),
  rowPassedOver: localized('合计时漏加一行', 'a row left out of the total'),
  unexplained: undefined,
};

export const slipName = (slip: SlipKind): Localized | undefined => slips[slip];

/** No more repairs are listed than somebody reads. */
const maxListed = 5;

export const groupOf = (table: BoundTable, { identity }: Verdict): RepairGroup | undefined =>
  repairsOf(table).groups.find(({ failing }) => failing.some((verdict) => verdict.identity === identity));

/** 「一、本年新收」整行错开一格 */
function shiftedText([change]: readonly CellChange[], locale: Locale): string {
  const name = rowName(change!.figure.row, locale);
  if (locale === 'en') return name === '' ? 'the row is one column off' : `row "${name}" is one column off`;
  return `${name === '' ? '' : `「${name}」`}整行错开一格`;
}

/**
 * 「（一）予以公开的自然人」21 → 12（数字颠倒）；a slip that several cells share is said once. Each cell is named with its row and
 * column, since a finding is also read where nothing shows on which line it stands.
 */
export function changesText(
  changes: readonly CellChange[],
  locale: Locale,
  { withSlip = true, nameOf = quotedName }: Partial<ChangesStyle> = {},
): string {
  if (isShiftedRow({ changes })) return shiftedText(changes, locale);
  const zh = locale === 'zh';
  const slipOf = ({ slip }: CellChange) => (withSlip ? slipName(slip)?.[locale] : undefined);
  const texts = changes.map((change, i) => {
    const slip = changes[i + 1]?.slip === change.slip ? undefined : slipOf(change);
    const why = slip ? (zh ? `（${slip}）` : ` (${slip})`) : '';
    return `${nameOf(change.figure, locale)}${statedCount(change.figure, locale)} → ${change.to}${why}`;
  });
  return texts.join(zh ? '、' : ', ');
}

interface ChangesStyle {
  readonly withSlip: boolean;
  readonly nameOf: (figure: Figure, locale: Locale) => string;
}

const quotedName = (figure: Figure, locale: Locale): string =>
  locale === 'zh' ? `「${figureName(figure, 'zh')}」` : `"${figureName(figure, 'en')}" `;

/** 2 figures of "(七) total outcomes": natural persons 20 → 21, …: of long names what they share is said once. */
function severalInEnglish(changes: readonly CellChange[]): string {
  const head = `${changes.length} figures`;
  const { row, column } = changes[0]!.figure;
  if (row.node.label !== '' && changes.every(({ figure }) => figure.row === row))
    return `${head} of "${rowName(row, 'en')}": ${changesText(changes, 'en', { nameOf: (figure) => `${columnName(figure.column, 'en')} ` })}`;
  if (changes.every(({ figure }) => figure.column === column))
    return `${head} of "${columnName(column, 'en')}": ${changesText(changes, 'en', { nameOf: (figure) => `${rowName(figure.row, 'en')} ` })}`;
  return `${head}: ${changesText(changes, 'en')}`;
}

/** 「自然人」一列 */
export function identityName({ table, identity }: Verdict, locale: Locale): string {
  const zh = locale === 'zh';
  const { row, column } = table.figures[identity.at]!;
  if ('column' in identity.along)
    return zh ? `「${columnName(column, 'zh')}」一列` : `column "${columnName(column, 'en')}"`;
  if (row.node.label === '') return zh ? `「${columnName(column, 'zh')}」` : `"${columnName(column, 'en')}"`;
  return zh ? `「${rowName(row, 'zh')}」一行` : `row "${rowName(row, 'en')}"`;
}

const bearsOut: Record<Testimony['source'], Localized> = {
  prose: localized('与正文一致', 'as the text says'),
  lastYear: localized('与上年报告结转下年的数一致', 'as last year’s report carried forward'),
  nextYear: localized('与下一年报告上年结转的数一致', 'as next year’s report has it carried over'),
};

const supportOf = ({ borneOutBy }: Repair): Localized[] =>
  [...new Set(borneOutBy.map(({ source }) => source))].map((source) => bearsOut[source]);

const speaksAgainst: Record<Testimony['source'], Localized> = {
  prose: localized('但正文不是这样说的', 'but the text says otherwise'),
  lastYear: localized('但上年报告结转下年的是另一个数', 'but last year’s report carried forward another figure'),
  nextYear: localized('但下一年报告上年结转的是另一个数', 'but next year’s report has another figure carried over'),
};

/** 但正文不是这样说的; nothing where nobody says otherwise. */
export const denialOf = ({ deniedBy: [first] }: Repair): Localized | undefined => first && speaksAgainst[first.source];

/** ，与正文一致 */
export const supportText = (repair: Repair, locale: Locale): string =>
  supportOf(repair)
    .map((text) => (locale === 'zh' ? `，${text.zh}` : `, ${text.en}`))
    .join('');

/** 改后 3 项勾稽全部成立 */
export const holdsText = (count: number, locale: Locale): string => {
  if (locale === 'zh') return count > 1 ? `改后 ${count} 项勾稽全部成立` : '改后勾稽成立';
  return count > 1 ? `then ${count} identities hold` : 'then the identity holds';
};

export const repairEdits = (table: BoundTable, { changes }: Repair): Edit[] =>
  setValues(
    table.lines,
    changes.map(({ figure, to }) => ({ figure, value: to })),
  );

/** The quick fixes of a group, the likeliest first. */
export function repairFixes(table: BoundTable, group: RepairGroup): Fix[] {
  const { repairs, certainty, failing } = group;
  // One identity by itself points to no cell: which of its cells is wrong is for a person to say.
  const best = certainty !== 'open' || failing.length > 1 ? repairs[0] : undefined;
  return repairs.slice(0, maxListed).map((repair) => ({
    title: inBoth((locale) => title(table, repair, failing.length, locale)),
    edits: repairEdits(table, repair),
    preferred: repair === best,
    safe: false,
    ...(certainty === 'only' && { unique: true }),
    repair: { bits: repair.bits, share: repair.share, reasons: [...repair.changes.map(reason), ...supportOf(repair)] },
  }));
}

/** The figures of the row of a repair as they should be. */
export function rowAfter(table: BoundTable, { changes }: Repair): string {
  const { row } = changes[0]!.figure;
  const to = new Map(changes.map(({ figure, to }) => [figure.index, to]));
  return table.layout.columns
    .map((column) => cellAt(table.layout, row.index, column.index))
    .map((cell) => to.get(cell) ?? countOf(table.figures[cell]!) ?? table.figures[cell]!.cell.text)
    .join(' ');
}

function title(table: BoundTable, repair: Repair, identities: number, locale: Locale): string {
  const zh = locale === 'zh';
  const { length } = repair.changes;
  if (isShiftedRow(repair)) {
    const what = shiftedText(repair.changes, locale);
    const to = rowAfter(table, repair);
    const holds = holdsText(identities, locale) + supportText(repair, locale);
    return zh ? `${what}，改为 ${to}，${holds}` : `Since ${what}, change it to ${to}; ${holds}`;
  }
  const text = changesText(repair.changes, locale);
  const what = zh
    ? `改${length > 1 ? ` ${length} 格：` : ''}${text}`
    : length > 1
      ? severalInEnglish(repair.changes)
      : `Change ${text}`;
  return `${what}${zh ? '，' : '; '}${holdsText(identities, locale)}${supportText(repair, locale)}`;
}

/** Whether all change as many cells; one that adds up a row that was passed over changes more than those beside it. */
export const areAsSmall = ([best, ...others]: readonly Repair[]): boolean =>
  others.every(({ changes }) => changes.length === best!.changes.length);

/** 2 other repairs change as few cells */
export function othersInEnglish(repairs: readonly Repair[]): string {
  const others = repairs.length - 1;
  const are = areAsSmall(repairs) ? (others > 1 ? 'change as few cells' : 'changes as few cells') : 'would do';
  return `${others} other repair${others > 1 ? 's' : ''} ${are}`;
}

const reason = (change: CellChange): Localized => inBoth((locale) => changesText([change], locale));

/** Whether the total of a failing identity is probably right, since another cell is named as the wrong one. */
export function isBlamedElsewhere(verdict: Verdict): boolean {
  const { table, identity } = verdict;
  const group = groupOf(table, verdict);
  if (!group || group.certainty === 'open') return false;
  return group.repairs[0]!.changes.every(({ figure }) => figure.index !== identity.at);
}

/** A line for the message of a failing identity: which cell is probably wrong, or why one cannot tell. */
export function culpritText(table: BoundTable, verdict: Verdict): Localized {
  const group = groupOf(table, verdict);
  if (!group) return isFirstUnsolved(table, verdict) ? givenUp : localized('', '');
  const { repairs, certainty, failing } = group;
  const [best] = repairs;
  return inBoth((locale) => {
    const zh = locale === 'zh';
    if (certainty === 'open') return openText(group, verdict, locale);
    const what = changesText(best!.changes, locale);
    const holds = failing.length > 1 ? `${zh ? '，' : '; '}${holdsText(failing.length, locale)}` : '';
    const held = holds + supportText(best!, locale);
    return zh ? `\n多半是${what}${held}。` : `\nProbably ${what}${held}.`;
  });
}

function openText({ repairs, failing }: RepairGroup, verdict: Verdict, locale: Locale): string {
  const zh = locale === 'zh';
  const [first] = failing;
  if (verdict.identity !== first!.identity) {
    const name = identityName(first!, locale);
    return zh ? `\n与${name}同出一处，改法见该处。` : `\nThis has the same cause as the failure of ${name}; see there.`;
  }
  if (repairs.length === 1) {
    const only = changesText(repairs[0]!.changes, locale, { withSlip: false });
    const denial = denialOf(repairs[0]!)?.[locale] ?? '';
    return zh ? `\n改动最少的改法是${only}，${denial}。` : `\nThe smallest repair is ${only}, ${denial}.`;
  }
  const isAsSmall = areAsSmall(repairs);
  const shown = repairs.slice(0, 3).map(({ changes }) => changesText(changes, locale, { withSlip: false }));
  const more = repairs.length > shown.length;
  const single = failing.length === 1;
  if (!zh) {
    const list = `${shown.join('; or ')}${more ? '; …' : ''}`;
    return single
      ? `\nThis identity alone cannot tell which of its figures is wrong: ${list}.`
      : `\n${repairs.length} repairs are ${isAsSmall ? 'equally small' : 'possible'}, and the sums cannot tell them apart: ${list}.`;
  }
  const list = `${shown.join('，或')}${more ? '……' : ''}`;
  return single
    ? `\n单凭这一项看不出是哪一格错：${list}。`
    : `\n${isAsSmall ? '改动同样少的' : ''}改法有 ${repairs.length} 种，单凭勾稽分不出：${list}。`;
}

const isFirstUnsolved = (table: BoundTable, { identity }: Verdict): boolean =>
  repairsOf(table).unsolved[0]?.identity === identity;

const givenUp = localized(
  '\n本表不成立的勾稽太多，推断不出是哪几格填错，请对照底稿逐格核对。',
  '\nToo many identities of this table fail to tell which figures are wrong; compare it with the original.',
);
