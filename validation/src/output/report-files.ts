import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { renderReport } from '../report/render-report.ts';
import type { Results } from '../results.ts';
import { junitXml } from './junit.ts';
import { summaryMarkdown } from './summary-markdown.ts';

/** The results as text; the same results give the same bytes. */
export function resultsJson(results: Results): string {
  return `${JSON.stringify(results, null, 1)}\n`;
}

/** The files that are made of a results document. */
export function reportFiles(results: Results): ReadonlyMap<string, string> {
  return new Map([
    ['results.json', resultsJson(results)],
    ['report.html', renderReport(results, dorsalMetastasis)],
    ['summary.md', summaryMarkdown(results)],
    ['junit.xml', junitXml(results)],
  ]);
}
