import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { besideResults } from '../changes/beside-results.ts';
import { changesSince } from '../changes/changes-since.ts';
import { readRecord } from '../record/record-control.ts';
import { recordFindings } from '../record/record-manifest.ts';
import { reportParts } from '../record/record-parts.ts';
import type { ReleaseChanges } from '../report/release-changes.ts';
import type { ControlResult } from '../results.ts';
import { readResults } from '../run/read-results.ts';
import { readSigners, SIGNERS_FILE } from '../sign-off/signers.ts';
import { signOffControl } from '../sign-off/verify-sign-off.ts';
import { type Baseline, type Compared, worseThanBaseline } from './compare-baseline.ts';
import { type DecisionPaths, type NewUnderTriage, newUnderTriage } from './new-under-triage.ts';

/** Where a signed release stands, and who may have signed it. */
export type BaselinePlaces = {
  /** The folder of its report, with its signatures in `sign-off`. */
  readonly folder: string;
  /** The sign-off folder that is reviewed here: its keys are trusted, not those that the release brings along. */
  readonly signOff: string;
  /** The list of decisions of this run. */
  readonly decisions?: string;
};

/** A comparison with a baseline, and what changed since. */
export type BaselineComparison = { readonly control: ControlResult; readonly changes: ReleaseChanges };

/** Compares with the last signed release, once its signatures and its bytes are verified. */
export async function compareWithBaseline(now: Compared, places: BaselinePlaces): Promise<BaselineComparison> {
  const read = await readBaseline(places);
  if (read.status !== 'signed')
    return {
      control: control('not_evaluable', read.findings),
      changes: { status: 'no_signed_release', findings: read.findings },
    };
  const fresh = await newUnderTriage(now.results, read.baseline.results, decisionPaths(places));
  const findings = [...worseThanBaseline(now, read.baseline), ...fresh.findings];
  return {
    control: control(findings.length === 0 ? 'passed' : 'failed', findings, fresh.comparedBy),
    changes: changesSince(
      read.baseline.results,
      { ...now.results, gates: now.gates },
      await besideResults(places.folder, places.decisions),
    ),
  };
}

const LABEL = 'Not worse than the last signed release, by the rules of the gate file';
const BY_COUNT =
  'new under-triage was looked for by count only, because decisions.csv of the baseline or of this run is not there';

function control(
  status: ControlResult['status'],
  findings: readonly string[],
  comparedBy: NewUnderTriage['comparedBy'] = 'rows',
): ControlResult {
  const label = comparedBy === 'rows' ? LABEL : `${LABEL}; ${BY_COUNT}`;
  return { id: 'baseline', label, status, findings: [...findings] };
}

/** Both lists of decisions, when both are there. */
function decisionPaths({ folder, decisions }: BaselinePlaces): DecisionPaths | undefined {
  const before = join(folder, 'decisions.csv');
  if (decisions === undefined || !existsSync(decisions) || !existsSync(before)) return undefined;
  return { before, after: decisions };
}

type ReadBaseline =
  | { readonly status: 'signed'; readonly baseline: Baseline }
  | { readonly status: 'unsigned'; readonly findings: readonly string[] };

async function readBaseline({ folder, signOff }: BaselinePlaces): Promise<ReadBaseline> {
  const unsigned = (findings: readonly string[]): ReadBaseline => ({
    status: 'unsigned',
    findings: findings.map((finding) => `the baseline is no signed release: ${finding}`),
  });
  const trusted = await readSigners(signOff);
  if (trusted === undefined) return unsigned([`there is no ${SIGNERS_FILE} that says whose signature counts`]);
  const record = await readRecord(folder);
  if (record === undefined) return unsigned(['there is no record manifest']);
  const signed = await signOffControl({ report: folder, signOff: join(folder, 'sign-off'), trusted: trusted.signers });
  if (signed.status !== 'passed') return unsigned(signed.findings);
  // Control files, cases and program are those of another time: what was signed is that they were so.
  const own = { ...record, entries: record.entries.filter(({ name }) => name.startsWith('report/')) };
  const changed = recordFindings(own, await reportParts(folder));
  if (changed.length > 0) return unsigned(changed);
  return { status: 'signed', baseline: { record, results: await readResults(join(folder, 'results.json')) } };
}
