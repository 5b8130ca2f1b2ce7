import type { Issues } from '../facts/issue.ts';
import type { AlertRule, Urgency } from '../tables/ruleset.ts';
import type { AppliedFact } from './derived-fact.ts';

/** A disposition and how soon. */
export type PossibleOutcome = { readonly disposition: string; readonly urgency: Urgency };

/** What to do meanwhile, on the safe side: the act, and the most urgent clock still possible. */
export type Interim = {
  /** A disposition; or `held` when the act could harm and is not released on what is known. */
  readonly act: string;
  readonly clock: Urgency;
};

type ActionBase = {
  readonly action: string;
  /** The exact set of outcomes over all completions of what is unknown. */
  readonly possible: readonly PossibleOutcome[];
  readonly interim: Interim;
  /** The rows that decide in some completion, highest tier first. */
  readonly rows: readonly string[];
  /** The keys of the sources of these rows. */
  readonly sources: readonly string[];
  /** The statements these rows implement. */
  readonly statements: readonly string[];
};

/** Every completion of what is unknown gives this disposition. The urgency is the most urgent of the completions. */
export type DecidedAction = ActionBase & {
  readonly status: 'decided';
  readonly disposition: string;
  readonly urgency: Urgency;
};

/** Completions differ. Only `interim` may be shown as advice: a reassuring member of `possible` is not advice. */
export type UndecidedAction = ActionBase & { readonly status: 'undecided' };

/** What a ruleset says of one action. */
export type ActionAssessment = DecidedAction | UndecidedAction;

/** The plan in one word, for comparison with an expert's decision. */
export type StrategyAssessment =
  | { readonly status: 'decided'; readonly strategy: string; readonly acceptable: readonly string[] }
  | { readonly status: 'undecided'; readonly possible: readonly string[] };

/** A warning that applies, or that may apply until more is known. */
export type AlertAssessment = {
  readonly id: string;
  readonly severity: AlertRule['severity'];
  readonly certainty: 'present' | 'possible';
};

/** One item of a score: what can still be true of it. */
export type ScoreItemAssessment = {
  readonly item: string;
  readonly label: string;
  readonly fact: string;
  /** The options that some possible patient has who fits the case: several while the item is open. */
  readonly possible: readonly { readonly option: string; readonly label: string; readonly points: number }[];
  readonly source: string;
};

/** A score computed from the case, with every total that is still possible. */
export type ScoreAssessment = {
  readonly score: string;
  readonly status: 'complete' | 'partial';
  readonly lowest: number;
  readonly highest: number;
  readonly possibleTotals: readonly number[];
  /** One band when it is decided, several when not; "undecided" is not a band. */
  readonly possibleBands: readonly string[];
  readonly items: readonly ScoreItemAssessment[];
};

/** Which guideline answered, and that no person has reviewed it. */
export type RulesetIdentity = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly reviewStatus: 'pending_human_review';
  readonly sourceLastUpdated: string;
  readonly danglingCitations: readonly string[];
};

/** What was entered, unchanged. */
export type EnteredCase = Readonly<Record<string, unknown>>;

/** The case was assessed. */
export type AssessedCase = {
  readonly status: 'assessed';
  readonly ruleset: RulesetIdentity;
  /** `not_established`: the level is unknown. `extrapolated`: out of scope, and the caller asked for an answer all the same. */
  readonly scope: 'established' | 'not_established' | 'extrapolated';
  readonly entered: EnteredCase;
  /** Derived facts and what became of them; a stated fact always wins. */
  readonly derived: readonly AppliedFact[];
  readonly actions: readonly ActionAssessment[];
  /** The actions in the order in which they start. */
  readonly order: readonly string[];
  readonly strategy: StrategyAssessment;
  readonly alerts: readonly AlertAssessment[];
  readonly scores: readonly ScoreAssessment[];
};

/** The case lies outside the scope of the ruleset; its scores are still computed. */
export type OutOfScopeCase = {
  readonly status: 'out_of_scope';
  readonly ruleset: RulesetIdentity;
  readonly entered: EnteredCase;
  readonly scopeLabel: string;
  readonly redFlags: string;
  readonly scores: readonly ScoreAssessment[];
};

/** The input is wrong; every problem is listed. */
export type InvalidCase = {
  readonly status: 'invalid';
  readonly issues: Issues;
  /** A refusal is no reassurance: what needs help now, in words. */
  readonly redFlags: string;
};

/** What a ruleset says of a case. */
export type Assessment = AssessedCase | OutOfScopeCase | InvalidCase;
