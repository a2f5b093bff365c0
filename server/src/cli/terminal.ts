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
  const out = gathering((text) => writeTo(stdout, text, clear), stdout.isTTY ? 0 : enough);
  const err: Sink = async (text) => {
    await out('');
    await writeTo(stderr, text, clear);
  };
  return { out, err, input: () => buffer(stdin), status };
}

/** Waits where the reader is slower, so that output is neither cut nor piled up. */
const writeTo = (stream: NodeJS.WriteStream, text: string, before: () => void): Promise<void> =>
  new Promise((resolve) => {
    before();
    if (text === '' || stream.write(stream.isTTY ? harmless(text) : text)) resolve();
    else stream.once('drain', resolve);
  });

/** What a terminal would obey instead of showing it. */
export const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const esc = '\u001b';
const controlsOrOurs = new RegExp(`(${esc}\\[[\\d;]*m|\\r\\n|[\\n\\t])|${controls.source}`, 'gu');

/** With nothing of what stands in reports and in names of files to be obeyed; colours and ends of lines are. */
const harmless = (text: string): string => text.replace(controlsOrOurs, (_, ours?: string) => ours ?? '\ufffd');

/** How much is gathered before it is written: a write for each of thousands of reports costs more than many a check. */
const enough = 1 << 16;

/** Holds text back until there is enough of it, nothing else is to be done, or it is given nothing. */
function gathering(write: Sink, limit: number): Sink {
  let gathered = '';
  const writeAll = (): Promise<void> => {
    const text = gathered;
    gathered = '';
    return text === '' ? Promise.resolve() : write(text);
  };
  return async (text) => {
    if (gathered === '' && text !== '') setImmediate(writeAll);
    gathered += text;
    if (text === '' || gathered.length >= limit) await writeAll();
  };
}
