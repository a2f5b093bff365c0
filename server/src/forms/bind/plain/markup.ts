import { passedOver } from '../../../core/suppression';
import { blanked } from './blanked';

/** The rows of a table of MediaWiki: `{|`, `|-`, `| a || b`, `! a !! b`, `|}`; or a cell a line, which then has no pipe. */
export function withoutWikiMarks(lines: readonly string[]): readonly string[] {
  if (![wikiStart, wikiRow].every((mark) => lines.some((line) => mark.test(line)))) return lines;
  const inRows = lines.some((line) => /^\s*[|!].*(?:\|\||!!)/.test(line));
  let inTable = false;
  return lines.map((line) => {
    if (wikiStart.test(line)) inTable = true;
    if (!inTable) return line;
    if (wikiFrame.test(line)) {
      if (wikiEnd.test(line)) inTable = false;
      return inRows ? passedOver : '';
    }
    const cells = line
      .replace(/^\s*!/, (mark) => mark.replace('!', '|'))
      .replace(/!!|\|\|/g, ' |')
      .replace(wikiAttributes, blanked);
    return inRows ? `${cells}|` : cells.replace(/^\s*\|/, blanked);
  });
}

const wikiStart = /^\s*\{\|/;
const wikiRow = /^\s*\|[-}]\s*$/;
const wikiEnd = /^\s*\|\}/;
const wikiFrame = /^\s*(?:\{\||\|[-}+])/;
const wikiAttributes = /(?<=\|)\s*[a-z-]+=[^|]*\|/g;

/** What Textile writes in front of the text of a cell: `|_. a|=. b|\3. c|`. */
const textile = /(?<=\|)(?:[_=<>^~-]|[\\/]\d+)+\. /g;

export const withoutTextileMarks = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line.includes('. ') && line.search(textile) >= 0)
    ? lines.map((line) => line.replace(textile, blanked))
    : lines;

/** Fewer lines with such marks are none of a table. */
const fewestRows = 4;
const latexRow = /&[^\\]*(?:\\[^\\][^\\]*)*\\\\/;
const latexLine = /^\s*\\(?:begin|end|hline|cline|toprule|midrule|bottomrule|cmidrule|centering|caption)\b.*$/;
/** A command with its arguments but the last: \multicolumn{3}{c|}{…}, \textbf{…}; an escaped letter. */
const latexCommand = /\\[a-z]+\*?(?:\{[^{}]*\}(?=\{)|\[[^[\]]*\])*\s?|[{}]|\\(?=[%&#_$])/gi;

/** The rows of LaTeX with pipes: `a & b \\ \hline`. */
export function withoutLatex(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => latexRow.test(line)).length < fewestRows) return lines;
  return lines.map((line) => {
    if (latexLine.test(line)) return passedOver;
    if (!/\\\\|(?<!\\)&|\\[a-z]+\{/.test(line)) return line;
    return line
      .replace(/\\\\.*$/, (end) => `|${blanked(end.slice(1))}`)
      .replace(/(?<!\\)&/g, '|')
      .replace(latexCommand, blanked);
  });
}
