import { difference } from '../core/count';
import { writeHan } from '../core/hanNumber';
import { inBoth, type Localized, localized } from '../core/localized';
import { once } from '../core/memo';
import { comparePositions } from '../core/text';
import { countOf, type ReportModel } from '../forms/model';
import { figureName } from '../forms/names';
import type { Claim, Topic } from '../prose/claim';
import { claimsWithUnsure } from '../prose/claims';
import { type Comparison, compare, fits, type Read } from '../prose/compare';
import { isAnonymous } from '../prose/places';
import { rangeOf } from '../prose/quantity';
import { type CellChange, suspicionOf } from '../repair/repairsOf';
import { isBorneOut } from './borneOut';
import { isCompletedBeside, isOfAll, isWithinUntold, sumBeside } from './listSums';
import { commonest, small } from './nearness';
import type { Fix, Related, Report } from './rule';
import { widerNumbers } from './widerNumbers';

/** The claims of one topic that no reading of the tables bears out. */
export function* contradicted(report: ReportModel, topic: Topic): Generator<Report> {
  const claims = claimsWithUnsure(report).filter((claim) => claim.topic === topic);
  const others = othersIn(claims, report);
  const comparisons = claims.map((claim) => compare(report, claim));
  const wider = widerNumbers(comparisons.filter((comparison) => comparison !== undefined));
  for (const [i, claim] of claims.entries()) {
    const comparison = comparisons[i];
    if (!comparison || comparison.fits || wider.has(comparison) || isOfAnother(report, comparison, others)) continue;
    if (claim.isUnsure && !isBorneOut(comparison, report)) continue;
    if (isCompletedBeside(comparison, report) || isWithinUntold(comparison, report)) continue;
    // 各4件 claims two figures, and no number is right for both.
    const isTwice = [claims[i - 1], claims[i + 1]].some((other) => sameStart(other, claim));
    yield finding(report, comparison, isTwice);
  }
}

/** What else is said, of one topic: found out once for all of its claims. */
interface Others {
  /** The readings of the claims that are said of no other organ and agree with the tables. */
  readonly told: () => ReadonlySet<string>;
  /** Whether the others agree that are said of the same organ in the same line as one that does not agree itself. */
  readonly agree: (claim: Claim) => boolean;
}

function othersIn(claims: readonly Claim[], report: ReportModel): Others {
  const told = once(
    () => new Set(claims.filter((claim) => isToldOfNobody(claim) && fits(report, claim)).map(readingsOf)),
  );
  const placeOf = ({ saidOf, range }: Claim) => `${range.start.line} ${saidOf}`;
  const agreeing = once(() => {
    const groups = new Map<string, Claim[]>();
    for (const claim of claims) {
      const group = groups.get(placeOf(claim));
      if (group) group.push(claim);
      else groups.set(placeOf(claim), [claim]);
    }
    return new Map([...groups].map(([place, group]) => [place, agree(group, report)]));
  });
  return { told, agree: (claim) => agreeing().get(placeOf(claim))! };
}

/** A share is one of the number before it, whosever that is. */
const isToldOfNobody = ({ saidOf, kind }: Claim): boolean => saidOf === undefined && kind !== 'share';

const readingsOf = ({ readings }: Claim): string => JSON.stringify(readings);

/**
 * 市政府 may be another organ than the one that reports: so it is where the sentences say the figure of the tables
 * elsewhere, and in the report of a government, or of nobody knows whom, where what else is said of it does not agree
 * with them. Documents are nearly always told of the whole.
 */
function isOfAnother(report: ReportModel, comparison: Comparison, others: Others): boolean {
  const { claim } = comparison;
  const { saidOf, topic } = claim;
  if (saidOf === undefined) return false;
  const isToldElsewhere = others.told().has(readingsOf(claim));
  // 乡政府, in the report of a 乡: nothing below it reports by itself.
  const town = /[镇乡](?=(?:人民)?政府$)/.exec(report.organ.name ?? '')?.[0];
  const isTown = town !== undefined && new RegExp(`^${town}(?:人民)?政府$`).test(saidOf);
  const isGovernment = !isTown && /(?:政府|管理委员会|管委会)(?:办公[室厅]|办)?$/.test(report.organ.name ?? '');
  const mayBePart = (isAnonymous(report) || isGovernment) && (topic !== 'documents' || !/政府$/.test(saidOf));
  if (isToldElsewhere || !mayBePart) return isToldElsewhere;
  // 制发区政府及区政府办公室行政规范性文件6件, of a paragraph that tells of no others.
  const isWithOffice = topic === 'documents' && /政府(?:及|和).*办公[室厅]$/.test(saidOf);
  if (
    (isWithOffice || isWhole(saidOf, report)) &&
    !tellsOfParts.test(report.lines[claim.range.start.line]!.replace(saidOf, ''))
  )
    return false;
  return !others.agree(claim) && !isBorneOut(comparison, report);
}

/** 江岸区人民政府共收到, 市政府及各部门共收到: of all, where nothing is said of parts. */
const isWhole = (said: string, { organ: { name = '' } }: ReportModel): boolean =>
  (said.length > shortest && name.endsWith(said)) || /政府(?:及|和).*部门/.test(said);
const shortest = '区人民政府'.length;
const tellsOfParts = /部门|单位|机关|名义|乡镇|镇街|街道|[局委厅]|各[区县市镇乡]|全[省市县区州旗镇乡]|本级/;

/** Whether the numbers beside one that does not agree with the tables do, a large one of all requests among them. */
function agree(claims: readonly Claim[], report: ReportModel): boolean {
  const fitting = claims.filter((claim) => fits(report, claim));
  const agreeing = fitting.filter(({ value }) => value > commonest);
  const isSure = agreeing.some(({ readings, value }) => value > small && isOfAll(readings));
  const disagreeing = claims.length - fitting.length - 1;
  return isSure && (disagreeing === 0 || agreeing.length > disagreeing + 1);
}

const sameStart = (a: Claim | undefined, b: Claim): boolean =>
  a !== undefined && comparePositions(a.range.start, b.range.start) === 0;

function finding(report: ReportModel, comparison: Comparison, isTwice: boolean): Report {
  const { claim } = comparison;
  const sum = claim.isUnsure && sumBeside(comparison);
  const all = comparison.reads();
  const reads = sum ? all.filter(({ value }) => value === sum) : all;
  const [suspect] = suspects(reads);
  const reason = sum ? besideGives(sum) : claim.isUnsure ? isConcluded : nothingMore;
  return {
    range: claim.range,
    message: message(claim, reads, suspect ? isDoubted(suspect) : reason),
    related: related(reads),
    fixes: isTwice || suspect ? [] : fixes(report, claim, reads),
  };
}

/** Figures that are named as wrong themselves: a sentence is not corrected by them. */
const suspects = (reads: readonly Read[]): CellChange[] =>
  reads.flatMap(({ figures }) => figures.flatMap(({ figure, placed }) => suspicionOf(placed.table, figure) ?? []));

const isDoubted = ({ figure, to }: CellChange): Localized =>
  localized(
    `但表中「${figureName(figure, 'zh')}」本身多半应为 ${to}，先改表格。`,
    ` But "${figureName(figure, 'en')}" itself should probably be ${to}: correct the table first.`,
  );

const nothingMore = localized('', '');
const isConcluded = localized(
  '句中有认不出的词，这是按同一段里别的数推断的。',
  ' Some words of the sentence are not known; this is concluded from the other numbers of the paragraph.',
);
const besideGives = (sum: number): Localized =>
  localized(`旁边各数加起来也是 ${sum}。`, ` The numbers beside it add up to ${sum}, too.`);

/** 正文写 14，表中「（七）总计」为 13（正文多 1）。 */
function message(claim: Claim, reads: readonly Read[], reason: Localized): Localized {
  const by =
    claim.kind === 'count' && !claim.precision && reads.length === 1
      ? difference(claim.value, reads[0]!.value)
      : undefined;
  const hasUnit = claim.kind === 'share' || claim.kind === 'amount' || claim.precision;
  const written = hasUnit ? claim.text + claim.unit : claim.text;
  const said = claim.kind === 'none' ? localized(`“${written}”`, `"${written}"`) : localized(` ${written}`, written);
  const zh = reads.map(({ name, shown }) => `「${name.zh}」为 ${shown}`).join('，');
  const en = reads.map(({ name, shown }) => `"${name.en}" is ${shown}`).join(' and ');
  const where = claim.kind === 'share' ? localized('按表格', 'by the tables') : localized('表中', 'in the tables');
  return localized(
    `正文写${said.zh}，${where.zh}${zh}${by ? `（正文${by.zh}）` : reads.length > 1 ? '，都对不上' : ''}。\n${reason.zh}请对照台账，看是正文还是表格写错。`,
    `The text says ${said.en}, but ${where.en} ${en}${by ? ` (the text has ${by.en})` : ''}.\nSee in the register which of the two is wrong.${reason.en}`,
  );
}

function related(reads: readonly Read[]): Related[] {
  const figures = new Map(reads.flatMap(({ figures }) => figures.map((each) => [each.figure, each] as const)));
  return [...figures.values()]
    .filter(({ figure }, _i, all) => countOf(figure) !== 0 || all.length <= 2)
    .map((each) => ({
      range: rangeOf(each),
      message: inBoth((locale) => `${figureName(each.figure, locale)}: ${countOf(each.figure)}`),
    }));
}

function fixes(report: ReportModel, claim: Claim, reads: readonly Read[]): Fix[] {
  if (claim.kind === 'none' || claim.precision) return [];
  const { start, end } = claim.range;
  const old = report.lines[start.line]!.slice(start.character, end.character);
  const unit = claim.kind === 'count' ? '' : claim.unit;
  const inSameUnit = reads.filter(({ shown }) => shown.replace(/^[\d.,]+/, '') === unit);
  return inSameUnit.map(({ name, shown }) => {
    const newText = inTheSameWay(old, shown.slice(0, shown.length - unit.length));
    return {
      title: localized(
        `把正文的 ${old} 改为 ${newText}（表中「${name.zh}」）`,
        `Correct the text: ${old} → ${newText} ("${name.en}")`,
      ),
      edits: [{ range: claim.range, newText }],
      preferred: false,
      safe: false,
    };
  });
}

/** Numerals stay numerals, and full width stays full width. */
function inTheSameWay(old: string, digits: string): string {
  if (!/\d/.test(old.normalize('NFKC'))) return writeHan(Number(digits)) ?? digits;
  return /\d/.test(old)
    ? digits
    : digits.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
