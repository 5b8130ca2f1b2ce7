import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds in a page, or in a part of it, each finding in one line; folded parts are opened first.
 * @param part - A selector of the part.
 */
export async function axeFindings(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
  await page.evaluate(axe.source);
  const findings: unknown = await page.evaluate(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`,
  );
  return Array.isArray(findings) ? findings.map((finding) => String(finding).slice(0, 400)) : ['axe gave no list'];
}
