import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../server/src/core/text';
import { bindReport, bindStraight, bindThoroughly } from '../../server/src/forms/bind/bindReport';
import { consistentReports } from '../support/figures';
import { dialects, render } from '../support/render';

const reports = consistentReports.flatMap((report) =>
  Object.entries(dialects).map(([dialect, { ...own }]) => ({ dialect, lines: splitLines(render(report, own).text) })),
);

const seedLines = reports.filter(({ dialect }) => dialect === 'seed').map(({ lines }) => lines);

const isStraight = (lines: readonly string[]): boolean => bindStraight(lines) !== undefined;

/** Lines that stand between those of real reports, and what programs do to lines. */
const between = [
  '',
  '   ',
  '单位：件',
  '注：以上数据截至年底。',
  '12',
  '4 |',
  '| 4 | 0',
  '- 3 -',
  '第 3 页 共 8 页',
  '| --- | --- |',
  '<!-- gouji-disable-next-line -->',
  '三、收到和处理政府信息公开申请情况',
  '其他 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
  '规章 | 1 | 2 | 3 |',
  '本机关 | 发布信息 | 300条',
  '2. 公开网站\t15个',
  '&nbsp;',
  '\u200b',
];
const line = fc.nat({ max: 200 });
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), line, text: fc.constantFrom(...between) }),
  fc.record({ kind: fc.constant('remove' as const), line }),
  fc.record({ kind: fc.constant('repeat' as const), line }),
  fc.record({ kind: fc.constant('join' as const), line }),
  fc.record({ kind: fc.constant('cut' as const), line, at: fc.nat({ max: 60 }) }),
  fc.record({
    kind: fc.constant('figure' as const),
    line,
    text: fc.constantFrom('', '/', '12件', '1,204', '7 | 8', '0'),
  }),
);

type LineEdit = typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never;

function edited(lines: readonly string[], change: LineEdit): string[] {
  const at = change.line % lines.length;
  const own = lines[at]!;
  switch (change.kind) {
    case 'insert':
      return lines.toSpliced(at, 0, change.text);
    case 'remove':
      return lines.toSpliced(at, 1);
    case 'repeat':
      return lines.toSpliced(at, 0, own);
    case 'join':
      return lines.toSpliced(at, 2, own + (lines[at + 1] ?? ''));
    case 'cut':
      return lines.toSpliced(at, 1, own.slice(0, change.at), own.slice(change.at));
    case 'figure':
      return lines.with(at, own.replace(/\d+(?=\D*$)/, change.text));
  }
}

describe('a report that is written as the form prints it', () => {
  it('is read straight, whatever its figures are', () => {
    for (const lines of seedLines) {
      const isPlain = lines.every((text) => !/[|]\s*[/—-]\s*[|]|\|\s*\|\s*\d/.test(text));
      if (isPlain) assert.ok(isStraight(lines), lines[0]);
    }
  });

  it('is not, where something is wrong with a row, a heading or the lines between', () => {
    const lines = seedLines.find(isStraight)!;
    const row = lines.findIndex((text) => text.includes('1.属于国家秘密'));
    const heading = lines.findIndex((text) => text.startsWith('四、'));
    assert.ok(!isStraight(lines.toSpliced(row, 1)));
    assert.ok(!isStraight(lines.toSpliced(heading, 1)));
    assert.ok(!isStraight(lines.toSpliced(row, 0, '12')));
    assert.ok(!isStraight(lines.with(row, lines[row]!.replace(/\d+(?=\D*$)/, ''))));
    assert.ok(!isStraight(lines.map((text, at) => `${at + 1}: ${text}`)));
    assert.ok(!isStraight([...lines, '| 网站 | 30 |']));
  });

  it('comes to the same model in either way, also after a few edits', () => {
    let straight = 0;
    fc.assert(
      fc.property(fc.constantFrom(...reports), fc.array(edit, { maxLength: 3 }), ({ lines }, edits) => {
        const text = edits.reduce<readonly string[]>(edited, lines);
        if (isStraight(text)) straight++;
        assert.deepEqual(bindReport(text), bindThoroughly(text));
      }),
      { numRuns: 600 },
    );
    assert.ok(straight > 60, `only ${straight} texts were straight`);
  });
});
