import { judge } from '../forms/judge';
import type { BoundTable, Figure } from '../forms/model';

/** Whether every identity of a figure holds once it is changed to a value. */
export function restoresAll(table: BoundTable, figure: Figure, value: number): boolean {
  const figures = [...table.figures];
  figures[figure.index] = { ...figure, reading: { kind: 'number', value } };
  const concerned = new Set(table.layout.identitiesOf[figure.index]);
  return judge({ ...table, figures }).every(({ identity, status }) => !concerned.has(identity) || status === 'held');
}
