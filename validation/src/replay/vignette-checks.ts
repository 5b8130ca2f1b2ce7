import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import type { PanelRating } from '../case-sets/panel-ratings.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS, type Reading } from '../readings/readings.ts';
import type { VignetteCheck } from '../results.ts';
import type { ReplaySet } from './replay-set.ts';

/** A requirement on a vignette that was written down before the replay. */
export type Requirement = {
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
  /** Facts of the source that no column carries; without it the columns alone are used. */
  readonly entered?: Readonly<Record<string, unknown>>;
  /** The readings it is about; all of them without it. */
  readonly readings?: readonly Reading['id'][];
  readonly judge: (
    assessment: AssessedCase,
    ratings: readonly PanelRating[],
  ) => { readonly met: boolean; readonly evidence: string };
};

const LOWEST_ACCEPTED = 4;

/** The parts of a rated treatment, and what of a plan is that part. */
const PARTS: readonly {
  readonly part: RegExp;
  readonly action: string;
  readonly recommends: readonly string[];
}[] = [
  { part: /(?:^|\+)surgery(?:_decompression)?(?:\+|$)/, action: 'surgery', recommends: ['recommended'] },
  {
    part: /(?:^|\+)(?:cebrt|radiotherapy|sbrt)(?:\+|$)/,
    action: 'radiotherapy',
    recommends: ['recommended', 'after_surgery'],
  },
  { part: /(?:^|\+)sbrt(?:\+|$)/, action: 'sbrt', recommends: ['option', 'specialist_option', 'after_surgery_option'] },
  { part: /(?:^|\+)corticosteroid(?:\+|$)/, action: 'dexamethasone', recommends: ['give_now', 'recommended'] },
  { part: /(?:^|\+)bone_modifying_agent(?:\+|$)/, action: 'bone_agent', recommends: ['recommended'] },
  { part: /(?:^|\+)(?:observation|hospice)(?:\+|$)/, action: 'observation', recommends: ['observe', 'surveillance'] },
];

/** A part of the plan counts as rated 1 to 3 when every rated treatment that contains it was rated 1 to 3. */
function nothingRatedLow(assessment: AssessedCase, ratings: readonly PanelRating[]) {
  const low = PARTS.flatMap(({ part, action, recommends }) => {
    const rated = ratings.filter(({ treatment, rating }) => rating !== '' && part.test(treatment));
    const best = Math.max(...rated.map(({ rating }) => Number(rating)));
    const act = assessment.actions.find((candidate) => candidate.action === action)?.interim.act ?? '';
    return rated.length > 0 && best < LOWEST_ACCEPTED && recommends.includes(act)
      ? [`${action} ${act}, best rating ${best}`]
      : [];
  });
  return { met: low.length === 0, evidence: low.length === 0 ? planText(assessment) : low.join('; ') };
}

/** Surgery never leads, and radiotherapy does as soon as it is decided. */
function radiotherapyFirst(assessment: AssessedCase) {
  const of = (id: string) => assessment.actions.find(({ action }) => action === id);
  const radiotherapy = of('radiotherapy');
  const leads = radiotherapy?.status === 'undecided' || radiotherapy?.interim.act === 'recommended';
  return { met: of('surgery')?.interim.act !== 'recommended' && leads, evidence: planText(assessment) };
}

function notObservedAlone(assessment: AssessedCase) {
  const { strategy } = assessment;
  const act = assessment.actions.find(({ action }) => action === 'observation')?.interim.act ?? '';
  const observed = strategy.status === 'decided' && strategy.strategy === 'observation_or_supportive';
  return { met: !observed && !['observe', 'surveillance'].includes(act), evidence: planText(assessment) };
}

function planText({ actions, strategy }: AssessedCase): string {
  const shown = actions.filter(({ action }) => ['surgery', 'radiotherapy', 'sbrt', 'observation'].includes(action));
  const word = strategy.status === 'decided' ? strategy.strategy : `undecided (${strategy.possible.join(', ')})`;
  return `${shown.map(({ action, interim }) => `${action} ${interim.act}`).join(', ')}; strategy ${word}`;
}

const LOW = 'the plan recommends nothing that the panel rated 1 to 3';

/** The requirements on the ACR vignettes of metastatic compression. */
export const REQUIREMENTS: readonly Requirement[] = [
  { id: 'acr-1-low', caseId: 'lo2015-1', text: LOW, judge: nothingRatedLow },
  { id: 'acr-2-low', caseId: 'lo2015-2', text: LOW, judge: nothingRatedLow },
  { id: 'acr-2-order', caseId: 'lo2015-2', text: 'radiotherapy comes before surgery', judge: radiotherapyFirst },
  {
    id: 'acr-2-order-stable',
    caseId: 'lo2015-2',
    text: 'radiotherapy comes before surgery, with SINS of 12 or less and no bone in the canal: the source states no fracture',
    entered: {
      sins_reported: { from: 0, to: 12 },
      posterior_wall: ['intact', 'breached'],
      radiotherapy_possible: 'yes',
    },
    readings: ['eligible'],
    judge: (assessment) => {
      const { met, evidence } = radiotherapyFirst(assessment);
      const decided = assessment.strategy.status === 'decided' && assessment.strategy.strategy === 'radiotherapy_alone';
      return { met: met && decided, evidence };
    },
  },
  { id: 'acr-3-low', caseId: 'lo2015-3', text: LOW, judge: nothingRatedLow },
  {
    id: 'acr-3-observed',
    caseId: 'lo2015-3',
    text: 'the plan does not end in observation alone',
    judge: notObservedAlone,
  },
  { id: 'acr-5-low', caseId: 'lo2015-5', text: LOW, judge: nothingRatedLow },
];

/** Judges every requirement under every reading. */
export function vignetteChecks(rows: readonly CaseRow[], set: ReplaySet): readonly VignetteCheck[] {
  return REQUIREMENTS.flatMap((requirement) =>
    READINGS.filter(({ id }) => requirement.readings?.includes(id) ?? true).map((reading): VignetteCheck => {
      const { id, caseId, text, judge } = requirement;
      const base = { id: `${id}/${reading.id}`, caseId, reading: reading.id, requirement: text };
      const row = rows.find((candidate) => candidate.caseId === caseId);
      const assessment = row === undefined ? undefined : assessmentOf(row, reading, set, requirement);
      if (assessment === undefined)
        return { ...base, status: 'not_evaluated', evidence: 'the vignette is not in the set' };
      const { met, evidence } = judge(assessment, set.ratings.get(caseId) ?? []);
      return { ...base, status: met ? 'met' : 'not_met', evidence };
    }),
  );
}

function assessmentOf(
  row: CaseRow,
  reading: Reading,
  set: ReplaySet,
  { entered }: Requirement,
): AssessedCase | undefined {
  const [main] = ANALYSES;
  if (main === undefined) throw new Error('There is no main analysis');
  const stated = { ...row, input: { ...row.input, ...entered } };
  const { assessment } = readRow(stated, reading, main, set);
  return assessment.status === 'assessed' ? assessment : undefined;
}
