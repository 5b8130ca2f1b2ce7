import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { CLAUSE_MAP } from './clause-map.ts';
import { HAZARDS } from './hazards.ts';
import { SECTIONS } from './sections.ts';

const ids = HAZARDS.map(({ id }) => id);

describe('the hazard log', () => {
  it('has H01 to H27, each with its rule', () => {
    expect(ids).toEqual(Array.from({ length: 27 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`));
    for (const { id, invariant } of HAZARDS) expect(invariant).toBe(`INV-${id.slice(1)}`);
  });

  it('has every hazard that a row or a warning of the ruleset names', () => {
    const { actions, strategy, alerts } = dorsalMetastasis;
    const named = [...[...actions, strategy].flatMap(({ rows }) => rows), ...alerts].flatMap(({ hazards }) => hazards);
    expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the clause map', () => {
  it('names sections of the report only, and at least one for each clause', () => {
    const known = new Set(SECTIONS.map(({ id }) => id));
    for (const { sections } of CLAUSE_MAP) {
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('answers every standard that the report is written for', () => {
    const sources = CLAUSE_MAP.map(({ source }) => source).join('; ');
    for (const name of [
      'DCB0129',
      'DCB0160',
      'ISO 14971',
      'IEC 62304',
      'GRRAS',
      'STARD',
      'TRIPOD',
      'DECIDE-AI',
      'MDR',
      'FDA',
      'IMDRF',
    ])
      expect(sources).toContain(name);
  });
});
