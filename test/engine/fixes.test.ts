import assert from 'node:assert/strict';
import { applyEdits, splitLines } from '../../server/src/core/text';
import { checkReport } from '../../server/src/engine/checkReport';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { checkFix } from '../support/checkFix';
import { blanked, consistentReports, corrupt, type ReportFigures, type Value } from '../support/figures';
import { type Dialect, dialects, render } from '../support/render';

/** Figures as people write them. */
const spelled = (figures: ReportFigures): ReportFigures => {
  const ways = ['／', '—', '', '1O', '-1', '１２', '1,204', '3件', '约3', '007'];
  let next = 0;
  const spell = (value: Value, i: number): Value => ((i + next++) % 11 === 0 ? ways[next % ways.length]! : value);
  return { ...figures, requests: figures.requests.map((row) => row.map(spell)), cases: figures.cases.map(spell) };
};

const written: Dialect[] = [dialects.seed, dialects.gfm, dialects.tsv, dialects.crlf, dialects.mark, dialects.wild];

describe('fixes', () => {
  for (const dialect of written) {
    it(`leave nothing of their rule behind and touch nothing else: ${dialect.name}`, () => {
      let checked = 0;
      for (const [index, figures] of consistentReports.slice(0, 4).entries()) {
        const { text } = render(spelled(blanked(corrupt(figures, 3, index), 9, index)), dialect);
        for (const finding of findingsOf(text).filter((_, i) => i % 5 === index))
          for (const fix of finding.fixes) {
            checkFix(text, finding, fix);
            checked++;
          }
      }
      assert.ok(checked > 20);
    });
  }

  it('that are safe keep every value and every identity as it was', () => {
    for (const [index, figures] of consistentReports.entries()) {
      const { text } = render(spelled(blanked(corrupt(figures, 2, index), 5, index)));
      const model = bindReport(splitLines(text));
      const findings = checkReport(model);
      const edits = findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap(({ edits }) => edits));
      const after = applyEdits(text, edits);
      const values = (of: string) =>
        bindReport(splitLines(of)).tables.map(({ table }) =>
          table.figures.map((figure) =>
            figure!.reading.kind === 'number'
              ? figure!.reading.value
              : figure!.reading.kind === 'blank'
                ? 0
                : figure!.cell.text,
          ),
        );
      assert.deepEqual(values(after), values(text));
      const kept = /^(?:row-total|outcome-total|flow-balance|case-total|missing-total|not-a-count)$/;
      // What is written for 0 is quoted.
      const written = /(?<=[ 」])(?:空白|[-—/]|无|不适用)(?= )/g;
      const messages = (of: string) =>
        findingsOf(of)
          .filter(({ code }) => kept.test(code))
          .map(({ code, message }) => `${code} ${message.zh.replaceAll(written, '0')}`)
          .sort();
      assert.deepEqual(messages(after), messages(text));
      assert.deepEqual(
        findingsOf(after).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe)),
        [],
        'once is enough',
      );
    }
  });
});
