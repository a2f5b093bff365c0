import assert from 'node:assert/strict';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { askAgain } from '../../client/src/commands/askAgain';

const changed = new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed');

/** Fails so many times with an error, then answers. */
function server(failures: number, error: Error = changed) {
  const asked = { times: 0 };
  const ask = async () => {
    if (++asked.times <= failures) throw error;
    return '42 项勾稽';
  };
  return { asked, ask };
}

describe('asking the server', () => {
  it('is done again where the text changed under the question', async () => {
    const { asked, ask } = server(2);
    assert.equal(await askAgain(ask), '42 项勾稽');
    assert.equal(asked.times, 3);
  });

  it('ends with what is wrong where the text never comes to rest', async () => {
    const { asked, ask } = server(100);
    await assert.rejects(askAgain(ask), changed);
    assert.equal(asked.times, 5);
  });

  it('is not done again for any other error', async () => {
    const { asked, ask } = server(1, new Error('the server is gone'));
    await assert.rejects(askAgain(ask), /gone/);
    assert.equal(asked.times, 1);
  });
});
