import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { check } from '../../server/src/cli/check';
import { fix } from '../../server/src/cli/fix';
import { encode } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { zip } from '../support/zip';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, shellOn, wrongText } from './support';

const gbk = (text: string) => encode({ text, encoding: { name: 'gb18030', byteOrderMark: false } });

const tarGz = async (files: Readonly<Record<string, string>>) =>
  gzipSync(
    await packTar(
      Object.entries(files).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })),
    ),
  );

async function checked(files: Readonly<Record<string, string | Uint8Array>>, ...paths: string[]) {
  const { shell, written } = shellOn(new MemoryWorkspace(files));
  const code = await check(shell, paths, { format: 'json' });
  const found = JSON.parse(written.out).files as { path: string; findings: unknown[] }[];
  return {
    code,
    err: written.err,
    paths: found.map(({ path }) => path),
    findings: found.map((one) => one.findings.length),
  };
}

describe('gouji check in archives', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('reads the reports of a .zip, and says where they are', async () => {
    const archive = zip([
      { name: '甲/a.txt', content: wrongText },
      { name: 'b.md', content: cleanText },
      { name: 'picture.png', content: 'x' },
      { name: '__MACOSX/甲/._a.txt', content: 'x' },
      { name: '.c.txt', content: cleanText },
      { name: 'notes.txt', content: '别的事情' },
    ]);
    const { code, paths, findings } = await checked({ 'r/各乡镇.zip': archive }, 'r');
    assert.equal(code, 1);
    assert.deepEqual(paths, ['r/各乡镇.zip!/甲/a.txt', 'r/各乡镇.zip!/b.md']);
    assert.ok(findings[0]! > 0 && findings[1] === 0);
  });

  it('reads the reports of a .tar.gz, whatever stands before their names', async () => {
    const archive = await tarGz({ './甲/a.txt': wrongText, 'b.txt': cleanText, 'c.csv': cleanText });
    for (const name of ['r.tar.gz', 'r.TGZ']) {
      const { paths } = await checked({ [name]: archive }, name);
      assert.deepEqual(paths, [`${name}!/甲/a.txt`, `${name}!/b.txt`]);
    }
  });

  it('reads archives in archives, as they were handed on, down to a depth', async () => {
    const town = zip([{ name: '青石.txt', content: wrongText }]);
    const county = zip([
      { name: '石桥镇.zip', content: town },
      { name: '__MACOSX/._石桥镇.zip', content: 'x' },
    ]);
    const city = zip([
      { name: '东县.zip', content: county },
      { name: '坏的.zip', content: 'x' },
    ]);
    const inCity = await checked({ '全市.zip': city }, '全市.zip');
    assert.deepEqual(inCity.paths, ['全市.zip!/东县.zip!/石桥镇.zip!/青石.txt']);
    assert.equal(inCity.code, 2);
    assert.match(inCity.err, /全市\.zip!\/坏的\.zip.*已损坏/);
    const inProvince = await checked({ '全省.zip': zip([{ name: '甲市.zip', content: city }]) }, '全省.zip');
    assert.deepEqual(inProvince.paths, []);
    assert.match(inProvince.err, /全省\.zip!\/甲市\.zip!\/东县\.zip!\/石桥镇\.zip.*太深/);
  });

  it('reads an archive on standard input by its name, and asks for it where it has none', async () => {
    const bytes = zip([{ name: 'a.txt', content: cleanText }]);
    const files = { 'r/.gouji.json': '{ "form": "2019" }' };
    const given = (stdinFilename?: string) => {
      const { shell, written } = shellOn(new MemoryWorkspace(files), { input: async () => bytes });
      const options = { format: 'json', ...(stdinFilename && { stdinFilename }) } as const;
      return check(shell, ['-'], options).then((code) => ({ code, files: JSON.parse(written.out).files, ...written }));
    };
    const called = await given('r/各局.zip');
    assert.deepEqual(
      [called.err, called.files[0].path, called.files[0].reports[0].form],
      ['', 'r/各局.zip!/a.txt', '2019'],
    );
    const nameless = await given();
    assert.deepEqual([nameless.code, nameless.files], [2, []]);
    assert.match(nameless.err, /^<stdin>：这是 Word、Excel（\.docx、\.xlsx）或压缩文件.*--stdin-filename/);
  });

  it('finds the same in an archive as beside it', async () => {
    const inFolder = await checked({ 'r/a.txt': wrongText, 'r/b.txt': gbk(cleanText) }, 'r');
    const inZip = await checked(
      {
        'r.zip': zip([
          { name: 'a.txt', content: wrongText },
          { name: 'b.txt', content: gbk(cleanText) },
        ]),
      },
      'r.zip',
    );
    assert.deepEqual(inZip.findings, inFolder.findings);
    assert.equal(inZip.code, inFolder.code);
  });

  it('reads names that Windows wrote in GBK', async () => {
    const archive = zip([{ name: gbk('松坪街道\\年报.txt'), content: cleanText }]);
    assert.deepEqual((await checked({ 'r.zip': archive }, 'r.zip')).paths, ['r.zip!/松坪街道/年报.txt']);
  });

  it('does so where the characters of a name are not everyday ones', async () => {
    for (const name of ['亳州市2023.txt', '濮阳.txt', '盱眙县/黟歙.txt', '㑇村.txt', 'caf\u00e9.txt']) {
      const raw = name.startsWith('caf') ? Buffer.from(name, 'latin1') : gbk(name);
      const archive = zip([{ name: raw, content: cleanText }]);
      assert.deepEqual((await checked({ 'r.zip': archive }, 'r.zip')).paths, [`r.zip!/${name}`]);
    }
  });

  it('tells files of one name apart, and what stands in them', async () => {
    const town = zip([{ name: 'c.txt', content: wrongText }]);
    const archive = zip([
      { name: 'a.txt', content: cleanText },
      { name: './a.txt', content: wrongText },
      { name: 'b.zip', content: town },
      { name: 'b.zip', content: town },
    ]);
    const { paths, findings } = await checked({ 'r.zip': archive }, 'r.zip');
    assert.deepEqual(paths, ['r.zip!/a.txt', 'r.zip!/a (2).txt', 'r.zip!/b.zip!/c.txt', 'r.zip!/b (2).zip!/c.txt']);
    assert.deepEqual(
      findings.map((count) => count > 0),
      [false, true, true, true],
    );
  });

  it('gives no name that another file has, and keeps its extension', async () => {
    const named = (name: string) => ({ name, content: cleanText });
    const towns = { name: 'c.tar.gz', content: await tarGz({ 'd.txt': cleanText }) };
    const archive = zip([named('a.txt'), named('a.txt'), named('a (2).txt'), named('a.txt'), towns, towns]);
    assert.deepEqual(
      (await checked({ 'r.zip': archive }, 'r.zip')).paths,
      ['a.txt', 'a (2).txt', 'a (2) (2).txt', 'a (3).txt', 'c.tar.gz!/d.txt', 'c (2).tar.gz!/d.txt'].map(
        (name) => `r.zip!/${name}`,
      ),
    );
  });

  it('never writes what is in an archive, wherever its names point', async function () {
    const archive = zip([
      { name: '../evil.txt', content: cleanText },
      { name: '/tmp/gouji-evil.txt', content: cleanText },
    ]);
    const folder = folderOf(this, { 'in/r.zip': archive });
    const { code, out } = await gouji(['check', 'r.zip', '--format', 'json'], { cwd: join(folder, 'in') });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).files.length, 2);
    assert.deepEqual(readdirSync(folder), ['in']);
    assert.deepEqual(readdirSync(join(folder, 'in')), ['r.zip']);
    assert.ok(!existsSync(join(dirname(folder), 'evil.txt')) && !existsSync('/tmp/gouji-evil.txt'));
  });

  it('shows the control characters of a name without obeying them', async () => {
    const archive = zip([{ name: 'a\u001b[2J.txt', content: wrongText }]);
    assert.deepEqual((await checked({ 'r.zip': archive }, 'r.zip')).paths, ['r.zip!/a\ufffd[2J.txt']);
  });

  const good = { name: 'good.txt', content: cleanText };
  const broken: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp, readonly string[]])[] = [
    ['an empty .zip', () => zip([]), /^r\.zip：压缩文件里没有/, []],
    ['a .zip without a text', () => zip([{ name: 'a.png', content: 'x' }]), /^r\.zip：压缩文件里没有/, []],
    ['a .zip cut in the middle', () => zip([good]).subarray(0, 500), /^r\.zip：压缩文件已损坏/, []],
    ['what is no .zip', () => Buffer.from('hello'), /^r\.zip：压缩文件已损坏/, []],
    [
      'an entry with a password',
      () => zip([{ name: 'a.txt', content: cleanText, encrypted: true }, good]),
      /^r\.zip!\/a\.txt：有密码/,
      ['r.zip!/good.txt'],
    ],
    [
      'an entry that is larger than it says',
      () => zip([{ name: 'a.txt', content: cleanText, claimedSize: 10 }, good]),
      /^r\.zip!\/a\.txt：在压缩文件里已损坏/,
      ['r.zip!/good.txt'],
    ],
    [
      'an entry that is much too large',
      () => zip([{ name: 'a.txt', content: Buffer.alloc(65 * 1024 * 1024) }, good]),
      /^r\.zip!\/a\.txt：解压后超过 64 MB/,
      ['r.zip!/good.txt'],
    ],
    [
      'entries that are too large together',
      () => zip([good, ...Array.from({ length: 80 }, () => ({ name: 'a.txt', content: '', claimedSize: 60_000_000 }))]),
      /^r\.zip：解压后超过 4 GB/m,
      ['r.zip!/good.txt'],
    ],
  ];
  for (const [what, archive, says, paths] of broken) {
    it(`says what is wrong with ${what}, and reads the rest`, async () => {
      const result = await checked({ 'r.zip': await archive() }, 'r.zip');
      assert.equal(result.code, 2);
      assert.match(result.err, says);
      assert.deepEqual(result.paths, paths);
    });
  }

  it('says what is wrong with a .tar.gz, and reads what comes before', async () => {
    const archive = await tarGz({ 'a.txt': cleanText, 'b.txt': cleanText.repeat(40) });
    const cut = await checked({ 'r.tgz': archive.subarray(0, archive.length - 600) }, 'r.tgz');
    assert.equal(cut.code, 2);
    assert.match(cut.err, /^r\.tgz：压缩文件已损坏/);
    assert.deepEqual(cut.paths, ['r.tgz!/a.txt']);
    const empty = await checked({ 'r.tgz': await tarGz({}) }, 'r.tgz');
    assert.match(empty.err, /压缩文件里没有/);
    const tooLarge = await checked({ 'r.tgz': await tarGz({ 'a.txt': '0'.repeat(65 * 1024 * 1024) }) }, 'r.tgz');
    assert.match(tooLarge.err, /^r\.tgz!\/a\.txt：解压后超过 64 MB/);
  });

  it('passes over an archive without reports where it is not named', async () => {
    const { code, err } = await checked({ 'r/a.zip': zip([]), 'r/b.txt': cleanText }, 'r');
    assert.deepEqual([code, err], [0, '']);
  });

  it('is not changed by gouji fix', async () => {
    const archive = zip([{ name: 'a.txt', content: wrongText }]);
    const workspace = new MemoryWorkspace({ 'r.zip': archive });
    const { shell, written } = shellOn(workspace);
    assert.equal(await fix(shell, ['r.zip'], {}), 2);
    assert.match(written.err, /^r\.zip：压缩文件里的年报不能直接改/);
    assert.equal(workspace.files.get('r.zip'), archive);
  });
});
