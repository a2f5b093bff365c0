import { localized } from '../core/localized';
import { figureRange } from '../forms/model';
import { figureName } from '../forms/names';
import { setFigure } from '../repair/setFigure';
import { defineRule } from './rule';

export const numberFormat = defineRule({
  code: 'number-format',
  severity: 'hint',
  grounds: 'format',
  fix: 'safe',
  documentation: {
    title: localized('数的写法', 'Number format'),
    summary: localized('件数只用半角阿拉伯数字写。', 'A count is written with plain digits only.'),
    why: localized(
      '全角数字、千分位、带“件”字或正号的数，人看得懂，Gouji 也照读并参与勾稽，但汇总软件常常读错（“本年增/减”可以有正负号，不算在内）。这是书写习惯，不是表的要求。',
      'Full-width digits, separators of thousands, units and plus signs are understood, by Gouji too, but software that sums reports up often misreads them (the sign of 本年增/减 is none of these). This is a matter of habit; the form does not demand it.',
    ),
    wrong: '(一)予以公开 | ⟦number-format:1,204⟧ | ⟦number-format:３⟧ | 0 | 0 | 0 | 0 | 1207 | ||',
    right: '(一)予以公开 | 1204 | 3 | 0 | 0 | 0 | 0 | 1207 | ||',
    howToFix: localized(
      '快速修复改成半角数字，数值不变；“全部修复”也会改。',
      'The quick fix writes plain digits and keeps the value; fix all does so too.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const figure of table.figures) {
      if (figure?.reading.kind !== 'number' || figure.reading.plain === undefined) continue;
      const { plain } = figure.reading;
      const { text } = figure.cell;
      yield {
        range: figureRange(figure),
        message: localized(
          `「${figureName(figure, 'zh')}」写作 ${text}，读作 ${plain}；建议只用半角数字。`,
          `"${figureName(figure, 'en')}" is written ${text} and read as ${plain}; plain digits are better.`,
        ),
        fixes: [
          {
            title: localized(`把 ${text} 写作 ${plain}`, `Write ${text} as ${plain}`),
            edits: setFigure(table.lines, figure, plain),
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
});
