import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';

const ROOM = 512 * 1024;

/** After so many bytes they are sent on their way to the disk, which then has little left to do in the end. */
const SENT_AT_ONCE = 16 * 1024 * 1024;

/**
 * Writes a text file piece by piece, in bounded memory. What could not be brought to the disk is told in the end.
 */
export function createTextFile(path: string) {
  const descriptor = openSync(path, 'w');
  const pending = Buffer.allocUnsafe(ROOM);
  let end = 0;
  let unsent = 0;
  let sending: Promise<void> | undefined;
  /** A disk says only once that it failed. */
  let failure: Error | undefined;
  const send = (): Promise<void> =>
    new Promise((resolve) => {
      fdatasync(descriptor, (error) => {
        failure ??= error ?? undefined;
        sending = undefined;
        resolve();
      });
    });
  const write = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from, bytes.length - from);
    unsent += bytes.length;
    if (unsent < SENT_AT_ONCE || sending !== undefined) return;
    unsent = 0;
    sending = send();
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
    async close(): Promise<void> {
      flush();
      await sending;
      closeSync(descriptor);
      if (failure !== undefined) throw failure;
    },
  };
}
