import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'diagrams/index': 'src/diagrams/index.ts',
    'rulesets/dorsal-metastasis/index': 'src/rulesets/dorsal-metastasis/index.ts',
  },
  format: ['esm', 'cjs'],
  // tsup injects `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  tsconfig: 'tsconfig.build.json',
  sourcemap: true,
  clean: true,
  target: 'es2022',
});
