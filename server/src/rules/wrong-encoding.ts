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
      '文中出现“\uFFFD”，是因为文件的编码（多为 GB18030/GBK）与打开时用的编码（多为 UTF-8）不同，有的字已经认不出。这时保存会把原文永久损坏，所以 Gouji 不提供任何修复。',
      'The character U+FFFD stands where text could not be decoded: the file was saved in one encoding (often GB18030) and read in another (often UTF-8). Saving it would destroy the text for good, so no fix is offered.',
    ),
    wrong: '(一)予以公\u27e6wrong-encoding:\uFFFD\u27e7 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||',
    right: '(一)予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||',
    howToFix: localized(
      '不要保存。在 VS Code 右下角点编码名称，选“通过编码重新打开”，再选 GB 18030。命令行用同样的编码另存为 UTF-8 后再核对。',
      'Do not save. In VS Code click the name of the encoding at the bottom right, choose “Reopen with Encoding”, then GB 18030.',
    ),
  },
  scope: 'report',
  *check({ replacementCharacter: at }) {
    if (!at) return;
    yield {
      range: { start: at, end: { line: at.line, character: at.character + 1 } },
      message: localized(
        '文件是用错误的编码打开的，这里起有字认不出。请不要保存，点右下角的编码名称，选“通过编码重新打开”→ GB 18030。',
        'The file was read in the wrong encoding and some characters are lost. Do not save; click the encoding at the bottom right and choose “Reopen with Encoding” → GB 18030.',
      ),
    };
  },
});
