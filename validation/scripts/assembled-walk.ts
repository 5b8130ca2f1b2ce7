import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';
import type { Page } from '../../scripts/generated-docs/page.ts';

const SOURCE = fileURLToPath(new URL('../src/lanes/walk.wat', import.meta.url));

/** The walk over diagrams, assembled from its text: `npm run docs` writes it, `npm run docs:check` compares it. */
export async function assembledWalk(): Promise<readonly Page[]> {
  const { parseWat } = await wabt();
  const parsed = parseWat('walk.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  const content = `/** Assembled from walk.wat by \`npm run docs\`; do not edit. */
export const WALK_BINARY = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
  return [{ path: 'validation/src/lanes/walk-binary.ts', content }];
}
