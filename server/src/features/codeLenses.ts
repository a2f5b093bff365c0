import type { Locale } from '../core/localized';
import { type Range, rangeOnLine, shiftRange } from '../core/text';
import type { Document } from '../engine/document';
import { judge } from '../forms/judge';
import { figureRange, type PlacedTable } from '../forms/model';
import { fareOf, fareText } from './fare';
import { inOrder } from './locate';

/** A line above a report or a table that says how its identities fare. */
export interface CodeLens {
  readonly range: Range;
  readonly title: string;
  /** The first figure of an identity that fails. */
  readonly target?: Range;
}

/** In files of more reports nobody reads them, and each would be bound again at every key. */
const maxReports = 20;

export function codeLenses(document: Document, locale: Locale): CodeLens[] {
  const reports = document.reports().filter(({ summary }) => summary.isReport);
  if (reports.length > maxReports) return [];
  return reports.flatMap(({ startLine, summary }) => {
    const { model } = document.reportAt(startLine)!;
    const tables = model.tables
      .map((placed) => lens(placed.heading, fareOf([placed.table], locale), firstFailure(placed)))
      .filter(({ title }) => title !== '');
    const failing = tables.find(({ target }) => target)?.target;
    const whole = lens(model.title ?? rangeOnLine(0, 0, 0), fareText(summary.tally, locale), failing);
    return (tables.length > 0 ? [whole, ...tables] : []).map(({ range, title, target }) =>
      lens(shiftRange(range, startLine), title, target && shiftRange(target, startLine)),
    );
  });
}

const lens = (range: Range, title: string, target: Range | undefined): CodeLens => ({
  range,
  title,
  ...(target && { target }),
});

function firstFailure({ table, startLine }: PlacedTable): Range | undefined {
  const failed = judge(table).filter(({ status }) => status === 'failed');
  const places = failed.flatMap(({ identity }) => table.figures[identity.at] ?? []).map(figureRange);
  const first = inOrder(places)[0];
  return first && shiftRange(first, startLine);
}
