import { blanked } from './blanked';

/** A row as programs write lists: `["规章", 0, 0],`, `- [规章, 0]`, `('规章', 0);`. */
const list = /^(\s*(?:- )?[[({])(.+,.+)([\])}][,;]?\s*)$/;
const firstLetters = new Set(' \t-[({');
const fewestRows = 5;

/** Without the brackets around rows; single quotes become double ones. */
export function withoutBrackets(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => firstLetters.has(line[0]!) && list.test(line)).length < fewestRows) return lines;
  return lines.map((line) =>
    line.replace(
      list,
      (_, open: string, row: string, end: string) => blanked(open) + row.replaceAll("'", '"') + blanked(end),
    ),
  );
}
