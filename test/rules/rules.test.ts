import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inOneLine } from '../../server/src/core/localized';
import { applyEdits, splitLines } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { rules } from '../../server/src/rules/registry';
import type { Finding, Fix, Rule } from '../../server/src/rules/rule';
import { findingsAcross, place, places } from '../support/check';
import { checkFix } from '../support/checkFix';
import { filesOf, type Mark, parseFixture, textIn } from '../support/fixture';
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
      it('calls nothing right that another rule calls wrong, rows left out apart', () => {
        for (const { text } of filesOf(rule.documentation.right)) {
          const found = new Document(text).reports().flatMap(({ summary }) => summary.findings);
          const wrong = found.filter(({ severity, code }) => severity === 'error' && code !== 'missing-row');
          assert.deepEqual(
            wrong.map(({ code }) => code),
            [],
          );
        }
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

  it('codes and titles are unique', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
    for (const locale of ['zh', 'en'] as const)
      assert.equal(new Set(rules.map(({ documentation }) => documentation.title[locale])).size, rules.length);
  });
});

function describesItself({ code, documentation }: Rule): void {
  assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  const { title, summary, why, howToFix, wrong, right } = documentation;
  assert.match(title.zh, /^\p{Script=Han}{2,8}$/u);
  assert.match(title.en, /^[A-Z][a-z ]{1,28}[a-z]$/);
  for (const text of [summary, why, howToFix]) {
    assert.match(text.zh, /^\P{ASCII}.*[。）]$/su);
    assert.match(text.en, /^[A-Z].*[.)]$/s);
  }
  assert.ok(!summary.zh.includes('\n') && !summary.en.includes('\n'));
  assert.notEqual(wrong, right);
}

function runDocumentation({ code }: Rule, example: string): void {
  for (const { findings, marks } of checked(example))
    assert.deepEqual(places(findings.filter((finding) => finding.code === code)), places(marks));
}

interface CheckedFile {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
}

/** The files of a marked text with what is found in each; `only` findings of this rule. */
function checked(body: string, only?: string): CheckedFile[] {
  const files = filesOf(body).map(({ path, text }) => ({ path, ...parseFixture(text) }));
  const found = findingsAcross(files);
  return files.map(({ path, text, marks }) => {
    const findings = found.get(path)!.filter(({ code }) => only === undefined || code === only);
    return { text, marks, findings };
  });
}

function runCase({ code }: Rule, { body, only, expect }: Case): void {
  const files = checked(body, only);
  for (const { text, marks, findings } of files) {
    assert.deepEqual(described(text, findings), described(text, marks));
    for (const finding of findings.filter((each) => each.code === code))
      for (const fix of finding.fixes) checkFix(text, finding, fix);
  }
  if (expect && !update) assert.equal(expectationOf(files, code), expect.text);
}

const expectationOf = (files: readonly CheckedFile[], code: string): string =>
  files
    .map(({ text, findings }) =>
      expectation(
        text,
        findings.filter((finding) => finding.code === code),
      ),
    )
    .filter(Boolean)
    .join('\n\n');

/** Places with the texts that stand there, so that a failure can be read. */
const described = (text: string, marks: readonly Pick<Finding, 'code' | 'range'>[]): string[] =>
  marks.map((mark) => `${place(mark)} ${textIn(text, mark.range)}`).sort();

/** What findings say and offer, and how each fix changes the text. */
function expectation(text: string, findings: readonly Finding[]): string {
  const blocks = findings.map(({ message, related, fixes }) => [
    inOneLine(message, 'zh'),
    inOneLine(message, 'en'),
    ...related.map(
      ({ file, range, message: said }) =>
        `related  ${file ? `${file}:${range.start.line + 1}` : textIn(text, range) || '(blank)'}  ${said.zh}  ${said.en}`,
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
    const text = expectationOf(checked(body, only), code);
    lines.splice(expect.from, expect.to - expect.from, ...text.split('\n'));
  }
  if (file !== '') writeFileSync(path, lines.join('\n'));
}
