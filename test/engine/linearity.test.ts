import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { requests } from '../features/fixture';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';

const megabyte = 2 ** 20;

/** So many bytes of reports, each with figures of its own. */
function reportsOf(bytes: number): string {
  const texts: string[] = [];
  for (let number = 1, left = bytes; left > 0; number++) {
    texts.push(render(inventedReport(number)).text);
    left -= Buffer.byteLength(texts.at(-1)!);
  }
  return texts.join('');
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Time grows with size no faster than a line does. A busy machine may spoil a round, so it fails only if all of four
 * rounds are bad.
 */
function assertLinear<Input>(
  inputs: readonly { readonly size: number; readonly input: Input }[],
  work: (input: Input) => void,
  timeOf: (work: () => void) => number = milliseconds,
): void {
  work(inputs[0]!.input);
  const rounds: string[] = [];
  for (let round = 0; round < 4; round++) {
    const costs = inputs.map(({ size, input }) => timeOf(() => work(input)) / size);
    // Eight times the size costs eight times as much a piece where the whole is quadratic.
    if (costs.every((cost) => cost < 2.5 * costs[0]!)) return;
    rounds.push(costs.map((cost) => `${cost.toFixed(0)} ms/MB`).join(', '));
  }
  assert.fail(`the cost of a megabyte grows with the text: ${rounds.join(' · ')}`);
}

describe('the cost of a text', () => {
  const megabytes = [0.5, 1, 2, 4];
  let whole = '';
  const part = (size: number) => whole.slice(0, Math.ceil((whole.length * size) / 4));
  const inputs = () => megabytes.map((size) => ({ size, input: part(size) }));
  before(() => {
    whole = reportsOf(4 * megabyte);
  });

  it('is seen to grow faster than the text where it does', () => {
    let cost = 0;
    const inputs = megabytes.map((size) => ({ size, input: size }));
    const timeOf = (work: () => void) => {
      work();
      return cost;
    };
    assertLinear(inputs, (size) => (cost = 9 + size), timeOf);
    assert.throws(() => assertLinear(inputs, (size) => (cost = size ** 2), timeOf));
  });
  it('of reports grows with its length', () => {
    assertLinear(inputs(), (text) => new Document(text).reports());
  });
  it('of one report that never ends grows with its length', () => {
    const marks = /^.*(?:年度报告|、总体情况|、其他需要报告的事项)$/gm;
    const endless = megabytes.map((size) => ({ size, input: part(size / 4).replace(marks, '') }));
    assertLinear(endless, (text) => new Document(text).reports());
  });
  it('of a text on one line grows with its length', () => {
    const lines = inputs().map(({ size, input }) => ({ size, input: input.replaceAll('\n', ' ') }));
    assertLinear(lines, (text) => new Document(text).reports());
  });

  it('of an edit is that of the report it touches', () => {
    const document = new Document(part(2));
    const opening = milliseconds(() => document.reports());
    const line = document.lineCount >> 1;
    const start = { line, character: 0 };
    const edits = Array.from({ length: 9 }, (_, i) =>
      milliseconds(() => {
        document.apply([{ range: { start, end: { line, character: 1 } }, text: String(i) }]);
        document.reports();
      }),
    );
    const median = edits.sort((a, b) => a - b)[4]!;
    assert.ok(median < opening / 20, `${median} ms, where opening takes ${opening} ms`);
  });
});

describe('the cost of what seldom stands in a report', () => {
  it('grows with the rows of a table with lines that are not parted by lines', () => {
    const figures = '| 0 '.repeat(7);
    const ruled = (label: string) => `+---+\n| ${label} ${figures}|\n`;
    const stretch = `| 3.其他 ${figures}|\n|  ${'|   '.repeat(7)}|\n`;
    const drawn = [4, 9, 18].map((size) => ({
      size,
      input: `三、收到和处理政府信息公开申请情况\n${ruled('2.重复申请').repeat(4)}+---+\n${stretch.repeat(size)}| 无此行 ${figures}|\n+---+\n`,
    }));
    assertLinear(drawn, (text) => new Document(text).reports());
  });

  it('grows with the names of cities in front of a town', () => {
    const lines = [6, 18, 54].map((size) => ({
      size,
      input: `青阳县石桥镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n本报告由${'市'.repeat(size)}镇\n`,
    }));
    assertLinear(lines, (text) => new Document(text).reports());
  });

  it('grows with the numbers of a paragraph', () => {
    const told = [100, 200, 400, 800].map((size) => ({
      size,
      input: `${'市政府收到政府信息公开申请5件。'.repeat(size)}\n三、收到和处理政府信息公开申请情况\n${requests()}\n`,
    }));
    assertLinear(told, (text) => new Document(text).reports());
  });

  it('grows with a line that names no organ to turn to', () => {
    const lines = [400, 800, 1600, 3200].map((size) => ({ size, input: `一、总体情况\n电话${'联系'.repeat(size)}\n` }));
    assertLinear(lines, (text) => new Document(text).reports());
  });
});
