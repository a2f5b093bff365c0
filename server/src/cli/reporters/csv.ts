import { type Locale, localized } from '../../core/localized';
import { severityNames } from '../../features/rulePage';
import { ruleTitle } from '../../rules/registry';
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

/** A table for Excel, one finding a row. */
export const csvReporter = ({ out, locale }: Shell, options: ReporterOptions): Reporter => ({
  begin: () => out(byteOrderMark + csvLine(header[locale])),
  file: ({ path, reports, findings }) =>
    out(
      shownTo(findings, options)
        .map(({ code, severity, message, report, range: { start }, cell }) => {
          const { organ, year } = reports[report]!;
          const place = [path, start.line + 1, start.character + 1];
          return csvLine([
            organ,
            year,
            code,
            severityNames[severity][locale],
            message,
            ...place,
            cell?.row,
            cell?.column,
            ruleTitle(code, locale),
          ]);
        })
        .join(''),
    ),
  end: ({ told }) => out(told.map((notice) => noticeLine(notice, locale)).join('')),
});

/** In place of a finding, so that nobody who has the table alone believes that everything was checked. */
const noticeLine = ({ kind, path, reason }: Notice, locale: Locale): string =>
  csvLine([
    '',
    '',
    '',
    (kind === 'misconfigured' ? misconfigured : notChecked)[locale],
    reason[locale],
    path,
    '',
    '',
    '',
    '',
    '',
  ]);

const notChecked = localized('没有核对', 'not checked');
const misconfigured = localized('设置有误', 'wrong setting');
