import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleHarness } from './package-checks/bundle-harness.mjs';

/** Writes the harness and everything that it runs with as one file, to be carried to a machine without a network. */
const root = fileURLToPath(new URL('..', import.meta.url));
const stage = mkdtempSync(join(tmpdir(), 'harness-'));
try {
  console.log(bundleHarness(root, stage, root));
} finally {
  rmSync(stage, { recursive: true, force: true });
}
