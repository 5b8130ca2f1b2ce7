import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { bundlePage } from '../../scripts/bundle-page.ts';
import { renderReport } from '../report/render-report.ts';
import type { Results } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { reportExtras } from '../run/report-extras.ts';
import { replayed, testOptions } from './repository-run.ts';

/** A run on the sets of the repository, with its page as `run` writes it. */
export type RealReport = { readonly results: Results; readonly page: string };

let made: Promise<RealReport> | undefined;

/** The report of a real run; made once for all tests that share a worker, because its proofs take their time. */
export function realReport(): Promise<RealReport> {
  made ??= makeReport();
  return made;
}

async function makeReport(): Promise<RealReport> {
  const results = await replayed(PACKAGE_FOLDER, await testOptions({ withInvariants: true }));
  const extras = await reportExtras({ harness: PACKAGE_FOLDER });
  return { results, page: renderReport(results, dorsalMetastasis, { ...extras, pageScript: bundlePage() }) };
}
