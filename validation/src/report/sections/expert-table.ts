import type { CeilingOfEndpoint, ExpertAgreement } from '../../results.ts';
import { type Cell, statusMark, table } from '../components.ts';
import { notComputableText, outOf, percent, proportionText, pValueText } from '../format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { reasonsToWithhold } from './withheld-verdict.ts';

/** One row an expert: how he agrees with the others, how with the program, and who of the two stands nearer to the rest. */
export function expertTable(ceiling: CeilingOfEndpoint): Html {
  const { experts, alternativeTest } = ceiling;
  const withheld = reasonsToWithhold(ceiling).length > 0;
  const margin = alternativeTest.status === 'estimated' ? `, margin ${alternativeTest.margin}` : '';
  return table({
    caption: `Each expert beside the program (alternative test${margin})`,
    columns: [
      { label: 'Expert' },
      { label: 'Cases rated', kind: 'figure' },
      { label: 'Agrees with other experts' },
      { label: 'Agrees with the program (95 % interval)' },
      { label: 'Program at least as near to the rest' },
      { label: 'p-value' },
      { label: 'Decision' },
    ],
    rows: experts.map((one) => [
      one.expert,
      one.cases,
      withOthers(one),
      proportionText(one.withTool),
      ...testedCells(alternativeTest, one.expert, withheld),
    ]),
    none: 'no expert is named',
  });
}

function withOthers({ withOtherExperts: { agreeing, pairs } }: ExpertAgreement): string {
  if (pairs === 0) return notComputableText('no_paired_ratings');
  return `${outOf({ count: agreeing, n: pairs })} pairs of ratings, ${percent(agreeing / pairs)}`;
}

function testedCells(
  test: CeilingOfEndpoint['alternativeTest'],
  expert: string,
  withheld: boolean,
): readonly [Cell, Cell, Cell] {
  const found = test.status === 'estimated' ? test.comparisons.find((one) => one.expert === expert) : test;
  if (found === undefined) return untested('no_paired_ratings');
  if (found.status === 'not_computable') return untested(found.reason);
  return [
    `in ${percent(found.toolAdvantage)} of ${found.n} cases; the expert in ${percent(found.expertAdvantage)}`,
    pValueText(found.pValue),
    decision(found.toolWins, withheld),
  ];
}

function decision(toolWins: boolean, withheld: boolean): Html {
  if (withheld) return statusMark('not_evaluable', 'no verdict');
  if (toolWins) return statusMark('passed', 'as good as this expert');
  return html`<span class="mark plain">not shown to be as good</span>`;
}

function untested(reason: string): readonly [Cell, Cell, Cell] {
  const because = notComputableText(reason);
  return [because, because, html`<span class="mark plain">not tested</span>`];
}
