import { spawnSync } from 'node:child_process';

/**
 * Runs a program and returns what it printed; throws with all of it when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function runProgram(command, args, cwd) {
  // npm is a .cmd file on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, shell, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exited ${status}\n${stdout}${stderr}`);
  return stdout;
}
