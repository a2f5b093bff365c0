import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Invocation, Location, Notification, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../../../package.json';
import type { Locale } from '../../core/localized';
import type { Range } from '../../core/text';
import { rulePage } from '../../features/rulePage';
import { rules } from '../../rules/registry';
import type { Rule, Severity } from '../../rules/rule';
import type { CheckedFile, CheckedFinding, CheckedFix, CheckedSuppression } from '../checkText';
import { hasFailed, isFailure, type Notice, type NoticeKind } from '../notices';
import type { Shell } from '../shell';
import type { Reporter, Totals } from './reporter';

const levels: Record<Severity, Result.level> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, the format of code scanning. The log is written result by result, so that it may be of any length. */
export function sarifReporter({ out, locale }: Shell): Reporter {
  let separator = '';
  return {
    begin: () => out(`${beginning(locale)},"results":[`),
    file: async (file) => {
      const results = [
        ...file.findings.map((finding) => resultOf(file, finding)),
        ...file.suppressed.filter(({ by }) => by !== 'setting').map((one) => suppressedResult(file, one)),
      ];
      for (const result of results) {
        await out(`${separator}\n${JSON.stringify(result)}`);
        separator = ',';
      }
    },
    end: (totals) => out(`\n],${ending(totals, locale)}`),
  };
}

/** The log up to the results of its only run. */
function beginning(locale: Locale): string {
  const run: Pick<Run, 'tool' | 'language' | 'columnKind'> = {
    tool: {
      driver: { name: 'gouji', fullName: 'Gouji 勾稽', version, rules: rules.map((rule) => descriptor(rule, locale)) },
    },
    language: locale === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `{"$schema":"${schema}","version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)}`;
}

function ending(totals: Totals, locale: Locale): string {
  const notificationsOf = (...kinds: NoticeKind[]) =>
    totals.told.filter(({ kind }) => kinds.includes(kind)).map((notice) => notificationOf(notice, locale));
  const invocation: Invocation = {
    executionSuccessful: !hasFailed(totals),
    toolExecutionNotifications: notificationsOf('unusable', 'passedOver', 'otherKind'),
    toolConfigurationNotifications: notificationsOf('misconfigured'),
  };
  const rest: Pick<Run, 'invocations'> = { invocations: [invocation] };
  return `${JSON.stringify(rest).slice(1)}]}\n`;
}

const notificationOf = ({ kind, path, reason }: Notice, locale: Locale): Notification => ({
  level: isFailure(kind) ? 'error' : 'warning',
  message: { text: reason[locale] },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});

function descriptor({ code, severity, documentation }: Rule, locale: Locale): ReportingDescriptor {
  const { title, summary, why, howToFix } = documentation;
  return {
    id: code,
    name: title[locale],
    shortDescription: { text: summary[locale] },
    fullDescription: { text: why[locale] },
    help: { text: howToFix[locale], markdown: rulePage(code, locale)! },
    defaultConfiguration: { level: levels[severity] },
  };
}

/**
 * What a comment or an exception hides is told too, with the reason; code scanning counts it as closed. A rule that is
 * switched off has no results.
 */
function suppressedResult({ path }: CheckedFile, hidden: CheckedSuppression): Result {
  const { code, severity, message, range, by, reason, fingerprint } = hidden;
  return {
    ruleId: code,
    ruleIndex: indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(path, range)],
    partialFingerprints: { 'goujiFinding/v1': fingerprint },
    suppressions: [{ kind: by === 'comment' ? 'inSource' : 'external', ...(reason && { justification: reason }) }],
  };
}

const indexOf = (code: string): number => rules.findIndex((rule) => rule.code === code);

function resultOf({ path }: CheckedFile, finding: CheckedFinding): Result {
  const { code, severity, message, range, related, fixes, cell, fingerprint } = finding;
  const name = cell && [cell.row, cell.column].filter(Boolean).join(' / ');
  return {
    ruleId: code,
    ruleIndex: indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ ...locationOf(path, range), ...(name && { logicalLocations: [{ name }] }) }],
    partialFingerprints: { 'goujiFinding/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({ ...locationOf(one.path, one.range), message: { text: one.message } })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(path, fix)) }),
  };
}

const locationOf = (path: string, range: Range): Location => ({
  physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(range) },
});

const fixOf = (path: string, { title, edits }: CheckedFix): Fix => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(path) },
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    },
  ],
});

/** Lines and columns count from 1; the end is the column behind the last character. */
const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** Relative paths stay so: whoever reads the log knows where it was made. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
