import { printable } from '../case-file/case-row.ts';
import { ForeignFolder } from '../output/write-folder.ts';
import { ControlFileError } from '../run/control-files.ts';
import { UsageError } from '../run/usage-error.ts';
import type { Terminal } from './terminal.ts';

/** What the file system says, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EEXIST: 'a file of that name is there',
  EISDIR: 'it is a folder, a file is expected',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'it is not permitted',
  EROFS: 'the file system is read-only',
};

/**
 * Why a command could not go on, in one line. A fault of the program itself says how to see where it happened.
 * @param error - What was thrown.
 * @param environment - With `ONCOSPINE_DEBUG` the stack follows.
 */
export function faultText(error: unknown, environment: Terminal['environment']): string {
  const isDebugged = (environment['ONCOSPINE_DEBUG'] ?? '') !== '';
  const stack = isDebugged && error instanceof Error ? `${error.stack}\n` : '';
  return `${printable(messageOf(error))}\n${stack}`;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return unexpected(String(error));
  const ours = error instanceof UsageError || error instanceof ForeignFolder || error instanceof ControlFileError;
  if (ours) return error.message;
  return fileFault(error) ?? unexpected(`${error.name}: ${error.message}`);
}

/** A fault of the file system, with the file where it is known. */
function fileFault(error: Error): string | undefined {
  if (!('code' in error) || !('syscall' in error) || typeof error.code !== 'string') return undefined;
  const words = IN_WORDS[error.code] ?? error.message;
  const what = 'path' in error && typeof error.path === 'string' ? error.path : `The call ${error.syscall}`;
  return `${what}: ${words} (${error.code})`;
}

function unexpected(message: string): string {
  return `Unexpected fault, nothing was evaluated: ${message} (ONCOSPINE_DEBUG=1 shows where)`;
}
