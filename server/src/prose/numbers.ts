import { hanLetters, readHan } from '../core/hanNumber';
import type { Range } from '../core/text';
import { positionOf, type Span } from './span';

/** A number of a sentence, with what is counted by it. */
export interface Quantifier {
  /** `count`: 12件; `share`: 35.4%; `money`: 3.5万元; `foreign`: of things that no form counts (61篇). */
  readonly kind: 'count' | 'share' | 'money' | 'foreign';
  readonly value: number;
  /** Digits or numerals, as they are written. */
  readonly written: string;
  readonly unit: string;
  /** 近, 余, 多: nothing can be compared with it. */
  readonly isRough: boolean;
  /** 由203件上升至266件: of before. */
  readonly isFormer: boolean;
  /** By how much less than this it may be off: 100 in 31.24万件; absent where it is exact. */
  readonly precision?: number;
  /** From the number to the end of its unit, in letters of the clause. */
  readonly from: number;
  readonly to: number;
  /** Where the number stands, without its unit; absent where the page breaks it. */
  readonly range?: Range;
}

const measure =
  '件\\/次|件次|件|份|宗|起|例|项(?!之和|合计|共|总|相加|加起来)|个(?![工百月部单方乡镇街县区申结])|条|部(?!门)|%|万元|亿元|元|篇|期|场|人|次(?!性)|家|户|名(?!申请人)|批|处|卷|册|页|幅|张|台';
const number = new RegExp(
  `(第|每|某|近|约|超过?|突破|逾|不足|至少|大约)?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[${hanLetters}]+)([万亿]?)([余多])?(${measure}|$|(?=、))(以上|左右)?`,
  'g',
);

const change = '(?:大幅|逐步)?(?:[上提]升|上涨|下降|降低|下滑|增[加长多]|减少|攀升|[升降增减])[至到为]';
/** 由203件上升至266件: the first one is of before. */
const beforeChange = new RegExp(`^${change}`);
/** Whether there is nothing else in front of the second one. */
export const isChangedTo = (text: string): boolean => new RegExp(`^${change}(?:(?:20\\d\\d|今|本)年的?)?$`).test(text);

/** 年均制发58件, of some years. */
const mean = /[年月日]均|平均/;

/** 申请数量为128, 予以公开7、部分公开2: without a measure word. */
const afterAmount =
  /[数量][为是]$|(?:许可|处罚|强制)类[为是]$|(?:分别|依次)[为是有]?(?:\d+[、和及])*$|(?:公开|提供|处理|新收|结转|[下次]年度?|办结|答复|维持|纠正|结果|其[他它]|审结|未结|起诉|在办|复议|诉讼|复议后|直诉|自然人|法人|组织|公民|个人|企业|许可|处罚|强制|制发|废止|有效)$|(?:^|、)新?[发废存收答结]$/;

/** 因政府信息公开被申请行政复议1次, 复议机关维持2次: cases; but 开展行政复议培训2次. */
const ofCases =
  /信息公开[^,;。]*被(?:申请|提起|提出)(?:行政)?(?:复议|诉讼)(?:共|计|有|为)*$|(?:^|[、和及])(?:其中|行政复议|行政诉讼|复议|诉讼|复议机关|法院|结果|均|予以|被)*(?:维持|纠正|其[他它]结果|未审结|未结)$|(?:复议|诉讼)中(?:维持|纠正|败诉)$/;

/** 实施行政强制4次; but 开展行政强制演练4次. */
const ofDecisions = /行政(?:许可|处罚|强制)(?:措施|决定)?(?:[共累总]?计|有|为)?$/;

const mayHaveNumber = new RegExp(`[\\d${hanLetters}]`);

const kinds: readonly (readonly [Quantifier['kind'], RegExp])[] = [
  ['count', /^(?:|件\/次|件次|件|份|宗|起|例|项|个|条|部)$/],
  ['share', /^%$/],
  ['money', /元$/],
];

/** The numbers of a clause that count something, in their order. Numbers of laws and dates are none. */
export function quantifiersOf(clause: Span): readonly Quantifier[] {
  if (!mayHaveNumber.test(clause.text)) return [];
  const found: Quantifier[] = [];
  for (const match of clause.text.matchAll(number)) {
    const [all, before = '', written = '', scale = '', more, unit = '', after] = match;
    const value = /\d/.test(written) ? Number(written.replaceAll(',', '')) : readHan(written);
    if (value === undefined || value > Number.MAX_SAFE_INTEGER || /[第每某]/.test(before)) continue;
    if (/[\d.]/.test(clause.text[match.index - 1] ?? '')) continue;
    if (unit === '' && !afterAmount.test(clause.text.slice(0, match.index))) continue;
    const front = clause.text.slice(0, match.index);
    const isCounted = unit === '次' && (ofCases.test(front) || ofDecisions.test(front));
    const kind = isCounted ? 'count' : (kinds.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'foreign');
    const decimals = written.split('.')[1]?.length ?? 0;
    const precision = kind === 'count' && scale === '万' && decimals > 0 ? 10_000 / 10 ** decimals : undefined;
    const from = match.index + before.length;
    const isFormer = beforeChange.test(clause.text.slice(match.index + all.length));
    const first = positionOf(clause, from);
    const last = positionOf(clause, from + written.length - 1);
    found.push({
      kind,
      value: precision ? Math.round(value * 10_000) : value,
      written,
      unit: scale + unit,
      isRough:
        [before, unit === '元' || precision ? '' : scale, more, after].some((mark) => mark) ||
        isFormer ||
        mean.test(clause.text.slice(0, match.index)),
      isFormer,
      ...(precision && { precision }),
      from: match.index,
      to: match.index + all.length,
      ...(first.line === last.line && {
        range: { start: first, end: { line: last.line, character: last.character + 1 } },
      }),
    });
  }
  return found;
}
