import { modify } from 'jsonc-parser';
import { applyEdits, type Edit, lineEndOf, positionAt } from '../core/text';
import { readConfig } from './config';
import type { Exception } from './policy';

const emptyConfig = '{\n}\n';

/**
 * The text of a config file that has one exception more, unless it has one for the same; comments and everything else in it
 * stay as they are.
 */
export function addException(text: string, exception: Exception): Edit[] {
  if (readConfig(text).config.exceptions.some((one) => meantBy(one) === meantBy(exception))) return [];
  const body = text.replace(/^\ufeff/, '');
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineEndOf(body) ?? '\n' };
  const options = { isArrayInsertion: true, formattingOptions };
  return modify(body, ['exceptions', -1], exception, options).map(({ offset, length, content }) => ({
    range: { start: positionAt(body, offset), end: positionAt(body, offset + length) },
    newText: content,
  }));
}

/** What an exception is about, whatever its reason. */
const meantBy = ({ code, file, organ, year, row, column, text }: Exception): string =>
  JSON.stringify([code, file, organ, year, row, column, text]);

/** A new config file with one exception. */
export const configWith = (exception: Exception): string =>
  applyEdits(emptyConfig, addException(emptyConfig, exception));
