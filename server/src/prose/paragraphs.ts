import { separatorOf } from '../core/cells';
import { memoized } from '../core/memo';
import type { ReportModel } from '../forms/model';

/** Longer lines are no paragraph of a report. */
const longestLine = 20_000;
/** A longer paragraph is a text without punctuation, not a sentence cut by the page. */
const maxLines = 40;
/** A line that goes on in the next one fills the page; a shorter one is a heading. */
const shortestWrapped = 20;

const isCut = (line: string): boolean =>
  line.trim().length >= shortestWrapped && !/[。！？；：!?;:.]["”」）)]?\s*$/.test(line);
const opensParagraph = /^[\s#*>]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)/;

export interface Paragraph {
  /** Its first line. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** All of a report that is neither a table nor a heading. A sentence wrapped by the page is put together. */
export const paragraphsOf = memoized((report: ReportModel): readonly Paragraph[] => {
  const taken = linesTaken(report);
  const paragraphs: { line: number; lines: string[] }[] = [];
  let goesOn = false;
  for (let line = 0; line < report.lines.length; line++) {
    const text = report.lines[line]!;
    const isProse = !separatorOf(text) && text.length <= longestLine && !taken.has(line) && text.trim() !== '';
    if (isProse && goesOn && !opensParagraph.test(text)) paragraphs.at(-1)!.lines.push(text);
    else if (isProse) paragraphs.push({ line, lines: [text] });
    goesOn = isProse && isCut(text) && paragraphs.at(-1)!.lines.length < maxLines;
  }
  return paragraphs;
});

/** Between the cells of a table that stand each on a line is a sentence what ends like one. */
const isSentence = /[。；;]\s*$/;

function linesTaken({ headings, title, tables }: ReportModel): Set<number> {
  const taken = new Set(headings.map(({ range }) => range.start.line));
  if (title) for (let line = title.start.line; line <= title.end.line; line++) taken.add(line);
  for (const { table, startLine } of tables) {
    // Lines with separators are none of a paragraph anyway, but half a label may stand on a line without one.
    if (table.rows.every(({ separator }) => separator === '|' || separator === '\t')) {
      for (const { line, labels } of table.rows)
        for (const label of labels) if (label.line !== line) taken.add(startLine + label.line);
      continue;
    }
    for (const [line, text] of table.lines.entries()) if (!isSentence.test(text)) taken.add(startLine + line);
  }
  return taken;
}
