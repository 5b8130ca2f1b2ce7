import type { Condition } from '../../conditions/condition.ts';
import { conditionLanguage } from '../../conditions/condition-language.ts';
import type { SPINAL_FACTS } from '../../facts/spinal-facts.ts';
import type { Citation, EvidenceStrength, Review } from '../../tables/ruleset.ts';
import type { ConditionName } from './condition-names.ts';
import type { SourceKey } from './sources.ts';

/** The words for conditions over the facts of a spinal metastasis. */
export const { is, isOneOf, isOtherThan, atLeast, atMost, above, below, exactly } =
  conditionLanguage<typeof SPINAL_FACTS>();

/** A condition that is defined once in `named-conditions.ts`. */
export const the = (name: ConditionName): Condition => ({ kind: 'named', name });

/** A source read in the paper, its abstract, or the guideline itself. */
export const cite = (source: SourceKey, place: string, strength: EvidenceStrength): Citation => ({
  source,
  place,
  strength,
  read: 'primary',
});

/** A source read only in another text that quotes or sums it up. */
export const citeSecondHand = (source: SourceKey, place: string, strength: EvidenceStrength): Citation => ({
  source,
  place,
  strength,
  read: 'secondary',
});

/** No person has reviewed the row yet. */
export const DRAFT: Review = { status: 'draft' };
