import assert from 'node:assert/strict';
import { shiftRange, splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import type { BoundTable, ReportModel } from '../../server/src/forms/model';
import { figureRange } from '../../server/src/forms/model';
import { findingsOf } from '../support/check';
import { consistentReports, inventedReport, type ReportFigures, type Value, zeroReport } from '../support/figures';
import type { Cell } from '../support/oracle';
import { type Dialect, dialects, render } from '../support/render';

const bind = (text: string): ReportModel => bindReport(splitLines(text));

/** What each cell of a table says, row by row; `undefined` where no figure was placed. */
function texts({ figures, layout }: BoundTable): (string | undefined)[][] {
  const width = layout.columns.length;
  return layout.rows.map((_, row) => layout.columns.map((_, column) => figures[row * width + column]?.cell.text));
}

const written = (value: Value): string => (value === null ? '' : String(value));

/** Figures of which each differs from its neighbours, so that none can stand in another’s place. */
function numbered(form: '2019' | '2021', rows?: number): ReportFigures {
  const zero = zeroReport(form, rows);
  let next = 100;
  const number = (values: readonly Value[]) => values.map(() => next++);
  return {
    ...zero,
    proactive: Object.fromEntries(Object.entries(zero.proactive).map(([label, values]) => [label, number(values)])),
    requests: zero.requests.map(number),
    cases: number(zero.cases),
  };
}

function assertBound(figures: ReportFigures, dialect: Dialect): void {
  const { text, rangeOf } = render(figures, dialect);
  const model = bind(text);
  const table = (id: string) => model.tables.find((placed) => placed.table.layout.table.id === id)!;
  assert.equal(model.form?.id, figures.form);
  assert.equal(model.headings.length, 6);
  assert.equal(model.tables.length, figures.form === '2021' ? 6 : 7);
  const requests = table('request-handling');
  assert.deepEqual(
    texts(requests.table),
    figures.requests.map((row) => row.map(written)),
  );
  assert.deepEqual(texts(table('review-litigation').table), [figures.cases.map(written)]);
  for (const { table: bound, startLine } of model.tables) {
    assert.deepEqual(bound.unknownRows, []);
    assert.deepEqual(bound.missingRows, []);
    assert.ok(bound.rows.every(({ surplus, duplicateOf }) => surplus === 0 && !duplicateOf));
    const { id, labelColumns } = bound.layout.table;
    if (id.startsWith('art20')) {
      assert.ok(labelColumns === 1);
      for (const [row, label] of bound.layout.rows.map(({ node }) => node.label).entries())
        assert.deepEqual(texts(bound)[row], figures.proactive[label]!.map(written));
      continue;
    }
    const section = id === 'request-handling' ? 'requests' : 'cases';
    for (const figure of bound.figures) {
      const cell: Cell = `${section} ${figure!.row.index} ${figure!.column.index}`;
      assert.deepEqual(shiftRange(figureRange(figure!), startLine), rangeOf(cell));
    }
  }
}

describe('binding', () => {
  const forms: [string, ReportFigures][] = [
    ['the form of 2021', numbered('2021')],
    ['the form of 2019', numbered('2019')],
    ['a report of 2021 with (六)其他处理 as one row', numbered('2021', 23)],
  ];
  for (const dialect of Object.values(dialects)) {
    describe(dialect.name, () => {
      for (const [name, figures] of forms) it(name, () => assertBound(figures, dialect));
      it('reports as they are filled in', () => {
        for (const figures of [...consistentReports, inventedReport(5), inventedReport(6, '2019')])
          assertBound(figures, dialect);
      });
      it('blank figures have their place', () => {
        const blank = {
          ...zeroReport('2021'),
          requests: zeroReport('2021').requests.map((row) => row.map(() => null)),
        };
        assertBound({ ...blank, cases: [null, ...Array<number>(14).fill(0)] }, dialect);
      });
    });
  }

  it('the table of section 三 is that of 2019 where (六) is one row, whatever the form of section 二', () => {
    const model = bind(render(numbered('2021', 23)).text);
    assert.equal(model.form?.id, '2021');
    const requests = model.tables.find(({ table }) => table.layout.table.id === 'request-handling')!;
    assert.equal(requests.table.form.id, '2019');
  });

  it('an empty report of the year 2020 is of the form of 2019 even where its tables are alike in both', () => {
    const cases =
      '四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    assert.equal(bind(`石桥镇2020年政府信息公开工作年度报告\n${cases}`).form?.id, '2019');
    assert.equal(bind(`石桥镇2022年政府信息公开工作年度报告\n${cases}`).form?.id, '2021');
    assert.equal(bind(cases).form?.id, '2021');
    assert.equal(bind('一、总体情况').form, undefined);
  });

  describe('a row label', () => {
    /** The row of section 三 that a label names, alone in its table but for the two rows before it. */
    function rowOf(label: string, before = '(三)不予公开 | 1.属于国家秘密'): string | undefined {
      const figures = '| 1 | 2 | 3 | 4 | 5 | 6 | 21 | ||';
      const text = [
        '三、收到和处理政府信息公开申请情况',
        `一、本年新收政府信息公开申请数量 ${figures}`,
        `${before} ${figures}`,
        `${label} ${figures}`,
      ];
      const { tables } = bind(text.join('\n'));
      assert.equal(tables.length, 1);
      return tables[0]!.table.rows.find(({ line }) => line === 2)?.leaf.node.id;
    }
    const cases: [string, string | undefined, string?][] = [
      ['四、结转下年度继续办理', 'carriedForward'],
      ['四、结转下一年度继续办理', 'carriedForward'],
      ['四、转结下年度继续办理', 'carriedForward'],
      ['二、上年结转政府信息公开数量', 'carriedOver'],
      ['（二） 部分公开', 'partiallyGranted'],
      ['(二)部分公开(区分处理的,只计这一情形)', 'partiallyGranted'],
      ['2.其他法律行政止公开', 'denied.prohibitedByLaw'],
      ['3.危及"三安全一稳定"', 'denied.securityStability'],
      ['7、属于行政执法案卷', 'denied.enforcementFile'],
      ['(四)无法提供 | 3.补正后仍不明确', 'unableToProvide.stillUnclear'],
      [
        '3.其他',
        'otherHandling.miscellaneous',
        '(六)其他处理 | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
      [
        '1.逾期不补正',
        'otherHandling.correctionOverdue',
        '(六)其他处理 | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
      ['（六）其它处理', 'otherHandling'],
      ['(七)合计', 'outcomeTotal'],
      ['( 七 ) 总 计', 'outcomeTotal'],
      ['5.要求', undefined],
      ['5.要求', 'notProcessed.confirmOrReissue', '(五)不予处理 | 4.无正当理由大量反复申请'],
      ['第三季度', undefined],
      ['5.法律服务机构', undefined],
    ];
    for (const [label, id, before] of cases) it(label, () => assert.equal(rowOf(label, before), id));
  });

  describe('header words drift:', () => {
    const figures = '0 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    const group = '维持数 | 纠正数 | 其他数 | 未审结数 | 合计数';
    const headers: [string, string[]][] = [
      [
        'the form’s',
        ['行政复议 | 行政诉讼 |', '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |'],
      ],
      ['shorter', ['行政复议 | 行政诉讼 |', '维持 | 纠正 | 其它 | 未审结 | 合计 | 直接起诉 | 经复议后起诉 |']],
      ['an office’s own', ['行政复议 | 行政诉讼 |', `${group} | ${group} | ${group} |`]],
      ['with a note below', ['行政复议 | 行政诉讼 |', '单位：件 | | |']],
    ];
    for (const [name, rows] of headers)
      it(`section 四, ${name}`, () => {
        const { tables } = bind(['四、政府信息公开行政复议、行政诉讼情况', ...rows, figures].join('\n'));
        assert.deepEqual(
          tables.map(({ table }) => texts(table)),
          [[figures.split(' | ').map((text) => text.replace(' |', ''))]],
        );
        assert.ok(tables[0]!.table.rows.every(({ duplicateOf }) => !duplicateOf));
      });
    it('section 二, cut behind a line break, and one column more', () => {
      const { tables } = bind(
        [
          '二、主动公开政府信息情况',
          '第二十条第(一)项 | ||||',
          '信息内容 | 本年新 | 本年新 | 对外公开总数量 | |',
          '规章 | 0 | 0 | 0 | |',
          '规范性文件 | 15 | 16 | 17 | |',
        ].join('\n'),
      );
      assert.deepEqual(
        tables.map(({ table }) => [table.form.id, texts(table)]),
        [
          [
            '2019',
            [
              ['0', '0', '0'],
              ['15', '16', '17'],
            ],
          ],
        ],
      );
    });
    it('section 二, mistyped', () => {
      const { tables } = bind('第二十条第(五)项 | |||\n信息内容 | 本年处理绝对数量 | ||\n行政许可 | 7 | ||');
      assert.deepEqual(
        tables.map(({ table }) => texts(table)),
        [[['7']]],
      );
    });
  });

  describe('tables cut up', () => {
    const row = (label: string) => `| ${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`;
    it('by pages, each with a header or a delimiter row of its own', () => {
      const model = bind(
        [
          '三、收到和处理政府信息公开申请情况',
          row('一、本年新收政府信息公开申请数量'),
          '|---|---|---|---|---|---|---|---|',
          row('二、上年结转政府信息公开申请数量'),
          '',
          '— 5 —',
          '',
          row('三、本年度办理结果 | (一)予以公开'),
          '|---|---|---|---|---|---|---|---|---|',
          row('(七)总计'),
          '| 自然人 | 法人或其他组织 | 总计 |',
          row('四、结转下年度继续办理'),
        ].join('\n'),
      );
      assert.equal(model.tables.length, 1);
      assert.deepEqual(
        model.tables[0]!.table.rows.map(({ leaf }) => leaf.node.id),
        ['newReceived', 'carriedOver', 'granted', 'outcomeTotal', 'carriedForward'],
      );
    });
    it('but a table with its header a second time is another one', () => {
      const block = (count: number) =>
        `第二十条第(六)项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政处罚 | ${count} | ||\n行政强制 | 0 | ||`;
      const { tables } = bind(`二、主动公开政府信息情况\n${block(1)}\n${block(2)}`);
      assert.deepEqual(
        tables.map(({ table }) => texts(table)),
        [
          [['1'], ['0']],
          [['2'], ['0']],
        ],
      );
    });
    it('by paragraphs between heading and table and below it', () => {
      const model = bind(
        [
          '二、主动公开政府信息情况',
          '该部分以表格形式报告。表格如下:',
          '单位:石桥镇人民政府',
          '第二十条第(六)项 | |||',
          '信息内容 | 本年处理决定数量 | ||',
          '行政处罚 | 3 | ||',
          '行政强制 | 1 | ||',
          '注：行政处罚含简易程序。',
        ].join('\n'),
      );
      assert.deepEqual(
        model.tables.map(({ table }) => texts(table)),
        [[['3'], ['1']]],
      );
    });
  });

  it('of section 二 does not go on in an office’s own table of a later section', () => {
    const text = render(consistentReports[0]!).text.replace(
      '五、存在的主要问题及改进情况\n',
      (heading) => `${heading}指标\t2022年\t2023年\n公开信息\t120\t150\n规章\t1\t2\n依申请公开\t3\t5\n`,
    );
    assert.match(text, /规章\t1\t2/);
    assert.deepEqual(findingsOf(text), []);
  });

  describe('is no table', () => {
    const silent: [string, string][] = [
      ['a sentence with a stray pipe', '一、总体情况\n行政许可|行政处罚等事项共 12 件。\n新收申请|2 件'],
      [
        'an office’s own table in section 一',
        '一、总体情况\n项目 | 数量 |\n行政许可 | 3 |\n规章 | 2 |\n总计 | 5 |\n二、主动公开政府信息情况',
      ],
      ['one in section 五', '五、存在的主要问题及改进情况\n问题 | 整改 |\n行政处罚 | 2 |'],
      ['a table of other things anywhere', '二、主动公开政府信息情况\n渠道 | 条数 |\n网站 | 33 |\n公众号 | 61 |'],
      ['a text of pipes', '|||||\n|\n||\n | | \n'],
    ];
    for (const [name, text] of silent) it(name, () => assert.deepEqual(bind(text).tables, []));
  });
});
