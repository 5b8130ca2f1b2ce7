import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs the named tasks of turbo.json with telemetry off.
 * `--quiet` prints nothing but errors, for commands whose own output is what matters.
 */
const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const tasks = args.filter((arg) => arg !== '--quiet');
const turbo = fileURLToPath(new URL('../node_modules/turbo/bin/turbo', import.meta.url));

const result = spawnSync(
  process.execPath,
  [
    turbo,
    'run',
    ...tasks,
    '--output-logs',
    quiet ? 'errors-only' : 'new-only',
    ...(quiet ? ['--log-prefix=none'] : []),
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    encoding: 'utf8',
  },
);
if (quiet && result.status !== 0) process.stderr.write(`${result.stdout}\n${result.stderr}\n`);
process.exit(result.status ?? 1);
