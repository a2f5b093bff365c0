import { Document } from '../server/src/engine/document';
import { repairsOf } from '../server/src/repair/repairsOf';
import { inventedReport, type ReportFigures, randomOf } from '../test/support/figures';
import { render } from '../test/support/render';
import { mistype } from './mistype';

/** Sentences by what they say of the total of 行政复议, which is right or stands in the table as it is. */
const sentences = {
  'says nothing': () => '',
  'names the true total': (truth: number) => `全年被申请行政复议${truth}件。`,
  'names the total of the table': (_truth: number, stated: number) => `全年被申请行政复议${stated}件。`,
};

export interface Heard {
  readonly sentence: string;
  readonly runs: number;
  /** The first proposal is the truth. */
  readonly first: number;
  /** Figures named as sure, and how many of them are right. */
  readonly claimed: number;
  readonly claimedRight: number;
}

/** Mistypes one figure of 行政复议, where one identity has five cells, and asks what a sentence about the total does to the proposals. */
export function listen(reports: number, runs: number): Heard[] {
  return Object.entries(sentences).map(([sentence, say]) => {
    const score = { sentence, runs: 0, first: 0, claimed: 0, claimedRight: 0 };
    for (let number = 0; number < reports; number++) {
      const figures = inventedReport(number);
      for (let run = 0; run < runs; run++) {
        const cases = mistyped(figures.cases as number[], run * 101 + number + 1);
        const at = cases.findIndex((value, i) => value !== figures.cases[i]);
        const group = groupOf({ ...figures, cases }, say(figures.cases[4] as number, cases[4]!));
        const [best] = group.repairs;
        const isRight = best!.changes.every(({ figure, to }) => figure.index === at && to === figures.cases[at]);
        score.runs++;
        if (isRight) score.first++;
        if (group.certainty === 'open') continue;
        score.claimed++;
        if (isRight) score.claimedRight++;
      }
    }
    return score;
  });
}

/** One of the first five figures is another. */
function mistyped(cases: readonly number[], seed: number): number[] {
  const random = randomOf(seed);
  for (;;) {
    const changed = mistype([cases.slice(0, 5).concat(0, 0)], 1, random)[0]!.slice(0, 5);
    if (changed.filter((value, i) => value !== cases[i]).length === 1) return [...changed, ...cases.slice(5)];
  }
}

function groupOf(figures: ReportFigures, sentence: string) {
  const text = render(figures).text.replace('一年来,', `${sentence}一年来,`);
  const { tables } = new Document(text).reportAt(0)!.model;
  const [group] = tables.flatMap(({ table }) => repairsOf(table).groups);
  return group!;
}
