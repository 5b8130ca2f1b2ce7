import type { InvariantResult } from '../results.ts';

/**
 * Why an invariant does not count as held, in words.
 * @returns What the check says that was not run, `violated`, or that nothing was checked; nothing where it held.
 */
export function whyNotHeld({ status, checks }: InvariantResult): string | undefined {
  if (status === 'violated') return 'violated';
  if (status === 'held') return checks.length === 0 ? 'no check was made' : undefined;
  const because = checks.flatMap((check) => (check.status === 'not_run' ? [check.because] : []));
  return ['not run', ...because].join(': ');
}
