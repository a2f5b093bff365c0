import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/src/engine/config';
import { globOf, globProblem, isMatch } from '../../server/src/engine/glob';
import { levels } from '../../server/src/engine/policy';
import { rules } from '../../server/src/rules/registry';

const root = join(import.meta.dirname, '../..');

/** Places and texts of what is wrong, counted from 1. */
const problemsOf = (text: string): string[] =>
  readConfig(text).problems.map(
    ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message.zh}`,
  );

describe('config file', () => {
  it('is read with comments, trailing commas and a byte-order mark', () => {
    const { config, problems } = readConfig(`\ufeff{
      // 全市统一
      "$schema": "./gouji.schema.json",
      "rules": { "blank-cell": "off", "row-total": "warning", },
      "organ": { "name": "某某县财政局", "kind": "county" },
      "form": "2019",
      /* 已核实 */
      "exceptions": [{ "code": "row-total", "year": 2021, "row": "（七）总计", "reason": "原件如此" }],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      rules: new Map([
        ['blank-cell', 'off'],
        ['row-total', 'warning'],
      ]),
      organ: { name: '某某县财政局', kind: 'county' },
      form: '2019',
      exceptions: [{ code: 'row-total', year: 2021, row: '（七）总计', reason: '原件如此' }],
    });
  });

  it('names rows and columns of any form by label, id, with ordinal and groups, in any width', () => {
    for (const [row, column] of [
      ['（一）予以公开', '总计'],
      ['予以公开', 'naturalPerson'],
      ['granted', '商业企业'],
      ['（三）不予公开 · 4.保护第三方合法权益', '行政诉讼 · 复议后起诉 · 总计'],
      ['(七)总计', '本年增/减'],
      ['政府集中采购', '现行有效件数'],
      ['二、上年结转', '自 然 人'],
    ]) {
      const exceptions = [{ code: 'row-total', reason: '已核实', row, column }];
      assert.deepEqual(readConfig(JSON.stringify({ exceptions })).problems, [], `${row}, ${column}`);
    }
  });

  it('that is empty wants nothing', () => {
    for (const text of ['', ' \n', '{}', '// 以后再写\n']) {
      assert.deepEqual(readConfig(text), { config: { rules: new Map(), exceptions: [] }, problems: [] });
    }
  });

  const wrong: Record<string, readonly [text: string, ...problems: string[]]> = {
    'a rule mistyped': ['{ "rules": { "row-totle": "off" } }', '1:14 没有“row-totle”这条规则。是不是 row-total？'],
    'a rule that is none': ['{ "rules": { "审核": "off" } }', '1:14 没有“审核”这条规则。全部规则见 gouji rules。'],
    'a severity that is none': [
      '{ "rules": { "row-total": "warn" } }',
      '1:27 这里应是 "error"、"warning"、"information"、"hint"、"off" 之一。',
    ],
    'rules in a list': ['{ "rules": ["row-total"] }', '1:12 这里应是花括号 { … }。'],
    'an unknown property': [
      '{\n "ignore": true }',
      '2:2 没有“ignore”这一项，可以写的是 $schema、rules、organ、form、exceptions。',
    ],
    'properties of all objects': [
      '{ "constructor": 1, "toString": 2 }',
      '1:3 没有“constructor”这一项，可以写的是 $schema、rules、organ、form、exceptions。',
      '1:21 没有“toString”这一项，可以写的是 $schema、rules、organ、form、exceptions。',
    ],
    'a form that is none': ['{ "form": 2021 }', '1:11 这里应是 "2021"、"2019" 之一。'],
    'a kind of organ that is none': [
      '{ "organ": { "kind": "city" } }',
      '1:22 这里应是 "township"、"county"、"unknown" 之一。',
    ],
    'an exception without a reason': [
      '{ "exceptions": [\n{ "code": "row-total" }] }',
      '2:1 这条例外没有写 reason（理由）。请写明为什么这样填是对的，以后的人才看得懂。',
    ],
    'an exception with an empty reason': [
      '{ "exceptions": [{ "code": "row-total", "reason": " " }] }',
      '1:18 这条例外没有写 reason（理由）。请写明为什么这样填是对的，以后的人才看得懂。',
    ],
    'an exception without a code': [
      '{ "exceptions": [{ "reason": "已核实" }] }',
      '1:18 这条例外没有写 code（规则代码）。',
    ],
    'a year in quotes': [
      '{ "exceptions": [{ "code": "row-total", "reason": "已核实", "year": "2023" }] }',
      '1:66 这里应是四位数的年份，如 2023（不加引号）。',
    ],
    'a column that no form has': [
      '{ "exceptions": [{ "code": "row-total", "reason": "已核实", "row": "(一)予以公开", "column": "合计" }] }',
      '1:86 表样上没有叫“合计”的列。是不是 总计、行政复议 · 总计、行政诉讼 · 未经复议直接起诉 · 总计？',
    ],
    'a row that is only a part of a name': [
      '{ "exceptions": [{ "code": "row-total", "reason": "已核实", "row": "保护第三方" }] }',
      '1:65 表样上没有叫“保护第三方”的行。是不是 （三）不予公开 · 4.保护第三方合法权益？',
    ],
    'a row like none': [
      '{ "exceptions": [{ "code": "row-total", "reason": "已核实", "row": "现场检查情况说明" }] }',
      '1:65 表样上没有叫“现场检查情况说明”的行。',
    ],
    'a file that is half written': [
      '{ "exceptions": [{ "code": "row-total", "reason": "已核实", "file": "" }] }',
      '1:66 这里应写文件名，可以用 *，如 "*2023*.txt"。不限文件就把 file 删去。',
    ],
    'a pattern that takes long to match': [
      `{ "exceptions": [{ "code": "row-total", "reason": "已核实", "file": "${'*a'.repeat(12)}b" }] }`,
      '1:66 星号太多：每一级名称里最多 3 个，** 最多 3 个。',
    ],
    'a pattern without end': [
      `{ "exceptions": [{ "code": "row-total", "reason": "已核实", "file": "${'年'.repeat(201)}" }] }`,
      '1:66 太长：最多 200 个字符。',
    ],
    'an exception that is a text': ['{ "exceptions": ["row-total"] }', '1:18 这里应是花括号 { … }。'],
    'a missing bracket': [
      '{ "rules": { "row-total": "off" }',
      '1:34 从这里起读不下去，多半是少了逗号、引号或括号（CloseBraceExpected）。',
    ],
    'a list': ['[]', '1:1 这里应是花括号 { … }。'],
  };
  for (const [name, [text, ...problems]] of Object.entries(wrong))
    it(`says where ${name} stands, and what to write`, () => assert.deepEqual(problemsOf(text), problems));

  it('holds as far as it can be understood, and an exception only as a whole', () => {
    const { config } = readConfig(
      '{ "rules": { "row-totl": "off", "row-total": "off" }, "exceptions": [{ "code": "case-total", "reason": "无", "yaer": 2023 }] }',
    );
    assert.deepEqual([...config.rules], [['row-total', 'off']]);
    assert.deepEqual(config.exceptions, []);
  });

  it('the example of the documentation is right', () => {
    const [, example = ''] = /```jsonc\n(.*?)```/s.exec(readFileSync(join(root, 'docs/configuration.md'), 'utf8'))!;
    const { config, problems } = readConfig(example);
    assert.deepEqual(problems, []);
    assert.deepEqual([config.rules.size, config.exceptions.length, config.form], [2, 2, '2021']);
  });

  it('any text is read', () => {
    for (const text of ['{', '}', '"', '{"rules":', '\0', 'null', '{"exceptions":[null,1,{}]}', '[[[['])
      assert.ok(readConfig(text).problems.length > 0, text);
  });
});

describe('schema of the config file', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/gouji.schema.json'), 'utf8'));
  const { properties } = schema;
  const known = (text: string) => /可以写的是 (.*)。/.exec(problemsOf(text)[0]!)![1]!.split('、');

  it('has the properties that are read', () => {
    assert.deepEqual(Object.keys(properties), known('{ "x": 1 }'));
    assert.deepEqual(Object.keys(properties.organ.properties), known('{ "organ": { "x": 1 } }'));
    assert.deepEqual(Object.keys(properties.exceptions.items.properties), known('{ "exceptions": [{ "x": 1 }] }'));
  });

  it('has every rule with its severities', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(Object.keys(properties.rules.properties), codes);
    for (const { code, severity } of rules) {
      assert.deepEqual(properties.rules.properties[code].enum, levels);
      assert.equal(properties.rules.properties[code].default, severity);
    }
    assert.deepEqual(properties.exceptions.items.properties.code.enum, codes);
  });

  it('is offered by the editor, and so are the codes of the setting', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(contributes.jsonValidation, [{ fileMatch: '.gouji.json', url: './schemas/gouji.schema.json' }]);
    const { propertyNames, additionalProperties } = contributes.configuration.properties['gouji.rules'];
    assert.deepEqual(
      propertyNames.enum,
      rules.map(({ code }) => code),
    );
    assert.deepEqual(additionalProperties.enum, levels);
  });
});

describe('the pattern of a file', () => {
  it('means names, or paths where it has a slash, and its brackets are letters', () => {
    for (const [glob, path, expected] of [
      ['*2023*.txt', 'a/云溪2023年.txt', true],
      ['报告(2023).txt', 'a/报告(2023).txt', true],
      ['2023/*', '2023/云溪.txt', true],
      ['2023/*', '2024/云溪.txt', false],
      ['((a+)+)+b', 'a'.repeat(40), false],
    ] as const)
      assert.equal(isMatch(glob, path), expected, `${glob} ${path}`);
  });

  it('of one file means no other, whatever signs its name has', () => {
    for (const path of ['2023.txt', '报告(2023)[1].txt', '云溪/{年}报!a*+?.txt', '"年报"\\.txt']) {
      assert.ok(isMatch(globOf(path), path), path);
      assert.ok(!isMatch(globOf(path), `z/${path}`), path);
      assert.equal(globProblem(globOf(path)), undefined);
    }
  });
});
