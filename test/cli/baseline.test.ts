import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, wrongText } from './support';

describe('gouji check --baseline', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('reports only what an earlier run had not found', async function () {
    const cwd = folderOf(this, { 'r/a.txt': wrongText, 'r/b.txt': cleanText });
    const first = await gouji(['check', 'r', '--write-baseline', 'known.json'], { cwd });
    assert.equal(first.code, 0);
    const count = /已把 (\d+) 条写入基线 known\.json/.exec(first.err)![1]!;
    assert.ok(Number(count) > 10);
    const second = await gouji(['check', 'r', '--baseline', 'known.json', '--hints'], { cwd });
    assert.equal(second.code, 0);
    assert.match(second.out, new RegExp(`错误 0，警告 0，提示 0，建议 0。\\n另有 ${count} 条在基线中已有`));
    assert.match(second.out, /^共 2 个文件、2 份报告/);

    const wrongTotal = cleanText.replace(/^(一、本年新收.* \| )14 /m, '$115 ');
    assert.notEqual(wrongTotal, cleanText);
    writeFileSync(join(cwd, 'r/b.txt'), wrongTotal);
    writeFileSync(join(cwd, 'r/a.txt'), `\n${wrongText.replace('二、主动公开', '新的一段。\n二、主动公开')}`);
    const third = await gouji(['check', 'r', '--baseline', 'known.json', '--format', 'json'], { cwd });
    assert.equal(third.code, 1);
    const { files } = JSON.parse(third.out);
    assert.deepEqual(files[0].findings, []);
    assert.ok(files[1].findings.length > 0);
  });

  it('lets the same finding pass as often as it was found, in whichever file', async function () {
    const cwd = folderOf(this, { 'first/a.txt': wrongText });
    await gouji(['check', 'first', '--write-baseline', 'known.json'], { cwd });
    const moved = folderOf(this, { 'second/松坪.txt': wrongText, 'second/松坪 again.txt': wrongText });
    const known = join(cwd, 'known.json');
    const once = await gouji(['check', 'second/松坪.txt', '--baseline', known], { cwd: moved });
    assert.equal(once.code, 0);
    const twice = await gouji(['check', 'second', '--baseline', known], { cwd: moved });
    assert.equal(twice.code, 1);
    assert.match(twice.out, /错误 5，警告 3/);
  });

  it('knows what files say of each other again, however their paths are given', async function () {
    const untitled = (year: number) =>
      cleanText.replace(/云溪街道办事处|党政综合办公室/g, '').replaceAll('2024', String(year));
    const cwd = folderOf(this, {
      '云溪街道办事处/2024.txt': untitled(2024),
      '云溪街道办事处/2025.txt': untitled(2025).replace(/(二、上年结转政府信息公开申请数量 \| )\d+/, '$19'),
    });
    await gouji(['check', cwd, '--write-baseline', 'known.json'], { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));
    assert.ok(findings.some(({ code }: { code: string }) => code === 'carry-continuity'));
    const again = await gouji(['check', '.', '--baseline', 'known.json', '--format', 'json'], { cwd });
    assert.deepEqual(
      JSON.parse(again.out).files.flatMap((file: { findings: unknown[] }) => file.findings),
      [],
    );
  });

  it('knows it again where the other file is called otherwise and its lines have moved', async function () {
    const cwd = folderOf(this, {
      'r/2024.txt': cleanText,
      'r/2025.txt': cleanText.replaceAll('2024', '2025').replace(/(二、上年结转政府信息公开申请数量 \| )\d+/, '$19'),
    });
    await gouji(['check', 'r', '--write-baseline', 'known.json'], { cwd });
    renameSync(join(cwd, 'r/2024.txt'), join(cwd, 'r/上年.txt'));
    writeFileSync(join(cwd, 'r/上年.txt'), `\n${cleanText}`);
    const again = await gouji(['check', 'r', '--baseline', 'known.json', '--max-warnings', '0'], { cwd });
    assert.match(again.out, /错误 0，警告 0/);
    assert.equal(again.code, 0);
    writeFileSync(join(cwd, 'r/上年.txt'), cleanText.replace(/(四、结转下年度继续办理 \| )\d+/, '$18'));
    const changed = await gouji(['check', 'r', '--baseline', 'known.json', '--format', 'json'], { cwd });
    assert.match(changed.out, /"carry-continuity"/);
  });

  it('takes another duplicate of a report for a new finding', async function () {
    const cwd = folderOf(this, { 'r/1.txt': cleanText, 'r/2.txt': cleanText });
    await gouji(['check', 'r', '--write-baseline', 'known.json'], { cwd });
    const again = () => gouji(['check', 'r', '--baseline', 'known.json'], { cwd });
    assert.match((await again()).out, /错误 0，警告 0/);
    renameSync(join(cwd, 'r/2.txt'), join(cwd, 'r/草稿.txt'));
    assert.match((await again()).out, /错误 0，警告 2/);
  });

  it('can be read, and is the same however often it is written', async function () {
    const cwd = folderOf(this, { 'r/a.txt': wrongText });
    const write = async () => {
      await gouji(['check', 'r', '--write-baseline', 'known.json'], { cwd });
      return readFileSync(join(cwd, 'known.json'), 'utf8');
    };
    const text = await write();
    assert.equal(await write(), text);
    const { findings } = JSON.parse(text);
    assert.deepEqual(Object.keys(findings[0]), ['fingerprint', 'code', 'organ', 'year', 'message']);
    assert.equal(text.trimEnd().split('\n').length, findings.length + 2);
  });

  it('says what is wrong with the file', async function () {
    const cwd = folderOf(this, { 'a.txt': cleanText, 'other.json': '{"version":2,"findings":[]}', 'no.json': '[' });
    for (const [path, says] of [
      ['missing.json', /^missing\.json：没有这个文件/],
      ['other.json', /^other\.json：不是 gouji 写的基线文件。请用 --write-baseline 重新生成。\n$/],
      ['no.json', /^no\.json：不是 gouji 写的基线文件/],
    ] as const) {
      const { code, out, err } = await gouji(['check', 'a.txt', '--baseline', path], { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    }
    const { code, err } = await gouji(['check', 'a.txt', '--write-baseline', 'no/such/folder.json'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^no\/such\/folder\.json：写不进去（ENOENT）/);
  });
});
