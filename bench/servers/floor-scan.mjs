// The floor and one honest pass over the whole text for every version: what a server that keeps nothing cannot beat.
import { answerChanges } from './answerChanges.mjs';
import { pass } from './pass.mjs';

answerChanges((document) => {
  const { sum, rows } = pass(document.getText());
  return `${rows} rows, sum ${sum}`;
});
