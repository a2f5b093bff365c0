import { localized } from '../core/localized';
import { type Range, rangeOnLine, shiftRange } from '../core/text';
import { type BoundTable, isBlankFigure, type PlacedTable } from '../forms/model';
import { headingOf } from '../forms/names';
import { partsOf } from '../forms/parts';
import { defineRule, type Report } from './rule';

export const duplicateTable = defineRule({
  code: 'duplicate-table',
  severity: 'warning',
  grounds: 'structure',
  fix: 'none',
  documentation: {
    title: localized('表重复', 'Duplicate table'),
    summary: localized('一个部分里，表样上的每张表只有一张。', 'A section has each table of the form once.'),
    why: localized(
      '第三、第四部分各有一张表。同一个部分里有两张，多半是粘贴了两次，或者上年的表没有删去，读者和汇总的人说不清哪一张算数。两张表 Gouji 都核对，正文里的数不与它们比较。',
      'Sections three and four have one table each. Two of them in one section are one that was pasted twice, or that of last year which was left in, and no one knows which counts. Gouji checks both, and compares no sentence with them.',
    ),
    wrong: `四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
上一年：
⟦duplicate-table:行政复议⟧ | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    right: `四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    howToFix: localized(
      '只留本机关本年的一张，删去另一张。',
      'Keep that of this organ and this year, and delete the other.',
    ),
  },
  scope: 'report',
  *check(report) {
    const different = new Set(report.tables.map(({ table }) => table.layout.table.id));
    if (different.size === report.tables.length) return;
    const tables = report.tables.filter(({ table }) => isComplete(table));
    for (const { section, from, to } of partsOf(report)) {
      const own = tables.filter(
        ({ table, startLine }) => table.section.id === section.id && startLine >= from && startLine < to,
      );
      const firstLike = ({ table }: PlacedTable) =>
        own.find((each) => each.table.layout.table.id === table.layout.table.id)!;
      const second = own.find((placed) => firstLike(placed) !== placed);
      if (second) yield repeated(second, firstLike(second));
    }
  },
});

/**
 * A table that a page has cut, or whose rows are elsewhere, goes on in the next one; one without any figure may be the
 * dashes below a header.
 */
const isComplete = ({ rows, missingRows, figures }: BoundTable): boolean =>
  missingRows.length === 0 &&
  rows.every(({ surplus }) => surplus === 0) &&
  figures.some((figure) => figure && !isBlankFigure(figure));

function repeated(second: PlacedTable, first: PlacedTable): Report {
  const isSame = valuesOf(second.table) === valuesOf(first.table);
  const { section } = second.table;
  return {
    range: startOf(second),
    message: localized(
      `「${headingOf(section)}」里有两张同样的表，数字${isSame ? '相同，像是粘贴了两次' : '不同，像是误粘了上年或别处的表'}。请只留本机关本年的一张。`,
      `Section ${section.ordinal} (${section.en}) has this table twice, with ${isSame ? 'the same figures, as if pasted twice' : 'other figures, as if that of last year or of another place were pasted'}. Keep that of this organ and this year.`,
    ),
    related: [{ range: startOf(first), message: localized('另一张在这里', 'the other one is here') }],
  };
}

const valuesOf = ({ figures }: BoundTable): string => figures.map((figure) => figure?.cell.text ?? '').join();

/** The first words of a table, or its first row. */
function startOf({ table, startLine }: PlacedTable): Range {
  const [header] = table.headers;
  const own = header ? rangeOnLine(header.line, header.cell.start, header.cell.end) : table.rows[0]!.range;
  return shiftRange(own, startLine);
}
