/** Soft hyphens, blanks without width, marks of direction and of the order of bytes: nobody sees them. */
export const invisibleLetters = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const invisible = new RegExp(`[${invisibleLetters}]`);
const every = new RegExp(invisible, 'g');

/** With a blank in place of what is not seen. */
export const withoutInvisible = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => invisible.test(line)) ? lines.map((line) => line.replace(every, ' ')) : lines;
