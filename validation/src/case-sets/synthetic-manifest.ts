import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Manifest } from './manifest.ts';
import { SYNTHETIC_FACTS } from './synthetic-columns.ts';
import { EMPTY_SHARE, GENERATOR_VERSION, OPEN_SHARE, type SyntheticRequest } from './synthetic-rows.ts';

/** The purposes of generated sets. They never count towards agreement. */
export const GENERATED_PURPOSES = ['load', 'demonstration'] as const;

/** A generated set that is to be written. */
export type GeneratedSet = SyntheticRequest & {
  readonly name: string;
  readonly purpose: (typeof GENERATED_PURPOSES)[number];
};

const GENERATOR = 'oncospine-validate generate';

/** What is declared of a generated set. */
export function syntheticManifest({ name, purpose, rows, seed }: GeneratedSet, sha256: string): Manifest {
  const { id, constraints } = dorsalMetastasis;
  return {
    id: name,
    file: `${name}.csv`,
    title: `Synthetic rows for ${purpose}: nobody was treated`,
    source: 'no source: every row was drawn by a seeded generator; no row is a patient',
    extractedBy: 'nobody',
    method: [
      `${GENERATOR} --purpose ${purpose} --rows ${rows} --seed ${seed}, generator version ${GENERATOR_VERSION}`,
      `${SYNTHETIC_FACTS.length} facts drawn each for itself from its answers in the dictionary, then drawn again until none of the ${constraints.length} constraints of the ruleset ${id} is contradicted`,
      `${percent(EMPTY_SHARE)} of the cells of facts left empty, a second answer left open in ${percent(OPEN_SHARE)} of the others`,
      'labels drawn without looking at the facts or at the plan',
    ].join('; '),
    licence: 'Apache-2.0',
    purpose,
    rows,
    sha256,
    generated: { generator: GENERATOR, version: GENERATOR_VERSION, seed },
    tiers: [],
    doubtful: [],
    diagnosisByTreatment: [],
    importNotes: [],
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
