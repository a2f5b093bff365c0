import { localized } from '../core/localized';
import { sections } from '../forms/catalog';
import { headingOf } from '../forms/names';
import { isJumbled, type Part, partsOf } from '../forms/parts';
import { defineRule } from './rule';

export const sectionOrder = defineRule({
  code: 'section-order',
  severity: 'warning',
  grounds: 'printed',
  fix: 'none',
  documentation: {
    title: localized('部分顺序', 'Order of sections'),
    summary: localized('六个部分按格式的先后排列。', 'The sections stand in the order of the form.'),
    why: localized(
      '格式规定的顺序是：总体情况、主动公开、依申请公开、行政复议和诉讼、问题及改进、其他事项。顺序不同，阅读和汇总时容易对错位置。',
      'The form has the order: overview, proactive disclosure, requests, reconsideration and litigation, problems, other matters. In another order things are easily read in the wrong place.',
    ),
    wrong: `一、总体情况
二、主动公开政府信息情况
四、政府信息公开行政复议、行政诉讼情况
⟦section-order:三、收到和处理政府信息公开申请情况⟧
五、存在的主要问题及改进情况`,
    right: `一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况`,
    howToFix: localized('把这一部分连同它的表移到该在的位置。', 'Move the section with its table to its place.'),
  },
  scope: 'report',
  *check(report) {
    const parts = partsOf(report);
    if (isAscending(parts) || isJumbled(report)) return;
    const first = parts.filter((part, i) => parts.findIndex(({ section }) => section === part.section) === i);
    const kept = longestAscending(first);
    for (const part of first.filter((each) => !kept.includes(each))) {
      const place = placeOf(part);
      const above = kept.find((each) => placeOf(each) > place && lineOf(each) < lineOf(part));
      const other = above ?? kept.findLast((each) => placeOf(each) < place)!;
      const side = above ? localized('之前', 'before') : localized('之后', 'behind');
      yield {
        range: part.heading.range,
        message: localized(
          `「${nameOf(part)}」应在「${nameOf(other)}」${side.zh}。`,
          `"${nameOf(part)}" (${part.section.en}) should stand ${side.en} "${nameOf(other)}" (${other.section.en}).`,
        ),
        related: [
          { range: other.heading.range, message: localized(`应在它${side.zh}`, `should stand ${side.en} this`) },
        ],
      };
    }
  },
});

/** The most sections that are in order among themselves; the others are those that were moved. */
function longestAscending(parts: readonly Part[]): readonly Part[] {
  const chains: Part[][] = [];
  for (const part of parts) {
    const before = chains.filter((chain) => placeOf(chain.at(-1)!) < placeOf(part));
    chains.push([...longest(before), part]);
  }
  return longest(chains);
}

const longest = (chains: readonly Part[][]): Part[] =>
  chains.reduce<Part[]>((best, chain) => (chain.length > best.length ? chain : best), []);

const isAscending = (parts: readonly Part[]): boolean =>
  parts.every((part, i) => i === 0 || placeOf(parts[i - 1]!) < placeOf(part));

const placeOf = ({ section }: Part): number => sections.indexOf(section);

const lineOf = ({ heading }: Part): number => heading.range.start.line;

const nameOf = ({ section }: Part): string => headingOf(section);
