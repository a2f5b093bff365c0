import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { check } from '../../server/src/cli/check';
import type { Locale } from '../../server/src/core/localized';
import { rulePage } from '../../server/src/features/rulePage';
import { rules } from '../../server/src/rules/registry';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { buildIfMissing, cleanText, gouji, samples, shellOn, wrongText } from './support';

/** The schema of the standard, as Microsoft ships it with its matchers. */
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);

function parse(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  return log;
}

async function logOf(files: Record<string, string>, paths: readonly string[], locale: Locale = 'zh') {
  const { shell, written } = shellOn(new MemoryWorkspace(files), { locale });
  await check(shell, paths, { format: 'sarif' });
  return parse(written.out);
}

describe('gouji check --format sarif', () => {
  before(buildIfMissing);

  it('is valid, and would not be with anything else in it', async () => {
    const log = await logOf({ 'a.txt': wrongText }, ['a.txt']);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    assert.ok(!validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] }));
    assert.ok(!validate({ ...log, runs: [{}] }));
  });

  it('describes every rule, with help, in the language of the messages', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const [run] = (await logOf({}, [], locale)).runs;
      assert.equal(run!.columnKind, 'utf16CodeUnits');
      assert.deepEqual(
        run!.tool.driver.rules!.map(({ id }) => id),
        rules.map(({ code }) => code),
      );
      for (const [index, { name, shortDescription, help, defaultConfiguration }] of run!.tool.driver.rules!.entries()) {
        const { code, documentation } = rules[index]!;
        assert.equal(name, documentation.title[locale]);
        assert.equal(shortDescription!.text, documentation.summary[locale]);
        assert.ok(help!.text && help!.markdown === rulePage(code, locale));
        assert.ok(['error', 'warning', 'note'].includes(defaultConfiguration!.level!));
      }
    }
  });

  it('tells what comments and exceptions hide, and why', async () => {
    const lines = wrongText.split('\n');
    const row = lines.findIndex((line) => /^\d+ \|/.test(line) && line.split('|').length > 14);
    lines.splice(row, 0, '<!-- gouji-ignore case-total: 与原件核对无误 -->');
    const exception = { code: 'rules-no-power', reason: '上级已确认' };
    const [run] = (
      await logOf({ 'a.txt': lines.join('\n'), '.gouji.json': JSON.stringify({ exceptions: [exception] }) }, ['a.txt'])
    ).runs;
    const hidden = run!.results!.filter(({ suppressions }) => suppressions);
    assert.deepEqual(hidden.map(({ ruleId, level, suppressions }) => [ruleId, level, ...suppressions!]).sort(), [
      ['case-total', 'error', { kind: 'inSource', justification: '与原件核对无误' }],
      ['rules-no-power', 'warning', { kind: 'external', justification: '上级已确认' }],
      ['suspect-cell', 'note', { kind: 'inSource', justification: '与原件核对无误' }],
    ]);
    assert.ok(!run!.results!.some(({ ruleId, suppressions }) => ruleId === 'case-total' && !suppressions));
  });

  it('tells it as it would be told otherwise: with its level, and so that it is known again', async () => {
    const next = cleanText.replaceAll('2024', '2025').replace(/(二、上年结转政府信息公开申请数量 \| )\d+/, '$19');
    const resultsOf = async (exceptions: readonly { code: string; reason: string }[]) => {
      const settings = JSON.stringify({
        rules: { 'row-total': 'information', 'carry-continuity': 'information' },
        exceptions,
      });
      const [run] = (
        await logOf({ '2024.txt': cleanText, '2025.txt': next, '.gouji.json': settings }, ['2024.txt', '2025.txt'])
      ).runs;
      return run!
        .results!.map(({ ruleId, level, partialFingerprints }) => ({ ruleId, level, ...partialFingerprints }))
        .filter(({ ruleId }) => ruleId === 'row-total' || ruleId === 'carry-continuity');
    };
    const told = await resultsOf([]);
    assert.deepEqual([...new Set(told.map(({ level }) => level))], ['note']);
    assert.deepEqual(
      await resultsOf(['row-total', 'carry-continuity'].map((code) => ({ code, reason: '台账如此' }))),
      told,
    );
  });

  it('places every finding by lines and characters from 1, with what it is about and what would repair it', async () => {
    const [run] = (await logOf({ '文件夹/a b.txt': wrongText }, ['文件夹'])).runs;
    const result = run!.results!.find(({ ruleId }) => ruleId === 'case-total')!;
    assert.equal(run!.tool.driver.rules![result.ruleIndex!]!.id, 'case-total');
    assert.equal(result.level, 'error');
    const [location] = result.locations!;
    const uri = location!.physicalLocation!.artifactLocation!.uri!;
    assert.equal(decodeURIComponent(uri), '文件夹/a b.txt');
    assert.match(uri, /^[\w%/.]+$/);
    assert.deepEqual(location!.physicalLocation!.region, {
      startLine: 58,
      startColumn: 17,
      endLine: 58,
      endColumn: 18,
    });
    assert.ok(result.relatedLocations!.length > 0 && result.relatedLocations!.every(({ message }) => message?.text));
    const [change] = result.fixes![0]!.artifactChanges;
    assert.deepEqual(change!.replacements, [
      { deletedRegion: location!.physicalLocation!.region, insertedContent: { text: '4' } },
    ]);
    assert.match(result.partialFingerprints!['goujiFinding/v1']!, /^[0-9a-f]{16}$/);
  });

  it('tells findings again when lines have moved', async () => {
    const fingerprints = async (text: string) =>
      (await logOf({ 'a.txt': text }, ['a.txt'])).runs[0]!.results!.map((one) => one.partialFingerprints);
    const before = await fingerprints(wrongText);
    assert.deepEqual(await fingerprints(wrongText.replace('二、主动公开', '新的一段。\n\n二、主动公开')), before);
    assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, before.length);
  });

  it('says that a run was not complete', async () => {
    const [run] = (await logOf({ 'a.txt': cleanText }, ['a.txt', 'missing'])).runs;
    assert.deepEqual(run!.results, []);
    assert.equal(run!.invocations![0]!.executionSuccessful, false);
  });

  it('tells what was not checked and what is wrong in the settings', async () => {
    const files = { 'r/a.txt': cleanText, 'r/某局年报.docx': '', 'r/.gouji.json': '{ "rule": {} }' };
    const [run] = (await logOf(files, ['r', 'missing'])).runs;
    const { toolExecutionNotifications, toolConfigurationNotifications } = run!.invocations![0]!;
    assert.deepEqual(
      toolExecutionNotifications!.map(({ level, locations }) => [
        level,
        decodeURIComponent(locations![0]!.physicalLocation!.artifactLocation!.uri!),
      ]),
      [
        ['warning', 'r/某局年报.docx'],
        ['error', 'missing'],
      ],
    );
    assert.match(toolConfigurationNotifications![0]!.message.text!, /^第 1 行第 3 列：/);
    const [clean] = (await logOf({ 'r/a.txt': cleanText }, ['r'])).runs;
    assert.deepEqual(clean!.invocations, [
      { executionSuccessful: true, toolExecutionNotifications: [], toolConfigurationNotifications: [] },
    ]);
  });

  it('comes out of the process as it is, with file URIs for absolute paths', async () => {
    const { code, out } = await gouji(['check', '--format', 'sarif', samples.wrong, samples.clean]);
    assert.equal(code, 1);
    const { results } = parse(out).runs[0]!;
    assert.match(results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri!, /^file:\/\/\/.*\.txt$/);
  });
});
