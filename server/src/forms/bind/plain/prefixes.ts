import { kindOfText } from '../../vocabulary';
import { blanked } from './blanked';

/** A text has in front of all its lines what stands in front of nine out of ten: those without it are paragraphs that were wrapped. */
const nearlyAll = 0.9;
/** Fewer lines may begin alike by chance. */
const fewestLines = 8;
/** What is in front of nearly all lines is in front of one of the first of them. */
const firstLines = 3;

const isWritten = (line: string): boolean => /\S/.test(line);

/** The first lines with text, without reading the others. */
function beginningOf(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < lines.length && found.length < firstLines; at++)
    if (isWritten(lines[at]!)) found.push(lines[at]!);
  return found;
}

const withoutPrefix = (lines: readonly string[], prefix: RegExp): readonly string[] =>
  lines.map((line) => line.replace(prefix, blanked));

/** `12: `, `12. `, `  12  `, a name of a file before it: as editors, `grep` and `cat -n` number lines. */
const lineNumber =
  /^[ \t]*(?:[^\s:|,，。]{1,80}:)?(\d{1,6})(?:[ \t]*[|│]|[:：.、)）-])?(?:[ \t]|$)[ \t]?|^(?:[^\s:|,，。]{1,80}:)?(\d{1,6}):/;

const numberOf = (line: string): number | undefined => {
  const match = lineNumber.exec(line);
  return match ? Number(match[1] ?? match[2]) : undefined;
};

/** Without the numbers of its lines, where nearly all have one and each is greater than the one before. */
export function withoutLineNumbers(lines: readonly string[]): readonly string[] {
  if (!beginningOf(lines).some((line) => lineNumber.test(line))) return lines;
  let last = -1;
  let numbered = 0;
  for (const line of lines) {
    const number = numberOf(line);
    if (number === undefined || number <= last) continue;
    last = number;
    numbered++;
  }
  const written = lines.filter(isWritten).length;
  return numbered >= fewestLines && numbered >= written * nearlyAll ? withoutPrefix(lines, lineNumber) : lines;
}

/** Marks of quotations, lists and comments, and the tab of an indentation. */
const mark = /^[ \u3000]*(\t|[>|│┃¦•·*+#;%–-]|\/\/)[ \u3000]?/;
const mostMarks = 4;

/** Without the marks that nearly all lines begin with: `> `, `> > `, `│ `. */
export function withoutMarks(lines: readonly string[], depth = 0): readonly string[] {
  const [own] = beginningOf(lines).flatMap((line) => mark.exec(line)?.[1] ?? []);
  if (own === undefined || depth === mostMarks) return lines;
  const written = lines.filter(isWritten);
  const marked = written.filter((line) => mark.exec(line)?.[1] === own);
  if (marked.length < fewestLines || marked.length < written.length * nearlyAll) return lines;
  if (isPipe(own) && marked.every((line) => line.lastIndexOf(own) > line.indexOf(own))) return lines;
  return withoutMarks(withoutPrefix(lines, mark), depth + 1);
}

/** Where rows begin with a pipe, that is none of a quotation: there, headings and paragraphs begin with it too. */
const isPipe = (text: string): boolean => /[|│┃]/.test(text);

const bullet = /^[ \t\u3000]*([>•·●○◆◇■□▪*+–-])(?:[ \u00a0\u3000]|(?=[>|]))/;
const fewestItems = 5;

/** Without the bullets or marks of a quotation that only the rows or cells of tables begin with. */
export function withoutBullets(lines: readonly string[]): readonly string[] {
  const items = new Map<string, number>();
  for (const line of lines) {
    const match = bullet.exec(line);
    if (!match) continue;
    const [, own = ''] = match;
    const word = /[^\s|\t][^|\t]*/.exec(line.slice(match[0].length))?.[0].split(/\s{2,}/)[0];
    if (word && kindOfText(word)) items.set(own, (items.get(own) ?? 0) + 1);
  }
  const isBullet = (own: string): boolean => (items.get(own) ?? 0) >= fewestItems;
  if (![...items.keys()].some(isBullet)) return lines;
  const undressed = lines.map((line) =>
    line.replace(bullet, (found, own: string) => (isBullet(own) ? blanked(found) : found)),
  );
  return withoutBullets(undressed);
}
