import { readFileSync } from 'node:fs';
import wabt from 'wabt';
import type { Page } from '../../scripts/generated-docs/page.ts';

/** Text of WebAssembly, and where its bytes are kept under which name. */
const MODULES = [
  { text: 'output/pieces.wat', bytes: 'output/pieces-binary.ts', name: 'PIECES_BINARY' },
  { text: 'lanes/walk.wat', bytes: 'lanes/walk-binary.ts', name: 'WALK_BINARY' },
  {
    text: 'replay/plain-rows/plain-rows.wat',
    bytes: 'replay/plain-rows/plain-rows-binary.ts',
    name: 'PLAIN_ROWS_BINARY',
  },
] as const;

/** The modules, assembled from their text: `npm run docs` writes them, `npm run docs:check` compares them. */
export function assembledModules(): Promise<readonly Page[]> {
  return Promise.all(MODULES.map(assembled));
}

async function assembled({ text, bytes, name }: (typeof MODULES)[number]): Promise<Page> {
  const { parseWat } = await wabt();
  const file = text.split('/').at(-1) ?? text;
  const parsed = parseWat(file, readFileSync(new URL(`../src/${text}`, import.meta.url), 'utf8'), { simd: true });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  const content = `/** Assembled from ${file} by \`npm run docs\`; do not edit. */
export const ${name} = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
  return { path: `validation/src/${bytes}`, content };
}
