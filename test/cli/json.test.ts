import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/src/cli/check';
import { applyEdits } from '../../server/src/core/text';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { buildIfMissing, cleanText, gouji, samples, shellOn, wrongText } from './support';

const bom = '\ufeff';

async function checked(files: Record<string, string>, ...paths: string[]) {
  const { shell, written } = shellOn(new MemoryWorkspace(files));
  const code = await check(shell, paths, { format: 'json' });
  return { code, err: written.err, json: JSON.parse(written.out) };
}

describe('gouji check --format json', () => {
  before(buildIfMissing);

  it('has exactly the agreed keys', async () => {
    const { code, json } = await checked({ 'a.txt': wrongText }, 'a.txt');
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(json), ['version', 'files', 'notices']);
    assert.equal(json.version, 1);
    const [file] = json.files;
    assert.deepEqual(Object.keys(file), ['path', 'reports', 'findings', 'suppressed']);
    assert.deepEqual(file.reports, [
      {
        organ: '松坪街道办事处',
        year: 2024,
        form: '2021',
        range: { start: { line: 0, character: 0 }, end: { line: 64, character: 0 } },
        identities: { held: 29, failed: 4, notAssessable: 9 },
      },
    ]);
    for (const finding of file.findings) {
      assert.deepEqual(Object.keys(finding), ['code', 'severity', 'message', 'report', 'range', 'related', 'fixes']);
      for (const related of finding.related) assert.deepEqual(Object.keys(related), ['path', 'range', 'message']);
      for (const { repair, ...fix } of finding.fixes) {
        assert.deepEqual(Object.keys(fix), ['title', 'preferred', 'edits']);
        if (repair) assert.deepEqual(Object.keys(repair), ['bits', 'share', 'reasons']);
      }
    }
  });

  it('has all findings with hints, in the order of the text, with fixes that can be applied', async () => {
    const { json } = await checked({ 'a.txt': wrongText }, 'a.txt');
    const { findings } = json.files[0];
    assert.equal(findings.filter((one: { severity: string }) => one.severity === 'hint').length, 10);
    const lines = findings.map(({ range }: { range: { start: { line: number } } }) => range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    const total = findings.find((one: { code: string }) => one.code === 'case-total');
    assert.deepEqual(total.range, { start: { line: 57, character: 16 }, end: { line: 57, character: 17 } });
    assert.match(applyEdits(wrongText, total.fixes[0].edits), /^3 \| 0 \| 1 \| 0 \| 4 \| 1/m);
  });

  it('counts neither a byte-order mark nor the carriage returns', async () => {
    const plain = await checked({ 'a.txt': wrongText }, 'a.txt');
    const marked = await checked({ 'a.txt': bom + wrongText.replaceAll('\n', '\r\n') }, 'a.txt');
    assert.deepEqual(marked.json, plain.json);
  });

  it('tells several reports of a file apart', async () => {
    const { json } = await checked({ 'a.txt': cleanText + wrongText }, 'a.txt');
    const { reports, findings } = json.files[0];
    assert.equal(reports.length, 2);
    assert.equal(reports[1].range.start.line, reports[0].range.end.line + 1);
    assert.ok(findings.every(({ report }: { report: number }) => report === 1));
  });

  it('has standard input instead of the file that it is called', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace({ 'r/a.txt': cleanText, 'r/b.txt': cleanText }), {
      input: async () => Buffer.from(wrongText),
    });
    await check(shell, ['r', '-'], { format: 'json', stdinFilename: './r/a.txt' });
    const { files } = JSON.parse(written.out);
    assert.deepEqual(
      files.map(({ path, findings }: { path: string; findings: unknown[] }) => [path, findings.length > 0]),
      [
        ['r/b.txt', false],
        ['./r/a.txt', true],
      ],
    );
  });

  it('is valid where there is nothing to say, and problems go elsewhere', async () => {
    const { code, json, err } = await checked({ 'r/a.md': 'nothing' }, 'r', 'missing');
    assert.equal(code, 2);
    const notices = [{ path: 'missing', kind: 'unusable', message: '没有这个文件或文件夹。' }];
    assert.deepEqual(json, { version: 1, files: [], notices });
    assert.match(err, /^missing：没有这个文件或文件夹。\n$/);
  });

  it('says unknown things with null', async () => {
    const { json } = await checked({ 'a.txt': '一、总体情况\n没有别的。' }, 'a.txt');
    const { organ, year, form } = json.files[0].reports[0];
    assert.deepEqual([organ, year, form], [null, null, null]);
  });

  it('comes out of the process as it is', async () => {
    const { code, out } = await gouji(['check', '--color', '--format', 'json', samples.wrong, samples.clean]);
    assert.equal(code, 1);
    assert.deepEqual(
      JSON.parse(out).files.map(({ path }: { path: string }) => readFileSync(path, 'utf8').length),
      [wrongText.length, cleanText.length],
    );
  });
});
