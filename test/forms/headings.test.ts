import assert from 'node:assert/strict';
import { isTitle, sectionAt, sectionOfLine } from '../../server/src/forms/bind/headings';

const sectionOf = (line: string): string | undefined => {
  const section = sectionOfLine(line);
  return section === undefined ? undefined : sectionAt(section).ordinal;
};

describe('headings', () => {
  const headings: [string, string][] = [
    ['一、总体情况', '一'],
    ['二、主动公开政府信息情况', '二'],
    ['三、收到和处理政府信息公开申请情况', '三'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四'],
    ['五、存在的主要问题及改进情况', '五'],
    ['六、其他需要报告的事项', '六'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '四'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '五'],
    ['五、存在问题及改进情况', '五'],
    ['六、其他需要报告的事项：', '六'],
    ['  一 、 总 体 情 况  ', '一'],
    ['一、总体情况 | |||', '一'],
    ['| 一、总体情况 |', '一'],
    ['## 一、总体情况', '一'],
    ['**六、其他需要报告的事项**', '六'],
    ['总体情况', '一'],
    ['主动公开政府信息情况', '二'],
    ['一、主动公开政府信息情况', '二'],
    ['二、主动公开政府政府信息情况', '二'],
    ['二、主动公开信息情况', '二'],
    ['四、政府信息公开行政复议和行政诉讼情况', '四'],
    ['六、其他需要报告的事项情况', '六'],
  ];
  for (const [line, ordinal] of headings) it(`${line} begins ${ordinal}`, () => assert.equal(sectionOf(line), ordinal));

  const others = [
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
    '三、本年度办理结果 | (一)予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
    '(一)主动公开情况',
    '(六)其他处理',
    '行政复议',
    '行政诉讼',
    '一、加强领导。各科室明确一名联络员。',
    '一是主动公开政府信息情况较好;',
    '本年度主动公开政府信息情况良好,收到申请均已答复。',
    '五、存在的主要问题及改进情况详见附件;其余各部分无。',
    '',
    '一、',
    '|||',
  ];
  for (const line of others)
    it(`${JSON.stringify(line)} begins no section`, () => assert.equal(sectionOf(line), undefined));

  const titles = [
    '青石街道办事处2023年政府信息公开工作年度报告',
    '石桥镇人民政府2023年度政府信息公开工作年度报告',
    '某某市教育局2022年政府信息公开年报',
    '2021年政府信息公开工作年度报告',
    '# 临江县 2023 年政府信息公开工作年度报告',
    '《临江县2023年政府信息公开工作年度报告》',
    '临江县人民政府二〇二三年政府信息公开工作年度报告',
    '临江县2023年政府信息公开工作年度报告(试行)',
    '临江县2023年政务公开工作年度报告',
  ];
  for (const line of titles) it(`${line} is a title`, () => assert.ok(isTitle(line)));

  const noTitles = [
    '根据要求,现公布我镇2023年政府信息公开工作年度报告。',
    '现将2023年政府信息公开工作年度报告如下',
    '附件:2023年政府信息公开工作年度报告',
    '一、2023年政府信息公开工作年度报告',
    '政府信息公开工作年度报告格式',
    '政府信息公开',
    '2023年12月31日',
  ];
  for (const line of noTitles) it(`${line} is no title`, () => assert.ok(!isTitle(line)));
});
