export { type AssessOptions, assess } from './assess/assess.ts';
export {
  assessLesions,
  type LesionInterim,
  type PatientAction,
  type PatientAssessment,
} from './assess/assess-lesions.ts';
export type {
  ActionAssessment,
  AlertAssessment,
  AssessedCase,
  Assessment,
  DecidedAction,
  EnteredCase,
  Interim,
  InvalidCase,
  OutOfScopeCase,
  PossibleOutcome,
  RulesetIdentity,
  ScoreAssessment,
  ScoreItemAssessment,
  StrategyAssessment,
  UndecidedAction,
} from './assess/assessment.ts';
export type { AppliedFact, DerivedFact } from './assess/derived-fact.ts';
export { type ActionExplanation, explain, type Override, type RowTrace } from './assess/explain.ts';
export { type StillNeeded, stillNeeded } from './assess/still-needed.ts';
export { survivalFact } from './assess/survival-fact.ts';
export {
  type Change,
  type WhatWouldChange,
  type WhatWouldChangeOptions,
  whatWouldChange,
} from './assess/what-would-change.ts';
export type { Condition, NamedCondition } from './conditions/condition.ts';
export { describeCondition } from './conditions/describe-condition.ts';
export type { ConditionTrace, Truth } from './conditions/truth.ts';
export {
  type ActionDifference,
  type ChangeClass,
  type SemanticDifference,
  semanticDifference,
} from './diff/semantic-difference.ts';
export type { CaseInputOf, CategoryInput, IntervalInput, NoAnswer, NumberInput } from './facts/case-input.ts';
export { caseSchema, type ListInput } from './facts/case-schema.ts';
export type { Dictionary, FactDefinition, FactDomain, FactValue } from './facts/fact.ts';
export type { Issue, Issues } from './facts/issue.ts';
export { SPINAL_FACTS, type SpinalFactId } from './facts/spinal-facts.ts';
export type { Counterexample, Covered, Proof } from './prove/proof.ts';
export { prove } from './prove/prove.ts';
export { planText } from './render/plan-text.ts';
export { renderExplanation } from './render/render-explanation.ts';
export { renderPlan } from './render/render-plan.ts';
export type { Audience, RenderedAction, RenderedAlert, RenderedPlan } from './render/rendered-plan.ts';
export {
  type ActionTable,
  type Disposition,
  type Row,
  type Ruleset,
  TIERS,
  type Tier,
  URGENCIES,
  type Urgency,
} from './tables/ruleset.ts';
export { rulesetHash } from './tables/ruleset-hash.ts';
export { sha256 } from './tables/sha256.ts';
