import assert from 'node:assert/strict';
import { readHan, writeHan } from '../../server/src/core/hanNumber';
import type { Finding } from '../../server/src/rules/rule';
import { findingsOf } from '../support/check';
import { amongOthers } from './offices/amongOthers';
import { amongOthersOfBureaus } from './offices/amongOthersOfBureaus';
import { asWritten } from './offices/asWritten';
import { bureaus } from './offices/bureaus';
import { carriedInWords } from './offices/carriedInWords';
import { casesAndDocuments } from './offices/casesAndDocuments';
import { completed } from './offices/completed';
import { county } from './offices/county';
import { districts } from './offices/districts';
import { groupedOutcomes } from './offices/groupedOutcomes';
import { guards } from './offices/guards';
import { heldTogether } from './offices/heldTogether';
import { inFewWords } from './offices/inFewWords';
import { inPart } from './offices/inPart';
import { limits } from './offices/limits';
import { looksAlike } from './offices/looksAlike';
import { madeWhole } from './offices/madeWhole';
import { mixed } from './offices/mixed';
import { namedInShort } from './offices/namedInShort';
import { onlyOneWrong } from './offices/onlyOneWrong';
import { others } from './offices/others';
import { paragraphs } from './offices/paragraphs';
import { regions } from './offices/regions';
import { spokenOf } from './offices/spokenOf';
import { toldBriefly } from './offices/toldBriefly';
import { tooMany } from './offices/tooMany';
import { towns } from './offices/towns';
import { whoAsked } from './offices/whoAsked';
import { wholes } from './offices/wholes';
import { widerNumbers } from './offices/widerNumbers';
import { wordsThatSeem } from './offices/wordsThatSeem';
import { reportSaying, type Told } from './report';
import { groups } from './sentences';

interface Bound {
  readonly text: string;
  readonly from: number;
}

/** Takes the marks out of a sentence. */
function parse(marked: string): { sentence: string; bound: Bound[] } {
  const bound: Bound[] = [];
  let sentence = '';
  for (const [i, text] of marked.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) bound.push({ text, from: sentence.length });
    sentence += text;
  }
  return { sentence, bound };
}

const said = (text: string): Finding[] => findingsOf(text).filter(({ code }) => code.startsWith('narrative-'));

const line = (text: string): number => text.split('\n').indexOf('一、总体情况') + 1;

/** Another number, written in the same way. */
function changed(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(',', '');
  const han = readHan(text);
  if (han !== undefined) return writeHan(han + (han > 99 ? 13 : 3));
  if (!/^\d/.test(digits)) return undefined;
  return digits.includes('.')
    ? (Number(digits) + 4.4).toFixed(1)
    : String(Number(digits) + (digits.length > 2 ? 13 : 3));
}

/** Tables in which every 0 of `told` is 5. */
const withoutZeros = (told: Told): Told => ({
  ...told,
  newReceived: told.newReceived || 5,
  carriedOver: told.carriedOver || 5,
  carriedForward: told.carriedForward || 5,
  organisations: told.organisations || 5,
  outcomes: told.items ? [] : (told.outcomes ?? [0, 0, 0, 0, 0, 0]).map((count) => count || 5),
  items: (told.items ?? []).map((count) => count || 5),
  review: [5, 5, 5, 5],
  direct: [5, 5, 5, 5],
  afterReview: [5, 5, 5, 5],
  normativeDocuments: [5, 5, 5],
  licensing: told.licensing || 5,
  penalties: told.penalties || 5,
  coerciveMeasures: told.coerciveMeasures || 5,
  fees: '5',
});

function isNoticed(sentence: string, { text, from }: Bound, told: Told): boolean {
  const other = changed(text);
  const now = other === undefined ? sentence : sentence.slice(0, from) + other + sentence.slice(from + text.length);
  const report = reportSaying(now, other === undefined ? withoutZeros(told) : told);
  const end = from + (other ?? text).length;
  return said(report).some(
    ({ range: { start, end: to } }) => start.line === line(report) && start.character < end && to.character > from,
  );
}

describe('sentences of offices', () => {
  const all = [
    ...groups,
    ...regions,
    ...districts,
    ...county,
    ...bureaus,
    ...towns,
    ...mixed,
    ...limits,
    ...looksAlike,
    ...paragraphs,
    ...wholes,
    ...asWritten,
    ...others,
    ...inFewWords,
    ...inPart,
    ...amongOthers,
    ...amongOthersOfBureaus,
    ...spokenOf,
    ...wordsThatSeem,
    ...completed,
    ...madeWhole,
    ...heldTogether,
    ...onlyOneWrong,
    ...guards,
    ...tooMany,
    ...widerNumbers,
    ...namedInShort,
    ...casesAndDocuments,
    ...carriedInWords,
    ...whoAsked,
    ...toldBriefly,
    ...groupedOutcomes,
  ].flatMap(({ told, sentences }) => sentences.map((marked) => ({ told, ...parse(marked) })));
  const noisy: string[] = [];
  const missed: string[] = [];
  let bound = 0;

  before(function () {
    this.timeout(120_000);
    for (const each of all) {
      for (const { message } of said(reportSaying(each.sentence, each.told)))
        noisy.push(`${each.sentence}  ${message.zh}`);
      for (const mark of each.bound) {
        bound++;
        if (!isNoticed(each.sentence, mark, each.told)) missed.push(`${mark.text}  ${each.sentence}`);
      }
    }
  });

  after(() => {
    const silent = all.length - new Set(noisy.map((text) => text.split('  ')[0])).size;
    console.log(
      `      ${silent}/${all.length} true sentences silent, ${bound - missed.length}/${bound} changes noticed`,
    );
  });

  it('there are many, and many of them have nothing to compare', () => {
    assert.ok(all.length >= 800);
    assert.ok(all.filter((each) => each.bound.length === 0).length >= 400);
  });

  it('what is true is never doubted', () => assert.deepEqual(noisy, []));

  it('every change of what a table says too is noticed', () => assert.deepEqual(missed, []));

  it('whose sentence it is does not depend on who said the same before', () => {
    const sentence = '全市共收到政府信息公开申请9128件。';
    const of = (organ: string) => said(reportSaying(sentence, { organ, newReceived: 141, outcomes: [141] })).length;
    const [county, city] = ['清河县人民政府', '青江市人民政府'];
    assert.deepEqual([county, city, county, city].map(of), [0, 1, 0, 1]);
  });
});
