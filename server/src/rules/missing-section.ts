import { type Localized, localized } from '../core/localized';
import { type Edit, rangeOnLine } from '../core/text';
import { headingNumber, sectionOfLine } from '../forms/bind/headings';
import { sections } from '../forms/catalog';
import type { Section } from '../forms/form';
import type { ReportModel } from '../forms/model';
import { headingOf } from '../forms/names';
import { isJumbled, isWhole, nameOf, partsOf } from '../forms/parts';
import { defineRule } from './rule';

export const missingSection = defineRule({
  code: 'missing-section',
  severity: 'warning',
  grounds: 'printed',
  fix: 'choice',
  documentation: {
    title: localized('缺少部分', 'Missing section'),
    summary: localized('格式规定的六个部分一个不少。', 'The report has all six sections of the form.'),
    why: localized(
      '格式规定了六个部分，《政府信息公开条例》第50条列出报告必须包括的内容；没有的也要写明，不能略去。只看完整的报告：摘录、只有一张表的文字不报；同一位置上有编号相同、说法不同的标题，也不报。',
      'The form has six sections, and article 50 of the Regulation lists what a report must contain; what there is none of is said, not left out. Only whole reports are looked at: nothing is said of excerpts, nor where a heading of the same number in other words stands in its place.',
    ),
    wrong: `⟦missing-section:青石街道办事处2023年政府信息公开工作年度报告⟧
一、总体情况
全年公开信息一批。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
六、其他需要报告的事项
无。`,
    right: `青石街道办事处2023年政府信息公开工作年度报告
一、总体情况
全年公开信息一批。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
目录更新不够及时，明年按月核对。
六、其他需要报告的事项
无。`,
    howToFix: localized(
      '补上这一部分。快速修复在该在的位置加上标题，内容由您填写。',
      'Add the section. The quick fix puts its heading in place; the text is yours.',
    ),
  },
  scope: 'report',
  *check(report) {
    const range = nameOf(report);
    if (!range || !isWhole(report) || isJumbled(report)) return;
    for (const section of sections) {
      if (report.headings.some((heading) => heading.section === section) || hasOtherWording(report, section)) continue;
      const name = headingOf(section);
      const what = whatToDo(report, section);
      yield {
        range,
        message: localized(
          `报告缺少「${name}」${what.zh}。`,
          `The report lacks ${what.en.replace('$', `"${name}" (${section.en})`)}.`,
        ),
        fixes: [
          {
            title: localized(`加上标题「${name}」`, `Add the heading "${name}"`),
            edits: [insertion(report, section, name)],
            preferred: false,
            safe: false,
          },
        ],
      };
    }
  },
});

function whatToDo({ tables }: ReportModel, section: Section): Localized {
  if (tables.some(({ table }) => table.section.id === section.id))
    return localized(
      '这个标题（表还在），请补上标题',
      'the heading $, though its table is there. Please add the heading',
    );
  if (section.tables.length > 0)
    return localized(
      '这一部分，请补上标题和表，没有的填 0',
      'the section $. Please add heading and table, with 0 where there is nothing',
    );
  if (section === sections.at(-1))
    return localized(
      '这一部分，请补上，没有的写“无”',
      'the section $. Please add it, and say 无 (none) if there is nothing',
    );
  return localized('这一部分，请补写', 'the section $. Please write it');
}

/** Lines of a report behind the section before this one and in front of the one after it. */
function gapFor(report: ReportModel, section: Section): { from: number; to: number } {
  const at = sections.indexOf(section);
  const parts = partsOf(report);
  const before = parts.findLast((part) => sections.indexOf(part.section) < at);
  const after = parts.find((part) => sections.indexOf(part.section) > at);
  return { from: before?.from ?? 0, to: after?.heading.range.start.line ?? report.lines.length };
}

/** A heading may have its text on the same line. */
const longestLook = 40;

/** 五、不足与打算: the number is the section’s, only the words are the office’s own. */
function hasOtherWording(report: ReportModel, section: Section): boolean {
  const { from, to } = gapFor(report, section);
  const number = sections.indexOf(section) + 1;
  const lines = report.lines.slice(from, to);
  return lines.some(
    (line, at) => headingNumber(line.slice(0, longestLook)) === number || isInPieces(lines, at, section),
  );
}

const mostPieces = 10;

/** Some programs write each piece of a heading on a line of its own: 五、/存在/的主要/问题/及改进情况. */
function isInPieces(lines: readonly string[], from: number, section: Section): boolean {
  const first = lines[from]!.trim();
  if (!first.startsWith(section.ordinal) || first.length > longestLook) return false;
  let words = first;
  for (const line of lines.slice(from + 1, from + mostPieces)) {
    words += line.trim();
    if (words.length > longestLook) return false;
    if (sectionOfLine(words) === sections.indexOf(section)) return true;
  }
  return false;
}

/** In front of the section’s own table, if that is there; else of the next section. */
function insertion(report: ReportModel, section: Section, name: string): Edit {
  const { to } = gapFor(report, section);
  const table = report.tables.find((placed) => placed.table.section.id === section.id);
  const line = table ? Math.min(table.startLine, to) : to;
  const { lines } = report;
  if (line < lines.length) return { range: rangeOnLine(line, 0, 0), newText: `${name}\n` };
  const end = lines.at(-1)!.length;
  return { range: rangeOnLine(lines.length - 1, end, end), newText: `\n${name}` };
}
