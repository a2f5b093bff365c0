import { hanLetters } from '../core/hanNumber';
import { listed, withNamesInFront } from './distributed';
import { type Quantifier, quantifiersOf } from './numbers';
import { withDecision, withNamesOfEach, withNewOfYear, withSharedResult, withSharedWord } from './sharedWords';
import { joined, noText, type Span, slice } from './span';

/** The smallest part of a sentence that says something: at most one number, with the words before and behind it. */
export interface Piece {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  readonly number: Quantifier | undefined;
  /** What a bracket without a number adds to the words: (含部分公开). */
  readonly note: string;
  /** In brackets, the words in front of them that go on behind them: 2022年(收到106件). */
  readonly around: string | undefined;
  /** What ends in front of it, if it is the first piece of its clause. */
  readonly opens: Opening | undefined;
}

type Opening = 'paragraph' | 'sentence' | 'part' | 'clause';

interface Clause {
  readonly span: Span;
  note: string;
  readonly around: string | undefined;
  readonly opens: Opening;
}

const openings: Readonly<Record<string, Opening>> = {
  '。': 'sentence',
  '.': 'sentence',
  '!': 'sentence',
  '?': 'sentence',
  ';': 'part',
};

export const piecesOf = (paragraph: Span): Piece[] =>
  withNamesInFront(clausesOf(paragraph))
    .flatMap(piecesOfClause)
    .map(withWordsOutside)
    .map(withoutExamples)
    .map(withoutShareWord)
    .map(withSharedWord)
    .map(withSharedResult)
    .map(withNewOfYear)
    .map(withNamesOfEach)
    .map(withDecision)
    .map(withoutRemark);

/** 受理的94件申请主要来自旧城改造片区: all of them. */
const withoutRemark = (piece: Piece, at: number, pieces: readonly Piece[]): Piece => {
  const { before, after } = piece;
  // 其他5件予以公开
  if (/^其[他它]$/.test(before) && /^(?!人)./.test(after)) return { ...piece, before: '其余' };
  const next = pieces[at + 1];
  if (bareNumber.test(before) && reasonOnly.test(after))
    return { ...piece, after: next?.opens === 'clause' && !next.number ? next.span.text : '…' };
  if (fromLastYear.test(before) && whatBecame.test(after)) return { ...piece, after: '' };
  if (/(?:收到|受理|接收|登记|新收)的$/.test(before)) return { ...piece, after: after.replace(remark, '') };
  if (/(?:收到|受理).{0,24}(?:申请|信息)$/.test(before)) return { ...piece, after: after.replace(andDone, '') };
  return ofDocuments.test(before) ? { ...piece, after: after.replace(andTold, '') } : piece;
};

/** 制发规范性文件6件并同步解读 */
const ofDocuments = /(?:规范性文件|规章|许可|处罚|强制)(?:事项|决定|措施)?(?:共计?)?$/;
const andTold =
  /^[并且](?:均|都|全部)?(?:已|按[时期]|及时|依法|同步|主动|按程序|按规定|按要求)*(?:向社会)?(?:公开|公布|公示|发布|解读|报?备案?|报送备案)(?:[、和与及并](?:公开|公布|公示|发布|解读|报?备案?))*$/;

/** 12件因年底收件,尚未办结: why, and not what is counted. */
const bareNumber = /^(?:截?至?年[底末]|目前|其中|其余|剩余|余下|另|还|尚|有)*$/;
const reasonOnly = /^(?:因|由于)(?!.*(?:公开|提供|处理|转|延|复议|诉|维持|纠正)).*(?:收[到件]|提[出交]|受理|申请)$/;

/** 上年结转的9件先行办结, 上年结转9件一并计算: what became of them. */
const fromLastYear =
  /(?:[上去往]一?年度?[末底]?|20\d\d年度?[末底]?|[年期]初)(?:结转|转[入来接]|顺延|延续|遗留|未办结)[^中,]{0,6}$/;
const whatBecame =
  /^的?(?:申请|件)?(?:(?:已|也|先行|优先|率先)[^,;。\d]{0,14}(?:办结|办清|答复|办[理复]?完?毕|完成)|优先办理|一并[^,;。\d]{2,4}|(?:与|和|同)[^,;。\d]{2,8}一[并同起][^,;。\d]{2,4}|(?:合并|相加)(?:计算)?后)$/;

/** 收到申请1件并按时予以公开 */
const andDone = /^[并且](?:均|都|全部)?(?:已|按[时期]|及时|依法)*(?:予以|作出)?(?:公开|答复|办结)$/;

const remark =
  /(?<=^(?:政府信息公开|信息公开)?申请)(?:主要|大多|多数?)(?:来自|涉及|集中|围绕|反映|分布)(?!自然人|公民|个人|企业|法人).*$/;

/** 全年办理防雷装置验收等行政许可129件: examples of what is counted do not restrict it; but 12.1万元,其余0.5万元 is a part. */
function withoutExamples(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const isPart = /^(?:占|另|其余|余|其他)/.test(pieces[at + 1]?.span.text ?? '');
  return isPart || !areAll.test(piece.before) ? piece : { ...piece, before: piece.before.replace(examples, '') };
}

/** 办理渔业捕捞等行政许可20件 may be those of one office; 水资源费等行政事业性收费, and 处理决定 in the form's words, are all. */
const areAll =
  /全年|年度|20\d\d年|[共总]|累计|[全我本][局厅委办镇乡县市区省街]|(?:征收|收取)[^,;。]*事业性收费|处理决定/;
const doing = '[作做]出|办理|实施|征收|收取|采取';
const things = (besides: string): string =>
  `(?:(?!${doing}|${besides}[局委厅办院乡站队]|(?<!场)所|(?<!城)镇|街道|部门|中心|单位|其中)[^,;。\\d]){2,40}等(?:各类|各项)?`;
/** 2023年施工许可、预售许可等行政许可: in front of all of a bureau; 全市交通、城管等行政处罚 are those of some. */
const kindsNamed = `(?<=(?:^|年度?|[我本全][局厅委])(?:共计?)?)(?![^,;。]*(?:全[县市区省镇乡]|领域|方面|行业))${things('[撤注]销|不予|驳回|受理|')}(?<=[、和及].{2,20}等(?:各类|各项)?)(?=行政(?:许可|处罚|强制))`;
const examples = new RegExp(
  `(?<=${doing})${things('')}(?=行政(?:许可|处罚|强制|事业性收费))|(?<=^(?:全年|本年度?|20\\d\\d年度?)?)${things('[撤注]销|不予|驳回|受理|')}(?=行政(?:许可|处罚|强制)(?:处理)?决定)|${kindsNamed}`,
);

/**
 * 自然人占78.8%(123件), 申请总量(51件): a bracket with nothing but a number counts what stands in front of it, behind the
 * bracket before; but not the requests in 不予公开的申请(2件)涉及第三方.
 */
function withWordsOutside(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const { around, number, before, after, opens } = piece;
  if (around === undefined || number?.kind !== 'count' || before + after !== '' || opens === undefined) return piece;
  const [previous, next] = [pieces[at - 1], pieces[at + 1]];
  const told = previous?.around ?? '';
  const own = around.startsWith(told) ? around.slice(told.length).replace(/^[、和及与]/, '') : around;
  if (own !== '') return endsThere(next, around) ? { ...piece, before: own.replace(fraction, '') } : piece;
  return around === '' && previous?.number?.kind === 'share'
    ? { ...piece, before: previous.before.replace(/占(?:比|到|了|为)?$/, '') }
    : piece;
}

/** 半数予以公开(12件), 予以公开的占三分之二(20件) */
const parts =
  '(?:近|约|超过?|过|逾|不足|将近)?(?:[一二三四五六七八九两]成|[二三四五六七八九十两]分之[一二三四五六七八九]|半数|一半)(?:多|以上|左右)?';
const fraction = new RegExp(`^${parts}|(?<=.)的?占比?(?:到|了|达)?${parts}$`);

/** Whether a clause ends behind a bracket, or only another member of a list follows. */
const endsThere = (next: Piece | undefined, around: string): boolean =>
  !next?.span.text.startsWith(around) ||
  /^(?:$|、|和|及|与|的[^,;。]*(?:成|%))/.test(next.span.text.slice(around.length));

/** Why requests are carried forward; 因征地引发的申请, 因县教育局放假 are some of them. */
const reason = '(?:因|由于)(?![^,;。\\d]*(?:的(?:申请|\\s|\\d|$)|[局厅委院镇乡]|街道|部门|单位))[^,;。()\\d]{2,24}';
/** What a reason goes on with: 因第四季度集中提交,17件结转下年; also without the number. */
const carried = `(?:其余|余下|剩余|另有|尚?有|[\\d${hanLetters}]+[件宗份起]|\\s|申请|按规定|按程序|依规|依法|将|需)*(?:结转|转[入至]|顺延|延[至到])`;

/** 因第四季度集中提交,17件结转下年办理: all but the number and what becomes of it. */
export const reasonToCarry = new RegExp(`${reason},?(?=${carried})`, 'y');

/** 自然人占39件, 无法提供的占13件: so many, and not a share; 予以公开占31件的40% is one of them. */
function withoutShareWord(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const { number, before, after } = piece;
  if (number?.kind !== 'count' || !/占[到了有据]?$/.test(before) || /^[的中里]/.test(after)) return piece;
  const next = pieces[at + 1];
  return next?.number?.kind === 'share' && next.opens === undefined
    ? piece
    : { ...piece, before: before.replace(/占[到了有据]?$/, '') };
}

/** Between clauses. A full stop of Latin letters is one behind a word; a colon in front of nothing but a number is none of them: 予以公开:60件. */
const separators =
  /(?<!\d),|,(?!\d{3}(?!\d))|:(?!\d[\d,.]*[万亿]?(?:件次|[件份宗起例条元])(?:[,;。()、]|$))|(?<=[\u4e00-\u9fff)])\.(?!\d)|(?<=[件宗份起条])\+|[;。!?()]/;
const marks = new RegExp(`(?!,(?<=${reason},)${carried})(?:${separators.source})`, 'g');

/** A bracket is a clause of its own, and the words around it go on where it ends: 作其他处理(含撤回)341件. */
function clausesOf(paragraph: Span): Clause[] {
  const clauses: Clause[] = [];
  const outer: { span: Span; note: string }[] = [];
  let current = { span: noText, note: '' };
  let opens: Opening = 'paragraph';
  const flush = () => {
    current.span = without(opens === 'clause' ? leads : itemMarks, current.span);
    if (current.span.text !== '') {
      clauses.push({ ...current, around: outer.at(-1)?.span.text, opens });
      opens = 'clause';
    }
    current = { span: noText, note: '' };
  };
  let start = 0;
  for (const { index, 0: mark } of paragraph.text.matchAll(marks)) {
    current.span = joined(current.span, slice(paragraph, start, index));
    start = index + 1;
    if (mark === '(') {
      const [said, open] = atOpenWords(current.span);
      const { note } = current;
      current.span = said;
      flush();
      outer.push({ span: open, note });
    } else if (mark === ')') {
      const around = outer.at(-1);
      const note = around && quantifiersOf(current.span).length === 0 ? current.span.text : '';
      if (!note) flush();
      outer.pop();
      current = around ?? { span: noText, note: '' };
      if (note && current.span.text !== '') current.note += note;
      else if (note && clauses.length > 0) clauses.at(-1)!.note += note;
    } else {
      flush();
      opens = openings[mark] ?? opens;
    }
  }
  current.span = joined(current.span, slice(paragraph, start));
  flush();
  return clauses;
}

/** 1. or 一、 in front of an item. */
const itemMarks = /^(?:\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、)/;
/** In front of a list, behind the number of all: 分别为维持3件、纠正1件. */
const leads = /^(?:分别[为是](?!\d)|\d{1,2}\.(?!\d))/;

function without(lead: RegExp, span: Span): Span {
  const found = lead.exec(span.text);
  return found ? slice(span, found[0].length) : span;
}

/** Words in front of a bracket that still wait for their number are set apart from what is said already. */
function atOpenWords(span: Span): [Span, Span] {
  const last = quantifiersOf(span).at(-1);
  if (!last) return [noText, span];
  const mark = /、|分别(?:依法)?(?:[作做]出|按|为)?/.exec(span.text.slice(last.to));
  if (!mark) return [span, noText];
  const at = last.to + mark.index;
  return [slice(span, 0, at), slice(span, at + mark[0].length)];
}

function piecesOfClause({ span, note, around, opens }: Clause): Piece[] {
  const numbers = quantifiersOf(span);
  const [first] = numbers;
  const isSubject =
    first &&
    withoutSubject.test(span.text.slice(0, first.from)) &&
    /^(?:申请|案件)?[均皆都全]/.test(span.text.slice(first.to));
  const all = first && !isSubject ? span.text.slice(first.to).search(/均|皆|都|全部|也?悉数|已[按在于]/) : -1;
  const pieces =
    first && all >= 0
      ? [slice(span, 0, first.to + all), slice(span, first.to + all)].flatMap((part) => cut(part, quantifiersOf(part)))
      : cut(span, numbers);
  return pieces.map(({ span, before, after, number }, i) => {
    return { span, before, after, number, note, around, opens: i === 0 ? opens : undefined };
  });
}

/** 其余14件均为无法提供: the words behind the number are all there is to tell what it counts. */
const withoutSubject = /^(?:其中|其余|其[他它]|剩余|余下|剩下|另外?|还?有|上述|这|该|全部)*$/;

export type BarePiece = Omit<Piece, 'note' | 'around' | 'opens'>;

const cut = (span: Span, numbers: readonly Quantifier[]): BarePiece[] =>
  listed(span, numbers) ?? cutAtNumbers(span, numbers);

const pieceOf = (span: Span, number: Quantifier | undefined, shift = 0): BarePiece => ({
  span,
  before: number ? span.text.slice(0, number.from - shift) : span.text,
  after: number ? span.text.slice(number.to - shift) : '',
  number,
});

/** 四件中予以公开一件, 96件办结申请中予以公开44件: what the first number is told of ends there. */
export const ofThem =
  /^的?(?:已?(?:办结|答复|办理|受理|收到|新收|了结|结))?的?(?:(?:政府)?信息公开|依申请公开|公开|(?:行政)?复议|(?:行政)?诉讼)?(?:申请|答复|案件)?件?(?:之|当|其)?[中里](?![央心])/;

/** The pieces of a sentence behind one of them. */
export function behindInSentence(pieces: readonly Piece[], at: number): readonly Piece[] {
  let end = at + 1;
  while (end < pieces.length && !beginsSentence(pieces[end]!)) end++;
  return pieces.slice(at + 1, end);
}

export const beginsSentence = ({ opens }: Piece): boolean => opens === 'sentence' || opens === 'paragraph';

/** 上述43件申请, 在这30件中, 四件中: a number that was told before is told again. */
export function pointsBack(piece: Piece): boolean {
  const { before, after } = piece;
  if (/^(?:在|对)?(?:上述|以上|前述|这)$/.test(before)) return again.test(after);
  return beginsSentence(piece) && before === '' && ofThem.test(after);
}

const again = /^(?:申请|之?[中里]|均|都|全部|$)/;

/** 9件申请已答复8件: what was done is told of the second number. */
const asked = /^(?:(?:政府)?信息公开)?申请(?=(?:已|均|共|全部|当年|年内)[^、,\d]{0,8}$)/;

/** The words of a number stand before it or behind it, and so do those of its neighbours in the same clause. */
function cutAtNumbers(span: Span, numbers: readonly Quantifier[]): BarePiece[] {
  if (numbers.length < 2) return [pieceOf(span, numbers[0])];
  const behind = span.text.slice(numbers[0]!.to);
  const between = span.text.slice(numbers[0]!.to, numbers[1]!.from);
  const ofFirst = ofThem.exec(behind) ?? asked.exec(between);
  if (ofFirst) {
    const at = numbers[0]!.to + ofFirst[0].length;
    const rest = slice(span, at);
    return [pieceOf(slice(span, 0, at), numbers[0]), ...cutAtNumbers(rest, quantifiersOf(rest))];
  }
  const wordsFirst = span.text.slice(0, numbers[0]!.from).replace(/^(?:其中|另|还|有|共)+/, '') !== '';
  let from = 0;
  return numbers.map((number, i) => {
    const next = numbers[i + 1];
    const between = next ? span.text.slice(number.to, next.from) : '';
    const mark = between.indexOf('、');
    const to = next ? (mark >= 0 ? number.to + mark : wordsFirst ? number.to : next.from) : span.text.length;
    const piece = pieceOf(slice(span, from, to), number, from);
    from = mark >= 0 ? to + 1 : to;
    from += leads.exec(span.text.slice(from))?.[0].length ?? 0;
    return piece;
  });
}
