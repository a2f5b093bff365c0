import { Pool } from '../../core/memo';
import { simplified } from '../../core/simplified';
import { yearInHan } from './year';

/** A year as titles write it, and with what follows it. */
const year = `(?<!\\d)(?:20\\d\\d(?!\\d)|${yearInHan})(?:年度|年|度)?`;
const concerning = '关于(?:印发|公布|公开|发布|报送|上报|呈报|呈送)?';
const han = '\\p{Script=Han}';

/** What the report is about; a 政府信息公开办公室 is an organ. */
const topic = /政(?:府信息|务)公开(?!办|局|处|科|中心|领导)/;

/** Words in front of the name: [2025-01-25], 【年报】, 附件1：, 标题：, 3., 一、, 关于, 2024年度. */
const front = [
  '[【[(]?20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}(?:日|(?!\\d))[】\\])]?',
  `[【[][^【】[\\]]*(?:年报|报告|公开|公[告示]|附件|稿|版|置顶|转载|20\\d\\d)[^【】[\\]]*[】\\]]`,
  '附件\\d*[:.、]?',
  '(?:标题|题目):',
  '\\(?\\d{1,3}[.、)_-](?!\\d)',
  '\\(?[一二三四五六七八九十]{1,3}[、.)]',
  concerning,
  `\\(?(?<year>${year})\\)?[-_.·—]*`,
].join('|');

/** What else the report is about: 2024年法治政府建设暨, 2024年党务、. */
const besides = `${year}(?:${han}{2,20}[暨及与和、])?|(?:法治政府建设|依法行政)(?:工作)?(?:情况)?[暨及与和、]`;

const beforeTopic = new RegExp(
  `^(?<front>(?:${front})*)(?<name>.*?)[-_:·—]*(?:${concerning})?\\(?(?:${besides})?\\)?[-_:·—]*$`,
  'u',
);

/** Letters that a name is written with. */
const isWritten = /^\p{L}[\p{L}\p{N}()、·×]+$/u;
const aPart = '(?:机关|单位|部门|[省市县区旗州镇乡局委办院校厅]|街道)';
const isNoName = new RegExp(
  `^(?:${han}?[局厅署委办院处室府会]|[我本该全各]?${aPart}|(?:人民)?政府|(?:管理)?委员会|管委会|办公[室厅]|办事处|街道(?:办事处|办)|年度)$|年报|年度报告|关于|暨|网站|首页|专栏|${year}`,
  'u',
);
const organEnd =
  /(?:海关|气象台|[中小]学|供销社|联社|[分支]行|街道(?:办事处|办)?|政府|委员会|管委会|办公[室厅]|办事处|苏木|中心|[支大总]队|大学|公司|集团|[局厅署委办镇乡院校馆所站处省市县区旗州盟])$/;
/** What stands behind a year and is no name: 2024年第一季度…, 2024年全市各局…, 2024年推进…. */
const isNoBeginning = /^(?:我|各|该|本(?!溪)|全[省市县区镇乡局面]|第.季度|[上下]半年|推进|做好|加强|开展|落实|深化)/;

/** Whether the words by themselves are the name of an organ, whatever stands around them. */
export function isOrgan(words: string): boolean {
  const name = simplified(words).normalize('NFKC').replace(/\s/g, '');
  return name.length <= 30 && name.length >= 3 && isName(name) && organEnd.test(name) && !isNoBeginning.test(name);
}

const isName = (name: string): boolean => isWritten.test(name) && !isNoName.test(name);

/**
 * The organ that a title, or the name of a file, tells. Nothing where other words stand around it: a wrong organ would be
 * compared with another one's reports. Behind a year the name must end as names of organs do.
 */
export const nameInTitle = (title: string): string | undefined =>
  known.get(title, (own) => ({ name: readName(own) })).name;

/** A title is asked for several times in a row. */
const known = new Pool<{ readonly name: string | undefined }>(64);

function readName(title: string): string | undefined {
  const text = title
    .normalize('NFKC')
    .replace(/<[^<>]*>|[\s《》“”"#*=|]/g, '')
    .replace(/^中共/, '');
  const plain = simplified(text);
  const end = plain.search(topic);
  const parts = end > 0 ? beforeTopic.exec(plain.slice(0, end))?.groups : undefined;
  if (!parts?.name) return undefined;
  const start = parts.front!.length;
  // 石桥镇人民政府信息公开: 政府 is said once for two.
  const name = text.slice(start, start + parts.name.length).replace(/人民$/, '人民政府');
  return (parts.year === undefined ? isName(simplified(name)) : isOrgan(name)) ? name : undefined;
}
