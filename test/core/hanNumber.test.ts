import assert from 'node:assert/strict';
import { readHan, writeHan, writeHanOrdinal } from '../../server/src/core/hanNumber';

describe('Chinese numerals', () => {
  it('are read as they are said', () => {
    const said = {
      三: 3,
      两: 2,
      二: 2,
      零: 0,
      十: 10,
      十二: 12,
      一十二: 12,
      二十: 20,
      一百零三: 103,
      两百: 200,
      一千零二十: 1020,
    };
    for (const [text, value] of Object.entries(said)) assert.equal(readHan(text), value, text);
  });

  it('are none where their letters make none', () => {
    for (const text of ['', '一一', '十十', '百', '二〇', '二百二', '十百', '一零'])
      assert.equal(readHan(text), undefined, text);
  });

  it('are written so that they are read again', () => {
    for (let count = 0; count < 10_000; count++) assert.equal(readHan(writeHan(count)!), count);
    assert.equal(writeHan(2), '两');
    assert.equal(writeHanOrdinal(2), '二');
    assert.equal(writeHan(12), '十二');
    assert.equal(writeHanOrdinal(20), '二十');
    assert.equal(writeHan(10_000), undefined);
  });
});
