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

/** The header of a table of Jira or Confluence, and every row of one of MoinMoin: `||信息内容||本年制发件数||`. */
const doublePipes = /^\s*\|\|(?:[^|]+\|\|)+\s*$/;

/** How MoinMoin writes the look of a cell in front of its text: `||<style="text-align: right;"> 0 ||<-5> 总计 ||`. */
const moinAttributes = /(?<=\|\|\s*)<(?:[a-z]+=[^<>|]*|-\d+|#[\da-f]+|[:()^v]|\d+%)>/gi;

const withSinglePipes = (line: string): string =>
  (line.includes('<') ? line.replace(moinAttributes, blanked) : line).replaceAll('||', ' |');

export const withoutDoublePipes = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line.startsWith('||') && doublePipes.test(line))
    ? lines.map((line) => (doublePipes.test(line) ? withSinglePipes(line) : line))
    : lines;
