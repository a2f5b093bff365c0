import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in bytes, once everything is gone that nobody needs. Buffers of one collection are let go beside it, and surely with the next. */
export function memoryInUse(): { readonly heap: number; readonly outside: number } {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, outside: arrayBuffers };
}
