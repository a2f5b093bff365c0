import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { blanked, consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, plain, type Row, render, seed } from '../support/render';

/** What a report looks like after it went through programs that keep tables in ways of their own. */

const texts = ({ cells }: Row): string[] => cells.map(plain);
const isFigure = (text: string): boolean => /^[-+]?\d[\d.]*$/.test(text);

const rows = (
  row: (cells: readonly string[], each: Row) => readonly string[],
  rest: Partial<Dialect> = {},
): Dialect => ({
  ...seed,
  ...rest,
  row: (each) => row(texts(each), each),
});
const joined = (between: string, close = ''): Dialect => rows((cells) => [cells.join(between) + close]);
const figures = (put: (figure: string) => string): Dialect =>
  rows((cells, { labels }) => [cells.map((cell, at) => (at >= labels && cell !== '' ? put(cell) : cell)).join(' | ')]);
const lines = (take: (line: string, at: number) => string): Dialect => ({ ...seed, page: (all) => all.map(take) });
const tagged = (row: string, cell: (text: string) => string): Dialect =>
  rows((cells) => [`<${row}>${cells.map(cell).join('')}</${row}>`]);
const splitLabel = (mark: string) => (label: string) => label.replace(/(?<=\p{L})(?=\p{L})/gu, mark);

let matrixRow = 0;
const endOfRow = '@@';

const read: Record<string, Dialect> = {
  'quoted twice': lines((line) => `>> ${line}`),
  'quoted with a name': lines((line) => `张三> ${line}`),
  'added lines of a comparison': lines((line) => `+${line}`),
  'lines that somebody has signed': lines(
    (line, at) => `a1b2c3d4 (王五 2024-01-20 09:30:00 +0800 ${String(at + 1).padStart(3)}) ${line}`,
  ),
  'in a fenced block': { ...seed, page: (all) => ['```', ...all, '```'] },
  'cells parted by commas, none in quotes': joined(','),
  'cells parted by commas of Chinese': joined('，'),
  'tabs and pipes': joined('\t|\t', '\t|'),
  'strokes for lines': joined('丨'),
  'strokes for lines, also around': rows((cells) => [`丨 ${cells.join(' 丨 ')} 丨`]),
  'broken bars': joined(' ¦ ', ' ¦'),
  'marks of Word on a line': joined('\u0007', '\u0007\u0007'),
  'marks of Word, each behind a line end': rows(
    (cells) => [...cells.map((cell) => `${cell}\r\u0007`), '\r\u0007', endOfRow],
    {
      page: (all) => [all.join('\n').replaceAll('\u0007\n', '\u0007').replaceAll(`${endOfRow}\n`, '')],
    },
  ),
  'Office Open XML': tagged('w:tr', (text) => `<w:tc><w:tcPr/><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`),
  OpenDocument: tagged('table:table-row', (text) =>
    text === '' ? '<table:table-cell/>' : `<table:table-cell><text:p>${text}</text:p></table:table-cell>`,
  ),
  DocBook: tagged('row', (text) => `<entry>${text}</entry>`),
  'DocBook, a cell a line': rows((cells) => ['<row>', ...cells.map((cell) => `<entry>${cell}</entry>`), '</row>']),
  'cells of XML': tagged('row', (text) => `<cell>${text}</cell>`),
  'a list of JSON, a cell a line': rows((cells) => [
    '  [',
    ...cells.map(
      (cell, at) => `    ${isFigure(cell) ? cell : JSON.stringify(cell)}${at < cells.length - 1 ? ',' : ''}`,
    ),
    '  ],',
  ]),
  'lists of YAML': rows((cells) => cells.map((cell, at) => `${at === 0 ? '- ' : '  '}- ${cell}`)),
  'a matrix of R': rows((cells) => [`[${++matrixRow},] ${cells.map((cell) => `"${cell}"`).join(' ')}`]),
  'tables of Jira': rows((cells, { kind }) => [kind === 'header' ? `||${cells.join('||')}||` : `|${cells.join('|')}|`]),
  'tables of MoinMoin': rows((cells) => [`||${cells.map((cell) => `  ${cell}  `).join('||')}||`]),
  'tables of MoinMoin, each cell with its look': rows((cells) => [
    `||${cells.map((cell) => `<style="text-align: right;">  ${cell}  `).join('||')}||`,
  ]),
  'tables of MoinMoin, with colours, widths and merged cells': rows((cells) => [
    `||${cells.map((cell, at) => `${['<-2>', '<#eeeeee>', '<:>', '<30%>'][at % 4]} ${cell} `).join('||')}||`,
  ]),
  'tables of DokuWiki': rows((cells, { kind }) => [
    kind === 'header' ? `^ ${cells.join(' ^ ')} ^` : `| ${cells.join(' | ')} |`,
  ]),
  'tables of Creole': rows((cells, { kind }) => [
    kind === 'header' ? `|=${cells.join('|=')}|` : `|${cells.join('|')}|`,
  ]),
  'tables of Org': rows((cells, { kind }) => [
    `| ${cells.join(' | ')} |`,
    ...(kind === 'header' ? ['|-----+-----+-----|'] : []),
  ]),
  'AsciiDoc, a cell a line': rows((cells) => cells.map((cell) => `|${cell}`)),
  'AsciiDoc, a row a line': rows((cells) => [cells.map((cell) => `|${cell}`).join(' ')]),
  'list tables of reStructuredText': rows((cells) =>
    cells.map((cell, at) => `${at === 0 ? '   * - ' : '     - '}${cell}`),
  ),
  'tabs that end lines': joined('\t\n'),
  'blanks of no width in words': { ...seed, label: splitLabel('\u200b') },
  'soft hyphens': { ...seed, label: splitLabel('\u00ad') },
  'marks of the order of bytes': lines((line) => `\ufeff${line}`),
  'marks of the order of bytes in cells': figures((figure) => `\ufeff${figure}`),
  'marks of direction around figures': figures((figure) => `\u200e${figure}\u200f`),
  'notes behind figures, in a circle': figures((figure) => (figure === '0' ? figure : `${figure}②`)),
  'notes behind figures, in brackets': figures((figure) => (figure === '0' ? figure : `${figure}（注1）`)),
  'feeds of pages': lines((line, at) => (at % 17 === 16 ? `\f${line}` : line)),
  'two line ends for one': { ...seed, eol: '\r\n', page: (all) => all.map((line) => `${line}\r`) },
};

const organ = '柳河区人民政府';
const of = (each: ReportFigures): ReportFigures => ({ ...each, organ });
const full = [...consistentReports.slice(0, 3), inventedReport(3), inventedReport(4, '2019')].map(of);
const wrong = [1, 2, 3].map((each) => of(corrupt(inventedReport(each), 1, each)));
const withBlanks = [1, 2, 3].map((each) => of(blanked(consistentReports[each % 3]!, 3, each)));

const messages = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, message }) => `${code} ${message.zh}`);
const isNotCheckable = (message: string): boolean => message.startsWith('not-checkable');

/** Those in which words for a figure (增3减1) may be read as a label. */
const notAlwaysRead = new Set(['a list of JSON, a cell a line', 'a matrix of R']);

function written(each: ReportFigures, dialect: Dialect): string {
  matrixRow = 0;
  return render(each, dialect).text;
}

describe('a report that other programs have written', () => {
  for (const [name, dialect] of Object.entries(read)) {
    it(`${name}: has the findings of its figures`, () => {
      for (const each of [...full, ...wrong]) {
        const found = messages(written(each, dialect));
        if (notAlwaysRead.has(name) && found.every(isNotCheckable)) continue;
        assert.deepEqual(found, messages(render(each).text), `${each.year} ${each.form}`);
      }
    });

    it(`${name}: with blank cells has no others`, () => {
      for (const each of withBlanks) {
        const wanted = messages(render(each).text);
        const found = messages(written(each, dialect));
        const others = found.filter((message) => !wanted.includes(message) && !isNotCheckable(message));
        assert.deepEqual(others, [], `${each.year} ${each.form}`);
        if (!found.some(isNotCheckable)) assert.deepEqual(found, wanted);
      }
    });
  }

  const unread: Record<string, Dialect> = {
    'letters for lines': joined(' l '),
    'exclamation marks for lines': joined(' ! '),
    'cells parted by slashes': joined('/'),
    'cells parted by stars': joined('*'),
    'cells in brackets': rows((cells) => [`[ ${cells.join(' ] [ ')} ]`]),
    'objects of JSON': rows((cells) => [`{${cells.map((cell, at) => `"c${at}": "${cell}"`).join(', ')}},`]),
    'statements of SQL': rows((cells) => [`INSERT INTO t VALUES (${cells.map((cell) => `'${cell}'`).join(', ')});`]),
    'rich text': rows((cells) => [`${cells.map((cell) => `${cell}\\cell `).join('')}\\row`]),
    'cells of bulletin boards': rows((cells) => [`[tr]${cells.map((cell) => `[td]${cell}[/td]`).join('')}[/tr]`]),
    'figures as formulas': figures((figure) => `="${figure}"`),
  };
  for (const [name, dialect] of Object.entries(unread))
    it(`${name}: is not checked, and says so once for each section`, () => {
      for (const each of [...full, ...wrong, ...withBlanks]) {
        const found = findingsOf(render(each, dialect).text).filter(({ code }) => code !== 'form-year');
        const codes = found.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
        assert.ok(codes.length <= 3 && codes.every((code) => code === 'not-checkable'), codes.join());
      }
    });
});
