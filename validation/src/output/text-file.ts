import { closeSync, openSync, writeSync } from 'node:fs';

const FLUSH_AT = 256 * 1024;

/** Writes a text file piece by piece, in bounded memory. */
export function createTextFile(path: string) {
  const descriptor = openSync(path, 'w');
  let pending = '';
  const flush = (): void => {
    if (pending !== '') writeSync(descriptor, pending);
    pending = '';
  };
  return {
    path,
    add(text: string): void {
      pending += text;
      if (pending.length > FLUSH_AT) flush();
    },
    close(): void {
      flush();
      closeSync(descriptor);
    },
  };
}
