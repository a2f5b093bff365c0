import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type * as engine from '../../server/src/engine/document';
import { inPart } from '../prose/offices/inPart';
import { limits } from '../prose/offices/limits';
import { regions } from '../prose/offices/regions';
import { reportSaying } from '../prose/report';
import { casesOf } from '../rules/markdown';
import { corrupt, inventedReport } from '../support/figures';
import { filesOf, parseFixture } from '../support/fixture';
import { type Dialect, dialects, render } from '../support/render';
import { shapes } from '../support/shapes';

/** An engine that has seen no report yet: what is remembered of texts is its own. */
const newEngine: () => typeof engine = (() => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('../../server/src/engine/document.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
  });
  return new Function(`${outputFiles[0]!.text}\nreturn engine;`) as () => typeof engine;
})();

/** All that is said of a text. */
const saidOf = ({ Document }: typeof engine, text: string): string =>
  JSON.stringify(
    new Document(text).reports().map(({ startLine, summary: { organ, year, form, tally, findings } }) => ({
      startLine,
      whose: [organ, year, form, tally],
      findings: findings.map(({ code, range, message, related, fixes }) => [code, range, message, related, fixes]),
    })),
  );

/** So many texts of each kind tell as much as all. */
const most = 120;

const some = <T>(all: readonly T[]): T[] => all.filter((_, at) => at % Math.ceil(all.length / most) === 0);

/** Texts of the fixtures of all rules. */
const ofRules = (): string[] => {
  const files = readdirSync(new URL('../rules/', import.meta.url)).filter((name) => name.endsWith('.md'));
  const cases = files.flatMap((name) => casesOf(readFileSync(new URL(`../rules/${name}`, import.meta.url), 'utf8')));
  return some(cases).flatMap(({ body }) => filesOf(body).map(({ text }) => parseFixture(text).text));
};

/** Sentences as two organs may write them: what 全市 is depends on whose report it is. */
const ofSentences = (): string[] => {
  const said = some(
    [...inPart, ...limits, ...regions].flatMap(({ told, sentences }) =>
      sentences.map((sentence) => ({ told, sentence: sentence.replace(/[⟦⟧]/g, '') })),
    ),
  );
  const ofTheCity = { told: { newReceived: 141, outcomes: [141] }, sentence: '全市共收到政府信息公开申请9128件。' };
  return ['青江市人民政府', '清河县人民政府'].flatMap((organ) =>
    [ofTheCity, ...said].map(({ told, sentence }) => reportSaying(sentence, { ...told, organ })),
  );
};

/** The same tables, right and wrong, in many shapes. */
const ofShapes = (): string[] =>
  [...Object.values<Dialect>(dialects), ...Object.values<Dialect>(shapes)].flatMap((dialect, at) =>
    [inventedReport(at % 4), corrupt(inventedReport(at % 4), 2, at)].map((figures) => render(figures, dialect).text),
  );

describe('what is said of a report', () => {
  const sources: Record<string, () => string[]> = {
    'texts of the rules': ofRules,
    'sentences of offices': ofSentences,
    'tables in many shapes': ofShapes,
  };
  for (const [name, textsOf] of Object.entries(sources))
    it(`does not depend on the reports checked before it: ${name}`, () => {
      const texts = textsOf();
      assert.ok(texts.length > 40, `${texts.length}`);
      const forward = newEngine();
      const first = texts.map((text) => saidOf(forward, text));
      const backward = newEngine();
      const last = texts.toReversed().map((text) => saidOf(backward, text));
      for (const [at, said] of last.toReversed().entries()) assert.equal(said, first[at], texts[at]);
    });

  it('is the same once hundreds of others were checked, and told anew', () => {
    const texts = ofSentences();
    const engine = newEngine();
    const before = texts.map((text) => saidOf(engine, text));
    for (const text of ofRules()) saidOf(engine, text);
    assert.deepEqual(
      texts.map((text) => saidOf(engine, text)),
      before,
    );
  });
});
