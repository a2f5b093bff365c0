import assert from 'node:assert/strict';
import { Session } from '../../server/src/lsp/session';

describe('the workspace folder of a document', () => {
  const folderOf = (uri: string, ...folders: string[]) => {
    const workspaceFolders = folders.map((folder) => ({ uri: folder, name: folder }));
    return new Session({ capabilities: {}, processId: null, rootUri: null, workspaceFolders }, '').folderOf(uri);
  };

  it('is found in whichever spelling, and written as the client does', () => {
    assert.equal(folderOf('file:///r/sub/a.ogi', 'file:///r/'), 'file:///r');
    assert.equal(folderOf('file:///C:/r/sub/a.ogi', 'file:///c%3A/r'), 'file:///c%3A/r');
    assert.equal(folderOf('file:///r/年/sub/a.ogi', 'file:///r/%E5%B9%B4'), 'file:///r/%E5%B9%B4');
  });

  it('is the innermost one, or else the folder in which it lies', () => {
    assert.equal(folderOf('file:///r/sub/a.ogi', 'file:///r', 'file:///r/sub'), 'file:///r/sub');
    assert.equal(folderOf('file:///r/sub/a.ogi', 'file:///r/su'), 'file:///r/sub');
  });
});
