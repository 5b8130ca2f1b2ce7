import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a folder with their bytes, as text that can be compared; or that there is no folder. */
export type FolderState = ReadonlyMap<string, string> | 'absent';

/** What a reader sees in a folder now. */
export function stateOf(folder: string): FolderState {
  if (!existsSync(folder)) return 'absent';
  const names = readdirSync(folder, { withFileTypes: true }).map((entry) => entry.name);
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Whether two folders hold the same files with the same bytes. */
export function sameState(left: FolderState, right: FolderState): boolean {
  if (left === 'absent' || right === 'absent') return left === right;
  return left.size === right.size && [...left].every(([name, bytes]) => right.get(name) === bytes);
}

/** The names of what stands in the folder that holds this one, itself included. */
export function besideAndItself(folder: string): readonly string[] {
  return readdirSync(dirname(folder)).sort();
}
