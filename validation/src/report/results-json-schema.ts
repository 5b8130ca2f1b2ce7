import * as z from 'zod';
import { resultsSchema } from '../results.ts';

/** The JSON Schema of the results document, for programs that read it. */
export function resultsJsonSchema(): unknown {
  return z.toJSONSchema(resultsSchema, { target: 'draft-2020-12' });
}
