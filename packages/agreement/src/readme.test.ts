import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as agreement from './index.ts';
import {
  authorsValues,
  npmValues,
  published,
  rTables,
  rValues,
  secondRatings,
  secondTables,
  secondValues,
  softwareRatings,
  softwareTables,
  softwareValues,
} from './testing/fixtures.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** They gather what was rated, and compute nothing. */
/** The estimate of kappa alone is that of kappa, to the last bit. */
const NO_STATISTIC: readonly string[] = ['confusionTable', 'ratingTable', 'cohensKappaEstimate'];

type Read = 'in the source' | 'quoted' | 'not reread';

/** A statistic of the file of printed values, and how its value was read. */
const PRINTED: readonly { readonly statistic: string; readonly read: string }[] = [
  ...published.tables,
  ...published.ratings,
  ...published.tests,
  { statistic: 'mcnemarExact', read: published.mcnemar.read },
  { statistic: 'nonInferiorityPaired', read: published.tango.read },
];

const of = <Entry>(named: Readonly<Record<string, Entry>>, pick: (entry: Entry) => unknown) =>
  Object.values(named).filter((entry) => pick(entry) !== undefined);

/** Where the values are with which a function was compared, as the last column of the page names them. */
const COMPARED: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  wilsonInterval: {
    R: rValues.proportions.map(({ wilson }) => wilson),
    statsmodels: softwareValues.proportions.map(({ wilson }) => wilson),
  },
  'clopperPearsonInterval, upperBoundExact, lowerBoundExact': {
    R: rValues.proportions.map(({ clopperPearson }) => clopperPearson),
    statsmodels: softwareValues.proportions.map(({ clopperPearson }) => clopperPearson),
  },
  'observedAgreement, triageErrors': { 'counted by hand': [1] },
  cohensKappa: {
    vcd: of(rTables, ({ kappa }) => kappa),
    statsmodels: of(softwareTables, ({ statsmodelsKappa }) => statsmodelsKappa),
    'scikit-learn': of(softwareTables, ({ sklearnKappa }) => sklearnKappa),
    second: of(secondTables, ({ cohen }) => cohen.identity),
  },
  weightedKappa: {
    vcd: of(rTables, ({ linear }) => linear),
    'scikit-learn': of(softwareTables, ({ sklearnKappa }) => sklearnKappa?.quadratic),
    second: of(secondTables, ({ cohen }) => cohen.quadratic),
  },
  scottsPi: {
    NLTK: of(softwareTables, ({ nltk }) => nltk?.scottsPi),
    second: of(secondTables, ({ scottsPi }) => scottsPi),
  },
  gwetsAc1: { second: of(secondTables, ({ gwet }) => gwet.identity) },
  gwetsAc2: { second: of(secondTables, ({ gwet }) => gwet.linear) },
  brennanPrediger: {
    NLTK: of(softwareTables, ({ nltk }) => nltk?.brennanPrediger),
    second: of(secondTables, ({ brennanPrediger }) => brennanPrediger),
  },
  'pabak, prevalenceAndBias': {
    epiR: of(rTables, ({ twoCategories }) => twoCategories),
    second: of(secondTables, ({ pabak, prevalenceAndBias }) => pabak && prevalenceAndBias),
  },
  fleissKappa: {
    statsmodels: of(softwareRatings, ({ statsmodelsFleissKappa }) => statsmodelsFleissKappa),
    NLTK: of(softwareRatings, ({ nltk }) => nltk.fleissKappa),
    second: of(secondRatings, ({ fleissKappa }) => fleissKappa),
  },
  congerKappa: {
    NLTK: of(softwareRatings, ({ nltk }) => nltk.congerKappa),
    second: of(secondRatings, ({ congerKappa }) => congerKappa),
  },
  gwetsAc1ManyRaters: { second: of(secondRatings, ({ gwet }) => gwet.identity) },
  gwetsAc2ManyRaters: { second: of(secondRatings, ({ gwet }) => gwet.quadratic) },
  krippendorffsAlpha: {
    NLTK: of(softwareRatings, ({ nltk }) => nltk.alphaInterval),
    'npm krippendorff': Object.values(npmValues.ratings),
    second: of(secondRatings, ({ alpha }) => alpha.ordinal),
  },
  mcnemarExact: {
    R: of(rTables, ({ mcnemarExact }) => mcnemarExact),
    statsmodels: of(softwareTables, ({ mcnemarExact }) => mcnemarExact),
  },
  bowker: { R: of(rTables, ({ bowker }) => bowker), statsmodels: of(softwareTables, ({ bowker }) => bowker) },
  stuartMaxwell: {
    coin: of(rTables, ({ stuartMaxwell }) => stuartMaxwell),
    statsmodels: of(softwareTables, ({ stuartMaxwell }) => stuartMaxwell),
  },
  'bootstrapTable, bootstrapRatings': { 'second, draw by draw up to 200 cases': Object.values(secondValues.bootstrap) },
  williamsIndex: { second: of(secondRatings, ({ williams }) => williams) },
  alternativeTest: {
    "its authors' code": Object.values(authorsValues.ratings),
    second: of(secondRatings, ({ alternative }) => alternative),
  },
  nonInferiorityToExperts: {
    R: Object.values(rValues.pairedBounds),
    second: of(secondRatings, ({ nonInferiority }) => nonInferiority),
  },
  nonInferiorityPaired: { second: Object.values(secondValues.tango) },
  casesForUpperBound: { scipy: softwareValues.casesNeeded, R: rValues.casesNeeded },
};

/** `gwetsAc2` has its printed values under `gwetsAc2Linear` and `gwetsAc2Quadratic`, alpha under its metrics. */
function printedOf(name: string): string {
  const values = PRINTED.filter(({ statistic }) =>
    name === 'krippendorffsAlpha'
      ? statistic.startsWith('alpha')
      : [name, `${name}Linear`, `${name}Quadratic`].includes(statistic),
  );
  const counted = (['in the source', 'quoted', 'not reread'] satisfies Read[]).flatMap((read) => {
    const count = values.filter((value) => value.read === read).length;
    return count === 0 ? [] : [`${count} ${read}`];
  });
  return counted.length === 0 ? '' : `; printed: ${counted.join(', ')}`;
}

const rows = README.split('\n')
  .filter((line) => /^\| `\w+`(?:, `\w+`)* \|/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))
  .map(([functions = '', , checked = '']) => [functions.replaceAll('`', ''), checked] as const);

test('the table of the page names every statistic once', () => {
  const named = rows.flatMap(([functions]) => functions.split(', '));
  const exported = Object.keys(agreement).filter((name) => !NO_STATISTIC.includes(name));
  expect([...named].sort()).toEqual(exported.sort());
});

test.each(rows)('%s was checked against what the page says, and the values are there', (functions, checked) => {
  const compared = Object.entries(COMPARED[functions] ?? {});
  for (const [name, values] of compared) expect(values.length, name).toBeGreaterThan(0);
  expect(checked).toBe(`${compared.map(([name]) => name).join(', ')}${printedOf(functions)}`);
});

test('each printed value says how it was read, and a quoted one where', () => {
  const all = [...published.tables, ...published.ratings, ...published.tests, published.mcnemar, published.tango];
  for (const value of [...all, published.xoshiro128StarStar]) {
    expect(['in the source', 'quoted', 'not reread']).toContain(value.read);
    expect('quotedIn' in value).toBe(value.read === 'quoted');
  }
});

test('the versions on the page are those that the outputs name', () => {
  const { software: r } = rValues;
  const { software: python } = softwareValues;
  const { software: npm } = npmValues;
  expect(README).toContain(
    `${r.R} with vcd ${r.vcd}, coin ${r.coin} and epiR ${r.epiR}; Python ${python.python} with ` +
      `scikit-learn ${python['scikit-learn']}, statsmodels ${python.statsmodels}, scipy ${python.scipy}, ` +
      `NLTK ${python.nltk} and numpy ${python.numpy}; npm krippendorff ${npm.krippendorff} on Node ${npm.node}; ` +
      `AltTest ${authorsValues.software.AltTest.slice(0, 7)}.`,
  );
});

test('all outputs of Python were made with the same versions', () => {
  const { software } = softwareValues;
  for (const other of [secondValues.software, authorsValues.software]) {
    expect(software).toMatchObject(Object.fromEntries(Object.entries(other).filter(([name]) => name in software)));
  }
});
