import { prove } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';

/** Proves every finite property of the ruleset over its whole case space and prints a line for each. */
const proofs = prove(dorsalMetastasis);
const violated = proofs.filter((proof) => proof.status === 'violated');

for (const proof of proofs) {
  if (proof.status === 'proved')
    console.log(`proved    ${proof.id}: ${proof.label} (${grouped(proof.premiseStates)} states)`);
  else console.log(`VIOLATED  ${proof.id}: ${proof.label}\n          ${JSON.stringify(proof.counterexample)}`);
}
const covered = proofs.find((proof) => proof.status === 'proved');
if (covered?.status === 'proved') {
  console.log(
    `\nCase space: ${grouped(covered.covered.completeStates)} complete states, ${grouped(covered.covered.partialStates)} partial states.`,
  );
}
console.log(`${proofs.length - violated.length} proved, ${violated.length} violated.`);
process.exitCode = violated.length === 0 ? 0 : 1;

/** Digits in groups of three, for reading. */
function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
