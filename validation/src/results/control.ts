import * as z from 'zod';
import { count, list, notApplicable, record } from './shape.ts';

/** One threshold of the gate file and what came of it. */
export const gateResult = record({
  id: z.string(),
  label: z.string(),
  /** What was compared, in words. */
  statistic: z.string(),
  comparison: z.enum(['at_least', 'at_most']),
  threshold: z.number(),
  reason: z.string(),
  date: z.string(),
  value: z.union([record({ status: z.literal('computed'), value: z.number() }), notApplicable]),
  status: z.enum(['passed', 'failed', 'not_evaluable']),
  because: z.string(),
});

/** A control of the record itself: locks, manifests, flow. */
export const controlResult = record({
  id: z.string(),
  label: z.string(),
  /** `not_applicable`: it asks nothing of such a run, and `findings` says why. */
  status: z.enum(['passed', 'failed', 'not_evaluable', 'not_applicable']),
  findings: list(z.string()),
});

/** Labels against their lock. */
export const labelLock = record({
  status: z.enum(['matches', 'changed_with_ledger', 'changed', 'no_lock']),
  rowsLocked: count,
  findings: list(z.string()),
});

/** A limit of what these results can show. */
export const limit = record({
  id: z.string(),
  /** The set of which it is true; empty where it is true of the whole report. */
  set: z.string(),
  text: z.string(),
});

/** A known anomaly: of the data, the harness or the ruleset, with its effect. */
export const anomaly = record({
  id: z.string(),
  /** The set in which it was found; empty where it is one of the program or of its sources. */
  set: z.string(),
  what: z.string(),
  effect: z.string(),
  cases: list(z.string()),
});

/** One threshold of the gate file and what came of it. */
export type GateResult = z.infer<typeof gateResult>;
/** A control of the record itself. */
export type ControlResult = z.infer<typeof controlResult>;
/** Labels against their lock. */
export type LabelLockResult = z.infer<typeof labelLock>;
/** A limit of what these results can show. */
export type Limit = z.infer<typeof limit>;
/** A known anomaly. */
export type Anomaly = z.infer<typeof anomaly>;
