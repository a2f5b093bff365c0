/** The shapes in which published reports come out of web pages and PDF files, beside a row a line. */
import { type Dialect, plain, type Row, seed } from './render';

const pads = (count: number): string => '|'.repeat(Math.max(0, count));

/** Whether a row would be told from its neighbours if its label fell out: those of section 三. */
const isLong = (label: string | undefined): boolean => label !== undefined && plain(label).length > 12;

/** A label cut in two, as a narrow column does. */
const halves = (label: string): [string, string] => {
  const at = Math.ceil(label.length * 0.6);
  return [label.slice(0, at), label.slice(at)];
};

const cut = ({ cells, labels }: Row) => ({ own: cells.slice(0, labels), figures: cells.slice(labels) });

/** Rows of Markdown cut by pages: long labels stand above or below their figures, a new table begins behind each. */
function pagesOfMarkdown(): Dialect['row'] {
  let rows = 0;
  const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return (row) => {
    const { own, figures } = cut(row);
    const label = own.at(-1);
    const delimiter = `|${'---|'.repeat(figures.length)}`;
    if (row.kind === 'header') return [rowOf(row.cells), `|${'---|'.repeat(row.cells.length)}`];
    if (row.missing > 4 || !isLong(label)) return [rowOf(row.cells)];
    rows++;
    if (rows % 3 === 0) return [...halves(label!), rowOf(figures), delimiter];
    if (rows % 3 === 1) return [rowOf([halves(label!)[0], ...figures]), delimiter];
    return [rowOf([...own, ...figures])];
  };
}

/** A PDF page as it looks: columns at their places, a long label around its figures. */
const layout: Dialect['row'] = (row) => {
  const { own, figures } = cut(row);
  const wide = (cells: readonly string[]) =>
    cells.map((cell) => `${' '.repeat(Math.max(4, 12 - plain(cell).length))}${cell}`).join('');
  if (row.kind === 'header') return ['', wide(row.cells)];
  if (!isLong(own.at(-1))) return [`  ${own.join('   ')}${wide(figures)}`];
  const [above, below] = halves(own.at(-1)!);
  return [`  ${[...own.slice(0, -1), above].join('   ')}`, wide(figures), `  ${below}`];
};

/** The vertical label 三、本年度办理结果, a letter a line, and the number of a page now and then. */
function rawText(): Dialect['row'] {
  const letters = [...'三、本年度办理结果'];
  let rows = 0;
  return (row) => {
    const own = row.cells.slice(0, row.labels).filter((cell) => cell !== '三、本年度办理结果');
    const figures = row.cells.slice(row.labels);
    if (row.kind === 'header') return [row.cells.join(' ')];
    rows++;
    const letter = row.missing < 5 && row.missing > 0 && rows > 9 ? letters.shift() : undefined;
    const page = rows % 11 === 10 ? ['', `- ${rows} -`, ''] : [];
    const label = own.at(-1);
    const lines = isLong(label) ? [...own.slice(0, -1), ...halves(label!)] : [own.join(' ')];
    return [
      ...(letter ? [letter] : []),
      ...lines.slice(0, -1),
      [lines.at(-1), ...figures].filter(Boolean).join(' '),
      ...page,
    ];
  };
}

const markdown = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A Markdown row for each line of a label: the figures stand in the last of them, or in the first. */
const wrapped =
  (figuresIn: 'first' | 'last'): NonNullable<Dialect['row']> =>
  (row) => {
    const { own, figures } = cut(row);
    if (row.kind === 'header' || !isLong(own.at(-1))) return [markdown(row.cells)];
    const groups = own.slice(0, -1);
    const blanks = (cells: readonly string[]) => cells.map(() => '');
    const [above, below] = halves(own.at(-1)!);
    return figuresIn === 'first'
      ? [markdown([...groups, above, ...figures]), markdown([...blanks(groups), below, ...blanks(figures)])]
      : [markdown([...groups, above, ...blanks(figures)]), markdown([...blanks(groups), below, ...figures])];
  };

const rule = `├${'─'.repeat(60)}┤`;

const html = (cells: readonly string[]): string[] => cells.map((cell) => `<td>${cell}</td>`);

const shape = (name: string, row: NonNullable<Dialect['row']>): Dialect => ({ ...seed, name, row });

/** Those in which every figure keeps its place. `blanks`: blank ones too. */
export const shapes = {
  oneColumnMore: { ...seed, name: 'one column more', close: (missing: number) => ` | ${pads(missing + 1)}` },
  doubleSpaces: { ...seed, name: 'no-break and double spaces', between: '\u00a0 | ', close: () => '\u00a0 |  ' },
  pipesInFront: {
    ...seed,
    name: 'a pipe in front of ragged rows',
    open: '| ',
    close: (missing: number) => ` | ${pads(missing)}`,
  },
  cellPerLine: shape('a cell a line, a blank line between', ({ cells }) =>
    cells.flatMap((cell) => [plain(cell) === '' ? cell : ` ${cell}`, '']),
  ),
  cellPerLineClose: shape('a cell a line', ({ cells }) => cells),
  cellPerLineSplit: shape('a cell a line, words split', ({ cells, kind }) =>
    cells.flatMap((cell) =>
      kind === 'header' && cell.length === 4 ? [cell.slice(0, 2), '', cell.slice(2), ''] : [cell, ''],
    ),
  ),
  pipedCells: shape('a cell and a pipe a line, pipes behind the row', ({ cells, missing }) => [
    ...cells.map((cell) => (plain(cell) === '' ? `${cell}|` : `${cell} |`)),
    ...(missing > 0 ? [pads(missing)] : []),
  ]),
  pipedCellsAlways: shape('a cell and a pipe a line, two pipes behind the row', ({ cells }) => [
    ...cells.map((cell) => `${cell} |`),
    '||',
  ]),
  pipedCellsOnly: shape('a cell and a pipe a line', ({ cells }) => cells.map((cell) => `${cell} |`)),
  pipeLines: shape('pipes on lines of their own', ({ cells }) => cells.flatMap((cell) => [cell, '|'])),
  pipeLinesAndEnds: shape('pipes on lines of their own, four behind a row', ({ cells }) => [
    ...cells.flatMap((cell, i) => (i > 0 ? ['|', cell] : [cell])),
    '||||',
  ]),
  pipeAndBreak: shape('a pipe, a line break, a cell, a pipe', ({ cells }) =>
    cells.flatMap((cell) => ['| ', plain(cell) === '' ? `${cell}  | ` : ` ${cell}  | `]),
  ),
  mergedBlanks: shape('Markdown, merged labels as blank cells in front of the figures', (row) => {
    const { own, figures } = cut(row);
    const blanks = Array<string>(Math.max(0, row.missing)).fill('');
    return [markdown(row.kind === 'header' ? [...own, ...blanks] : [...own, ...blanks, ...figures])];
  }),
  wrappedFirst: shape('Markdown, a row for each line of a label, figures in the first', wrapped('first')),
  wrappedLast: shape('Markdown, a row for each line of a label, figures in the last', wrapped('last')),
  boxes: shape('box drawings', ({ cells }) => [`│ ${cells.join(' │ ')} │`, rule]),
  fullWidthPipes: { ...seed, name: 'full-width pipes', between: '｜', close: () => '｜' },
  html: {
    ...shape('HTML, a row a line', ({ cells, labels, kind }) => [
      `<tr>${html(cells.slice(0, labels)).join('')}${html(cells.slice(labels)).join('')}</tr>`.replace(
        '<td>',
        kind === 'header' ? '<td colspan="4">' : '<td rowspan=8 style="x">',
      ),
    ]),
  },
  htmlLines: shape('HTML, a cell a line', ({ cells }) => [
    '  <tr>',
    ...html(cells).map((cell) => `    ${cell.replace('<td>', '<td>&nbsp;')}`),
    '  </tr>',
  ]),
  htmlSpread: shape('HTML, a tag a line', ({ cells }) => [
    '<tr>',
    ...cells.flatMap((cell) => ['<td class="a">', `${cell}`, '</td>']),
    '</tr>',
  ]),
} satisfies Record<string, Dialect>;

/** Those in which a blank figure leaves no trace; functions, since some count their rows. */
export const shapesWithoutBlanks: Record<string, () => Dialect> = {
  pipeLinesBetween: () =>
    shape('pipes on lines between cells', ({ cells }) => cells.flatMap((cell, i) => (i > 0 ? ['|', cell] : [cell]))),
  brokenRows: () =>
    shape('rows broken at blank cells', ({ cells, missing }) => [
      `${cells.join(' | ')} |${missing > 0 ? ` ${pads(missing)}` : ''}`,
    ]),
  oneBlank: () => shape('one blank between cells', ({ cells }) => [cells.join(' ')]),
  markdownPages: () => shape('Markdown cut by pages', pagesOfMarkdown()!),
  layout: () => shape('a PDF page as it looks', layout),
  raw: () => shape('a PDF page as it is stored', rawText()!),
};

const written = ({ cells, labels }: Row): readonly string[] =>
  cells.filter((cell, at) => at < labels || plain(cell) !== '');

/** Rows without their blank cells, wherever these stood. */
export const shapesOfLostBlanks: Record<string, Dialect> = {
  'a pipe behind each cell': { ...seed, row: (row) => [`${written(row).join(' | ')} |`] },
  'a pipe between cells': { ...seed, row: (row) => [written(row).join(' | ')] },
  'a pipe around each cell': { ...seed, row: (row) => [`|${written(row).join('|')}|`] },
  tabs: { ...seed, row: (row) => [written(row).join('\t')] },
};

const shortened = ({ cells, labels }: Row): readonly string[] =>
  cells.slice(0, Math.max(labels, cells.findLastIndex((cell) => plain(cell) !== '') + 1));

/** Rows that end with their last cell that is not blank, as some programs write them. */
export const shapesOfCutBlanks: Record<string, Dialect> = {
  'a pipe behind each cell': { ...seed, row: (row) => [`${shortened(row).join(' | ')} |`] },
  'a pipe between cells': { ...seed, row: (row) => [shortened(row).join(' | ')] },
  'a pipe around each cell': { ...seed, row: (row) => [`| ${shortened(row).join(' | ')} |`] },
  tabs: { ...seed, row: (row) => [shortened(row).join('\t')] },
  CSV: {
    ...seed,
    row: (row) => [
      shortened(row)
        .map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
        .join(','),
    ],
  },
  LaTeX: { ...seed, row: (row) => [`${shortened(row).join(' & ')} \\\\`] },
};
