import { difference } from '../core/count';
import { writeHan } from '../core/hanNumber';
import { inBoth, type Localized } from '../core/localized';
import { countOf, type ReportModel } from '../forms/model';
import { figureName } from '../forms/names';
import type { Claim, Topic } from '../prose/claim';
import { claimsOf } from '../prose/claims';
import { type Comparison, compare, fits, type Read } from '../prose/compare';
import { rangeOf } from '../prose/quantity';
import type { Fix, Related, Report } from './rule';

/** The claims of one topic that no reading of the tables bears out. */
export function* contradicted(report: ReportModel, topic: Topic): Generator<Report> {
  const claims = claimsOf(report).filter((claim) => claim.topic === topic);
  for (const claim of claims) {
    const comparison = compare(report, claim);
    if (comparison && !comparison.fits && !isOfAnother(report, claim, claims)) yield finding(comparison, claims);
  }
}

/** 市政府 may be another organ than the one that reports, if the sentences say the figure of the tables elsewhere. */
const isOfAnother = (report: ReportModel, claim: Claim, claims: readonly Claim[]): boolean =>
  claim.isDoubtful && claims.some((other) => other !== claim && sameReadings(other, claim) && fits(report, other));

const sameReadings = (a: Claim, b: Claim): boolean => JSON.stringify(a.readings) === JSON.stringify(b.readings);

function finding({ claim, reads }: Comparison, claims: readonly Claim[]): Report {
  const isShared = claims.some((other) => other !== claim && other.range === claim.range);
  return {
    range: claim.range,
    message: message(claim, reads),
    related: related(reads),
    fixes: isShared ? [] : fixes(claim, reads),
  };
}

function message(claim: Claim, reads: readonly Read[]): Localized {
  const [first] = reads;
  return inBoth((locale) => {
    const zh = locale === 'zh';
    const table = reads.map(({ name, shown }) => (zh ? `“${name.zh}”是 ${shown}` : `"${name.en}" is ${shown}`));
    const by =
      claim.kind === 'count' && reads.length === 1
        ? zh
          ? `（正文${difference(claim.value, first!.value).zh}）`
          : ` (the text says ${difference(claim.value, first!.value).en})`
        : '';
    const said =
      claim.kind === 'none'
        ? zh
          ? `“${claim.text}”`
          : `"${claim.text}"`
        : claim.text + (claim.kind === 'share' ? '%' : '');
    return zh
      ? `正文说${claim.kind === 'none' ? '' : ' '}${said}，而按表格，${table.join('，')}${by}${reads.length > 1 ? '，都对不上' : ''}。请核对是正文还是表格写错。`
      : `The text says ${said}, but by the tables ${table.join(' and ')}${by}. See which of the two is wrong.`;
  });
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

function fixes(claim: Claim, reads: readonly Read[]): Fix[] {
  if (claim.kind === 'none') return [];
  return reads.map(({ name, shown }) => {
    const newText = inTheSameWay(claim.text, shown.replace('%', ''));
    return {
      title: inBoth((locale) =>
        locale === 'zh'
          ? `正文改为 ${newText}（表中“${name.zh}”）`
          : `Correct the text: ${claim.text} → ${newText} ("${name.en}")`,
      ),
      edits: [{ range: claim.range, newText }],
      preferred: false,
      safe: false,
    };
  });
}

/** Numerals stay numerals, full width stays full width. */
function inTheSameWay(old: string, digits: string): string {
  if (!/\d/.test(old.normalize('NFKC'))) return writeHan(Number(digits)) ?? digits;
  return digits;
}
