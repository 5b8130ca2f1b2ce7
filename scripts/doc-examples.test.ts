import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { findExamples } from './doc-examples/find-examples.ts';
import { runExample } from './doc-examples/run-example.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('examples in pages and comments give the values they claim', () => {
  test.each(findExamples(root).map((example) => [`${example.file}:${example.line}`, example] as const))(
    '%s',
    async (_, example) => runExample(root, example),
  );
});
