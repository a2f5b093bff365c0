import { Document } from '../server/src/engine/document';
import { type Figure, median } from './figures';
import { report } from './reports';
import { pass } from './servers/pass.mjs';

const warm = 300;
const measured = 500;

/** (e) Scan and check of one report in this process, warm. No report comes twice: what is remembered does not help. */
export function oneReport(): Figure {
  const texts = Array.from({ length: warm + measured }, (_, number) => report(number));
  return {
    what: 'scan and check of one report, warm',
    unit: 'ms',
    gouji: median(timesOf(texts, (text) => new Document(text).reports())),
    floor: median(timesOf(texts, pass)),
    against: 'one pass over its text',
  };
}

function timesOf(texts: readonly string[], work: (text: string) => unknown): number[] {
  const times = texts.map((text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  return times.slice(warm);
}
