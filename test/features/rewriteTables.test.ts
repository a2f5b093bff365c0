import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { rewriteTables } from '../../server/src/features/rewriteTables';
import { findingsOf } from '../support/check';
import { blanked, consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, dialects, render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const rewrite = (text: string): string => applyEdits(text, rewriteTables(new Document(text)));

const title = '青石街道办事处2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
const leaves = (text: string): void => assert.equal(rewrite(title + text), title + text);

const inTabs = `\
一、本年新收政府信息公开申请数量\t12\t3\t0\t0\t1\t0\t16
二、上年结转政府信息公开申请数量\t1\t\t0\t0\t0\t/\t1
三、本年度办理结果\t（一）予以公开\t13\t3\t0\t0\t1\t0\t17`;

const inPipes = `\
一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 1 | 0 | 16 | ||
二、上年结转政府信息公开申请数量 | 1 |  | 0 | 0 | 0 | / | 1 | ||
三、本年度办理结果 | （一）予以公开 | 13 | 3 | 0 | 0 | 1 | 0 | 17 | |`;

/** Shapes of which every cell is read, so that nothing is lost. */
const ofCells: readonly Dialect[] = [
  dialects.tsv,
  shapes.cellPerLine,
  shapes.cellPerLineClose,
  shapes.cellPerLineSplit,
  shapes.pipedCells,
  shapes.pipedCellsAlways,
  shapes.pipedCellsOnly,
  shapes.pipeLines,
];

describe('rewriting tables', () => {
  it('parts cells by pipes that were parted by tabs, figures as they are', () =>
    assert.equal(rewrite(`${title}${inTabs}\n`), `${title}${inPipes}\n`));

  it('begins a group where its first row is missing', () =>
    assert.equal(
      rewrite(`${title}${inTabs.replace('（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）')}`)
        .split('\n')
        .at(-1),
      '三、本年度办理结果 | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 13 | 3 | 0 | 0 | 1 | 0 | 17 | |',
    ));

  it('keeps what is between tables, and the text around them', () => {
    const text = (table: string, row: string) =>
      `${title}说明在表前。\n${table}\n另有3件说明。\n二、主动公开政府信息情况\n第二十条第(六)项\n${row}\n表后12件。`;
    assert.equal(
      rewrite(text(inTabs, '行政处罚\t5\n行政强制\t0')),
      text(inPipes, '行政处罚 | 5 | ||\n行政强制 | 0 | ||'),
      'a title that is no row stands once',
    );
  });
  it('leaves a table of which a row has too many figures or too few', () => {
    leaves(inTabs.replace('\t12\t3\t0', '\t12\t3'));
    leaves(inTabs.replace('\t12\t3\t0', '\t12\t3\t0\t0'));
  });
  it('leaves a table in which something else stands', () => {
    leaves(inTabs.replace('\n', '\n注：含网站申请\n'));
    leaves(inTabs.replace('\t16', '\t16\t含网站申请'));
    leaves(inTabs.replace('\n', '\n- 3 -\n'));
    leaves(inTabs.replace('\n', '\n政府信息公开\n'));
    leaves(inTabs.replace('公开申请数量', '公开申请数量（含补录2件）'));
    leaves(`${inTabs}\t公开`);
    leaves(inTabs.replace('\n', '\n<!-- gouji-ignore: row-total 已核实 -->\n'));
  });
  it('leaves amounts under another unit than that of the form', () =>
    leaves(
      `${inPipes}\n二、主动公开政府信息情况\n第二十条第（八）项\t\n信息内容\t本年收费金额（单位：元）\n行政事业性收费\t251000`,
    ));
  it('leaves what is written a row a line with pipes', () => leaves(inPipes));
  it('leaves a file that was read in the wrong encoding', () => leaves(`\ufffd\n${inTabs}`));

  const reports = [
    ...consistentReports,
    inventedReport(31),
    corrupt(inventedReport(7), 3, 7),
    blanked(inventedReport(8), 9, 8),
  ];
  const inOrder = (figures: ReportFigures, dialect: Dialect) => rewrite(render(figures, dialect).text);

  for (const dialect of ofCells)
    it(`gives the form's own rows: ${dialect.name}`, () => {
      for (const figures of reports)
        assert.equal(halfWidth(inOrder(figures, dialect)), halfWidth(render(figures, dialects.seed).text));
    });

  for (const make of [...Object.values(shapes).map((dialect) => () => dialect), ...Object.values(shapesWithoutBlanks)])
    it(`changes no finding: ${make().name}`, () => {
      for (const figures of reports) {
        const { text } = render(figures, make());
        const rewritten = rewrite(text);
        assert.deepEqual(codes(rewritten), codes(text));
        assert.equal(rewrite(rewritten), rewritten);
      }
    });
});

/** But for blank lines, and pipes without a cell behind rows. */
const halfWidth = (text: string): string =>
  text.normalize('NFKC').replaceAll(' ', '').replace(/\|+$/gm, '').replace(/\n\n+/g, '\n');

const codes = (text: string): string[] =>
  findingsOf(text)
    .map(({ code }) => code)
    .sort();
