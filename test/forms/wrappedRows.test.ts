import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports } from '../support/figures';
import { type Dialect, dialects, plain, type Row, render, seed } from '../support/render';

/** A label on two lines, of which programs that read PDF files make two rows; between them the page may end. */
interface Cut {
  readonly label: string;
  readonly at: number;
  /** Which half has the figures. */
  readonly figuresIn: 'above' | 'below';
  /** The lines between the halves. */
  readonly between: readonly string[];
  /** The header of the table is printed again below them. */
  readonly withHeader?: boolean;
  /** The half without figures stands on a line without any separator. */
  readonly isBare?: boolean;
}

function cutAt({ open, between: sign, close, delimiterRow }: Dialect, cut: Cut): NonNullable<Dialect['row']> {
  let header: string[] = [];
  return ({ cells, labels, missing, kind }: Row) => {
    const line = (own: readonly string[]) => open + own.join(sign) + close(missing);
    if (kind === 'header') {
      const begins = /^(?:\(本列|第二十条|行政复议$)/.test(plain(cells[0]!));
      header = begins ? [] : header;
      header.push(line(cells), ...(begins && delimiterRow ? [`|${' --- |'.repeat(cells.length + missing)}`] : []));
      return begins && delimiterRow ? header.slice(-2) : header.slice(-1);
    }
    const label = cells[labels - 1];
    if (label !== cut.label) return [line(cells)];
    const groups = cells.slice(0, labels - 1);
    const figures = cells.slice(labels);
    const blanks = (own: readonly string[]) => own.map(() => '');
    const isAbove = cut.figuresIn === 'above';
    const [start, rest] = [label.slice(0, cut.at), label.slice(cut.at)];
    const above = line([...groups, start, ...(isAbove ? figures : blanks(figures))]);
    const below = line([...blanks(groups), rest, ...(isAbove ? blanks(figures) : figures)]);
    return [
      cut.isBare && !isAbove ? start : above,
      ...cut.between,
      ...(cut.withHeader ? header : []),
      cut.isBare && isAbove ? rest : below,
    ];
  };
}

const pageEnds: Record<string, readonly string[]> = {
  nothing: [],
  'a blank line': [''],
  'the number of a page': ['', '- 3 -', ''],
  'the number of a page without blank lines': ['— 12 —'],
  'the number of a page in words': ['', '', '第 3 页 共 9 页', '', ''],
  'a bare number': ['', '3', ''],
  'a form feed': ['\f'],
  'a number, a form feed and the name of the report': ['', '3 / 9', '\f', '青石街道办事处2023年年度报告', ''],
};

/** Labels with the places at which they are cut. */
const labels: readonly (readonly [string, readonly number[]])[] = [
  ['一、本年新收政府信息公开申请数量', [2, 4, 6, 10, 14]],
  ['(一)予以公开', [1, 2, 3, 5]],
  ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', [1, 3, 7, 8, 20]],
  ['1.本机关不掌握相关政府信息', [2, 5, 11]],
  ['3.其他', [2, 3]],
  ['(七)总计', [1, 3, 4]],
  ['四、结转下年度继续办理', [2, 7]],
  ['行政规范性文件', [2, 5]],
  ['行政处罚', [1, 2]],
];

/** More than a piece of an ordinal: no program begins a line with what should stand behind its number. */
const isNatural = (half: string): boolean => /\p{L}{2}|[)、]/u.test(half);

describe('a label on two lines', () => {
  const [figures] = consistentReports;
  const open: Dialect = { ...seed, name: 'rows that end without a pipe', close: () => '' };
  const written = [seed, dialects.unpadded, dialects.leadingPipe, dialects.gfm, dialects.tsv, open];
  for (const [name, between] of Object.entries(pageEnds))
    for (const dialect of written)
      it(`is one row, with ${name} between them: ${dialect.name}`, () => {
        for (const [label, places] of labels)
          for (const at of places)
            for (const figuresIn of ['above', 'below'] as const)
              for (const withHeader of [false, true])
                for (const isBare of isNatural(label.slice(0, at)) ? [false, true] : [false]) {
                  const row = cutAt(dialect, { label, at, figuresIn, between, withHeader, isBare });
                  const codes = findingsOf(render(figures!, { ...dialect, row }).text).map(({ code }) => code);
                  const cut = `${label.slice(0, at)}⏎${label.slice(at)}`;
                  assert.deepEqual(codes, [], `${cut} ${figuresIn} ${withHeader} ${isBare}`);
                }
      });

  /** The codes found where one line of the report is replaced by others. */
  const codesWith = (line: RegExp, others: (line: string) => readonly string[]): string[] => {
    const { text } = render(figures!);
    assert.equal(text.split('\n').filter((each) => line.test(each)).length, 1);
    const lines = text.split('\n').flatMap((each) => (line.test(each) ? others(each) : [each]));
    return [...new Set(findingsOf(lines.join('\n')).map(({ code }) => code))].sort();
  };
  const blank = ' | | | | | | | |||';

  it('is none where both halves have figures', () => {
    const codes = codesWith(/^四、结转/, (line) => {
      const own = line.slice(line.indexOf('|'));
      return [`四、结 ${own}`, '', '- 3 -', '', `转下年度继续办理 ${own}`];
    });
    assert.deepEqual(codes, ['missing-row', 'unknown-row']);
  });
  it('is none where the words below are no end of it', () => {
    assert.deepEqual(
      codesWith(/^四、结转/, (line) => [line, '', '- 3 -', '', '说明 | 见附件 | |||']),
      [],
    );
    assert.ok(codesWith(/^一、本年新收/, (line) => [line, `其中网上申请 | 9${blank}`]).includes('unknown-row'));
  });
  it('is none where a row of the form stands blank above another one', () => {
    assert.deepEqual(
      ['一、本年新收政府信息公开申请数量', '(四)无法提供 | 1.本机关不掌握相关政府信息', '3.其他', '(七)总计'].map(
        (label) => codesWith(new RegExp(`^${label.replace(/[().|]/g, '\\$&')}`), () => [label + blank]).join(),
      ),
      ['blank-cell,flow-balance,suspect-cell', 'blank-cell,outcome-total', 'blank-cell', 'blank-cell,missing-total'],
    );
  });
  it('is none where a word below a table only looks like half of one', () => {
    assert.deepEqual(
      codesWith(/^行政强制/, (line) => [line, '', '许可', '', '强制']),
      [],
    );
    const codes = codesWith(/^行政强制/, (line) => [line.replace('行政强制', '强制'), '', '许可']);
    assert.deepEqual(codes, ['missing-row', 'unknown-row']);
  });
  it('is none where the cell in front of it is no group', () => {
    assert.deepEqual(
      codesWith(/^行政许可/, () => ['行政许可 | \ufffd | ||']),
      ['wrong-encoding'],
    );
  });
  it('is none on the other side of a heading', () => {
    const codes = codesWith(/^行政处罚/, (line) => [
      '行政 | | ||',
      '三、收到和处理政府信息公开申请情况',
      line.slice(2),
    ]);
    assert.ok(codes.length > 0);
  });
});

/** Where the lines of a cell stand that has fewer than its row. */
const places = { top: () => 0, middle: (rest: number) => Math.floor(rest / 2), bottom: (rest: number) => rest };
type Place = keyof typeof places;

/** No program breaks a figure. */
const isAmount = (text: string): boolean => /^\d[\d.]*万?元$/.test(text);

/** Every cell of a row on as many lines as it takes; each line is a row of all columns. */
function wrapped({ open, between, close }: Dialect, width: number, place: Place): NonNullable<Dialect['row']> {
  const column = (label: string) => (/^\d/.test(label) ? 2 : label.startsWith('(') ? 1 : 0);
  return ({ cells, labels, missing, kind }: Row) => {
    const full = [...cells, ...Array.from({ length: missing }, () => '')];
    const isWide = kind === 'figures' && full.length === 10;
    const groups = ['', '', ''];
    if (isWide) for (const label of cells.slice(0, labels)) groups[column(label)] = label;
    const own = isWide ? [...groups, ...cells.slice(labels)] : full;
    const texts = own.map((text) =>
      kind === 'figures' && !isAmount(text) ? (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []) : [text],
    );
    const height = Math.max(...texts.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      [open, texts.map((text) => text[line - places[place](height - text.length)] ?? '').join(between), close(0)].join(
        '',
      ),
    );
  };
}

describe('labels on as many lines as they take', () => {
  const open: Dialect = { ...dialects.tsv, name: 'tabs' };
  for (const dialect of [dialects.leadingPipe, seed, open])
    for (const place of ['top', 'middle', 'bottom'] as const)
      it(`are those of one row, with the figures at the ${place}: ${dialect.name}`, () => {
        for (const figures of consistentReports.slice(0, 3))
          for (const width of [7, 8, 10, 12, 15, 20, 30]) {
            const { text } = render(figures, { ...dialect, row: wrapped(dialect, width, place) });
            const codes = (of: string) => findingsOf(of).map(({ code }) => code);
            assert.deepEqual(codes(text), codes(render(figures).text), text);
          }
      });
  it('hide no mistake', () => {
    const [figures] = consistentReports;
    for (const place of ['top', 'middle', 'bottom'] as const) {
      const lines = render(figures!, { ...seed, row: wrapped(seed, 12, place) }).text.split('\n');
      for (const label of ['(七)总计', '2.重复申请']) {
        const changed = lines.map((line) => (line.includes(label) ? line.replace(/\d+(?= \|$)/, '98765') : line));
        assert.ok(
          findingsOf(changed.join('\n')).some(({ code }) => code === 'row-total'),
          `${place} ${label}`,
        );
      }
    }
  });
});
