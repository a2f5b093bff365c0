import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { localized } from '../../core/localized';
import { decode } from '../../workspace/decode';
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

/** Windows writes names in GBK without saying so. */
function nameOf(raw: Uint8Array): string {
  try {
    return decode(raw).text.replaceAll('\\', '/');
  } catch {
    return Buffer.from(raw).toString('latin1');
  }
}

const encrypted = localized('有密码，打不开。请解压后再核对。', 'is encrypted. Unpack it first.');
const damaged = localized(
  '在压缩文件里已损坏，解不出来。请重新压缩。',
  'is damaged in the archive and cannot be unpacked. Make the archive again.',
);
