import { loadOurs } from './bundle.mjs';
import { acceptedCases } from './cases/read-cases.mjs';
import { coreDecision } from './core-decision.mjs';
import { decisionLogic } from './encode/decision-logic.mjs';
import { CHUNK, inChunks, timeInRounds } from './timing.mjs';

/** The public functions against validation alone and the core decision, in this process. Prints the times of the rounds. */
const [rounds, batchMilliseconds] = process.argv.slice(2).map(Number);
const ours = await loadOurs();
const { assess, caseSchema, dorsalMetastasis, explain } = ours;
const { accepted } = acceptedCases(ours);
const schema = caseSchema(dorsalMetastasis.facts, dorsalMetastasis.lists);
const actions = dorsalMetastasis.actions.map(({ id }) => id);
const core = coreDecision(ours, decisionLogic(dorsalMetastasis, ours), accepted);

const assessAll = (batch) => {
  for (const one of batch) assess(dorsalMetastasis, one);
};
const validateAll = (batch) => {
  for (const one of batch) schema.safeParse(one);
};
// Each assessment is explained once: what one explanation remembers for the next must not be found ready.
const assessAndExplainAll = (batch) => {
  for (const one of batch) {
    const assessment = assess(dorsalMetastasis, one);
    for (const action of actions) explain(assessment, action);
  }
};
const nothing = accepted.slice(0, CHUNK).map(() => ({}));

const tasks = {
  core: inChunks(core.cells, core.decideAll),
  safeParse: inChunks(accepted, validateAll),
  assess: inChunks(accepted, assessAll),
  assessPartly: inChunks(accepted.map(withoutAThird), assessAll),
  assessUnknown: inChunks(nothing, assessAll),
  assessAndExplain: inChunks(accepted, assessAndExplainAll),
};
console.log(JSON.stringify(await timeInRounds(tasks, { rounds, batchMilliseconds })));

/** Leaves out every third fact, beginning at another one in each case. */
function withoutAThird(world, index) {
  return Object.fromEntries(Object.entries(world).filter((_, place) => (place + index) % 3 !== 0));
}
