import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run against the sources, so a failing test points at the line that was edited. */
const alias = [
  {
    find: /^@oncospine\/pathway\/rulesets\/dorsal-metastasis$/,
    replacement: source('./packages/pathway/src/rulesets/dorsal-metastasis/index.ts'),
  },
  { find: /^@oncospine\/pathway\/diagrams$/, replacement: source('./packages/pathway/src/diagrams/index.ts') },
  { find: /^@oncospine\/(scoring|pathway|agreement)$/, replacement: source('./packages/$1/src/index.ts') },
];

const exclude = ['**/node_modules/**', '**/dist/**'];

/** Tests of types, `x.test-d.ts`, have no project here: they are code that the task `typecheck` compiles anyway. */
export default defineConfig({
  resolve: { alias },
  test: {
    // One worker for each processor; left to itself the runner keeps one processor for itself.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{packages/*,validation}/{src,scripts}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude,
          // Files share a worker: importing the packages anew for each file takes longer than most tests.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'property',
          include: ['{packages/*,validation}/src/**/*.test-prop.ts'],
          exclude,
          // Files share a worker: importing the packages anew for each file takes longer than most tests.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
