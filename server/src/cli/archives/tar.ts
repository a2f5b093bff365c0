import { buffer } from 'node:stream/consumers';
import { DecompressionStream, ReadableStream, TransformStream } from 'node:stream/web';
import { createTarDecoder } from 'modern-tar';
import type { FileError } from '../../workspace/workspace';
import { type Allowance, type ArchiveEntry, tooLarge, type WantedOf } from './entry';

/** The wanted files of a .tar.gz, unpacked as they are met: of the archive no more than one of them is in memory. */
export async function* tarEntries(
  bytes: Uint8Array,
  wantedOf: WantedOf,
  allowance: Allowance,
): AsyncIterable<ArchiveEntry | FileError> {
  const entries = ReadableStream.from([bytes])
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(counted(allowance))
    .pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    const wanted = isFile(header.type) ? wantedOf(header.name) : undefined;
    const refused = wanted === 'bytes' ? tooLarge(header.name, header.size) : undefined;
    if (wanted === 'bytes' && !refused) yield { name: header.name, bytes: await buffer(body) };
    else await body.cancel();
    if (wanted === 'name') yield { name: header.name };
    if (refused) yield refused;
  }
}

const counted = (allowance: Allowance): TransformStream<Uint8Array, Uint8Array> =>
  new TransformStream({
    transform(chunk, controller) {
      allowance.spend(chunk.length);
      controller.enqueue(chunk);
    },
  });

const isFile = (type: string | undefined): boolean => type === undefined || type === 'file';
