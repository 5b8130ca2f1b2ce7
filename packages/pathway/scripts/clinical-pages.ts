import { STATEMENT_EXAMPLES } from '../src/rulesets/dorsal-metastasis/examples/statement-examples.ts';
import { dorsalMetastasis } from '../src/rulesets/dorsal-metastasis/index.ts';
import { traceStatements } from '../src/rulesets/dorsal-metastasis/trace-statements.ts';
import { dictionaryPage } from './dictionary-page.ts';
import { rulesetPage } from './ruleset-page.ts';
import { traceabilityPage } from './traceability-page.ts';

/** A generated page. */
export type Page = { readonly path: string; readonly content: string };

/** The pages a clinician reads, generated from the ruleset. */
export function clinicalPages(): readonly Page[] {
  return [
    { path: 'docs/clinical/dorsal-metastasis.md', content: rulesetPage(dorsalMetastasis) },
    { path: 'docs/clinical/dictionary.md', content: dictionaryPage(dorsalMetastasis) },
    {
      path: 'docs/clinical/traceability.md',
      content: traceabilityPage(traceStatements(dorsalMetastasis, STATEMENT_EXAMPLES)),
    },
  ];
}
