import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../server/src/workspace/decode';
import { buildIfMissing, cleanText, command, folderOf, gouji, removeFolders, samples, wrongText } from './support';

const gb18030 = (text: string) => encode({ text, encoding: { name: 'gb18030', byteOrderMark: false } });

/** What is given to `gouji check`, and what it says. */
interface Case {
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly code: 0 | 1 | 2;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: 'an empty file', content: () => '', code: 2, says: /文件是空的/ },
  { name: 'a lone pipe', content: () => '|', code: 2, says: /没有找到年报/ },
  { name: 'prose', content: () => '今天天气很好。\n| 明天也好 |\n', code: 2, says: /没有找到年报/ },
  {
    name: 'bytes',
    content: () => Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) >> 5),
    code: 2,
    says: /不是文本文件/,
  },
  {
    name: 'a Word file',
    content: () => Buffer.from('PK\x03\x04\xff\xfe', 'latin1'),
    code: 2,
    says: /这是 Word、Excel/,
  },
  { name: 'a PDF file', content: () => Buffer.from('%PDF-1.7\xe2\xe3', 'latin1'), code: 2, says: /这是 PDF 文件/ },
  {
    name: 'a .rar archive',
    content: () => Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'),
    code: 2,
    says: /这是 \.rar 压缩文件，读不了。请解压，或改用 \.zip。/,
  },
  {
    name: 'a .7z archive',
    content: () => Buffer.from('7z\xbc\xaf\x27\x1c\x00\x04', 'latin1'),
    code: 2,
    says: /这是 \.7z 压缩文件，读不了/,
  },
  { name: 'a report that begins like one', content: () => `Rar 7z\n${cleanText}`, code: 0, says: /42 成立/ },
  {
    name: 'Big5',
    content: () => Buffer.from('a\nb\n\xa4\x40\xa1\x42\xa9\xf2\xa4\xbd\n', 'latin1'),
    code: 2,
    says: /也不像 GB18030\/GBK（第 3 行起读不出来）.*--encoding/,
  },
  {
    name: 'UTF-8 cut in the middle of a character',
    content: () => Buffer.from(cleanText).subarray(0, 1000),
    code: 2,
    says: /既不是 UTF-8/,
  },
  {
    name: 'half of UTF-16',
    content: () => Buffer.from('\ufeff一、总体情况', 'utf16le').subarray(0, 9),
    code: 2,
    says: /UTF-16，内容却不完整/,
  },
  { name: 'GB18030', content: () => gb18030(cleanText), code: 0, says: /42 成立/ },
  { name: 'UTF-16 without a mark', content: () => Buffer.from(cleanText, 'utf16le'), code: 0, says: /42 成立/ },
  { name: 'UTF-16', content: () => Buffer.from(`\ufeff${cleanText}`, 'utf16le'), code: 0, says: /42 成立/ },
  { name: 'a table cut in the middle', content: () => wrongText.slice(0, 1700), code: 1, says: /本表缺 \d+ 行/ },
  { name: 'a million pipes', content: () => '|'.repeat(1_000_000), code: 2, says: /没有找到年报/ },
  {
    name: 'a row of a million pipes',
    content: () => `一、总体情况\n(一)予以公开 ${'|'.repeat(1_000_000)}`,
    code: 0,
    says: /共 1 个文件/,
  },
  {
    name: 'a row of half a million figures',
    content: () => wrongText.replace(/^\(七\)总计 .*$/m, `(七)总计 ${'| 1 '.repeat(500_000)}`),
    code: 1,
    says: /extra-cell/,
  },
  { name: '20 MB of reports', content: () => `${wrongText}\n`.repeat(4300), code: 1, says: /4300 份报告/ },
  {
    name: '20 MB of something else',
    content: () => '| 甲 | 乙 | 1 | 2 |\n'.repeat(1_000_000),
    code: 2,
    says: /没有找到年报/,
  },
  {
    name: '20 MB on one line',
    content: () => `一、总体情况${'2024年政府信息公开年报'.repeat(700_000)}`,
    code: 2,
    says: /没有找到年报/,
  },
];

describe('gouji check on bad input', function () {
  this.timeout(180_000);
  before(buildIfMissing);
  afterEach(removeFolders);

  for (const { name, content, code, says } of cases) {
    it(`says something sensible about ${name}`, async function () {
      const folder = folderOf(this, { 'a.txt': content() });
      const result = await gouji(['check', 'a.txt'], { cwd: folder });
      assert.equal(result.code, code, result.err);
      assert.match(code === 2 ? result.err : result.out, says);
      if (code === 2) assert.match(result.err, /^a\.txt：/);
      assert.doesNotMatch(result.err, /内部错误/);
    });
  }

  it('names a path at which nothing is, and goes on with the others', async function () {
    const folder = folderOf(this, { 'a.txt': cleanText });
    const { code, out, err } = await gouji(['check', 'missing.txt', 'a.txt/b', 'a.txt'], { cwd: folder });
    assert.equal(code, 2);
    assert.equal(err, 'missing.txt：没有这个文件或文件夹。\na.txt/b：没有这个文件或文件夹。\n');
    assert.match(out, /共 1 个文件/);
  });

  it('says in its own words that the disk is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    for (const [locale, says] of [
      ['zh-cn', 'gouji：磁盘已满，结果没有写全。'],
      ['en', 'gouji: the disk is full; the results are not complete.'],
    ] as const) {
      const args = [command, 'check', samples.clean, '--locale', locale];
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      assert.deepEqual([status, stderr], [2, `${says}\n`]);
    }
  });

  it('does not wait for a device', async function () {
    if (process.platform === 'win32') this.skip();
    const { code, err } = await gouji(['check', '/dev/zero']);
    assert.equal(code, 2);
    assert.match(err, /不是普通文件/);
  });

  it('reports what it may not read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const folder = folderOf(this, { 'a.txt': cleanText, 'b.txt': cleanText, 'c/d.txt': cleanText });
    chmodSync(join(folder, 'a.txt'), 0);
    chmodSync(join(folder, 'c'), 0);
    const { code, out, err } = await gouji(['check', '.'], { cwd: folder });
    chmodSync(join(folder, 'c'), 0o700);
    assert.equal(code, 2);
    assert.match(err, /^a\.txt：没有读取的权限/m);
    assert.match(err, /^c：没有读取的权限/m);
    assert.match(out, /共 1 个文件/);
  });
});
