import type { Severity } from '../../rules/rule';
import type { CheckedFinding } from '../checkText';
import { isFailure } from '../notices';
import type { Shell } from '../shell';
import { type Reporter, type ReporterOptions, shownTo } from './reporter';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Annotations of a change on GitHub, as commands of its workflows. Columns count from 1 in characters. */
export const githubReporter = ({ out, locale }: Shell, options: ReporterOptions): Reporter => ({
  file: ({ path, findings }) =>
    out(
      shownTo(findings, options)
        .map((finding) => annotationOf(path, finding))
        .join(''),
    ),
  end: ({ told }) =>
    out(
      told
        .map(({ kind, path, reason }) =>
          annotation(isFailure(kind) ? 'error' : 'warning', reason[locale], { file: slashed(path), title: 'gouji' }),
        )
        .join(''),
    ),
});

function annotationOf(path: string, { code, severity, message, range: { start, end } }: CheckedFinding): string {
  return annotation(commands[severity], message, {
    file: slashed(path),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: `gouji ${code}`,
  });
}

function annotation(command: string, message: string, properties: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${list.join(',')}::${escapeData(message)}\n`;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
