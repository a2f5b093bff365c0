import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inOneLine } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { findingsOf } from '../support/check';
import { textIn } from '../support/fixture';

const folder = new URL('reports/', import.meta.url);
const snapshot = new URL('findings.snap', import.meta.url);

/** What is known of a report and everything that is found in it, as a reviewer reads it: place, text, message. */
function reviewOf(name: string): string {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const reports = new Document(text).reports().map(({ summary: { organ, year, form, tally } }) => {
    const { held, failed, notAssessable } = tally;
    return `${organ ?? '-'} ${year ?? '-'}, form ${form ?? '-'}: ${held} hold, ${failed} fail, ${notAssessable} not assessable`;
  });
  const all = findingsOf(text);
  const blanks = all.filter(({ code }) => code === 'blank-cell').length;
  const findings = all.flatMap(({ code, severity, range, message, fixes }) => {
    if (code === 'blank-cell') return [];
    const { line, character } = range.start;
    const shown = textIn(text, range).replaceAll('\n', '⏎');
    const titles = fixes.map(({ title, preferred }) => `\n      ${preferred ? '→' : '·'} ${title.zh}`);
    return [
      `  ${line + 1}:${character + 1} ${severity} ${code} [${shown}]\n      ${inOneLine(message, 'zh')}${titles.join('')}`,
    ];
  });
  if (blanks > 0) findings.push(`  and ${blanks} blank-cell`);
  return [`## ${name}`, ...reports, ...findings].join('\n');
}

describe('the corpus', () => {
  const names = readdirSync(folder).sort();

  it('has what its snapshot says', () => {
    const review = `${names.map(reviewOf).join('\n\n')}\n`;
    if (process.env.UPDATE === '1') writeFileSync(snapshot, review);
    assert.equal(readFileSync(snapshot, 'utf8'), review);
  });
  it('has only messages of whole lines, the first of which says what is wrong', () => {
    for (const name of names)
      for (const { code, message } of findingsOf(readFileSync(new URL(name, folder), 'utf8'))) {
        for (const line of message.zh.split('\n')) assert.match(line, /^\S.*[。？]$/, `${name} ${code}`);
        for (const line of message.en.split('\n')) assert.match(line, /^\S.*[.?…]$/, `${name} ${code}`);
      }
  });
  it('is read as reports, every one', () => {
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      assert.deepEqual(
        new Document(text).reports().map(({ summary }) => summary.isReport),
        [true],
        name,
      );
    }
  });
});
