import { describe, expect, test } from 'vitest';
import { assess } from '../../assess/assess.ts';
import type { AssessedCase } from '../../assess/assessment.ts';
import { CLOCK_WORDS } from '../../render/phrases-en.ts';
import { planText } from '../../render/plan-text.ts';
import { renderPlan } from '../../render/render-plan.ts';
import { CLEAR, PROGRESSIVE, UNSTABLE } from './examples/patients.ts';
import { STATEMENT_EXAMPLES } from './examples/statement-examples.ts';
import { dorsalMetastasis } from './index.ts';

const assessed = (input: unknown): AssessedCase => {
  const result = assess(dorsalMetastasis, input);
  if (result.status !== 'assessed') throw new Error(result.status);
  return result;
};

const examples = [{}, ...STATEMENT_EXAMPLES.map((example) => example.given)].map(assessed);
const tables = [...dorsalMetastasis.actions, dorsalMetastasis.strategy];
const adviceTexts = tables.flatMap((table) => [
  ...table.dispositions.flatMap(({ label, patientLabel }) => [label, patientLabel]),
  ...table.contents.flatMap(({ text, patientText }) => [text, patientText]),
]);

describe('[META-4 INV-23] audience changes words only', () => {
  test('acts, clocks, order, severities and certainties are the same for both audiences', () => {
    for (const assessment of examples) {
      const [clinician, patient] = (['clinician', 'patient'] as const).map((audience) =>
        renderPlan(assessment, audience),
      );
      const codes = (plan: typeof clinician) => ({
        actions: plan?.actions.map(({ action, status, act, clock }) => ({ action, status, act, clock })),
        alerts: plan?.alerts
          .filter(({ certainty }) => certainty === 'present')
          .map(({ id, severity }) => ({ id, severity })),
        missing: plan?.missing,
      });
      expect(codes(patient)).toEqual(codes(clinician));
    }
  });

  test('patients see no clinician questions, no bands, no alert that is merely possible, and no text that may not apply', () => {
    const plan = renderPlan(assessed({ cord_compression: 'suspected' }), 'patient');
    expect(plan).toMatchObject({ askFirst: [], scores: [], stillOpen: true });
    expect(plan.actions.flatMap(({ couldChangeWith }) => couldChangeWith)).toEqual([]);
    expect(plan.alerts.filter(({ certainty }) => certainty === 'possible')).toEqual([]);
    const surgery = plan.actions.find(({ action }) => action === 'surgery');
    expect(surgery?.contents.join()).not.toContain('smaller operation');
    expect(planText(plan).join('\n')).toContain('Your doctors still need some results.');
  });

  test('no clock in words is softer for patients', () => {
    expect(CLOCK_WORDS.now.patient).toBe('now');
    expect(CLOCK_WORDS.hours.patient).toBe('within hours');
    expect(CLOCK_WORDS.none.patient).not.toMatch(/hurry|time/);
  });

  test('every text exists for both audiences', () => {
    const texts = [
      ...adviceTexts,
      ...dorsalMetastasis.alerts.flatMap(({ text, patientText }) => [text, patientText]),
      ...dorsalMetastasis.notices.flatMap(({ text, patientText }) => [text, patientText]),
    ];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('[META-7] scope', () => {
  test.each(['C7', 'L1', 'O', 'S5'])(
    '%s is out of scope, its SINS is still scored, and emergencies are named',
    (index_level) => {
      const result = assess(dorsalMetastasis, { index_level });
      expect(result).toMatchObject({ status: 'out_of_scope', redFlags: expect.stringContaining('no emergency') });
      expect(result.status === 'out_of_scope' && result.scores[0]?.lowest).toBe(
        ['C7', 'L1', 'O'].includes(index_level) ? 3 : 0,
      );
    },
  );

  test.each(['T1', 'T12'])('%s is in scope', (index_level) => {
    expect(assess(dorsalMetastasis, { index_level })).toMatchObject({ status: 'assessed', scope: 'established' });
  });

  test('an extrapolated answer says so in every output', () => {
    const result = assess(dorsalMetastasis, { index_level: 'L1' }, { extrapolate: true });
    expect(result).toMatchObject({ status: 'assessed', scope: 'extrapolated' });
    if (result.status !== 'assessed') return;
    for (const audience of ['clinician', 'patient'] as const)
      expect(planText(renderPlan(result, audience))[0]).toMatch(/extrapolated|another part of the spine/);
  });

  test('an unknown level is assessed and flagged', () => {
    expect(assessed({}).scope).toBe('not_established');
    expect(renderPlan(assessed({}), 'clinician').scopeNotice).toContain('scope not established');
  });
});

describe('[META-8] the advertisement', () => {
  test('no text of the ruleset praises a product or promises instant answers', () => {
    expect(JSON.stringify(dorsalMetastasis)).not.toMatch(/instant|leading institution|medical AI/i);
  });
});

describe('[INV-22] status', () => {
  test('every result carries pending review, the date of the source and the unprinted references', () => {
    for (const assessment of examples)
      expect(assessment.ruleset).toMatchObject({
        reviewStatus: 'pending_human_review',
        sourceLastUpdated: '2026-02-03',
        danglingCitations: ['4', '5', '6'],
      });
  });

  test('no row is approved while no person has reviewed it', () => {
    expect(tables.flatMap((table) => table.rows).filter((row) => row.review.status === 'approved')).toEqual([]);
  });

  test('no text claims approval or fitness for clinical use', () => {
    const texts = [...adviceTexts, ...dorsalMetastasis.notices.map((notice) => notice.text)].join('\n');
    expect(texts).not.toMatch(/\b(is|are) approved\b|certified|clinically validated|safe for clinical use/i);
  });
});

describe('[INV-03] dose', () => {
  const amounts = (text: string) => [...text.matchAll(/(\d+(?:\.\d+)?)\s*mg/g)].map((match) => Number(match[1]));

  test('no text of advice names a dose above 16 mg', () => {
    expect(adviceTexts.flatMap(amounts).filter((amount) => amount > 16)).toEqual([]);
    expect(adviceTexts.flatMap(amounts)).toContain(16);
  });

  test('larger numbers stand only in the alert that warns of them', () => {
    const large = dorsalMetastasis.alerts.filter((alert) => amounts(alert.text).some((amount) => amount > 16));
    expect(large.map((alert) => alert.id)).toEqual(['A2-over']);
  });
});

describe('[INV-27] figures without support', () => {
  test('the 49 % and the 30 to 35 % are in no text of advice, alert or notice', () => {
    const texts = [
      ...adviceTexts,
      ...dorsalMetastasis.alerts.map((alert) => alert.text),
      ...dorsalMetastasis.notices.map((notice) => notice.text),
    ];
    expect(texts.filter((text) => /\b49 ?%|30 (to|-) 35/.test(text))).toEqual([]);
  });

  test('every statement whose figure is not supported is evidence with its verdict', () => {
    for (const id of ['RT-4', 'SURG-9', 'SURG-10', 'STEROID-4']) {
      const statement = dorsalMetastasis.statements.find((candidate) => candidate.id === id);
      const evidence = dorsalMetastasis.evidence.find((candidate) => candidate.statement === id);
      expect(evidence?.verdict).toBe(statement?.verdict);
      expect(['contradicted', 'outdated', 'not_found']).toContain(evidence?.verdict);
    }
  });
});

describe('a refused case', () => {
  test('says that a refusal is no reassurance, and what needs help now', () => {
    expect(assess(dorsalMetastasis, { kps: 60, ecog: 3, deficit_progressive: 'yes' })).toMatchObject({
      status: 'invalid',
      redFlags: expect.stringContaining('not reassurance'),
    });
  });
});

describe('reading order', () => {
  test('status and raised alerts come before the actions, hard warnings first', () => {
    const lines = planText(renderPlan(assessed({ ...PROGRESSIVE, dexamethasone_mg_24h: 96 }), 'clinician'));
    const first = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(first('Review status: pending')).toBe(0);
    expect(first('above 16 mg')).toBe(1);
    expect(first('above 16 mg')).toBeLessThan(first('1. '));
  });

  test('a blank form asks about neurology first', () => {
    const text = planText(renderPlan(assessed({}), 'clinician')).join('\n');
    expect(text).toContain('ask about neurology first');
    expect(planText(renderPlan(assessed({ cord_compression: 'suspected' }), 'clinician')).join('\n')).not.toContain(
      'ask about neurology first',
    );
  });

  test('the restriction of an unstable spine comes before the operation', () => {
    const { order } = assessed(UNSTABLE);
    expect(order.indexOf('mobilisation')).toBeLessThan(order.indexOf('surgery'));
  });
});

describe('[INV-09 INV-24 INV-26]', () => {
  test('every restriction of loading shows its owner and time limit, also while it is only possible', () => {
    for (const assessment of examples) {
      const mobilisation = renderPlan(assessment, 'clinician').actions.find(({ action }) => action === 'mobilisation');
      if (mobilisation?.act !== 'restricted_pending_plan') continue;
      expect(mobilisation.contents.join(' ')).toMatch(/Owner: .*Time limit: .*24 h, at most 7 days/);
    }
  });

  test('no alert and no text is shown twice', () => {
    for (const assessment of examples) {
      const plan = renderPlan(assessment, 'clinician');
      const alerts = plan.alerts.map((alert) => alert.text);
      expect(new Set(alerts).size).toBe(alerts.length);
      for (const action of plan.actions) expect(new Set(action.contents).size).toBe(action.contents.length);
    }
  });

  test('every plan says that it is advice, and asks for a named clinician and the record of a joint decision', () => {
    const text = planText(renderPlan(assessed(PROGRESSIVE), 'clinician')).join('\n');
    expect(text).toContain('Advice, not an order');
    expect(text).toContain('named clinician');
    expect(text).toContain('record of the joint decision');
  });
});

describe('[G-08] an undecided answer', () => {
  test('a reassuring disposition that is merely possible is never printed', () => {
    const plan = planText(renderPlan(assessed({}), 'clinician')).join('\n');
    for (const reassuring of [
      'no surgical opinion needed',
      'no restriction on what is known',
      'not indicated as an emergency drug',
      'tumour type is established',
    ])
      expect(plan).not.toContain(reassuring);
  });

  test('the same texts are printed when they are decided', () => {
    expect(planText(renderPlan(assessed(CLEAR), 'clinician')).join('\n')).toContain('no restriction on what is known');
  });

  test('undecided is never worded like a band of SINS', () => {
    expect(JSON.stringify(renderPlan(assessed({}), 'clinician'))).not.toMatch(/indeterminate/i);
  });
});

describe('sources', () => {
  test('every citation names a source of the list', () => {
    const keys = new Set(dorsalMetastasis.sources.map((source) => source.key));
    const cited = [...tables.flatMap((table) => table.rows), ...dorsalMetastasis.alerts].flatMap(
      (item) => item.citations,
    );
    expect(cited.filter((citation) => !keys.has(citation.source))).toEqual([]);
    expect([...tables.flatMap((table) => table.rows)].filter((row) => row.citations.length === 0)).toEqual([]);
  });

  test('every id of a row is used once', () => {
    const ids = tables.flatMap((table) => table.rows.map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
