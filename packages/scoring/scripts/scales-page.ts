import {
  AIS,
  ECOG_KARNOFSKY,
  ESCC,
  ESCC_GRADES,
  ecogOfKarnofsky,
  FRANKEL,
  KARNOFSKY_GRADES,
  karnofskyOfEcog,
  PRIMARY_TUMORS,
  RADIOSENSITIVITY_LISTS,
  radiosensitivity,
  type Source,
} from '../src/index.ts';
import type { Page } from './render-score-page.ts';

/**
 * The page of the scales, printed from their tables.
 * @returns `docs/scores/scales.md`
 */
export const scalesPage = (): Page => ({
  path: 'docs/scores/scales.md',
  content: `${[
    '# Scales',
    '<!-- Generated from the tables; do not edit. -->',
    'No table has been approved by a clinician.',
    grades(
      ESCC,
      'Axial T2 MRI, most severe level. Grades are labels, never numbers; 1c is a level of its own, counted low in some lists and high in others. It grades compression, not neurology; below the conus it grades the thecal sac.',
      [
        '| Grade | Definition | Counted |',
        '|---|---|---|',
        ...ESCC_GRADES.map((grade) => `| ${grade} | ${ESCC.grades[grade].label} | ${ESCC.grades[grade].band} |`),
      ],
    ),
    grades(
      FRANKEL,
      'Frankel and AIS are two vocabularies; there is no converter. "No deficit" is Frankel E.',
      table(FRANKEL.grades),
    ),
    grades(AIS, 'Needs the full ISNCSCI examination: it is stated, never computed here.', table(AIS.grades)),
    performance(),
    sensitivity(),
  ].join('\n\n')}\n`,
});

const citation = ({ citation: text, doi, place }: Source): string =>
  `${text}${doi === undefined ? '' : `, doi ${doi}`} (${place})`;

type Scale = { readonly title: string; readonly source: Source; readonly mark: string };

const grades = ({ title, source, mark }: Scale, note: string, rows: readonly string[]): string =>
  [`## ${title}`, '', `Source: ${citation(source)}; ${mark}. ${note}`, '', ...rows].join('\n');

const table = (own: Readonly<Record<string, string>>): readonly string[] => [
  '| Grade | Definition |',
  '|---|---|',
  ...Object.entries(own).map(([grade, text]) => `| ${grade} | ${text} |`),
];

const performance = (): string => {
  const { rows, tableA, tableB, single } = ECOG_KARNOFSKY;
  return [
    '## ECOG and Karnofsky',
    '',
    'No formal mapping exists. A conversion gives the set of all values that a table in circulation gives.',
    '',
    `- Table A: ${citation(tableA.source)}; ${tableA.mark}`,
    `- Table B: ${citation(tableB.source)}; ${tableB.mark}`,
    `- Single value: ${citation(single.source)}; ${single.mark}`,
    '',
    '| ECOG | Table A | Table B | Single value | Karnofsky, as a set |',
    '|---|---|---|---|---|',
    ...rows.map((row) => {
      const cells = [row.tableA.join(', '), row.tableB.join(', '), row.single, karnofskyOfEcog(row.ecog).join(', ')];
      return `| ${row.ecog} | ${cells.join(' | ')} |`;
    }),
    '',
    '| Karnofsky | ECOG, as a set |',
    '|---|---|',
    ...KARNOFSKY_GRADES.map((kps) => `| ${kps} | ${ecogOfKarnofsky(kps).join(', ')} |`),
  ].join('\n');
};

const sensitivity = (): string =>
  [
    '## Radiosensitivity (NOMS)',
    '',
    'For conventional fractionation only. Discordant: lists disagree, or none names the histology. Contested: lists contradict',
    'each other in words. Earlier radiotherapy of the level and loss of response matter and are not in the list.',
    '',
    ...Object.entries(RADIOSENSITIVITY_LISTS).map(([id, source]) => `- ${id}: ${citation(source)}`),
    '',
    '| Histology | Class | Contested | What the lists say |',
    '|---|---|---|---|',
    ...PRIMARY_TUMORS.map((tumor) => {
      const { classes, contested, statements } = radiosensitivity(tumor);
      const says = statements.map((one) => `${one.list}: ${one.says.replaceAll('_', ' ')} (${one.mark})`).join('; ');
      return `| ${tumor} | ${classes.join(' or ')} | ${contested ? 'yes' : 'no'} | ${says || 'in no list that was read'} |`;
    }),
  ].join('\n');
