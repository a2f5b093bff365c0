import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { years } from './offices/years';
import { reportSaying, type Told } from './report';
import { groups } from './sentences';

const saidOfYears = (sentence: string, told: Told): string[] => {
  // What section one begins with is another place that tells the year.
  const text = reportSaying(`政府信息公开工作平稳推进。\n${sentence}`, told);
  const line = text.split('\n').indexOf(sentence);
  return findingsOf(text)
    .filter(({ code, range }) => code === 'report-year' && range.start.line === line)
    .map(({ range: { start, end } }) => sentence.slice(start.character, end.character));
};

describe('years in front of numbers', () => {
  const all = years.flatMap(({ told, sentences }) => sentences.map((marked) => ({ told, marked })));
  const without = (marked: string) => marked.replaceAll(/[⟦⟧]/g, '');

  it('of the report are right', () => {
    const everywhere = groups.flatMap(({ told, sentences }) => sentences.map((marked) => ({ told, marked })));
    for (const { told, marked } of [...all, ...everywhere])
      assert.deepEqual(saidOfYears(without(marked), told), [], marked);
  });

  for (const year of ['2022', '2024', '2020'])
    it(`${year} for 2023 is noticed`, () => {
      for (const { told, marked } of all) {
        if (!marked.includes('⟦')) continue;
        const sentence = marked.replace(/⟦\d+⟧/, year);
        assert.deepEqual(saidOfYears(sentence, told), [year], sentence);
      }
    });
});
