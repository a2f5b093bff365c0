import { localized } from '../core/localized';
import { shortened } from '../core/text';
import { otherFormWithRow } from '../forms/vocabulary';
import { defineRule } from './rule';

export const unknownRow = defineRule({
  code: 'unknown-row',
  severity: 'warning',
  grounds: 'structure',
  fix: 'none',
  documentation: {
    title: localized('表样外的行', 'Row not on the form'),
    summary: localized('表里没有表样以外的行。', 'The table has no rows but the form’s.'),
    why: localized(
      '格式全国统一，不增设行。多出的行里的数不进任何合计；如果它本是表上的某一行，那一行就漏了。',
      'The form is uniform and has no further rows. The figures of another row enter no sum; and if it was meant to be one of the form’s, that one is lost.',
    ),
    wrong: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||
⟦unknown-row:现场检查情况 | 340⟧ | ||`,
    right: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||`,
    howToFix: localized(
      '名称写错的，改成表上的名称；自行增加的，移到文字部分说明。',
      'If its name is mistyped, write the form’s; if it is the office’s own, say it in the text instead.',
    ),
  },
  scope: 'table',
  *check({ unknownRows, form, layout }) {
    for (const { range, text, isPiece } of unknownRows) {
      if (isPiece) continue;
      const shown = shortened(text, 24);
      const other = otherFormWithRow(text, layout.table.id, form)?.id;
      const what = other
        ? localized(
            `是 ${other} 版表样的行，${form.id} 版没有`,
            `is a row of the form of ${other}, and none of that of ${form.id}`,
          )
        : localized(`不是 ${form.id} 版表样上的行`, `is no row of the form of ${form.id}`);
      yield {
        range,
        message: localized(
          `「${shown}」${what.zh}，其中的数没有参与核对。`,
          `"${shown}" ${what.en}; its figures were not checked.`,
        ),
      };
    }
  },
});
