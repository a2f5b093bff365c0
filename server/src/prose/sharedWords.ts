import type { Piece } from './clauses';
import { withoutRank } from './context';

/** Words that are said once for several numbers. */

/** A list has no more members. */
const longestList = 12;

/** The list that a piece is a member of, and the piece in front of it. */
function listAround(pieces: readonly Piece[], at: number, isMember: (piece: Piece) => boolean) {
  const start = Math.max(0, at - longestList);
  const front = start + pieces.slice(start, at).findLastIndex((other) => !isMember(other));
  const behind = pieces.slice(at + 1, at + longestList);
  const length = behind.findIndex((other) => !isMember(other));
  return { front, members: [...pieces.slice(front + 1, at + 1), ...behind.slice(0, length < 0 ? undefined : length)] };
}

/** 行政许可842件、处罚1511件; 行政执法数据:许可842件: what kind of decisions they are is told once. */
export function withSharedWord(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  if (!isBareDecision(piece)) return piece;
  const { front, members } = listAround(pieces, at, isBareDecision);
  const areOfEachKind = ['许可', '处罚', '强制'].every((kind) => members.some(({ before }) => before.includes(kind)));
  return areOfEachKind || tellsKind.test(pieces[front]?.span.text ?? '')
    ? { ...piece, before: piece.before.replace(/(?=许可|处罚|强制)/, '行政') }
    : piece;
}

const isBareDecision = ({ number, before }: Piece): boolean => number !== undefined && bareDecision.test(before);
const bareDecision = /^(?:作出|实施|办理|、)?(?:许可|处罚|强制)(?:决定|措施)?$/;
const tellsKind = /行政(?:许可|处罚|强制|执法)/;

/** 未审结的,复议8件、诉讼3件: how the cases ended is told in front of their kinds. */
export function withSharedResult(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  if (!isBareKind(piece)) return piece;
  const { front } = listAround(pieces, at, isBareKind);
  const [, result] = endedSo.exec(pieces[front]?.span.text ?? '') ?? [];
  const isHeading = result && pieces[front]!.number === undefined && pieces[front + 1]!.opens === 'clause';
  if (isHeading) return { ...piece, before: `${result}${piece.before}` };
  // 未审结的复议8件、诉讼3件; but 未审结的复议8件,诉讼3件 may be all suits.
  const [, ofFirst] = pieces[front]?.number === undefined ? [] : (endedFirst.exec(pieces[front]!.before) ?? []);
  if (!ofFirst) return piece;
  return {
    ...piece,
    before: piece.opens === undefined ? `${ofFirst}${piece.before.replace(/^[、和及]/, '')}` : `…${piece.before}`,
  };
}

const isBareKind = ({ number, before, after }: Piece): boolean =>
  number !== undefined && after === '' && /^(?:其中|[、和及])?(?:行政)?(?:复议|诉讼)(?:案件)?$/.test(before);
const endedSo = /^(?:其中|截至年底|目前|仍|尚|还)*(未审结|未结案?|维持|被?纠[正错])的?$/;

const endedFirst =
  /((?:[尚仍还]?(?:未|没有)(?:能)?(?:审理?结|完结|办结|结案?)|正在审理|待[判审]|尚无(?:审理|裁判)?结果|已?(?:审结|办结)|维持|被?纠[正错])的?)(?:(?:政府)?信息公开类?)?(?:行政)?(?:复议|诉讼)(?:案件)?$/;

/** 收到申请22件(本年21件、上年结转1件): beside those carried over they are the new ones, but not in 予以公开9件(本年8件、上年结转1件). */
export function withNewOfYear(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const { around, number, before, after } = piece;
  if (around === undefined || number?.kind !== 'count' || after !== '' || !thisYear.test(before)) return piece;
  const isBeside = (other: Piece | undefined) => other?.around === around && carriedOver.test(other.before);
  const first = pieces.slice(0, at).findLastIndex((other) => other.around !== around);
  const whole = `${around} ${pieces[first]?.span.text ?? ''}`;
  return (isBeside(pieces[at - 1]) || isBeside(pieces[at + 1])) && ofAll.test(whole) && !ofSome.test(whole)
    ? { ...piece, before: `${before}新收` }
    : piece;
}

const thisYear = /^(?:其中)?(?:本年度?|当年|今年)的?$/;
const carriedOver = /^(?:[上去]一?年度?|20\d\d年)的?(?:结转|转入|转来|顺延|遗留|未办结)/;
const ofAll = /收到|受理|接收|登记|办[理结]|答复|申请/;
const ofSome = /予以公开|(?:部分|同意|不予|不|全部)公开|无法提供|不予处理|其他处理/;

/** 再次为部分公开和其他处理,各2件 */
export function withNamesOfEach(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const { number, before, opens } = piece;
  const previous = pieces[at - 1];
  if (number?.kind !== 'count' || opens !== 'clause' || !/^各(?:有|为)?$/.test(before)) return piece;
  if (!previous || previous.number || previous.around !== piece.around) return piece;
  return { ...piece, before: withoutRank(previous.span.text) + before };
}

/** 对8件信访类申请,依法不予处理: what is decided of so many; without it 对8件申请 are some of all. */
export function withDecision(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  const { number, before, after } = piece;
  if (number?.kind !== 'count' || !ofSoMany.test(before) || !/(?:申请|件)$/.test(after)) return piece;
  const next = pieces[at + 1];
  return next?.opens === 'clause' && !next.number && decided.test(next.span.text)
    ? { ...piece, after: after + next.span.text }
    : { ...piece, before: `…${before}` };
}

const ofSoMany = /(?:^|[局厅委办镇乡道关位])对(?:另外?|其余|其中)?的?$/;
const decided =
  /^(?:均|都|已|依法|按规定|决定|告知|作出?|做出?)*(?:不予(?:公开|处理)|部分公开|予以公开|无法提供|其他处理)(?:处理|决定|答复)?$/;
