import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { hover } from '../../server/src/features/hover';
import { textIn } from '../support/fixture';
import { parse, report } from './fixture';

/** The hover at the cursor of a sentence; `on` is what it stands on. */
function ask(sentence: string, locale: 'zh' | 'en' = 'zh'): { on: string; said: string[] } | undefined {
  const { text, cursor } = parse(report({ end: sentence }));
  const found = hover(new Document(text), cursor, locale);
  return found && { on: textIn(text, found.range), said: found.markdown.split(/ {2}\n|\n\n/) };
}

describe('hover on prose', () => {
  it('tells with which cells a number is compared, and which of them it agrees with', () =>
    assert.deepEqual(ask('全年受理政府信息公开申请‸17件。'), {
      on: '17',
      said: ['**与表格核对**', '○ 一、本年新收：16', '✓ 一、本年新收 + 二、上年结转：17'],
    }));

  it('tells what it should be, and what to do', () => {
    const found = ask('结转下年度办理‸3件。');
    assert.equal(found?.on, '3');
    assert.deepEqual(found?.said.slice(0, 2), ['**与表格核对**', '✗ 四、结转下年度：1']);
    assert.match(found!.said.join('\n'), /\*\*规则（正文申请件数）\*\*/);
  });

  it('says so where it agrees in a reading that is not the usual one', () =>
    assert.deepEqual(ask('全年答复政府信息公开申请‸15件,结转上年1件。', 'en')?.said, [
      '**Compared with the tables**',
      '○ (七) total outcomes: 16',
      'It agrees with the tables in another reading.',
    ]));

  it('is on words that say there was none', () =>
    assert.equal(ask('全年未发生行政‸复议、行政诉讼。')?.on, '未发生行政复议、行政诉讼'));

  it('says nothing on a number that is not compared', () => assert.equal(ask('领导信箱收到留言‸115条。'), undefined));
});
