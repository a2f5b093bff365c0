import { type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindReportsParams,
  type FindReportsResult,
  findReportsRequest,
  type ReadReportParams,
  type ReadReportResult,
  readReportRequest,
} from '../../server/src/lsp/protocol.js';
import type { Choices } from './detect/choices.js';
import { isNamedReport, isReportFile } from './detect/recognise.js';
import { detection } from './detect/watch.js';

/**
 * Finds and reads the reports of the workspace for the server, which sees no files: so they may be on a disk, on another
 * machine or in a browser. What the user has called plain text, and what does not look like a report, is none; nor is,
 * where nothing is to be recognised, what is not called one.
 */
export function serveFiles(client: BaseLanguageClient, choices: Choices): void {
  client.onRequest(
    findReportsRequest,
    async ({ include, exclude, limit }: FindReportsParams): Promise<FindReportsResult> => {
      const found = await workspace.findFiles(include, exclude, limit + 1);
      const uris = found.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
      return { uris: uris.slice(0, limit), more: uris.length > limit };
    },
  );
  client.onRequest(readReportRequest, async ({ uri, maxBytes }: ReadReportParams): Promise<ReadReportResult | null> => {
    const bytes = await read(client.protocol2CodeConverter.asUri(uri), maxBytes, choices);
    return bytes ? { content: base64(bytes) } : null;
  });
}

async function read(uri: Uri, maxBytes: number, choices: Choices): Promise<Uint8Array | undefined> {
  const choice = choices.get(uri);
  if (choice === 'text') return undefined;
  if (choice === undefined && detection(uri) === 'off' && !isNamedReport(uri.path)) return undefined;
  try {
    if ((await workspace.fs.stat(uri)).size > maxBytes) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    return choice === 'report' || /\.ogi$/i.test(uri.path) || isReportFile(bytes) ? bytes : undefined;
  } catch {
    // It is gone, or nobody may read it.
    return undefined;
  }
}

const chunk = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
