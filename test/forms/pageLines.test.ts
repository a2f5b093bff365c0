import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, type ReportFigures } from '../support/figures';
import { dialects, render } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);
const linesOf = (figures: ReportFigures): string[] => render(figures, dialects.tsv).text.trimEnd().split('\n');
const figures = consistentReports[0]!;
const title = linesOf(figures)[0]!;
const inPieces = title.replace(/20\d\d/, '\t$&\t');

/** The lines with those of a page behind every so many; `page` tells its number. */
const paged = (lines: readonly string[], every: number, furniture: (page: number) => readonly string[]): string =>
  lines.flatMap((line, at) => (at > 0 && at % every === 0 ? [...furniture(at / every), line] : [line])).join('\n');

const pages: Record<string, (page: number) => readonly string[]> = {
  'a number of all': (page) => [`第\t${page}\t页 共\t9\t页`],
  'a number between dashes': (page) => [`-\t${page}\t-`],
  'a number between long dashes, with blanks': (page) => ['', `—\t${page} —\t`, ''],
  'the title': () => [inPieces],
  'a number and the title': (page) => [`第\t${page}\t页`, inPieces],
  'what a browser prints': (page) => [`12/1/26, 2:39 AM\t${inPieces}`, `https://www.x.gov.cn/nb.html\t${page}/9`],
};

describe('what stands on each page, with tabs between its pieces', () => {
  for (const [name, furniture] of Object.entries(pages))
    it(`is no row: ${name}`, () => {
      for (const report of [figures, corrupt(figures, 2, 7)])
        for (const every of [5, 7, 11])
          assert.deepEqual(told(paged(linesOf(report), every, furniture)), told(linesOf(report).join('\n')));
    });
  it('is no row where blanks part its pieces: the title', () => {
    const spaced = title.replace(/20\d\d/, ' $& ');
    assert.deepEqual(told(paged(linesOf(figures), 7, () => [spaced])), []);
  });

  it('is no row in pieces, each on a line', () => {
    const old = consistentReports.find(({ form }) => form === '2019')!;
    const cells = linesOf(old).flatMap((line) => line.split('\t').filter((cell) => cell.trim() !== ''));
    const at = cells.findIndex((cell) => /^第二十条第.六.项$/.test(cell)) + 1;
    const codes = (own: readonly string[]) => findingsOf(own.join('\n \n')).map(({ code }) => code);
    assert.ok(at > 0);
    for (const furniture of ['- 3 -', '第 3 页 共 9 页'])
      assert.deepEqual(codes(cells.toSpliced(at, 0, ...furniture.split(/ (?!共)/))), codes(cells), furniture);
  });

  it('leaves the title above the text as it is', () => {
    const { organ, year } = bindReport([inPieces, ...linesOf(figures).slice(1)]);
    assert.deepEqual([organ.name, year], [figures.organ, figures.year]);
  });
  it('a row of the office, be it of pages or numbers, stays one', () => {
    for (const row of ['报告页数\t3\t页', '公开指南\t3\t0\t3', '其他\t1/3\t0\t2'])
      assert.ok(
        told(
          linesOf(figures)
            .flatMap((line) => (/^规章/.test(line) ? [line, row] : [line]))
            .join('\n'),
        ).some((each) => each.startsWith('unknown-row')),
        row,
      );
  });
  it('dashes around a number below a label are its figures', () => {
    const lines = linesOf(figures).flatMap((line) => (/^规章/.test(line) ? ['规章', '-\t3\t-'] : [line]));
    const row = bindReport(lines)
      .tables.flatMap(({ table }) => table.figures)
      .slice(0, 3);
    assert.ok(!row.some((figure) => figure?.cell.text === ''), 'no blank in its place');
    assert.equal(
      bindReport(lines).lines.find((line) => line.includes('-\t')),
      '-\t3\t-',
    );
  });
});
