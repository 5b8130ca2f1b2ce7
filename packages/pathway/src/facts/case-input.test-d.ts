import type { CaseInputOf } from './case-input.ts';
import type { SPINAL_FACTS, SpinalFactId } from './spinal-facts.ts';

type Case = CaseInputOf<typeof SPINAL_FACTS>;

({}) satisfies Case;
({ pain: 'mechanical', escc: ['2', '3'], index_level: 'T7' }) satisfies Case;
({ kps: 70, ecog: [1, 2], life_expectancy_months: { from: 3, to: 6, toExcluded: true } }) satisfies Case;
({ pain: { status: 'unknown' }, deficit_progressive: { status: 'not_applicable' } }) satisfies Case;
'height_loss_over_80' satisfies SpinalFactId;

// @ts-expect-error [ts2353] - a misspelt fact
({ paim: 'none' }) satisfies Case;
// @ts-expect-error [ts2322] - a misspelt answer
({ pain: 'severe' }) satisfies Case;
// @ts-expect-error [ts2322] - a misspelt answer among several
({ escc: ['2', '4'] }) satisfies Case;
// @ts-expect-error [ts2322] - no answer at all is not a list of answers
({ escc: [] }) satisfies Case;
// @ts-expect-error [ts2322] - a number written as text
({ kps: '70' }) satisfies Case;
// @ts-expect-error [ts2322] - a text fact has no intervals
({ pain: { from: 1 } }) satisfies Case;
// @ts-expect-error [ts2322] - a status that does not exist
({ pain: { status: 'missing' } }) satisfies Case;
// @ts-expect-error [ts2322] - null is not used
({ pain: null }) satisfies Case;
// @ts-expect-error [ts2375] - absent is absent, not undefined
const absent: Case = { pain: undefined };
void absent;
// @ts-expect-error [ts1360] - a misspelt id
'height_loss' satisfies SpinalFactId;
