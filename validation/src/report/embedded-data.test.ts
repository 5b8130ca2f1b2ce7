import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { embeddedData } from './embedded-data.ts';
import { resultsFixture } from './testing/results-fixture.ts';

function casesOf(results: ReturnType<typeof resultsFixture>): readonly { readonly stated: unknown }[] {
  const { markup } = embeddedData(createContext(results, dorsalMetastasis, { pageScript: '' }));
  return JSON.parse(markup.replace(/^<[^>]*>|<\/script>$/g, '')).cases;
}

describe('embeddedData', () => {
  it('gives the explorer the facts as the replay read them: notes of the import win', () => {
    const results = resultsFixture();
    const [set] = results.caseSets;
    if (set === undefined) throw new Error('the fixture has no set');
    const note = { caseId: 'lee2018-a', because: 'the operation made the diagnosis' };
    const importNotes = [
      { ...note, fact: 'primary_tumor', readAs: '' },
      { ...note, fact: 'histology_confirmed', readAs: 'no' },
    ];
    const [first, second] = casesOf({ ...results, caseSets: [{ ...set, importNotes }] });
    expect(first?.stated).toEqual([
      ['index_level', 'T7'],
      ['cord_compression', 'yes'],
      ['histology_confirmed', 'no'],
    ]);
    expect(second?.stated).toContainEqual(['primary_tumor', 'breast']);
  });

  it('is nothing when there is no script to read it', () => {
    expect(embeddedData(createContext(resultsFixture(), dorsalMetastasis, {})).markup).toBe('');
  });
});
