import { RESULTS_SCHEMA_FILE } from '../src/results.ts';
import { resultsJsonSchema } from './results-json-schema.ts';
import { softwareFile } from './software-list.ts';

/** A generated file. */
export type Page = { readonly path: string; readonly content: string };

/** The files that are generated from the code of the harness and from the lockfile. */
export function validationPages(): readonly Page[] {
  return [
    {
      path: `validation/schema/${RESULTS_SCHEMA_FILE}`,
      content: `${JSON.stringify(resultsJsonSchema(), null, 2)}\n`,
    },
    { path: 'validation/src/run/software-list.ts', content: softwareFile() },
  ];
}
