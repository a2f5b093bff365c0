// Loaded into a server before its own code (`node --require`): on exit it says its peak memory on stderr.
const { existsSync, readFileSync, writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `peak ${peakKilobytes()} KB\n`));

/** Linux counts what the parent had before `exec` in `maxRSS`; its own figure is in /proc. */
function peakKilobytes() {
  const status = '/proc/self/status';
  const own = existsSync(status) && /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'));
  return own ? own[1] : process.resourceUsage().maxRSS;
}
