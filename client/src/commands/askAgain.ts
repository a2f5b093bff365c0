/** The text was changed while its check was waited for (`LSPErrorCodes.ContentModified`). */
const contentModified = -32801;
/** Somebody who types for as long as that does not wait for an answer. */
const times = 5;

/** Asks the server; again, where the text has changed under the question. */
export async function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = times; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left <= 1 || (error as { readonly code?: unknown }).code !== contentModified) throw error;
    }
  }
}
