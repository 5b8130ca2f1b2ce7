import { describe, expect, test } from 'vitest';
import { assess } from '../../assess/assess.ts';
import { unmet } from './examples/check-expectation.ts';
import { STATEMENT_EXAMPLES } from './examples/statement-examples.ts';
import { dorsalMetastasis } from './index.ts';
import { traceStatements } from './trace-statements.ts';

describe('statements as patients', () => {
  test.each(
    STATEMENT_EXAMPLES.map((example) => [`[${example.statements.join(' ')}] ${example.says}`, example] as const),
  )('%s', (_, example) => {
    const assessment = assess(dorsalMetastasis, example.given);
    if (assessment.status !== 'assessed') expect(assessment).toEqual('assessed');
    else expect(example.expect.map((line) => unmet(dorsalMetastasis, assessment, line)).filter(Boolean)).toEqual([]);
  });
});

describe('traceability', () => {
  const traces = traceStatements(dorsalMetastasis, STATEMENT_EXAMPLES);

  test('every statement has a row, a text, an alert, a notice, an ordering or evidence, or a reasoned exclusion', () => {
    expect(
      traces.filter((trace) => trace.carriers.length === 0 && trace.exclusion === '').map((trace) => trace.id),
    ).toEqual([]);
  });

  test('every statement has a test', () => {
    const tested = new Set(STATEMENT_EXAMPLES.flatMap((example) => example.statements));
    // Carried by the engine and not by a patient; each has a test of its own in governance.test.ts.
    const elsewhere = ['META-4', 'META-7', 'META-8'];
    expect(traces.map((trace) => trace.id).filter((id) => !tested.has(id) && !elsewhere.includes(id))).toEqual([]);
  });

  test('the catalogue has the 83 statements of the article and the 26 resolutions, each once', () => {
    const ids = dorsalMetastasis.statements.map((statement) => statement.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('B-'))).toHaveLength(83);
    expect(ids.filter((id) => id.startsWith('B-'))).toHaveLength(26);
  });

  test('no row, text, alert, example or evidence names a statement that does not exist', () => {
    const known = new Set(dorsalMetastasis.statements.map((statement) => statement.id));
    const named = [
      ...traces.flatMap((trace) => trace.unknown),
      ...STATEMENT_EXAMPLES.flatMap((example) => example.statements),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
