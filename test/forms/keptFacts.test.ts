import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { factsOf, type ReportFacts } from '../../server/src/forms/ogi/facts';
import { keepFacts, readFacts } from '../../server/src/forms/ogi/keptFacts';
import { consistentReports, inventedReport } from '../support/figures';
import { dialects, render } from '../support/render';

const factsIn = (text: string): ReportFacts => factsOf(bindReport(splitLines(text)));

describe('facts that are kept', () => {
  const reports = [...consistentReports, inventedReport(1), inventedReport(2, '2019')];
  for (const dialect of [dialects.seed, dialects.gfm, dialects.wild])
    it(`are those that were found: ${dialect.name}`, () => {
      for (const report of reports) {
        const facts = factsIn(render(report, dialect).text);
        assert.ok(facts.figures.length > 10);
        assert.deepEqual(readFacts(structuredClone(keepFacts(facts))), facts);
      }
    });

  it('may be those of a text without figures', () => {
    const facts = factsIn('白河县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n略。\n');
    assert.equal(facts.figures.length, 0);
    assert.deepEqual(readFacts(keepFacts(facts)), facts);
  });

  it('have amounts with decimals, in lines that need not rise', () => {
    const facts = factsIn(render(consistentReports[0]!, dialects.seed).text);
    const figures = [
      { key: 'fees/amount', value: 43.788, line: 60, start: 4, end: 10 },
      { key: 'carriedOver/total', value: 1e9, line: 12, start: 0, end: 10 },
    ].map((figure, at) => ({ ...figure, key: facts.figures[at]!.key }));
    assert.deepEqual(readFacts(keepFacts({ ...facts, figures })).figures, figures);
  });
});
