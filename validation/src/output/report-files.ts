import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { readPageScript } from '../page/page-script.ts';
import type { ReportExtras } from '../report/extras.ts';
import { renderReport } from '../report/render-report.ts';
import { RESULTS_SCHEMA_FILE, type Results } from '../results.ts';
import { junitXml } from './junit.ts';
import { rulesetFile } from './ruleset-file.ts';
import { summaryMarkdown } from './summary-markdown.ts';

/** Characters that JSON lets stand as they are and that steer a terminal or an editor in which a document is shown. */
const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The results as text, which names its schema; the same results give the same bytes. */
export function resultsJson(results: Results): string {
  const text = JSON.stringify({ $schema: `./${RESULTS_SCHEMA_FILE}`, ...results }, null, 1);
  return `${text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The report of a results document as a page. */
export function reportPage(results: Results, extras: Omit<ReportExtras, 'pageScript'>): string {
  const script = readPageScript(import.meta.url);
  return renderReport(results, dorsalMetastasis, {
    ...extras,
    ...(script === undefined ? {} : { pageScript: script }),
  });
}

/** The files that are made of a results document and of what a report shows beside it. */
export function reportFiles(results: Results, extras: Omit<ReportExtras, 'pageScript'>): ReadonlyMap<string, string> {
  return new Map([
    ['results.json', resultsJson(results)],
    ['report.html', reportPage(results, extras)],
    ['summary.md', summaryMarkdown(results)],
    ['junit.xml', junitXml(results)],
    ...rulesetFile(results),
  ]);
}
