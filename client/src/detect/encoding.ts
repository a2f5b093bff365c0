import { type TextDocument, workspace } from 'vscode';
import { isWorkingCopy } from '../documents.js';
import { encodingOf } from './recognise.js';

/** A report has some ten thousand letters. */
const mostBytes = 16 * 1024 * 1024;

/** Editors before 1.100 neither tell a document's encoding nor read it in another one. */
interface Encoded extends TextDocument {
  readonly encoding?: string;
}
type Reopen = (uri: TextDocument['uri'], options: { readonly encoding: string }) => Thenable<TextDocument>;

/**
 * Reads a report that is shown in the wrong encoding in its own one. Answers whether it is a report that was: an older
 * editor leaves it as it is.
 */
export async function readInItsEncoding(document: Encoded): Promise<boolean> {
  if (document.isUntitled || document.isDirty || !isWorkingCopy(document.uri)) return false;
  const encoding = await encodingOfFile(document);
  if (encoding === undefined || encoding === 'utf-8') return false;
  const name = encoding.replace('utf-16', 'utf16');
  if (document.encoding === undefined) return true;
  if (document.encoding === name || document.isDirty || document.isClosed) return false;
  // It may have been typed into meanwhile.
  const reopened = (workspace.openTextDocument as Reopen)(document.uri, { encoding: name });
  return reopened.then(
    () => true,
    () => false,
  );
}

async function encodingOfFile({ uri }: TextDocument): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > mostBytes) return undefined;
    return encodingOf(await workspace.fs.readFile(uri));
  } catch {
    // It is gone, or nobody may read it.
    return undefined;
  }
}
