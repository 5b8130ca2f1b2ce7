import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** What the bytes of a file show while they pass. */
export type ByteWatch = {
  readonly stream: Transform;
  /** SHA-256 of all bytes that passed. */
  readonly digest: () => string;
  /** Whether a NUL or a byte sequence that is not UTF-8 has passed: only then are cells searched for it. */
  readonly suspicious: () => boolean;
  readonly size: () => number;
};

/** The file is in another encoding altogether. */
export class WrongEncoding extends Error {}

/** Passes bytes on unchanged, hashes them, and notes NUL and broken UTF-8. */
export function watchBytes(): ByteWatch {
  const hash = createHash('sha256');
  let suspicious = false;
  let size = 0;
  let carried: Buffer = Buffer.alloc(0);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (size === 0 && isUtf16(chunk)) {
        done(new WrongEncoding('UTF-16'));
        return;
      }
      size += chunk.length;
      const whole = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const tail = incompleteTail(whole);
      carried = Buffer.from(whole.subarray(whole.length - tail));
      if (!suspicious) suspicious = chunk.includes(0) || !isUtf8(whole.subarray(0, whole.length - tail));
      done(null, chunk);
    },
    flush(done) {
      if (carried.length > 0) suspicious = true;
      done();
    },
  });
  return { stream, digest: () => hash.digest('hex'), suspicious: () => suspicious, size: () => size };
}

function isUtf16(chunk: Buffer): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
}

/** How many bytes at the end begin a character that the next chunk may complete. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}
