/** Text of a document in Markdown, and Markdown as plain text for editors that do not render it. */

const special = /[\\`*_[\]<>|#~&]/g;
/** What makes a list, a heading or a rule only where a line begins. */
const atStart = /^(?:[+\-=]|\d+[.)](?=\s|$))/;

export const escapeMarkdown = (text: string): string =>
  text.replace(special, '\\$&').replace(atStart, (mark) => `${mark.slice(0, -1)}\\${mark.at(-1)}`);

/** Lines of one paragraph. */
export const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('  \n');

export const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');

export const plainText = (markdown: string): string =>
  markdown
    .replace(/ {2}\n/g, '\n')
    .replace(/(?<!\\)(\*{1,2}|`)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
