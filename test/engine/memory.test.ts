import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { corrupt, inventedReport } from '../support/figures';
import { memoryInUse } from '../support/heap';
import { type Dialect, dialects, plain, render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const texts = 24;
const characters = 300_000;
const bytes = 2 * characters;
/** The last eight runs of rows are remembered, each with its text; so are readings of whole sections, which are small. */
const mayBeKept = texts / 2;

/** A report that ends with so long a paragraph that whatever keeps a piece of it alive can be weighed. */
function longReport(number: number, dialect: Dialect): string {
  const { text } = render(corrupt(inventedReport(number), 2, number), dialect);
  const claims = `本年第${number}号台账记有：收到政府信息公开申请${100 + number}件，结转下年度${number}件。`;
  const prose = `${claims}${'台账按月核对。'.repeat(characters / 7)}`;
  // As read from a file: it shares nothing with other texts.
  return Buffer.from(`${plain(text)}\n${claims}\n${prose}\n`).toString();
}

describe('what is remembered of texts that are gone', () => {
  const { seed, gfm, tsv } = dialects;
  const { cellPerLine, pipedCells, pipeAndBreak, wrappedFirst, boxes, html, htmlLines } = shapes;
  const asTheyAre = { seed, gfm, tsv, cellPerLine, pipedCells, pipeAndBreak, wrappedFirst, boxes, html, htmlLines };
  const ways: Record<string, () => Dialect> = {
    ...Object.fromEntries(Object.entries(asTheyAre).map(([name, dialect]) => [name, () => dialect])),
    ...shapesWithoutBlanks,
  };
  for (const [name, dialect] of Object.entries(ways))
    it(`is no piece of them that keeps the whole: ${name}`, () => {
      const kept: unknown[] = [];
      const check = (number: number) => {
        for (const { summary } of new Document(longReport(number, dialect())).reports())
          kept.push(summary.facts, summary.comments, summary.organ);
      };
      for (let number = 1 - texts; number <= 0; number++) check(number);
      const before = memoryInUse().heap;
      for (let number = 1; number <= texts; number++) check(number);
      const grown = (memoryInUse().heap - before) / bytes;
      assert.ok(kept.length >= 3 * texts);
      assert.ok(grown < mayBeKept, `${grown.toFixed(1)} of ${texts} texts are still in memory`);
    });
});
