import { prove } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { CaseRow } from '../case-file/case-row.ts';
import { checkLock, lockOf, type SetToLock } from '../case-sets/label-lock.ts';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { proofResult } from '../invariants/check-invariants.ts';
import type { InvariantResult, LabelLockResult, Results } from '../results.ts';
import { manifestStatus } from '../run/case-set-result.ts';

// Faults that are really there, and what the harness itself makes of them: a self-test that only wrote the verdict down
// would not see a detection that is blind.

const ROW: CaseRow = {
  ...{ file: 'self-test.csv', line: 2, caseId: 'self-test', rater: '', labelKind: 'treating_team' },
  ...{ stated: new Map(), input: {}, carried: new Map(), labels: new Map([['label_surgery', 'yes']]) },
};

const setOf = (row: CaseRow): SetToLock => ({ id: 'self-test', rows: [row], ratings: [] });

/** What the lock says of a row as it was locked. */
export function lockedLabels(): LabelLockResult {
  return checkLock(lockOf([setOf(ROW)]), [], [setOf(ROW)]);
}

/** What the lock says of a row whose label was changed, with no entry in the ledger. */
export function changedLabels(): LabelLockResult {
  const changed = { ...ROW, labels: new Map([['label_surgery', 'no']]) };
  return checkLock(lockOf([setOf(ROW)]), [], [setOf(changed)]);
}

/** What is said of a file whose bytes are not those that its manifest declares. */
export function otherBytes(): Results['caseSets'][number]['manifest'] {
  const declared = sha256Hex('case_id,label_kind\na,treating_team\n');
  const found = sha256Hex('case_id,label_kind\nb,treating_team\n');
  return manifestStatus({ source: { manifest: { sha256: declared } }, summary: { sha256: found }, ratingsSha256: '' });
}

let brokenRules: readonly InvariantResult[] | undefined;

/** What is proved of the guideline without the row that gives the steroid in an emergency. */
export function invariantsOfBrokenRules(): readonly InvariantResult[] {
  const actions = dorsalMetastasis.actions.map((action) => ({
    ...action,
    rows: action.rows.filter(({ id }) => id !== EMERGENCY),
  }));
  brokenRules ??= prove({ ...dorsalMetastasis, actions }).map(proofResult);
  return brokenRules;
}

const EMERGENCY = 'dexamethasone.emergency';
