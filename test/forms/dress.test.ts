import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { plainLines } from '../../server/src/forms/bind/plain/plainLines';
import { findingsOf } from '../support/check';
import {
  blanked,
  codesBesidesFigures,
  consistentReports,
  inventedReport,
  type ReportFigures,
} from '../support/figures';
import { textIn } from '../support/fixture';
import { dialects, render } from '../support/render';
import { isRow, type Shape } from '../support/rows';
import { shapes } from '../support/shapes';
import { caseTable, proactiveTable, repeated, requestTable } from '../support/spanned';

/** How programs, mails and spreadsheets dress the lines and rows of a report; every character of it stays. */

/** Rows end with a pipe and have no padding, so that a cell without text is a blank figure. */
const isFigure = (cell: string): boolean => cell === '' || (/^[-+\d增]\S*$/.test(cell) && !/^\d\.\D/.test(cell));

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(0, -1)
    .map((cell) => cell.trim());
const isLabelled = (cells: readonly string[]): boolean => cells.some(isFigure);

const lines =
  (take: (line: string, at: number) => string): Shape =>
  (text) =>
    text.map(take);

/** Every row taken apart; other lines stay. */
const rows =
  (take: (cells: readonly string[], at: number) => readonly string[]): Shape =>
  (text) =>
    text.flatMap((line, at) => (isRow(line) ? take(cellsOf(line), at) : [line]));

const both =
  (first: Shape, then: Shape): Shape =>
  (text) =>
    then(first(text));

const wide = rows((cells) => [cells.join('    ')]);
const tabs = rows((cells) => [cells.join('\t')]);
const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const csv = rows((cells) => [cells.map(quoted).join(',')]);

/** The rows of a table in section 三 counted from 1; `put` says where the number stands. */
const numbered = (put: (cells: readonly string[], number: number) => readonly string[]): Shape => {
  return (text) => {
    let number = 0;
    return text.map((line) => {
      const cells = isRow(line) ? cellsOf(line) : [];
      return cells.filter(isFigure).length === 7 ? put(cells, ++number).join(' | ') : line;
    });
  };
};

const behindLabels = (cells: readonly string[], put: string): readonly string[] => {
  const at = cells.findIndex(isFigure);
  return [...cells.slice(0, at), put, ...cells.slice(at)];
};

/** Those in which each row is a line: a wrong figure is found in it, and its repair gives the text without the slip. */
const read: Record<string, Shape> = {
  'quoted with >': lines((line) => `> ${line}`),
  'quoted twice': lines((line) => `> > ${line}`),
  'quoted with > and no blank': both(
    wide,
    lines((line) => `>${line}`),
  ),
  'quoted with a bar': both(
    wide,
    lines((line) => `│ ${line}`),
  ),
  'only the rows quoted': lines((line) => (isRow(line) ? `> ${line}` : line)),
  'numbered as by cat -n': both(
    tabs,
    lines((line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  ),
  'rows with pipes numbered as by cat -n': lines((line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  'numbered as by grep': lines((line, at) => `报告.txt:${at + 1}:${line}`),
  'numbered by an editor': both(
    wide,
    lines((line, at) => `${String(at + 1).padStart(4)}  ${line}`),
  ),
  'numbered with a point': lines((line, at) => `${at + 1}. ${line}`),
  'the time of a log in front': lines((line) => `2024-01-20 09:30:00 INFO ${line}`),
  'the times of a log, each another one': lines(
    (line, at) => `[2024-01-20 09:30:${String(at % 60).padStart(2, '0')}.125] INFO: ${line}`,
  ),
  'comments of a program': lines((line) => `// ${line}`),
  'a tab in front': both(
    tabs,
    lines((line) => `\t${line}`),
  ),
  'marks of paragraphs behind': lines((line) => `${line}¶`),
  'a tag around every line': both(
    wide,
    lines((line) => `<p>${line}</p>`),
  ),
  'a bullet before each row': lines((line) => (isRow(line) ? `- ${line}` : line)),
  'rows that end without a pipe': rows((cells) => [`| ${cells.join(' | ')}`]),
  CSV: csv,
  'CSV, all cells quoted': rows((cells) => [cells.map((cell) => `"${cell}"`).join(',')]),
  'CSV of a whole sheet': (text) =>
    csv(text).map((line, at) => `${isRow(text[at]!) ? line : quoted(line)}${','.repeat(4)}`),
  'tabs between quoted cells': rows((cells) => [cells.map((cell) => `"${cell}"`).join('\t')]),
  semicolons: rows((cells) => [cells.join(';')]),
  'lists of JSON': rows((cells) => [`  [${cells.map((cell) => `"${cell}"`).join(', ')}],`]),
  MediaWiki: rows((cells) => ['|-', `| ${cells.join(' || ')}`]),
  Textile: rows((cells) => [`|${cells.map((cell) => `=. ${cell}`).join('|')}|`]),
  LaTeX: rows((cells) => [`${cells.join(' & ')} \\\\ \\hline`]),
  'tags around the figures': rows((cells) => [
    cells.map((cell) => (isFigure(cell) ? `<span style="color:red">${cell}</span>` : cell)).join(' | '),
  ]),
  'styles that pandoc keeps': rows((cells) => [
    cells.map((cell) => (/^0?$/.test(cell) ? cell : `[[${cell}]{.red}]{style="font-family:宋体"}`)).join(' | '),
  ]),
  'headings of a wiki': (text) =>
    text.map((line) => (/^[一二三四五六]、/.test(line) && !isRow(line) ? `== ${line} ==` : line)),
  'headings that pandoc names': (text) =>
    text.map((line) => (/^[一二三四五六]、/.test(line) && !isRow(line) ? `## ${line} {#${line.slice(2)}}` : line)),
  'blanks as entities': rows((cells) => [cells.map((cell) => `&nbsp;${cell}&nbsp;`).join(' | ')]),
  'labels in quotes': rows((cells) => [cells.map((cell) => (isFigure(cell) ? cell : `“${cell}”`)).join(' | ')]),
  'letters set apart': rows((cells) => [
    cells.map((cell) => (isFigure(cell) || cell.length > 8 ? cell : [...cell].join(' '))).join('    '),
  ]),
  'a number behind the figures': numbered((cells, number) => [...cells, `第${number}行`]),
  'a number before the figures': numbered((cells, number) => behindLabels(cells, String(number))),
  'a number in front of the labels': numbered((cells, number) => [String(number), ...cells]),
  'a number in front of the labels, CSV': both(
    numbered((cells, number) => [String(number), ...cells, '']),
    csv,
  ),
  'a number in front of the labels, and blanks of merged cells behind them': numbered((cells, number) => [
    String(number),
    ...Array.from({ length: 10 - cells.length }, () => ''),
    ...cells,
  ]),
  'a column of remarks': rows((cells, at) =>
    isLabelled(cells)
      ? [[...cells, at % 7 === 3 ? '含上年转入' : ''].join(' | ')]
      : [[...cells, cells.length > 1 ? '备注' : ''].join(' | ')],
  ),
  'a dash in merged cells': rows((cells) => {
    const isOfRequests = cells.filter(isFigure).length === 7;
    return [(isOfRequests && cells.length === 8 ? behindLabels(behindLabels(cells, '-'), '-') : cells).join(' | ')];
  }),
};

/** The numbers of rows and columns that pandas writes around each table. */
const framed =
  (header: (columns: readonly string[]) => readonly string[], line: (cells: readonly string[]) => string): Shape =>
  (text) => {
    let row = 0;
    return text.flatMap((each, at) => {
      if (!isRow(each)) return [each];
      row = at > 0 && isRow(text[at - 1]!) ? row + 1 : 0;
      const columns = Array.from({ length: 15 }, (_, column) => String(column));
      return [...(row === 0 ? header(['', ...columns]) : []), line([String(row), ...cellsOf(each)])];
    });
  };
const piped = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** Each table in one line of HTML. */
function htmlLines(text: readonly string[]): string[] {
  const out: string[] = [];
  for (const [at, line] of text.entries()) {
    if (!isRow(line)) out.push(line);
    else if (at === 0 || !isRow(text[at - 1]!)) out.push(`<table>${htmlRow(line)}`);
    else out[out.length - 1] += htmlRow(line);
  }
  return out;
}
const htmlRow = (line: string): string => {
  const cells = cellsOf(line).map((cell) => `<td>${cell}</td>`);
  return `<tr>${cells.join('')}</tr>`;
};
Object.assign(read, {
  'HTML, a table on a line': htmlLines,
  'the numbers of a data frame, CSV': framed(
    (columns) => [columns.join(',')],
    (cells) => cells.map(quoted).join(','),
  ),
  'the numbers of a data frame, Markdown': framed(
    (columns) => [piped(columns), piped(columns.map(() => '---:'))],
    piped,
  ),
  'the numbers of a data frame, as printed': framed(
    (columns) => [columns.join('   ')],
    (cells) => cells.join('   '),
  ),
  'the line breaks of JSON in labels': rows((cells) => [
    cells.map((cell) => (isFigure(cell) ? cell : cell.replace(/^(..)(?=..)/u, '$1\\\\n'))).join(' | '),
  ]),
  'the line breaks of DokuWiki in labels': rows((cells) => [
    `|${cells.map((cell) => (isFigure(cell) ? cell : cell.replace(/^三(?=、)|(?<=^三、.*)[^(](?=.)|^..(?=[^\d])/gu, '$&\\\\ '))).join(' |')} |`,
  ]),
  'the line breaks of Jira in labels': rows((cells) => [
    `|${cells.map((cell) => (isFigure(cell) ? cell : cell.replace(/^(..)(?=[^\d])/u, '$1\\\\'))).join('|')}|`,
  ]),
  'lists of Python': rows((cells) => [`[${cells.map((cell) => (cell === '' ? 'None' : `'${cell}'`)).join(', ')}]`]),
});

/** Shapes in which the rows of section 三 are numbered. */
const numberings = ['a number behind the figures', 'a number before the figures', 'a number in front of the labels'];

const wikiTables =
  (shape: Shape): Shape =>
  (text) => [...shape(text).flatMap((line) => (/^二、/.test(line) ? [line, '{| class="wikitable"'] : [line]))];
read.MediaWiki = wikiTables(read.MediaWiki!);

const renderedLines = (figures: ReportFigures): string[] =>
  render(figures, dialects.unpadded).text.trimEnd().split('\n');

/** The first row of section 三 with its 总计 one too many. */
function withSlip(text: readonly string[]): { readonly text: string[]; readonly wrong: string } {
  const at = text.findIndex((line) => line.startsWith('一、本年新收'));
  const cells = cellsOf(text[at]!);
  const wrong = String(Number(cells.at(-1)) + 1);
  const slipped = [...text];
  slipped[at] = `${[...cells.slice(0, -1), wrong].join(' | ')} |`;
  return { text: slipped, wrong };
}

const arithmetic = new Set(['row-total', 'flow-balance', 'outcome-total', 'case-total']);

/** The row of section 四 on several lines of so many figures. */
const broken = (...counts: readonly number[]): Shape =>
  rows((cells) => {
    if (cells.filter(isFigure).length !== 15) return [cells.join(' | ')];
    const left = [...cells];
    return counts.map((count) => left.splice(0, count).join(' | '));
  });

const isOfRequests = (cells: readonly string[]): boolean => cells.filter(isFigure).length === 7;

/** Tables of an office's own drawing. */
const others: Record<string, Shape> = {
  'the figures of the year before behind those of section three': rows((cells, at) => [
    [...cells, ...(isOfRequests(cells) ? [String((at * 5) % 17)] : [])].join(' | '),
  ]),
  'section three in two halves': (text) => {
    const of = (from: number, to: number) =>
      text.flatMap((line) => {
        const cells = isRow(line) ? cellsOf(line) : [];
        return isOfRequests(cells)
          ? [[...cells.filter((cell) => !isFigure(cell)), ...cells.filter(isFigure).slice(from, to)].join(' | ')]
          : [];
      });
    const first = text.findIndex((line) => line.startsWith('一、本年新收'));
    const rest = text.filter((line) => !isRow(line) || !isOfRequests(cellsOf(line)));
    return [...rest.slice(0, first), ...of(0, 4), '', ...of(4, 7), ...rest.slice(first)];
  },
  'figures that are words': rows((cells) => [cells.map((cell) => (isFigure(cell) ? `${cell}余个` : cell)).join(' | ')]),
};

describe('tables that are not the form’s', () => {
  for (const [name, shape] of Object.entries(others))
    it(`${name}: it says so once for each section and accuses nobody`, () => {
      for (const figures of consistentReports) {
        const codes = findingsOf(shape(renderedLines(figures)).join('\n')).map(({ code }) => code);
        const own = codes.filter((code) => code === 'not-checkable');
        assert.ok(own.length >= 1 && own.length <= 3, `${figures.organ} ${figures.year}: ${codes.join()}`);
        const others = codes.filter((code) => code !== 'not-checkable');
        assert.deepEqual(
          others.filter((code) => !codesBesidesFigures(figures).includes(code)),
          [],
        );
      }
    });
});

describe('the row of section four on several lines', () => {
  for (const counts of [
    [8, 7],
    [5, 5, 5],
    [10, 5],
    [5, 10],
  ])
    it(`${counts.join(' + ')}: nothing is found, and a wrong total where it stands`, () => {
      for (const figures of consistentReports) {
        const text = broken(...counts)(renderedLines(figures));
        assert.deepEqual(
          findingsOf(text.join('\n')).map(({ code }) => code),
          codesBesidesFigures(figures),
        );
        const at = text.findIndex((line) => line.startsWith('五、')) - 1;
        const wrong = `${text[at]!.slice(0, text[at]!.lastIndexOf('|'))}| 9999`;
        const slipped = text.with(at, wrong).join('\n');
        const [found] = findingsOf(slipped).filter(({ code }) => code === 'case-total');
        assert.ok(found);
        assert.deepEqual([found.range.start.line, textIn(slipped, found.range)], [at, '9999']);
      }
    });
});

describe('rows that are numbered', () => {
  const rowAt = (text: readonly string[], at: number): number =>
    text.map((_, line) => line).filter((line) => isRow(text[line]!) && isOfRequests(cellsOf(text[line]!)))[at]!;
  for (const name of numberings)
    it(`${name}: one that is lacking, doubled or has another number is what is found`, () => {
      const text = renderedLines(consistentReports[0]!);
      const shaped = read[name]!(text);
      for (const at of [1, 7, 20]) {
        const line = rowAt(text, at);
        const row = shaped[line]!;
        const codes = (lines: readonly string[]) => findingsOf(lines.join('\n')).map(({ code }) => code);
        assert.deepEqual(codes(shaped.toSpliced(line, 1)), ['missing-row']);
        assert.deepEqual(codes(shaped.toSpliced(line, 0, row)), ['duplicate-row']);
        const number = String(at + 1);
        const wrong = row.includes('第') ? row.replace(number, '99') : row.replace(new RegExp(`\\b${number}\\b`), '99');
        assert.notEqual(wrong, row);
        assert.deepEqual(codes(shaped.with(line, wrong)), []);
      }
    });
});

describe('cells that stand each on a line', () => {
  const written = (figures: ReportFigures, take: (line: string, at: number) => string): string =>
    render(figures, shapes.pipedCellsAlways).text.trimEnd().split('\n').map(take).join('\n');

  it('are read behind the number of each line, also where nothing but pipes ends a row', () => {
    for (const figures of consistentReports) {
      const dashed = { ...figures, cases: figures.cases.map((value) => value || '/') };
      const codes = findingsOf(written(dashed, (line, at) => `${String(at + 1).padStart(6)}\t${line}`));
      assert.deepEqual(
        codes.filter(({ severity }) => severity !== 'hint').map(({ code }) => code),
        codesBesidesFigures(figures),
      );
    }
  });

  it('may have the numbers of their rows among them, and figures that count by chance', () => {
    const cellLines = both(
      numbered((cells, number) => [String(number), ...cells, '']),
      rows((cells) => cells),
    );
    for (const figures of consistentReports)
      assert.deepEqual(
        findingsOf(cellLines(renderedLines(figures)).join('\n')).map(({ code }) => code),
        codesBesidesFigures(figures),
      );
    const [figures] = consistentReports;
    const counted = { ...figures!, requests: figures!.requests.map((row, at) => row.with(6, at < 4 ? at + 1 : 0)) };
    const bare = rows((cells) => cells)(renderedLines(counted));
    assert.equal(plainLines(bare), bare);
  });

  it('may have the quotes of HTML', () => {
    for (const figures of consistentReports)
      assert.deepEqual(
        findingsOf(written(figures, (line) => line.replace('“', '&ldquo;').replace('”', '&rdquo;'))).map(
          ({ code }) => code,
        ),
        codesBesidesFigures(figures),
      );
  });

  it('are accused of nothing where a line of the page has taken the place of some', () => {
    const text = written(consistentReports[1]!, (line) => line.replace(/^0 \|$/, '— |'));
    const lines = text.split('\n');
    for (let first = 0; first < 19; first++) {
      const torn = lines.flatMap((line, at) => (at % 19 === first ? [line, lines[0]!] : [line])).join('\n');
      const accused = findingsOf(torn).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        accused.map(({ message }) => message.zh),
        [],
        `${first}`,
      );
    }
  });
});

describe('a cell of CSV', () => {
  for (const count of [2, 4, 6])
    it(`may have ${count} lines`, () => {
      const [figures] = consistentReports;
      const label = '二、上年结转政府信息公开申请数量';
      const parts = Array.from({ length: count }, (_, at) =>
        label.slice(2 * at, at < count - 1 ? 2 * at + 2 : undefined),
      );
      const text = csv(renderedLines(figures!)).map((line) => line.replace(label, `"${parts.join('\n')}"`));
      assert.ok(text.join('\n').includes(parts.join('\n')));
      assert.deepEqual(findingsOf(text.join('\n')), []);
    });
});

describe('cells of a spreadsheet', () => {
  const twoLines = (cell: string): string =>
    cell.length > 8 && !isFigure(cell) && !cell.startsWith('第二十条')
      ? `"${cell.slice(0, 5)}\n${cell.slice(5)}"`
      : quoted(cell);
  for (const [name, separator] of Object.entries({ commas: ',', tabs: '\t' }))
    it(`may have two lines in every row: ${name}`, () => {
      const shape = rows((cells) => [cells.map(twoLines).join(separator)]);
      for (const figures of consistentReports)
        assert.deepEqual(
          findingsOf(shape(renderedLines(figures)).join('\n')).map(({ code }) => code),
          codesBesidesFigures(figures),
          `${figures.organ} ${figures.year}`,
        );
    });

  it('may have two lines in every row, also of merged cells that are repeated', () => {
    for (const figures of consistentReports) {
      const text = renderedLines(figures).flatMap((line) => {
        if (isRow(line)) return [];
        const table = /^三、/.test(line) ? requestTable : /^四、/.test(line) ? caseTable : undefined;
        if (/^二、/.test(line)) return [line, ...repeated(proactiveTable(figures)).map((cells) => cells.join(','))];
        return table ? [line, ...repeated(table(figures)).map((cells) => cells.map(twoLines).join(','))] : [line];
      });
      assert.deepEqual(
        findingsOf(text.join('\n')).map(({ code }) => code),
        codesBesidesFigures(figures),
        `${figures.organ} ${figures.year}`,
      );
    }
  });

  it('are not taken together from a quote that nothing closes', () => {
    const [figures] = consistentReports;
    const text = csv(renderedLines(figures!));
    for (const label of ['2.重复申请', '5.属于三类内部事务信息'])
      assert.deepEqual(
        findingsOf(text.join('\n').replace(label, `"${label}`)).filter(({ severity }) => severity === 'error'),
        [],
      );
    const prose = text.map((line) => line.replace('。', '"。'));
    assert.deepEqual(findingsOf(prose.join('\n')), []);
  });
});

describe('plain lines', () => {
  it('keep every letter and digit in its place, or blank it out', () => {
    for (const shape of Object.values(read)) {
      const text = shape(renderedLines(consistentReports[0]!));
      const plain = plainLines(text);
      assert.equal(plain.length, text.length);
      for (const [at, line] of plain.entries())
        for (let i = 0; i < line.length; i++)
          assert.ok(' |\v'.includes(line[i]!) || line[i] === text[at]![i], `${text[at]}\n${line}`);
    }
  });

  it('are the lines themselves where nothing is dressed', () => {
    for (const figures of consistentReports) {
      const text = renderedLines(figures);
      assert.equal(plainLines(text), text);
    }
  });
});

describe('a report in the dress of programs', () => {
  for (const [name, shape] of Object.entries(read)) {
    it(`${name}: nothing is found in a consistent report`, () => {
      for (const figures of consistentReports)
        assert.deepEqual(
          findingsOf(shape(renderedLines(figures)).join('\n')).map(({ code }) => code),
          codesBesidesFigures(figures),
          `${figures.organ} ${figures.year}`,
        );
    });

    it(`${name}: a wrong total is found where it stands`, () => {
      for (const figures of consistentReports) {
        const { text: slipped, wrong } = withSlip(renderedLines(figures));
        const text = shape(slipped).join('\n');
        const [found] = findingsOf(text).filter(({ code }) => code === 'row-total');
        assert.ok(found, `${figures.organ} ${figures.year}`);
        assert.equal(textIn(text, found.range), wrong);
        const { start } = found.range;
        assert.match(text.split('\n')[start.line]!.replaceAll(' ', '').slice(0, start.character), /本年新收/);
        const [fix] = findingsOf(text)
          .filter(({ code }) => arithmetic.has(code))
          .flatMap(({ fixes }) => fixes.filter(({ preferred }) => preferred));
        if (fix) assert.equal(applyEdits(text, fix.edits), shape(withRight(slipped, wrong)).join('\n'));
      }
    });
  }

  const withRight = (text: readonly string[], wrong: string): string[] =>
    text.map((line) =>
      line.startsWith('一、本年新收') ? line.replace(`| ${wrong} |`, `| ${Number(wrong) - 1} |`) : line,
    );
});

/** Reports with blank cells: here and there, whole rows, and the row of section four. */
const withBlanks: readonly ReportFigures[] = consistentReports
  .slice(0, 3)
  .flatMap((figures, at) => [
    blanked(figures, 3, at),
    { ...figures, cases: figures.cases.map(() => null) },
    { ...figures, cases: [null, ...figures.cases.slice(1)] },
    { ...figures, requests: figures.requests.map((row, of) => (of % 4 === 3 ? row.map(() => null) : row)) },
    { ...figures, requests: figures.requests.map((row) => row.map((value) => value || null)) },
  ]);

/** Where only blanks part cells, those of a blank one are lost among them. */
const partedByBlanks = new Set([
  'quoted with > and no blank',
  'quoted with a bar',
  'numbered by an editor',
  'a tag around every line',
  'letters set apart',
  'the numbers of a data frame, as printed',
  'lists of Python',
]);

describe('a report with blank cells in the dress of programs', () => {
  const codesOf = (text: readonly string[]) => findingsOf(text.join('\n')).map(({ code }) => code);
  for (const [name, shape] of Object.entries(read))
    if (partedByBlanks.has(name))
      it(`${name}: nobody is accused of what cannot be placed`, () => {
        for (const figures of withBlanks) {
          const plain = new Set(codesOf(renderedLines(figures)));
          const codes = codesOf(shape(renderedLines(figures)));
          assert.deepEqual(
            codes.filter((code) => code !== 'not-checkable' && !plain.has(code)),
            [],
          );
        }
      });
    else
      it(`${name}: what is found is what is found without it, and 0 is written in its place`, () => {
        for (const figures of withBlanks) {
          const plain = renderedLines(figures);
          const text = shape(plain);
          assert.equal(codesOf(text).join(), codesOf(plain).join(), `${figures.organ} ${figures.year}`);
          assert.equal(filledIn(text).map(bare).join('\n'), shape(filledIn(plain)).map(bare).join('\n'));
        }
      });
});

/** With the first fix of every blank cell. */
function filledIn(text: readonly string[]): string[] {
  const blanks = findingsOf(text.join('\n')).filter(({ code }) => code === 'blank-cell');
  const edits = blanks.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applyEdits(text.join('\n'), edits).split('\n');
}

/** Without blanks, which need not stand as they did. */
const bare = (line: string): string => line.replace(/\s|&nbsp;/g, '');

describe('a report of which only some lines are dressed', () => {
  const lines = render(inventedReport(3)).text.trimEnd().split('\n');
  const quoted = lines.map((line) => `> ${line}`).join('\n');

  it('has its finding where a row lost its only figure, and a fix only where cells are known to be parted', () => {
    const text = quoted.replace(/> 行政强制 \|.*/, '> 行政强制 |');
    assert.ok(text !== quoted);
    assert.deepEqual(
      findingsOf(text)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
      ['missing-cell'],
    );
  });

  it('is read as it stands beside a lone mark of a wiki or of LaTeX', () => {
    for (const stray of ['{|', 'R&amp;D 平台见 \\\\10.1.1.1\\share 。']) {
      const text = [...lines.slice(0, 3), stray, ...lines.slice(3)].join('\n');
      assert.deepEqual(
        findingsOf(text).filter(({ code }) => code === 'not-checkable'),
        [],
        stray,
      );
    }
  });

  it('has 0 written in place of a blank that is a mark', () => {
    const text = lines
      .map((line) =>
        line.includes('|')
          ? `|${line
              .split('|')
              .map((cell) => cell.trim().replace(/^0$/, '&nbsp;'))
              .join('|')}|`
          : line,
      )
      .join('\n');
    const blank = findingsOf(text).find(({ code }) => code === 'blank-cell')!;
    const { line } = blank.range.start;
    const fixed = applyEdits(text, blank.fixes[0]!.edits).split('\n')[line]!;
    assert.equal(fixed, text.split('\n')[line]!.replace('&nbsp;', '0'));
  });
});
