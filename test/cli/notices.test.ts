import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { type CheckOptions, check } from '../../server/src/cli/check';
import { extract } from '../../server/src/cli/extract';
import { fix } from '../../server/src/cli/fix';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { zip } from '../support/zip';
import { cleanText, shellOn, wrongText } from './support';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function checked(files: Files, paths: readonly string[], options: Partial<CheckOptions> = {}) {
  const { shell, written } = shellOn(new MemoryWorkspace(files));
  const code = await check(shell, paths, { format: 'text', ...options });
  return { code, ...written };
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
const named = (err: string): string[] => linesOf(err).map((line) => line.split('：')[0]!);

/** What was handed in, and what lies beside it. */
const mixed: Files = {
  'r/a.txt': cleanText,
  'r/某乡2024年政府信息公开工作年度报告.txt': ' \n',
  'r/某局2024年政府信息公开工作年度报告.docx': 'PK',
  'r/某镇年报.pdf': '%PDF',
  'r/某区年报.html': '<table>',
  'r/各村.rar': 'Rar!',
  'r/来文.doc': '',
  'r/名单.xlsx': '',
  'r/说明.txt': '说明',
  // Nobody takes these for reports.
  'r/photo.jpg': '',
  'r/data.csv': '',
  'r/~$某局年报.docx': '',
  'r/.某局年报.docx': '',
  'r/node_modules/年报.docx': '',
};
const missed = ['r/某乡2024年政府信息公开工作年度报告.txt', 'r/某局2024年政府信息公开工作年度报告.docx'];
const alsoMissed = ['r/某镇年报.pdf', 'r/某区年报.html', 'r/各村.rar'];

describe('files that are not checked', () => {
  it('are named where they are called reports or are archives, counted otherwise, and do not fail the run', async () => {
    const { code, out, err } = await checked(mixed, ['r']);
    assert.equal(code, 0);
    assert.deepEqual(named(err).sort(), [...missed, ...alsoMissed].sort());
    assert.match(err, /某局2024年政府信息公开工作年度报告\.docx：没有核对：这是 Word 文件。请另存为纯文本/);
    assert.match(err, /各村\.rar：没有核对：\.rar、\.7z 压缩文件读不了。请解压，或改用 \.zip。/);
    assert.match(err, /某区年报\.html：没有核对：文件名像是年报，但只看/);
    assert.match(err, /某乡.*：文件是空的。/);
    assert.match(
      out,
      /^略过 2 个没有年报的文件，其他格式的文件（Word、PDF 等）6 个没有核对（加 --list-skipped 列出）。$/m,
    );
    assert.doesNotMatch(out, /没能核对/);
  });

  it('are all named on request', async () => {
    const { out, err } = await checked(mixed, ['r'], { listSkipped: true });
    assert.deepEqual(named(err).sort(), [...missed, ...alsoMissed, 'r/来文.doc', 'r/名单.xlsx', 'r/说明.txt'].sort());
    assert.match(out, /没有核对。$/m);
  });

  it('are not missed where their text stands beside them', async () => {
    const files = {
      'r/甲年报.docx': '',
      'r/甲年报.txt': cleanText,
      'r/乙年报.pdf': '',
      'r/乙年报.pdf.md': cleanText,
      'r/丙年报.docx': '',
      'r/丙/丙年报.txt': cleanText,
    };
    assert.deepEqual(named((await checked(files, ['r'])).err), ['r/丙年报.docx']);
    const inside = zip(Object.entries(files).map(([name, content]) => ({ name, content })));
    assert.deepEqual(named((await checked({ 'z.zip': inside }, ['z.zip'])).err), ['z.zip!/r/丙年报.docx']);
  });

  it('are named in archives too, without being unpacked', async () => {
    const large = Buffer.alloc(65 * 1024 * 1024);
    const archive = zip([
      { name: '某局年报.docx', content: large },
      { name: '__MACOSX/._某局年报.docx', content: 'x' },
      { name: 'a.txt', content: cleanText },
      { name: '来文.doc', content: 'x' },
    ]);
    const { code, out, err } = await checked({ 'r/各局.zip': archive }, ['r']);
    assert.equal(code, 0);
    assert.deepEqual(named(err), ['r/各局.zip!/某局年报.docx']);
    assert.match(out, /^其他格式的文件（Word、PDF 等）2 个/m);
    const tar = gzipSync(await packTar(['某局年报.docx', 'a.txt'].map((name) => fileOf(name, cleanText))));
    assert.deepEqual(named((await checked({ 'r.tgz': tar }, ['r.tgz'])).err), ['r.tgz!/某局年报.docx']);
  });

  it('named by a path or a pattern fail the run as before', async () => {
    for (const path of ['r/某镇年报.pdf', 'r/*.pdf']) {
      const { code, err } = await checked(mixed, [path]);
      assert.deepEqual([code, named(err)], [2, ['r/某镇年报.pdf']]);
      assert.match(err, /这是 PDF 文件/);
    }
  });

  it('are told by extract and fix as well', async () => {
    const extracting = shellOn(new MemoryWorkspace(mixed));
    assert.equal(await extract(extracting.shell, ['r'], { format: 'jsonl' }), 0);
    const fixing = shellOn(new MemoryWorkspace(mixed));
    assert.equal(await fix(fixing.shell, ['r'], {}), 0);
    for (const { err } of [extracting.written, fixing.written])
      assert.deepEqual(named(err).sort(), ['gouji', ...missed, ...alsoMissed].sort());
    assert.match(fixing.written.err, /^gouji：略过 2 个没有年报的文件，其他格式/m);
    assert.equal(linesOf(extracting.written.out).length, 1);
  });
});

const fileOf = (name: string, body: string) => ({ header: { name, size: Buffer.byteLength(body) }, body });

describe('what was not checked, for programs', () => {
  const files: Files = {
    'r/a.txt': cleanText,
    'r/某局年报.docx': '',
    'r/说明.txt': '说明',
    'r/.gouji.json': '{ "rules": { "row-totl": "off" } }',
  };
  const kinds = { 'r/.gouji.json': 'misconfigured', 'r/某局年报.docx': 'otherKind', 'r/gone': 'unusable' };
  const written = async (format: CheckOptions['format']) => (await checked(files, ['r', 'r/gone'], { format })).out;

  it('is listed in json', async () => {
    const { notices } = JSON.parse(await written('json'));
    assert.deepEqual(
      Object.fromEntries(notices.map((one: { path: string; kind: string }) => [one.path, one.kind])),
      kinds,
    );
    for (const { message } of notices) assert.match(message, /[。？]$/);
    assert.deepEqual(
      JSON.parse((await checked({ 'a.txt': wrongText }, ['a.txt'], { format: 'json' })).out).notices,
      [],
    );
  });

  it('comes last in jsonl, as files in which nothing was found', async () => {
    const [first, ...rest] = linesOf(await written('jsonl')).map((line) => JSON.parse(line));
    assert.deepEqual([first.path, first.notice], ['r/a.txt', undefined]);
    assert.deepEqual(Object.fromEntries(rest.map(({ path, notice }) => [path, notice.kind])), kinds);
    for (const { reports, findings, suppressed } of rest)
      assert.deepEqual([reports, findings, suppressed], [[], [], []]);
  });

  it('has rows in csv', async () => {
    const rows = (await written('csv')).trimEnd().split('\r\n').slice(1);
    assert.equal(rows.length, 3);
    for (const row of rows) assert.equal(row.split(',').length, 11, row);
    assert.ok(
      rows.some((row) => /^,,,没有核对,没有核对：这是 Word 文件。.*,r\/某局年报\.docx,,,,,$/.test(row)),
      rows.join('\n'),
    );
    assert.ok(
      rows.some((row) => row.startsWith(',,,设置有误,第 1 行第 14 列：')),
      rows.join('\n'),
    );
  });

  it('is annotated on GitHub', async () => {
    const lines = linesOf(await written('github'));
    assert.ok(lines.includes('::error file=r/gone,title=gouji::没有这个文件或文件夹。'), lines.join('\n'));
    assert.ok(lines.some((line) => line.startsWith('::warning file=r/某局年报.docx,title=gouji::没有核对')));
    assert.equal(lines.length, 3);
  });
});

describe('a run without any report', () => {
  it('fails, and says so, whatever is asked', async () => {
    const files: Files = { 'empty/x.csv': '', 'notes/a.txt': '说明', 'r/a.txt': cleanText };
    for (const [path, reason] of [
      ['empty', '文件夹里没有 .txt、.md、.ogi 文件，也没有 .zip、.tar.gz 压缩文件。请检查路径。'],
      ['notes', '没有找到任何年报。'],
      ['notes/*', '没有找到任何年报。'],
    ] as const) {
      const runs = [check, extract, fix].map((run) => async () => {
        const { shell, written } = shellOn(new MemoryWorkspace(files));
        const code = await run(shell, [path], { format: 'json' });
        assert.equal(code, 2, path);
        assert.ok(written.err.startsWith(`${path}：${reason}\n`), written.err);
      });
      for (const run of runs) await run();
    }
  });

  it('is not one in which a folder holds none, unless there is nothing to read in it', async () => {
    const files: Files = { 'empty/年报.docx': '', 'notes/a.txt': '说明', 'r/a.txt': cleanText };
    assert.deepEqual([(await checked(files, ['r', 'notes'])).code, (await checked(files, ['r'])).code], [0, 0]);
    const { code, err } = await checked(files, ['r', 'empty']);
    assert.equal(code, 2);
    assert.deepEqual(named(err), ['empty/年报.docx', 'empty']);
  });
});

describe('a mistake in .gouji.json', () => {
  it('is not called a file that could not be checked', async () => {
    const files = { 'r/a.txt': cleanText, 'r/.gouji.json': '{ "rules": { "row-totl": "off" } }' };
    const { code, out, err } = await checked(files, ['r']);
    assert.equal(code, 2);
    assert.deepEqual(named(err), ['r/.gouji.json']);
    assert.match(out, /^\.gouji\.json 有 1 处写错，见错误信息；看得懂的部分仍然有效。$/m);
    assert.doesNotMatch(out, /没能核对/);
  });
});
