import { Document } from '../engine/document';
import { diagnostics } from '../features/diagnostics';
import { newReport } from '../features/newReport';
import { guarded, type Log } from './guard';

const steps = 60;
const pause = 2;

/**
 * Edits a scratch report of zeros while nobody waits, so that the first keystrokes do not pay for compiling the engine.
 * Each step is shorter than a keystroke can tell, and a message that arrives is handled between two of them.
 */
export function warmUp(log: Log): void {
  const document = new Document(newReport('某某街道办事处', 2024).replace(/\| {2}(?=\|)/g, '| 0 '));
  const line = document.lineCount - 10;
  let step = 0;
  const next = () => {
    const at = { line: line - (step % 20), character: 0 };
    document.apply([{ range: { start: at, end: at }, text: step % 2 ? ' ' : '1 | ' }]);
    diagnostics(document.reports(), 'zh', 10);
    if (++step < steps) later();
  };
  const later = () => setTimeout(() => guarded(log, 'warm-up', undefined, next), pause);
  later();
}
