import { defineConfig } from 'tsup';
import { writePage } from './scripts/bundle-page.ts';

export default defineConfig({
  entry: { cli: 'src/cli.ts', 'replay-worker': 'src/replay/replay-worker.ts' },
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  clean: true,
  onSuccess: async () => writePage('dist'),
});
