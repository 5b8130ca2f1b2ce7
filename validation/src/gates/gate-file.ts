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

/** The reviewed file of thresholds. */
export const gateFileSchema = record({ requiredSets: list(filled), gates: list(gate) });

/** The locked hash of every threshold. */
export const gateLockSchema = record({ gates: list(record({ id: filled, hash, decision: filled })) });

/** The reviewed file of thresholds. */
export type GateFile = z.infer<typeof gateFileSchema>;
/** One threshold. */
export type Gate = GateFile['gates'][number];
/** The locked thresholds. */
export type GateLock = z.infer<typeof gateLockSchema>;

/** The lock of thresholds as they stand now. */
export function lockGates({ gates }: GateFile): GateLock {
  return { gates: gates.map((entry) => ({ id: entry.id, hash: gateHash(entry), decision: entry.decision })) };
}

/** The hash of what a gate demands; its words may be improved without a decision. */
export function gateHash({ id, statistic, comparison, threshold, appliesTo }: Gate): string {
  return sha256Hex(JSON.stringify([id, appliesTo, statistic, comparison, threshold]));
}
