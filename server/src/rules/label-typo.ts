import type { Cell } from '../core/cells';
import { keyOf } from '../core/label';
import { localized } from '../core/localized';
import { memoized } from '../core/memo';
import { hasLostLetter, type Range, rangeOnLine } from '../core/text';
import { headingWords, isHeadingOfForm } from '../forms/bind/headings';
import { mistypedHeader, mistypedHeading, mistypedRow, type Slip } from '../forms/mistyped';
import type { BoundTable } from '../forms/model';
import { tablesOfHeader } from '../forms/vocabulary';
import { defineRule, type Report, shiftReport } from './rule';

export const labelTypo = defineRule({
  code: 'label-typo',
  severity: 'warning',
  grounds: 'printed',
  fix: 'choice',
  documentation: {
    title: localized('名称错漏字', 'Mistyped label'),
    summary: localized(
      '标题、行名和列名没有错别字、漏字和多字。',
      'Headings and labels have no wrong, missing or extra characters.',
    ),
    why: localized(
      '格式的用语是统一的。名称里错一两个字，人能看懂，汇总软件却认不出来，那一行的数就漏了。Gouji 按最接近的名称照样核对。常见的简称和不同写法（规范性文件、逾期不补正、存在问题及改进情况等）、空格、标点、全角半角、繁体字都不算错。',
      'The wording of the form is the same everywhere. With a character or two wrong a label is understood by people but not by software that sums reports up, and the figures of its row are lost. Gouji checks it as the nearest label. Customary short forms and variants, blanks, punctuation, width and traditional characters are no mistakes.',
    ),
    wrong: `第二十条第(六)项 | |||
信息内容 | ⟦label-typo:本年处理决定数是⟧ | ||
⟦label-typo:行政处法⟧ | 12 | ||
行政强制 | 0 | ||`,
    right: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||`,
    howToFix: localized('改成表样上的名称，快速修复替您改。', 'Write the form’s label; the quick fix does it.'),
  },
  scope: 'report',
  *check({ headings, lines, tables }) {
    for (const { range, section } of headings) {
      const { line, character: from } = range.start;
      const text = lines[line]!.slice(from, range.end.character);
      if (isHeadingOfForm(text)) continue;
      const { start, end } = headingWords(text);
      const words = text.slice(start, end);
      // A letter that could not be decoded was another one in the report.
      const slip = hasLostLetter(words) ? undefined : mistypedHeading(words, section);
      const isCut = slip && isHeadingOfForm(words + (lines[line + 1] ?? '').trim());
      if (slip && !isCut) yield finding(rangeOnLine(line, from + start, from + end), slip);
    }
    for (const { table, startLine } of tables) for (const found of slipsIn(table)) yield shiftReport(found, startLine);
  },
});

/** The labels of a table; lines count from the table's first. */
const slipsIn: (table: BoundTable) => readonly Report[] = memoized((table: BoundTable): readonly Report[] => {
  if (table.alike && slipsIn(table.alike).length === 0) return [];
  // Of a label that was put together from pieces one cannot say which letters the office wrote.
  if (table.rows.some(({ cellLines }) => cellLines)) return [];
  const found: Report[] = [];
  const add = (line: number, { start, end }: Cell, slip: Slip | undefined) => {
    if (slip && !hasLostLetter(slip.text)) found.push(finding(rangeOnLine(line, start, end), slip));
  };
  for (const { labels } of table.rows)
    for (const { line, cell, node } of labels) add(line, cell, mistypedRow(cell.text, node));
  for (const { line, cell, column } of table.headers) {
    const slip = column ? undefined : mistypedHeader(cell.text, table);
    if (slip && !isCutHeader(cell, table) && !goesOnBelow(slip, line, table)) add(line, cell, slip);
  }
  return found;
});

/** The end of a label that is not a word by itself stands in the line below: 本年处理决定数 above 量. */
function goesOnBelow({ text, right }: Slip, line: number, { lines, plain = lines }: BoundTable): boolean {
  const [begun, whole] = [keyOf(text), keyOf(right)];
  return whole.startsWith(begun) && cellKeys(plain[line + 1] ?? '').includes(whole.slice(begun.length));
}

const cellKeys = (line: string): string[] => line.split(/[|\t]/).map(keyOf);

/** A line break has cut a header cell in two: 尚未 above 审结. */
const isCutHeader = ({ text }: Cell, { headers }: BoundTable): boolean =>
  headers.some(({ cell }) => [cell.text + text, text + cell.text].some((word) => tablesOfHeader(word).length > 0));

function finding(range: Range, { text, right }: Slip): Report {
  return {
    range,
    message: localized(
      `「${text}」疑有错漏，表样上是「${right}」。`,
      `"${text}" seems mistyped; the form has "${right}".`,
    ),
    fixes: [
      {
        title: localized(`改为「${right}」`, `Change to "${right}"`),
        edits: [{ range, newText: right }],
        preferred: true,
        safe: false,
      },
    ],
  };
}
