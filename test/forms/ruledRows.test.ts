import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../server/src/core/text';
import { findingsOf } from '../support/check';
import { type Drawing, drawnReport } from '../support/drawn';
import { blanked, consistentReports, corrupt, inventedReport } from '../support/figures';
import { type Dialect, dialects, render, requestLabels } from '../support/render';

const drawings: Drawing[] = [10, 14, 24, 40].flatMap((label) =>
  [true, false].flatMap((middle) =>
    [true, false].map((ascii) => ({ label, figure: label < 14 ? 6 : 9, middle, ascii })),
  ),
);

const nameOf = ({ label, middle, ascii }: Drawing): string =>
  `labels in ${label} columns, ${middle ? 'in the middle' : 'at the top'}, ${ascii ? 'ASCII' : 'box drawing'}`;

const severe = (text: string) =>
  findingsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
const messages = (text: string): string[] => severe(text).map(({ code, message }) => `${code} ${message.zh}`);

const organ = '柳河区人民政府';
const correct = [...consistentReports, inventedReport(3), inventedReport(8, '2019')].map((figures) => ({
  ...figures,
  organ,
}));

describe('a table drawn with lines', () => {
  for (const drawing of drawings)
    describe(nameOf(drawing), () => {
      it('is read row by row, however high its cells are', () => {
        for (const figures of correct)
          assert.deepEqual(messages(drawnReport(figures, drawing)), messages(render(figures).text));
      });

      if (drawing.ascii)
        it('may have a bar where its lines begin and end', () => {
          for (const figures of correct) {
            const text = drawnReport(figures, drawing).replace(/(?<=^|[| ])\+(?=-.*[|+]$)|(?<=-)\+$/gm, '|');
            assert.match(text, /^\|---/m);
            assert.deepEqual(messages(text), messages(render(figures).text));
            assert.deepEqual(
              findingsOf(text).filter(({ code }) => code === 'not-checkable'),
              [],
            );
          }
        });

      it('may lack a line between two rows', () => {
        const lines = drawnReport({ ...inventedReport(1), organ }, drawing).split('\n');
        const rules = [...lines.keys()].filter((at) => /[─-]{6}.*[┼+].*[┤+]$/.test(lines[at]!));
        assert.ok(rules.length > 20);
        for (const rule of rules.filter((_, at) => at % 3 === 0))
          assert.deepEqual(messages(lines.toSpliced(rule, 1).join('\n')), [], `line ${rule}`);
      });

      it('may have a blank line behind every line', () => {
        for (const figures of correct) {
          const text = drawnReport(figures, drawing).replaceAll('\n', '\n\n');
          assert.deepEqual(messages(text), messages(render(figures).text));
        }
      });

      it('has the findings of the same figures a row a line', () => {
        for (const seed of [1, 2, 3, 4]) {
          const figures = { ...corrupt(inventedReport(seed), 2, seed), organ };
          assert.deepEqual(messages(drawnReport(figures, drawing)), messages(render(figures).text));
        }
      });

      it('is mended in its place', () => {
        const right = { ...inventedReport(5), organ };
        const wrong = corrupt(right, 1, 7);
        const text = drawnReport({ ...wrong, organ }, drawing);
        const fixes = findingsOf(text).flatMap((finding) => finding.fixes.filter(({ preferred }) => preferred));
        assert.ok(fixes.length > 0);
        const edits: readonly Edit[] = fixes[0]!.edits;
        assert.deepEqual(messages(applyEdits(text, edits)), []);
      });

      it('may have blank rows and blank cells', () => {
        const figures = { ...blanked(consistentReports[0]!, 2, 3), organ };
        const wanted = render(figures).text;
        assert.deepEqual(messages(drawnReport(figures, drawing)), messages(wanted));
      });
    });
});

describe('a drawn table', () => {
  const cut = (text: string, every: number): string =>
    text
      .split('\n')
      .flatMap((line, at) => (at % every === every - 1 ? [line, `第 ${(at + 1) / every} 页 共 9 页`] : [line]))
      .join('\n');
  const dressed: Record<string, (text: string) => string> = {
    'cut by pages within its rows': (text) => cut(text, 33),
    'cut by pages elsewhere': (text) => cut(text, 41),
    'whose lines are numbered': (text) =>
      text
        .split('\n')
        .map((line, at) => `${String(at + 1).padStart(6)}\t${line}`)
        .join('\n'),
    'without the line at its left': (text) => text.replace(/^[|│]/gm, ' '),
  };
  for (const [name, dress] of Object.entries(dressed))
    it(`${name} has no other findings`, () => {
      for (const drawing of drawings)
        for (const figures of correct) {
          const found = messages(dress(drawnReport(figures, drawing)));
          const wanted = messages(render(figures).text);
          const others = found.filter((each) => !wanted.includes(each) && !each.startsWith('not-checkable'));
          assert.deepEqual(others, []);
        }
    });

  it('of nothing but lines is passed over in no time', () => {
    const frames = Array<string>(20_000).fill('+----+----+');
    const began = performance.now();
    findingsOf(['三、收到和处理政府信息公开申请情况', ...frames].join('\n'));
    assert.ok(performance.now() - began < 5_000);
  });
});

describe('a table with lines at its header only', () => {
  /** As programs draw the answer of a query: a line above and below the header, and one at the end. */
  const dialect: Dialect = {
    ...dialects.leadingPipe,
    name: 'lines at the header',
    page: (lines) =>
      lines.flatMap((line, at) => {
        const [isHere, isNext] = [at, at + 1].map((each) => lines[each]?.startsWith('|'));
        if (!isHere) return isNext ? [line, frame] : [line];
        const endsHeader = /结果维持.*结果维持|商业企业/.test(line);
        return isNext && !endsHeader ? [line] : [line, frame];
      }),
  };
  const frame = `+${'-'.repeat(20)}+${'-'.repeat(20)}+`;

  it('has a row in each line, also where nearly all are blank', () => {
    const [figures] = correct;
    const requests = figures!.requests.map((row, at) => (at === 0 ? row.map(() => 0) : row.map(() => null)));
    for (const one of [figures!, { ...figures!, requests }]) {
      const { text } = render(one, dialect);
      assert.ok(text.includes(frame));
      assert.deepEqual(messages(text), messages(render(one).text));
    }
  });
});

/** Rows that pandoc draws: each cell on lines of a few characters, a number or a bracket alone on one of them. */
function gridOf(rows: readonly (readonly string[])[], width: number, number = /^(\d\.)?(.*)$/u): string {
  const rule = `+${`${'-'.repeat(2 * width + 2)}+`.repeat(rows[0]!.length)}`;
  const wrap = (text: string) => {
    const [, ordinal = '', rest = ''] = number.exec(text)!;
    return [
      ...(ordinal ? [ordinal] : []),
      ...(/^\d/.test(rest)
        ? (rest.match(/[\d.]+万?|元/g) ?? [])
        : (rest.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])),
    ];
  };
  const lines = rows.flatMap((row) => {
    const cells = row.map(wrap);
    const height = Math.max(...cells.map(({ length }) => length));
    const drawn = Array.from(
      { length: height },
      (_, line) => `| ${cells.map((cell) => cell[line] ?? '').join(' | ')} |`,
    );
    return [...drawn, rule];
  });
  return [rule, ...lines].join('\n');
}

describe('a grid of narrow columns', () => {
  const labels = requestLabels(25).map((own) => {
    const places = ['', '', ''];
    for (const label of own) places[/^\d/.test(label) ? 2 : label.startsWith('(') ? 1 : 0] = label;
    return places;
  });
  const { requests } = consistentReports.find(({ form }) => form === '2021')!;
  const grid = (width: number, figures = requests, number?: RegExp) =>
    gridOf(
      labels.map((own, at) => [...own, ...figures[at]!.map(String)]),
      width,
      number,
    );
  const section = (text: string) => `三、收到和处理政府信息公开申请情况\n\n${text}\n`;
  for (const width of [2, 3, 5])
    it(`has the number of a label on a line of its own: ${width} letters`, () => {
      for (const number of [undefined, /^(\d(?=\.))?(.*)$/u])
        assert.deepEqual(
          findingsOf(section(grid(width, requests, number))).map(({ code, message }) => `${code} ${message.zh}`),
          [],
        );
      const wrong = requests.map((row, at) => (at === 5 ? row.with(6, 4321) : row));
      assert.ok(findingsOf(section(grid(width, wrong))).some(({ code }) => code === 'row-total'));
    });
  it('has the unit of a figure below it', () => {
    const rows = [
      ['第二十条第(九)项', '', ''],
      ['信息内容', '采购项目数量', '采购总金额'],
      ['政府集中采购', '2', '160.5964万元'],
    ];
    const text = `二、主动公开政府信息情况\n${gridOf(rows, 5)}\n`;
    const cut = text.replace('160.5964万 |\n| 购 |  | 元 |', '160. |\n| 购 |  | 5964 |\n|  |  | 万元 |');
    assert.notEqual(cut, text);
    for (const own of [text, cut])
      assert.deepEqual(
        findingsOf(own).map(({ code, message }) => `${code} ${message.zh}`),
        [],
        own,
      );
  });
});
