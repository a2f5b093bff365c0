import { localized } from '../core/localized';
import { sections } from '../forms/catalog';
import type { Section } from '../forms/form';
import type { ReportModel } from '../forms/model';
import { headingOf } from '../forms/names';
import { isJumbled, isWhole, type Part, singleParts } from '../forms/parts';
import { defineRule } from './rule';

/** Fewer letters say nothing about problems and what is done about them. */
const fewLetters = 10;

export const emptySection = defineRule({
  code: 'empty-section',
  severity: 'warning',
  grounds: 'law',
  fix: 'none',
  documentation: {
    title: localized('部分无内容', 'Empty section'),
    summary: localized('第一、第五部分有实质内容。', 'Sections one and five say something.'),
    why: localized(
      '《政府信息公开条例》第50条要求报告写明工作中存在的主要问题和改进情况，第五部分空着、只写“无”或寥寥几个字，等于没有报告；第一部分空着也一样。第六部分没有事项的，可以写“无”。',
      'Article 50 of the Regulation wants the main problems and what is done about them. A section five that is empty, says 无 or only a few characters does not report them; nor does an empty section one. Section six may say 无.',
    ),
    wrong: `一、总体情况
全年公开信息一批。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
⟦empty-section:五、存在的主要问题及改进情况⟧
无。
六、其他需要报告的事项
无。`,
    right: `一、总体情况
全年公开信息一批。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
目录更新不够及时，明年按月核对。
六、其他需要报告的事项
无。`,
    howToFix: localized(
      '写明存在的主要问题，逐条说明改进的措施。',
      'Say what the main problems are and, one by one, what is done about them.',
    ),
  },
  scope: 'report',
  *check(report) {
    if (!isWhole(report) || isJumbled(report)) return;
    const last = report.headings.at(-1);
    for (const part of singleParts(report)) {
      const least = leastLetters(part.section);
      if (least === 0 || part.heading === last) continue;
      const letters = firstLetters(report, part, least);
      if (letters.length >= least) continue;
      const name = headingOf(part.section);
      yield {
        range: part.heading.range,
        message:
          letters === ''
            ? localized(`「${name}」没有内容，请补写。`, `"${name}" (${part.section.en}) is empty. Please write it.`)
            : localized(
                `「${name}」只写了“${letters}”，请写明存在的主要问题和改进的措施。`,
                `"${name}" (${part.section.en}) only says "${letters}". Please say what the main problems are and what is done about them.`,
              ),
      };
    }
  },
});

const [overview] = sections;

function leastLetters(section: Section): number {
  if (section.id === 'problemsImprovements') return fewLetters;
  return section === overview ? 1 : 0;
}

/** What is written in a section, without page numbers and punctuation, until it is long enough. */
function firstLetters({ lines }: ReportModel, { from, to }: Part, enough: number): string {
  let letters = '';
  for (let at = from; at < to && letters.length < enough; at++) {
    const line = lines[at]!;
    if (!/^[\s—–-]*\d+[\s—–-]*$/.test(line)) letters += line.replace(/[^\p{L}\p{N}]/gu, '');
  }
  return letters;
}
