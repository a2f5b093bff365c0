import { localized } from '../core/localized';
import { defineRule } from './rule';

export const wrongEncoding = defineRule({
  code: 'wrong-encoding',
  severity: 'warning',
  grounds: 'format',
  fix: 'none',
  documentation: {
    title: localized('文件编码', 'File encoding'),
    summary: localized('文件要按它保存时的编码打开。', 'A file is read in the encoding it was saved in.'),
    why: localized(
      '文中出现“\uFFFD”，多是因为文件的编码（GB18030/GBK）与打开时用的编码（UTF-8）不同，也可能是转成文字的程序把一个字截成两半，有的字已经认不出。这时保存会把原文永久损坏，所以 Gouji 不提供任何修复。',
      'The character U+FFFD stands where text could not be decoded: mostly the file was saved in one encoding (GB18030) and read in another (UTF-8), or the program that made the text has cut a letter in two. Saving it would destroy the text for good, so no fix is offered.',
    ),
    wrong: '(一)予以公\u27e6wrong-encoding:\uFFFD\u27e7 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||',
    right: '(一)予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||',
    howToFix: localized(
      '不要保存。在 VS Code 右下角点编码名称，选“通过编码重新打开”，再选 GB 18030。命令行用同样的编码另存为 UTF-8 后再核对。编码没有错的，字是转换时丢的，请从原件换一种方式转换。',
      'Do not save. In VS Code click the name of the encoding at the bottom right, choose “Reopen with Encoding”, then GB 18030. Where the encoding is right, the letters were lost in a conversion: convert the original in another way.',
    ),
  },
  scope: 'report',
  *check({ replacementCharacter: at }) {
    if (!at) return;
    yield {
      range: { start: at, end: { line: at.line, character: at.character + 1 } },
      message: localized(
        '这里起有字认不出：文件是用错误的编码打开的，或者转成文字的程序把字弄丢了。请不要保存，点右下角的编码名称，选“通过编码重新打开”→ GB 18030；还认不出，就从原件重新转换。',
        'From here on characters are lost: the file was read in the wrong encoding, or the program that made the text lost them. Do not save; click the encoding at the bottom right and choose “Reopen with Encoding” → GB 18030. If they stay lost, convert the original again.',
      ),
    };
  },
});
