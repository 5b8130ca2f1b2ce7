import { compileRuleset } from '/work/main/packages/pathway/src/diagram/compile-ruleset.ts';
import { FIRST_NODE } from '/work/main/packages/pathway/src/diagram/diagram-store.ts';
import { dorsalMetastasis } from '/work/main/packages/pathway/src/rulesets/dorsal-metastasis/index.ts';

for (let i = 0; i < 3; i++) {
  const t = performance.now();
  const c = compileRuleset(dorsalMetastasis);
  console.log('ms', performance.now() - t, 'nodes', c.store.size());
  if (i == 0) {
    const size = (r: number) => {
      const s = new Set<number>();
      const go = (n: number) => {
        if (n < FIRST_NODE || s.has(n)) return;
        s.add(n);
        const l = c.store.levelOf(n);
        for (let k = 0; k < (c.store.sizes[l] ?? 0); k++) go(c.store.childOf(n, k));
      };
      go(r);
      return s.size;
    };
    console.log('consistent', size(c.consistent));
    for (const a of [...c.actions, c.strategy])
      console.log(a.table.id, a.outcomes.length, size(a.decision), size(a.root));
    for (const a of c.alerts) console.log(a.rule.id, size(a.root));
    console.log(c.layout.facts.map((f) => f.definition.id + ':' + f.cells.length).join(' '));
  }
}
