import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { wordsInRunningTables } from '../../server/src/forms/bind/runningText';
import { findingsOf } from '../support/check';
import { checkFix } from '../support/checkFix';
import { blanked, consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { textIn } from '../support/fixture';
import { type Dialect, render, seed } from '../support/render';
import { shapes as shapesOfRows, shapesWithoutBlanks } from '../support/shapes';
import { type PageStyle, pageStyles, webPage } from '../support/webPage';

const allShapes = [...Object.values(shapesOfRows).map((shape) => () => shape), ...Object.values(shapesWithoutBlanks)];

/** What is said of the tables of a text, each finding with what stands at its place. */
const told = (text: string): string[] =>
  findingsOf(text)
    .filter(({ code }) => code !== 'form-year')
    .map(({ code, message, range }) => `${code} ${textIn(text, range)} ${message.zh}`);

const codesIn = (text: string): string[] =>
  findingsOf(text)
    .map(({ code }) => code)
    .toSorted();

const onOneLine = (text: string): string => text.replaceAll('\n', '');

describe('a page of the web on one line', () => {
  const reports: readonly ReportFigures[] = [
    ...consistentReports,
    ...[1, 2, 3].map((seed) => corrupt(inventedReport(seed), seed, seed)),
    ...[4, 5].map((seed) => blanked(inventedReport(seed), 3, seed)),
  ];
  for (const [name, style] of Object.entries(pageStyles))
    it(`is read as on many: ${name}`, () => {
      for (const figures of reports) {
        const page = webPage(figures, style);
        const own = told(onOneLine(page));
        assert.deepEqual(own.toSorted(), told(page).toSorted());
        const { organ, year, lines } = bindReport([onOneLine(page)]);
        assert.deepEqual([organ.name, year, lines.length], [figures.organ, figures.year, 1]);
      }
    });

  const style = pageStyles['bare cells']!;

  it('is repaired where its figures stand', () => {
    let fixes = 0;
    for (const seed of [1, 2]) {
      const text = onOneLine(webPage(corrupt(blanked(inventedReport(seed), 40, seed), 1, seed), style));
      for (const finding of findingsOf(text))
        for (const fix of finding.fixes ?? []) {
          checkFix(text, finding, fix);
          fixes++;
        }
    }
    assert.ok(fixes > 2);
  });

  it('is repaired at both places where a row stands twice', () => {
    const page = webPage(inventedReport(2), style);
    const granted = page.split(/(?=<tr>)/).find((row) => row.includes('予以公开'))!;
    const wrong = granted.replace('2022', '2112');
    assert.notEqual(wrong, granted);
    const twice = onOneLine(page.replace(granted, wrong + wrong));
    for (const finding of findingsOf(twice)) for (const fix of finding.fixes ?? []) checkFix(twice, finding, fix);
    assert.ok(findingsOf(twice).length > 0);
  });

  it('is read in a cell of a table that lays out the page', () => {
    const page = onOneLine(webPage(inventedReport(2), style));
    const laidOut = page
      .replace('<body>', '<body><table width="100%"><tbody><tr><td>首页 &gt; 年报</td></tr><tr><td>')
      .replace('</body>', '</td></tr></tbody></table></body>');
    assert.equal(bindReport([laidOut]).tables.length, bindReport([page]).tables.length);
    assert.deepEqual(told(laidOut), told(page));
  });

  it('is read with lines of its own around it', () => {
    const page = webPage(corrupt(inventedReport(3), 1, 3), style).split('\n');
    const [head, title, ...rest] = page;
    const text = [head, title, rest.slice(0, -1).join(''), rest.at(-1)].join('\n');
    assert.deepEqual(told(text), told(onOneLine(page.join('\n'))));
  });

  it('is left alone where there are several reports', () => {
    const pages = [1, 2].map((seed) => onOneLine(webPage(inventedReport(seed), style)));
    for (const text of [pages.join('\n'), pages.join('')])
      assert.deepEqual(
        findingsOf(text).map(({ code }) => code),
        ['not-checkable'],
      );
  });

  it('has lines of rows broken nowhere', () => {
    const rows: PageStyle = {
      cell: (text) => `<p><span style="font-size:10pt">${text}</span></p>`,
      heading: (text) => `<p>${text}</p>`,
    };
    const page = webPage(inventedReport(1), rows).split('\n');
    assert.equal(bindReport(page).headings.length, 6);
  });
});

describe('a text on one line with a mark between all its pieces', () => {
  const pieces = (figures: ReportFigures): string[] =>
    webPage(figures, pageStyles['bare cells']!)
      .split('\n')
      .flatMap((line) => line.split(/<[^<>]*>/))
      .filter((piece) => piece.trim() !== '')
      .slice(1);

  for (const [name, mark] of Object.entries({ pipe: '|', tab: '\t' }))
    it(`is read: ${name}`, () => {
      for (const figures of [...consistentReports, corrupt(inventedReport(2), 2, 2)]) {
        const own = pieces(figures);
        assert.deepEqual(told(own.join(mark)).toSorted(), told(own.join('\n')).toSorted());
      }
    });

  it('is not read where a piece is blank or another mark stands between them', () => {
    const own = pieces(inventedReport(2));
    const blank = own.toSpliced(60, 0, '');
    for (const text of [blank.join('|'), own.join('、'), own.join('')]) assert.deepEqual(bindReport([text]).tables, []);
  });
});

describe('tables as running text', () => {
  /** The lines of a page without tags: those of a table as one, with so much between any two cells. */
  const running = (figures: ReportFigures, between: string): string[] =>
    webPage(figures, pageStyles['bare cells']!)
      .replace(/<table(?:.|\n)*?<\/table>/g, (table) => table.replace(/\s*<[^<>]*>\s*/g, between))
      .split('\n')
      .slice(2)
      .map((line) => line.replace(/<[^<>]*>/g, ''));

  /** As paragraphs are: no word is cut. */
  const wrapped = (line: string): string[] => line.match(/\S.{0,60}(?=\s|$)/g) ?? [];

  const shapes: Record<string, (figures: ReportFigures) => string> = {
    'a table a line': (figures) => running(figures, ' ').join('\n'),
    'two blanks between cells': (figures) => running(figures, '  ').join('\n'),
    'wrapped into lines of one width': (figures) =>
      running(figures, ' ')
        .flatMap((line) => wrapped(line))
        .join('\n'),
    'a table behind its heading': (figures) =>
      running(figures, ' ')
        .join('\n')
        .replace(/(情况)\n\s*(?=第二十条|[(（]本列|行政复议)/g, '$1 '),
    'all on one line': (figures) => running(figures, ' ').join(' '),
  };
  for (const [name, write] of Object.entries(shapes))
    it(`are read: ${name}`, () => {
      for (const figures of [...consistentReports, corrupt(inventedReport(2), 2, 2)]) {
        const page = told(webPage(figures, pageStyles['bare cells']!));
        assert.deepEqual(told(write(figures)).toSorted(), page.toSorted(), figures.organ);
      }
    });

  it('are repaired where their figures stand', () => {
    let fixes = 0;
    for (const write of Object.values(shapes)) {
      const text = write(corrupt(inventedReport(2), 1, 5));
      for (const finding of findingsOf(text))
        for (const fix of finding.fixes ?? []) {
          checkFix(text, finding, fix);
          fixes++;
        }
    }
    assert.ok(fixes > 4);
  });

  it('leave figures unread where blank cells were left out', () => {
    const figures = blanked(inventedReport(4), 3, 4);
    for (const write of Object.values(shapes)) {
      const codes = new Set(findingsOf(write(figures)).map(({ code }) => code));
      assert.deepEqual([...codes], ['not-checkable']);
    }
  });

  it('are none where each row has a line', () => {
    for (const make of allShapes)
      for (const figures of consistentReports)
        assert.equal(wordsInRunningTables(render(figures, make()).text.split('\n')), undefined, make().name);
  });
});

describe('tables as programs print lists', () => {
  const rows = (row: (cells: readonly string[]) => string): Dialect => ({ ...seed, row: ({ cells }) => [row(cells)] });
  const asList = rows((cells) => JSON.stringify(cells));
  const asDictionary = rows((cells) => `{${cells.map((cell, at) => `${at}: '${cell}'`).join(', ')}}`);
  const ways: Record<string, (figures: ReportFigures) => string> = {
    'all rows of a table on one line': (figures) =>
      render(figures, asList)
        .text.replaceAll(']\n[', '], [')
        .replace(/^\[.*\]$/gm, '[$&]'),
    'a row a line, with the number of each column': (figures) => render(figures, asDictionary).text,
  };
  for (const [name, write] of Object.entries(ways))
    it(`are read: ${name}`, () => {
      for (const figures of [...consistentReports, corrupt(inventedReport(2), 2, 2)])
        assert.deepEqual(codesIn(write(figures)), codesIn(render(figures).text), figures.organ);
    });

  it('are repaired where their figures stand', () => {
    for (const write of Object.values(ways)) {
      const text = write(corrupt(inventedReport(2), 1, 5));
      const findings = findingsOf(text);
      assert.ok(findings.some(({ fixes = [] }) => fixes.length > 0));
      for (const finding of findings) for (const fix of finding.fixes ?? []) checkFix(text, finding, fix);
    }
  });

  it('keep the headings that have a line of their own', () => {
    const text = Object.values(ways)[0]!(inventedReport(2));
    assert.equal(bindReport(text.split('\n')).headings.length, 6);
  });
});
