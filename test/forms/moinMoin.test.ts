import assert from 'node:assert/strict';
import { withoutDoublePipes } from '../../server/src/forms/bind/plain/markup';

describe('the cells of MoinMoin', () => {
  const written = '||<style="text-align: right;">  12  ||<-5> 总计 ||<#ff0000>3||';
  it('lose what is said of their look, and nothing else moves', () => {
    const [plain] = withoutDoublePipes([written]) as [string];
    assert.equal(plain.length, written.length);
    for (const text of ['12', '总计', '3||'])
      assert.equal(plain.indexOf(text.replace('||', ' |')), written.indexOf(text));
    assert.doesNotMatch(plain, /[<>]/);
  });
  it('keep what is none of it: a smaller number, words in brackets, a tag behind the text', () => {
    for (const cell of ['<5', '<无>', '12 <b>', '3 <-5>'])
      assert.match(withoutDoublePipes([`|| 规章 || ${cell} ||`])[0]!, new RegExp(cell));
  });
  it('of rows with single pipes are left as they are', () => {
    const lines = ['| <-5> 总计 | 3 |'];
    assert.equal(withoutDoublePipes(lines), lines);
  });
});
