import { kindOfText } from '../../vocabulary';
import { logTime } from '../dressedLine';
import { blanked } from './blanked';

/** What nine of ten lines begin or end with is none of their content; the others are paragraphs that were wrapped. */
const nearlyAll = 0.9;
/** Fewer lines may begin alike by chance. */
const fewestLines = 8;
/** What is in front of nearly all lines is in front of two of the first of them. */
const firstLines = 3;

const isWritten = (line: string): boolean => /\S/.test(line);

/** The first lines with text, without reading the others. */
function beginningOf(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < lines.length && found.length < firstLines; at++)
    if (isWritten(lines[at]!)) found.push(lines[at]!);
  return found;
}

const areNearlyAll = (lines: readonly string[], found: number): boolean =>
  found >= fewestLines && found >= lines.filter(isWritten).length * nearlyAll;

/** `12: `, `12. `, `  12  `, `[12]`, `L12:`, a name of a file before it: as editors, `grep` and `cat -n` number lines. */
const lineNumber =
  /^[ \t]*(?:[^\s:|,，。]{0,80}[^\s:|,，。\d]:)?(?:[[(（L](?=\d))?(\d{1,6})(?:[:：]|[ \t]*[|│]|[.、)）\]-]?(?=[ \t]|$))[ \t]?/;

/** Where it stands behind few numbers, it is one of a row. */
const pipe = /[|│]/;

const numberOf = (line: string): number | undefined => {
  const match = lineNumber.exec(line);
  return match ? Number(match[1]) : undefined;
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
  if (!areNearlyAll(lines, numbered)) return lines;
  const piped = lines.filter((line) => pipe.test(lineNumber.exec(line)?.[0] ?? '')).length;
  const isBehindAll = piped >= numbered * nearlyAll;
  const withoutNumber = (number: string) => {
    const end = isBehindAll ? -1 : number.search(pipe);
    return end < 0 ? blanked(number) : blanked(number.slice(0, end)) + number.slice(end);
  };
  return lines.map((line) => line.replace(lineNumber, withoutNumber));
}

/** Without the times of a log, which differ from line to line. */
export function withoutLogTimes(lines: readonly string[]): readonly string[] {
  if (!beginningOf(lines).some((line) => logTime.test(line))) return lines;
  const timed = lines.filter((line) => logTime.test(line));
  return areNearlyAll(lines, timed.length) ? lines.map((line) => line.replace(logTime, blanked)) : lines;
}

/** With what two texts begin. */
function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

const beginsTag = /<[^>]*$/;
const endsTag = /^[^<]*>/;

/** What any two of the first lines begin with, up to the last tab where it is blank: blanks in front do not matter. */
function sharedStarts([a = '', b = '', c = '']: readonly string[]): string[] {
  return [commonStart(a, b), commonStart(b, c), commonStart(a, c)]
    .map((start) => start.trimEnd() || start.slice(0, start.lastIndexOf('\t') + 1))
    .filter((start) => start !== '' && !beginsTag.test(start));
}

/** Without what nearly all lines begin with: `> `, `│ `, `// `, a tab, the time of a log. */
export function withoutMarks(lines: readonly string[]): readonly string[] {
  for (const start of sharedStarts(beginningOf(lines))) {
    const marked = lines.filter((line) => line.startsWith(start));
    if (!areNearlyAll(lines, marked.length) || isPipeOfRows(start, marked)) continue;
    return withoutMarks(
      withoutLineNumbers(
        lines.map((line) => (line.startsWith(start) ? blanked(start) + line.slice(start.length) : line)),
      ),
    );
  }
  return lines;
}

/** Where a pipe is none of a quotation, only rows begin with it. */
const isPipeOfRows = (start: string, lines: readonly string[]): boolean =>
  /^[|│┃]$/.test(start) && lines.every((line) => line.lastIndexOf(start) > 0);

const mark = /[^\p{L}\p{N}\s|)）。.！!？?：:]+$|<\/?[a-z]+\d?\s*\/?>$/u;

const isContent = /[\p{L}\p{N}\s|)）。]/u;

/** Without what nearly all lines end with: `¶`, `\`, `<br>`, a closing quote. */
export function withoutEndMarks(lines: readonly string[]): readonly string[] {
  const [end] = beginningOf(lines).flatMap((line) =>
    isContent.test(line.at(-1)!) ? [] : (mark.exec(line)?.[0] ?? []),
  );
  if (end === undefined || endsTag.test(end)) return lines;
  const marked = lines.filter((line) => line.endsWith(end));
  if (!areNearlyAll(lines, marked.length)) return lines;
  return withoutEndMarks(lines.map((line) => (line.endsWith(end) ? line.slice(0, -end.length) + blanked(end) : line)));
}

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
