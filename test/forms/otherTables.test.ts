import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { corrupt, inventedReport } from '../support/figures';
import { render } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

const compared = [
  '指标 | 2021年 | 2022年 | 变化',
  '本年新收政府信息公开申请数量 | 31 | 46 | 15',
  '予以公开 | 12 | 20 | 8',
  '部分公开 | 3 | 2 | -1',
  '结转下年度继续办理 | 1 | 4 | 3',
];
const markdown = ([header, ...rows]: readonly string[]): string[] => [
  `| ${header} |`,
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row} |`),
];
const byPlace = ['科室 | 新收 | 自然人 | 商业企业 | 办结', '审批科 | 9 | 9 | 0 | 9', '档案科 | 4 | 3 | 1 | 4'];
const byKind = [
  '类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
  '行政复议 | 2 | 0 | 1 | 0 | 3',
  '行政诉讼 | 1 | 0 | 0 | 0 | 1',
];

const tables: Record<string, { readonly own: readonly string[]; readonly above: readonly RegExp[] }> = {
  'two years': { own: compared, above: [/^四、政府信息公开行政/, /^五、/] },
  'two years, in Markdown': { own: markdown(compared), above: [/^四、政府信息公开行政/, /^\(本列数据|^自然人/] },
  'the offices of an organ': { own: byPlace, above: [/^四、政府信息公开行政/, /^五、/] },
  'reviews and lawsuits': { own: byKind, above: [/^五、/, /^六、/] },
};

describe('a table of other statistics', () => {
  const figures = { ...inventedReport(4), organ: '柳河区人民政府' };

  for (const [name, { own, above }] of Object.entries(tables))
    it(`is none of the form: ${name}`, () => {
      for (const report of [figures, corrupt(figures, 2, 7)]) {
        const { text } = render(report);
        for (const place of above)
          for (const around of [[], ['']]) {
            const lines = text.split('\n');
            const at = lines.findIndex((line) => place.test(line));
            assert.ok(at > 0);
            assert.deepEqual(told(lines.toSpliced(at, 0, ...around, ...own, ...around).join('\n')), told(text));
          }
      }
    });
});
