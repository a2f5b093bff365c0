import { inBoth, localized } from '../core/localized';
import type { Edit } from '../core/text';
import { rowName } from '../forms/names';
import { gapsOf, insertRows } from '../repair/missingRows';
import { defineRule, type Fix } from './rule';

export const missingRow = defineRule({
  code: 'missing-row',
  severity: 'error',
  since: '0.1.0',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
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
      '快速修复按表样补上缺的行，数字留空，由您填写。',
      'The quick fix adds the rows as the form has them, with blank figures for you to fill in.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const gap of gapsOf(table)) {
      const names = gap.missing.slice(0, 3);
      const more = gap.missing.length - names.length;
      const edit = insertRows(table, gap);
      yield {
        range: 'heading',
        message: inBoth((locale) => {
          const listed = names
            .map((leaf) => (locale === 'zh' ? `「${rowName(leaf, 'zh')}」` : `"${rowName(leaf, 'en')}"`))
            .join(locale === 'zh' ? '' : ', ');
          if (locale === 'zh')
            return `本表缺 ${gap.missing.length} 行：${listed}${more > 0 ? '等' : ''}。没有的事项也要保留行，填 0。`;
          return `The table lacks ${gap.missing.length} row${gap.missing.length > 1 ? 's' : ''}: ${listed}${more > 0 ? ' …' : ''}. Keep the row and write 0 if there is nothing.`;
        }),
        related: gap.after
          ? [{ range: gap.after.range, message: localized('应在这一行之后', 'belongs behind this row') }]
          : [],
        fixes: edit ? [insertion(gap.missing.length, edit)] : [],
      };
    }
  },
});

const insertion = (count: number, edit: Edit): Fix => ({
  title: localized(`按表样补上缺的 ${count} 行`, `Insert the ${count} missing row${count > 1 ? 's' : ''} of the form`),
  edits: [edit],
  preferred: true,
  safe: false,
});
