import { shiftRange } from '../core/text';
import { fails } from '../forms/judge';
import type { BoundTable, PlacedTable, ReportModel, Testimony } from '../forms/model';
import { tellsCopy } from '../forms/ogi/copied';
import { cellOfKey, nothingTold, type ToldByOtherYears, type ToldFigure } from '../forms/ogi/facts';
import type { Claim } from '../prose/claim';
import { claimsOf } from '../prose/claims';
import { termsOf } from '../prose/quantity';

/** The report with what else is known of the figures of its tables, where identities fail: it may tell which figure is wrong. */
export function withTestimony(report: ReportModel, elsewhere: ToldByOtherYears = nothingTold): ReportModel {
  if (!report.tables.some(({ table }) => fails(table))) return report;
  const claims = claimsOf(report);
  const tables = report.tables.map((placed) => {
    const bare = placed.table;
    // Of a table that stands twice nobody knows which one is meant.
    const isOnly = report.tables.every(({ table }) => table === bare || table.layout.table.id !== bare.layout.table.id);
    if (!fails(bare) || !isOnly) return placed;
    const { figures } = elsewhere;
    const isCopied = elsewhere.isCopied && tellsCopy(bare);
    const testimony = isCopied ? [] : [...fromProse(placed, claims), ...fromOtherYears(bare, figures)];
    if (testimony.length === 0 && !isCopied) return placed;
    return { ...placed, table: { ...bare, told: { bare, testimony, isCopied } } };
  });
  return { ...report, tables };
}

/** What sentences say more than once counts once. */
function fromProse({ table, startLine }: PlacedTable, claims: readonly Claim[]): Testimony[] {
  const told = claims.flatMap((claim): Testimony[] => {
    const { kind, value, precision, readings, tolerated, saidOf, rivals, apart } = claim;
    if (saidOf || rivals.length + apart.length > 0 || precision || (kind !== 'count' && kind !== 'none')) return [];
    const sums = [...readings, ...tolerated].flatMap((quantity) => {
      const terms = termsOf(table, quantity);
      return terms ? [terms] : [];
    });
    const said = { text: claim.text + claim.unit, range: shiftRange(claim.range, -startLine) };
    return sums.length > 0 ? [{ source: 'prose', value, readings: sums, said }] : [];
  });
  const once = new Map(told.map((one) => [JSON.stringify([one.value, one.readings]), one]));
  return [...once.values()];
}

const fromOtherYears = ({ layout }: BoundTable, elsewhere: readonly ToldFigure[]): Testimony[] =>
  elsewhere.flatMap(({ source, key, value }): Testimony[] => {
    const cell = cellOfKey(layout, key);
    return cell === undefined ? [] : [{ source, value, readings: [[{ cell, sign: 1 }]] }];
  });
