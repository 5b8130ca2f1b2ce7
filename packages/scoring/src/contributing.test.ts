import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderScorePage } from '../scripts/render-score-page.ts';
import { faultsOf, pointsOf } from './testing/table-laws.ts';

const GUIDE = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
const [TABLE_FILE = '', TEST_FILE = ''] = [...GUIDE.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

/** The first block of the guide, compiled as the file that it says it is, and run. */
const runExample = async (): Promise<Record<string, unknown>> => {
  const resolveDir = fileURLToPath(new URL('./scores', import.meta.url));
  const stdin = { contents: TABLE_FILE, loader: 'ts', resolveDir } as const;
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'cjs', external: ['zod'] });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
};

describe('the worked example of the guide', () => {
  let example: Record<string, unknown> = {};
  beforeAll(async () => {
    example = await runExample();
  });

  test('is a sound table with the points that its test writes out', () => {
    // The block exports what the guide says it exports.
    const table = example['EXAMPLE_2030'] as Parameters<typeof faultsOf>[0];
    expect(faultsOf(table)).toEqual([]);
    expect(pointsOf(table)).toEqual({
      example_performance: { good: 0, poor: 2 },
      multiple_bone_metastases: { no: 0, yes: 1 },
    });
    expect(TEST_FILE).toContain('example_performance: { good: 0, poor: 2 }');
  });

  test('scores as its documentation says', () => {
    const score = example['example2030'] as (input: object) => unknown;
    expect(score({ ecog: 3, multiple_bone_metastases: 'no' })).toMatchObject({
      status: 'complete',
      total: 2,
      band: 'high',
    });
    expect(score({ ecog: 3 })).toMatchObject({ status: 'partial', band: 'high', attainable: [2, 3] });
  });

  test('has a page', () => {
    const { path, content } = renderScorePage(example['EXAMPLE_2030_ABOUT'] as Parameters<typeof renderScorePage>[0]);
    expect(path).toBe('docs/scores/example_2030.md');
    expect(content).toContain('# Example score');
  });
});
