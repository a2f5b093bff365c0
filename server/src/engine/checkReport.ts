import { memoized } from '../core/memo';
import { judge } from '../forms/judge';
import { layoutOf } from '../forms/layout';
import type { BoundTable, PlacedTable, ReportModel } from '../forms/model';
import { isSound } from '../forms/sound';
import { rules } from '../rules/registry';
import { type Finding, type Report, type Rule, shiftReport } from '../rules/rule';

const tableRules = rules.filter((rule) => rule.scope === 'table');
const rulesOfSound = tableRules.filter(({ doubtsSound }) => doubtsSound);
const reportRules = rules.filter((rule) => rule.scope === 'report');

type TableFinding = Report & Pick<Finding, 'code' | 'severity'>;

const ofRule = ({ code, severity }: Rule, report: Report): TableFinding => ({ code, severity, ...report });

/** What is found in a table, with lines counted from the table's first; computed once for each text of a table. */
const checkTable = memoized((table: BoundTable): readonly TableFinding[] => {
  const findings: TableFinding[] = [];
  for (const rule of isSound(table) ? rulesOfSound : tableRules)
    for (const report of rule.check(table)) findings.push(ofRule(rule, report));
  return findings;
});

/** The findings of all rules in a report, with lines counted from the report's first. On text read in the wrong encoding none has a fix. */
export function checkReport(report: ReportModel): Finding[] {
  const findings: Finding[] = [];
  for (const placed of report.tables)
    for (const finding of checkTable(placed.table)) findings.push(place(finding, placed) as Finding);
  for (const rule of reportRules)
    for (const found of rule.check(report)) findings.push(shiftReport(ofRule(rule, found), 0) as Finding);
  return report.replacementCharacter ? findings.map((finding) => ({ ...finding, fixes: [] })) : findings;
}

function place(finding: TableFinding, { startLine, heading }: PlacedTable): TableFinding {
  const placed = shiftReport(finding, startLine);
  return placed.range === 'heading' ? { ...placed, range: heading } : placed;
}

export interface Tally {
  readonly held: number;
  readonly failed: number;
  readonly notAssessable: number;
}

const counts = memoized((table: BoundTable): Tally => {
  const found = { held: 0, failed: 0, notAssessable: 0 };
  for (const { status } of judge(table)) found[status]++;
  return found;
});

/** How the identities of some tables fare. */
export function tallyOfTables(tables: readonly BoundTable[]): Tally {
  const all = { held: 0, failed: 0, notAssessable: 0 };
  for (const table of tables) {
    const { held, failed, notAssessable } = counts(table);
    all.held += held;
    all.failed += failed;
    all.notAssessable += notAssessable;
  }
  return all;
}

/** How the identities of a report fare. Those of tables that the report does not have cannot be assessed. */
export function tally({ tables, form }: ReportModel): Tally {
  const own: BoundTable[] = [];
  for (const { table } of tables) own.push(table);
  const found = tallyOfTables(own);
  const present = new Set(own.map(({ layout }) => layout.table.id));
  let { notAssessable } = found;
  for (const section of form?.sections ?? [])
    for (const table of section.tables) if (!present.has(table.id)) notAssessable += layoutOf(table).identities.length;
  return { ...found, notAssessable };
}
