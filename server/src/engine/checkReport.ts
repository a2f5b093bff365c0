import { judge, type Verdict } from '../forms/judge';
import { layoutOf } from '../forms/layout';
import type { ReportModel } from '../forms/model';
import { rules } from '../rules/registry';
import type { Finding } from '../rules/rule';

/** What a check of one report gives: its findings in the order of the rules, and every identity's verdict. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
}

export function checkReport(report: ReportModel): Check {
  const verdicts = report.tables.flatMap(judge);
  const context = { report, verdicts };
  const findings: Finding[] = [];
  for (const { code, severity, check } of rules) {
    for (const { range, message, related = [], fixes = [] } of check(context)) {
      findings.push({ code, severity, range, message, related, fixes: report.replacementCharacter ? [] : fixes });
    }
  }
  return { findings, verdicts };
}

export interface Tally {
  readonly held: number;
  readonly failed: number;
  readonly notAssessable: number;
}

/** How the identities of a report fare. Those of tables that the report does not have cannot be assessed. */
export function tally(report: ReportModel, verdicts: readonly Verdict[]): Tally {
  const count = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const present = new Set(report.tables.map(({ layout }) => layout.table.id));
  const absent = (report.form?.sections ?? []).flatMap(({ tables }) => tables).filter(({ id }) => !present.has(id));
  const lost = absent.reduce((sum, table) => sum + layoutOf(table).identities.length, 0);
  return { held: count('held'), failed: count('failed'), notAssessable: count('notAssessable') + lost };
}
