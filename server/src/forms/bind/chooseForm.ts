import { memoized, memoizedBy } from '../../core/memo';
import { formOfYear, forms } from '../catalog';
import type { Form } from '../form';
import { tableOfTitle, type Variant, variantsOf } from '../vocabulary';
import { bindTable, type MatchedBlock, matchBlock } from './bindTable';
import type { TableBlock } from './gatherTables';

/**
 * The form that explains most of section 二, where its blocks are called otherwise in each form; of equals the one of the
 * report's year. Section 三 cannot tell, since it may keep a row of the older form.
 */
export function formOf(blocks: readonly TableBlock[], year: number | undefined): Form | undefined {
  if (blocks.length === 0) return undefined;
  const telling = [blocks.filter(isTitled), blocks.filter(mayBeTitled), blocks].find(({ length }) => length > 0)!;
  let most = 0;
  let best: Form[] = [];
  for (const [i, form] of forms.entries()) {
    let fit = 0;
    for (const block of telling) fit += fitsOf(block)[i]!;
    if (fit > most) best = [];
    if (fit >= most) best.push(form);
    most = Math.max(most, fit);
  }
  return best.find((form) => year !== undefined && form === formOfYear(year)) ?? best[0];
}

/** The block as the table of the report's form, unless another form explains more of it. */
export const bestMatch = memoizedBy((block: TableBlock, form: Form | undefined): MatchedBlock => {
  const candidates = [...variantsOf(block.id)].sort((a, b) => Number(b.form === form) - Number(a.form === form));
  let best = matchBlock(block, candidates[0]!);
  for (const variant of candidates.slice(1)) {
    if (best.fit === best.full) break;
    const other = matchBlock(block, variant);
    if (other.fit > best.fit) best = other;
  }
  return best;
});

export const formNamed = (id: string | undefined): Form | undefined => forms.find((form) => form.id === id);

/** The block as the table of this form, however badly that fits; as the best one where the form has no such table. */
export function matchAs(block: TableBlock, form: Form | undefined): MatchedBlock {
  const variant = variantsOf(block.id).find((candidate) => candidate.form === form);
  return variant ? matchBlock(block, variant) : bestMatch(block, form);
}

const isTitled = memoized(({ headers }: TableBlock): boolean =>
  headers.some(({ cells }) => tableOfTitle(cells[0]?.text ?? '') !== undefined),
);

/** Of section 二, whether or not the title was read. */
const mayBeTitled = ({ id }: TableBlock): boolean => variantsOf(id).some(({ layout }) => layout.table.title);

/** How well each form explains a block, in the order of the forms. */
const fitsOf = memoized((block: TableBlock): readonly number[] =>
  forms.map((form) => {
    const variant = variantsOf(block.id).find((candidate) => candidate.form === form);
    return variant ? matchBlock(block, variant).fit + figuresPlaced(block, variant) : 0;
  }),
);

/** Where titles and headers may be lost, the number of figures tells the form too, unless it was taken from a form. */
const figuresPlaced = (block: TableBlock, variant: Variant): number =>
  block.rows.some(({ pieced, separator }) => pieced && separator !== '')
    ? bindTable(matchBlock(block, variant)).rows.filter(({ surplus }) => surplus === 0).length
    : 0;
