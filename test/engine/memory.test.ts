import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { corrupt, inventedReport } from '../support/figures';
import { memoryInUse } from '../support/heap';
import { type Dialect, dialects, plain, render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const texts = 16;
const characters = 300_000;
const bytes = 2 * characters;
/**
 * The last eight runs of rows are remembered, each with its text; so are readings of whole sections, which are small. What
 * keeps texts keeps those of every turn; what else grows meanwhile (compiled code) does not grow twice.
 */
const mayBeKept = 4;

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
      const inUse = [0, 1, 2].map((turn) => {
        for (let number = 1; number <= texts; number++) check(turn * texts + number);
        return memoryInUse().heap / bytes;
      }) as [number, number, number];
      const grown = Math.min(inUse[1] - inUse[0], inUse[2] - inUse[1]);
      assert.ok(kept.length >= 9 * texts);
      assert.ok(grown < mayBeKept, `${grown.toFixed(1)} of ${texts} texts are still in memory`);
    });
});
