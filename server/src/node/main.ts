import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server';
import { disk } from '../workspace/node';

/** The language server as a process: `--stdio`, `--node-ipc` or `--socket=PORT`. */
startServer(createConnection(ProposedFeatures.all), {
  version,
  rulePageBase: `${pathToFileURL(join(__dirname, '..', '..', 'docs', 'rules')).href}/`,
  files: disk,
});
