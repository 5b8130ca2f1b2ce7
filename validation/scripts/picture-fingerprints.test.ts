import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../src/report/render-report.ts';
import { SECTIONS } from '../src/report/sections.ts';
import { resultsFixture } from '../src/report/testing/results-fixture.ts';
import { realReport } from '../src/testing/real-report.ts';
import { fingerprintsOf } from './picture-fingerprints.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const HOW = 'take the pictures again: npm run validate, then npx tsx validation/scripts/screenshots.ts';

describe('the pictures of the report', () => {
  it('are of a report like the one that a run writes now', { timeout: 300_000 }, async () => {
    const { page } = await realReport();
    expect(fingerprintsOf(page), HOW).toEqual(
      JSON.parse(readFileSync(`${docs}images/report/fingerprints.json`, 'utf8')),
    );
  });

  it('are all on the page that walks through the report, and none of them is missing', () => {
    const text = readFileSync(`${docs}report.md`, 'utf8');
    const named = [...text.matchAll(/\(images\/report\/([\w-]+\.webp)\)/g)].map(([, name]) => name);
    const there = readdirSync(`${docs}images/report`).filter((name) => name.endsWith('.webp'));
    expect([...new Set(named)].sort()).toEqual(there.sort());
    for (const { id } of SECTIONS) expect(there, id).toContain(`${id.toLowerCase()}.webp`);
    expect(existsSync(`${docs}images/report/first-page.webp`)).toBe(true);
  });
});

describe('fingerprints', () => {
  const results = resultsFixture();
  const before = fingerprintsOf(renderReport(results, dorsalMetastasis));

  it('are the same whatever the numbers and the cases are', () => {
    const disagreements = results.disagreements.map((one) => ({ ...one, caseId: `${one.caseId}-2` }));
    const agreement = results.agreement.map((cell) => ({ ...cell, n: cell.n + 100 }));
    const other = renderReport({ ...results, disagreements, agreement }, dorsalMetastasis);
    expect(fingerprintsOf(other)).toEqual(before);
  });

  it('of a section change with its headings, captions and columns, and of no other section', () => {
    const page = renderReport(results, dorsalMetastasis).replace('Known anomalies and test issues', 'Other words');
    const after = fingerprintsOf(page);
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(['R17']);
  });
});
