import type { Piece } from './clauses';
import { foreign, isOtherYear, restricts } from './context';
import { isOfEnterprises } from './essence';
import { chosen, type Words } from './reader';
import { applicants, outcomes } from './words';

/** What tells of a number whose words are known only in part that it is of other matters, years or organs. */

/** 上年收到20件, but not 上年未办结的8件 or 尚有7件将于次年1月答复. */
export const isFromOtherYear = (words: Words): boolean =>
  isOtherYear(words) && !words.concepts.has('unfinished') && !isLeftToNextYear(words);

const isLeftToNextYear = ({ concepts }: Words): boolean =>
  concepts.has('nextYear') && (['rest', 'still', 'intent'] as const).some((concept) => concepts.has(concept));

/** So many letters may say anything. */
const longestUnknown = 10;

/** 不准许公开 is the contrary of what is known of it. */
const turning = /[不未非无没否]/;

/** 到期应答复的183件, 应由县政府答复的31件 are not all. */
const due = /(?<!未)到期|应当?由/;

/** What is done for another organ. */
const helps = /协助|协同|代拟|代为|配合|协办|会办/;

/** Other organs than the one that reports. */
export const organs =
  /部门(?!规章)|下属|直属|所属|乡镇|镇街|各街道|中心|分局|[县区市]局|[局委厅]属|[局委厅署镇乡院所站办](?:20\d\d年度?|全年|本年度?|共计?|累计|总共|依法|新|已)*(?:收|受理|接|办|处理|答复|作出|制[定发]|印发|出台)/;

const oneWay = /(?:网[上络]|在线|线[上下]|信函|邮寄|邮件|当面|现场|窗口)(?:提交|提出)?(?:的)?(?:政府信息公开)?申请/;

/** What the tables count as well is foreign only behind requests: 行政许可. */
const notForeign = /(?:监督)?执法(?=中?[作做]出(?:行政)?处罚)|(?:行政)?(?:许可|处罚|强制)/g;
/** 企业申请9件, but not 企业来电9件. */
const orEnterprises = /(?:行政)?(?:许可|处罚|强制)|企业/g;

/** 法律审核答复文书32份: what was looked over, or written. */
const ofPapers = /审[核查改签]|文书|起草|复核|归档|扫描|装订/;

/** 最快的15件当日答复 are some of them. */
const atOnce = /当[日天场]|即时|提前|最[快短]/;

export function mayBeOthers({ before, after, note, around }: Piece, words: Words): boolean {
  if (words.unknown !== '' && (ofPapers.test(before) || atOnce.test(`${before}${after}`))) return true;
  if (isFromOtherYear(words) || turning.test(words.unknown)) return true;
  if (words.unknown.length > longestUnknown || helps.test(before) || due.test(before)) return true;
  const isOutcome = chosen(words, outcomes).length > 0 || words.concepts.has('unfinished');
  const areKinds = chosen(words, applicants).length > 0;
  const known = isOfEnterprises(words) ? orEnterprises : notForeign;
  const isForeign = (text: string) => !isOutcome && !areKinds && foreign.test(text.replace(known, ''));
  // 企业或机构8件
  const areApplicants = words.concepts.has('legalEntity');
  const isOfSome = (text: string) => restricts(areApplicants ? text.replace(/机构$/, '') : text);
  if ([before, after, note, around ?? ''].some((text) => isForeign(text) || isOfSome(text))) return true;
  // 网上申请予以公开30件
  if (oneWay.test(before) && chosen(words, outcomes).length > 0) return true;
  return organs.test(before) && !words.concepts.has('whole');
}
