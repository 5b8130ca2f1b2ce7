import type { ScoreTable } from '@oncospine/scoring';
import type { Condition, NamedCondition } from '../conditions/condition.ts';
import type { ListInput } from '../facts/case-schema.ts';
import type { Dictionary } from '../facts/fact.ts';

/** How soon: one list for all actions, most urgent first. */
export const URGENCIES = ['now', 'hours', 'day', 'week', 'routine', 'none'] as const;

/** `now` within 1 h; `hours` target 12 h, alarm at 24 h; `day` within 24 h; `week` within 7 days. */
export type Urgency = (typeof URGENCIES)[number];

/** The precedence tiers of a guideline, highest first. */
export const TIERS = [
  'emergency',
  'contraindication',
  'instability',
  'histology',
  'definitive',
  'observation',
  'supportive',
  'default',
] as const;

/** The tier of a row: a higher tier overrides a lower one, and the override is in the trace. */
export type Tier = (typeof TIERS)[number];

/** Whether a person has reviewed a row, and who and when. */
export type Review =
  | { readonly status: 'draft' }
  | { readonly status: 'under_review'; readonly since: string }
  | { readonly status: 'approved'; readonly by: string; readonly on: string };

/** A source of a row: its key in the ruleset's source list, the place, how strong it is, and how it was read. */
export type Citation = {
  readonly source: string;
  readonly place: string;
  readonly strength: EvidenceStrength;
  /** `primary`: read in the paper, abstract or guideline itself; `secondary`: only in a text that quotes it. */
  readonly read: 'primary' | 'secondary';
};

/** How far the cited text carries the row. */
export type EvidenceStrength = 'guideline' | 'trial' | 'cohort' | 'consensus' | 'article' | 'decision';

/** One row of a decision table. Its id lives for ever. */
export type Row = {
  readonly id: string;
  readonly tier: Tier;
  readonly when: Condition;
  readonly disposition: string;
  readonly urgency: Urgency;
  /** For the strategy table: further words that would also be acceptable. */
  readonly acceptable?: readonly string[];
  readonly citations: readonly Citation[];
  readonly statements: readonly string[];
  readonly hazards: readonly string[];
  readonly review: Review;
};

/** One disposition an action can have. */
export type Disposition = {
  readonly id: string;
  readonly label: string;
  /** What is told to the patient; the code and the urgency are the same for both audiences. */
  readonly patientLabel: string;
  /** The disposition lets something happen that can harm; while undecided it is held. */
  readonly releases: boolean;
  /** The action is part of the plan under this disposition. */
  readonly active: boolean;
};

/** Which side is safe while an action is undecided. */
export type SafeSide =
  | { readonly kind: 'precaution' }
  | {
      readonly kind: 'hold';
      readonly interimLabel: string;
      readonly interimPatientLabel: string;
      /** What is said instead while nothing is known of these facts: ask first. */
      readonly whenNothingKnownOf?: {
        readonly facts: readonly string[];
        readonly label: string;
        readonly patientLabel: string;
      };
    };

/** The decision table of one action. */
export type ActionTable = {
  readonly id: string;
  readonly label: string;
  readonly patientLabel: string;
  readonly safeSide: SafeSide;
  /** With several lesions the action is released only when every lesion releases it. */
  readonly needsEveryLesion?: boolean;
  /** Most to least, in the sense of urgent or restrictive. */
  readonly dispositions: readonly Disposition[];
  readonly rows: readonly Row[];
  /** Text that belongs to a disposition: dose, protocol, members, checks. */
  readonly contents: readonly Content[];
};

/** A piece of text shown with an action while one of the dispositions is possible. */
export type Content = {
  readonly id: string;
  readonly dispositions: readonly string[];
  readonly text: string;
  readonly patientText: string;
  readonly statements: readonly string[];
};

/** A text that belongs to every plan, or to every score in it. */
export type Notice = {
  readonly id: string;
  readonly shownWith: 'plan' | 'score';
  readonly text: string;
  readonly patientText: string;
  readonly statements: readonly string[];
};

/** A warning that is shown while it is possible. */
export type AlertRule = {
  readonly id: string;
  readonly severity: 'info' | 'warning' | 'hard_warning';
  readonly when: Condition;
  readonly text: string;
  readonly patientText: string;
  readonly citations: readonly Citation[];
  readonly statements: readonly string[];
  readonly hazards: readonly string[];
};

/** A constraint that every real patient satisfies; a stated contradiction is an input issue. */
export type Constraint = { readonly id: string; readonly label: string; readonly holds: Condition };

/** One action starts before another when both are in the plan. Never a gate: the later one does not wait for ever. */
export type Ordering = {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly statements: readonly string[];
};

/** A safety property of every patient: whenever the premise holds, so does the conclusion. */
export type Invariant = {
  readonly id: string;
  readonly label: string;
  readonly hazards: readonly string[];
  readonly premise: Condition;
  readonly conclusion: Condition;
};

/** A safety property: an action never depends on a fact. */
export type Independence = {
  readonly id: string;
  readonly label: string;
  readonly hazards: readonly string[];
  readonly action: string;
  readonly facts: readonly string[];
};

/**
 * A safety property: when the patient gets worse, no clock of these actions gets slower.
 * Two patients are compared who agree in every fact but those that may move, each along one of its moves.
 */
export type Worsening = {
  readonly id: string;
  readonly label: string;
  readonly hazards: readonly string[];
  readonly actions: readonly string[];
  readonly moves: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
  /** Where a slower clock is intended, and why. */
  readonly exceptions: readonly { readonly when: Condition; readonly reason: string }[];
};

/** The axes a joint decision rests on; an axis of which nothing is known is flagged. */
export type Axis = { readonly id: string; readonly label: string; readonly facts: readonly string[] };

/** How a score is computed from facts: each item of the table reads one fact. */
export type ScoreUse = {
  readonly table: ScoreTable;
  /** For each item id, the fact it reads. */
  readonly facts: Readonly<Record<string, string>>;
  /** For an item whose options are not the fact's own answers: the option each answer stands for. */
  readonly translate: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** One statement of the source article, or one decision of the clinical specification. */
export type Statement = {
  readonly id: string;
  readonly kind: 'rule' | 'fact' | 'caveat' | 'governance' | 'resolution';
  readonly text: string;
  readonly verdict: 'supported' | 'partly' | 'outdated' | 'contradicted' | 'not_found' | 'not_applicable';
  /** Why no row carries the statement, when none does. */
  readonly exclusion?: string;
};

/** Evidence that is kept as provenance only, with its verdict; never an advice or an expectation. */
export type Evidence = { readonly statement: string; readonly verdict: Statement['verdict']; readonly text: string };

/** Who the plan is for, and what is true of all its outputs. */
export type Governance = {
  readonly reviewStatus: 'pending_human_review';
  readonly sourceLastUpdated: string;
  readonly reviewIntervalMonths: number;
  /** Reference numbers that the source uses and does not print; no claim may rest on them. */
  readonly danglingCitations: readonly string[];
};

/** Where the ruleset applies: the answers of one fact that are in scope. */
export type Scope = {
  readonly fact: string;
  readonly inScope: readonly string[];
  readonly label: string;
  /** Said with every plan that is out of scope: out of scope does not mean no emergency. */
  readonly redFlags: string;
  /** Said with every case that is refused: a refusal is no reassurance. */
  readonly refused: string;
};

/** A bibliographic source. */
export type SourceEntry = { readonly key: string; readonly citation: string; readonly where: string };

/** A guideline as data: everything the engine needs to know about medicine. */
export type Ruleset = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly facts: Dictionary;
  /** Lists from which facts are derived. */
  readonly lists: readonly ListInput[];
  /** The facts in the order in which the decision diagram tests them; it changes speed, never an answer. */
  readonly diagramOrder: readonly string[];
  readonly scores: Readonly<Record<string, ScoreUse>>;
  readonly conditions: readonly NamedCondition[];
  readonly constraints: readonly Constraint[];
  readonly actions: readonly ActionTable[];
  /** One word for the whole plan, to compare with an expert's decision. Not shown as an action. */
  readonly strategy: ActionTable;
  readonly alerts: readonly AlertRule[];
  readonly orderings: readonly Ordering[];
  readonly notices: readonly Notice[];
  /** The actions in which an emergency row may stand: none of them harms by being early. */
  readonly emergencyActions: readonly string[];
  readonly axes: readonly Axis[];
  readonly invariants: readonly Invariant[];
  readonly independences: readonly Independence[];
  readonly worsenings: readonly Worsening[];
  readonly scope: Scope;
  readonly statements: readonly Statement[];
  readonly evidence: readonly Evidence[];
  readonly sources: readonly SourceEntry[];
  readonly governance: Governance;
};
