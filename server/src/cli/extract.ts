import { byteOrderMark, type CsvValue, csvLine } from './csv';
import type { ExtractedFile } from './extractFigures';
import { figureColumns } from './figureColumns';
import { hasFailed, noNotices } from './notices';
import { reportColumns } from './reportColumns';
import { skippedTexts } from './reporters/wording';
import { complain, type ExitCode, exitCodes, type Shell } from './shell';
import { performOn, type TextOptions } from './texts';

export interface ExtractOptions extends TextOptions {
  readonly format: ExtractFormat;
}

/** Writes the figures of a run, a file at a time. */
interface Writer {
  readonly begin: string;
  file(file: ExtractedFile): string;
  readonly end: string;
}

const rowsOf = ({ path, reports }: ExtractedFile) =>
  reports.map((report, index) => ({ path, report: index, ...report }));

/** One report a row; every figure of every form has its column, empty where the report has none. */
const csv = (): Writer => ({
  begin: byteOrderMark + csvLine([...reportColumns, ...figureColumns].map(({ name }) => name)),
  file: (file) =>
    rowsOf(file)
      .map((row) =>
        csvLine([
          ...reportColumns.map(({ name }) => listed(row[name])),
          ...figureColumns.map(({ name }) => row.figures[name]),
        ]),
      )
      .join(''),
  end: '',
});

const listed = (value: CsvValue | readonly string[]): CsvValue =>
  value !== null && typeof value === 'object' ? value.join(' ') : value;

const jsonLines = (): Writer => ({
  begin: '',
  file: (file) =>
    rowsOf(file)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  end: '',
});

function json(): Writer {
  let separator = '';
  const after = (text: string) => {
    const separated = `${separator}\n${text}`;
    separator = ',';
    return separated;
  };
  return {
    begin: '[',
    file: (file) =>
      rowsOf(file)
        .map((row) => after(JSON.stringify(row)))
        .join(''),
    end: '\n]\n',
  };
}

const writers = { csv, json, jsonl: jsonLines };
export type ExtractFormat = keyof typeof writers;
export const extractFormats = Object.keys(writers) as ExtractFormat[];

/** `gouji extract`: writes the figures of the reports of the paths, for those who analyse them. */
export async function extract(shell: Shell, paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const writer = writers[options.format]();
  const notices = noNotices();
  await shell.out(writer.begin);
  for await (const file of performOn(shell, 'extract', paths, options, notices)) await shell.out(writer.file(file));
  await shell.out(writer.end);
  for (const line of skippedTexts(notices)) await complain(shell, line);
  return hasFailed(notices) ? exitCodes.failed : exitCodes.clean;
}
