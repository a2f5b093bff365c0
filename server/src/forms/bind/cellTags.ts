/** A cell of a table in HTML, and in the other languages with tags in which documents are stored. */
const prefix = '(?:[a-z]{1,8}:)?';
const names = `${prefix}(?:td|th|tc|entry|cell|table-cell)`;

export const cellStart = new RegExp(`<${names}[\\s/>]`, 'i');

/** The tag that ends a cell, or is a blank one. */
export const cellEnd = new RegExp(`^<(?:/${names}\\s*|${names}(?:\\s[^<>]*)?/)>$`, 'i');

/** The tag that ends a row. */
export const rowEnd = new RegExp(`</${prefix}(?:tr|row|table-row)\\s*>`, 'gi');
