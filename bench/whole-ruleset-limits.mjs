import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LIMITS = [
  { task: 'compilation', of: 'seconds', limit: 2, what: 'compilation / limit of 2 s' },
  { task: 'compilation', of: 'mebibytes', limit: 512, what: 'peak memory of compilation / limit of 512 MiB' },
  { task: 'proofs', of: 'seconds', limit: 60, what: 'all proofs / limit of 60 s' },
  { task: 'difference', of: 'seconds', limit: 20, what: 'semantic difference / limit of 20 s' },
];

const PROCESSES = 3;

/** What is done once for a ruleset, each time in a fresh process, as a share of its limit. */
export function measureWholeRuleset() {
  const script = fileURLToPath(new URL('whole-ruleset.mjs', import.meta.url));
  const tasks = [...new Set(LIMITS.map(({ task }) => task))];
  const found = new Map(tasks.map((task) => [task, Array.from({ length: PROCESSES }, () => runOnce(script, task))]));
  return LIMITS.map(({ task, of, limit, what }) => {
    const shares = found.get(task).map((run) => run[of] / limit);
    const [lowest, median, highest] = shares.sort((left, right) => left - right);
    return { what, ratio: { lowest, median, highest }, atMost: 1 };
  });
}

function runOnce(script, task) {
  return JSON.parse(execFileSync(process.execPath, [script, task], { encoding: 'utf8' }));
}
