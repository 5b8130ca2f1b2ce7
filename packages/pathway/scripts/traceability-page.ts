import type { StatementTrace } from '../src/rulesets/dorsal-metastasis/trace-statements.ts';
import { header, table } from './markdown.ts';

/** From every statement to the rows that carry it and the tests that show it. */
export function traceabilityPage(traces: readonly StatementTrace[]): string {
  const carried = traces.filter((trace) => trace.carriers.length > 0).length;
  const tests = traces.reduce((sum, trace) => sum + trace.tests.length, 0);
  return [
    header(
      'Traceability of statements',
      `${traces.length} statements: ${carried} carried by rows or texts, ${traces.length - carried} excluded with a reason; ${tests} links to tests. ` +
        'The test command fails when a statement has neither a carrier nor a reason, or no test. ' +
        'Tests are in `packages/pathway/src/rulesets/dorsal-metastasis/statements.test.ts` and `governance.test.ts`.',
    ),
    table(
      ['statement', 'says', 'evidence', 'carried by', 'tests'],
      traces.map((trace) => [
        trace.id,
        trace.text,
        trace.verdict.replaceAll('_', ' '),
        trace.carriers.length > 0
          ? trace.carriers.map((carrier) => `\`${carrier}\``).join(', ')
          : `excluded: ${trace.exclusion}`,
        trace.tests.length > 0 ? trace.tests.join('; ') : 'governance.test.ts',
      ]),
    ),
    '',
  ].join('\n');
}
