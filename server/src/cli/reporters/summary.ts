import { type Localized, localized } from '../../core/localized';
import { noSeverities, severities } from '../../engine/summary';
import { severityNames } from '../../features/rulePage';
import { ruleTitle } from '../../rules/registry';
import type { Severity } from '../../rules/rule';
import { type CheckedFile, type CheckedFinding, findingsByReport } from '../checkText';
import type { Shell } from '../shell';
import { tableLines } from '../table';
import { type ReporterOptions, shownTo, type Totals } from './reporter';

/** So many organs are shown below findings; all of them where a summary is asked for. */
const fewOrgans = 20;

interface Sums {
  reports: number;
  readonly found: Record<Severity, number>;
}

/** What a run came to by organ and by rule. It keeps counts alone, however many files there are. */
export class Summary {
  readonly #shell: Shell;
  readonly #options: ReporterOptions;
  /** How many reports of each organ. */
  readonly #organs = new Map<string, number>();
  /** Of organs in whose reports something was found. */
  readonly #faulty = new Map<string, Sums>();
  readonly #rules = new Map<string, Sums>();

  constructor(shell: Shell, options: ReporterOptions) {
    this.#shell = shell;
    this.#options = options;
  }

  add(file: CheckedFile): void {
    for (const { organ } of file.reports) {
      const name = organ ?? file.path;
      this.#organs.set(name, (this.#organs.get(name) ?? 0) + 1);
    }
    this.addFindings(file);
  }

  /** Further findings of a file that was added before. */
  addFindings(file: CheckedFile): void {
    for (const [index, findings] of findingsByReport(file).entries())
      this.#count(shownTo(findings, this.#options), file.reports[index]!.organ ?? file.path);
  }

  #count(findings: readonly CheckedFinding[], organ: string): void {
    for (const { severity, code } of findings) {
      sumsOf(this.#faulty, organ).found[severity]++;
      sumsOf(this.#rules, code).found[severity]++;
    }
    for (const code of new Set(findings.map(({ code }) => code))) sumsOf(this.#rules, code).reports++;
  }

  /** Both tables, with a blank line behind each; none for a single file, unless asked for. */
  tables({ files }: Totals): string[] {
    if (this.#rules.size === 0 || (files < 2 && !this.#options.summary)) return [];
    return [...this.#byOrgan(), '', ...this.#byRule(), ''];
  }

  #byOrgan(): string[] {
    const severe = [...this.#faulty].sort(bySeverity);
    const shown = this.#options.summary ? severe : severe.slice(0, fewOrgans);
    const columns = severities.filter((severity) => severe.some(([, { found }]) => found[severity] > 0));
    const rows = shown.map(([organ, { found }]) => [
      organ,
      this.#organs.get(organ)!,
      ...columns.map((one) => found[one]),
    ]);
    const header = [words.organ, words.reports, ...columns.map((one) => severityNames[one])];
    const [left, clean] = [severe.length - shown.length, this.#organs.size - severe.length];
    return [
      ...tableLines(
        this.#shell,
        header.map((cell) => cell[this.#shell.locale]),
        rows,
      ),
      ...(left > 0 ? [this.#say(moreOrgans(left))] : []),
      ...(clean > 0 ? [this.#say(cleanOrgans(clean))] : []),
    ];
  }

  #byRule(): string[] {
    const { locale } = this.#shell;
    const header = [words.rule, words.name, words.severity, words.findings, words.reports].map((cell) => cell[locale]);
    const rows = [...this.#rules].sort(bySeverity).map(([code, { reports, found }]) => {
      const severity = severities.find((one) => found[one] > 0)!;
      const name = ruleTitle(code, locale);
      return [
        code,
        name,
        severityNames[severity][locale],
        severities.reduce((sum, one) => sum + found[one], 0),
        reports,
      ];
    });
    return tableLines(this.#shell, header, rows);
  }

  #say(text: Localized): string {
    return this.#shell.colors.dim(text[this.#shell.locale]);
  }
}

function sumsOf(map: Map<string, Sums>, key: string): Sums {
  let sums = map.get(key);
  if (!sums) {
    sums = { reports: 0, found: noSeverities() };
    map.set(key, sums);
  }
  return sums;
}

/** The worst first; the same order in every run. */
function bySeverity([a, { found: first }]: [string, Sums], [b, { found: second }]: [string, Sums]): number {
  for (const severity of severities)
    if (first[severity] !== second[severity]) return second[severity] - first[severity];
  return a < b ? -1 : 1;
}

const words = {
  organ: localized('单位', 'organ'),
  reports: localized('报告', 'reports'),
  rule: localized('规则', 'rule'),
  name: localized('名称', 'name'),
  severity: localized('级别', 'severity'),
  findings: localized('条数', 'findings'),
};

const moreOrgans = (count: number) =>
  localized(`还有 ${count} 个单位，用 --summary 列全。`, `${count} more; --summary lists them all.`);

const cleanOrgans = (count: number) =>
  localized(`其余 ${count} 个单位没有发现问题。`, `Nothing was found in the other ${count}.`);
