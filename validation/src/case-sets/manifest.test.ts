import { expect, test } from 'vitest';
import { manifestSchema } from './manifest.ts';
import { GENERATED_PURPOSES, syntheticManifest } from './synthetic-manifest.ts';

const SHA256 = 'a'.repeat(64);
const ofPurpose = (purpose: (typeof GENERATED_PURPOSES)[number]) =>
  syntheticManifest({ name: 'own', purpose, rows: 12, seed: 5 }, SHA256);

test.each(GENERATED_PURPOSES)('the manifest of a generated set for %s is one, and says how it was made', (purpose) => {
  const manifest = ofPurpose(purpose);
  expect(manifestSchema.parse(manifest)).toEqual(manifest);
  expect(manifest).toMatchObject({ id: 'own', file: 'own.csv', purpose, rows: 12, sha256: SHA256 });
  expect(manifest.generated).toEqual({ generator: 'oncospine-validate generate', version: 1, seed: 5 });
  expect(manifest.method).toContain(`generate --purpose ${purpose} --rows 12 --seed 5, generator version 1`);
  expect(manifest.method).toContain('33 % of the cells of facts left empty');
});

test.each(GENERATED_PURPOSES)('a generated set for %s whose purpose is edited to agreement is refused', (purpose) => {
  const edited = manifestSchema.safeParse({ ...ofPurpose(purpose), purpose: 'agreement' });
  expect(edited.error?.issues).toMatchObject([
    { path: ['purpose'], message: 'a generated set never counts towards agreement' },
  ]);
});
