import { type Assessment, assess, type Proof, prove } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import * as fc from 'fast-check';
import type { Counterexample, InvariantCheck, InvariantResult } from '../results.ts';
import { caseAsCsv } from './case-as-csv.ts';
import { type GeneratedCase, generatedCase } from './generate-case.ts';
import type { Invariant, Stated, Verdict } from './invariant.ts';
import { INVARIANTS } from './invariants.ts';
import { levelAndGradeRules } from './levels-and-grades.ts';
import { listResult } from './list-rule.ts';
import { textRules } from './texts-of-plans.ts';

/** A labelled case as an invariant sees it. */
export type NamedCase = { readonly origin: string; readonly stated: Stated };

/** How the invariants are sampled. */
export type SamplingOptions = { readonly seed: number; readonly runs: number };

/** Proves, samples and walks all invariants, and tries the lists that are short enough. */
export function checkInvariants(cases: readonly NamedCase[], sampling: SamplingOptions): readonly InvariantResult[] {
  const proofs = proofsOfRuleset();
  const sample = fc.sample(generatedCase(), { seed: sampling.seed, numRuns: sampling.runs });
  const own = INVARIANTS.map((invariant): InvariantResult => {
    const proof = proofs.find(({ id }) => id === invariant.id);
    const checks = [
      ...(proof === undefined ? [] : [proofCheck(proof)]),
      sampleInvariant(invariant, sample, sampling),
      walkCases(invariant, cases),
    ];
    return {
      id: invariant.id,
      hazards: [...invariant.hazards],
      statement: invariant.statement,
      checks,
      status: worst(checks),
    };
  });
  const others = proofs
    .filter(({ id }) => !INVARIANTS.some((invariant) => invariant.id === id))
    .map((proof): InvariantResult => {
      const checks = [proofCheck(proof)];
      return { id: proof.id, hazards: [...proof.hazards], statement: proof.label, checks, status: worst(checks) };
    });
  const lists = [...levelAndGradeRules(dorsalMetastasis), ...textRules(dorsalMetastasis)].map(listResult);
  return [...own, ...others, ...lists].sort((left, right) => (left.id < right.id ? -1 : 1));
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
  sampling: SamplingOptions,
): InvariantCheck {
  const verdicts = sample.map(({ stated }) => verdictOf(invariant, stated));
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

function walkCases(invariant: Invariant, cases: readonly NamedCase[]): InvariantCheck {
  const verdicts = cases.map((named) => ({ ...named, verdict: verdictOf(invariant, named.stated) }));
  const concerned = verdicts.filter(({ verdict }) => verdict.status !== 'not_concerned');
  const counterexamples = verdicts.flatMap(({ origin, stated, verdict }): readonly Counterexample[] =>
    verdict.status === 'violated'
      ? [{ message: verdict.message, input: toJson(stated), csv: caseAsCsv(stated), seed: 0, path: '', origin }]
      : [],
  );
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
