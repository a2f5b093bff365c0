import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { Checks } from '../../server/src/lsp/checks';
import { corrupt, inventedReport } from '../support/figures';
import { render } from '../support/render';
import { Client, messageOf } from './client';
import { mistyped, reportOf } from './years';

/** Steps of which each takes a turn and more. */
function slow(count: number) {
  const clock = { now: 0, taken: 0 };
  function* steps(): Generator<void, void> {
    for (; clock.taken < count; clock.taken++) {
      clock.now += 1000;
      yield;
    }
  }
  return { clock, steps };
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe('the check of a document', () => {
  it('is done at once where it is short', () => {
    const document = new Document(render(corrupt(inventedReport(3), 2, 1)).text);
    const checks = new Checks(() => 0);
    let done = 0;
    checks.start('a', document.steps(), () => done++);
    assert.equal(done, 1);
    assert.equal(checks.running('a'), undefined);
  });

  it('keeps nobody waiting where what is done with it fails', async () => {
    const checks = new Checks(() => 0);
    const fail = () => {
      throw new Error('publishing failed');
    };
    let waiting: Promise<boolean> | undefined;
    function* steps(): Generator<void, void> {
      waiting = checks.running('a');
      yield;
    }
    assert.throws(() => checks.start('a', steps(), fail), /publishing failed/);
    assert.equal(await waiting, true);
    assert.equal(checks.running('a'), undefined);
  });

  it('lets other messages in where it is long, and comes to its end', async () => {
    const { clock, steps } = slow(5);
    const checks = new Checks(() => clock.now);
    let done = 0;
    checks.start('a', steps(), () => done++);
    assert.equal(done, 0);
    const finished = checks.running('a');
    await turns(10);
    assert.deepEqual([done, await finished], [1, true]);
  });

  it('is given up when the text changes: its findings are never told', async () => {
    const { clock, steps } = slow(50);
    const checks = new Checks(() => clock.now);
    const told: string[] = [];
    checks.start('a', steps(), () => told.push('old'));
    await turns(2);
    const finished = checks.running('a');
    const taken = clock.taken;
    checks.start('a', [][Symbol.iterator](), () => told.push('new'));
    assert.deepEqual(told, ['new']);
    assert.equal(await finished, false);
    await turns(5);
    assert.deepEqual([told, clock.taken], [['new'], taken]);
  });

  it('of one document does not end that of another', async () => {
    const { clock, steps } = slow(3);
    const checks = new Checks(() => clock.now);
    const told: string[] = [];
    checks.start('a', steps(), () => told.push('a'));
    checks.start('b', [][Symbol.iterator](), () => told.push('b'));
    await turns(10);
    assert.deepEqual(told, ['b', 'a']);
  });

  it('in steps finds what a check at once finds', () => {
    const { text } = render(corrupt(inventedReport(5), 7, 3));
    const stepwise = new Document(text);
    for (const _ of stepwise.steps());
    const codes = (document: Document) =>
      document.reports().flatMap(({ summary }) => summary.findings.map(({ code }) => code));
    assert.deepEqual(codes(stepwise), codes(new Document(text)));
  });
});

describe('a long check', () => {
  /** Reports in which five figures are wrong: the search for them takes a while. */
  const long = Array.from({ length: 25 }, (_, i) => render(corrupt(inventedReport(i), 5, i)).text).join('');

  /** A hover on a small document is answered before what takes long is over. */
  async function hoverWhile(over: (client: Client, uri: string) => Promise<unknown>) {
    const client = await Client.start({});
    try {
      const short = render(inventedReport(1)).text;
      const [uri, other] = [await client.open(short), await client.open(short)];
      for (const each of [uri, other]) await client.diagnostics(each);
      await client.change(other, 2, { text: long });
      let isOver = false;
      const end = over(client, other).then(() => {
        isOver = true;
      });
      const position = { line: 0, character: 1 };
      assert.ok(await client.request('textDocument/hover', { textDocument: { uri }, position }));
      assert.equal(isOver, false);
      await end;
    } finally {
      await client.stop();
    }
  }

  it('of one document keeps no other waiting', () => hoverWhile((client, uri) => client.diagnostics(uri, 2)));

  const range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  for (const [method, params] of Object.entries({
    codeAction: { range, context: { diagnostics: [] } },
    codeLens: {},
    documentSymbol: {},
    foldingRange: {},
    hover: { position: { line: 0, character: 1 } },
    formatting: { options },
    rangeFormatting: { options, range },
  }))
    it(`of a document of which ${method} is asked keeps no other waiting`, () =>
      hoverWhile((client, uri) => client.request(`textDocument/${method}`, { textDocument: { uri }, ...params })));

  for (const [method, params] of Object.entries({ reviewText: {}, suppressed: {}, edits: { kind: 'recomputeTotals' } }))
    it(`of a document of which gouji/${method} is asked keeps no other waiting`, () =>
      hoverWhile((client, uri) => client.request(`gouji/${method}`, { uri, ...params })));
});

describe('what another document tells of a report', () => {
  const { reports } = Document.prototype;
  let client: Client;
  before(async () => {
    client = await Client.inProcess({ workspaceFolders: ['file:///folder'] });
  });
  after(async () => {
    Document.prototype.reports = reports;
    await client.stop();
  });

  it('is checked in steps, never while somebody waits for the findings', async () => {
    let atOnce = 0;
    Document.prototype.reports = function () {
      if (!this.steps().next().done) atOnce++;
      return reports.call(this);
    };
    const uri = await client.open(mistyped, 1, 'file:///folder/2023.txt');
    const accused = () => client.published.findLast((one) => one.uri === uri)?.diagnostics ?? [];
    const says = (text: RegExp) => client.waitFor(`${text}`, () => accused().some((one) => text.test(messageOf(one))));
    await says(/改法/);
    await client.open(reportOf(2022, { forward: 2 }), 1, 'file:///folder/2022.txt');
    await says(/与上年报告结转下年的数一致/);
    assert.equal(atOnce, 0);
  });
});
