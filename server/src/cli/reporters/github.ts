import type { Severity } from '../../rules/rule';
import type { CheckedFinding } from '../checkText';
import type { Shell } from '../shell';
import { type Reporter, type ReporterOptions, shownTo } from './reporter';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Annotations of a change on GitHub, as commands of its workflows. Columns count from 1 in characters. */
export const githubReporter = ({ out }: Shell, options: ReporterOptions): Reporter => ({
  file: ({ path, findings }) =>
    out(
      shownTo(findings, options)
        .map((finding) => annotation(path, finding))
        .join(''),
    ),
});

function annotation(path: string, { code, severity, message, range: { start, end } }: CheckedFinding): string {
  const properties = {
    file: path.replaceAll('\\', '/'),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: `gouji ${code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
