import { memoized } from '../core/memo';
import type { ReportModel } from '../forms/model';
import { asRead } from './dictionary';
import { isAnonymous } from './places';

/** What the organ calls itself. */
export const ownNames = memoized(({ organ: { name = '' } }: ReportModel): readonly string[] =>
  name === '' ? streets : namesOf(asRead(name)).filter((word) => !/^.?$|^(?:人民)?政府$/.test(word)),
);

/** In the report of a district they are a part of it. */
const streets = ['街道', '街道办', '街道办事处', '办事处'];

/** An organ's name, short forms of it, and their ends behind the places it belongs to: 市政府办, 县局. */
function namesOf(full: string): string[] {
  const short = full.replace('人民政府', '政府').replace('行政公署', '行署');
  // 清河市城北区人民政府南门街道办事处
  const behind = full.replace(/^.*人民政府(?!办|$)/, '');
  const names = [
    full,
    short,
    short.replace(/办公[室厅]$/, '办'),
    short.replace(/政府办公[室厅]$/, '府办'),
    behind,
    behind.replace(/人民政府$|管理委员会$|(?<=街道)办事处$/, ''),
    ...abbreviated(full),
    ...abbreviated(full.replace('人民政府', '')),
  ];
  const levels =
    /[局厅]$/.test(full) && !isBranch(full)
      ? [...full.matchAll(/[省市州县区旗]/g)].map(([level]) => level + full.at(-1))
      : [];
  const ends = names.flatMap((name) =>
    name.split(/(?=[省市县区州盟旗])|(?<=[省市县区州盟旗])/).map((_, i, parts) => parts.slice(i).join('')),
  );
  // 税务行政处罚 are all that a tax bureau imposes.
  const matters = /税务局$/.test(full) ? ['税务'] : [];
  const last = /[馆站所队社台园行院校局厅委办处部署会]$/.exec(full)?.[0];
  const own = last ? [`我${last}`, `本${last}`, `全${last}`] : [];
  if (last && /[局厅委]/.test(last)) own.push(`${last}本级`, `${last}里`);
  const place = /([镇乡])(?:人民)?政府$/.exec(full)?.[1];
  if (place) own.push(`${place}里`);
  const plain = selfNames.flatMap(([pattern, words]) => (pattern.test(full) ? words : []));
  const unit = /(?:[支大总中]队|支局|中心|分院|研究[院所])$/.exec(full)?.[0];
  const units = unit ? [unit, `我${unit}`, `本${unit}`] : [];
  return [...ends, ...levels, ...matters, ...own, ...plain, ...units, ...zoneNames(full)];
}

/** 清河市公安局城北分局: its parent has short names, too. */
const isBranch = (name: string): boolean => /(?<!总)[局厅委](?!员会$).*[局厅委]$/.test(name);

/** What those call themselves that are named by what they are. */
const selfNames: readonly (readonly [RegExp, readonly string[]])[] = [
  [/街道(?:办事处|办)?$|街道党工委/, streets],
  [
    /(?:[镇乡](?:人民政府)?|街道(?:办事处)?)$/,
    ['党政办', '党政办公室', '镇党政办', '乡党政办', '街道党政办', '党政综合办公室'],
  ],
  [/医院$|卫生院$/, ['医院', '卫生院']],
  [/税务局$/, ['税务局']],
  [/自治[县州旗]/, ['自治县', '自治州', '自治旗']],
  [/分局$/, ['分局', '我分局', '本分局']],
  [/海关$/, ['我关', '本关', '全关', '关区', '我关区', '本关区', '全关区']],
  [/公安局.*分局$/, ['公安分局', '区公安分局', '县公安分局']],
  [/大学$|学院$|学校$|中学$|小学$|幼儿园$/, ['学校']],
  [/公司$|集团$/, ['公司', '集团', '集团公司', '我公司', '本公司', '我司', '我集团', '本集团']],
];

/** 区住建委, 渝北区经济信息委: some letters of the name, behind the place to which the organ belongs. */
const shortForms = /[省市州盟县区旗]\p{Script=Han}{1,4}?[局厅委]/gu;

/** The same without the place, at the beginning of a clause. */
const bareForms =
  /(?<=^|[,;。年度内])(?![省市州盟县区旗])\p{Script=Han}{2,4}?[局厅委](?=(?:20\d\d年度?|全年|本?年度|共计?|累计|依法|新)*(?:收到|受理|接收|接到|接件|收件|登记|承办|办理|答复|办结))/gu;

/** Such names of the organ that stand in a text. */
export function shortNamesIn(text: string, { organ: { name } }: ReportModel): readonly string[] {
  const full = name?.replace(/委员会$/, '委');
  if (!full || !/[局厅委]$/.test(full) || isBranch(full)) return [];
  const bare = (text.match(bareForms) ?? []).filter((word) => isShortFor(word, full));
  const placed = [...text.matchAll(shortForms)].flatMap(({ index, 0: word }) => {
    const at = placeOf(word, full);
    return at === undefined ? [] : [sharedEnd(text.slice(0, index), full.slice(0, at)) + word];
  });
  return [...placed, ...bare];
}

/** 审批局, of 行政审批服务局; 城建局, of 城市建设管理局. */
const isShortFor = (word: string, full: string): boolean => word.at(-1) === full.at(-1) && hasInOrder(full, word);

/** Where the place of a short name stands in the full one; absent where it is short for another. */
function placeOf(word: string, full: string): number | undefined {
  const letters = word.slice(1);
  const isBehind = (i: number) => hasInOrder(full.slice(i + 1), letters);
  const places = [...full.matchAll(/[省市州盟县区旗]/g)].map(({ index }) => index).filter(isBehind);
  const at = word.at(-1) === full.at(-1) ? places.at(-1) : undefined;
  return at !== undefined && full[at] === word[0] && full[at + 1] === letters[0] ? at : undefined;
}

/** The letters with which both end. */
function sharedEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return a.slice(a.length - length);
}

/** Whether the letters stand in a text in their order, though not one behind the other. */
function hasInOrder(text: string, letters: string): boolean {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found++;
  return found === letters.length;
}

/** 市自然资源局 in 市自然资源局共收到. */
const subjects =
  /(?<=^|[,;:。\s年度内])(?![全我本各某])\p{Script=Han}{1,9}?(?:政府办公[室厅]|政府办|府办|[局委厅署]|街道办事处|街道|管委会|[镇乡县区市])(?=(?:20\d\d年度?|全年|本年度?|共计?|累计|总共|依法|新|已)*(?:收到|受理|接收|接到|办理|处理|答复|办结))/gu;

/** Names of those that may have written a report which does not tell whose it is. */
export const namesThatMayBeOwn = (text: string, report: ReportModel): readonly string[] =>
  isAnonymous(report) ? (text.match(subjects) ?? []).filter((name) => !severalPlaces.test(name)) : [];

/** 乡镇办理申请8件 is told of all below the one that reports. */
const severalPlaces = /^(?:乡镇|镇街|街镇|镇乡|县区|区县|市县)/;

const abbreviations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/人力资源[和与]?社会保障/, ['人社', '人力社保', '人力资源社会保障']],
  [/住房[和与]?城乡建设/, ['住建', '住房城乡建设']],
  [/自然资源[和与]规划/, ['自然资源', '资规', '自规']],
  [/市场监督管理/, ['市场监管', '市监']],
  [/卫生健康/, ['卫健']],
  [/发展[和与]?改革/, ['发改']],
  [/文化[和与]?旅游/, ['文旅']],
  [/教育[和与]?体育/, ['教体']],
  [/交通运输/, ['交通']],
  [/退役军人事务/, ['退役军人']],
  [/应急管理/, ['应急']],
  [/医疗保障/, ['医保']],
  [/国有资产监督管理/, ['国资']],
  [/工业[和与]?信息化/, ['工信']],
  [/民族宗教事务/, ['民宗']],
  [/粮食[和与]?物资储备/, ['粮储', '粮食和储备']],
  [/林业[和与]?草原/, ['林草']],
  [/城市管理(?:综合)?(?:行政)?(?:执法)?/, ['城管']],
];

/** 县人社局, 市卫健委. */
function abbreviated(full: string): string[] {
  const [subject, shorts] = abbreviations.find(([pattern]) => pattern.test(full)) ?? [];
  if (!subject || !shorts || !/(?:局|委员会|委)$/.test(full)) return [];
  return shorts.map((short) => full.replace(subject, short).replace(/委员会$/, '委'));
}

/** 高新区, 管委会, 度假区管委会. */
function zoneNames(full: string): string[] {
  const zone = full.replace(/管理委员会$|管委会$/, '');
  if (zone === full) return [];
  const kinds = [
    [/开发区$/, '开发区'],
    [/新区$/, '新区'],
    [/高新.*区$/, '高新区'],
    [/经济.*开发区$/, '经开区'],
    [/度假区$/, '度假区'],
    [/景区$/, '景区'],
    [/园区$/, '园区'],
  ] as const;
  const ends = Array.from({ length: Math.max(0, zone.length - 2) }, (_, from) => zone.slice(from));
  return [
    '管委会',
    ...ends.map((end) => `${end}管委会`),
    ...kinds.flatMap(([pattern, name]) => (pattern.test(zone) ? [name] : [])),
  ];
}
