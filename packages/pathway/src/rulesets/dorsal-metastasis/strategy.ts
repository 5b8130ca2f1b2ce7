import { all, always, any, type Condition, disposed, not } from '../../conditions/condition.ts';
import type { ActionTable, Row } from '../../tables/ruleset.ts';
import { acts } from './dispositions.ts';
import { cite, DRAFT, is } from './language.ts';

type Line = {
  readonly id: string;
  readonly when: Condition;
  readonly strategy: string;
  readonly acceptable?: readonly string[];
};

const noRadiotherapy = disposed('radiotherapy', 'not_possible');
const teamDecides = disposed('surgery', 'mdt_choice', 'less_invasive_mdt');
const cementOffered = disposed('augmentation', 'consider', 'specialist_option');
const ablationOffered = disposed('ablation', 'mdt_option', 'specialist_option');
const awaitsImaging = any(
  disposed('surgery', 'after_imaging'),
  disposed('radiotherapy', 'after_imaging'),
  disposed('observation', 'after_imaging'),
);

const LINES: readonly Line[] = [
  {
    id: 'surgery-alone',
    when: all(disposed('surgery', 'recommended'), noRadiotherapy),
    strategy: 'surgery_alone',
  },
  { id: 'surgery-with-rt', when: disposed('surgery', 'recommended'), strategy: 'surgery_with_rt' },
  {
    id: 'team-no-radiotherapy',
    when: all(teamDecides, noRadiotherapy),
    strategy: 'mdt',
    acceptable: ['surgery_alone'],
  },
  { id: 'team', when: teamDecides, strategy: 'mdt', acceptable: ['surgery_with_rt', 'radiotherapy_alone'] },
  { id: 'await-biopsy', when: disposed('radiotherapy', 'after_biopsy'), strategy: 'await_biopsy' },
  { id: 'await-imaging', when: awaitsImaging, strategy: 'await_imaging' },
  {
    id: 'radiotherapy-or-cement',
    when: all(disposed('radiotherapy', 'recommended'), cementOffered),
    strategy: 'radiotherapy_alone',
    acceptable: ['augmentation'],
  },
  { id: 'radiotherapy', when: disposed('radiotherapy', 'recommended'), strategy: 'radiotherapy_alone' },
  {
    id: 'ablation',
    when: all(noRadiotherapy, ablationOffered),
    strategy: 'mdt',
    acceptable: ['ablation_augmentation', 'systemic_only'],
  },
  { id: 'cement', when: all(noRadiotherapy, cementOffered), strategy: 'mdt', acceptable: ['augmentation'] },
  {
    id: 'nothing-local',
    when: all(noRadiotherapy, not(disposed('observation', 'observe', 'surveillance'))),
    strategy: 'mdt',
    acceptable: ['systemic_only', 'observation_or_supportive'],
  },
  { id: 'observe', when: disposed('observation', 'observe'), strategy: 'observation_or_supportive' },
  {
    id: 'surveillance-systemic',
    when: all(disposed('observation', 'surveillance'), is('systemic_options', 'yes')),
    strategy: 'systemic_only',
    acceptable: ['observation_or_supportive'],
  },
  {
    id: 'surveillance',
    when: disposed('observation', 'surveillance'),
    strategy: 'observation_or_supportive',
    acceptable: ['systemic_only'],
  },
  {
    id: 'undecided-by-rule',
    when: always,
    strategy: 'mdt',
    acceptable: ['radiotherapy_alone', 'observation_or_supportive'],
  },
];

/** Writes "and no line above" into the condition, so that the order of the lines decides nothing. */
function firstLineThatApplies(lines: readonly Line[]): readonly Row[] {
  return lines.map((line, index): Row => {
    const above = lines.slice(0, index).map((earlier) => earlier.when);
    return {
      id: `strategy.${line.id}`,
      tier: 'definitive',
      when: above.length === 0 ? line.when : all(line.when, not(any(...above))),
      disposition: line.strategy,
      urgency: 'none',
      acceptable: line.acceptable ?? [],
      citations: [cite('DECISION', '0003: one word for a plan', 'decision')],
      statements: ['MDT-2'],
      hazards: ['H26'],
      review: DRAFT,
    };
  });
}

/** One word for the whole plan, for comparison with an expert's decision. */
export const STRATEGY: ActionTable = {
  id: 'strategy',
  label: 'Strategy',
  patientLabel: 'Plan in one word',
  safeSide: { kind: 'hold', interimLabel: 'undecided', interimPatientLabel: 'not decided yet' },
  dispositions: [
    acts('surgery_with_rt', 'surgery with radiotherapy', 'operation and radiotherapy'),
    acts('surgery_alone', 'surgery', 'operation'),
    acts('radiotherapy_alone', 'radiotherapy', 'radiotherapy'),
    acts('mdt', 'the team decides', 'the team decides'),
    acts('await_imaging', 'imaging first', 'scan first'),
    acts('await_biopsy', 'tissue first', 'tissue sample first'),
    acts('systemic_only', 'systemic therapy', 'cancer medicines'),
    acts('observation_or_supportive', 'observation with supportive care', 'watching closely with supportive care'),
  ],
  rows: firstLineThatApplies(LINES),
  contents: [],
};
