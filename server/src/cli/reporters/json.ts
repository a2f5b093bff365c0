import type { Locale } from '../../core/localized';
import type { CheckedFile, CheckedFinding, CheckedSuppression } from '../checkText';
import type { Notice } from '../notices';
import type { Shell } from '../shell';
import type { Reporter } from './reporter';

/**
 * One object for programs. Lines and UTF-16 characters count from 0; a BOM is not counted. Whoever reads it finds
 * everything about a file in one place, so the files are kept as text until all of them have been read.
 */
export function jsonReporter({ out, locale }: Shell): Reporter {
  const files = new Map<string, string>();
  return {
    begin: () => out('{"version":1,"files":['),
    file: async (file) => {
      files.set(file.path, JSON.stringify(fileObject(file)));
    },
    acrossFiles: async ({ path, findings, suppressed }) => {
      const file = JSON.parse(files.get(path)!);
      file.findings.push(...findings.map(findingObject));
      file.suppressed.push(...suppressed.map(suppressionObject));
      files.set(path, JSON.stringify(file));
    },
    end: async ({ told }) => {
      let separator = '';
      for (const file of files.values()) {
        await out(`${separator}\n${file}`);
        separator = ',';
      }
      await out(
        `\n],"notices":${JSON.stringify(told.map((notice) => ({ path: notice.path, ...noticeObject(notice, locale) })))}}\n`,
      );
    },
  };
}

/**
 * The same objects, one a line, for programs that do not wait for the last one: what files say of each other comes at the
 * end, in a further object of the same path; then, as objects of files in which nothing was found, what was not checked.
 */
export const jsonLinesReporter = ({ out, locale }: Shell): Reporter => ({
  file: (file) => out(`${JSON.stringify(fileObject(file))}\n`),
  end: async ({ told }) => {
    for (const notice of told) {
      const file = fileObject({ path: notice.path, reports: [], findings: [], suppressed: [] });
      await out(`${JSON.stringify({ ...file, notice: noticeObject(notice, locale) })}\n`);
    }
  },
});

const noticeObject = ({ kind, reason }: Notice, locale: Locale) => ({ kind, message: reason[locale] });

const fileObject = ({ path, reports, findings, suppressed }: CheckedFile) => ({
  path,
  reports,
  findings: findings.map(findingObject),
  suppressed: suppressed.map(suppressionObject),
});

const suppressionObject = ({ code, message, report, range, by, reason }: CheckedSuppression) => ({
  code,
  message,
  report,
  range,
  by,
  reason,
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
