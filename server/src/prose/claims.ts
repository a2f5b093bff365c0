import { memoized, Pool } from '../core/memo';
import { shiftRange } from '../core/text';
import type { ReportModel } from '../forms/model';
import type { Claim } from './claim';
import { handlesReviews } from './context';
import { asRead, counted } from './dictionary';
import { Narrator } from './narrator';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { decidesReviews, keyOfReach } from './places';
import { datedBy, hasOwnWords } from './reader';
import { spanOf } from './span';

/** Everything that the sentences of a report say, or seem to say, and its tables say too, in the order of the text. */
export const claimsWithUnsure = memoized((report: ReportModel): readonly Claim[] =>
  paragraphsOf(report).flatMap((paragraph) => claimsIn(paragraph, report)),
);

/** The same without claims of which some words are not known: nothing may lean on them. */
export const claimsOf = memoized((report: ReportModel): readonly Claim[] =>
  claimsWithUnsure(report).filter(({ isUnsure }) => !isUnsure),
);

/** A quick no for most paragraphs: without a number and without a word for something that the tables count. */
const unit = /[件份宗起例项項条條个個部元未无無没沒]/;
const countsOtherwise = /不存在|[数數]量[为為是]|(?:[議议訴诉罚罰]|[强強]制|[许許]可)[^,，;；。]{0,6}次/;
const mayClaim = (text: string): boolean =>
  (unit.test(text) || countsOtherwise.test(text)) && (/许可|处罚/.test(text) || counted().test(asRead(text)));

/** A paragraph says the same wherever it stands; while a report is edited, only the one that changes is read again. */
const known = new Pool<readonly Claim[]>(1024);

/** What a paragraph says, or seems to say; its lines need not be those of the report. */
export function claimsIn({ line, lines }: Paragraph, report: ReportModel): readonly Claim[] {
  if (!mayClaim(lines.join(''))) return [];
  const paragraph = spanOf(lines);
  // A bracket is read by itself, and the words around it as one.
  const text = paragraph.text + paragraph.text.replace(/\([^()]*\)/g, '');
  const own = hasOwnWords(text, report) ? `of ${report.organ.name}` : undefined;
  const reviewer = handlesReviews.test(text) && decidesReviews(report);
  const key = [datedBy(text, report), keyOfReach(text, report), own, reviewer, ...lines].join('\n');
  const claims = known.get(key, () => new Narrator(report, paragraph).claims());
  return line === 0 ? claims : claims.map((claim) => ({ ...claim, range: shiftRange(claim.range, line) }));
}
