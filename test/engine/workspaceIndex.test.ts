import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { WorkspaceIndex } from '../../server/src/engine/workspaceIndex';
import { identify } from '../../server/src/forms/ogi/identify';
import { zeroReport } from '../support/figures';
import { render } from '../support/render';

const organs = ['青石街道办事处', '白河县人民政府', '白河县人民政府办公室'];

/** A report of zeros, but that it carries requests over and forward. */
function reportOf(organ: string, year: number, over = 0, forward = 0): string {
  const zero = zeroReport('2021');
  const requests = zero.requests.map((row) => [...row]);
  requests[1]![0] = requests[1]![6] = over;
  requests.at(-1)![0] = requests.at(-1)![6] = forward;
  return render({ ...zero, organ, year, requests }).text;
}

const take = (index: WorkspaceIndex, file: string, text: string) => index.set(file, file, new Document(text).reports());
const codes = (index: WorkspaceIndex, file: string) =>
  index.findings(file).map(({ findings }) => findings.map(({ code }) => code));

describe('the index of a workspace', () => {
  it('links the years of an organ, whichever comes first', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const index = new WorkspaceIndex();
      const files = [reportOf(organs[0]!, 2022, 0, 3), reportOf(organs[0]!, 2023, 2, 0)];
      for (const i of order) take(index, `${i}.txt`, files[i]!);
      assert.deepEqual(codes(index, '0.txt'), [[]]);
      assert.deepEqual(codes(index, '1.txt'), [['carry-continuity', 'carry-continuity']]);
    }
  });

  it('tells a report that is to be written what is carried over, and whose reports there are', () => {
    const index = new WorkspaceIndex();
    take(index, '2022/青石.txt', reportOf(organs[0]!, 2022, 0, 3));
    take(index, '2023.txt', reportOf(organs[0]!, 2023, 3, 2));
    take(index, '白河.txt', reportOf(organs[1]!, 2023, 0, 7));
    const told = (organ: string, year: number) =>
      index
        .toldOfNew(organ, year, 'new.txt')
        .filter(({ key }) => key === 'carriedOver/total')
        .map(({ value }) => value);
    assert.deepEqual([told('青石街道办', 2024), told('青石街道', 2023), told('青石街道', 2025)], [[2], [3], []]);
    assert.deepEqual(told('南门街道办事处', 2024), []);
    assert.deepEqual(index.organs(), [organs[0], organs[1]]);
    take(index, '2023-2.txt', reportOf(organs[0]!, 2023, 3, 4));
    assert.deepEqual(told('青石街道办', 2024), [], 'of two that differ nobody knows which one counts');
  });

  it('names the other file with the folders that are not those of the first', () => {
    const named = (before: string, now: string, ...others: string[]) => {
      const index = new WorkspaceIndex();
      take(index, before, reportOf(organs[0]!, 2022, 0, 3));
      for (const file of [now, ...others]) take(index, file, reportOf(organs[0]!, 2023, 2));
      const found = index.findings(now)[0]!.findings.find(({ code }) => code === 'carry-continuity');
      return /（([^（）]*) 第 \d+ 行）/.exec(found!.message.zh)?.[1];
    };
    assert.equal(named('r/2022.txt', 'r/2023.txt'), '2022.txt');
    assert.equal(named('r/2022/某局.txt', 'r/2023/某局.txt'), '2022/某局.txt');
    // With its name alone it would be taken for the one beside the report.
    assert.equal(named('r/2022/某局.txt', 'r/2023/某局-副本.txt', 'r/2023/某局.txt'), '2022/某局.txt');
    assert.equal(named('r/某局2022.txt', 'r/2023年/某局.txt'), '某局2022.txt');
    assert.equal(named('r/2022年/某局.txt', 'r/某局2023.txt'), '2022年/某局.txt');
  });

  it('says where the other figure stands, in lines of the other file', () => {
    const index = new WorkspaceIndex();
    const before = `封面\n${reportOf(organs[1]!, 2022)}${reportOf(organs[0]!, 2022, 0, 3)}`;
    take(index, 'before.txt', before);
    take(index, 'now.txt', reportOf(organs[0]!, 2023, 2));
    const [finding] = index.findings('now.txt')[0]!.findings;
    const [related] = finding!.related;
    assert.equal(related!.file, 'before.txt');
    const line = before.split('\n').findLastIndex((text) => text.startsWith('四、结转'));
    assert.equal(related!.range.start.line, line);
    assert.ok(finding!.message.zh.includes(`before.txt 第 ${line + 1} 行`), finding!.message.zh);
  });

  it('tells which other files a change concerns', () => {
    const index = new WorkspaceIndex();
    for (const year of [2021, 2022, 2023]) take(index, `${year}.txt`, reportOf(organs[0]!, year));
    take(index, 'other.txt', reportOf(organs[1]!, 2022));
    assert.deepEqual([...take(index, '2022.txt', reportOf(organs[0]!, 2022, 1))].sort(), ['2021.txt', '2023.txt']);
    assert.deepEqual([...take(index, '2022.txt', reportOf(organs[2]!, 2022, 1))].sort(), ['2021.txt', '2023.txt']);
    assert.deepEqual([...take(index, '2022.txt', reportOf(organs[1]!, 2022))], ['other.txt']);
    assert.deepEqual([...index.delete('2022.txt')], ['other.txt']);
    assert.deepEqual([...index.delete('2022.txt')], []);
  });

  it('takes the name of a file for that of its report only where it has no other', () => {
    const untitled = (year: number, over: number, forward: number) =>
      reportOf('', year, over, forward).replaceAll('青石街道办事处', '');
    const name = (year: number) => `${organs[0]}${year}年年报.txt`;
    const index = new WorkspaceIndex();
    take(index, name(2022), untitled(2022, 0, 3));
    const now = untitled(2023, 2, 0);
    const document = new Document(now);
    const found = () => {
      index.set(name(2023), name(2023), document.reports());
      return codes(index, name(2023)).map((each) => each.length);
    };
    assert.deepEqual(found(), [2]);
    const [start, end] = [document.lineCount - 1, document.lineCount - 1 + now.split('\n').length].map((line) => ({
      line,
      character: 0,
    })) as [Position, Position];
    document.apply([{ range: { start, end: start }, text: `${now}\n` }]);
    assert.deepEqual(found(), [0, 0]);
    document.apply([{ range: { start, end }, text: '' }]);
    assert.deepEqual(found(), [2]);
  });

  it('concerns nobody where nothing that is compared changed', () => {
    const index = new WorkspaceIndex();
    take(index, '2021.txt', reportOf(organs[0]!, 2021));
    const document = new Document(reportOf(organs[0]!, 2022));
    index.set('2022.txt', '2022.txt', document.reports());
    assert.deepEqual([...index.set('2022.txt', '2022.txt', document.reports())], []);
  });

  it('is after any changes what it would be if built afresh', () => {
    const change = fc.record({
      file: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'),
      reports: fc.array(
        fc.record({
          organ: fc.constantFrom(...organs),
          year: fc.integer({ min: 2021, max: 2023 }),
          over: fc.nat(1),
          forward: fc.nat(1),
        }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const index = new WorkspaceIndex();
        const texts = new Map<string, string>();
        let before = new Map<string, string>();
        for (const { file, reports } of changes) {
          const text = reports.map(({ organ, year, over, forward }) => reportOf(organ, year, over, forward)).join('');
          const affected = text === '' ? index.delete(file) : take(index, file, text);
          if (text === '') texts.delete(file);
          else texts.set(file, text);
          const now = new Map([...texts.keys()].map((each) => [each, JSON.stringify(index.findings(each))]));
          for (const [each, found] of now)
            if (each !== file && before.get(each) !== found) assert.ok(affected.has(each), `${file} concerns ${each}`);
          before = now;
        }
        const fresh = new WorkspaceIndex();
        for (const [file, text] of texts) take(fresh, file, text);
        for (const file of texts.keys()) assert.deepEqual(index.findings(file), fresh.findings(file));
      }),
      { numRuns: 60 },
    );
  });
});

describe('whose report it is', () => {
  const nothing = { title: {}, prose: {} };
  const cases: [string, Parameters<typeof identify>[0], string, string | undefined][] = [
    [
      'the title before the name of the file',
      { ...nothing, title: { organ: '白河县人民政府', year: 2023 } },
      'x/青石街道2022.txt',
      '白河县人民政府 2023',
    ],
    ['the name of the file', nothing, '白河县人民政府2022年政府信息公开工作年度报告.txt', '白河县人民政府 2022'],
    [
      'the name of the file before the prose',
      { ...nothing, prose: { organ: '白河县人民政府办公室', year: 2021 } },
      '白河县人民政府2022年.txt',
      '白河县人民政府 2022',
    ],
    ['a year by its folder', { ...nothing, title: { organ: '白河县人民政府' } }, '2022年/a.txt', '白河县人民政府 2022'],
    ['an organ by its folder', nothing, 'r/青石街道办事处/2022.txt', '青石街道@r 2022'],
    [
      'a town below its folder',
      { ...nothing, title: { organ: '石桥镇', year: 2022 } },
      'r/2023/a.txt',
      '石桥镇@r 2022',
    ],
    [
      'a town below the folder of a year in short',
      { ...nothing, title: { organ: '石桥镇', year: 2022 } },
      'r/23年度/a.txt',
      '石桥镇@r 2022',
    ],
    [
      'a wording of the same name',
      { ...nothing, title: { organ: '石桥镇人民政府', year: 2022 } },
      'r/a.txt',
      '石桥镇@r 2022',
    ],
    [
      'a year in Chinese numerals, whatever digits stand beside it',
      { ...nothing, title: { organ: '白河县人民政府' } },
      '1.二〇二二年.txt',
      '白河县人民政府 2022',
    ],
    ['a nought typed as a digit', nothing, '白河县人民政府二0二二年.txt', '白河县人民政府 2022'],
    ['a nought typed as a letter', nothing, '二O二二年/白河县人民政府.txt', '白河县人民政府 2022'],
    ['no year', { ...nothing, title: { organ: '白河县人民政府' } }, 'a.txt', undefined],
    [
      'two years in the name of the file',
      { ...nothing, title: { organ: '白河县人民政府' } },
      '2022-2023.txt',
      undefined,
    ],
    [
      'the day of publication is no year of a report',
      { ...nothing, title: { organ: '白河县人民政府' } },
      '20240130.txt',
      undefined,
    ],
    ['nor in another spelling', { ...nothing, title: { organ: '白河县人民政府' } }, '2024-01-30.txt', undefined],
    ['no organ', { ...nothing, title: { year: 2022 } }, 'r/2022/text.txt', undefined],
    [
      'the name of the file and a period that differ',
      { title: {}, prose: { year: 2023 }, period: 2023 },
      '白河县人民政府2022年.txt',
      undefined,
    ],
    [
      'the period, though the prose begins with another year',
      { title: { organ: '白河县人民政府' }, prose: { year: 2023 }, period: 2022 },
      'a.txt',
      '白河县人民政府 2022',
    ],
    [
      'title and period that differ',
      { title: { organ: '白河县人民政府', year: 2022 }, prose: {}, period: 2023 },
      'a.txt',
      undefined,
    ],
  ];
  for (const [title, says, path, expected] of cases)
    it(`is told by ${title}`, () => {
      const found = identify(says, path);
      assert.equal(found && `${found.organ} ${found.year}`, expected);
    });

  it('is told by folders without the years and dates in their names', () => {
    const says = { ...nothing, title: { organ: '教育局', year: 2023 } };
    const place = (path: string) => identify(says, `r/${path}/a.txt`)!.organ;
    for (const folder of [
      '东区2023年报',
      '2024年东区',
      '东区（2024）',
      '东区20250115报送',
      '东区2025-01-15',
      '二〇二三年东区',
      '二0二三年东区',
      '东区23年度',
      '2023年/东区',
      '东区/2023年政府信息公开工作年度报告',
      '东区/教育局2023年报',
    ])
      assert.equal(place(folder), place(folder.includes('报送') ? '东区报送' : '东区'), folder);
    assert.notEqual(place('东区2023年报'), place('西区2024年报'));
    assert.equal(place('2023年报'), place('2022年度'));
  });

  it('is the same on either system', () => {
    const says = { ...nothing, title: { organ: '石桥镇', year: 2022 } };
    assert.deepEqual(identify(says, 'r\\2023\\a.txt'), identify(says, 'r/2023/a.txt'));
  });
});
