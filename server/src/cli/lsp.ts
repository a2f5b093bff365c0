import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { NodeWorkspace } from '../workspace/node';

/** `gouji lsp`: the language server on standard input and output. Its code is loaded only here, to keep the others quick. */
export async function lsp(): Promise<void> {
  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
  const { startServer } = await import('../lsp/server');
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
    version,
    rulePageBase: `${pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href}/`,
    files: { workspace: new NodeWorkspace(), pathOf: fileURLToPath, uriOf: (path) => pathToFileURL(path).href },
  });
}
