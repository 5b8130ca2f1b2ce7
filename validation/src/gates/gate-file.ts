import * as z from 'zod';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { hash, list, record } from '../results/shape.ts';

const filled = z.string().min(1);

const cellRef = { analysis: filled, reading: filled, endpoint: filled, stratum: filled };

/** What a gate looks at: always a bound or an exact count, never a point estimate alone. */
const statistic = z.union([
  record({ kind: z.literal('invariants_not_held') }),
  record({
    kind: z.literal('vignette_requirements_not_met'),
    /** Known and explained; an entry that is met breaks the gate, so that the list stays true. */
    known: list(record({ id: filled, because: filled })),
  }),
  record({ kind: z.literal('under_triage_upper_bound'), ...cellRef }),
  record({ kind: z.literal('agreement_lower_bound'), ...cellRef }),
  record({ kind: z.literal('containment_lower_bound'), ...cellRef }),
  record({ kind: z.literal('coverage_lower_bound'), ...cellRef }),
]);

const gate = record({
  id: filled,
  label: filled,
  /** A gate on the rules counts always, a gate on agreement for the repository's sets only. */
  appliesTo: z.enum(['repository', 'always']),
  statistic,
  comparison: z.enum(['at_least', 'at_most']),
  threshold: z.number(),
  reason: filled,
  date: z.iso.date(),
  /** The decision record that set the number. */
  decision: filled,
});

const safety = record({
  /** Every rule that must have been run and hold, with the hazards it controls: one that is gone counts as not run. */
  rules: z.record(filled, list(filled)).readonly(),
  /** What no rule controls, and why: a part of a hazard, or the whole of it. */
  notControlled: list(record({ hazard: filled, extent: z.enum(['part', 'whole']), what: filled, because: filled })),
});

const share = z.number().min(0).max(1);

const baseline = record({
  /** How much an upper bound of under-triage may rise against the last signed release. */
  underTriageMayRise: share,
  /** How much a lower bound of coverage, or of containment, may fall. */
  coverageMayFall: share,
  containmentMayFall: share,
  reason: filled,
  date: z.iso.date(),
});

/** The reviewed file of everything that was demanded beforehand. */
export const gateFileSchema = record({
  /** The decision record of the last change of this file. */
  decision: filled,
  requiredSets: list(filled),
  /** The hash of readings, mappings, groups, margins and all else that is fixed in code. */
  comparison: hash,
  safety,
  baseline,
  gates: list(gate),
});

const locked = { hash, decision: filled };

/** The locked hash of the whole file and of every threshold. */
export const gateLockSchema = record({ file: record(locked), gates: list(record({ id: filled, ...locked })) });

/** The reviewed file of everything that was demanded beforehand. */
export type GateFile = z.infer<typeof gateFileSchema>;
/** One threshold. */
export type Gate = GateFile['gates'][number];
/** The locked file and thresholds. */
export type GateLock = z.infer<typeof gateLockSchema>;

/** The lock of the file as it stands now. */
export function lockGates(file: GateFile): GateLock {
  return {
    file: { hash: gateFileHash(file), decision: file.decision },
    gates: file.gates.map((entry) => ({ id: entry.id, hash: gateHash(entry), decision: entry.decision })),
  };
}

/** The hash of everything the file says, whatever its white space. */
export function gateFileHash(file: GateFile): string {
  return sha256Hex(JSON.stringify(gateFileSchema.parse(file)));
}

/** The hash of what a gate demands; its words are locked with the file. */
export function gateHash({ id, statistic, comparison, threshold, appliesTo }: Gate): string {
  return sha256Hex(JSON.stringify([id, appliesTo, statistic, comparison, threshold]));
}
