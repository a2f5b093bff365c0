import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { render } from '../support/render';
import { pageStyles, webPage } from '../support/webPage';

/** What turns a page of the web into text; those that are no package of npm are tried where they are installed. */
const converters: Record<string, (page: string) => string | undefined> = {
  turndown: (page) => turndown.turndown(bodyOf(page)),
  'turndown with tables': (page) => turndownWithTables.turndown(bodyOf(page)),
  'the page itself': (page) => page,
  'the page, a table on a line': (page) => page.replace(/(<table[^>]*>|<\/tr>)\n/g, '$1'),
  'the page, headings on the line of their tables': (page) =>
    page.replace(/(<table[^>]*>|<\/tr>|<\/(?:p|h\d)>(?=\n<table))\n/g, '$1'),
  'the page, headings behind the tables above': (page) => page.replace(/(<table[^>]*>|<\/tr>|<\/table>)\n/g, '$1'),
  ...Object.fromEntries(
    [80, 132, 200].map((columns) => [
      `w3m, ${columns} columns`,
      program('w3m', '-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', String(columns)),
    ]),
  ),
  lynx: program('lynx', '-stdin', '-dump', '-nolist', '-width=132', '-assume_charset=utf-8', '-display_charset=utf-8'),
  ...Object.fromEntries(
    ['markdown', 'gfm', 'commonmark_x', 'rst', 'plain', 'latex'].map((to) => [
      `pandoc, ${to}`,
      program('pandoc', '--from=html', `--to=${to}`, '--wrap=none'),
    ]),
  ),
};

const turndown = new TurndownService();
const turndownWithTables = new TurndownService({ headingStyle: 'atx' });
turndownWithTables.use(gfm);
const bodyOf = (page: string): string => page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'));

/** Nothing where there is no such program. */
function program(name: string, ...args: readonly string[]): (page: string) => string | undefined {
  return (page) => {
    const { error, stdout } = spawnSync(name, args, { input: page, encoding: 'utf8' });
    return error ? undefined : stdout;
  };
}

const organ = '柳河区人民政府';
const right: readonly ReportFigures[] = [
  ...consistentReports.slice(0, 3),
  inventedReport(3),
  inventedReport(4, '2019'),
];
const wrong = [1, 2, 3].map((seed) => corrupt(inventedReport(seed), 1, seed));

const messages = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning' || severity === 'information')
    .map(({ code, message }) => `${code} ${message.zh}`);

/** What is left of these pages does not tell every cell: then nothing is said but that. */
const notAlwaysRead = new Set(['turndown, bold labels', 'pandoc, markdown, bold labels']);
const isNotCheckable = (message: string): boolean => message.startsWith('not-checkable');

describe('a report from a page of the web', () => {
  for (const [name, convert] of Object.entries(converters))
    describe(name, () => {
      for (const [styleName, style] of Object.entries(pageStyles))
        it(`${styleName}: has the findings of its figures`, function () {
          for (const figures of [...right, ...wrong]) {
            const text = convert(webPage({ ...figures, organ }, style));
            if (text === undefined) this.skip();
            const found = messages(text);
            const wanted = messages(render({ ...figures, organ }).text);
            if (notAlwaysRead.has(`${name}, ${styleName}`) && found.some(isNotCheckable))
              assert.deepEqual(
                found.filter((message) => !isNotCheckable(message) && !wanted.includes(message)),
                [],
              );
            else assert.deepEqual(found, wanted);
          }
        });
    });
});
