import assert from 'node:assert/strict';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { AcrossFiles } from '../../server/src/cli/acrossFiles';
import { check } from '../../server/src/cli/check';
import { checkText } from '../../server/src/cli/checkText';
import { inOneLine } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { noPolicy } from '../../server/src/engine/policy';
import { WorkspaceIndex } from '../../server/src/engine/workspaceIndex';
import type { TextFile } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { inventedReport } from '../support/figures';
import { memoryInUse } from '../support/heap';
import { render } from '../support/render';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, shellOn } from './support';

const nextYear = cleanText.replaceAll('2024', '2025');
const forwardRow = /(四、结转下年度继续办理 \| )\d+/;
const overRow = /(二、上年结转政府信息公开申请数量 \| )\d+/;

/** Counts how often each file is read. */
class CountingWorkspace extends MemoryWorkspace {
  readonly reads = new Map<string, number>();

  override read(path: string): Promise<TextFile> {
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    return super.read(path);
  }
}

interface JsonFile {
  readonly path: string;
  readonly findings: readonly {
    code: string;
    report: number;
    range: { start: { line: number } };
    related: { path: string }[];
  }[];
}

async function json(files: Record<string, string>, paths = ['r']): Promise<JsonFile[]> {
  const { shell, written } = shellOn(new MemoryWorkspace(files));
  await check(shell, paths, { format: 'json' });
  return JSON.parse(written.out).files;
}

const forward = cleanText.replace(forwardRow, '$13');
const over = nextYear.replace(overRow, '$12');
const two = { 'r/2024.txt': forward, 'r/2025.txt': over };

describe('gouji check across files', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('finds a break between two years, in the later report', async () => {
    const [before, now] = await json(two);
    const found = now!.findings.find(({ code }) => code === 'carry-continuity')!;
    assert.equal(found.report, 0);
    assert.equal(over.split('\n')[found.range.start.line]!.slice(0, 6), '二、上年结转');
    assert.deepEqual(
      found.related.map(({ path }) => path),
      ['r/2024.txt'],
    );
    assert.ok(!before!.findings.some(({ code }) => code === 'carry-continuity'));
  });

  it('names row and column of the figure, as of findings of a single file', async () => {
    const before = cleanText.replace(/^行政规范性文件 \|.*$/m, '行政规范性文件 | 2 | 0 | 20 |');
    const after = nextYear.replace(/^行政规范性文件 \|.*$/m, '行政规范性文件 | 3 | 1 | 23 |').replace(overRow, '$19');
    const { shell, written } = shellOn(new MemoryWorkspace({ 'r/2024.txt': before, 'r/2025.txt': after }));
    await check(shell, ['r'], { format: 'csv' });
    const rows = written.out.split('\r\n').map((row) => row.split(','));
    const cellOf = (rule: string) => rows.find(([, , code]) => code === rule)?.slice(8, 10);
    assert.deepEqual(cellOf('carry-continuity'), ['二、上年结转', '自然人']);
    assert.deepEqual(cellOf('stock-rollforward'), ['行政规范性文件', '现行有效件数']);
  });

  it('does so whatever the order of the files and paths', async () => {
    const findings = async (paths: string[]) =>
      (await json({ '2025年/x.txt': over, '2024年/y.txt': forward }, paths)).find(
        ({ path }) => path === '2025年/x.txt',
      )!.findings;
    const there = await findings(['2025年/x.txt', '2024年/y.txt']);
    assert.ok(there.some(({ code }) => code === 'carry-continuity'));
    assert.deepEqual(await findings(['2024年/y.txt', '2025年/x.txt']), there);
  });

  it('does so however the paths are typed', async () => {
    const here = basename(process.cwd());
    for (const before of ['r/2024/x.txt', resolve('r/2024/x.txt'), `../${here}/r/2024/x.txt`]) {
      const files = await json({ [before]: forward, 'r/2025/x.txt': over }, [before, 'r/2025/x.txt']);
      const found = files[1]!.findings.filter(({ code }) => code === 'carry-continuity');
      assert.ok(found.length > 0, before);
      assert.ok(found.every(({ related }) => related.every(({ path }) => path === before)));
    }
  });

  it('does so from whichever folder, but folders above what was typed do not tell whose reports are there', async function () {
    const untitled = (text: string) =>
      text.replace(/云溪街道办事处|党政综合办公室/g, '').replace(/(?:2024|2025)年/g, '');
    const cwd = folderOf(this, {
      '青禾区水务局/2024/x.txt': untitled(forward),
      '青禾区水务局/2025/x.txt': untitled(over),
      '年报/2024/青石街道.txt': untitled(forward),
      '年报/2025/青石街道.txt': untitled(over),
    });
    const here = (year: number) => join(cwd, `年报/${year}`);
    const organ = join(cwd, '青禾区水务局');
    const breaks = async (from: string, ...paths: string[]) => {
      const { out } = await gouji(['check', ...paths, '--format', 'csv'], { cwd: join(cwd, from) });
      return out.includes('carry-continuity');
    };
    for (const [from, ...paths] of [
      ['.', '.'],
      ['.', '青禾区水务局'],
      ['.', '青禾区水务局/2024', '青禾区水务局/2025'],
      ['.', '青禾区水务局/2024', join(organ, '2025/x.txt')],
      ['年报', '.'],
      ['年报', '2024', '2025'],
      ['年报', '2024', here(2025)],
      ['年报/2025', '../2024', '../2025'],
      ['年报/2025', '../2024', '.'],
      ['年报/2025', '../2024/青石街道.txt', '青石街道.txt'],
      ['青禾区水务局', here(2024), here(2025)],
    ] as const)
      assert.ok(await breaks(from, ...paths), `${from}: ${paths}`);
    for (const [from, ...paths] of [
      ['青禾区水务局', '.'],
      ['青禾区水务局', organ],
      ['青禾区水务局', '2024', '2025'],
      ['青禾区水务局/2024', organ],
      ['青禾区水务局/2024', '..'],
      ['青禾区水务局/2024', '.', '../2025'],
      ['年报', join(organ, '2024'), join(organ, '2025')],
    ] as const)
      assert.ok(!(await breaks(from, ...paths)), `${from}: ${paths}`);
  }).timeout(60_000);

  it('says nothing of two reports in one file', async () => {
    const [file] = await json({ 'r/both.txt': `${forward}\n${over}` });
    assert.ok(!file!.findings.some(({ code }) => code === 'carry-continuity'));
  });

  it('names the other file and its line for people', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace(two));
    assert.equal(await check(shell, ['r'], { format: 'text' }), 1);
    const section = written.out.split('各份报告之间：')[1]!;
    const line = forward.split('\n').findIndex((text) => text.startsWith('四、结转')) + 1;
    assert.match(section, /^r\/2025\.txt:\d+:\d+ 警告 carry-continuity/m);
    assert.match(section, new RegExp(`参看 r/2024\\.txt:${line}:\\d+`));
  });

  it('counts these warnings', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace({ 'r/a.txt': cleanText, 'r/b.txt': cleanText }));
    assert.equal(await check(shell, ['r'], { format: 'text', maxWarnings: 1 }), 1);
    assert.equal(written.out.match(/警告 duplicate-report/g)?.length, 2);
    assert.match(written.out, /警告 2/);
  });

  it('reads no file twice, with a thousand organs and five years', async () => {
    const row = (label: string, count: number) => `${label} | ${count} | 0 | 0 | 0 | 0 | 0 | ${count} | ||`;
    const files: Record<string, string> = {};
    for (let organ = 0; organ < 1000; organ++)
      for (let year = 2021; year < 2026; year++)
        files[`r/${year}/${organ}.txt`] = [
          `第${organ}街道办事处${year}年政府信息公开工作年度报告`,
          '三、收到和处理政府信息公开申请情况',
          row('二、上年结转政府信息公开申请数量', organ === 7 ? year : 1),
          row('四、结转下年度继续办理', 1),
        ].join('\n');
    const workspace = new CountingWorkspace(files);
    const { shell, written } = shellOn(workspace);
    await check(shell, ['r'], { format: 'text' });
    assert.equal(written.out.match(/警告 carry-continuity/g)?.length, 4 * 2);
    assert.equal(workspace.reads.size, 5000);
    assert.ok([...workspace.reads.values()].every((times) => times === 1));
  }).timeout(60_000);

  it('says nothing of organs that are only looked at together', () => {
    const found = (names: readonly [string, string]) => {
      const across = new AcrossFiles(resolve());
      for (const [i, text] of [forward, over].entries()) {
        const own = text.replaceAll('云溪街道', names[i]!);
        const { kept } = checkText({ path: `r/${i}.txt`, text: own, policy: noPolicy, locale: 'zh' })!;
        across.take({ ...kept, organs: [7] });
      }
      return [...across.found('zh')].flatMap(({ findings }) => findings.map(({ code }) => code));
    };
    assert.deepEqual(found(['云溪街道', '松坪街道']), []);
    assert.ok(found(['松坪街道', '松坪街道']).includes('carry-continuity'));
  });

  it('keeps less than a kilobyte of each report until then, and little of it on the heap', () => {
    // They are kept in blocks of a megabyte.
    const reports = 3000;
    const take = (across: AcrossFiles, number: number) => {
      const { text } = render(inventedReport(number));
      const own = text.replaceAll(/\S+(?=20\d\d年政府信息公开工作年度报告)/g, `第${number}街道办事处`);
      across.take(checkText({ path: `r/${number}.txt`, text: own, policy: noPolicy, locale: 'zh' })!.kept);
    };
    let across: AcrossFiles | undefined = new AcrossFiles(resolve());
    for (let number = 1; number <= reports; number++) take(across, number);
    assert.deepEqual([...across.found('zh')], []);
    const kept = memoryInUse();
    across = undefined;
    const none = memoryInUse();
    const bytesOfHashes = 4 * 2 ** 20;
    const outside = (kept.outside - none.outside - bytesOfHashes) / reports;
    assert.ok(outside > 100 && outside < 1000, `${outside} bytes of each report`);
    const heap = (kept.heap - none.heap) / reports;
    assert.ok(heap < 600, `${heap} bytes of each report on the heap`);
  }).timeout(90_000);

  it('says organ by organ what an index of all files says at once', () => {
    const name = fc.constantFrom('云溪街道办事处', '松坪镇人民政府', '某省岚川市水务局', '某省岚川县人民政府');
    const report = fc.record({ name, year: fc.integer({ min: 2021, max: 2023 }), number: fc.nat(5) });
    const folder = fc.constantFrom('甲区', '乙区', '甲区/2022年');
    const file = fc.record({ folder, reports: fc.array(report, { minLength: 1, maxLength: 3 }) });
    const textOf = (reports: readonly { name: string; year: number; number: number }[]) =>
      reports.map((one) => render({ ...inventedReport(one.number), organ: one.name, year: one.year }).text).join('\n');
    let found = 0;
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 8 }), (files) => {
        const across = new AcrossFiles(resolve());
        const index = new WorkspaceIndex();
        const texts = new Map(files.map((one, i) => [`${one.folder}/${i}.txt`, textOf(one.reports)]));
        for (const [path, text] of texts) {
          across.take(checkText({ path, text, policy: noPolicy, locale: 'zh' })!.kept);
          index.set(path, path, new Document(text).reports());
        }
        const atOnce = [...texts.keys()].flatMap((path) =>
          index
            .findings(path)
            .flatMap(({ findings }) => findings.map(({ message }) => `${path}: ${inOneLine(message, 'zh')}`)),
        );
        const byOrgan = [...across.found('zh')].flatMap(({ path, findings }) =>
          findings.map(({ message }) => `${path}: ${message}`),
        );
        assert.deepEqual(byOrgan.sort(), atOnce.sort());
        found += atOnce.length;
      }),
      { numRuns: 60 },
    );
    assert.ok(found > 100, `${found} findings`);
  }).timeout(60_000);
});
