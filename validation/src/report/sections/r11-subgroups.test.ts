import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { beforeAll, describe, expect, it } from 'vitest';
import { SUBGROUPS } from '../../replay/subgroups.ts';
import type { Results } from '../../results.ts';
import { PACKAGE_FOLDER } from '../../run/folders.ts';
import { replayed, testOptions } from '../../testing/repository-run.ts';
import { createContext } from '../context.ts';
import { contentsOf, textOf } from '../testing/markup.ts';
import { subgroups } from './r11-subgroups.ts';

describe('the subgroups of the repository', () => {
  let results: Results;
  let markup: string;
  let text: string;
  beforeAll(async () => {
    results = await replayed(PACKAGE_FOLDER, await testOptions());
    markup = subgroups(createContext(results, dorsalMetastasis, {})).markup;
    text = textOf(markup);
  });

  const rowsOf = (caption: string): readonly (readonly string[])[] => {
    const table = contentsOf(markup, 'table').find((one) => one.includes(`<caption>${caption}`)) ?? '';
    return contentsOf(table, 'tr').map((row) => contentsOf(row, 'td').map(textOf));
  };

  it('are all that were declared, age and sex among them', () => {
    expect(SUBGROUPS.map(({ dimension }) => dimension)).toEqual(expect.arrayContaining(['age', 'sex']));
    for (const { dimension } of SUBGROUPS) expect(text).toContain(`Every comparison by ${dimension}`);
    expect(text).not.toContain('age, sex');
    const sizes = new Map(rowsOf('Labelled cases by group').map(([name, groups]) => [name, groups]));
    expect([...sizes.keys()].filter(Boolean).sort()).toEqual(SUBGROUPS.map(({ dimension }) => dimension).sort());
    expect(sizes.get('sex')).toMatch(/female: \d+ cases; male: \d+ cases; not stated: \d+ cases/);
    expect(sizes.get('age')).toMatch(/^under 50: .*; from 50 to 64: .*; from 65 to 79: .*; from 80: .*; not stated: /);
  });

  it('count every labelled case once, those included that do not state the fact', () => {
    const total = results.agreement.find(
      ({ analysis, endpoint, stratum }) =>
        analysis === 'main' && endpoint === 'surgery' && stratum === 'published-cases/none/treating_team/established',
    )?.n;
    for (const [, groups = ''] of rowsOf('Labelled cases by group').filter(({ length }) => length > 0)) {
      const counts = [...groups.matchAll(/: (\d+) case/g)].map(([, count]) => Number(count));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    }
  });

  it('have beside them each set, tier and kind of label, counted apart', () => {
    const rows = rowsOf('Surgery, yes or no, every group');
    const cells = results.agreement.filter(
      ({ analysis, endpoint, n }) => analysis === 'main' && endpoint === 'surgery' && n > 0,
    );
    expect(rows.filter(({ length }) => length > 0)).toHaveLength(cells.length);
    const kinds = new Set(rows.map(([, kind]) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['treating team', 'expert panel', 'worked example']));
    expect(text).toContain('panel-vignettes, tier A');
  });

  it('say how rows spread over their sources, and that agreement is not counted source by source', () => {
    const [, published] = rowsOf('Rows by source')
      .filter(([set]) => set === 'published-cases')
      .flat()
      .map(Number);
    expect(published).toBe(results.caseSets.find(({ id }) => id === 'published-cases')?.sources.length);
    expect(text).toContain('Agreement is not counted source by source');
  });

  it('leave no cell blank', () => {
    expect(contentsOf(markup, 'td').filter((cell) => textOf(cell) === '')).toEqual([]);
  });
});
