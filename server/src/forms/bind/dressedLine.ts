/** The time of a log, with its level. */
const time = '\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[ T]\\d\\d:\\d\\d[\\d:.,+Z\\]]*[ \\t]+(?:\\[?[A-Z]{4,5}\\]?:?[ \\t]+)?';
export const logTime = new RegExp(`^${time}`);

/**
 * What programs put in front of every line, as far as one line tells: the time of a log, the file and number of `grep`, the
 * bar of a quotation, the mark of a comment. A bar with others behind it begins a row.
 */
const dress = new RegExp(
  `^(?:${time}|[^\\s:|]{1,80}\\.[A-Za-z]{2,5}:(?:\\d{1,6}:)?|(?:\\/\\/|--|[|│┃║](?=[^|│┃║]*$))[ \\t]*)`,
);

const marks = new Set('|│┃║/-');
/** Most lines have neither such a first letter nor a colon, and need not be looked at further. */
const mayBeDressed = (line: string): boolean => marks.has(line[0]!) || line.includes(':');

export const withoutDress = (line: string): string => (mayBeDressed(line) ? line.replace(dress, '') : line);

/** The number of the line, in a text whose lines are numbered. */
const lineNumber = /^\s*\d{1,6}(?:[:.)]|\s)\s*(?=[\p{L}#*])/u;

/** Digits and blanks stand in front of all letters. */
const lastDigit = 0x39;

export const withoutLineNumber = (line: string): string =>
  line.charCodeAt(0) <= lastDigit ? line.replace(lineNumber, '') : line;
