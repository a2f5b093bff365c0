import { beginsSentence, behindInSentence, type Piece } from './clauses';

/** How many pieces of a sentence tell what it goes on about. */
const reach = 6;

const named = /^(?:全年|年内|本年度?|20\d\d年度?|[全我本][省市县区州旗镇乡局厅委])?共?依申请公开[共总]?计?为?$/;
const goesOn = /其中|[均皆都]|全部|答复|办[结理毕]|处理|按[期时]|结转|予以|无法|[中里]$/;
const mayBeDocuments = /主动公开|依职权|公开信息|信息公开|网站/;

/**
 * 依申请公开36件,其中邮寄8件: requests that came in, as the sentence goes on about them; beside what was published of
 * itself they may be documents.
 */
export function withNamedRequests(piece: Piece, at: number, pieces: readonly Piece[]): Piece {
  if (!piece.number || !beginsSentence(piece) || !named.test(piece.before)) return piece;
  const behind = behindInSentence(pieces.slice(0, at + reach), at);
  const text = [piece.after, ...behind.map(({ span }) => span.text)].join();
  return goesOn.test(text) && !mayBeDocuments.test(text)
    ? { ...piece, before: piece.before.replace('公开', '公开申请') }
    : piece;
}
