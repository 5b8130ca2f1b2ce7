import { closeSync, openSync, writeSync } from 'node:fs';

const ROOM = 512 * 1024;

/** Writes a text file piece by piece, in bounded memory. */
export function createTextFile(path: string) {
  const descriptor = openSync(path, 'w');
  const pending = Buffer.allocUnsafe(ROOM);
  let end = 0;
  const write = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from, bytes.length - from);
  };
  const flush = (): void => {
    write(pending.subarray(0, end));
    end = 0;
  };
  const add = (bytes: Uint8Array): void => {
    if (end + bytes.length > ROOM) flush();
    if (bytes.length > ROOM) write(bytes);
    else {
      pending.set(bytes, end);
      end += bytes.length;
    }
  };
  return {
    path,
    add,
    addText: (text: string): void => add(Buffer.from(text)),
    close(): void {
      flush();
      closeSync(descriptor);
    },
  };
}
