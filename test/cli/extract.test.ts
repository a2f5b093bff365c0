import assert from 'node:assert/strict';
import { type ExtractFormat, extract } from '../../server/src/cli/extract';
import { figureColumns } from '../../server/src/cli/figureColumns';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { buildIfMissing, cleanText, gouji, samples, shellOn, wrongText } from './support';

async function extracted(format: ExtractFormat, files: Record<string, string>, ...paths: string[]) {
  const { shell, written } = shellOn(new MemoryWorkspace(files));
  const code = await extract(shell, paths, { format });
  return { code, ...written };
}

/** The rows of a CSV without quoted cells, by their header. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header, ...rows] = csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((cells) => {
    assert.equal(cells.length, header!.length);
    return Object.fromEntries(cells.map((cell, i) => [header![i]!, cell]));
  });
}

describe('gouji extract', () => {
  before(buildIfMissing);

  it('names the figures by section, row and column, each once, the same in every run', () => {
    assert.equal(new Set(figureColumns).size, figureColumns.length);
    for (const name of [
      'requestHandling.newReceived.naturalPerson',
      'requestHandling.denied.stateSecret.total',
      'requestHandling.otherHandling.feeOverdue.total',
      'requestHandling.otherHandling.total',
      'proactiveDisclosure.normativeDocuments.inForce',
      'proactiveDisclosure.centralizedProcurement.procurementAmount',
      'reviewLitigation.review.upheld',
      'reviewLitigation.litigation.afterReview.total',
    ])
      assert.ok(figureColumns.includes(name), name);
    assert.equal(figureColumns[0], 'proactiveDisclosure.governmentRules.issued');
    assert.equal(figureColumns.at(-1), 'reviewLitigation.litigation.afterReview.total');
  });

  it('writes what was put into the reports, in both forms', async () => {
    const figures = { '2021': inventedReport(7, '2021'), '2019': inventedReport(8, '2019') };
    const files = { 'r/a.txt': render(figures['2021']).text, 'r/b.txt': render(figures['2019']).text };
    const [a, b] = rowsOf((await extracted('csv', files, 'r')).out);
    assert.deepEqual([a!.path, a!.form, b!.path, b!.form], ['r/a.txt', '2021', 'r/b.txt', '2019']);
    for (const [row, { requests, cases, year, organ }] of [
      [a!, figures['2021']],
      [b!, figures['2019']],
    ] as const) {
      assert.deepEqual([row.organ, row.year, row.report, row.unreadable], [organ, String(year), '0', '0']);
      const written = Object.entries(row).filter(([, value]) => value !== '');
      const of = (section: string) =>
        written.filter(([name]) => name.startsWith(section)).map(([, value]) => Number(value));
      assert.deepEqual(of('reviewLitigation.'), cases);
      assert.equal(of('requestHandling.').length, requests.length * 7);
      assert.deepEqual(
        ['naturalPerson', 'commercialEnterprise', 'total'].map((column) =>
          Number(row[`requestHandling.newReceived.${column}`]),
        ),
        [requests[0]![0], requests[0]![1], requests[0]![6]],
      );
    }
    assert.equal(Number(a!['requestHandling.otherHandling.miscellaneous.total']), figures['2021'].requests[22]![6]);
    assert.equal(a!['requestHandling.otherHandling.total'], '');
    assert.equal(Number(b!['requestHandling.otherHandling.total']), figures['2019'].requests[20]![6]);
  });

  it('leaves blanks empty, and counts what cannot be read', async () => {
    const text = cleanText
      .replace(/^行政许可 \| \d+/m, '行政许可 | ')
      .replace(/^行政处罚 \| \d+/m, '行政处罚 | 约三百');
    const [row] = rowsOf((await extracted('csv', { 'a.txt': text }, 'a.txt')).out);
    assert.equal(row!['proactiveDisclosure.licensing.decisions'], '');
    assert.equal(row!['proactiveDisclosure.penalties.decisions'], '');
    assert.equal(row!.unreadable, '1');
    const [unplaced] = rowsOf((await extracted('csv', { 'a.txt': wrongText }, 'a.txt')).out);
    assert.equal(unplaced!.unreadable, '7');
    assert.equal(unplaced!['requestHandling.unableToProvide.requiresCreation.total'], '');
  });

  it('writes the same as JSON and JSON Lines, a report an object', async () => {
    const files = { 'a.txt': cleanText + wrongText };
    const { out } = await extracted('json', files, 'a.txt');
    const reports = JSON.parse(out);
    assert.deepEqual(Object.keys(reports[0]), ['path', 'report', 'organ', 'year', 'form', 'unreadable', 'figures']);
    assert.deepEqual(
      reports.map(({ report }: { report: number }) => report),
      [0, 1],
    );
    assert.equal(reports[0].figures['requestHandling.newReceived.total'], 14);
    const lines = (await extracted('jsonl', files, 'a.txt')).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      reports,
    );
    assert.deepEqual(JSON.parse((await extracted('json', { 'r/a.md': 'x' }, 'r')).out), []);
  });

  it('goes on where a file cannot be used, and says so', async () => {
    const { code, out, err } = await extracted('jsonl', { 'a.txt': cleanText, 'b.txt': 'x' }, 'b.txt', 'a.txt', 'c');
    assert.equal(code, 2);
    assert.equal(out.trimEnd().split('\n').length, 1);
    assert.match(err, /^b\.txt：没有找到年报.*\nc：没有这个文件/);
  });

  it('runs as a command', async () => {
    const { code, out } = await gouji(['extract', samples.clean, samples.of2019]);
    assert.equal(code, 0);
    assert.equal(rowsOf(out).length, 2);
  });
});
