import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { type ExpertCeiling, resultsSchema } from '../../results.ts';
import { createContext } from '../context.ts';
import { expertsFixture, noiseFixture } from '../testing/experts-fixture.ts';
import { contentsOf, textOf } from '../testing/markup.ts';
import { resultsFixture } from '../testing/results-fixture.ts';
import { expertVerdict } from './expert-verdict.ts';
import { expertCeiling } from './r09-expert-ceiling.ts';

function rendered(ceiling: ExpertCeiling): string {
  const results = resultsSchema.parse({ ...resultsFixture(), expertCeiling: ceiling });
  return expertCeiling(createContext(results, dorsalMetastasis, {})).markup;
}

function only(ceiling: ExpertCeiling) {
  if (ceiling.status !== 'computed' || ceiling.endpoints[0] === undefined) throw new Error('no ceiling');
  return ceiling.endpoints[0];
}

describe('seven experts on the same cases', () => {
  const ceiling = expertsFixture(80);
  const markup = rendered(ceiling);
  const text = textOf(markup);

  it('are a row each, with the p-value, the advantage and the decision of the alternative test', () => {
    const { experts, alternativeTest } = only(ceiling);
    expect(experts.map(({ expert }) => expert)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    if (alternativeTest.status !== 'estimated') throw new Error('not tested');
    for (const { expert } of alternativeTest.comparisons)
      expect(contentsOf(markup, 'td').map(textOf)).toContain(expert);
    expect(text.match(/p [=<] 0\.\d{3}/g)).toHaveLength(7);
    expect(text.match(/as good as this expert|not shown to be as good/g)).toHaveLength(7);
    expect(text.match(/in \d+\.\d\u00a0% of 70 cases; the expert in/g)).toHaveLength(7);
  });

  it('have kappa and alpha among themselves, the index with its interval, and the margin with the bound', () => {
    expect(text).toMatch(/Fleiss' kappa 0\.\d\d \(0\.\d\d to\u00a00\.\d\d\)/);
    expect(text).toMatch(/Krippendorff's alpha 0\.\d\d \(0\.\d\d to\u00a00\.\d\d\)/);
    expect(text).toMatch(/0\.\d\d \(0\.\d\d to\u00a0\d\.\d\d\)mean agreement/);
    expect(text).toMatch(/difference .0\.\d\d, at least .0\.\d\dmargin 0\.10: the bound must lie above \u22120\.10/);
  });

  it('end in a verdict in words', () => {
    for (const sentence of expertVerdict(only(ceiling)).sentences) expect(text).toContain(sentence);
    expect(text).toContain('The program agrees less with the experts than they do with each other.');
    expect(text).toContain('Non-inferiority by the margin of 0.10 is not shown.');
  });

  it('print no data structure and no blank cell', () => {
    expect(text).not.toMatch(/[{}]|status|not_computable/);
    expect(contentsOf(markup, 'td').filter((cell) => textOf(cell) === '')).toEqual([]);
  });
});

/** The text as it is read. */
function read(ceiling: ExpertCeiling): string {
  return textOf(rendered(ceiling)).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

const WORDS_OF_PRAISE = /agrees more with|as good as|Non-inferior to|half or more/;

describe('a verdict in words is withheld', () => {
  it('where the program always says yes and the labels are noise: the numbers stay, and it is said why', () => {
    const ceiling = noiseFixture('always_yes');
    const { fleissKappa, nonInferiority, alternativeTest } = only(ceiling);
    const text = read(ceiling);
    // Without the warning this set has the best verdict that there is.
    expect([nonInferiority.status === 'estimated' && nonInferiority.verdict]).toEqual(['non_inferior']);
    expect(alternativeTest.status === 'estimated' && alternativeTest.winningRate).toBe(1);
    expect(fleissKappa.status === 'estimated' && fleissKappa.estimate).toBeLessThan(0);
    expect(text).not.toMatch(WORDS_OF_PRAISE);
    expect(text).toContain('The program said "yes" in each of the 40 cases that it decided');
    expect(text).toMatch(/no more than by chance \(Fleiss' kappa .0\.\d\d, Krippendorff's alpha .0\.\d\d\)/);
    expect(text).toMatch(/difference .?\d\.\d\d, at least/);
    expect(text.match(/no verdict/g)).toHaveLength(4);
  });

  it('for each of the two reasons alone', () => {
    const byChance = read(noiseFixture('both'));
    expect(byChance).toContain('no more than by chance');
    expect(byChance).not.toContain('The program said');
    const good = only(expertsFixture(80));
    const toolAnswers = [
      { category: 'no', cases: 0 },
      { category: 'yes', cases: good.cases },
    ];
    const constant = read({ status: 'computed', endpoints: [{ ...good, toolAnswers }] });
    expect(constant).toContain('The program said "yes" in each of the 70 cases that it decided');
    expect(constant).not.toContain('no more than by chance (');
    for (const text of [byChance, constant]) expect(text).not.toMatch(WORDS_OF_PRAISE);
  });

  it('at a kappa of exactly 0, and where no agreement among the experts can be computed; not just above 0', () => {
    const good = only(expertsFixture(80));
    if (good.fleissKappa.status !== 'estimated') throw new Error('no kappa');
    const none = { status: 'not_computable', reason: 'too_few_raters' } as const;
    const statusOf = (estimate: number) =>
      expertVerdict({ ...good, fleissKappa: { ...good.fleissKappa, estimate } as typeof good.fleissKappa }).status;
    expect([statusOf(0), statusOf(0.01)]).toEqual(['withheld', 'given']);
    expect(expertVerdict({ ...good, fleissKappa: none, krippendorffsAlpha: none }).status).toBe('withheld');
  });

  it('not where the program says both and the experts agree', () => {
    const good = only(expertsFixture(80));
    expect(good.toolAnswers.map(({ cases }) => cases > 0)).toEqual([true, true]);
    expect(good.toolAnswers.reduce((sum, { cases }) => sum + cases, 0)).toBe(good.cases);
    expect(expertVerdict(good).status).toBe('given');
  });
});

describe('what cannot be computed', () => {
  it('says why, expert by expert', () => {
    const text = textOf(rendered(expertsFixture(5)));
    expect(text).toContain('not computable, because there are fewer cases than the test asks for');
    expect(text.match(/not tested/g)).toHaveLength(7);
  });

  it('keeps experts among themselves when the program decided none of their cases', () => {
    const { endpoints } = expertsFixture(40) as Extract<ExpertCeiling, { status: 'computed' }>;
    const none = endpoints.map((one) => ({
      ...one,
      cases: 0,
      williams: { status: 'not_computable', reason: 'too_few_raters' } as const,
    }));
    const text = textOf(rendered({ status: 'computed', endpoints: none }));
    expect(text).toContain('1 comparison in which the program decided no case');
    expect(text).toContain('Williams index: not computable, because there are too few experts.');
  });

  it('says so where each case has one label', () => {
    const because = 'not computable, because each case has one label';
    expect(textOf(rendered({ status: 'not_applicable', because }))).toContain(because);
  });
});
