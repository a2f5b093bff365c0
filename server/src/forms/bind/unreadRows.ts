import { keyOf } from '../../core/label';
import type { Row } from '../form';
import type { Leaf } from '../layout';

/** A shorter label may stand in another one. */
const shortestLabel = 5;

/** The rows of which not even the label stands in a table: where it does, on two lines perhaps, the row was not read. */
export function withoutUnread(missing: readonly Leaf<Row>[], lines: readonly string[]): readonly Leaf<Row>[] {
  if (missing.length === 0) return missing;
  const text = lines.join('').split(/[|\t]/).map(keyOf).join('|');
  return missing.filter(({ node: { ordinal, label } }) => {
    const key = keyOf(label);
    return !text.includes(key.length < shortestLabel ? keyOf(ordinal + label) : key);
  });
}
