import type {
  FactFlowTable,
  FactRules,
  FlowTable,
  PublishedSurvival,
  ScoreAbout,
  ScoreTable,
  Source,
  TableIdentity,
} from '../src/index.ts';
import { CAVEATS_EN, REASONS_EN } from '../src/phrases-en.ts';
import { factLines } from './render-facts.ts';

const MARKS = {
  V: 'V: ticked in the text that was read',
  V2: 'V2: read in a secondary copy only',
  M: 'M: from memory, in part or in whole',
} as const;

const STATUS = { draft: 'draft', under_review: 'under review, not approved', approved: 'approved' } as const;

/** A page of documentation: where it is committed and all of its text. */
export type Page = { readonly path: string; readonly content: string };

/**
 * The page of one score, printed from its table and its prose.
 * @param about - the prose, which names its table
 * @returns path and Markdown
 */
export const renderScorePage = (about: ScoreAbout): Page => {
  const { table } = about;
  const sections = [
    `# ${table.title}`,
    '<!-- Generated from the table; do not edit. -->',
    about.purpose,
    identity(table),
    section('Who it was derived from', [about.derivation]),
    section('Items', isAdditive(table) ? scoredItems(table) : items(table)),
    ...(isFlow(table) ? [section('Flow chart', paths(table)), section('Strata', strata(table))] : []),
    ...(isAdditive(table) ? [section('Bands', bands(table))] : []),
    ...(hasFacts(table) ? [section('What it can be computed from', factLines(table)), ...gates(table)] : []),
    section('Validation figures', validation(about)),
    section('Known errata and wrong copies', list(about.errata, 'None known.')),
    section('When not to use it', list(about.notFor, 'Nothing was recorded.')),
    section('Always shown with the result', list(caveats(table), 'No caveat.')),
  ];
  return { path: `docs/scores/${table.id}.md`, content: `${sections.join('\n\n')}\n` };
};

const isAdditive = (table: TableIdentity): table is ScoreTable => 'bands' in table;
const isFlow = (table: TableIdentity): table is FlowTable => 'paths' in table;
const hasFacts = (table: TableIdentity): table is FactFlowTable | (ScoreTable & FactRules) => 'facts' in table;

const section = (title: string, lines: readonly string[]): string => [`## ${title}`, '', ...lines].join('\n');

const list = (lines: readonly string[], none: string): readonly string[] =>
  lines.length === 0 ? [none] : lines.map((line) => `- ${line}`);

const citation = ({ citation: text, doi, place }: Source): string =>
  `${text}${doi === undefined ? '' : `, doi ${doi}`} (${place})`;

const identity = (table: TableIdentity): string =>
  [
    '| | |',
    '|---|---|',
    `| Id | \`${table.id}\` |`,
    `| Source | ${citation(table.source)} |`,
    `| Verification | ${MARKS[table.verification.mark]}. ${sentence(table.verification.readIn)} |`,
    `| To be ticked first | ${table.verification.tickFirst.join('; ') || 'nothing'} |`,
    `| Review | ${STATUS[table.reviewStatus]} |`,
    ...(isAdditive(table) ? [`| Direction | ${table.direction.replaceAll('_', ' ')} |`] : []),
    ...(isAdditive(table) && table.cap !== undefined ? [`| Highest total reported | ${table.cap} |`] : []),
  ].join('\n');

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const items = (table: TableIdentity): readonly string[] => [
  '| Item | Answer | Value | Mark |',
  '|---|---|---|---|',
  ...table.items.flatMap(({ id, label, options }) =>
    options.map((option, index) => {
      const name = index === 0 ? `${label} (\`${id}\`)` : '';
      return `| ${name} | ${option.label} | \`${option.value}\` | ${option.mark ?? table.verification.mark} |`;
    }),
  ),
];

const scoredItems = (table: ScoreTable): readonly string[] => [
  '| Item | Answer | Value | Points | Mark |',
  '|---|---|---|---|---|',
  ...table.items.flatMap(({ id, label, options }) =>
    options.map(({ label: answer, value, points, mark }, index) => {
      const name = index === 0 ? `${label} (\`${id}\`)` : '';
      return `| ${name} | ${answer} | \`${value}\` | ${points} | ${mark ?? table.verification.mark} |`;
    }),
  ),
];

const bands = ({ bands: own }: ScoreTable): readonly string[] => [
  '| Total | Band | Published survival |',
  '|---|---|---|',
  ...own.map(({ from, to, id, label, survival }) => {
    const range = from === to ? `${from}` : `${from}-${to}`;
    return `| ${range} | ${label} (\`${id}\`) | ${survivalText(survival)} |`;
  }),
];

const strata = ({ strata: own }: FlowTable): readonly string[] => [
  '| Stratum | Published survival |',
  '|---|---|',
  ...own.map(({ id, label, survival }) => `| ${label} (\`${id}\`) | ${survivalText(survival)} |`),
];

const paths = ({ paths: own }: FlowTable): readonly string[] => [
  '| When | Stratum |',
  '|---|---|',
  ...own.map(({ when, stratum }) => {
    const conditions = Object.entries(when).map(([item, value]) => `\`${item}\` ${value}`);
    return `| ${conditions.join(', ')} | ${stratum} |`;
  }),
];

const survivalText = (survival: PublishedSurvival | undefined): string => {
  if (survival === undefined) return 'not in the table';
  const median =
    survival.medianMonths === undefined ? [] : [`median ${survival.medianMonths} months (${survival.mark})`];
  const alive = (survival.alive ?? []).map(({ months, percent, mark }) => `${percent} % at ${months} months (${mark})`);
  return [...median, ...alive].join(', ');
};

const gates = (table: FactRules): readonly string[] => {
  const reasons: Readonly<Record<string, string>> = REASONS_EN;
  const lines = table.gates.map(({ field, excluded, reason, source }) => {
    return `\`${field}\` ${excluded.join(', ')}: ${reasons[reason] ?? reason} Source: ${citation(source)}.`;
  });
  return lines.length === 0 ? [] : [section('For whom it was not made (`not_applicable`)', list(lines, ''))];
};

const validation = ({ validation: figures }: ScoreAbout): readonly string[] =>
  list(
    figures.map(({ figure, source, mark }) => `${figure} (${source}; ${mark})`),
    'None found.',
  );

const caveats = ({ caveats: codes, verification }: TableIdentity): readonly string[] => [
  ...codes.map((code) => CAVEATS_EN[code]),
  ...(verification.mark === 'V' ? [] : [CAVEATS_EN.table_not_verified_against_paper]),
];
