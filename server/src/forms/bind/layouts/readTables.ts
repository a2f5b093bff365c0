import type { Separator } from '../../../core/cells';
import { Pool } from '../../../core/memo';
import { passedOver } from '../../../core/suppression';
import { forms } from '../../catalog';
import type { Form } from '../../form';
import { tableOfRow, variantsOf } from '../../vocabulary';
import { type PiecedTable, tablesOf } from './blocks';
import {
  areBlanksSpread,
  countBlanks,
  gapOf,
  withBlankLines,
  withoutBlanks,
  withoutGap,
  withoutLabelsOfColumns,
} from './countBlanks';
import { type Entry, entriesOf } from './entries';
import { hasAllRows, placedRows } from './gains';
import { readGlued } from './glue';
import { betweenTags, withoutTags } from './html';
import { isValue, type Piece } from './piece';
import { readPipes } from './pipes';
import { rowsByTag, withoutBlanksInFront, withoutWidthRows } from './rowStarts';
import { withOwnLines } from './sharedLines';
import { withoutPageLines, withoutStrayWords } from './strayWords';
import { readLines, readWords } from './words';

/** What the other ways of writing a table make of a section. */
export interface SectionReading {
  readonly tables: readonly PiecedTable[];
  /** How many labels and figures were seen: whether a table stands there at all. */
  readonly traces: number;
}

/** A section of an office's report is a few hundred lines; of longer ones nothing is read. */
const mostLines = 4000;
const mostCharacters = 100_000;
const nothing: SectionReading = { tables: [], traces: 0 };

const known = new Pool<SectionReading>(64);

/** Reads the tables of a section that is not written a row a line: each table in the way that places most of its rows. */
export function readTables(lines: readonly string[], ids: readonly string[]): SectionReading {
  if (lines.length > mostLines) return nothing;
  const text = lines.join('\n');
  return text.length > mostCharacters
    ? nothing
    : known.get(`${ids.join()}\n${text}`, (own) => readAll(own.split('\n').slice(1), ids));
}

function readAll(lines: readonly string[], ids: readonly string[]): SectionReading {
  const best = new Map<string, PiecedTable>();
  const read = [...lines.keys()].filter((line) => lines[line] !== passedOver);
  const text = read.map((line) => lines[line]!);
  let traces = 0;
  for (const { entries, separator } of readingsOf(text, ids)) {
    for (const table of tablesOf(entries, ids, separator, { all: lines, read })) {
      const before = best.get(table.block.id);
      if (!before || placedRows(table.block) > placedRows(before.block)) best.set(table.block.id, table);
    }
    traces = Math.max(traces, tracesOf(entries));
    if (ids.every((id) => best.has(id) && hasAllRows(best.get(id)!.block))) break;
  }
  return { tables: [...best.values()].sort((a, b) => a.first - b.first), traces };
}

interface Way {
  readonly entries: readonly Entry[];
  readonly separator: Separator;
}

function* readingsOf(lines: readonly string[], ids: readonly string[]): Generator<Way> {
  const untagged = withoutTags(lines);
  const cells = untagged ?? lines;
  const hasPipe = (line: number): boolean => cells[line]?.includes('|') ?? false;
  if (cells.some((_, line) => hasPipe(line))) {
    const isPiped = (piece: readonly Piece[]): boolean => {
      for (let line = piece[0]!.line; line <= piece.at(-1)!.line + 1; line++) if (hasPipe(line)) return true;
      return false;
    };
    const pieces = readPipes(cells, lines);
    const rowOf = rowsByTag(lines);
    yield untagged
      ? {
          entries: entriesOf(withoutBlanksInFront(withoutWidthRows(betweenTags(pieces, lines), rowOf), rowOf), isPiped),
          separator: '<',
        }
      : { entries: entriesOf(pieces, isPiped), separator: '|' };
  }
  const bare = withoutPageLines(cells.map((line) => (line.includes('|') || unitAlone.test(line) ? '' : line)));
  const ofAny = countsOf(ids);
  const counts = new Map(ids.map((id) => [id, countsOf([id])]));
  const fits = ({ label }: Entry, count: number): boolean =>
    (counts.get((label && tableOfRow(label.text)) ?? '') ?? ofAny).has(count);
  const spaced = withoutStrayWords(
    withOwnLines(
      entriesOf(withBlankLines(readLines(bare), bare), () => false),
      fits,
    ),
    fits,
  );
  const gap = gapOf(spaced, (count) => ofAny.has(count));
  /** Whether the figures of a row stand beside each other with a blank between them, and are no cell. */
  const areInOneCell = (entry: Entry): boolean => {
    const figures = entry.cells.length === 1 ? entry.cells[0]!.text.split(/\s+/) : [];
    return figures.length > 1 && figures.every(isValue) && fits(entry, figures.length);
  };
  const isOfCells = (entry: Entry): boolean => hasLabelAlone(entry) && !areInOneCell(entry);
  const rows = spaced.map((each) => withoutGap(each, gap)).filter(isOfCells);
  const areSpread = areBlanksSpread(rows, fits);
  const counted = rows.flatMap(
    (entry) => (areSpread ? withoutBlanks(entry) : countBlanks(entry, (count) => fits(entry, count))) ?? [],
  );
  yield { entries: withoutLabelsOfColumns(counted), separator: '\n' };
  for (const gap of ['wide', 'any'] as const)
    yield { entries: entriesOf(readWords(bare, gap), () => false).filter(isOfCells), separator: ' ' };
  for (const form of forms)
    yield { entries: entriesOf(readGlued(bare, gluedCount(form, ids)), () => false), separator: '' };
}

/** Where cells are narrower than 12件, their unit goes on in the next line. */
const unitAlone = /^\s*件(?:\s+件)*\s*$/;

/** A label with its figure behind it is a whole line, and the figures below it are none of its row. */
const hasLabelAlone = ({ label }: Entry): boolean => !label || !/\p{L}\s+[-+]?\d+(?:\s|$)/u.test(label.text);

const countsOf = (ids: readonly string[]): Set<number> =>
  new Set(ids.flatMap((id) => variantsOf(id).map(({ layout }) => layout.columns.length)));

/** How many figures follow a label in a form; without a label those of the only table of the section. */
const gluedCount =
  (form: Form, ids: readonly string[]) =>
  (label: string): number | undefined => {
    const id = tableOfRow(label) ?? (ids.length === 1 ? ids[0] : undefined);
    const variant = id === undefined ? undefined : variantsOf(id).find((each) => each.form === form);
    return variant?.layout.columns.length;
  };

const tracesOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { cells, label, rest }) => sum + cells.length + (label ? 1 : 0) + rest.length, 0);
