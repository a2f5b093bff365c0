import { type Locale, localized } from '../../core/localized';
import type { Position } from '../../core/text';
import { severityNames } from '../../features/rulePage';
import { ruleTitle } from '../../rules/registry';
import type { CheckedFinding } from '../checkText';
import { byteOrderMark, csvLine } from '../csv';
import type { Notice } from '../notices';
import type { Shell } from '../shell';
import { type Reporter, type ReporterOptions, shownTo } from './reporter';

const header = {
  zh: ['单位', '年份', '规则', '级别', '说明', '文件', '行', '列', '表行', '表列', '规则名称'],
  en: [
    'organ',
    'year',
    'rule',
    'severity',
    'message',
    'file',
    'line',
    'column',
    'table row',
    'table column',
    'rule name',
  ],
};

/** What a row of the table says; what it leaves out is blank. */
interface Row {
  readonly level: string;
  readonly message: string;
  readonly path: string;
  readonly organ?: string | null;
  readonly year?: number | null;
  readonly code?: string;
  readonly start?: Position;
  readonly cell?: CheckedFinding['cell'] | undefined;
  readonly title?: string;
}

const rowLine = ({ organ, year, code, level, message, path, start, cell, title }: Row): string =>
  csvLine([
    organ,
    year,
    code,
    level,
    message,
    path,
    start && start.line + 1,
    start && start.character + 1,
    cell?.row,
    cell?.column,
    title,
  ]);

/** A table for Excel, one finding a row. */
export const csvReporter = ({ out, locale }: Shell, options: ReporterOptions): Reporter => ({
  begin: () => out(byteOrderMark + csvLine(header[locale])),
  file: ({ path, reports, findings }) =>
    out(
      shownTo(findings, options)
        .map(({ code, severity, message, report, range: { start }, cell }) => {
          const { organ, year } = reports[report]!;
          const level = severityNames[severity][locale];
          return rowLine({ organ, year, code, level, message, path, start, cell, title: ruleTitle(code, locale) });
        })
        .join(''),
    ),
  end: ({ told }) => out(told.map((notice) => noticeLine(notice, locale)).join('')),
});

/** In place of a finding, so that nobody who has the table alone believes that everything was checked. */
const noticeLine = ({ kind, path, reason }: Notice, locale: Locale): string =>
  rowLine({ level: (kind === 'misconfigured' ? misconfigured : notChecked)[locale], message: reason[locale], path });

const notChecked = localized('没有核对', 'not checked');
const misconfigured = localized('设置有误', 'wrong setting');
