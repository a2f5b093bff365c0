import { simplified } from '../../core/simplified';
import { nameInTitle } from './nameInTitle';

/**
 * Who reports, as far as the text says it: from the title, the contact line and what the organ calls itself. Only organs
 * that surely have no power to make 规章 are classed; everything else is `unknown`. Source: Legislation Law arts. 91, 93.
 */

export type OrganKind =
  /** 街道办事处, 镇 or 乡人民政府. */
  | 'township'
  /** Government of a county, a district or a banner, or one of its bureaus. */
  | 'county'
  | 'unknown';

export interface Organ {
  readonly name?: string;
  readonly kind: OrganKind;
}

const organWord = '(?:街道办事处|人民政府|管理委员会|管委会|委员会|办公室|办事处|[局厅署委办]|街道|[镇乡])';
const contactLine = /疑问|疑义|电话|邮编|邮政编码|邮箱|地址|传真/;
/** The organ stands near the word; without a bound every such word of a long line would be sought through to its end. */
const contact = new RegExp(
  `(?:联系|咨询|反映|[请可][与向])[^。;]{0,60}?([\\p{Script=Han}]{2,28}?${organWord})(?=[^\\p{Script=Han}]|党政|综合|办公室|政务|信息|联系|电话|$)`,
  'u',
);
const editor = new RegExp(`由([\\p{Script=Han}]{2,28}?${organWord})(?:编制|编写|发布|公布)`, 'u');

/** No paragraph is longer; of a whole page on one line what is searched with patterns is the beginning. */
export const longestLine = 20_000;

/**
 * The organ of a report. `title`: the title, or the lines that make it up; `prose`: paragraphs of the report, the first
 * ones first and the contact line among them.
 */
export function organOf(title: string | undefined, prose: readonly string[]): Organ {
  const named = title && nameInTitle(title);
  if (named) return { name: named, kind: kindOfName(named) };
  for (let i = prose.length - 1; i >= 0; i--) {
    const name = nameInProse(prose[i]!.slice(0, longestLine));
    if (name) return { name, kind: kindOfName(name) };
  }
  return { kind: kindOfSelfReference(prose) };
}

/** What the text does not say is taken from outside. */
export function organGiven(organ: Organ, { name: givenName, kind: givenKind }: Partial<Organ> = {}): Organ {
  const name = organ.name ?? givenName;
  const named = givenKind ?? (givenName === undefined ? 'unknown' : kindOfName(givenName));
  const kind = organ.kind === 'unknown' && (givenKind || organ.name === undefined) ? named : organ.kind;
  return { ...(name !== undefined && { name }), kind };
}

function nameInProse(line: string): string | undefined {
  const text = line.normalize('NFKC').replace(/\s/g, '');
  const match = (contactLine.test(text) && contact.exec(text)) || editor.exec(text);
  const name = match?.[1]?.replace(/^.*(?:请与|请联系|联系|咨询|反映|可向|请向|与|向|至|到)/, '');
  return name && name.length >= 3 && !/^(?:我|本|各|该)/.test(name) ? name : undefined;
}

/**
 * The kind of an organ by its full name. 自治区, 地区 and 开发区 are no districts, and a 市 may have districts or not. A
 * 人民政府 is never that of a zone, so 东城区, 某市城区 and 井陉矿区 with one are districts; 城区 with a bureau is one
 * only as a part of a name (东城区教育局, but 某市城区管理局).
 */
export function kindOfName(name: string): OrganKind {
  const text = simplified(name)
    .normalize('NFKC')
    .replace(/[\s()]/g, '');
  if (/街道(?:办事处|办|党工委)?$|[镇乡](?:人民政府|政府)?$|(?:民族乡|苏木)(?:人民政府)?$/.test(text))
    return 'township';
  if (/(?<!自治|行政|地|开发|合作)[县区旗]人民政府$/.test(text)) return 'county';
  const local = text.replace(
    /自治区|地区|开发区|新技术产业园区|高新区|示范区|保税区|管理区|风景区|景区|园区|林区|矿区|特区|(?<=[主心老旧新市县区州])城区|库区|校区|社区/g,
    '〇',
  );
  if (/(?:管理委员会|管委会)$/.test(local)) return 'unknown';
  if (/[县区旗](?:人民政府|政府)$/.test(local)) return 'county';
  return /[县区旗][^省市州盟〇]*(?:[局委办]|中心|委员会|办公室|大队|支队)$/.test(local) ? 'county' : 'unknown';
}

/** 我街道, 我镇 … said throughout; where the words disagree, nothing is concluded. */
function kindOfSelfReference(prose: readonly string[]): OrganKind {
  const text = prose.map((line) => line.slice(0, longestLine)).join('\n');
  const township = /(?:我|本)(?:街道|街办|镇|乡)(?!镇企业|村振兴|贤|亲)/.test(text);
  const county = /(?:我|本)县(?!级)/.test(text);
  const other = /(?:我|本)(?:市|省|厅|部|署|校|院)(?!级|分|属|场|民)/.test(text);
  if (township) return other || /(?:我|本)局/.test(text) ? 'unknown' : 'township';
  return county && !other ? 'county' : 'unknown';
}
