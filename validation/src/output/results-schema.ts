import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS_SCHEMA_FILE } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';

/** The published JSON Schema of the results document, byte for byte as the package ships it. */
export function readResultsSchema(): string {
  return readFileSync(join(PACKAGE_FOLDER, 'schema', RESULTS_SCHEMA_FILE), 'utf8');
}
