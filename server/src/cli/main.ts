import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { type Localized, localized } from '../core/localized';
import { localeOf } from './locale';
import { serve } from './pool';
import { run } from './run';
import { colon, exitCodes } from './shell';

if (isMainThread) start();
else serve();

function start(): void {
  // A run takes seconds, a third of which V8 spends on compiling, in each thread anew. Functions that take in a third as
  // much of others as is usual are compiled sooner and hardly slower.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  // A reader that stops early (`gouji check … | head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.clean);
    const locale = localeOf(process.argv.slice(2), process.env);
    console.error(`gouji${colon({ locale })}${unwritten(error.code)[locale]}`);
    process.exit(exitCodes.failed);
  });
  // The exit code is only set, so that what is still to be written is written.
  void run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

const unwritten = (code = ''): Localized =>
  code === 'ENOSPC'
    ? localized('磁盘已满，结果没有写全。', 'the disk is full; the results are not complete.')
    : localized(`结果写不出去（${code}）。`, `the results cannot be written (${code}).`);
