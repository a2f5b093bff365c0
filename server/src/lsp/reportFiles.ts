import type { Connection } from 'vscode-languageserver';
import { nameIn } from '../core/path';
import { decode, NotText } from '../workspace/decode';
import { FileError, mayBeReport, reportGlob, unsearchedGlob } from '../workspace/workspace';
import type { Files } from './configFiles';
import { nextTurn } from './guard';
import {
  type FindReportsParams,
  type FindReportsResult,
  findReportsRequest,
  type ReadReportParams,
  type ReadReportResult,
  readReportRequest,
} from './protocol';

/** Which files are looked for: by a pattern of their paths, and by their names. */
export interface Search {
  readonly glob: string;
  readonly wants: (name: string) => boolean;
}

const mayBeReports: Search = { glob: reportGlob, wants: mayBeReport };

/** Finds and reads files of the workspace's folders, whoever can see them. URIs are the client's or can be opened by it. */
export interface ReportFiles {
  /** Files that may be reports, or others, at most `limit`; `isOver`: nobody waits for them any more. */
  find(folders: readonly string[], limit: number, isOver: () => boolean, search?: Search): Promise<FindReportsResult>;
  /** The text of a file; nothing if it is no report, no text, too large, or gone. */
  read(uri: string, maxBytes: number): Promise<string | undefined>;
}

/** Files as our own client sees them: on a disk, on a server, or in a browser. */
export const filesOfClient = (connection: Connection): ReportFiles => ({
  find(_folders, limit, _isOver, { glob } = mayBeReports) {
    const params: FindReportsParams = { include: glob, exclude: unsearchedGlob, limit };
    return connection.sendRequest(findReportsRequest, params);
  },
  async read(uri, maxBytes) {
    const params: ReadReportParams = { uri, maxBytes };
    const found = await connection.sendRequest<ReadReportResult | null>(readReportRequest, params);
    return found ? textOf(Uint8Array.from(atob(found.content), (byte) => byte.charCodeAt(0))) : undefined;
  },
});

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof NotText) return undefined;
    throw error;
  }
}

/** So many files of a disk are met before other messages go on. */
const metAtOnce = 200;
/** Files that cannot be reports are met too: among thousands of them other messages go on as well. */
const anyName = () => true;

export const filesOnDisk = ({ workspace, pathOf, uriOf }: Files): ReportFiles => ({
  async find(folders, limit, isOver, { wants } = mayBeReports) {
    const uris: string[] = [];
    let met = 0;
    for (const folder of folders.flatMap((uri) => pathOf(uri) ?? [])) {
      for await (const path of workspace.walk(folder, anyName)) {
        if (++met % metAtOnce === 0) {
          await nextTurn();
          if (isOver()) return { uris, more: false };
        }
        if (path instanceof FileError || !wants(nameIn(path))) continue;
        if (uris.length === limit) return { uris, more: true };
        uris.push(uriOf(path));
      }
    }
    return { uris, more: false };
  },
  async read(uri, maxBytes) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return (await workspace.sizeOf(path)) <= maxBytes ? (await workspace.read(path)).text : undefined;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  },
});

/** Told at once, of texts of any size: reports are full of the word. */
export const mayHoldReport = (text: string): boolean => /公[开開]/.test(text);
