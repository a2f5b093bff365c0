import { blanked } from './blanked';

/** A row as programs write lists: `["规章", 0, 0],`, `- [规章, 0]`, `('规章', 0);`. */
const list = /^(\s*(?:- )?[[({])(.+,.+)([\])}][,;]?\s*)$/;
const firstLetters = new Set(' \t-[({');
const lastLetters = new Set('])},; \t');
const fewestRows = 5;

/** What is written for a cell without a value. */
const nothing = /(?<=[,\s])(?:None|null)(?=[,\s]|$)/g;

/** {0: '规章', 1: 0}: a row with the numbers of its columns. */
const numbered = /^\s*\{['"]?0['"]?: .*['"]?1['"]?: .*\}[,;]?\s*$/;
const columnNumber = /(^|,\s*)(['"]?\d{1,2}['"]?: )/g;

/** Without the brackets around rows; single quotes become double ones. */
export function withoutBrackets(lines: readonly string[]): readonly string[] {
  const isList = (line: string) => firstLetters.has(line[0]!) && lastLetters.has(line.at(-1)!) && list.test(line);
  if (lines.filter(isList).length < fewestRows) return lines;
  return lines.map((line) =>
    line.replace(
      list,
      (_, open: string, row: string, end: string) =>
        blanked(open) +
        (numbered.test(line)
          ? row.replace(columnNumber, (_, before: string, key: string) => before + blanked(key))
          : row
        )
          .replaceAll("'", '"')
          .replace(nothing, blanked) +
        blanked(end),
    ),
  );
}
