import assert from 'node:assert/strict';
import { contains } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { hover } from '../../server/src/features/hover';
import { definition, highlights, references } from '../../server/src/features/navigation';
import { folding, type OutlineItem, outline } from '../../server/src/features/outline';
import { inventedReport } from '../support/figures';
import { textIn } from '../support/fixture';
import type { Cell } from '../support/oracle';
import { dialects, render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const figures = inventedReport(31);

/** A leaf of section 三, its total in the row and that of its column. */
const leaf: Cell = 'requests 12 0';
const rowTotal: Cell = 'requests 12 6';
const columnTotal: Cell = 'requests 23 0';

const seedHover = hoverAt(dialects.seed, leaf);

function hoverAt(dialect: Parameters<typeof render>[1], cell: Cell): string | undefined {
  const { text, rangeOf } = render(figures, dialect);
  return hover(new Document(text), rangeOf(cell).start, 'zh')?.markdown;
}

type Names = readonly (readonly [string, string, Names])[];
const namesOf = (items: readonly OutlineItem[]): Names =>
  items.map(({ name, detail, children }) => [name.trim(), detail, namesOf(children)]);
const seedOutline = namesOf(outline(new Document(render(figures).text), 'zh'));

describe('in every shape', () => {
  for (const make of [...Object.values(shapes).map((dialect) => () => dialect), ...Object.values(shapesWithoutBlanks)])
    describe(make().name, () => {
      const { text, rangeOf } = render(figures, make());
      const document = new Document(text);
      const at = rangeOf(leaf).start;

      it('a figure is explained as in a row a line', () => assert.equal(hoverAt(make(), leaf), seedHover));
      it('a figure leads to its totals, and to those it is checked with', () => {
        assert.deepEqual(definition(document, at), [rangeOf(rowTotal), rangeOf(columnTotal)]);
        assert.equal(
          references(document, at).length,
          new Set(references(document, at).map((range) => JSON.stringify(range))).size,
        );
        assert.equal(highlights(document, at).filter(({ role }) => role === 'total').length, 2);
      });
      it('a label is explained wherever a part of it stands', () => {
        const line = text.split('\n').findIndex((each) => each.includes('重复申请'));
        const character = text.split('\n')[line]!.indexOf('重复申请');
        const label = hover(document, { line, character: character + 1 }, 'zh');
        assert.match(label?.markdown ?? '', /重复申请/);
        assert.match(textIn(text, label!.range), /重复申请/);
      });
      it('the outline has every section, and tables fold', () => {
        assert.deepEqual(namesOf(outline(document, 'zh')), seedOutline);
        for (const { start, end } of folding(document)) assert.ok(start < end && end < document.lineCount);
        const inSection = outline(document, 'zh')[2]!.range;
        assert.ok(contains(inSection, at));
      });
    });
});
