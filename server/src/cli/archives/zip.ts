import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { localized } from '../../core/localized';
import { FileError } from '../../workspace/workspace';
import { type Allowance, type ArchiveEntry, tooLarge, type WantedOf } from './entry';

/** The wanted files of a .zip. Sizes are checked before and while unpacking, names are not trusted. */
export async function* zipEntries(
  bytes: Uint8Array,
  wantedOf: WantedOf,
  allowance: Allowance,
): AsyncIterable<ArchiveEntry | FileError> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    decodeStrings: false,
  });
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry.fileNameRaw);
    const wanted = name.endsWith('/') ? undefined : wantedOf(name);
    if (wanted === 'name') yield { name };
    if (wanted !== 'bytes') continue;
    allowance.spend(entry.uncompressedSize);
    const refused = entry.isEncrypted() ? new FileError(name, encrypted) : tooLarge(name, entry.uncompressedSize);
    yield refused ?? (await unpacked(name, async () => buffer(await zip.openReadStreamPromise(entry))));
  }
}

async function unpacked(name: string, read: () => Promise<Uint8Array>): Promise<ArchiveEntry | FileError> {
  try {
    return { name, bytes: await read() };
  } catch {
    return new FileError(name, damaged);
  }
}

const encodings = ['utf-8', 'gb18030'].map((name) => new TextDecoder(name, { fatal: true }));

/** Windows writes names in GBK without saying so, and a name is too short to tell by its characters that it is Chinese. */
function nameOf(raw: Uint8Array): string {
  for (const encoding of encodings) {
    try {
      return encoding.decode(raw).replaceAll('\\', '/');
    } catch {
      // the next
    }
  }
  return Buffer.from(raw).toString('latin1');
}

const encrypted = localized('有密码，打不开。请解压后再核对。', 'is encrypted. Unpack it first.');
const damaged = localized(
  '在压缩文件里已损坏，解不出来。请重新压缩。',
  'is damaged in the archive and cannot be unpacked. Make the archive again.',
);
