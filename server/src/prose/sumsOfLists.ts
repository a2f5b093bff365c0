import type { ReportModel } from '../forms/model';
import type { Meaning } from './claim';
import type { Piece } from './clauses';
import { chosen, says, wordsOf } from './reader';
import { all, meaning } from './requestQuantities';
import { type Outcome, outcomes } from './words';

/** Outcomes are never told in a longer list. */
const longest = 6;

/** 其余27件分别为:无法提供17件、不予处理6件、其他处理4件; 未公开类12件(不予公开5件、无法提供7件): all that the list behind it counts. */
export function sumOfList(pieces: readonly Piece[], at: number, report: ReportModel): Meaning | undefined {
  const { around, after } = pieces[at]!;
  const behind = pieces.slice(at + 1, at + 2 + longest);
  const inBrackets = behind[0]?.around;
  const isInBrackets = around === undefined && inBrackets !== undefined;
  if (!isInBrackets && !/(?:分别[为是]?|包括|即)$/.test(after)) return undefined;
  const isMember = (piece: Piece) => (isInBrackets ? piece.around === inBrackets : piece.opens !== 'sentence');
  const end = behind.findIndex((piece) => !isMember(piece));
  const members = end < 0 ? behind : behind.slice(0, end);
  const told = members.map((member) => outcomeOfMember(member, report));
  const kinds = told.filter((kind) => kind !== undefined);
  return kinds.length > 1 && kinds.length === told.length && new Set(kinds).size === kinds.length
    ? meaning([all(kinds)])
    : undefined;
}

function outcomeOfMember({ number, before, after }: Piece, report: ReportModel): Outcome | undefined {
  if (number?.kind !== 'count') return undefined;
  const words = wordsOf(`${before} ${after}`, report);
  const [kind, ...others] = chosen(words, outcomes);
  return words.isUnderstood && kind && others.length === 0 && says(words, [kind], ['which']) ? kind : undefined;
}
