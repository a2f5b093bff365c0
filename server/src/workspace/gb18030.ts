/**
 * Text to GB18030, which `TextEncoder` does not write. The table is what the decoder of the platform reads, turned round:
 * it is made when the first such file is written, and needs no data of its own.
 */
export function encodeGb18030(text: string): Uint8Array {
  bytesOf ??= invert();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code >= 0x10000) bytes.push(...fourBytes(firstSupplementary + code - 0x10000));
    else bytes.push(...(bytesOf.get(code) ?? bytesOf.get(replacement)!));
  }
  return Uint8Array.from(bytes);
}

/** By code point of the basic plane. */
let bytesOf: Map<number, readonly number[]> | undefined;

/** Sequences of four bytes are numbered; those of the basic plane come first. */
const lastBasic = 39_419;
const firstSupplementary = 189_000;
const replacement = 0xfffd;

function invert(): Map<number, readonly number[]> {
  const table = new Map<number, readonly number[]>();
  const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true });
  const add = (bytes: readonly number[]) => {
    try {
      const code = decoder.decode(Uint8Array.from(bytes)).codePointAt(0)!;
      if (!table.has(code)) table.set(code, bytes);
    } catch {
      // not a character
    }
  };
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add([first, second]);
  for (let index = 0; index <= lastBasic; index++) add(fourBytes(index));
  return table;
}

const fourBytes = (index: number): number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];
