import { inBoth, type Locale, type Localized, localized } from '../core/localized';
import type { BoundTable } from '../forms/model';
import { columnName, rowName } from '../forms/names';
import { isRuled } from '../repair/drawnRows';
import { impliedRow } from '../repair/impliedFigures';
import { type Gap, gapsOf, insertRows } from '../repair/missingRows';
import { defineRule, type Fix } from './rule';

export const missingRow = defineRule({
  code: 'missing-row',
  severity: 'error',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('缺行', 'Missing row'),
    summary: localized('表上的行一行不能少。', 'The table has every row of the form.'),
    why: localized(
      '格式由国务院办公厅政府信息与政务公开办公室统一规定，报告事项不得自行删减，没有的填 0。少了行，有关的合计也无法核对。（2021 年起的报告沿用旧表、把（六）其他处理写成一行的，不算缺行。）',
      'The form is uniform for the whole country and no item may be left out; what there is none of is 0. Without the row the sums cannot be checked. (A report from 2021 on that keeps (六)其他处理 as one row, as the older form did, does not count as lacking rows.)',
    ),
    wrong: `⟦missing-row:第二十条第(六)项⟧ | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||`,
    right: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||`,
    howToFix: localized(
      '用竖线（|）或 Tab 分隔的表，快速修复按表样补上缺的行：只缺一行、有关勾稽能算出它的，填入算出的数；否则数字留空，由您填写。其他写法的表，请对照表样补上。',
      'In tables with | or tabs between the cells the quick fix adds the rows as the form has them, with the figures that the sums leave where they leave any for a single row, or else with blank figures for you to fill in; in others please add them by the form.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const gap of gapsOf(table)) {
      const names = gap.missing.slice(0, 3);
      const more = gap.missing.length - names.length;
      const figures = gap.missing.length === 1 ? impliedRow(table, gap.missing[0]!) : undefined;
      yield {
        range: 'heading',
        message: inBoth((locale) => {
          const listed = names
            .map((leaf) => (locale === 'zh' ? `「${rowName(leaf, 'zh')}」` : `"${rowName(leaf, 'en')}"`))
            .join(locale === 'zh' ? '' : ', ');
          const what = (figures ? impliedText(table, figures) : zeroIfNothing)[locale];
          if (locale === 'zh') return `本表缺 ${gap.missing.length} 行：${listed}${more > 0 ? '等' : ''}。${what}`;
          return `The table lacks ${gap.missing.length} row${gap.missing.length > 1 ? 's' : ''}: ${listed}${more > 0 ? ' …' : ''}. ${what}`;
        }),
        related: gap.after
          ? [{ range: gap.after.range, message: localized('应在这一行之后', 'belongs behind this row') }]
          : [],
        fixes: insertion(table, gap, figures),
      };
    }
  },
});

const zeroIfNothing = localized('没有的事项也要保留行，填 0。', 'Keep the row and write 0 if there is nothing.');

/** 自然人 1、总计 1，其余为 0 */
function impliedText({ layout }: BoundTable, figures: readonly number[]): Localized {
  const stated = layout.columns.filter(({ index }) => figures[index] !== 0);
  const rest = stated.length < layout.columns.length;
  const list = (locale: Locale) => stated.map((column) => `${columnName(column, locale)} ${figures[column.index]}`);
  return localized(
    `按其余各行推算，这一行是：${list('zh').join('、')}${rest ? '，其余为 0' : ''}。`,
    `The other rows leave for it: ${list('en').join(', ')}${rest ? ', else 0' : ''}.`,
  );
}

function insertion(table: BoundTable, gap: Gap, figures: readonly number[] | undefined): Fix[] {
  const fill = isRuled(table) ? undefined : figures;
  const edit = insertRows(table, gap, fill);
  const count = gap.missing.length;
  const filled = fill ? localized('，填入推算的数', ', with the figures that the others leave') : localized('', '');
  if (!edit) return [];
  return [
    {
      title: localized(
        `按表样补上缺的 ${count} 行${filled.zh}`,
        `Insert the ${count} missing row${count > 1 ? 's' : ''} of the form${filled.en}`,
      ),
      edits: [edit],
      preferred: true,
      safe: false,
    },
  ];
}
