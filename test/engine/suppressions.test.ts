import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { type Exception, noPolicy, policyFor } from '../../server/src/engine/policy';
import { fixAll } from '../../server/src/features/fixAll';
import { recomputeEdits } from '../../server/src/features/recompute';
import { report } from '../features/fixture';
import { inventedReport, randomOf } from '../support/figures';
import { render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const wrong = report({ cases: '1 0 0 0 0 0 0 0 1 1 1 0 0 0 1', disclosure: { governmentRules: '2 0 2' } });
const shown = (document: Document) =>
  document.reports().map(({ summary }) => summary.findings.map(({ code }) => code).join());
const hidden = (document: Document) =>
  document
    .reports()
    .map(({ summary }) => summary.suppressed.map(({ finding, by }) => `${finding.code} by ${by}`).join());

/** The total of (一)予以公开 is one too many, and (七)总计 has not been added up from it. */
const mistyped = report({ requests: { granted: '6 2 0 0 1 0 10' } });
const aboveGranted = (comment: string) => mistyped.replace(/^.*予以公开 \|/m, `${comment}\n$&`);

describe('a figure that somebody has confirmed', () => {
  const repairs = (document: Document) =>
    document.reports().flatMap(({ summary }) => summary.findings.flatMap(({ fixes }) => fixes.filter((f) => f.repair)));

  it('is suspected and repaired as long as nobody has', () => {
    const document = new Document(mistyped);
    assert.deepEqual(shown(document), ['row-total,outcome-total,suspect-cell']);
    assert.equal(fixAll(document).repaired, 1);
    assert.deepEqual(
      recomputeEdits(document).map(({ newText }) => newText),
      ['9'],
    );
  });

  it('is neither, and stays when totals are recomputed', () => {
    const document = new Document(aboveGranted('<!-- gouji-ignore row-total: 已核实 -->'));
    assert.deepEqual(shown(document), ['outcome-total']);
    assert.deepEqual(hidden(document), ['row-total by comment,suspect-cell by comment']);
    assert.deepEqual(repairs(document), []);
    assert.deepEqual(fixAll(document), { edits: [], repaired: 0 });
    assert.deepEqual(
      recomputeEdits(document).map(({ newText }) => newText),
      ['17'],
    );
  });

  it('by an exception, or by silencing the suspicion itself', () => {
    const of = (exception: Omit<Exception, 'reason'>) =>
      policyFor({ rules: new Map(), exceptions: [{ ...exception, reason: '已核实' }] }, 'a.txt', new Map());
    const rowTotal = new Document(mistyped, of({ code: 'row-total', row: '予以公开', column: '总计' }));
    assert.deepEqual(hidden(rowTotal), ['row-total by exception,suspect-cell by exception']);
    assert.equal(fixAll(rowTotal).repaired, 0);
    const suspicion = new Document(mistyped, of({ code: 'suspect-cell', row: '予以公开' }));
    assert.deepEqual(shown(suspicion), ['row-total,outcome-total']);
    assert.equal(fixAll(suspicion).repaired, 0);
  });

  it('is only that one: another row is repaired all the same, also where a rule is switched off', () => {
    const other = mistyped.replace(/^4\.保护第三方合法权益 \|/m, '<!-- gouji-ignore row-total -->\n$&');
    assert.equal(fixAll(new Document(other)).repaired, 1);
    const off = policyFor(undefined, '', new Map([['row-total', 'off']]));
    assert.equal(fixAll(new Document(mistyped, off)).repaired, 1);
  });
});

describe('silenced findings', () => {
  it('are counted, and neither shown nor fixed', () => {
    const document = new Document(`<!-- gouji-ignore-file case-total: 原件如此 -->\n${wrong}`);
    const [{ summary }] = document.reports() as [ReturnType<Document['reports']>[0]];
    assert.deepEqual(shown(document), ['rules-no-power']);
    assert.deepEqual(hidden(document), ['case-total by comment']);
    assert.deepEqual(summary.bySeverity, { error: 0, warning: 1, information: 0, hint: 0 });
    assert.equal(summary.tally.failed, 1);
  });

  it('a comment on the file is about every report of it, also when it comes later', () => {
    const document = new Document(`${wrong}\n${wrong}`);
    assert.deepEqual(shown(document), ['case-total,rules-no-power', 'case-total,rules-no-power']);
    const end = { line: document.lineCount, character: 0 };
    document.apply([{ range: { start: end, end }, text: '\n<!-- gouji-ignore-file case-total: 无 -->' }]);
    assert.deepEqual(shown(document), ['rules-no-power', 'rules-no-power']);
    const start = { line: document.lineCount - 1, character: 0 };
    document.apply([{ range: { start, end: { line: document.lineCount, character: 0 } }, text: '' }]);
    assert.deepEqual(shown(document), ['case-total,rules-no-power', 'case-total,rules-no-power']);
  });

  it('it is needed as long as one of the reports needs it', () => {
    const file = '<!-- gouji-ignore-file case-total: 无 -->';
    assert.deepEqual(shown(new Document(`${report()}\n${file}\n${wrong}`)), ['', 'rules-no-power']);
    assert.deepEqual(shown(new Document(`${report()}\n${report()}\n${file}`)), ['', 'unused-suppression']);
  });

  it('a comment goes before an exception, and an exception before a setting', () => {
    const exceptions = [{ code: 'case-total', reason: '已核实' }];
    const levels = new Map([['case-total', 'off'] as const]);
    const policy = policyFor({ rules: levels, exceptions }, 'a.txt', new Map());
    assert.deepEqual(hidden(new Document(wrong, policy)), ['case-total by exception']);
    const commented = `<!-- gouji-ignore-file case-total -->\n${wrong}`;
    assert.deepEqual(hidden(new Document(commented, policy)), ['case-total by comment']);
    assert.deepEqual(hidden(new Document(wrong, { ...policy, exceptions: [] })), ['case-total by setting']);
  });

  it('a comment on a rule that is switched off is not called useless', () => {
    const policy = policyFor(undefined, '', new Map([['case-total', 'off']]));
    const document = new Document(`<!-- gouji-ignore-file case-total -->\n${wrong}`, policy);
    assert.deepEqual(shown(document), ['rules-no-power']);
  });

  it('another policy is another result, and back again', () => {
    const document = new Document(wrong);
    const before = document.reports();
    document.policy = policyFor(undefined, '', new Map([['case-total', 'hint']]));
    assert.deepEqual(document.reports()[0]!.summary.bySeverity, { error: 0, warning: 1, information: 0, hint: 1 });
    document.policy = noPolicy;
    assert.deepEqual(document.reports(), before);
  });

  it('an exception for an organ follows the name of the file only while there is one report in it', () => {
    const nameless = wrong.replaceAll('青石街道办事处', '本办');
    const exceptions = [{ code: 'case-total', reason: '原件如此', organ: '白石街道办事处' }];
    const policy = policyFor({ rules: new Map(), exceptions }, '白石街道办事处2023年年报.txt', new Map());
    const document = new Document(nameless, policy);
    const isHidden = () => hidden(document).map((codes) => codes.includes('case-total'));
    assert.deepEqual(isHidden(), [true]);
    const end = { line: document.lineCount, character: 0 };
    document.apply([{ range: { start: end, end }, text: `\n${nameless}` }]);
    assert.deepEqual(isHidden(), [false, false]);
    document.policy = policyFor({ rules: new Map(), exceptions }, '白石街道办事处/2023年.txt', new Map());
    assert.deepEqual(isHidden(), [false, false]);
  });

  it('what was edited is what is opened', () => {
    const random = randomOf(5);
    const comments = [
      '<!-- gouji-ignore case-total: 无 -->\n',
      '<!-- gouji-ignore-file rules-no-power -->\n',
      '<!-- gouji-ignore-file case-total, row-total -->\n',
      '<!-- gouji-ignore row-totl -->\n',
      '\n',
    ];
    let text = `${wrong}\n${report()}\n${wrong}\n`;
    const document = new Document(text);
    for (let step = 0; step < 200; step++) {
      const lines = text.split('\n');
      const line = random(lines.length);
      const start = { line, character: 0 };
      const isComment = /^<!--/.test(lines[line]!);
      const edit = isComment
        ? { range: { start, end: { line: line + 1, character: 0 } }, newText: '' }
        : { range: { start, end: start }, newText: comments[random(comments.length)]! };
      text = applyEdits(text, [edit]);
      document.apply([{ range: edit.range, text: edit.newText }]);
      assert.deepEqual(document.reports(), new Document(text).reports());
    }
  });
});

describe('comments in tables of every shape', () => {
  const all = {
    ...Object.fromEntries(Object.values(shapes).map((one) => [one.name, () => one])),
    ...shapesWithoutBlanks,
  };
  const verdicts = (text: string) =>
    new Document(text).reports().map(({ summary: { findings, tally } }) => ({
      tally,
      codes: findings.map(({ code }) => code).filter((code) => code !== 'unused-suppression'),
    }));
  for (const [name, make] of Object.entries(all))
    it(`leave everything in its place: ${name}`, () => {
      const { text } = render(inventedReport(5), make());
      const lines = text.split('\n');
      const expected = verdicts(text);
      for (let at = 1; at < lines.length; at += 7) {
        const commented = lines.toSpliced(at, 0, '<!-- gouji-ignore row-total: 已核实 -->');
        assert.deepEqual(verdicts(commented.join('\n')), expected, `above line ${at}`);
      }
    });
});
