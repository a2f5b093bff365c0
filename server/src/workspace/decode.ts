import { type Localized, localized } from '../core/localized';

/** How a file writes its text, so that it is written back in the same way. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
}

/** The text of a file, without its byte-order mark. */
export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Thrown by `decode`: what the bytes are instead of text, and what to do. */
export class NotText extends Error {
  readonly reason: Localized;

  constructor(reason: Localized) {
    super(reason.en);
    this.reason = reason;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders: Partial<Record<Encoding['name'], Decoder>> = {};
const markLengths = { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2 };

/** Reads bytes as text: UTF-16 with its byte-order mark, strict UTF-8 otherwise. The one place that knows encodings. */
export function decode(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  const body = encoding.byteOrderMark ? bytes.subarray(markLengths[encoding.name]) : bytes;
  try {
    return { text: decoderOf(encoding).decode(body), encoding };
  } catch {
    throw new NotText(describe(bytes, encoding));
  }
}

/** Kept, since one for every file of thousands would take longer than reading it. */
const decoderOf = ({ name }: Encoding): Decoder =>
  (decoders[name] ??= new TextDecoder(name, { fatal: true, ignoreBOM: true }));

export function encode({ text, encoding }: TextFile): Uint8Array {
  const marked = encoding.byteOrderMark ? `\ufeff${text}` : text;
  if (encoding.name === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) bytes.setUint16(i * 2, marked.charCodeAt(i), encoding.name === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  return { name: 'utf-8', byteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

const signatures: readonly (readonly [string, string, string])[] = [
  ['PK\x03\x04', 'Word、Excel（.docx、.xlsx）或压缩文件', 'a Word or Excel file (.docx, .xlsx) or an archive'],
  ['\xd0\xcf\x11\xe0', 'Word 或 Excel 文件（.doc、.xls）', 'a Word or Excel file (.doc, .xls)'],
  ['%PDF', 'PDF 文件', 'a PDF file'],
];

function describe(bytes: Uint8Array, { name }: Encoding): Localized {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const [, zh, en] = signatures.find(([signature]) => head === signature) ?? [];
  if (zh && en)
    return localized(
      `这是 ${zh}，不是纯文本。请用原来的软件另存为纯文本（编码选 UTF-8）再检查。`,
      `this is ${en}, not plain text. Save it as plain text (UTF-8) with the program it belongs to.`,
    );
  if (name !== 'utf-8')
    return localized(
      '文件开头标明是 UTF-16，内容却不完整。请另存为 UTF-8 再检查。',
      'the file begins as UTF-16 but is damaged. Save it as UTF-8.',
    );
  const line = lineOf(bytes, firstInvalid(bytes));
  if (bytes.includes(0))
    return localized(
      `不是文本文件（第 ${line} 行起有不是文字的字节）。请另存为纯文本（编码选 UTF-8）再检查。`,
      `not a text file (bytes that are no text from line ${line} on). Save it as plain text (UTF-8).`,
    );
  return localized(
    `文件不是 UTF-8（第 ${line} 行起读不出来，多半是 GB18030/GBK）。请用记事本或 VS Code 另存为 UTF-8 再检查。`,
    `the file is not UTF-8 (unreadable from line ${line} on; probably GB18030/GBK). Save it as UTF-8 with an editor.`,
  );
}

/** Where UTF-8 ends to be valid. Halving is quick enough, since it is only done to explain a failure. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidSoFar(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isValidSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
}
