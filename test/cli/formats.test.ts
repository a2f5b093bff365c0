import assert from 'node:assert/strict';
import { check } from '../../server/src/cli/check';
import type { CheckedFile } from '../../server/src/cli/checkText';
import type { Format } from '../../server/src/cli/reporters/formats';
import { githubReporter } from '../../server/src/cli/reporters/github';
import type { Locale } from '../../server/src/core/localized';
import { widthOf } from '../../server/src/core/width';
import { ruleOf } from '../../server/src/rules/registry';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { cleanText, shellOn, wrongText } from './support';

const files = { 'r/对.txt': cleanText, 'r/错.txt': wrongText };

async function written(format: Format, options = {}, locale: Locale = 'zh') {
  const { shell, written } = shellOn(new MemoryWorkspace(files), { locale });
  await check(shell, ['r'], { format, ...options });
  return written.out;
}

/** What is found in the files, by the program's own account. */
async function findings(): Promise<readonly { code: string; severity: string }[]> {
  return JSON.parse(await written('json')).files.flatMap((file: { findings: unknown }) => file.findings);
}

/** The tables of the summary, as lines. */
const tablesOf = (text: string): string[][] =>
  text
    .split('\n\n')
    .filter((part) => /^(?:单位|规则) /.test(part))
    .map((part) => part.split('\n'));

const isSevere = ({ severity }: { severity: string }): boolean => severity !== 'hint';

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
    assert.ok(text.startsWith('\ufeff单位,年份,规则,级别,说明,文件,行,列,表行,表列,规则名称\r\n'));
    assert.ok(!/[^\r]\n/.test(text) && text.endsWith('\r\n'));
    const rows = text.trimEnd().split('\r\n').slice(1);
    assert.equal(rows.length, (await findings()).filter(isSevere).length);
    assert.match(
      rows.find((row) => row.includes('row-total'))!,
      /^松坪街道办事处,2024,row-total,错误,「（一）予以公开」的总计应为 9，现为 8（少 1）.*,r\/错\.txt,31,47,（一）予以公开,总计,每行总计$/,
    );
  });

  it('lists hints on request, and is English where asked', async () => {
    const all = (await written('csv', { hints: true })).trimEnd().split('\r\n').slice(1);
    assert.equal(all.length, (await findings()).length);
    const english = await written('csv', {}, 'en');
    assert.match(
      english,
      /^\ufefforgan,year,rule,severity,message,file,line,column,table row,table column,rule name\r\n/,
    );
    assert.match(english, /,error,"In ""natural persons"": /);
  });
});

describe('gouji check --format github', () => {
  it('annotates every finding at its place', async () => {
    const lines = (await written('github')).trimEnd().split('\n');
    assert.equal(lines.length, (await findings()).filter(isSevere).length);
    const total = lines.find((line) => line.includes('row-total'))!;
    const place = 'file=r/错.txt,line=31,endLine=31,col=47,endColumn=48';
    assert.ok(total.startsWith(`::error ${place},title=gouji row-total::「（一）予以公开」的总计应为 9`), total);
    assert.ok(lines.some((line) => line.startsWith('::warning ')));
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
    const file: CheckedFile = {
      path: 'C:\\a,b.txt',
      reports: [],
      findings: [finding],
      suppressed: [],
    };
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
    const [organs, rules] = tablesOf(await written('text', { hints: true }));
    assert.match(organs![0]!, /^单位 +报告 +错误 +警告/);
    assert.match(organs![1]!, /^松坪街道办事处 +1 +5 +1/);
    assert.equal(organs![2], '其余 1 个单位没有发现问题。');
    assert.equal(widthOf(organs![1]!), widthOf(organs![0]!));
    assert.match(rules![0]!, /^规则 +名称 +级别 +条数 +报告$/);
    const counts = new Map<string, number>();
    for (const { code } of await findings()) counts.set(code, (counts.get(code) ?? 0) + 1);
    assert.equal(rules!.length - 1, counts.size);
    for (const line of rules!.slice(1)) {
      const [code, name, , count, reports] = line.split(/ +/);
      assert.deepEqual([Number(count), reports], [counts.get(code!), '1'], line);
      assert.equal(name, ruleOf(code!)!.documentation.title.zh);
      assert.equal(widthOf(line), widthOf(rules![0]!));
    }
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
