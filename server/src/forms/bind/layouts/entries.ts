import { labelOf } from '../../../core/label';
import { isNearlyRow } from '../../mistyped';
import { isUnlabelledCount, kindOfText, namesLeaf } from '../../vocabulary';
import { nameLabels, type RowLabels, rowLabels } from './labels';
import { isValue, type Piece } from './piece';

/** A row as it is found: labels, and the cells between them and the next ones. */
export interface Entry extends RowLabels {
  readonly cells: readonly Piece[];
  /** The line of the last piece in front of the cells. */
  readonly labelLine: number | undefined;
  /** The line of the first label behind the cells. */
  readonly nextLine: number | undefined;
  /** The row ends with its line. */
  readonly onOneLine: boolean;
  /** Whether blank cells are among the cells. */
  readonly sure: boolean;
}

/** No row of a form has so many words in front of it; what stands further up is not remembered. */
const mostLabels = 60;

const entity = /&\w{2,8};$/;

/** A paragraph between rows; what stands before it is no label of what stands behind it. */
const isSentence = ({ text }: Piece): boolean =>
  text.length > 80 || (/[。；;]$/.test(text) && !isValue(text) && !entity.test(text));

/** Names a row, or is numbered as rows are or called nearly so, but mistyped. */
export const mayCarryFigures = (label: string): boolean =>
  namesLeaf(label) ||
  (kindOfText(label) === undefined && (labelOf(label).ordinal?.kind === 'digit' || isNearlyRow(label)));

/** Cuts pieces into rows. Blanks behind words that name no row with figures are padding. */
export function entriesOf(pieces: readonly Piece[], isSure: (cells: readonly Piece[]) => boolean): Entry[] {
  const entries: Entry[] = [];
  let labels: Piece[] = [];
  let cells: Piece[] = [];
  const close = (nextLine?: number, onOneLine = false) => {
    if (cells.length === 0) return;
    const named = rowLabels(nameLabels(labels));
    const isBlank = cells.every(({ text }) => text === '');
    const sure = isSure(cells);
    if (!isBlank || (named.label && mayCarryFigures(named.label.text)) || (sure && isUnlabelledCount(cells.length))) {
      entries.push({ ...named, cells, labelLine: labels.at(-1)?.line, nextLine, onOneLine, sure });
      labels = [];
    }
    cells = [];
  };
  for (const piece of pieces) {
    if (isSentence(piece)) {
      close();
      labels = [];
      continue;
    }
    if (isValue(piece.text)) cells.push(piece);
    else {
      close(piece.line);
      labels.push(piece);
      if (labels.length > mostLabels) labels.shift();
    }
    if (piece.endsRow) close(undefined, true);
  }
  close();
  return entries;
}
