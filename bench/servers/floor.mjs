// The floor: the protocol library with its own document store, and one constant diagnostic for every version of a text.
// What a server in Node.js costs before it has read a word.
import { answerChanges } from './answerChanges.mjs';

answerChanges(() => 'constant');
