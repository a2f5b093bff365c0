import assert from 'node:assert/strict';
import {
  type CancellationToken,
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { answering, guarded, nextTurn } from '../../server/src/lsp/guard';

describe('guard', () => {
  let logs: string[];
  const log = (message: string) => void logs.push(message);
  beforeEach(() => {
    logs = [];
  });
  const fail = (): never => {
    throw new Error('a defect');
  };

  it('passes results on', async () => {
    assert.equal(
      guarded(log, 'work', 0, () => 7),
      7,
    );
    assert.equal(await answering(log, 'work', 0, ({ n }: { n: number }) => n + 1)({ n: 6 }), 7);
    assert.deepEqual(logs, []);
  });

  it('makes an exception a line in the log and an empty result', async () => {
    assert.deepEqual(guarded(log, 'work', [], fail), []);
    assert.equal(await answering(log, 'hover', null, fail)({}), null);
    assert.match(logs[0]!, /^work: Error: a defect\n\s+at /);
    assert.match(logs[1]!, /^hover: Error: a defect/);
  });

  it('takes whatever is thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, { strange: true }]) {
      guarded(log, 'work', undefined, () => {
        throw thrown;
      });
    }
    assert.equal(logs.length, 5);
  });

  it('lets an answer pass that is an error', async () => {
    const invalid = new ResponseError<void>(ErrorCodes.InvalidParams, 'no position');
    const answer = answering(log, 'hover', null, () => {
      throw invalid;
    });
    await assert.rejects(answer({}), invalid);
    assert.deepEqual(logs, []);
  });

  it('answers params that are no object with an error', async () => {
    for (const params of [undefined, null, 7, 'text'])
      await assert.rejects(answering(log, 'hover', null, fail)(params), { code: ErrorCodes.InvalidParams });
    assert.deepEqual(logs, []);
  });

  it('does not begin what was cancelled before, or right behind', async () => {
    for (const early of [true, false]) {
      const source = new CancellationTokenSource();
      const { token } = source;
      let begun = false;
      if (early) source.cancel();
      const answer = answering(log, 'hover', null, () => {
        begun = true;
        return null;
      })({}, token);
      source.cancel();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
      assert.equal(begun, false);
    }
    assert.deepEqual(logs, []);
  });

  describe('of a document that is still being checked', () => {
    let text: string;
    let checked: (isSame: boolean) => void;
    const ask = (token?: CancellationToken) => {
      text = 'as it was checked';
      const event = new Promise<boolean>((resolve) => {
        checked = resolve;
      });
      const of = () => text;
      return answering(log, 'outline', '', of, () => event)({}, token);
    };
    const nextChange = () =>
      setImmediate(() => {
        text = 'as it is after the next change';
      });

    it('answers of the text that was checked, before a change that follows', async () => {
      const answer = ask();
      nextChange();
      checked(true);
      assert.equal(await answer, 'as it was checked');
    });

    it('waits also for a check that begins in the turn in which it waits itself', async () => {
      let isChecked = true;
      let end = (_: boolean) => {};
      const event = new Promise<boolean>((resolve) => {
        end = resolve;
      });
      const ready = () => (isChecked ? undefined : event);
      const answer = answering(log, 'outline', false, () => isChecked, ready)({});
      isChecked = false;
      await nextTurn();
      await nextTurn();
      isChecked = true;
      end(true);
      assert.equal(await answer, true);
    });

    it('has the client ask again where the text has changed', async () => {
      const answer = ask();
      checked(false);
      await assert.rejects(answer, { code: LSPErrorCodes.ContentModified });
    });

    it('does not begin what was cancelled', async () => {
      for (const isSame of [true, false]) {
        const source = new CancellationTokenSource();
        const answer = ask(source.token);
        source.cancel();
        checked(isSame);
        await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
      }
    });
  });

  it('keeps the order in which requests came', async () => {
    const order: number[] = [];
    const answer = answering(log, 'work', undefined, ({ n }: { n: number }) => void order.push(n));
    await Promise.all([1, 2, 3].map((n) => answer({ n })));
    assert.deepEqual(order, [1, 2, 3]);
  });
});
