import { expect, it } from 'vitest';
import { resultsSchema } from '../results.ts';
import { resultsJsonSchema } from './results-json-schema.ts';

it('names every section of the results document and allows no other', () => {
  expect(resultsJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: Object.keys(resultsSchema.unwrap().shape),
    additionalProperties: false,
  });
});
