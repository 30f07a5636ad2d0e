/** Bytes as they are, or unpacked where they are gzip. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

const MAGIC = [0x1f, 0x8b] as const;
const CHUNK_BYTES = 256 * 1024;

/** Looks at the first two bytes, not at a name. Several gzip members in a row are one text. */
export async function* plainBytes(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const chunks = source[Symbol.asyncIterator]();
  const head = await firstBytes(chunks, MAGIC.length);
  const all = startingWith(head, chunks);
  const isGzip = MAGIC.every((byte, index) => head[index] === byte);
  yield* isGzip ? unzipped(all) : all;
}

async function firstBytes(chunks: AsyncIterator<Uint8Array>, wanted: number): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < wanted) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

async function* startingWith(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function unzipped(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error reaches whoever reads from the last stream; the callback is there because one must be.
  return pipeline(Readable.from(packed), gunzip, () => {});
}
