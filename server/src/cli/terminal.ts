import { clearLine, cursorTo } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import type { Shell, Sink } from './shell';

/** How often the line that says how far a run has come is drawn. */
const interval = 100;

/** Results on standard output, problems on standard error, and on a terminal a line below them that is drawn over. */
export function terminal({ stdin, stdout, stderr }: NodeJS.Process): Pick<Shell, 'out' | 'err' | 'input' | 'status'> {
  let drawn = false;
  let last = 0;
  const clear = () => {
    if (!drawn) return;
    cursorTo(stderr, 0);
    clearLine(stderr, 0);
    drawn = false;
  };
  const status = (text: string) => {
    if (!stderr.isTTY || (text !== '' && Date.now() - last < interval)) return;
    clear();
    if (text === '') return;
    last = Date.now();
    stderr.write(text);
    drawn = true;
  };
  return { out: sink(stdout, clear), err: sink(stderr, clear), input: () => buffer(stdin), status };
}

/** Waits where the reader is slower, so that output is neither cut nor piled up. */
const sink =
  (stream: NodeJS.WriteStream, before: () => void): Sink =>
  (text) =>
    new Promise((resolve) => {
      before();
      if (text === '' || stream.write(text)) resolve();
      else stream.once('drain', resolve);
    });
