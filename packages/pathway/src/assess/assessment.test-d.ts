import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assess } from './assess.ts';
import type { ActionAssessment, Assessment, StrategyAssessment } from './assessment.ts';
import { explain } from './explain.ts';
import { stillNeeded } from './still-needed.ts';

declare const assessment: Assessment;
declare const action: ActionAssessment;
declare const strategy: StrategyAssessment;

assess(dorsalMetastasis, {}) satisfies Assessment;

// @ts-expect-error [ts2339] - an assessment may be invalid: ask for its status first
void assessment.actions;
// @ts-expect-error [ts2345] - only an assessed case can be explained
explain(assessment, 'surgery');
// @ts-expect-error [ts2345] - only an assessed case has something still needed
stillNeeded(assessment);

if (assessment.status === 'invalid') {
  assessment.issues[0].expected satisfies string;
  // @ts-expect-error [ts2339] - an invalid case has no scores
  void assessment.scores;
}
if (assessment.status === 'out_of_scope') {
  assessment.redFlags satisfies string;
  // @ts-expect-error [ts2339] - a case out of scope has no actions
  void assessment.actions;
}
if (assessment.status === 'assessed') {
  assessment.order satisfies readonly string[];
  stillNeeded(assessment) satisfies readonly unknown[];
  // @ts-expect-error [ts2540] - results are read only
  assessment.scope = 'established';
  // @ts-expect-error [ts2339] - results are read only
  assessment.actions.push(action);
}

// @ts-expect-error [ts2339] - an undecided action has no disposition
void action.disposition;
action.interim.act satisfies string;
if (action.status === 'decided') action.disposition satisfies string;

// @ts-expect-error [ts2339] - an undecided strategy has no word
void strategy.strategy;
if (strategy.status === 'decided') strategy.acceptable satisfies readonly string[];
else strategy.possible satisfies readonly string[];

// @ts-expect-error [ts2353] - a misspelt option
assess(dorsalMetastasis, {}, { extrapolated: true });
