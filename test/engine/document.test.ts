import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { knownReports } from '../../server/src/engine/knownReports';
import { noPolicy } from '../../server/src/engine/policy';
import { findingsOf } from '../support/check';
import { consistentReports, totalsLeftAtZero } from '../support/figures';
import { render } from '../support/render';

const first = render(consistentReports[0]!).text;
const second = render(totalsLeftAtZero).text;
const lines = (text: string): number => text.trimEnd().split('\n').length;

describe('a document', () => {
  it('says of each report who reports, of which year and on which form', () => {
    const [report] = new Document(first).reports();
    const { organ, year, form, isReport, bySeverity } = report!.summary;
    assert.deepEqual(
      { organ, year, form, isReport },
      { organ: '青石街道办事处', year: 2023, form: '2021', isReport: true },
    );
    assert.deepEqual(bySeverity, { error: 0, warning: 0, information: 0, hint: 0 });
  });

  it('gives the model of the report in which a line stands', () => {
    const document = new Document(first + second);
    const end = lines(first);
    assert.equal(document.reportAt(0)!.startLine, 0);
    assert.equal(document.reportAt(end - 1)!.startLine, 0);
    assert.equal(document.reportAt(end)!.startLine, end);
    assert.equal(document.reportAt(end)!.model.organ.name, totalsLeftAtZero.organ);
    assert.equal(document.reportAt(document.lineCount), undefined);
    assert.equal(document.reportAt(end + 3)!.model, document.reportAt(end)!.model);
  });

  it('knows a report again whose text it has checked', () => {
    const known = knownReports();
    const document = new Document(second, noPolicy, known);
    const [found] = document.reports()[0]!.summary.findings;
    assert.ok(found);
    const at = { line: 0, character: 0 };
    document.apply([{ range: { start: at, end: at }, text: '新' }]);
    assert.notEqual(document.reports()[0]!.summary.findings[0], found);
    document.apply([{ range: { start: at, end: { line: 0, character: 1 } }, text: '' }]);
    assert.equal(document.reports()[0]!.summary.findings[0], found);
    assert.equal(new Document(first + second, noPolicy, known).reports()[1]!.summary.findings[0], found);
  });

  it('knows fewer reports again in which more was found, since these take more memory', () => {
    const [about] = new Document(first).reports().map(({ summary }) => summary);
    const [finding] = new Document(second).reports()[0]!.summary.findings;
    const knowsFirst = (count: number) => {
      const known = knownReports();
      const checked = { about: about!, findings: Array(count).fill(finding), suppressions: [] };
      for (let i = 0; i < 100; i++) known.keep(`${i}`, checked);
      return known.find('0') !== undefined;
    };
    assert.deepEqual([knowsFirst(0), knowsFirst(500)], [true, false]);
  });

  it('checks a known text again where something else is known of the report', () => {
    const known = knownReports();
    const [found] = new Document(second, noPolicy, known).reports()[0]!.summary.findings;
    const given = new Document(second, { ...noPolicy, given: { form: '2019' } }, known);
    assert.notEqual(given.reports()[0]!.summary.findings[0], found);
    assert.equal(given.reports()[0]!.summary.form, '2019');
    const told = new Document(second, noPolicy, known);
    told.reports();
    told.hear(() => ({ figures: [{ key: 'carriedOver/total', value: 1, source: 'lastYear' }], isCopied: false }));
    assert.notEqual(told.reports()[0]!.summary.findings[0], found);
  });

  it('forgets the model of a line with the text', () => {
    const document = new Document(first);
    document.reportAt(0);
    document.apply([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, text: '白河' }]);
    assert.equal(document.reportAt(0)!.model.organ.name, '白河街道办事处');
    document.apply([{ text: second }]);
    assert.equal(document.reportAt(0)!.model.organ.name, totalsLeftAtZero.organ);
    assert.equal(document.lineAt(0), second.split('\n')[0]);
  });

  it('keeps what it knows of the reports that an edit does not touch', () => {
    const document = new Document(first + second + first);
    const before = document.reports();
    const line = lines(first) + lines(second) - 3;
    document.apply([{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '\n\n' }]);
    const after = document.reports();
    assert.equal(after.length, 3);
    assert.equal(after[0]!.summary, before[0]!.summary);
    assert.equal(after[2]!.summary, before[2]!.summary);
    assert.equal(after[2]!.startLine, before[2]!.startLine + 2);
    assert.notEqual(after[1]!.summary, before[1]!.summary);
  });

  it('takes changes in their order, each of the text that the one before has left', () => {
    const document = new Document('一\n二\n三');
    document.apply([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, text: 'a\nb' },
      { range: { start: { line: 2, character: 1 }, end: { line: 3, character: 0 } }, text: '' },
    ]);
    assert.deepEqual(
      [0, 1, 2].map((line) => document.lineAt(line)),
      ['一', 'a', 'b三'],
    );
  });

  it('takes a position behind the end for the end', () => {
    const document = new Document('一\n二');
    const far = { line: 99, character: 99 };
    document.apply([{ range: { start: far, end: far }, text: '三' }]);
    document.apply([{ range: { start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, text: '零' }]);
    assert.deepEqual([document.lineAt(0), document.lineAt(1), document.lineCount], ['一零', '二三', 2]);
    assert.equal(document.lineAt(7), '');
  });

  it('takes a \\r in front of the \\n of a line for a part of its end', () => {
    const end = { line: 0, character: 1 };
    const typed = (text: string, inserted: string) => {
      const document = new Document(text);
      document.apply([{ range: { start: end, end }, text: inserted }]);
      return Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line));
    };
    assert.deepEqual(typed('一\n二', '\r'), ['一', '二']);
    assert.deepEqual(typed('一\n二', '\r\r'), ['一', '', '二']);
    assert.deepEqual(typed('一\r\n二', '\r'), ['一', '', '二']);
    assert.deepEqual(typed('一二\n三', '\r'), ['一', '二', '三']);
    assert.deepEqual(typed('一', '\r'), ['一', '']);
  });

  it('takes many lines at once, in and out', () => {
    const document = new Document('a\nz');
    const many = 'x\n'.repeat(50_000);
    document.apply([{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: many }]);
    assert.equal(document.lineCount, 50_002);
    document.apply([{ range: { start: { line: 1, character: 0 }, end: { line: 50_001, character: 0 } }, text: '' }]);
    assert.deepEqual([document.lineAt(0), document.lineAt(1), document.lineCount], ['a', 'z', 2]);
  });

  it('ends its lines as the first one does, also where that was typed', () => {
    assert.equal(new Document('一\r\n二\n').lineEnd, '\r\n');
    const document = new Document('一');
    assert.equal(document.lineEnd, '\n');
    const end = { line: 0, character: 1 };
    document.apply([{ range: { start: end, end }, text: '\r\n二' }]);
    assert.equal(document.lineEnd, '\r\n');
    document.apply([{ text: '一\n二' }]);
    assert.equal(document.lineEnd, '\n');
  });

  it('offers no fix on text that was read in the wrong encoding', () => {
    const broken = second.replace('一年来', '一\ufffd来');
    const findings = findingsOf(broken);
    assert.deepEqual(findings.map(({ code }) => code).sort(), [
      'case-total',
      'case-total',
      'form-year',
      'suspect-cell',
      'wrong-encoding',
    ]);
    assert.ok(findings.every(({ fixes }) => fixes.length === 0));
    assert.ok(findingsOf(second).every(({ code, fixes }) => fixes.length > 0 || code === 'form-year'));
  });

  it('in two reports of the same table has the findings of each at its own lines', () => {
    const findings = findingsOf(second + second);
    const at = findings.filter(({ code }) => code === 'case-total').map(({ range }) => range.start.line);
    assert.deepEqual(at, [at[0], at[0], at[0]! + lines(second), at[0]! + lines(second)]);
  });
});
