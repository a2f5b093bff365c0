import type { CheckedFile, CheckedFinding } from '../checkText';
import type { Shell } from '../shell';
import type { Reporter } from './reporter';

/** One object for programs, written file by file. Lines and UTF-16 characters count from 0; a BOM is not counted. */
export function jsonReporter({ out }: Shell): Reporter {
  let separator = '';
  return {
    begin: () => out('{"version":1,"files":['),
    file: async (file) => {
      await out(`${separator}\n${JSON.stringify(fileObject(file))}`);
      separator = ',';
    },
    end: () => out('\n]}\n'),
  };
}

/** The same objects, one a line, for programs that do not wait for the last one. */
export const jsonLinesReporter = ({ out }: Shell): Reporter => ({
  file: (file) => out(`${JSON.stringify(fileObject(file))}\n`),
});

const fileObject = ({ path, reports, findings, suppressed }: CheckedFile) => ({
  path,
  reports,
  findings: findings.map(findingObject),
  suppressed,
});

const findingObject = ({ code, severity, message, report, range, related, fixes }: CheckedFinding) => ({
  code,
  severity,
  message,
  report,
  range,
  related,
  fixes,
});
