import assert from 'node:assert/strict';
import { passedOver, readSuppressions, writeSuppression } from '../../server/src/core/suppression';
import { textIn } from '../support/fixture';

describe('comments that silence', () => {
  const read = (text: string) =>
    readSuppressions(text.split('\n')).suppressions.map(({ scope, codes, reason, target }) =>
      [scope, codes.map(({ code }) => code).join('+'), reason, target ?? ''].join(' · '),
    );

  const cases: Record<string, readonly [text: string, ...expected: string[]]> = {
    'on the next line': ['<!-- gouji-ignore row-total: 已核实 -->\nx', 'line · row-total · 已核实 · 1'],
    'on the file': ['x\n<!-- gouji-ignore-file row-total: 已核实 -->', 'file · row-total · 已核实 · '],
    'without blanks, with a full-width colon': ['<!--gouji-ignore row-total：无-->\nx', 'line · row-total · 无 · 1'],
    'without a reason': ['<!-- gouji-ignore row-total -->\nx', 'line · row-total ·  · 1'],
    indented: ['\t <!-- gouji-ignore row-total: 无 -->  \nx', 'line · row-total · 无 · 1'],
    'indented as a paragraph is': [
      '\u3000\u3000<!-- gouji-ignore row-total: 无 -->\n\u00a0<!-- gouji-ignore-file a: 无 -->\nx',
      'line · row-total · 无 · 2',
      'file · a · 无 · ',
    ],
    'of several rules': ['<!-- gouji-ignore a, b、c d: 无 -->\nx', 'line · a+b+c+d · 无 · 1'],
    'with colons and dashes in the reason': [
      '<!-- gouji-ignore a: 见--第3页: 是 -->\nx',
      'line · a · 见--第3页: 是 · 1',
    ],
    'without a rule': ['<!-- gouji-ignore -->\nx', 'line ·  ·  · 1'],
    'above another and a blank line': [
      '<!-- gouji-ignore a -->\n<!-- gouji-ignore b -->\n \nx',
      'line · a ·  · 3',
      'line · b ·  · 3',
    ],
    'with nothing below': ['x\n<!-- gouji-ignore a -->\n', 'line · a ·  · '],
  };
  for (const [name, [text, ...expected]] of Object.entries(cases))
    it(`are read ${name}`, () => assert.deepEqual(read(text), expected));

  it('are told from other text', () => {
    for (const text of [
      '规章 | 2 | <!-- gouji-ignore a -->',
      '<!-- gouji-ignore a',
      '<!-- gouji-ignored a -->',
      '<!-- gouji-ignore-line a -->',
      '<!-- 说明 gouji-ignore a -->',
      '// gouji-ignore a',
    ])
      assert.deepEqual(read(`${text}\nx`), [], text);
  });

  it('say where their codes stand', () => {
    const text = '  <!-- gouji-ignore-file row-total， case-total: 无 -->';
    const [{ codes, range } = { codes: [], range: undefined }] = readSuppressions([text]).suppressions;
    assert.deepEqual(
      codes.map((one) => textIn(text, one.range)),
      ['row-total', 'case-total'],
    );
    assert.equal(textIn(text, range!), text.trim());
  });

  it('are blank to whoever reads the lines, and the other lines are as they were', () => {
    const lines = ['a', '<!-- gouji-ignore a -->', 'b'];
    assert.deepEqual(readSuppressions(lines).lines, ['a', passedOver, 'b']);
    assert.equal(passedOver.trim(), '');
    const plain = ['a', 'b'];
    assert.equal(readSuppressions(plain).lines, plain);
  });

  it('are written as they are read', () => {
    for (const scope of ['line', 'file'] as const) {
      const [read] = readSuppressions([writeSuppression(scope, 'row-total', '已核实'), 'x']).suppressions;
      assert.deepEqual([read!.scope, read!.codes[0]!.code, read!.reason], [scope, 'row-total', '已核实']);
    }
  });
});
