import { type Localized, localized } from '../core/localized';
import { encodeGb18030 } from './gb18030';

export const encodingNames = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type EncodingName = (typeof encodingNames)[number];

/** The encoding that people call so: GBK and GB2312 are parts of GB18030. */
export function encodingCalled(name: string): EncodingName | undefined {
  const plain = name.toLowerCase().replaceAll(/[-_ ]/g, '');
  if (/^(?:gbk|gb2312|cp936)$/.test(plain)) return 'gb18030';
  return encodingNames.find((known) => known.replaceAll('-', '') === plain);
}

/** How a file writes its text, so that it is written back in the same way. */
export interface Encoding {
  readonly name: EncodingName;
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

/** Gives the text that bytes are, and throws where they are none. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
}
export type Decoders = Partial<Record<EncodingName, Decoder>>;
/** Decoders are kept, since a new one for every file of thousands would take longer than reading it. */
const ownDecoders: Decoders = {};
const marks: Readonly<Record<EncodingName, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

/**
 * Reads bytes as text, in the encoding asked for or the one that their content tells: a byte-order mark, then the zeros of
 * UTF-16, then strict UTF-8, then GB18030 where it gives ordinary Chinese. The one place that tells what bytes say. Where `decoders`
 * have one for an encoding, it stands in for that of the platform.
 */
export function decode(bytes: Uint8Array, asked?: EncodingName, decoders: Decoders = ownDecoders): TextFile {
  const candidates = asked ? [asked] : candidatesOf(bytes);
  const other = otherKindOf(bytes);
  if (other) throw new NotText(other);
  for (const name of candidates) {
    const byteOrderMark = startsWith(bytes, marks[name]);
    const body = byteOrderMark ? bytes.subarray(marks[name].length) : bytes;
    if (name === 'gb18030' && !asked && !isOrdinaryChinese(body)) continue;
    const text = decoded(body, name, decoders);
    if (text !== undefined) return { text, encoding: { name, byteOrderMark } };
  }
  throw new NotText(describe(bytes, candidates[0]!, asked !== undefined));
}

export function encode({ text, encoding }: TextFile): Uint8Array {
  const marked = encoding.byteOrderMark ? `\ufeff${text}` : text;
  if (encoding.name === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding.name === 'gb18030') return encodeGb18030(marked);
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) bytes.setUint16(i * 2, marked.charCodeAt(i), encoding.name === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}

function candidatesOf(bytes: Uint8Array): EncodingName[] {
  const marked = encodingNames.find((name) => startsWith(bytes, marks[name]));
  if (marked) return [marked];
  return withoutPadding(bytes).includes(0) ? [...withoutMark(bytes), 'utf-8'] : ['utf-8', 'gb18030'];
}

/** Old programs write zeros behind a text. */
const withoutPadding = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Without a mark the line ends tell on which side of an ASCII character UTF-16 has its zero; no text has a zero of its own. */
function withoutMark(bytes: Uint8Array): EncodingName[] {
  const lineEnds = { 'utf-16le': 0, 'utf-16be': 0 };
  if (bytes.length % 2 > 0) return [];
  for (let i = 0; i < bytes.length; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    if (first + second === 0) return [];
    if (first + second !== 0x0a) continue;
    if (second === 0) lineEnds['utf-16le']++;
    if (first === 0) lineEnds['utf-16be']++;
  }
  if (lineEnds['utf-16le'] > 0 === lineEnds['utf-16be'] > 0) return [];
  return [lineEnds['utf-16le'] > 0 ? 'utf-16le' : 'utf-16be'];
}

/**
 * Whether the bytes, read as GB18030, are ordinary Chinese: punctuation and the everyday characters of GB2312's first
 * level. UTF-8 that was cut, Big5 and bytes of other files can be read as GB18030 too, but give rare characters.
 */
function isOrdinaryChinese(bytes: Uint8Array): boolean {
  let all = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length; i++) {
    const [lead, trail] = [bytes[i]!, bytes[i + 1] ?? 0];
    if (lead < 0x80) continue;
    all++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7))) everyday++;
    i++;
  }
  return everyday * 10 >= all * 8;
}

function decoded(bytes: Uint8Array, name: EncodingName, decoders: Decoders): string | undefined {
  try {
    return (decoders[name] ?? ownDecoder(name)).decode(bytes);
  } catch {
    return undefined;
  }
}

function ownDecoder(name: EncodingName): Decoder {
  ownDecoders[name] ??= new TextDecoder(name, { fatal: true, ignoreBOM: true });
  return ownDecoders[name];
}

const signatures: readonly (readonly [string, Localized])[] = [
  [
    'PK\x03\x04',
    localized(
      '这是 Word、Excel（.docx、.xlsx）或压缩文件，不是纯文本。Word、Excel 文件请另存为纯文本（编码选 UTF-8）再核对；压缩文件要有 .zip 结尾的名称（标准输入用 --stdin-filename 写明）。',
      'this is a Word or Excel file (.docx, .xlsx) or an archive, not plain text. Save the file as plain text (UTF-8) with the program it belongs to; an archive has to be called .zip (standard input by --stdin-filename).',
    ),
  ],
  ['\xd0\xcf\x11\xe0', notText('Word 或 Excel 文件（.doc、.xls）', 'a Word or Excel file (.doc, .xls)')],
  ['%PDF', notText('PDF 文件', 'a PDF file')],
  ['Rar!', packed('.rar')],
  ['7z\xbc\xaf', packed('.7z')],
];

function notText(zh: string, en: string): Localized {
  return localized(
    `这是 ${zh}，不是纯文本。请用原来的软件另存为纯文本（编码选 UTF-8）再核对。`,
    `this is ${en}, not plain text. Save it as plain text (UTF-8) with the program it belongs to.`,
  );
}

function packed(extension: string): Localized {
  return localized(
    `这是 ${extension} 压缩文件，读不了。请解压，或改用 .zip。`,
    `this is a ${extension} archive, which cannot be read. Unpack it, or use .zip.`,
  );
}

/** What the bytes are where they begin as those of another program's file do. */
function otherKindOf(bytes: Uint8Array): Localized | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return signatures.find(([signature]) => head === signature)?.[1];
}

function describe(bytes: Uint8Array, name: EncodingName, asked: boolean): Localized {
  if (asked)
    return localized(
      `按 ${name} 读不出来。请去掉 --encoding（会自动识别），或换一种编码。`,
      `it cannot be read as ${name}. Leave out --encoding, so that it is found out, or name another.`,
    );
  if (name !== 'utf-8')
    return localized(
      '文件看起来是 UTF-16，内容却不完整。请另存为 UTF-8 再核对。',
      'the file looks like UTF-16 but is damaged. Save it as UTF-8.',
    );
  const line = lineOf(bytes, firstInvalid(bytes));
  if (bytes.includes(0))
    return localized(
      `不是文本文件（第 ${line} 行起有不是文字的字节）。请另存为纯文本（编码选 UTF-8）再核对。`,
      `not a text file (bytes that are no text from line ${line} on). Save it as plain text (UTF-8).`,
    );
  return localized(
    `既不是 UTF-8，也不像 GB18030/GBK（第 ${line} 行起读不出来）。请另存为 UTF-8，或用 --encoding 指明编码。`,
    `neither UTF-8 nor likely GB18030/GBK (unreadable from line ${line} on). Save it as UTF-8, or name its encoding with --encoding.`,
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
