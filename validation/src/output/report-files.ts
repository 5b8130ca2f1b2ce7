import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { SelfTest } from '../gates/self-test.ts';
import { readPageScript } from '../page/page-script.ts';
import type { ReportExtras } from '../report/extras.ts';
import { renderReport } from '../report/render-report.ts';
import type { MutationResults } from '../results/mutation.ts';
import { RESULTS_SCHEMA_FILE, type Results } from '../results.ts';
import { junitXml } from './junit.ts';
import { summaryMarkdown } from './summary-markdown.ts';

/** Characters that JSON lets stand as they are and that steer a terminal or an editor in which a document is shown. */
const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The results as text, which names its schema; the same results give the same bytes. */
export function resultsJson(results: Results): string {
  const text = JSON.stringify({ $schema: `./${RESULTS_SCHEMA_FILE}`, ...results }, null, 1);
  return `${text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The files that are made of a results document and of the self-test of the gates. */
export function reportFiles(
  results: Results,
  gateSelfTest: readonly SelfTest[],
  mutation: MutationResults | undefined,
): ReadonlyMap<string, string> {
  const script = readPageScript(import.meta.url);
  const extras: ReportExtras = {
    ...(script === undefined ? {} : { pageScript: script }),
    ...(mutation === undefined ? {} : { mutation }),
    gateSelfTest,
    // No release has been signed, and no one has signed this report.
    changes: { status: 'no_signed_release' },
    signatures: [],
  };
  return new Map([
    ['results.json', resultsJson(results)],
    ['report.html', renderReport(results, dorsalMetastasis, extras)],
    ['summary.md', summaryMarkdown(results)],
    ['junit.xml', junitXml(results)],
  ]);
}
