// What the benchmark reads of the packages: their public functions, and the parts that are measured alone.
export * as fc from 'fast-check';
export { assess } from '../packages/pathway/src/assess/assess.ts';
export { engineOf } from '../packages/pathway/src/assess/engine.ts';
export { explain } from '../packages/pathway/src/assess/explain.ts';
export { isKnown, walksOfKnown } from '../packages/pathway/src/assess/known-case.ts';
export { readCase } from '../packages/pathway/src/assess/read-case.ts';
export { semanticDifference } from '../packages/pathway/src/diff/semantic-difference.ts';
export { caseSchema } from '../packages/pathway/src/facts/case-schema.ts';
export { prove } from '../packages/pathway/src/prove/prove.ts';
export { dorsalMetastasis } from '../packages/pathway/src/rulesets/dorsal-metastasis/index.ts';
export { tablesInOrder } from '../packages/pathway/src/tables/action-order.ts';
export { factsOf } from '../packages/pathway/src/tables/facts-of.ts';
export { rowsByTier } from '../packages/pathway/src/tables/rows-by-tier.ts';
export { evaluateDirectly } from '../packages/pathway/src/testing/direct.ts';
export { vocabularyInScope } from '../packages/pathway/src/testing/vocabulary.ts';
export { consistentWorlds } from '../packages/pathway/src/testing/worlds.ts';
