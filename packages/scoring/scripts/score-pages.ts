import type { ScoreAbout } from '../src/index.ts';
import * as scoring from '../src/index.ts';
import { NOT_IMPLEMENTED } from './not-implemented.ts';
import { type Page, renderScorePage } from './render-score-page.ts';
import { scalesPage } from './scales-page.ts';

export { renderScorePage } from './render-score-page.ts';

/**
 * The pages of all scores that the barrel exports, and their index.
 * @returns the index, one page a score sorted by id, and the page of the scales
 */
export const scorePages = (): readonly Page[] => {
  const exported: readonly unknown[] = Object.values(scoring);
  const abouts = exported.filter(isAbout).toSorted((first, second) => (first.table.id < second.table.id ? -1 : 1));
  return [indexPage(abouts), ...abouts.map(renderScorePage), scalesPage()];
};

const isAbout = (value: unknown): value is ScoreAbout =>
  typeof value === 'object' && value !== null && 'table' in value && 'notFor' in value;

const indexPage = (abouts: readonly ScoreAbout[]): Page => ({
  path: 'docs/scores/README.md',
  content: `${[
    '# Scores',
    '',
    '<!-- Generated from the tables; do not edit. -->',
    '',
    'No table has been approved by a clinician. The mark says how it was checked: V in the text that was read, V2 in a',
    'secondary copy only, M from memory in part or in whole.',
    '',
    '| Score | Id | Mark | For |',
    '|---|---|---|---|',
    ...abouts.map(({ table, purpose }) => {
      return `| [${table.title}](${table.id}.md) | \`${table.id}\` | ${table.verification.mark} | ${purpose} |`;
    }),
    '',
    'Scales (ESCC, Frankel, AIS, ECOG and Karnofsky, radiosensitivity) are on [one page](scales.md).',
    '',
    '## Not implemented, and why',
    '',
    ...NOT_IMPLEMENTED.map(({ score, reason }) => `- **${score}.** ${reason}`),
  ].join('\n')}\n`,
});
