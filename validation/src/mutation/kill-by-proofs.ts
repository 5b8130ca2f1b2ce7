import { type Proof, prove, type Ruleset } from '@oncospine/pathway';
import { groupsToCopy, originalOf, standsAlone, withCopies } from './copies.ts';
import { applyMutant, type Mutant } from './mutant.ts';

/** For each mutant the proofs that held before and are violated now. */
export function killByProofs(
  ruleset: Ruleset,
  mutants: readonly Mutant[],
  onProgress: (done: number) => void,
): ReadonlyMap<string, readonly string[]> {
  const before = prove(ruleset);
  const held = new Set(before.filter(({ status }) => status === 'proved').map(({ id }) => id));
  const killed = new Map<string, readonly string[]>(mutants.map(({ id }) => [id, []]));
  let done = 0;
  for (const group of groupsToCopy(mutants)) {
    const broken = violatedByMutant(prove(withCopies(ruleset, group, 'mutated')));
    group.forEach((mutant, index) => {
      const violated = (broken.get(index) ?? []).filter((id) => held.has(id));
      killed.set(mutant.id, [...violated, ...misplacedEmergency(ruleset, mutant)].sort());
    });
    done += group.length;
    onProgress(done);
  }
  for (const mutant of mutants.filter(standsAlone)) {
    const violated = violatedIn(prove(applyMutant(ruleset, mutant)));
    killed.set(mutant.id, violated.filter((id) => held.has(id)).sort());
    done += 1;
    onProgress(done);
  }
  return killed;
}

const violatedIn = (proofs: readonly Proof[]): readonly string[] =>
  proofs.filter(({ status }) => status === 'violated').map(({ id }) => id);

function violatedByMutant(proofs: readonly Proof[]): ReadonlyMap<number, readonly string[]> {
  const byMutant = new Map<number, string[]>();
  for (const name of violatedIn(proofs)) {
    const original = originalOf(name);
    if (original === undefined) continue;
    byMutant.set(original.mutant, [...(byMutant.get(original.mutant) ?? []), original.id]);
  }
  return byMutant;
}

/** The proof about the place of emergency rows speaks of all tables at once, so it is asked of the table alone. */
function misplacedEmergency(ruleset: Ruleset, mutant: Mutant): readonly string[] {
  const { place, edit } = mutant;
  if (place.kind !== 'row' || edit.kind !== 'row' || edit.row.tier !== 'emergency') return [];
  return place.table === ruleset.strategy.id || ruleset.emergencyActions.includes(place.table) ? [] : [EMERGENCY_ROWS];
}

const EMERGENCY_ROWS = 'emergency-rows';
