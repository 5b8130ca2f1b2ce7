import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { createLaneWalker, type LaneWalker } from '../lanes/lane-walker.ts';
import { firstLanes, LANES, WORDS } from '../lanes/lanes.ts';
import { laneGroup } from './lane-group.ts';
import { createLaneKnowledge, type LaneKnowledge } from './lane-knowledge.ts';
import { SUBGROUPS } from './subgroups.ts';

const THE_CASE = 0;

let made: { readonly walker: LaneWalker; readonly knowledge: LaneKnowledge } | undefined;

/**
 * The facts of which nothing is known and on which the rules of a table still branch, sorted.
 * @param input - What is known of a case that a patient can have, the assumptions of its reading included.
 * @param table - An action, or the strategy table.
 */
export function missingFacts(input: Readonly<Record<string, unknown>>, table: string): readonly string[] {
  const diagrams = decisionDiagrams(dorsalMetastasis);
  const place = diagrams.tables.findIndex(({ id }) => id === table);
  const read = diagrams.read(input);
  if (read.status === 'invalid' || place < 0) throw new Error(`${table} cannot be walked for a case that is refused`);
  const walker = made?.walker ?? createLaneWalker(diagrams);
  const knowledge =
    made?.knowledge ?? createLaneKnowledge({ ...diagrams, neverStated: new Uint8Array(diagrams.facts.length) }, walker);
  made = { walker, knowledge };
  const group = laneGroup({ facts: diagrams.facts.length, dimensions: SUBGROUPS.length });
  group.ids.push('');
  read.cells.forEach((cells, fact) => {
    group.knowledge[fact * LANES + THE_CASE] = cells;
  });
  knowledge.state(group);
  walker.branched.fill(0);
  walker.walkNoting(walker.rules[place] ?? walker.possible, firstLanes(1));
  return diagrams.facts
    .filter((_, fact) => ((walker.branched[fact * WORDS] as number) & (knowledge.open(fact)[0] as number) & 1) === 1)
    .map(({ id }) => id)
    .sort();
}
