import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/catalog';
import type { Basis, Form, Table } from '../../server/src/forms/form';
import { type Identity, layoutOf, nodesOf } from '../../server/src/forms/layout';
import { rules } from '../../server/src/rules/registry';
import { zeroReport } from '../support/figures';
import { judgeFigures } from '../support/oracle';

const tablesOf = (form: Form): Table[] => form.sections.flatMap(({ tables }) => tables);
const identitiesOf = (form: Form): Identity[] => tablesOf(form).flatMap((table) => layoutOf(table).identities);
const byRule = (form: Form): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of identitiesOf(form)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};
const formOf = (id: string): Form => forms.find((form) => form.id === id)!;

/** From the reference: identities by rule, figures, rows of section 三 and the items that (七)总计 sums. */
const expected = {
  '2021': {
    sums: { 'row-total': 25, 'outcome-total': 7, 'flow-balance': 7, 'case-total': 3 },
    count: 42,
    cells: 200,
    rows: 25,
    items: 21,
  },
  '2019': {
    sums: { 'row-total': 23, 'outcome-total': 7, 'flow-balance': 7, 'case-total': 3 },
    count: 40,
    cells: 198,
    rows: 23,
    items: 19,
  },
} as const;

describe('forms', () => {
  it('are two, the current one first, and follow one another', () => {
    assert.deepEqual(
      forms.map(({ id, years }) => [id, years.from, years.to]),
      [
        ['2021', 2021, undefined],
        ['2019', 2019, 2020],
      ],
    );
  });

  for (const [id, { sums, count, cells, rows, items }] of Object.entries(expected)) {
    describe(`of ${id}`, () => {
      const form = formOf(id);
      const requests = tablesOf(form).find((table) => table.id === 'request-handling')!;

      it(`has ${count} identities on ${cells} figures`, () => {
        assert.deepEqual(byRule(form), sums);
        assert.equal(identitiesOf(form).length, count);
        const figures = tablesOf(form).map((table) => layoutOf(table).rows.length * layoutOf(table).columns.length);
        assert.equal(
          figures.reduce((sum, each) => sum + each),
          cells,
        );
        assert.equal(judgeFigures(zeroReport(form.id as '2019' | '2021')).count, count);
      });

      it('has six sections, the tables in 二, 三 and 四', () => {
        assert.deepEqual(
          form.sections.map(({ ordinal, tables }) => [ordinal, tables.length > 0]),
          [
            ['一', false],
            ['二', true],
            ['三', true],
            ['四', true],
            ['五', false],
            ['六', false],
          ],
        );
      });

      it(`(七)总计 sums ${items} items, each row its six columns`, () => {
        const layout = layoutOf(requests);
        assert.equal(layout.rows.length, rows);
        const named = (cell: number) => layout.rows[Math.floor(cell / 7)]!.node.id;
        for (const { rule, parts, totals, along } of layout.identities) {
          if (rule === 'outcome-total') {
            assert.equal(parts.length, items);
            assert.equal(named(totals[0]!), 'outcomeTotal');
            const others = ['newReceived', 'carriedOver', 'outcomeTotal', 'carriedForward'];
            assert.ok(parts.every((part) => !others.includes(named(part)) && part % 7 === totals[0]! % 7));
          }
          if (rule === 'row-total') {
            assert.ok('row' in along);
            assert.deepEqual(
              parts,
              [0, 1, 2, 3, 4, 5].map((column) => along.row * 7 + column),
            );
            assert.deepEqual(totals, [along.row * 7 + 6]);
          }
          if (rule === 'flow-balance') {
            assert.deepEqual([...parts, ...totals].map(named), [
              'newReceived',
              'carriedOver',
              'outcomeTotal',
              'carriedForward',
            ]);
            assert.equal(new Set([...parts, ...totals].map((cell) => cell % 7)).size, 1);
          }
        }
      });

      it('sums each group of section 四 by itself', () => {
        const { identities, columns } = layoutOf(tablesOf(form).find((table) => table.id === 'review-litigation')!);
        assert.deepEqual(
          identities.map(({ parts, totals }) => [parts, totals]),
          [
            [[0, 1, 2, 3], [4]],
            [[5, 6, 7, 8], [9]],
            [[10, 11, 12, 13], [14]],
          ],
        );
        assert.equal(columns.length, 15);
      });

      it('prints one identity only', () => {
        const printed = identitiesOf(form).filter((identity) => identity.printed);
        assert.deepEqual([...new Set(printed.map(({ rule }) => rule))], ['flow-balance']);
        assert.equal(printed.length, 7);
      });

      it('names its identities, and every cell knows those it takes part in', () => {
        const ids = identitiesOf(form).map((identity) => identity.id);
        assert.equal(new Set(ids).size, ids.length);
        for (const layout of tablesOf(form).map(layoutOf)) {
          for (const identity of layout.identities) {
            assert.ok(
              rules.some(({ code }) => code === identity.rule),
              identity.rule,
            );
            assert.ok(identity.totals.includes(identity.at));
            for (const cell of [...identity.parts, ...identity.totals])
              assert.ok(layout.identitiesOf[cell]!.includes(identity));
          }
          const known = layout.identitiesOf.reduce((sum, identities) => sum + identities.length, 0);
          const cells = layout.identities.reduce((sum, { parts, totals }) => sum + parts.length + totals.length, 0);
          assert.equal(known, cells);
        }
      });

      it('cites laws and articles that it has', () => {
        const cited: Basis[] = form.sections.flatMap((section) => [
          ...section.basis,
          ...section.tables.flatMap((table) => [
            ...(table.basis ?? []),
            ...[...nodesOf(table.rows), ...nodesOf(table.columns)].flatMap(({ basis }) => basis ?? []),
          ]),
        ]);
        assert.ok(cited.length > 50);
        for (const { law, article } of cited) {
          assert.ok(form.laws[law], `${law} is not there`);
          if (article !== undefined) assert.ok(form.laws[law]!.articles[article], `${law} has no article ${article}`);
        }
      });

      it('says everything in both languages', () => {
        for (const { title, articles } of Object.values(form.laws))
          for (const text of [title, ...Object.values(articles)]) assert.ok(text.zh && text.en);
        for (const section of form.sections) {
          assert.ok(section.en && section.heading);
          if (section.note) assert.ok(section.note.zh && section.note.en);
          for (const table of section.tables) {
            assert.ok(table.en);
            for (const node of [...nodesOf(table.rows), ...nodesOf(table.columns)]) {
              assert.ok(node.en, node.id);
              if (node.note) assert.ok(node.note.zh && node.note.en, node.id);
            }
          }
        }
      });

      it('has no id twice in one table, and grids as wide as their rows', () => {
        for (const table of tablesOf(form)) {
          const ids = [...nodesOf(table.rows), ...nodesOf(table.columns)].map((node) => node.id);
          assert.equal(new Set(ids).size, ids.length, table.id);
          const { columns } = layoutOf(table);
          assert.ok(table.labelColumns + columns.length <= table.gridColumns, table.id);
        }
      });
    });
  }
});
