import { join } from 'node:path';
import type { ControlResult } from '../results.ts';
import { readFirstRelease } from '../run/declarations.ts';
import { versionOf } from '../run/release-version.ts';

const LABEL = 'A release is compared with the last signed one, or a decision says that it is the first';
const DEMAND =
  'nothing was compared with: --baseline names the last signed release, or declarations.json names under firstRelease the decision by which this is the first';

/**
 * The control on a baseline of a release that was given none.
 * @param harness - Where declarations.json and the version stand.
 * @param decisions - The names of the decision records that exist.
 */
export async function firstReleaseControl(harness: string, decisions: readonly string[]): Promise<ControlResult> {
  const control = (status: ControlResult['status'], finding: string): ControlResult => ({
    ...{ id: 'baseline', label: LABEL, status, findings: [finding] },
  });
  const declared = await readFirstRelease(join(harness, 'declarations.json'));
  if (declared === undefined) return control('not_evaluable', DEMAND);
  const { version, decision } = declared;
  const here = versionOf(harness);
  // What was once the first release says nothing of the next one.
  if (version !== here) return control('not_evaluable', `firstRelease is version ${version}, and this is ${here}`);
  if (!decisions.includes(decision)) return control('not_evaluable', `firstRelease: there is no decision ${decision}`);
  return control('not_applicable', `the first release, by the decision ${decision}: none was signed before it`);
}
