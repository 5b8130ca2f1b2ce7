import inputsJson from '../../fixtures/inputs.json' with { type: 'json' };
import npmJson from '../../fixtures/node/krippendorff.json' with { type: 'json' };
import publishedJson from '../../fixtures/published.json' with { type: 'json' };
import authorsJson from '../../fixtures/python/alt-test-authors.json' with { type: 'json' };
import softwareJson from '../../fixtures/python/reference-software.json' with { type: 'json' };
import secondJson from '../../fixtures/python/second-implementation.json' with { type: 'json' };
import rJson from '../../fixtures/r/reference.json' with { type: 'json' };
import type { ConfusionTable } from '../confusion-table.ts';
import { type RatingTable, ratingTable } from '../rating-table.ts';
import type { PairedOutcomes } from '../tango-bound.ts';

type Named<Value> = Readonly<Record<string, Value>>;

/** An estimate of other software; what it does not give is absent. */
export type Estimate = {
  readonly estimate: number;
  readonly standardError?: number;
  readonly expectedAgreement?: number;
  readonly lower?: number;
  readonly upper?: number;
};

/** A test of other software. */
export type Test = { readonly statistic: number; readonly degreesOfFreedom: number; readonly pValue: number };

type RTable = {
  readonly kappa: Estimate;
  readonly linear: Estimate;
  readonly quadratic: Estimate;
  readonly stuartMaxwell?: Test;
  readonly bowker?: Test;
  readonly mcnemarExact?: { readonly pValue: number };
  readonly twoCategories?: TwoCategoryIndices & { readonly pabak: number };
};

type TwoCategoryIndices = { readonly prevalenceIndex: number; readonly biasIndex: number };

type SoftwareTable = {
  readonly statsmodelsKappa: Estimate;
  readonly sklearnKappa?: Readonly<Record<'identity' | 'linear' | 'quadratic', number>>;
  readonly stuartMaxwell?: Test;
  readonly bowker?: Test;
  readonly mcnemarExact?: { readonly pValue: number };
  readonly nltk?: { readonly scottsPi: number; readonly brennanPrediger?: number };
};

/** Statistics of ratings by name; Fleiss' and Conger's only where no rating is missing. */
type SoftwareRatings = {
  readonly nltk: {
    readonly alphaNominal: number;
    readonly alphaInterval: number;
    readonly fleissKappa?: number;
    readonly congerKappa?: number;
  };
  readonly statsmodelsFleissKappa?: number;
};

type SecondTable = {
  readonly scottsPi: Estimate;
  readonly brennanPrediger: Estimate;
  readonly gwet: Readonly<Record<'identity' | 'linear' | 'quadratic', Estimate>>;
  readonly cohen: Readonly<Record<'identity' | 'linear' | 'quadratic', Estimate>>;
  readonly pabak?: Estimate;
  readonly prevalenceAndBias?: TwoCategoryIndices & { readonly n: number };
};

type SecondRatings = {
  readonly fleissKappa: Estimate;
  readonly congerKappa: Estimate;
  readonly gwet: Readonly<Record<'identity' | 'linear' | 'quadratic', Estimate>>;
  readonly alpha: Readonly<Record<'nominal' | 'ordinal' | 'interval', Estimate>>;
  readonly williams?: Estimate & { readonly n: number };
  readonly alternative?: readonly {
    readonly winningRate: number;
    readonly advantageProbability: number;
    readonly margin: number;
    readonly fewestCases: number;
    readonly tested: readonly {
      readonly expert: number;
      readonly n: number;
      readonly toolAdvantage: number;
      readonly expertAdvantage: number;
      readonly pValue: number;
    }[];
  }[];
  readonly nonInferiority?: { readonly difference: number; readonly lowerBound: number; readonly n: number };
};

/** Values of R. */
export const rTables: Named<RTable> = rJson.tables;
export const rValues = rJson;

/** Values of scikit-learn, statsmodels, scipy and NLTK. */
export const softwareTables: Named<SoftwareTable> = softwareJson.tables;
export const softwareRatings: Named<SoftwareRatings> = softwareJson.ratings;
export const softwareValues = softwareJson;

/** Values of the npm package krippendorff, and of the code of the authors of the alternative test. */
export const npmValues = npmJson;
export const authorsValues = authorsJson;

/** Values of the second implementation. */
export const secondValues = secondJson;
export const secondTables: Named<SecondTable> = secondJson.tables;
export const secondRatings: Named<SecondRatings> = secondJson.ratings;

/** Values printed in the literature. */
export const published = publishedJson;

/** The square tables by name, frozen: a function that writes into its input fails. */
export const tables: Named<ConfusionTable> = Object.fromEntries(
  Object.entries(inputsJson.tables).map(([name, counts]) => [name, frozenTable(counts)]),
);

/** The ratings by name, raters called 1, 2, 3 and so on. */
export const ratings: Named<RatingTable> = Object.fromEntries(
  Object.entries(inputsJson.ratings).map(([name, { size, rows }]) => [name, ratingsOf(rows, size)]),
);

/** The paired outcomes by name. */
export const pairedOutcomes: Named<PairedOutcomes> = Object.fromEntries(
  Object.entries(inputsJson.paired).map(([name, counts]) => {
    const [bothRight = 0, onlyToolRight = 0, onlyComparatorRight = 0, bothWrong = 0] = counts;
    return [name, { bothRight, onlyToolRight, onlyComparatorRight, bothWrong }];
  }),
);

/** The entry of a name that the fixtures hold; a wrong name is a fault of the test. */
export function entry<Value>(named: Named<Value>, name: string): Value {
  const found = named[name];
  if (found === undefined) throw new RangeError(`fixtures: no entry ${JSON.stringify(name)}`);
  return found;
}

/** A table with categories called 1, 2, 3 and so on. */
export function frozenTable(counts: readonly (readonly number[])[]): ConfusionTable {
  const categories = Object.freeze(counts.map((_, position) => String(position + 1)));
  return Object.freeze({ categories, counts: Object.freeze(counts.map((row) => Object.freeze([...row]))) });
}

/** Ratings from rows of category numbers, one row a case and one column a rater; `null` in the file is no rating. */
export function ratingsOf(rows: readonly (readonly (number | null)[])[], size: number): RatingTable {
  const categories = Array.from({ length: size }, (_, position) => String(position + 1));
  const given = rows.flatMap((row, caseNumber) =>
    row.flatMap((category, rater) =>
      category === null
        ? []
        : [{ caseId: String(caseNumber + 1), rater: String(rater + 1), category: String(category) }],
    ),
  );
  const table = ratingTable(given, categories);
  return { ...table, raters: [...table.raters].sort((first, second) => Number(first) - Number(second)) };
}
