import { writeHanOrdinal } from '../core/hanNumber';
import { localized } from '../core/localized';
import { type Edit, rangeOnLine } from '../core/text';
import { headingNumber, headingOrdinal } from '../forms/bind/headings';
import { sections } from '../forms/catalog';
import type { ReportModel } from '../forms/model';
import { headingOf } from '../forms/names';
import { type Part, partsOf, textOf } from '../forms/parts';
import { defineRule, type Report } from './rule';

export const sectionNumber = defineRule({
  code: 'section-number',
  severity: 'warning',
  grounds: 'printed',
  fix: 'choice',
  documentation: {
    title: localized('部分序号', 'Number of a section'),
    summary: localized(
      '各部分的序号与格式一致，每一部分只出现一次。',
      'Sections have the numbers of the form, and each stands once.',
    ),
    why: localized(
      '格式里六个部分依次编为一至六。序号漏改、重复，或者同一部分出现两次，读者和汇总的人会对不上。标题没有序号的（提取文字时常常丢失）不报。',
      'The sections of the form are numbered 一 to 六. Where a number is wrong or used twice, or a section stands twice, readers lose their way. A heading without a number is left alone: numbers are often lost when text is extracted.',
    ),
    wrong: `一、总体情况
⟦section-number:一、主动公开政府信息情况⟧
三、收到和处理政府信息公开申请情况`,
    right: `一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况`,
    howToFix: localized(
      '按格式改序号，快速修复替您改；重复的部分合并成一个。',
      'Number the sections as the form does (the quick fix does it); make one of a section that stands twice.',
    ),
  },
  scope: 'report',
  *check(report) {
    // One heading by itself may be that of a plan or a notice.
    if (report.headings.length < 2 && report.tables.length === 0) return;
    for (const run of misnumbered(report)) yield wrongNumbers(run, report.lines);
    const begun = partsOf(report).filter(({ heading }) => !/续/.test(textOf(report.lines, heading.range)));
    for (const section of sections) {
      const parts = begun.filter((part) => part.section === section);
      if (parts.length > 1) yield repeated(parts);
    }
  },
});

const maxRelated = 10;

interface Numbered extends Part {
  readonly number: number;
}

/** Headings with a wrong number; those that are wrong by as much one behind the other are one mistake. */
function misnumbered(report: ReportModel): Numbered[][] {
  const runs: Numbered[][] = [];
  let before = 0;
  for (const part of partsOf(report)) {
    const number = headingNumber(textOf(report.lines, part.heading.range));
    if (number === undefined) continue;
    const by = number - rightNumber(part);
    if (by !== 0 && by === before) runs.at(-1)!.push({ ...part, number });
    else if (by !== 0) runs.push([{ ...part, number }]);
    before = by;
  }
  return runs;
}

const rightNumber = ({ section }: Part): number => sections.indexOf(section) + 1;

function wrongNumbers(run: readonly Numbered[], lines: readonly string[]): Report {
  const [first] = run as [Numbered];
  const others = run.length - 1;
  const written = writeHanOrdinal(first.number);
  const { ordinal, heading, en } = first.section;
  const edits = run.map((part) => renumbered(part, lines));
  return {
    range: first.heading.range,
    message: localized(
      `「${heading}」在格式里是第${ordinal}部分，这里编为${written}${others > 0 ? `；后面 ${others} 个标题也跟着错位` : ''}。`,
      `"${heading}" (${en}) is section ${ordinal} of the form, here it is ${written}${others > 0 ? `; so are ${others} more headings behind it` : ''}.`,
    ),
    related: run.slice(1, maxRelated).map((part) => ({
      range: part.heading.range,
      message: localized(`应为${part.section.ordinal}`, `should be ${part.section.ordinal}`),
    })),
    fixes: edits.includes(undefined)
      ? []
      : [
          {
            title:
              others > 0
                ? localized(
                    `把这 ${run.length} 个标题按格式编号`,
                    `Number these ${run.length} headings as the form does`,
                  )
                : localized(`序号改为“${ordinal}”`, `Change the number to ${ordinal}`),
            edits: edits.filter((edit) => edit !== undefined),
            preferred: true,
            safe: false,
          },
        ],
  };
}

/** Nothing where the number is written in a way of its own. */
function renumbered({ heading: { range }, section }: Part, lines: readonly string[]): Edit | undefined {
  const { line, character: from } = range.start;
  const at = headingOrdinal(textOf(lines, range));
  return at && { range: rangeOnLine(line, from + at.start, from + at.end), newText: section.ordinal };
}

function repeated(parts: readonly Part[]): Report {
  const [first, second] = parts as [Part, Part];
  const name = headingOf(first.section);
  return {
    range: second.heading.range,
    message: localized(
      `「${name}」这一部分出现了 ${parts.length} 次，请合并成一个，或者删去多余的。`,
      `The section "${name}" (${first.section.en}) stands ${parts.length} times. Please make one of it.`,
    ),
    related: [{ range: first.heading.range, message: localized('第一次出现在这里', 'first here') }],
  };
}
