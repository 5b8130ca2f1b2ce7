import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { afterEach, expect, test } from 'vitest';
import { laneGroup } from './lane-group.ts';
import { declarationOf, undeclaredSet } from './replay-set.ts';
import { SUBGROUPS } from './subgroups.ts';
import { walkedRuleset } from './walked-ruleset.ts';
import { startWorkers, type Workers } from './workers.ts';

const diagrams = decisionDiagrams(dorsalMetastasis);
const set = { set: declarationOf(undeclaredSet('own')), ruleset: walkedRuleset(diagrams, []), withDecisions: false };
const group = () => laneGroup({ facts: diagrams.facts.length, dimensions: SUBGROUPS.length });

let workers: Workers | undefined;
afterEach(() => workers?.stop());

test('a thread that has enough to do is left alone: the reading thread evaluates the next group itself', async () => {
  workers = startWorkers(2, 1);
  const runner = workers.start(set);
  const first = runner.run(group());
  const second = runner.run(group());
  expect(first).toBeInstanceOf(Promise);
  expect(second).toEqual({ contradicted: [], decisions: new Uint8Array(0) });
  expect(await first).toEqual(second);
  expect(runner.run(group())).toBeInstanceOf(Promise);
  runner.flush();
  expect(await runner.finish()).toHaveLength(2);
});

test('a thread that fails says why, whatever is asked of it then', async () => {
  workers = startWorkers(2);
  const runner = workers.start({ ...set, ruleset: { ...set.ruleset, tables: [] } });
  const outcome = runner.run(group());
  runner.flush();
  await expect(outcome).rejects.toThrow('no action');
  await expect(runner.finish()).rejects.toThrow('no action');
});
