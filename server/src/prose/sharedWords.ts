import type { Piece } from './clauses';

/** Words that are said once for several numbers. */

/** 行政许可842件、处罚1511件; 行政执法数据:许可842件: what kind of decisions they are is told once. */
export function withSharedWord(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  if (!isBareDecision(piece)) return piece;
  const from = pieces.findLastIndex((other, i) => i < at && !isBareDecision(other));
  const end = pieces.findIndex((other, i) => i > at && !isBareDecision(other));
  const all = pieces.slice(from + 1, end < 0 ? undefined : end).map(({ before }) => before);
  const areOfEachKind = ['许可', '处罚', '强制'].every((kind) => all.some((before) => before.includes(kind)));
  return areOfEachKind || tellsKind.test(pieces[from]?.span.text ?? '')
    ? { ...piece, before: piece.before.replace(/(?=许可|处罚|强制)/, '行政') }
    : piece;
}

const isBareDecision = ({ number, before }: Piece): boolean => number !== undefined && bareDecision.test(before);
const bareDecision = /^(?:作出|实施|办理|、)?(?:许可|处罚|强制)(?:决定|措施)?$/;
const tellsKind = /行政(?:许可|处罚|强制|执法)/;

/** 未审结的,复议8件、诉讼3件: how the cases ended is told in front of their kinds. */
export function withSharedResult(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  if (!isBareKind(piece)) return piece;
  const from = pieces.findLastIndex((other, i) => i < at && !isBareKind(other));
  const [, result] = endedSo.exec(pieces[from]?.span.text ?? '') ?? [];
  const isHeading = result && pieces[from]!.number === undefined && pieces[from + 1]!.opens === 'clause';
  return isHeading ? { ...piece, before: `${result}${piece.before}` } : piece;
}

const isBareKind = ({ number, before, after }: Piece): boolean =>
  number !== undefined && after === '' && /^(?:其中)?(?:行政)?(?:复议|诉讼)(?:案件)?$/.test(before);
const endedSo = /^(?:其中|截至年底|目前|仍|尚|还)*(未审结|未结案?|维持|被?纠[正错])的?$/;
