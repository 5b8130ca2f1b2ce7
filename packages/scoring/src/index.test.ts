import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as scoring from './index.ts';
import { REASONS_EN } from './phrases-en.ts';

const SCORE_IDS = Object.values(scoring).flatMap((value) =>
  typeof value === 'object' && 'items' in value && 'id' in value && 'source' in value ? [value.id] : [],
);

const barrel = fileURLToPath(new URL('./index.ts', import.meta.url));

/** The barrel in one file, as it is published. */
const publishedBarrel = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [barrel],
    bundle: true,
    write: false,
    format: 'esm',
    external: ['zod'],
  });
  return outputFiles[0]?.text ?? '';
};

/** What a consumer's bundler keeps of the published file. */
const bundleOf = async (names: string): Promise<string> => {
  const published = await publishedBarrel();
  const { outputFiles } = await build({
    stdin: { contents: `import { ${names} } from 'published'; console.log(${names});` },
    bundle: true,
    write: false,
    format: 'esm',
    external: ['zod'],
    plugins: [
      {
        name: 'published',
        setup: (plugin) => {
          plugin.onResolve({ filter: /^published$/ }, () => ({ path: 'published', namespace: 'published' }));
          plugin.onLoad({ filter: /.*/, namespace: 'published' }, () => ({ contents: published }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
};

const idsIn = (bundle: string): readonly string[] => SCORE_IDS.filter((id) => bundle.includes(`id: "${id}"`));

describe('the barrel', () => {
  test('exports twelve score tables', () => {
    expect(SCORE_IDS.toSorted()).toEqual([
      'bauer_modified_2008',
      'bollen_2014',
      'katagiri_2014',
      'kowalchuk_2022',
      'mizumoto_2008',
      'nesms_2015',
      'osri_2013',
      'rades_supportive_care_2013',
      'sins',
      'tokuhashi_2005',
      'tomita_2001',
      'van_der_linden_2005',
    ]);
  });
});

describe('a bundle of the published file', () => {
  test('with sins alone holds no other score', async () => {
    expect(idsIn(await bundleOf('sins'))).toEqual(['sins']);
  });

  test('with one additive score holds no other', async () => {
    expect(idsIn(await bundleOf('katagiri2014'))).toEqual(['katagiri_2014']);
    expect(idsIn(await bundleOf('tokuhashi2005'))).toEqual(['tokuhashi_2005']);
  });

  test('with NESMS holds the Bauer score that is part of it, and no other', async () => {
    expect(idsIn(await bundleOf('nesms2015')).toSorted()).toEqual(['bauer_modified_2008', 'nesms_2015']);
  });

  test('with sins holds no prose of the pages', async () => {
    expect(await bundleOf('sins')).not.toContain(scoring.SINS_ABOUT.purpose);
  });
});

describe('words for codes', () => {
  test('exist for every reason of every gate', () => {
    const reasons = Object.values(scoring).flatMap((value) =>
      typeof value === 'object' && 'gates' in value ? value.gates.map(({ reason }) => reason) : [],
    );
    expect([...new Set<string>(reasons)].toSorted()).toEqual(Object.keys(REASONS_EN).toSorted());
  });
});
