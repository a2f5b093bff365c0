import assert from 'node:assert/strict';
import { check } from '../../server/src/cli/check';
import type { CheckedFile } from '../../server/src/cli/checkText';
import type { Format } from '../../server/src/cli/reporters/formats';
import { githubReporter } from '../../server/src/cli/reporters/github';
import type { Locale } from '../../server/src/core/localized';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { cleanText, shellOn, wrongText } from './support';

const files = { 'r/对.txt': cleanText, 'r/错.txt': wrongText };

async function written(format: Format, options = {}, locale: Locale = 'zh') {
  const { shell, written } = shellOn(new MemoryWorkspace(files), { locale });
  await check(shell, ['r'], { format, ...options });
  return written.out;
}

describe('gouji check --format jsonl', () => {
  it('has the files of json, one a line', async () => {
    const lines = (await written('jsonl')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      JSON.parse(await written('json')).files,
    );
  });
});

describe('gouji check --format csv', () => {
  it('opens in Excel: mark, header, a finding a row, CRLF', async () => {
    const text = await written('csv');
    assert.ok(text.startsWith('\ufeff单位,年份,规则,级别,说明,文件,行,列,表行,表列\r\n'));
    assert.ok(!/[^\r]\n/.test(text) && text.endsWith('\r\n'));
    const rows = text.trimEnd().split('\r\n').slice(1);
    assert.equal(rows.length, 6);
    assert.equal(
      rows[1],
      '松坪街道办事处,2024,row-total,错误,「（一）予以公开」的总计应为 9，现为 8（少 1）：自然人 7 + 商业企业 1 + 法律服务机构 1 = 9。,r/错.txt,31,47,（一）予以公开,总计',
    );
  });

  it('lists hints on request, and is English where asked', async () => {
    assert.equal((await written('csv', { hints: true })).trimEnd().split('\r\n').length, 1 + 16);
    const english = await written('csv', {}, 'en');
    assert.match(english, /^\ufefforgan,year,rule,severity,message,file,line,column,table row,table column\r\n/);
    assert.match(english, /,error,"In ""natural persons"": /);
  });
});

describe('gouji check --format github', () => {
  it('annotates every finding at its place', async () => {
    const lines = (await written('github')).trimEnd().split('\n');
    assert.equal(lines.length, 6);
    assert.ok(
      lines[1]!.startsWith(
        '::error file=r/错.txt,line=31,endLine=31,col=47,endColumn=48,title=gouji row-total::「（一）予以公开」的总计应为 9',
      ),
      lines[1],
    );
    assert.match(lines[0]!, /^::warning /);
  });

  it('escapes what its commands would take for their own', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace({}));
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } };
    const finding = {
      code: 'row-total',
      severity: 'hint',
      message: '100%\n::error::',
      report: 0,
      range,
      related: [],
      fixes: [],
      fingerprint: '',
    } as const;
    const file: CheckedFile = { path: 'C:\\a,b.txt', reports: [], findings: [finding] };
    await githubReporter(shell, {}).file(file);
    assert.equal(written.out, '');
    await githubReporter(shell, { hints: true }).file(file);
    assert.equal(
      written.out,
      '::notice file=C%3A/a%2Cb.txt,line=1,endLine=2,title=gouji row-total::100%25%0A::error::\n',
    );
  });
});

describe('gouji check, the summary', () => {
  it('counts by organ and by rule, aligned', async () => {
    const text = await written('text');
    assert.ok(
      text.includes(
        [
          '单位            报告  错误  警告',
          '松坪街道办事处     1     5     1',
          '其余 1 个单位没有发现问题。',
          '',
          '规则            级别  条数  报告',
          'flow-balance    错误     2     1',
          'case-total      错误     1     1',
          'missing-cell    错误     1     1',
          'row-total       错误     1     1',
          'rules-no-power  警告     1     1',
          '',
          '共 2 个文件',
        ].join('\n'),
      ),
      text,
    );
  });

  it('stands alone on request, and is left out for one file', async () => {
    const alone = await written('text', { summary: true });
    assert.ok(alone.startsWith('单位 '), alone);
    assert.match(
      (await written('text', { summary: true, hints: true }, 'en')).split('\n')[0]!,
      /^organ .* error .* hint$/,
    );
    const { shell, written: one } = shellOn(new MemoryWorkspace(files));
    await check(shell, ['r/错.txt'], { format: 'text' });
    assert.doesNotMatch(one.out, /^规则/m);
  });

  it('shows twenty organs unless asked for all, the worst first', async () => {
    const many: Record<string, string> = { 'r/worst.txt': wrongText };
    for (let i = 0; i < 30; i++)
      many[`r/${i}.txt`] = wrongText
        .replaceAll('松坪', `第${i}`)
        .replace(/^\(三\).*$/m, '')
        .replace(/^行政许可.*$/m, '行政许可 | 1 | ||');
    const { shell, written: shown } = shellOn(new MemoryWorkspace(many));
    await check(shell, ['r'], { format: 'text' });
    const table = shown.out.slice(shown.out.lastIndexOf('\n单位'));
    assert.equal(table.match(/^第\d+街道办事处|^松坪街道办事处/gm)!.length, 20);
    assert.match(table, /^还有 11 个单位，用 --summary 列全。$/m);
    const all = shellOn(new MemoryWorkspace(many));
    await check(all.shell, ['r'], { format: 'text', summary: true });
    assert.equal(all.written.out.match(/^第\d+街道办事处|^松坪街道办事处/gm)!.length, 31);
  });
});
