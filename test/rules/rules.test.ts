import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { splitLines } from '../../server/src/core/text';
import { rules } from '../../server/src/rules/registry';
import type { Finding, Fix, Rule } from '../../server/src/rules/rule';
import { findingsOf, place, places } from '../support/check';
import { checkFix } from '../support/checkFix';
import { applyEdits, parseFixture, textIn } from '../support/fixture';
import { type Case, casesOf } from './markdown';

const update = process.env.UPDATE === '1';
const pathOf = (code: string) => new URL(`${code}.md`, import.meta.url);

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.code, () => {
      it('says what it is', () => describesItself(rule));
      it('finds what its documentation marks as wrong', () => runDocumentation(rule, rule.documentation.wrong));
      it('finds nothing in what its documentation calls right', () => {
        assert.ok(!rule.documentation.right.includes('⟦'), 'the right example has a mark');
        runDocumentation(rule, rule.documentation.right);
      });

      const path = pathOf(rule.code);
      const file = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const cases = casesOf(file);
      for (const each of cases) it(`${each.title} (line ${each.line})`, () => runCase(rule, each));
      it('has cases with and without a finding', () => {
        const found = cases.filter(({ body }) => new RegExp(`⟦[a-z,-]*\\b${rule.code}[,:]`).test(body));
        assert.ok(found.length > 0, `test/rules/${rule.code}.md has no case with a finding`);
        assert.ok(found.length < cases.length, `test/rules/${rule.code}.md has no case without a finding`);
      });
      if (update) after(() => writeExpectations(rule, path, file, cases));
    });
  }

  it('every fixture file belongs to a rule', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.md'));
    const codes = new Set(rules.map(({ code }) => `${code}.md`));
    assert.deepEqual(
      files.filter((name) => !codes.has(name)),
      [],
    );
  });

  it('codes are unique', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
  });
});

function describesItself({ code, documentation, since }: Rule): void {
  assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  assert.match(since, /^\d+\.\d+\.\d+$/);
  const { summary, why, howToFix, wrong, right } = documentation;
  for (const text of [summary, why, howToFix]) {
    assert.match(text.zh, /^\P{ASCII}.*[。）]$/su);
    assert.match(text.en, /^[A-Z].*[.)]$/s);
  }
  assert.ok(!summary.zh.includes('\n') && !summary.en.includes('\n'));
  assert.notEqual(wrong, right);
}

function runDocumentation({ code }: Rule, example: string): void {
  const { text, marks } = parseFixture(example);
  assert.deepEqual(places(findingsOf(text).filter((finding) => finding.code === code)), places(marks));
}

function runCase({ code }: Rule, { body, only, expect }: Case): void {
  const { text, marks } = parseFixture(body);
  const findings = findingsOf(text).filter((finding) => only === undefined || finding.code === only);
  assert.deepEqual(described(text, findings), described(text, marks));
  const own = findings.filter((finding) => finding.code === code);
  for (const finding of own) for (const fix of finding.fixes) checkFix(text, finding, fix);
  if (expect && !update) assert.equal(expectation(text, own), expect.text);
}

/** Places with the texts that stand there, so that a failure can be read. */
const described = (text: string, marks: readonly Pick<Finding, 'code' | 'range'>[]): string[] =>
  marks.map((mark) => `${place(mark)} ${textIn(text, mark.range)}`).sort();

/** What findings say and offer, and how each fix changes the text. */
function expectation(text: string, findings: readonly Finding[]): string {
  const blocks = findings.map(({ message, related, fixes }) => [
    message.zh,
    message.en,
    ...related.map(
      ({ range, message: said }) => `related  ${textIn(text, range) || '(blank)'}  ${said.zh}  ${said.en}`,
    ),
    ...fixes.flatMap((fix) => fixLines(text, fix)),
  ]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function fixLines(text: string, fix: Fix): string[] {
  const kind =
    [fix.preferred && 'preferred', fix.safe && 'safe', fix.unique && 'unique'].filter(Boolean).join(', ') || 'a choice';
  return [`fix (${kind})  ${fix.title.zh}  ${fix.title.en}`, ...difference(text, applyEdits(text, fix.edits))];
}

/** The lines that differ, without those at both ends that do not. */
function difference(before: string, after: string): string[] {
  const [old, now] = [splitLines(before), splitLines(after)];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return [...old.map((line) => `- ${line}`), ...now.map((line) => `+ ${line}`)].map((line) =>
    line.replaceAll('\t', '→'),
  );
}

function writeExpectations({ code }: Rule, path: URL, file: string, cases: readonly Case[]): void {
  const lines = file.split('\n');
  for (const { body, only, expect } of [...cases].reverse()) {
    if (!expect) continue;
    const { text } = parseFixture(body);
    const own = findingsOf(text).filter((finding) => finding.code === code && (only === undefined || only === code));
    lines.splice(expect.from, expect.to - expect.from, ...expectation(text, own).split('\n'));
  }
  if (file !== '') writeFileSync(path, lines.join('\n'));
}
