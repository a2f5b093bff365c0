import { joint } from '../../../core/cells';

/** Tags around words and figures, one behind the other, with nothing but them between two letters. */
const between =
  /(?<=[^\s<>|])(?:<\/?(?:span|font|b|i|u|s|em|strong|ins|a|o:p|st1:[a-z]+)(?:\s[^<>]*)?>)+(?=[^\s<>|])/gi;

/** The text in which joints stand for such tags, since blanks in their place would tear figures. */
export const withJoints = (text: string): string => text.replace(between, (tags) => tags.replace(/[^\n]/g, joint));
