import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '../src/invariants/check-invariants.ts';
import { resultsJson } from '../src/output/report-files.ts';
import { readResultsSchema } from '../src/output/results-schema.ts';
import { expertsFixture } from '../src/report/testing/experts-fixture.ts';
import { resultsFixture } from '../src/report/testing/results-fixture.ts';
import { RESULTS_SCHEMA_VERSION, resultsSchema } from '../src/results.ts';
import { PACKAGE_FOLDER } from '../src/run/folders.ts';
import { replayed, testOptions } from '../src/testing/repository-run.ts';
import { commentsOf } from './code-comments.ts';
import { RESULTS_SOURCES } from './results-json-schema.ts';
import { alterationsOf, type Json, oneOfEach } from './testing/alterations.ts';

const TIMEOUT = 60_000;
/** What may be left out, and what may be any JSON. */
const FREE = /^\$schema is gone$|\.input\b/;

/** Enough for every statistic among experts to exist. */
const EXPERT_CASES = 80;

const published = JSON.parse(readResultsSchema());

describe('the published schema', () => {
  it('is what the package exports', () => {
    const path = createRequire(import.meta.url).resolve('@oncospine/validation/schema/results.schema.json');
    expect(readFileSync(path, 'utf8')).toBe(readResultsSchema());
  });

  it('has a name with the version of the document, a title and a description', () => {
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://github.com/oncospine/validation/results/v${RESULTS_SCHEMA_VERSION}`,
      title: `Results of a validation of oncospine, version ${RESULTS_SCHEMA_VERSION}`,
      description: expect.stringContaining('Everything a report needs'),
      properties: { schemaVersion: { const: RESULTS_SCHEMA_VERSION } },
    });
  });

  it('names every section of the document and allows no other', () => {
    const sections = Object.keys(resultsSchema.unwrap().shape);
    expect(Object.keys(published.properties)).toEqual(sections);
    expect(published.required).toEqual(sections.filter((section) => section !== '$schema'));
    expect(published.additionalProperties).toBe(false);
  });

  it('describes every definition', () => {
    const silent = Object.entries<{ description?: string }>(published.$defs).filter(([, part]) => !part.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('says of a field what the code says of it', () => {
    const said = JSON.stringify(published);
    const atFields = RESULTS_SOURCES.flatMap((file) => [...commentsOf(file)]).filter(([path]) => path.includes('.'));
    expect(atFields.length).toBeGreaterThan(50);
    expect(atFields.filter(([, comment]) => !said.includes(JSON.stringify(comment)))).toEqual([]);
  });
});

describe('a results document, read by another program', () => {
  const accepts = new Ajv2020({ strict: true }).compile(published);
  /** A replay of the repository finds no counterexample and has few other rarities; the fixture has one of each. */
  const fixture: Json = JSON.parse(resultsJson({ ...resultsFixture(), expertCeiling: expertsFixture(EXPERT_CASES) }));
  let document: Json;
  beforeAll(async () => {
    const results = await replayed(PACKAGE_FOLDER, await testOptions());
    document = JSON.parse(resultsJson({ ...results, invariants: checkInvariants([], { seed: 7, runs: 20 }) }));
  }, TIMEOUT);

  it('is valid as the repository gives it, and names its schema', () => {
    expect(accepts(document) ? [] : accepts.errors).toEqual([]);
    expect(document).toMatchObject({ $schema: './results.schema.json' });
    expect(accepts(fixture) ? [] : accepts.errors).toEqual([]);
  });

  it('is refused when any field is gone, added or of another kind, exactly where the harness refuses it', () => {
    const alterations = [document, fixture].flatMap((whole) => [...alterationsOf(oneOfEach(whole))]);
    expect(alterations.length).toBeGreaterThan(2000);
    const verdicts = alterations.map(({ what, altered }) => ({
      what,
      schema: accepts(altered),
      harness: resultsSchema.safeParse(altered).success,
    }));
    expect(verdicts.filter(({ schema, harness }) => schema !== harness)).toEqual([]);
    const accepted = verdicts.filter(({ schema }) => schema).map(({ what }) => what);
    expect(accepted.filter((what) => !FREE.test(what))).toEqual([]);
  });
});
