import { RADIOSENSITIVITY, RADIOSENSITIVITY_LISTS } from '@oncospine/scoring';
import type { FactValueOf } from '../../facts/fact.ts';
import type { SPINAL_FACTS } from '../../facts/spinal-facts.ts';

type Tumour = FactValueOf<typeof SPINAL_FACTS, 'primary_tumor'>;
type HistologyClass = FactValueOf<typeof SPINAL_FACTS, 'histology_class'>;

/** Tumours with the same classes, once confirmed. */
export type HistologyClasses = {
  readonly tumours: readonly [Tumour, ...Tumour[]];
  readonly classes: readonly [HistologyClass, ...HistologyClass[]];
  readonly reason: string;
};

/** A primary that is not found although tissue was read stands in no list: the team ranks (decision 0003). */
const NOT_FOUND: Tumour = 'unknown_primary';

/**
 * What a confirmed primary tumour says about radiosensitivity: the histology list of the scoring package, grouped.
 * Tumours on which the lists disagree, or that none names, are discordant.
 */
export const HISTOLOGY_CLASSES: readonly HistologyClasses[] = groups();

function groups(): readonly HistologyClasses[] {
  const found = new Map<string, HistologyClasses>();
  for (const { primary_tumor: tumour, classes: listed, statements } of RADIOSENSITIVITY) {
    const [first, ...others]: readonly HistologyClass[] = tumour === NOT_FOUND ? ['discordant'] : listed;
    if (first === undefined) continue;
    const key = [first, ...others].join();
    const group = found.get(key);
    const lists = statements.map((statement) => RADIOSENSITIVITY_LISTS[statement.list].citation);
    found.set(key, {
      tumours: group === undefined ? [tumour] : [...group.tumours, tumour],
      classes: [first, ...others],
      reason: [...new Set([...(group === undefined ? [] : group.reason.split('; ')), ...lists])]
        .filter(Boolean)
        .join('; '),
    });
  }
  return [...found.values()];
}
