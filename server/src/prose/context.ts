import type { Quantity } from './quantity';
import type { Words } from './reader';
import type { Concept } from './words';

/** What tells that a sentence is not, or no longer, about the figures of the tables. */

/** Matters that offices count beside requests, and that no table has. */
export const foreign =
  /建议|提案|留言|热线|信箱|信访|投诉|举报|来访|解读|舆情|访谈|发布会|微信|微博|公众号|培训|会议|新媒体|指南|清单|网民|咨询|意见|协查|调查|督办|政策|文章|稿/;
export const aboutRequests = /依申请|公开申请/;
/** Words that restrict what follows to a part of the year or of the organs. */
export const elsewhere =
  /(?:部门|乡镇|镇街|街道|单位|本级|机构|窗口|区县|县区)(?:方面|层面|中|里|看)?$|上半年|下半年|季度|月份|以来|同期|较|相比|(?:[局委厅]|办公室|中心|街道办事处|[镇乡])$/;

/** What is told by itself may be counted in one of the form's cells, of which the sentence then tells only a part. */
export const overlaps: readonly (readonly [Concept, readonly string[]])[] = [
  ['alreadyPublic', ['granted']],
  ['notHeld', ['unableToProvide']],
  ['withdrawn', ['otherHandling']],
  ['late', ['outcomeTotal']],
  ['expired', ['repealed']],
  ['revised', ['issued', 'newlyMade']],
  ['dismissed', ['upheld', 'otherResult']],
  ['overturned', ['corrected']],
  ['ended', ['otherResult']],
];

/** 2021年至2023年, 上年收到; but not 上年结转 or 较上年增加. */
export const isOtherYear = ({ concepts }: Words): boolean =>
  (['lastYear', 'nextYear', 'otherYear'] as const).some((concept) => concepts.has(concept)) &&
  !concepts.has('carry') &&
  !concepts.has('growth');

/** A sentence that begins with them goes on with the one before. */
export const keepsScope: readonly Concept[] = ['which', 'all', 'rest'];

/** Whether nothing but these outcomes or results is counted. */
export const isOf = (readings: readonly Quantity[], kinds: readonly string[]): boolean =>
  readings.every((parts) =>
    parts.every(({ row, column }) => kinds.includes(row) || kinds.includes(column.split('.').at(-1)!)),
  );
