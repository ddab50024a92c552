import { createZstdDecompress, type ZstdDecompress } from 'node:zlib';

/**
 * Decompresses zstd with all its frames, one after another (RFC 8878, 3): pzstd writes many, and first one to be skipped. node:zlib ends
 * with the first, without a word, unless a frame happens to end where a chunk does.
 *
 * @throws what zlib and the source throw
 */
export async function* unpackZstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  const chunks = source[Symbol.asyncIterator]();
  const next = async (): Promise<Buffer | undefined> => {
    const { done, value } = await chunks.next();
    return done === true ? undefined : value;
  };
  let chunk = await next();
  do {
    const frame = createZstdDecompress({ chunkSize: 256 * 1024 });
    let before = 0;
    const feed = async (): Promise<void> => {
      while (chunk !== undefined) {
        const { length } = chunk;
        before = frame.bytesWritten;
        await write(frame, chunk);
        if (frame.bytesWritten - before < length) return;
        chunk = await next();
      }
      frame.end();
    };
    // After its end a frame need not call back for the rest of the chunk, so that its output decides.
    feed().catch((error: Error) => frame.destroy(error));
    yield* frame as AsyncIterable<Buffer>;
    chunk = chunk?.subarray(frame.bytesWritten - before);
  } while (chunk !== undefined);
}

function write(frame: ZstdDecompress, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    frame.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
