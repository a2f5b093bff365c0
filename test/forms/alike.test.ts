import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bindAs } from '../../server/src/forms/bind/alike';
import { bindTable, matchBlock } from '../../server/src/forms/bind/bindTable';
import { gatherTables, type TableBlock } from '../../server/src/forms/bind/gatherTables';
import { readSegments } from '../../server/src/forms/bind/knownRuns';
import type { RowLine, ScannedRow } from '../../server/src/forms/bind/rowLine';
import { scanRows } from '../../server/src/forms/bind/scanRows';
import { type Segment, segmentsOf } from '../../server/src/forms/bind/segments';
import type { BoundTable } from '../../server/src/forms/model';
import { variantsOf } from '../../server/src/forms/vocabulary';
import { consistentReports } from '../support/figures';
import { dialects, render } from '../support/render';

/** What becomes of a cell or of its row; most cells become another number. */
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 30 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '/', '12件', '1,204', '007', '1 2', '123456789012345', '5 | 6', '0 | ') },
);

const texts = consistentReports.flatMap((report) =>
  Object.values(dialects).map((dialect) => render(report, dialect).text),
);

/** A report whose numbers are others. */
const reports = fc
  .record({ text: fc.constantFrom(...texts), cells: fc.array(cell, { minLength: 400, maxLength: 400 }) })
  .map(({ text, cells }) => {
    let next = 0;
    return text.replace(/(?<=\|[ \t]*)\d+(?=[ \t]*(?:\||$))/gm, () => cells[next++ % cells.length]!);
  });

const blocksOf = (text: string): TableBlock[] => gatherTables(text.split(/\r?\n/), []).map(({ block }) => block);
const alone = ({ alike: _, ...block }: TableBlock): TableBlock => block;

/** Neighbouring lines with pipes. */
const runsOf = (text: string): string[][] =>
  text
    .split(/(?:^|\r?\n)[^|\n]*(?=\r?\n|$)/)
    .map((run) => run.split(/\r?\n/).filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);

const byItself = ({ first, isOwn, block: { id, lines, headers, rows, alike } }: Segment) => ({
  first,
  isOwn,
  isLike: alike !== undefined,
  block: { id, lines, headers: headers.map(withoutNumber), rows: rows.map(withoutNumber) },
});

const withoutNumber = ({ known: _, ...row }: RowLine & Partial<ScannedRow>) => row;

function* boundTwice(block: TableBlock): Generator<readonly [BoundTable, BoundTable]> {
  for (const variant of variantsOf(block.id)) {
    const { alike: _, ...asOther } = bindAs(block, matchBlock(block.alike ?? block, variant));
    yield [asOther, bindTable(matchBlock(alone(block), variant))];
  }
}

describe('tables that differ in their numbers', () => {
  it('are bound as each would be by itself', () => {
    let shared = 0;
    fc.assert(
      fc.property(reports, (text) => {
        for (const block of blocksOf(text)) {
          if (block.alike) shared++;
          for (const [asOther, byItself] of boundTwice(block)) assert.deepEqual(asOther, byItself);
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(shared > 400, `only ${shared} tables had one like them`);
  });

  it('are cut into cells and tables as each would be by itself', () => {
    fc.assert(
      fc.property(reports, (text) => {
        for (const run of runsOf(text)) {
          // The first time it is found out, the second time it is known.
          for (const read of [readSegments(run), readSegments(run)])
            assert.deepEqual(read.map(byItself), segmentsOf(scanRows(run), run).map(byItself));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('share what does not depend on their numbers', () => {
    const [first, second] = ['3', '41'].map(
      (figure) => blocksOf(`1.属于国家秘密 | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |`)[0],
    );
    assert.ok(first!.alike);
    assert.equal(first!.alike, second!.alike);
  });

  it('are judged by themselves where a figure in words is one of too many', () => {
    const purchases = (figures: string) => blocksOf(`第二十条第(九)项 |\n政府集中采购 | ${figures} |`)[0]!;
    for (const figures of ['3项 | 5 | 5', '- | 5 | 6', ' | 5 | 5']) assert.equal(purchases(figures).alike, undefined);
    assert.ok(purchases('3项 | 5').alike);
  });

  it('are no other than those in which something stands between the lines', () => {
    const [joined, parted] = ['', '| --- | --- |\n'].map(
      (between) => blocksOf(`| 第二十条第(五)项 | |\n${between}| 行政许可 | 3 |`)[0]!,
    );
    assert.notEqual(joined!.alike, parted!.alike);
  });

  it('are judged by themselves where a column of numbers may be the office’s own', () => {
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const lines = rows.map((label, at) => `${label} | ${at + 1} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
    assert.equal(blocksOf(lines.join('\n'))[0]!.alike, undefined);
  });
});
