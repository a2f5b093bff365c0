import type { ReportModel } from '../forms/model';
import { ofThem, type Piece } from './clauses';
import { restricts, withoutRank } from './context';
import { organs } from './otherMatters';
import { chosen, wordsOf } from './reader';
import { caseKinds, outcomes } from './words';

/** Pieces without what is told besides what is counted, and with the words of which they are the number. */

export function plainPiece(pieces: readonly Piece[], at: number, report: ReportModel): Piece {
  const [previous, piece, next] = [pieces[at - 1], pieces[at]!, pieces[at + 1]];
  const named = withWordsInFront(withoutRemark(withoutContents(piece, pieces)), previous);
  return withOutcomeBehind(leftOver(withoutOwnField(withoutExamples(named), report), next), next, report);
}

/** 收到事故调查报告、处罚文书等公开申请25件: whatever they ask for, or whoever asks. */
function withoutContents(piece: Piece, pieces: readonly Piece[]): Piece {
  const before = piece.before.replace(contents, (said) =>
    organs.test(said) || restricts(said) || isOfSome(said, pieces) ? said : '…',
  );
  return before === piece.before ? piece : { ...piece, before };
}

/** 收到公民政府信息公开申请2件 are all, unless something is said of others. */
const isOfSome = (said: string, pieces: readonly Piece[]): boolean =>
  applicant.test(said) || (said.includes('公民') && pieces.some(({ span }) => organisation.test(span.text)));

const applicant = /自然人|个人|企业|法人|组织/;
const organisation = /企业|法人|组织|公司|单位/;
const contents = /(?<=(?:收到|受理|接到|接收)了?)(?!其[中他])[^,;。\d]{2,40}?(?=(?:政府)?(?:信息)?公开(?:类|的)?申请$)/;

/** 7件实为信访诉求,按条例不予处理; 另有1件延长期限,结转下年度办理: what became of them is told in a clause of its own. */
function withOutcomeBehind(piece: Piece, next: Piece | undefined, report: ReportModel): Piece {
  const { number, before, after } = piece;
  if (!number || !isSubjectless.test(before) || after === '' || next?.opens !== 'clause' || next.number) return piece;
  const own = wordsOf(after, report);
  const behind = wordsOf(next.before, report);
  const isToNextYear = behind.concepts.has('carry') && behind.concepts.has('nextYear');
  const isOutcome = chosen(behind, outcomes).length === 1 || isToNextYear || behind.concepts.has('unfinished');
  const isOpen = chosen(own, [...outcomes, ...caseKinds, 'carry', 'conclude', 'answer']).length === 0;
  return isOutcome && isOpen && !disputed.test(after)
    ? { ...piece, after: `…${next.before.replace(/(?<=.)并.*/, '')}` }
    : piece;
}

const isSubjectless = /^(?:截?至?年[底末]|目前|其中|其余|剩余|余下|另|另有|还有|尚有|有)*$/;
const disputed = /案|诉讼|复议/;

/** 办理许可证新办、变更等行政许可842件, 查封扣押等强制36件: of all kinds. */
function withoutExamples(piece: Piece): Piece {
  const at = piece.before.lastIndexOf('等');
  const examples = piece.before.slice(0, at);
  const decisions = piece.before.slice(at + 1);
  const areAll = at > 0 && decisionsOnly.test(decisions) && !ofSome.test(examples) && !organs.test(examples);
  return areAll && !restricts(examples) ? { ...piece, before: decisions } : piece;
}

const decisionsOnly = /^(?:各[类项])?[^,;。]{0,4}(?:许可|处罚|强制)(?:事项|决定|措施)?$/;
const ofSome = /其中|的|领域|方面|渠道|当场|网上|受理|撤销|注销行政|不予|驳回|公示|公开|[局委厅]|(?<!场)所|站/;

/** 海事行政许可842件, in the report of an office of that name. */
function withoutOwnField(piece: Piece, { organ: { name = '' } }: ReportModel): Piece {
  const at = piece.before.search(/行政(?:许可|处罚|强制)/);
  const length = [4, 3, 2].find((size) => at >= size && name.includes(piece.before.slice(at - size, at)));
  const field = piece.before.slice(at - (length ?? 0), at);
  if (length === undefined || /政府|机关|本级|[省市县区镇乡]/.test(field)) return piece;
  return { ...piece, before: piece.before.slice(0, at - length) + piece.before.slice(at) };
}

/** 能够公开的都公开(30件), 最多的是无法提供,137件: a bare number counts what stands in front of it. */
function withWordsInFront(piece: Piece, previous: Piece | undefined): Piece {
  const { around, number, before, after, opens } = piece;
  if (number?.kind !== 'count' || before + after !== '' || opens === undefined) return piece;
  if (around) return previous?.around === around ? piece : { ...piece, before: withoutRank(around) };
  const isSubject =
    opens === 'clause' && around === undefined && previous && !previous.number && previous.around === undefined;
  return isSubject ? { ...piece, before: withoutRank(previous.span.text) } : piece;
}

/** 410件新收申请中过半数与征收有关, 58件申请多由投诉引发: all of them. */
function withoutRemark(piece: Piece): Piece {
  const { after } = piece;
  const [those = ''] =
    ofThem.exec(after) ?? /^(?:(?:政府)?信息公开)?申请(?=(?:主要|大多|多数?)[由因与])/.exec(after) ?? [];
  const isRemark = those !== '' && !counts.test(after.slice(those.length));
  return isRemark ? { ...piece, after: those.replace(/[之当其]?[中里]$/, '') } : piece;
}

const counts = /公开|提供|处理|自然人|法人|维持|纠正|审结|起诉/;

/** 除4件外均已办结, 除2件尚在期限内,其余均已答复: those are left. */
function leftOver(piece: Piece, next: Piece | undefined): Piece {
  const isExcept = piece.before === '除' && /^外?$/.test(piece.after);
  return isExcept && next && /^外?[均皆都全已]+.*(?:办结|答复)/.test(next.span.text)
    ? { ...piece, before: '尚未办结', after: '' }
    : piece;
}
