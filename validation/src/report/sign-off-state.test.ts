import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import type { ReportExtras } from './extras.ts';
import { renderReport } from './render-report.ts';
import { extrasFixture } from './testing/extras-fixture.ts';
import { missingFrom, textOf } from './testing/markup.ts';
import { resultsFixture } from './testing/results-fixture.ts';

const pageOf = (changes: ReportExtras): string =>
  renderReport(resultsFixture(), dorsalMetastasis, { ...extrasFixture(), ...changes });

const firstScreenOf = (page: string): string => textOf(page.slice(page.indexOf('<header'), page.indexOf('</header>')));

describe('the first screen', () => {
  it('says what open parts block, and what they do not', () => {
    expect(firstScreenOf(pageOf({}))).toMatch(
      /\d+ parts of this report are marked &quot;not done&quot;: nobody can sign it and no release can be made of it; a development run does not fail for it/,
    );
  });

  it('says that a self-test of the gates came out as it must', () => {
    const gateSelfTest = [{ condition: 'no case', mustBlock: true, blocked: true }];
    expect(firstScreenOf(pageOf({ gateSelfTest }))).toContain(
      'Self-test of the gates: 1 condition, each came out as it must',
    );
  });

  it.each([
    ['did not block', { condition: 'no case', mustBlock: true, blocked: false }],
    ['blocked a good record', { condition: 'nothing is wrong', mustBlock: false, blocked: true }],
  ])('says that no gate can be relied on when one %s', (_, test) => {
    expect(firstScreenOf(pageOf({ gateSelfTest: [test] }))).toContain(
      '1 of 1 condition came out wrongly; no gate can be relied on',
    );
  });
});

describe('what a person states', () => {
  it('replaces "not done", with the name and the day', () => {
    expect(missingFrom(pageOf({}), ['Paid by nobody', 'stated by A test, 2026-01-02'])).toEqual([]);
  });

  it('is asked for by the name of the part', () => {
    expect(missingFrom(pageOf({ declarations: [] }), ['(part funding)', '(part risk)', '(part author)'])).toEqual([]);
  });
});

describe('identity and sign-off', () => {
  it('prints the hash of the build, or that there was none', () => {
    expect(missingFrom(pageOf({}), ['Build of the software (30 files)', 'f'.repeat(64)])).toEqual([]);
    const { build: _, ...rest } = extrasFixture();
    const without = renderReport(resultsFixture(), dorsalMetastasis, rest);
    expect(missingFrom(without, ['the program was not built, or its bytes were not hashed'])).toEqual([]);
  });

  it('prints the roles that must sign; being unsigned is no part that is "not done"', () => {
    const page = pageOf({ signatures: [] });
    const section = page.slice(page.indexOf('<section id="R19"')).split('</section>')[0] ?? '';
    expect(missingFrom(section, ['clinical safety officer', 'unsigned'])).toEqual([]);
    expect(section).not.toContain('class="mark not-done"');
  });

  it('prints what no rule controls', () => {
    expect(missingFrom(pageOf({}), ['What no rule controls', 'a part of it: a test; it is a fixture'])).toEqual([]);
  });
});
