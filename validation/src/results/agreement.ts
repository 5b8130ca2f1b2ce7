import * as z from 'zod';
import { scope } from './case-set.ts';
import { count, list, record } from './shape.ts';
import {
  bootstrapInterval,
  coefficient,
  confusion,
  directionTest,
  notComputable,
  prevalenceAndBias,
  proportion,
  triageErrors,
} from './statistics.ts';

/** One label compared with one part of the plan. */
export const endpoint = record({
  id: z.string(),
  label: z.string(),
  labelColumn: z.string(),
  /** The part of the plan: an action, or `strategy`. */
  comparedWith: z.string(),
  /** Label categories, the least urgent first where an order matters. */
  categories: list(z.string()),
  ordered: z.boolean(),
  /** Which rows are left out before any comparison, and why. */
  restriction: z.string(),
  /** For each disposition of the plan, what it counts as. */
  mapping: list(record({ disposition: z.string(), countsAs: z.string() })),
});

/** A declared reading of what is not stated, the same for every row, blind to its label. */
export const reading = record({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  assumptions: list(
    record({
      fact: z.string(),
      value: z.string(),
      because: z.string(),
      /** Rows in which the fact was not stated and the assumption was used. */
      rowsUsed: count,
      /** Rows whose stated facts say otherwise: the stated fact won. */
      rowsStated: count,
      /** Rows in which the assumption contradicted other stated facts and was dropped. */
      rowsDropped: count,
    }),
  ),
});

/** A variant of the whole replay. */
export const analysis = record({ id: z.string(), label: z.string(), description: z.string() });

/** Rows that are counted together, and never with others. */
export const stratum = record({
  id: z.string(),
  label: z.string(),
  set: z.string(),
  /** `none` where the set has no tiers. */
  tier: z.string(),
  labelKind: z.string(),
  /** One expert of several on the same cases; empty where each case has one label. */
  rater: z.string(),
  scope,
  rows: count,
});

const readingOfCounts = record({
  definition: z.string(),
  proportion,
});

/** Agreement on one endpoint in one stratum under one reading. */
export const agreementCell = record({
  analysis: z.string(),
  reading: z.string(),
  endpoint: z.string(),
  stratum: z.string(),
  /** Rows with a label; n = decided + consider + undecided. */
  n: count,
  decided: count,
  consider: count,
  undecided: count,
  coverage: proportion,
  /** Decided rows only. */
  confusion,
  observed: proportion,
  kappa: coefficient,
  kappaBootstrap: bootstrapInterval,
  ac1: coefficient,
  pabak: coefficient,
  prevalence: prevalenceAndBias,
  triage: triageErrors,
  /** Of the decided rows. */
  directionTest,
  /** Consider and undecided count as disagreement. */
  strict: readingOfCounts,
  /** Consider agrees where the label is one of what it leaves open; undecided rows are left out. */
  lenient: readingOfCounts,
  /** All answers, decided or not, by label: rows are labels, columns what the tool said. */
  answers: record({ labels: list(z.string()), answers: list(z.string()), counts: list(list(count)) }),
  containment: record({
    /** The label is among what the tool leaves possible. */
    proportion,
    meanSetSize: z.union([record({ status: z.literal('estimated'), value: z.number() }), notComputable]),
    /** Size of the set that would contain every label. */
    largestSetSize: count,
  }),
  /** Open facts on which the rules of the table still branch, in undecided rows, the most frequent first. */
  missingFacts: list(record({ fact: z.string(), rows: count })),
});

/** A cell that was declared and has no labelled row. */
export const emptyCell = record({ endpoint: z.string(), stratum: z.string(), because: z.string() });

/** Ordinal comparison with panel ratings; each item is one treatment of one vignette. */
export const ordinalCell = record({
  reading: z.string(),
  stratum: z.string(),
  kind: z.enum(['plan_option', 'single_action']),
  categories: list(z.string()),
  items: count,
  decidedItems: count,
  vignettes: count,
  confusion,
  linear: coefficient,
  quadratic: coefficient,
  observed: proportion,
  /** Not compared, with the reason and how many ratings. */
  leftOut: list(record({ because: z.string(), ratings: count })),
});

/** One rated treatment beside what the plan says of it. */
export const ordinalItem = record({
  reading: z.string(),
  stratum: z.string(),
  caseId: z.string(),
  kind: z.enum(['plan_option', 'single_action']),
  option: z.string(),
  panel: z.string(),
  panelRatings: list(z.string()),
  tool: z.string(),
  toolPossible: list(z.string()),
});

/** Agreement within a declared group of rows; counts only, for few rows. */
export const subgroup = record({
  dimension: z.string(),
  group: z.string(),
  reading: z.string(),
  endpoint: z.string(),
  stratum: z.string(),
  n: count,
  decided: count,
  observed: proportion,
  underTriage: count,
  overTriage: count,
});

/** Agreement on one endpoint in one stratum under one reading. */
export type AgreementCell = z.infer<typeof agreementCell>;
/** One label compared with one part of the plan. */
export type EndpointResult = z.infer<typeof endpoint>;
/** A declared reading, with how often it was used. */
export type ReadingResult = z.infer<typeof reading>;
/** Rows counted together. */
export type Stratum = z.infer<typeof stratum>;
/** Ordinal comparison with panel ratings. */
export type OrdinalCell = z.infer<typeof ordinalCell>;
/** One rated treatment beside the plan. */
export type OrdinalItem = z.infer<typeof ordinalItem>;
/** Agreement within a declared group. */
export type SubgroupResult = z.infer<typeof subgroup>;
