import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server';
import { NodeWorkspace } from '../workspace/node';

/** The language server as a process: `--stdio`, `--node-ipc` or `--socket=PORT`. */
startServer(createConnection(ProposedFeatures.all), {
  version,
  rulePageBase: `${pathToFileURL(join(__dirname, '..', '..', 'docs', 'rules')).href}/`,
  files: { workspace: new NodeWorkspace(), pathOf: fileURLToPath, uriOf: (path) => pathToFileURL(path).href },
});
