import { decidedLabels } from '../report/decided-labels.ts';
import type { AgreementCell, Results } from '../results.ts';
import { coefficientText, proportionText, triageText } from './number-text.ts';

/** A table of a summary. */
export type SummaryTable = {
  readonly title: string;
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** How much a summary says: `brief` folds an endpoint that nothing decides into one line. */
export type Detail = 'full' | 'brief';

/** The tables of a summary: flow, agreement, invariants, requirements, gates. */
export function summaryTables(results: Results, detail: Detail): readonly SummaryTable[] {
  return [
    flowTable(results),
    ...agreementTables(results, detail),
    ordinalTable(results),
    missingTable(results, detail),
    safetyTable(results),
    gateTable(results),
  ].filter(({ rows }) => rows.length > 0);
}

/** What was written that shows the disagreements: a replay alone writes no report. */
export type TracesIn = 'the report' | 'results.json';

/** How many disagreements there are, and whether they are all listed where their traces stand. */
export function disagreementsLine({ disagreementCounts, disagreements }: Results, place: TracesIn): string {
  const all = disagreementCounts.reduce((sum, { rows }) => sum + rows, 0);
  return all === disagreements.length
    ? `${all} disagreements, each with its trace in ${place}`
    : `${all} disagreements, ${disagreements.length} of them with their trace in ${place}; all stand in decisions.csv`;
}

function flowTable({ caseSets }: Results): SummaryTable {
  return {
    title: 'Case sets',
    note: 'rows read = evaluated + rejected; out of scope: no plan is given',
    header: ['set', 'purpose', 'read', 'evaluated', 'rejected', 'thoracic level', 'level not stated', 'out of scope'],
    rows: caseSets.map(({ id, purpose, flow }) => [
      id,
      purpose,
      ...[
        flow.rowsRead,
        flow.rowsEvaluated,
        flow.rowsRejected,
        flow.established,
        flow.notEstablished,
        flow.outOfScope,
      ].map(String),
    ]),
  };
}

function agreementTables({ agreement, strata, readings, endpoints }: Results, detail: Detail): readonly SummaryTable[] {
  return strata.flatMap(({ id, label, rows }) => {
    const cells = agreement.filter(({ analysis, stratum }) => analysis === 'main' && stratum === id);
    if (cells.length === 0) return [];
    const lines = endpoints.flatMap(({ id: endpoint }) => {
      const inOrder = readings.flatMap((reading) =>
        cells.filter((cell) => cell.endpoint === endpoint && cell.reading === reading.id),
      );
      const silent = inOrder.every(({ decided, consider }) => decided + consider === 0);
      return detail === 'brief' && silent ? inOrder.slice(0, 1).map(silentRow) : inOrder.map(agreementRow);
    });
    return [
      {
        title: `Agreement: ${label} (${rows} rows)`,
        note: 'decided rows only, Wilson 95 %; errors with exact one-sided 95 % upper bound; where they have one label only, a tool that always says it would agree in all of them',
        header: [
          'endpoint',
          'reading',
          'n',
          'decided',
          'consider',
          'undecided',
          'labels of decided',
          'agree',
          'kappa',
          'AC1',
          'under',
          'over',
          'label possible',
        ],
        rows: lines,
      },
    ];
  });
}

/** Undecided under every reading. */
function silentRow({ endpoint, n }: AgreementCell): readonly string[] {
  return [endpoint, 'all three', String(n), '0', '0', String(n), 'none', 'nothing decided', '-', '-', '-', '-', '-'];
}

function agreementRow(cell: AgreementCell): readonly string[] {
  const { endpoint, reading, n, decided, consider, undecided, observed, kappa, ac1, containment } = cell;
  const size = containment.meanSetSize;
  const mean =
    size.status === 'estimated' ? `, mean set ${size.value.toFixed(1)} of ${containment.largestSetSize}` : '';
  return [
    endpoint,
    reading,
    ...[n, decided, consider, undecided].map(String),
    labelsText(cell),
    proportionText(observed),
    coefficientText(kappa),
    coefficientText(ac1),
    triageText(cell, 'underTriage'),
    triageText(cell, 'overTriage'),
    `${containment.proportion.count}/${containment.proportion.n}${mean}`,
  ];
}

function labelsText(cell: AgreementCell): string {
  const labels = decidedLabels(cell);
  if (labels === undefined) return 'none';
  return labels.warning === undefined ? labels.counts : `${labels.counts} (one label only)`;
}

function ordinalTable({ ordinal }: Results): SummaryTable {
  return {
    title: 'Panel ratings',
    note: 'three ordered words; weighted kappa, linear',
    header: ['reading', 'stratum', 'kind', 'ratings', 'decided', 'same word', 'weighted kappa'],
    rows: ordinal.map(({ reading, stratum, kind, items, decidedItems, observed, linear }) => [
      reading,
      stratum,
      kind.replaceAll('_', ' '),
      String(items),
      String(decidedItems),
      proportionText(observed),
      coefficientText(linear),
    ]),
  };
}

const MOST_FACTS = 6;

function missingTable({ agreement }: Results, detail: Detail): SummaryTable {
  const cells = agreement.filter(
    ({ analysis, reading, endpoint, missingFacts }) =>
      analysis === 'main' &&
      reading === 'as_stated' &&
      missingFacts.length > 0 &&
      (detail === 'full' || endpoint === 'surgery'),
  );
  return {
    title: 'What undecided rows lack, as stated',
    note: 'open facts on which the rules of the table still branch',
    header: ['endpoint', 'stratum', 'undecided', 'missing facts (rows)'],
    rows: cells.map(({ endpoint, stratum, undecided, missingFacts }) => [
      endpoint,
      stratum,
      String(undecided),
      missingFacts
        .slice(0, MOST_FACTS)
        .map(({ fact, rows }) => `${fact} (${rows})`)
        .join(', '),
    ]),
  };
}

function safetyTable({ invariants, vignetteChecks }: Results): SummaryTable {
  const count = (wanted: string) => invariants.filter(({ status }) => status === wanted).length;
  const open = invariants
    .filter(({ status }) => status !== 'held')
    .map(({ id, status }) => `${id} (${status.replaceAll('_', ' ')})`);
  const unmet = vignetteChecks.filter(({ status }) => status !== 'met');
  const proved = invariants.filter(({ checks }) =>
    checks.some(({ how, status }) => how === 'proved' && status === 'held'),
  ).length;
  return {
    title: 'Safety',
    note: 'invariants: proved over the whole case space, sampled, and walked over every labelled case',
    header: ['what', 'count', 'which are open'],
    rows: [
      [
        'invariants and proofs held',
        `${count('held')} of ${invariants.length} (${proved} proved)`,
        open.join(', ') || 'none',
      ],
      [
        'vignette requirements met',
        `${vignetteChecks.length - unmet.length} of ${vignetteChecks.length}`,
        unmet.map(({ id }) => id).join(', ') || 'none',
      ],
    ],
  };
}

function gateTable({ gates, controls }: Results): SummaryTable {
  return {
    title: 'Gates and controls',
    note: 'bounds, never point estimates',
    header: ['gate', 'status', 'value', 'threshold', 'because'],
    rows: [
      ...gates.map(({ id, status, value, comparison, threshold, because }) => [
        id,
        status.replaceAll('_', ' '),
        value.status === 'computed' ? String(Number(value.value.toFixed(4))) : 'none',
        `${comparison.replaceAll('_', ' ')} ${threshold}`,
        because,
      ]),
      ...controls.map(({ id, label, status, findings }) => [
        id,
        status.replaceAll('_', ' '),
        '',
        '',
        findings.join('; ') || label,
      ]),
    ],
  };
}
