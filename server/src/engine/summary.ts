import type { Suppression } from '../core/suppression';
import type { ReportModel } from '../forms/model';
import { factsOf } from '../forms/ogi/facts';
import { whoseReport } from '../forms/ogi/identify';
import { type KeptFacts, keepFacts } from '../forms/ogi/keptFacts';
import type { Finding, Severity } from '../rules/rule';
import { checkReport, type Tally, tally } from './checkReport';
import { placeIn } from './exceptions';
import { type Comments, type Filtered, filterFindings, noComments, type Suppressed } from './filterFindings';
import type { Policy } from './policy';
import { checkSuppressions, type FileWide } from './suppressions';

export interface AboutReport {
  /** Whether there is anything of a report: a heading or a table of the form. */
  readonly isReport: boolean;
  readonly organ?: string;
  readonly year?: number;
  readonly form?: string;
  readonly tally: Tally;
  /** What reports of other files are compared with; plain data. */
  readonly facts?: KeptFacts;
}

/** What is shown of a report. */
export interface ReportSummary extends AboutReport {
  readonly findings: readonly Finding[];
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** What is not shown since somebody does not want it. */
  readonly suppressed: readonly Suppressed[];
  /** The comments that silence findings, for those that come from other files. */
  readonly comments: Comments;
}

/** What all rules say of a report, before anything is filtered. */
export interface CheckedReport {
  readonly about: AboutReport;
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const noSeverities = (): Record<Severity, number> => ({ error: 0, warning: 0, information: 0, hint: 0 });

/** Whether there is anything of a report: a heading or a table of the form, or what has to be one. */
export const isReport = ({ headings, tables, uncheckable }: ReportModel): boolean =>
  headings.length > 0 || tables.length > 0 || uncheckable.length > 0;

export const checkedReport = (model: ReportModel, suppressions: readonly Suppression[]): CheckedReport => ({
  about: {
    isReport: isReport(model),
    tally: tally(model),
    ...(model.organ.name && { organ: model.organ.name }),
    ...(model.year !== undefined && { year: model.year }),
    ...(model.form && { form: model.form.id }),
    ...(isReport(model) && { facts: keepFacts(factsOf(model)) }),
  },
  findings: checkReport(model),
  suppressions,
});

/** A report with organ and year as its text and the name of its file tell them; `path` as `pathOfEach` has it. */
export function named<About extends AboutReport>(about: About, path: string): About {
  const { organ, year } = about.facts ? whoseReport(about.facts.says, path) : about;
  return organ === about.organ && year === about.year
    ? about
    : { ...about, ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) };
}

/** The path of `policy` is that of each report, as `pathOfEach` has it; `modelOf` is asked only where an exception wants to know more of a place. */
export function summarise(
  checked: CheckedReport,
  policy: Policy,
  fileWide: FileWide,
  modelOf: () => ReportModel,
): ReportSummary {
  const { shown, suppressed } = isPlain(checked, policy, fileWide)
    ? { shown: checked.findings, suppressed: nothing }
    : filter(checked, policy, fileWide, modelOf);
  const bySeverity = noSeverities();
  for (const { severity } of shown) bySeverity[severity]++;
  const hasComments = checked.suppressions.length + fileWide.reasons.size > 0;
  const comments = hasComments ? { suppressions: checked.suppressions, fileWide: fileWide.reasons } : noComments;
  return { ...checked.about, findings: shown, bySeverity, suppressed, comments };
}

const nothing: readonly Suppressed[] = [];

/** Nobody wants anything, as of nearly every report of thousands. */
const isPlain = ({ suppressions }: CheckedReport, { levels, exceptions }: Policy, { reasons }: FileWide): boolean =>
  suppressions.length + levels.size + exceptions.length + reasons.size === 0;

function filter(
  { findings, suppressions }: CheckedReport,
  policy: Policy,
  fileWide: FileWide,
  modelOf: () => ReportModel,
): Pick<Filtered, 'shown' | 'suppressed'> {
  let model: ReportModel | undefined;
  const placeOf = ({ range }: Finding) => {
    model ??= modelOf();
    return placeIn(model, range.start, policy.path);
  };
  const comments = { suppressions, fileWide: fileWide.reasons };
  const filtered = filterFindings(findings, policy, comments, placeOf);
  const idle = filterFindings(
    checkSuppressions(suppressions, filtered.used, fileWide),
    policy,
    { suppressions: [], fileWide: fileWide.reasons },
    placeOf,
  );
  return {
    shown: [...filtered.shown, ...idle.shown],
    suppressed: [...filtered.suppressed, ...idle.suppressed],
  };
}
