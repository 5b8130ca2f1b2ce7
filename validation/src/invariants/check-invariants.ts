import { type Assessment, assess, type Proof, prove } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import * as fc from 'fast-check';
import type { Counterexample, InvariantCheck, InvariantResult } from '../results.ts';
import { caseAsCsv } from './case-as-csv.ts';
import { type GeneratedCase, generatedCase } from './generate-case.ts';
import { type Invariant, NOT_CONCERNED, type Stated, type Verdict } from './invariant.ts';
import { INVARIANTS } from './invariants.ts';
import { levelAndGradeRules } from './levels-and-grades.ts';
import { listResult } from './list-rule.ts';
import { textRules } from './texts-of-plans.ts';

/** A labelled case as an invariant sees it. */
export type NamedCase = { readonly origin: string; readonly stated: Stated };

/** How the invariants are sampled. */
export type SamplingOptions = { readonly seed: number; readonly runs: number };

/** Who is told how far the sampling and the walk have come. */
export type CaseWatcher = {
  /** So much is to do. */
  readonly expect: (work: number) => void;
  /** So many more are judged, which is so much of the work. */
  readonly onProgress: (cases: number, work: number) => void;
};

/** Drawing a case and judging it, in equal parts of time as they were measured: only the remaining time depends on it. */
const WORK = { draw: 1, judge: 12 } as const;

const NOBODY: CaseWatcher = { expect: () => undefined, onProgress: () => undefined };

/** Proves, samples and walks all invariants, and tries the lists that are short enough. */
export function checkInvariants(
  cases: readonly NamedCase[],
  sampling: SamplingOptions,
  watcher: CaseWatcher = NOBODY,
): readonly InvariantResult[] {
  const proofs = proofsOfRuleset();
  watcher.expect(sampling.runs * (WORK.draw + WORK.judge) + cases.length * WORK.judge);
  const sample = drawn(sampling, watcher);
  const ofSample = verdictsOn(sample, watcher);
  const ofCases = verdictsOn(cases, watcher);
  const own = INVARIANTS.map((invariant, index): InvariantResult => {
    const proof = proofs.find(({ id }) => id === invariant.id);
    const { id, hazards, statement } = invariant;
    const checks = [
      ...(proof === undefined ? [] : [proofCheck(proof)]),
      sampleInvariant(invariant, sample, ofSample(index), sampling),
      walkCases(cases, ofCases(index)),
    ];
    return { id, hazards: [...hazards], statement, checks, status: worst(checks) };
  });
  const others = proofs.filter(({ id }) => !INVARIANTS.some((invariant) => invariant.id === id)).map(proofResult);
  const lists = [...levelAndGradeRules(dorsalMetastasis), ...textRules(dorsalMetastasis)].map(listResult);
  return [...own, ...others, ...lists].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** What a proof alone says of its property. */
export function proofResult(proof: Proof): InvariantResult {
  const checks = [proofCheck(proof)];
  return { id: proof.id, hazards: [...proof.hazards], statement: proof.label, checks, status: worst(checks) };
}

function drawn({ seed, runs }: SamplingOptions, { onProgress }: CaseWatcher): readonly GeneratedCase[] {
  const told = generatedCase().map((one) => {
    onProgress(0, WORK.draw);
    return one;
  });
  return fc.sample(told, { seed, numRuns: runs });
}

/** What each invariant says of each case, found case by case: some invariants take far longer than others. */
function verdictsOn(
  cases: readonly { readonly stated: Stated }[],
  { onProgress }: CaseWatcher,
): (invariant: number) => readonly Verdict[] {
  const rows = cases.map(({ stated }) => {
    const verdicts = INVARIANTS.map((invariant) => verdictOf(invariant, stated));
    onProgress(1, WORK.judge);
    return verdicts;
  });
  return (invariant) => rows.map((verdicts) => verdicts[invariant] ?? NOT_CONCERNED);
}

let proved: readonly Proof[] | undefined;

/** The tables do not change while the program runs: they are proved once. */
function proofsOfRuleset(): readonly Proof[] {
  proved ??= prove(dorsalMetastasis);
  return proved;
}

function worst(checks: readonly InvariantCheck[]): InvariantResult['status'] {
  if (checks.some(({ status }) => status === 'violated')) return 'violated';
  return checks.every(({ status }) => status === 'held') ? 'held' : 'not_run';
}

const NOT_A_PROOF = { states: 'not_applicable', statesConcerned: 'not_applicable' } as const;

function proofCheck(proof: Proof): InvariantCheck {
  const base = { how: 'proved', cases: 0, casesConcerned: 0, discarded: 0, seed: 'none' } as const;
  if (proof.status === 'proved') {
    const { completeStates: states } = proof.covered;
    const because = 'shown over the whole case space by the decision diagram';
    return {
      ...base,
      status: 'held',
      states,
      statesConcerned: proof.premiseStates,
      counterexamples: [],
      violations: 0,
      because,
    };
  }
  const { entered, note, states } = proof.counterexample;
  const found: Counterexample = {
    message: note,
    input: toJson(entered),
    csv: caseAsCsv(entered),
    seed: 0,
    path: '',
    origin: 'proof',
  };
  const because = 'the decision diagram holds a state that breaks it';
  return {
    ...base,
    status: 'violated',
    states,
    statesConcerned: states,
    counterexamples: [found],
    violations: 1,
    because,
  };
}

function sampleInvariant(
  invariant: Invariant,
  sample: readonly GeneratedCase[],
  verdicts: readonly Verdict[],
  sampling: SamplingOptions,
): InvariantCheck {
  const casesConcerned = verdicts.filter(({ status }) => status !== 'not_concerned').length;
  const violations = verdicts.filter(({ status }) => status === 'violated').length;
  const discarded = sample.reduce((sum, generated) => sum + generated.discarded, 0);
  const base = { how: 'sampled', seed: sampling.seed, ...NOT_A_PROOF, cases: sample.length, casesConcerned } as const;
  if (violations === 0) return { ...base, discarded, ...concernedOrNot(casesConcerned, sample.length) };
  const first = sample[verdicts.findIndex(({ status }) => status === 'violated')];
  const counterexamples = [smallest(invariant, first?.stated ?? {}, sampling)];
  return { ...base, discarded, status: 'violated', counterexamples, violations, because: 'shrunk by fast-check' };
}

/** The smallest counterexample that shrinking finds, and the seed and path that give it again. */
function smallest(invariant: Invariant, found: Stated, { seed, runs }: SamplingOptions): Counterexample {
  const property = fc.property(generatedCase(), ({ stated }) => verdictOf(invariant, stated).status !== 'violated');
  const details = fc.check(property, { seed, numRuns: runs });
  const stated = details.counterexample?.[0].stated ?? found;
  const verdict = verdictOf(invariant, stated);
  const message = verdict.status === 'violated' ? verdict.message : 'not reproduced';
  const path = details.counterexamplePath ?? '';
  return { message, input: toJson(stated), csv: caseAsCsv(stated), seed, path, origin: 'generated' };
}

function walkCases(cases: readonly NamedCase[], verdicts: readonly Verdict[]): InvariantCheck {
  const concerned = verdicts.filter(({ status }) => status !== 'not_concerned');
  const counterexamples = cases.flatMap(({ origin, stated }, index): readonly Counterexample[] => {
    const verdict = verdicts[index] ?? NOT_CONCERNED;
    return verdict.status === 'violated'
      ? [{ message: verdict.message, input: toJson(stated), csv: caseAsCsv(stated), seed: 0, path: '', origin }]
      : [];
  });
  const base = {
    how: 'labelled_cases',
    seed: 'none',
    discarded: 0,
    cases: cases.length,
    casesConcerned: concerned.length,
  } as const;
  if (counterexamples.length === 0)
    return {
      ...base,
      ...NOT_A_PROOF,
      status: 'held',
      counterexamples: [],
      violations: 0,
      because: `no counterexample in ${cases.length} labelled cases`,
    };
  const because = 'labelled cases break it';
  return {
    ...base,
    ...NOT_A_PROOF,
    status: 'violated',
    counterexamples: counterexamples.slice(0, MOST_SHOWN),
    violations: counterexamples.length,
    because,
  };
}

const MOST_SHOWN = 20;

/** A sample in which the premise was never true has tested nothing. */
function concernedOrNot(
  concerned: number,
  tried: number,
): Pick<InvariantCheck, 'status' | 'counterexamples' | 'violations' | 'because'> {
  if (concerned > 0)
    return { status: 'held', counterexamples: [], violations: 0, because: 'no counterexample in generated cases' };
  return {
    status: 'not_run',
    counterexamples: [],
    violations: 0,
    because: `none of ${tried} generated cases is one that it speaks of; more --runs draw more`,
  };
}

const assessments = new WeakMap<Stated, Assessment>();

/** What an invariant says of a case; out of scope there is no plan to judge. */
export function verdictOf(invariant: Invariant, stated: Stated): Verdict {
  const assessment = assessments.get(stated) ?? assess(dorsalMetastasis, stated);
  assessments.set(stated, assessment);
  if (assessment.status === 'invalid') return { status: 'violated', message: 'the case is refused' };
  return assessment.status === 'assessed' ? invariant.check(stated, assessment) : { status: 'not_concerned' };
}

function toJson(stated: Stated): Counterexample['input'] {
  return JSON.parse(JSON.stringify(stated));
}
