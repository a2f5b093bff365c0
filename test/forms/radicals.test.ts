import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { corrupt, inventedReport } from '../support/figures';
import { render } from '../support/render';

const radicals: Record<string, string> = {
  一: '⼀',
  二: '⼆',
  八: '⼋',
  十: '⼗',
  人: '⼈',
  行: '⾏',
  文: '⽂',
  工: '⼯',
  民: '⺠',
  止: '⽌',
  自: '⾃',
  见: '⻅',
};
const asRadicals = (text: string): string => text.replace(/\p{Script=Han}/gu, (letter) => radicals[letter] ?? letter);

describe('a report whose letters are radicals', () => {
  const figures = { ...inventedReport(2), organ: '柳河区人民政府' };

  it('is read as if they were letters', () => {
    const text = asRadicals(render(figures).text);
    assert.match(text, /⼀、.*\n/);
    assert.deepEqual(
      findingsOf(text).filter(({ severity }) => severity !== 'hint'),
      [],
    );
    assert.equal(bindReport(text.split('\n')).organ.name, figures.organ);
    assert.equal(new Document(`${text}\n${text}`).reports().length, 2);
  });

  it('has its findings where they stand', () => {
    const text = render(corrupt(figures, 2, 5)).text;
    const places = (each: string) => findingsOf(each).map(({ code, range }) => [code, range]);
    assert.notDeepEqual(places(text), []);
    assert.deepEqual(places(asRadicals(text)), places(text));
  });
});
