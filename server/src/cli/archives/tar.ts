import { Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import type { FileError } from '../../workspace/workspace';
import { Allowance, type ArchiveEntry, type IsWanted, tooLarge } from './entry';

/** The wanted files of a .tar.gz, unpacked as they are met: of the archive no more than one of them is in memory. */
export async function* tarEntries(bytes: Uint8Array, isWanted: IsWanted): AsyncIterable<ArchiveEntry | FileError> {
  const allowance = new Allowance();
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      try {
        allowance.spend(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  const unzipped = Readable.from([bytes]).compose(createGunzip()).compose(counted);
  const entries = Readable.toWeb(unzipped).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    const refused = isFile(header.type) && isWanted(header.name) ? tooLarge(header.name, header.size) : 'not wanted';
    if (refused) await body.cancel();
    if (refused === 'not wanted') continue;
    yield refused ?? { name: header.name, bytes: await buffer(body as ReadableStream) };
  }
}

const isFile = (type: string | undefined): boolean => type === undefined || type === 'file';
