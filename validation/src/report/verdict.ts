import { rulesetHash } from '@oncospine/pathway';
import type { ReportContext } from './context.ts';
import { counted } from './format.ts';

/** The standing of the release in words. */
export type Verdict = {
  /** No gate, rule or control speaks against a release; it is no approval. */
  readonly clear: boolean;
  readonly headline: string;
  readonly gates: string;
  readonly invariants: string;
  readonly controls: string;
  /** Whether people have reviewed the content. */
  readonly review: string;
  readonly reviewed: boolean;
  /** The tables that are printed are those that were validated. */
  readonly sameRuleset: boolean;
};

/**
 * What the results say of the release, from their statuses, and from the parts of the report that are open.
 * @param partsNotDone - How many are; a section of the report cannot know it.
 */
export function verdictOf({ results, ruleset }: ReportContext, partsNotDone?: number): Verdict {
  const gates = tally(results.gates, 'passed', 'failed', 'not_evaluable');
  const asked = results.controls?.filter(({ status }) => status !== 'not_applicable');
  const idle = (results.controls?.length ?? 0) - (asked?.length ?? 0);
  const controls = tally(asked, 'passed', 'failed', 'not_evaluable');
  const rules = tally(results.invariants, 'held', 'violated', 'not_run');
  const { text: review, reviewed } = reviewOf(results);
  const sameRuleset = results.identity?.ruleset.hash === rulesetHash(ruleset);
  const complete = sameRuleset && [gates, controls, rules].every(({ all, good }) => all > 0 && good === all);
  const clear = complete && reviewed && partsNotDone === 0;
  return {
    clear,
    reviewed,
    sameRuleset,
    review,
    headline: headlineOf(complete, reviewed, partsNotDone),
    gates: sentence(gates, 'gate', 'passed', 'failed', 'could not be evaluated'),
    invariants: rulesSentence(results.invariants, rules),
    controls: `${sentence(
      controls,
      'control of the record',
      'passed',
      'failed',
      'could not be evaluated',
      'controls of the record',
    )}${idle === 0 ? '' : `; ${idle} more do not apply`}`,
  };
}

type Tally = { readonly all: number; readonly good: number; readonly bad: number; readonly open: number };

function tally(
  list: readonly { readonly status: string }[] | undefined,
  good: string,
  bad: string,
  open: string,
): Tally {
  const count = (status: string): number => (list ?? []).filter((one) => one.status === status).length;
  return { all: list?.length ?? 0, good: count(good), bad: count(bad), open: count(open) };
}

function headlineOf(complete: boolean, reviewed: boolean, partsNotDone: number | undefined): string {
  if (!complete) return 'Blocked: something failed, could not be evaluated, or was not done.';
  if (!reviewed) return 'Blocked: the computed checks passed, and no person has approved the rules.';
  if (partsNotDone !== undefined && partsNotDone > 0)
    return 'Blocked: the computed checks passed, and parts of this report are not done.';
  return 'The computed checks passed. This is no approval: persons sign (R19).';
}

function sentence(
  { all, good, bad, open }: Tally,
  one: string,
  passed: string,
  failed: string,
  unknown: string,
  many = `${one}s`,
): string {
  if (all === 0) return `no ${one} was evaluated: not done`;
  return `${counted(all, one, many)}: ${good} ${passed}, ${bad} ${failed}, ${open} ${unknown}`;
}

function rulesSentence(list: ReportContext['results']['invariants'], { all, bad, open }: Tally): string {
  if (list === undefined || all === 0) return 'no safety rule was tested: not done';
  const held = list.filter(({ status }) => status === 'held');
  const proved = held.filter(({ checks }) => checks.some(({ how, status }) => how === 'proved' && status === 'held'));
  return `${counted(all, 'safety rule')}: ${proved.length} proved over all states, ${held.length - proved.length} held in every sampled case, ${bad} violated, ${open} not run`;
}

function reviewOf({ identity }: ReportContext['results']): { readonly text: string; readonly reviewed: boolean } {
  const warning = 'No clinical review by people has happened; not approved for clinical use.';
  if (identity === undefined) return { text: warning, reviewed: false };
  const { rows, rowsApproved, reviewStatus } = identity.ruleset;
  const count = `${rowsApproved} of ${rows} rows are approved by a named person.`;
  if (rowsApproved === rows && reviewStatus !== 'pending_human_review') return { text: count, reviewed: true };
  if (rowsApproved === 0) return { text: `${warning} ${count}`, reviewed: false };
  return { text: `Clinical review is not complete; not approved for clinical use. ${count}`, reviewed: false };
}
