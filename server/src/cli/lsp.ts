import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `gouji lsp`: the language server, which lies beside this bundle, on standard input and output. */
export function lsp(): void {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  createRequire(__filename)(join(__dirname, 'server', 'node.js'));
}
