import { localized } from '../core/localized';
import type { Range } from '../core/text';
import type { ReportModel } from '../forms/model';
import { leftoversIn } from '../forms/ogi/leftovers';
import { otherOrgans } from '../forms/ogi/otherOrgans';
import { defineRule } from './rule';

export const templateLeftover = defineRule({
  code: 'template-leftover',
  severity: 'warning',
  grounds: 'format',
  fix: 'none',
  documentation: {
    title: localized('模板残留', 'Template leftover'),
    summary: localized(
      '没有模板里没填的空位，也没有别的机关的名称。',
      'No blank of a template is left, nor the name of another organ.',
    ),
    why: localized(
      '套用模板或者别的单位、上年的文本时，容易留下 ××、XX、〔 〕、____（三个以上）和数量词前面的（）、【】，或者把别的机关当成自己。只指出不会有别的意思的地方：隐去的人名、案号不算；联系方式、编制单位写了同级的另一个机关，或者通篇自称另一种机关，才算。',
      'Where a template or somebody else’s text is used, ××, XX, 〔 〕, ____ (three or more) or an empty （） or 【】 before a measure word are easily left, or another organ is taken for oneself. Only what cannot be meant otherwise is reported: names of persons and numbers of cases that were made unreadable are not; another organ of the same kind in the contact line or as the compiler is, and so is a text that calls its organ by another kind throughout.',
    ),
    wrong: `青石街道办事处2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息⟦template-leftover:××⟧条。`,
    right: `青石街道办事处2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息212条。`,
    howToFix: localized(
      '填上实际的数和名称，删去模板里的话。',
      'Fill in the true figure or name, or delete the words of the template.',
    ),
  },
  scope: 'report',
  *check(report) {
    const { name } = report.organ;
    for (const { text, range } of leftoversIn(report.lines, name)) {
      if (isCell(report, range) || (report.replacementCharacter && isLine.test(text))) continue;
      yield {
        range,
        message: localized(
          `“${text}”像是模板里没有填的空位，请补上或删去。`,
          `"${text}" looks like a blank of a template. Please fill it in or delete it.`,
        ),
      };
    }
    for (const { text, range } of otherOrgans(report))
      yield {
        range,
        message: localized(
          `本报告是${name}的，这里写的是“${text}”，像是套用别的文本时没有改。`,
          `The report is that of ${name}, but here it says "${text}": left from another text?`,
        ),
      };
  },
});

/** A program that tears letters draws lines as well. */
const isLine = /^_+$/;

/** Whether a figure is written so: that is a blank cell, and told as one. */
const isCell = ({ tables }: ReportModel, { start }: Range): boolean =>
  tables.some(({ table, startLine }) =>
    table.figures.some(
      (figure) =>
        figure?.reading.kind === 'blank' &&
        figure.line + startLine === start.line &&
        figure.cell.start <= start.character &&
        start.character < figure.cell.end,
    ),
  );
