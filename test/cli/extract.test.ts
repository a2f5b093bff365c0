import assert from 'node:assert/strict';
import { checkText } from '../../server/src/cli/checkText';
import { type ExtractFormat, extract } from '../../server/src/cli/extract';
import { extractPage } from '../../server/src/cli/extractPage';
import { figureColumns } from '../../server/src/cli/figureColumns';
import { reportColumns } from '../../server/src/cli/reportColumns';
import { noPolicy } from '../../server/src/engine/policy';
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
    const names = figureColumns.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
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
      assert.ok(names.includes(name), name);
    assert.equal(names[0], 'proactiveDisclosure.governmentRules.issued');
    assert.equal(names.at(-1), 'reviewLitigation.litigation.afterReview.total');
  });

  it('has a page that tells every column from the others, in both languages', () => {
    const rows = extractPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.slice(2, -2).split(' | '));
    const about = rows.filter((cells) => cells.length === 2);
    const figures = rows.filter((cells) => cells.length === 4);
    const quoted = (columns: readonly { name: string }[]) => columns.map(({ name }) => `\`${name}\``);
    assert.deepEqual(
      about.map(([name]) => name),
      [...quoted(reportColumns), ...quoted(reportColumns)],
    );
    assert.deepEqual(
      figures.map(([name]) => name),
      quoted(figureColumns),
    );
    for (const language of [1, 2])
      assert.equal(
        new Set(figures.map((cells) => `${cells[0]!.split('.')[0]} ${cells[language]}`)).size,
        figures.length,
      );
    const formsOf = Object.fromEntries(figures.map(([name, , , forms]) => [name, forms]));
    assert.equal(formsOf['`requestHandling.newReceived.total`'], '2021, 2019');
    assert.equal(formsOf['`requestHandling.otherHandling.total`'], '2019');
    assert.equal(formsOf['`proactiveDisclosure.governmentRules.inForce`'], '2021');
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
      assert.deepEqual([row.organ, row.year, row.report], [organ, String(year), '0']);
      assert.deepEqual([row.unreadable, row.unreadableParts, row.missing, row.missingParts], ['0', '', '0', '']);
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

  it('leaves blanks empty, and says what could not be read', async () => {
    const text = cleanText
      .replace(/^行政许可 \| \d+/m, '行政许可 | ')
      .replace(/^行政处罚 \| \d+/m, '行政处罚 | 约三百')
      .replace(/^行政强制 \| \d+/m, '行政强制 | 若干');
    const [row] = rowsOf((await extracted('csv', { 'a.txt': text }, 'a.txt')).out);
    assert.equal(row!['proactiveDisclosure.licensing.decisions'], '');
    assert.equal(row!['proactiveDisclosure.penalties.decisions'], '');
    assert.equal(row!.unreadable, '2');
    assert.equal(row!.unreadableParts, 'proactiveDisclosure.penalties proactiveDisclosure.coerciveMeasures');
    const [unplaced] = rowsOf((await extracted('csv', { 'a.txt': wrongText }, 'a.txt')).out);
    assert.deepEqual(
      [unplaced!.unreadable, unplaced!.unreadableParts, unplaced!.missing],
      ['7', 'requestHandling.unableToProvide.requiresCreation', '0'],
    );
    assert.equal(unplaced!['requestHandling.unableToProvide.requiresCreation.total'], '');
  });

  describe('tells what is not there from what is blank:', () => {
    const lossOf = async (text: string) => {
      const { out } = await extracted('json', { 'a.txt': text }, 'a.txt');
      const [{ unreadable, unreadableParts, missing, missingParts, figures }] = JSON.parse(out);
      return { unreadable: [unreadable, ...unreadableParts], missing: [missing, ...missingParts], figures };
    };
    const cells = (row: RegExp, change: (line: string) => string) =>
      cleanText.replace(new RegExp(`^${row.source}.*$`, 'm'), change);
    const section = (from: string, to: string, text: string) =>
      cleanText.slice(0, cleanText.indexOf('\n', cleanText.indexOf(from)) + 1) +
      text +
      cleanText.slice(cleanText.indexOf(to, cleanText.indexOf(from)));
    const third = ['三、收到和处理', '四、政府', ''] as const;

    it('blank cells, and strokes for 0', async () => {
      const text = cells(/2\.重复申请/, (line) => line.replace(/\d+(?= \|)/g, '/')).replace(
        /^行政强制 \| \d+/m,
        '行政强制 |',
      );
      const { unreadable, missing, figures } = await lossOf(text);
      assert.deepEqual([unreadable, missing], [[0], [0]]);
      assert.equal(figures['requestHandling.notProcessed.duplicate.total'], null);
      assert.equal(figures['proactiveDisclosure.coerciveMeasures.decisions'], null);
      assert.equal(Object.keys(figures).length, 200);
    });

    it('a cell that is no number', async () => {
      const { unreadable, missing, figures } = await lossOf(
        cells(/二、上年结转/, (line) => line.replace(/\| \d+/, '| l')),
      );
      assert.deepEqual([unreadable, missing], [[1, 'requestHandling.carriedOver.naturalPerson'], [0]]);
      assert.ok(!('requestHandling.carriedOver.naturalPerson' in figures));
    });

    it('a row that is missing', async () => {
      const { unreadable, missing } = await lossOf(cells(/行政强制/, () => ''));
      assert.deepEqual([unreadable, missing], [[0], [1, 'proactiveDisclosure.coerciveMeasures']]);
    });

    it('rows of a group that are missing', async () => {
      const { unreadable, missing } = await lossOf(
        cleanText
          .replace(/^\(五\)不予处理.*\n/m, '')
          .replace(/^[2345]\.(?:重复申请|要求提供公开|无正当理由|要求行政机关).*\n/gm, ''),
      );
      assert.deepEqual([unreadable, missing], [[0], [35, 'requestHandling.notProcessed']]);
    });

    it('a table that is missing', async () => {
      const { unreadable, missing } = await lossOf(section(...third));
      assert.deepEqual([unreadable, missing], [[0], [175, 'requestHandling']]);
      const fees = cleanText.replace(/^第二十条第\(八\)项.*\n.*\n.*\n/m, '');
      assert.deepEqual((await lossOf(fees)).missing, [1, 'proactiveDisclosure.administrativeFees']);
    });

    it('a table whose figures run together', async () => {
      const glued = cleanText
        .split('\n')
        .filter((line) => /^一、本年新收|^二、上年结转|^\(七\)总计|^四、结转/.test(line))
        .map((line) => line.replace(/[ |]+/g, ''));
      const { unreadable, missing, figures } = await lossOf(
        section('三、收到和处理', '四、政府', `${glued.join('\n')}\n`),
      );
      assert.deepEqual([unreadable, missing], [[175, 'requestHandling'], [0]]);
      assert.equal(Object.keys(figures).length, 25);
    });

    it('tables that were pictures', async () => {
      const text = cleanText.split('\n').filter((line) => !line.includes('|'));
      const { unreadable, missing, figures } = await lossOf(text.join('\n'));
      assert.deepEqual(unreadable, [0]);
      assert.deepEqual(missing, [200, 'proactiveDisclosure', 'requestHandling', 'reviewLitigation']);
      assert.deepEqual(figures, {});
    });

    it('a report on one line, which is a report as it is for check', async () => {
      const { unreadable, missing } = await lossOf(cleanText.replaceAll('\n', ' '));
      assert.deepEqual(unreadable, [200, 'proactiveDisclosure', 'requestHandling', 'reviewLitigation']);
      assert.deepEqual(missing, [0]);
    });

    it('a table that stands twice: what one of them says, and what they disagree about', async () => {
      const table = cleanText.slice(cleanText.indexOf('(本列数据'), cleanText.indexOf('四、政府'));
      const twice = (second: string) => lossOf(cleanText.replace(table, `${table}上年的表如下。\n${second}`));
      const same = await twice(table);
      assert.deepEqual([same.unreadable, same.missing], [[0], [0]]);
      const worse = await twice(table.replace('(七)总计 | 11 |', '(七)总计 | 约十 |'));
      assert.deepEqual([worse.unreadable, worse.missing], [[0], [0]]);
      assert.equal(worse.figures['requestHandling.outcomeTotal.naturalPerson'], 11);
      const other = await twice(table.replace('数量 | 11 |', '数量 | 12 |'));
      assert.deepEqual([other.unreadable, other.missing], [[1, 'requestHandling.newReceived.naturalPerson'], [0]]);
      assert.ok(!('requestHandling.newReceived.naturalPerson' in other.figures));
    });

    it('an amount that two tables disagree about, and not that it has no unit', async () => {
      const { text } = render(inventedReport(8, '2019'));
      const amount = /^(政府集中采购[^|]*\|[^|]*\|)[^|]*/m;
      const lines = text.split('\n');
      const row = lines.findIndex((line) => amount.test(line));
      const table = lines.slice(row - 2, row + 1).join('\n');
      const twice = text.replace(table, `${table.replace(amount, '$1 25 ')}\n${table.replace(amount, '$1 30 ')}`);
      const { out } = await extracted('json', { 'a.txt': twice }, 'a.txt');
      const [{ figures, unreadableParts, amountsWithoutUnit }] = JSON.parse(out);
      const name = 'proactiveDisclosure.centralizedProcurement.procurementAmount';
      assert.deepEqual([figures[name], unreadableParts, amountsWithoutUnit], [undefined, [name], []]);
    });

    it('nothing in a report that keeps (六)其他处理 as one row', async () => {
      const { unreadable, missing, figures } = await lossOf(
        cleanText.replace(/^\(六\)其他处理 \| 1\.[^|]*\|(.*)\n2\..*\n3\..*/m, '(六)其他处理 |$1'),
      );
      assert.deepEqual([unreadable, missing], [[0], [0]]);
      assert.equal(figures['requestHandling.otherHandling.total'], 1);
    });
  });

  it('writes amounts of money in 万元 where their unit is known', async () => {
    const fees = async (text: string) => {
      const { out } = await extracted('json', { 'a.txt': text }, 'a.txt');
      const [{ figures, unreadable, amountsWithoutUnit }] = JSON.parse(out);
      assert.equal(unreadable, 0);
      return [
        figures['proactiveDisclosure.administrativeFees.feeAmount'] ??
          figures['proactiveDisclosure.centralizedProcurement.procurementAmount'],
        ...amountsWithoutUnit,
      ];
    };
    for (const [written, amount] of [
      ['0', 0],
      ['59.2449', 59.2449],
      ['251000元', 25.1],
      ['400元', 0.04],
      ['316,441.50 元', 31.64415],
      ['251千元', 25.1],
      ['43.788万元', 43.788],
      ['2.3亿元', 23000],
    ] as const)
      assert.deepEqual(
        await fees(cleanText.replace('行政事业性收费 | 0', `行政事业性收费 | ${written}`)),
        [amount],
        written,
      );
    const of2019 = (written: string, header = '采购总金额') => {
      const text = render(inventedReport(8, '2019')).text.replace('采购总金额', header);
      const changed = text.replace(/^(政府集中采购[^|]*\|[^|]*\|)[^|]*/m, `$1 ${written} `);
      assert.notEqual(changed, text);
      return fees(changed);
    };
    assert.deepEqual(await of2019('251000元'), [25.1]);
    assert.deepEqual(await of2019('160.5964万元'), [160.5964]);
    assert.deepEqual(await of2019('1.6亿元'), [16000]);
    assert.deepEqual(await of2019('0'), [0]);
    const unknown = 'proactiveDisclosure.centralizedProcurement.procurementAmount';
    assert.deepEqual(await of2019('160.5964'), [160.5964, unknown]);
    for (const [header, written, amount] of [
      ['本年收费金额（元）', '12345600', 1234.56],
      ['本年收费金额(单位:元)', '400', 0.04],
      ['本年收费金额（单位：千元）', '251', 25.1],
      ['本年收费金额（单位：亿元）', '2.3', 23000],
      ['本年收费金额（元）', '43.788万元', 43.788],
      ['本年收费金额（人民币万元）', '43.788', 43.788],
    ] as const)
      assert.deepEqual(
        await fees(
          cleanText
            .replace(/本年收费金额[^|]*(?= \|)/, header)
            .replace('行政事业性收费 | 0', `行政事业性收费 | ${written}`),
        ),
        [amount],
        header,
      );
    assert.deepEqual(await of2019('251000', '采购总金额(元)'), [25.1]);
    assert.deepEqual(await of2019('160.5964', '采购总金额（万元）'), [160.5964]);
  });

  it('writes the same as JSON and JSON Lines, a report an object', async () => {
    const files = { 'a.txt': cleanText + wrongText };
    const { out } = await extracted('json', files, 'a.txt');
    const reports = JSON.parse(out);
    assert.deepEqual(Object.keys(reports[0]), [...reportColumns.map(({ name }) => name), 'figures']);
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

  it('names no report by the name of a file of several', async () => {
    const body = cleanText.split('\n').slice(1).join('\n');
    const report = (organ: string) => `2024年政府信息公开工作年度报告\n${body.replaceAll('云溪街道办事处', organ)}`;
    const text = `${report('云溪街道办事处')}\n${report('红石街道办事处')}`;
    const { out } = await extracted('json', { '青禾区2024年年报汇编.txt': text }, '青禾区2024年年报汇编.txt');
    const organs = (JSON.parse(out) as { organ: string | null }[]).map(({ organ }) => organ);
    assert.equal(organs.length, 2);
    assert.ok(!organs.includes('青禾区'));
  });

  it('tells organ and year by the name of the file where the text does not, as check does', async () => {
    const body = cleanText.split('\n').slice(1).join('\n').replaceAll('云溪街道办事处', '本办');
    const noYear = body.replaceAll('2024年', '本年');
    const files = {
      '青禾镇2022年年报.txt': noYear,
      '青禾镇2022年政府信息公开工作年度报告.txt': noYear,
      '石桥镇2022年年报.txt': body,
      '石桥镇.txt': cleanText,
      '石桥镇/a.txt': body,
    };
    const { out } = await extracted('csv', files, ...Object.keys(files));
    const checked = Object.entries(files).map(
      ([path, text]) => checkText({ path, text, policy: noPolicy, locale: 'zh' })!.reports[0]!,
    );
    const expected = [
      ['青禾镇', '2022'],
      ['青禾镇', '2022'],
      // The text says which year it is; folders are of use only where reports are compared.
      ['石桥镇', '2024'],
      ['云溪街道办事处', '2024'],
      ['', '2024'],
    ];
    assert.deepEqual(
      rowsOf(out).map(({ organ, year }) => [organ, year]),
      expected,
    );
    assert.deepEqual(
      checked.map(({ organ, year }) => [organ ?? '', String(year)]),
      expected,
    );
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
