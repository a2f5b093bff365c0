import { isMainThread } from 'node:worker_threads';
import { serve } from './pool';
import { run } from './run';
import { exitCodes } from './shell';

if (isMainThread) start();
else serve();

function start(): void {
  // A reader that stops early (`gouji check … | head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') console.error(`gouji: ${error.message}`);
    process.exit(error.code === 'EPIPE' ? exitCodes.clean : exitCodes.failed);
  });
  // The exit code is only set, so that what is still to be written is written.
  void run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
