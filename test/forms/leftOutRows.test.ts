import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { textIn } from '../support/fixture';
import { blocks, type Dialect, plain, type Row, render } from '../support/render';
import { shapes, shapesOfCutBlanks, shapesWithoutBlanks } from '../support/shapes';

/** A row of section 二 that is left out, or stands twice: its tables have a row or two, so that their section tells. */

type Form = keyof typeof blocks;

const always = (dialects: Record<string, Dialect>): Record<string, () => Dialect> =>
  Object.fromEntries(Object.entries(dialects).map(([name, dialect]) => [name, () => dialect]));
const every = { ...always(shapes), ...shapesWithoutBlanks, ...always(shapesOfCutBlanks) };

const rowsIn = (form: Form): readonly (readonly [title: string, label: string])[] =>
  blocks[form].flatMap(([title, , labels]) => labels.map((label) => [title, label] as const));

/** The report, with the lines of some rows changed. */
function changed(
  dialect: Dialect,
  form: Form,
  labels: readonly string[],
  change: (lines: readonly string[], row: Row) => readonly string[],
): string {
  const { open, between, close, row: write } = dialect;
  const row = (own: Row): readonly string[] => {
    const lines = write?.(own) ?? [open + own.cells.join(between) + close(own.missing)];
    const isMeant = own.kind === 'figures' && labels.includes(plain(own.cells[0]!));
    return isMeant ? change(lines, own) : lines;
  };
  return render(inventedReport(3, form), { ...dialect, row }).text;
}

const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);

describe('a row of section 二', () => {
  for (const [shape, make] of Object.entries(every)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is missed where it is left out: ${shape}, ${form}`, () => {
        for (const [title, label] of rowsIn(form)) {
          const text = changed(make(), form, [label], () => []);
          const found = findingsOf(text);
          assert.deepEqual(
            found.map(({ code }) => code),
            ['missing-row'],
            label,
          );
          assert.ok(found[0]!.message.zh.includes(`「${label}」`), label);
          // A title with nothing beside it is no row of the table, which is then named by its section.
          assert.ok(
            [title, '二、主动公开政府信息情况'].some((word) => textIn(text, found[0]!.range).includes(word)),
            label,
          );
        }
      });
      it(`is found where it stands twice: ${shape}, ${form}`, () => {
        for (const [, label] of rowsIn(form)) {
          const codes = codesOf(changed(make(), form, [label], (lines) => [...lines, ...lines]));
          assert.deepEqual(codes, ['duplicate-row'], label);
        }
      });
    }
  }

  it('is not missed where it is called otherwise, its label is lost or its figure blank', () => {
    for (const dialect of [
      shapes.cellPerLine,
      shapes.cellPerLineClose,
      shapes.pipedCells,
      shapes.htmlLines,
    ] as Dialect[])
      for (const form of ['2021', '2019'] as const)
        for (const [, label] of rowsIn(form))
          for (const other of [
            '',
            `${label.slice(-2)}措施`,
            '其他事项',
            `${label}（不含派出所）`,
            `${label.slice(0, -1)}法`,
          ]) {
            const rename = (_: readonly string[], own: Row) =>
              dialect.row!({ ...own, cells: [other, ...own.cells.slice(1)] });
            const codes = codesOf(changed(dialect, form, [label], rename));
            assert.ok(!codes.includes('missing-row'), `${dialect.name}, ${label}: ${other}`);
          }
    for (const dialect of [shapes.cellPerLine, shapes.cellPerLineClose])
      for (const [, label] of rowsIn('2021')) {
        const codes = codesOf(changed(dialect, '2021', [label], ([first]) => [first!]));
        assert.ok(!codes.includes('missing-row'), `${dialect.name}, ${label} alone`);
      }
  });

  it('is one of too many to be told, where half of them are gone', () => {
    const gone = ['规章', '行政强制', '行政许可'];
    assert.deepEqual(codesOf(changed(shapes.cellPerLine, '2021', gone, () => [])), ['not-checkable']);
  });
});
