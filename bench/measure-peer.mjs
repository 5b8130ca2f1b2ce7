import { loadOurs } from './bundle.mjs';
import { acceptedCases } from './cases/read-cases.mjs';
import { coreDecision } from './core-decision.mjs';
import { bandsRead, decisionLogic } from './encode/decision-logic.mjs';
import { FORMS } from './peers.mjs';
import { inChunks, timeInRounds } from './timing.mjs';

/**
 * One form of one peer against the core decision, alone in this process: no other engine disturbs what the compiler
 * of the machine learns of either. First both must give the same rows for every case. Prints the times of the rounds.
 */
const [place, rounds, batchMilliseconds] = process.argv.slice(2).map(Number);
const ours = await loadOurs();
const ruleset = ours.dorsalMetastasis;
const { accepted } = acceptedCases(ours);
const logic = decisionLogic(ruleset, ours);
const core = coreDecision(ours, logic, accepted);
const numbers = new Set(ruleset.facts.filter(({ domain }) => domain.kind === 'number').map(({ id }) => id));
const form = FORMS[place];
const { prepare, decide, rows } = form.start(logic, numbers);

const prepared = accepted.map((world) => prepare(factsForPeers(world)));
for (const [index, one] of prepared.entries()) {
  const answered = (await rows(one)).join();
  const expected = core.rows[index].join();
  if (answered !== expected)
    throw new Error(`${form.peer}, ${form.form}, case ${index}: ${answered} instead of ${expected}`);
}
const tasks = { core: inChunks(core.cells, core.decideAll), peer: inChunks(prepared, decide) };
console.log(JSON.stringify(await timeInRounds(tasks, { rounds, batchMilliseconds })));

/** What peers are given: the facts that rows read, and the bands of scores, computed beforehand. */
function factsForPeers(world) {
  const direct = ours.evaluateDirectly(ruleset, world);
  const bandOf = (id) => {
    const total = direct.total(id);
    return ruleset.scores[id].table.bands.find(({ from, to }) => total >= from && total <= to).id;
  };
  const bands = bandsRead(logic).map((key) => [key, bandOf(key.replace(/_band$/, ''))]);
  return Object.fromEntries([...logic.facts.map((id) => [id, world[id]]), ...bands]);
}
