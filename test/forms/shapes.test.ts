import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { render, seed } from '../support/render';
import { cellsOf, isRow, type Shape } from '../support/rows';

/** Every row of a text taken apart; other lines stay. */
const rows =
  (take: (cells: readonly string[]) => readonly string[]): Shape =>
  (lines) =>
    lines.flatMap((line) => (isRow(line) ? take(cellsOf(line)) : [line]));

/** The rows of each section together. */
const tables =
  (take: (rows: readonly string[][]) => readonly string[]): Shape =>
  (lines) =>
    lines.flatMap((line, at) => {
      if (!isRow(line)) return [line];
      if (at > 0 && isRow(lines[at - 1]!)) return [];
      const end = lines.findIndex((each, i) => i > at && !isRow(each));
      return take(lines.slice(at, end).map(cellsOf));
    });

const isFigure = (cell: string): boolean => /^[-+\d]\S*$/.test(cell) && !/^\d\.\D/.test(cell);

function columns(table: readonly string[][]): string[] {
  const figures = table.map((cells) => cells.filter(isFigure));
  const labels = table.map((cells) => cells.filter((cell) => !isFigure(cell)).join(''));
  const longest = Math.max(...figures.map(({ length }) => length));
  return [...labels, ...Array.from({ length: longest }, (_, i) => figures.flatMap((row) => row[i] ?? [])).flat()];
}

const withoutRepeats =
  (shape: Shape): Shape =>
  (lines) => [...new Set(shape(lines))];

const isHeading = (line: string): boolean => /^[一二三四五六]、.*(?:情况|事项)$/.test(line);

/** Shapes in which figures are lost, or have no sure place. */
const torn: Record<string, Shape> = {
  'one cell a line, and no line twice': withoutRepeats(rows((cells) => cells)),
  'one cell a line, a blank line behind each, and no line twice': withoutRepeats(
    rows((cells) => cells.flatMap((cell) => [cell, ''])),
  ),
  'one cell and a pipe a line, and no line twice': withoutRepeats(rows((cells) => cells.map((cell) => `${cell} |`))),
  'the labels first, then column by column': tables(columns),
  'all labels of the page first, then all figures': (lines) => [
    ...lines.map((line) => cellsOf(line)[0] ?? line),
    ...lines.filter(isRow).flatMap((line) => cellsOf(line).slice(1)),
  ],
  'the whole page in one cell': (lines) => ['|', '|'.repeat(400), lines.join(' ')],
  'without its tables, which were pictures': (lines) => lines.filter((line) => !isRow(line)),
  'two reports side by side': (lines) =>
    lines.map((line) => (isRow(line) ? [...cellsOf(line), ...cellsOf(line)].join('   ') : line)),
  'the numbers of pages among cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line, i) =>
      i % 31 === 8 ? [line, '', String(i), ''] : [line],
    ),
};

/** The labels of a row of section 三 without their ordinals, blank where it has no more of them. */
function inThreeColumns(cells: readonly string[]): readonly string[] {
  const figures = cells.filter(isFigure);
  if (figures.length !== 7) return cells;
  const labels = cells
    .filter((cell) => !isFigure(cell))
    .map((label) => label.replace(/^(?:[(（]?[一二三四五六七][)）、]|\d\.)(?=\D)/, ''));
  return [...labels, '', '', ''].slice(0, 3).concat(figures);
}

/** With the footer and the header that a browser prints behind so many lines, and above the row of section 四. */
function onPages(lines: readonly string[], height: number): string[] {
  const last = lines.findIndex((line) => /^五、.*情况$/.test(line)) - 1;
  return lines.flatMap((line, at) => {
    const page = 1 + Math.floor(at / height);
    const footer = `https://www.example.gov.cn/zwgk/t202401_7.html  ${page}/9`;
    const header = page % 2 ? '2024/1/19 16:05 信息公开' : `1/19/24, 4:0${page % 9} PM 信息公开`;
    if (at === last) return [footer, '1/19/24, 4:07 PM 信息公开', line];
    return at % height === height - 1 ? [line, footer, header] : [line];
  });
}

/** Shapes in which every figure keeps its place, by what stands around the tables or beside them. */
const whole: Record<string, Shape> = {
  'no row twice': (lines) => [...new Set(lines)],
  'a blank line behind every line': (lines) => lines.flatMap((line) => [line, '']),
  'the number of a page between rows': (lines) =>
    lines.flatMap((line, i) => (i % 9 === 8 ? [line, '', `— ${i} —`, ''] : [line])),
  'the mark of a page among cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line, i) =>
      i % 31 === 8 ? [line, '', `- ${i} -`, ''] : [line],
    ),
  'the number of a page and how many there are, among cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line, i) =>
      i % 31 === 8 ? [line, '', `${1 + i} / 99`, ''] : [line],
    ),
  'what a browser prints on each page, between rows': (lines) => onPages(lines, 9),
  'what a browser prints on each page, among cells a line': (lines) =>
    onPages(rows((cells) => cells.flatMap((cell) => [cell, '']))(lines), 32),
  'what a browser prints on each page, between rows of commas': (lines) =>
    onPages(rows((cells) => [cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')])(lines), 9),
  'what a browser prints on each page, between lists': (lines) =>
    onPages(rows((cells) => [`[${cells.map((cell) => `'${cell}'`).join(', ')}]`])(lines), 9),
  'a bare number of a page between rows parted by blanks': (lines) =>
    rows((cells) => [cells.join('    ')])(lines).flatMap((line, i) =>
      i % 9 === 8 ? [line, '', String(i), ''] : [line],
    ),
  'a form feed where a page begins': (lines) => lines.map((line, i) => (i % 5 === 1 ? `\f${line}` : line)),
  'headings in tags': (lines) =>
    lines.map((line) => (isHeading(line) ? `<p style="text-indent:2em"><strong>${line}</strong></p>` : line)),
  'headings on two lines above cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line) =>
      isHeading(line) && line.length > 14 ? [line.slice(0, 10), line.slice(10)] : [line],
    ),
  'rows of cells a line parted by an empty line': rows((cells) => [...cells, '']),
  'labels in bold letters': rows((cells) => [cells.map((cell) => (isFigure(cell) ? cell : `**${cell}**`)).join(' | ')]),
  'labels with a line break of Markdown': rows((cells) => [
    cells
      .map((cell) => (isFigure(cell) || cell.length < 7 ? cell : `${cell.slice(0, 5)}<br>${cell.slice(5)}`))
      .join(' | '),
  ]),
  'words of a header on two lines': rows((cells) =>
    cells.some(isFigure) || cells.length < 2
      ? [cells.join(' | ')]
      : [cells.map((cell) => cell.slice(0, 2)).join(' | '), cells.map((cell) => cell.slice(2)).join(' | ')],
  ),
  'a row and its groups in one cell': (lines) => {
    let groups: string[] = [];
    return lines.map((line) => {
      const cells = isRow(line) ? cellsOf(line) : [];
      const labels = cells.filter((cell) => !isFigure(cell));
      const figures = cells.filter(isFigure);
      if (figures.length !== 7) return line;
      const [first = '', last = ''] = [labels[0], labels.at(-1)];
      if (/^[一二四]/.test(first)) groups = [];
      else if (labels.length > 1) groups = /^三/.test(first) ? [first] : ['三、本年度办理结果', first];
      else if (/^\(/.test(first)) groups = ['三、本年度办理结果'];
      return [[...groups, last].join(' / '), ...figures].join(' | ');
    });
  },
  'drawn with frames, labels without ordinals in three columns': rows((cells) => [
    `├${Array.from({ length: 10 }, () => '────').join('┼')}┤`,
    `│ ${inThreeColumns(cells).join(' │ ')} │`,
  ]),
  'drawn with plus signs and dashes, labels without ordinals in three columns': rows((cells) => [
    `+${Array.from({ length: 10 }, () => '-----').join('+')}+`,
    `| ${inThreeColumns(cells).join(' | ')} |`,
  ]),
  'cells a line, and words of the page between them': (lines) =>
    rows((cells) => cells)(lines).flatMap((line, i) => (i % 29 === 12 ? [line, '打印 关闭', '分享到'] : [line])),
  'every line indented': (lines) => lines.map((line) => `    ${line}`),
  'every section in a shape of its own': (lines) => {
    let section = 0;
    return lines.flatMap((line) => {
      if (!isRow(line)) section++;
      if (!isRow(line)) return [line];
      const cells = cellsOf(line);
      return [cells.map((cell) => `${cell} |`), [line], cells.flatMap((cell) => [cell, '']), [cells.join(' ')]][
        section % 4
      ]!;
    });
  },
  'every table of section 二 in a shape of its own': (lines) =>
    lines.flatMap((line, i) => (isRow(line) && i % 3 === 0 ? cellsOf(line).map((cell) => `${cell} |`) : [line])),
  'a cell a line from the second page on': (lines) =>
    lines.flatMap((line, i) => (isRow(line) && i > 30 ? cellsOf(line).flatMap((cell) => [cell, '']) : [line])),
};

const shaped = (figures: ReportFigures, shape: Shape): string =>
  shape(render(figures, seed).text.trimEnd().split('\n')).join('\n');

describe('a consistent report', () => {
  for (const [name, shape] of Object.entries(whole))
    it(`${name}: nothing is found`, () => {
      for (const figures of consistentReports)
        assert.deepEqual(
          findingsOf(shaped(figures, shape)).map(({ code }) => code),
          codesBesidesFigures(figures),
          `${figures.organ} ${figures.year}`,
        );
    });

  for (const [name, shape] of Object.entries(torn))
    it(`${name}: it says once for each section that it was not checked, and accuses nobody`, () => {
      for (const figures of consistentReports) {
        const codes = findingsOf(shaped(figures, shape)).map(({ code }) => code);
        const others = codes.filter((code) => !codesBesidesFigures(figures).includes(code));
        assert.deepEqual([...new Set(others)], ['not-checkable'], `${figures.organ} ${figures.year}`);
        assert.ok(others.length <= 3);
      }
    });

  it('the columns in another order, as the header says: nothing is said but that', () => {
    const [figures] = consistentReports;
    const moved = shaped(figures!, (lines) =>
      lines.map((line) => {
        const cells = isRow(line) ? cellsOf(line) : [];
        if (cells.length === 5 && cells[0] === '商业企业') return ['总计', '自然人', ...cells].join(' | ');
        const at = cells.length - 7;
        return cells.filter(isFigure).length === 7
          ? [...cells.slice(0, at), cells.at(-1), ...cells.slice(at, -1)].join(' | ')
          : line;
      }),
    );
    assert.deepEqual(
      findingsOf(moved).map(({ code }) => code),
      ['not-checkable'],
    );
  });

  const inOneLine: Record<string, (rows: readonly string[][]) => string> = {
    'every table in one line, with nothing between its cells': (table) => table.flat().join(''),
    'every table in sentences of its labels and figures': (table) =>
      table
        .map((cells) => `${cells.filter((cell) => !isFigure(cell)).join('')}：${cells.filter(isFigure).join('件、')}`)
        .join('；'),
  };
  for (const [name, join] of Object.entries(inOneLine))
    it(`${name}: it says that section 三 was not checked, and accuses nobody`, () => {
      for (const figures of consistentReports) {
        const text = shaped(
          figures,
          tables((table) => [join(table)]),
        );
        const found = findingsOf(text).filter(({ code }) => !codesBesidesFigures(figures).includes(code));
        assert.ok(
          found.every(({ code }) => code === 'not-checkable'),
          found.map(({ code }) => code).join(),
        );
        const lines = found.map(({ range }) => text.split('\n')[range.start.line]!);
        assert.equal(lines.filter((line) => line.startsWith('三、')).length, 1, `${figures.organ} ${figures.year}`);
      }
    });

  it('a paragraph in section 三 that names some of its rows is no table that was not read', () => {
    const told = '本年度收到申请12件，予以公开7件，部分公开2件，不予公开1件，无法提供1件，不予处理1件，其他处理0件。';
    const text = `三、收到和处理政府信息公开申请情况\n${told}\n五、存在的主要问题及改进情况\n无。`;
    assert.ok(!findingsOf(text).some(({ code }) => code === 'not-checkable'));
  });

  it('figures glued to each other are read where they can be read in one way, and are silent elsewhere', () => {
    for (const figures of consistentReports) {
      const codes = findingsOf(
        shaped(
          figures,
          rows((cells) => [cells.join('')]),
        ),
      ).map(({ code }) => code);
      assert.deepEqual(
        [...new Set(codes)].filter((code) => code !== 'not-checkable' && !codesBesidesFigures(figures).includes(code)),
        [],
      );
    }
  });
});
