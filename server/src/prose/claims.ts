import { memoized, Pool } from '../core/memo';
import { shiftRange } from '../core/text';
import type { ReportModel } from '../forms/model';
import type { Claim } from './claim';
import { Narrator } from './narrator';
import { type Paragraph, paragraphsOf, spanOf } from './paragraphs';

/** Everything that the sentences of a report say and its tables say too, in the order of the text. */
export const claimsOf = memoized((report: ReportModel): readonly Claim[] =>
  paragraphsOf(report)
    .filter(({ lines }) => isAboutFigures(lines.join('')))
    .flatMap((paragraph) => claimsIn(paragraph, report)),
);

/** A quick no for most paragraphs. */
const isAboutFigures = (text: string): boolean =>
  /[件份宗起例项条个部元]|[未无没]/.test(text) &&
  /申请|公开|复议|诉讼|规范性|规章|许可|处罚|强制|维持|受理|转|延|办|处理|收费|提供|答复/.test(text);

/** A paragraph says the same wherever it stands; while a report is edited, only the one that changes is read again. */
const known = new Pool<readonly Claim[]>(1024);

function claimsIn({ line, lines }: Paragraph, report: ReportModel): readonly Claim[] {
  const key = [report.year, report.organ.name, ...lines].join('\n');
  const claims = known.get(key, () => new Narrator(report, spanOf(lines)).claims());
  return line === 0 ? claims : claims.map((claim) => ({ ...claim, range: shiftRange(claim.range, line) }));
}
