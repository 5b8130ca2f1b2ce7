import { all, always, any, type Condition, not } from '../../conditions/condition.ts';
import type { Row } from '../../tables/ruleset.ts';
import { atLeast, cite, citeSecondHand, DRAFT, is, isOneOf, the } from './language.ts';

// No emergency tier: an emergency row here would override a contraindication.

const lateNotUnstable = all(the('late_paraplegia'), not(the('unstable')));

/** What an operation can still do in late paraplegia: pain and stability. */
const mechanicalPalliation = any(the('bone_fragment'), all(the('potentially_unstable'), is('pain', 'mechanical')));

/** Frankel B for more than 48 h can recover, but trials left it out: the team decides. */
const lateIncomplete = all(is('paraplegia_over_48h', 'yes'), not(the('late_paraplegia')), not(the('unstable')));

/** What makes a decision for or against an operation a matter of a day. */
const pressing = any(the('compression'), the('deficit'), the('unstable'));

/** A reason to operate on what imaging has answered; a suspicion waits for the answer, within hours. */
const indication: Condition = all(the('surgical_indication'), not(the('compression_suspected')));

/** An indication that neither short survival, late paraplegia nor radiosensitive disease answers. */
const openIndication: Condition = all(
  indication,
  not(the('short_survival')),
  not(lateNotUnstable),
  not(the('radiotherapy_first')),
);

const firmMechanics = any(the('unstable'), the('bony_compression'), all(the('bone_fragment'), the('deficit')));

const progressingOnSteroid = all(is('deficit_progressive', 'yes'), atLeast('dexamethasone_mg_24h', 16));

const contraindications: readonly Row[] = [
  {
    id: 'surgery.suspected',
    tier: 'contraindication',
    when: the('compression_suspected'),
    disposition: 'after_imaging',
    urgency: 'hours',
    citations: [cite('DUTCH-IMG', 'as soon as possible and within 12 h', 'guideline')],
    statements: ['IMG-5', 'B-03'],
    hazards: ['H04'],
    review: DRAFT,
  },
  {
    id: 'surgery.short-survival',
    tier: 'contraindication',
    when: all(indication, the('short_survival')),
    disposition: 'not_recommended',
    urgency: 'day',
    citations: [
      cite('DUTCH-RTSURG', 'survival of at least 3 months', 'guideline'),
      citeSecondHand('PATCHELL05', 'eligibility: 3 months or more', 'trial'),
    ],
    statements: ['SURG-5', 'PITFALL-4', 'B-07'],
    hazards: ['H11'],
    review: DRAFT,
  },
  {
    id: 'surgery.late-paraplegia',
    tier: 'contraindication',
    when: all(indication, not(the('short_survival')), lateNotUnstable, not(mechanicalPalliation)),
    disposition: 'not_recommended',
    urgency: 'day',
    citations: [
      citeSecondHand('PATCHELL05', 'excluded paraplegia over 48 h', 'trial'),
      cite('ACR14', 'variant 3', 'guideline'),
    ],
    statements: ['B-25'],
    hazards: ['H11'],
    review: DRAFT,
  },
  {
    id: 'surgery.late-mechanics',
    tier: 'contraindication',
    when: all(indication, not(the('short_survival')), lateNotUnstable, mechanicalPalliation),
    disposition: 'mdt_choice',
    urgency: 'week',
    citations: [
      citeSecondHand('PATCHELL05', 'excluded paraplegia over 48 h', 'trial'),
      cite('ACR14', 'variant 3', 'guideline'),
    ],
    statements: ['B-25'],
    hazards: ['H11'],
    review: DRAFT,
  },
  {
    id: 'surgery.unfit',
    tier: 'contraindication',
    when: all(openIndication, not(the('fit_for_surgery')), pressing),
    disposition: 'less_invasive_mdt',
    urgency: 'day',
    citations: [
      cite('NSE20', 'ECOG under 3', 'cohort'),
      cite('PPSF16', 'percutaneous fixation, 101 patients', 'cohort'),
    ],
    statements: ['SURG-6', 'HYBRID-4', 'B-16'],
    hazards: ['H10', 'H11'],
    review: DRAFT,
  },
  {
    id: 'surgery.unfit-week',
    tier: 'contraindication',
    when: all(openIndication, not(the('fit_for_surgery')), not(pressing)),
    disposition: 'less_invasive_mdt',
    urgency: 'week',
    citations: [
      cite('NSE20', 'ECOG under 3', 'cohort'),
      cite('PPSF16', 'percutaneous fixation, 101 patients', 'cohort'),
    ],
    statements: ['SURG-6', 'HYBRID-4', 'B-16'],
    hazards: ['H10', 'H11'],
    review: DRAFT,
  },
  {
    id: 'surgery.boundary',
    tier: 'contraindication',
    when: all(
      openIndication,
      the('fit_for_surgery'),
      any(the('boundary_survival'), is('surgically_addressable', 'no'), lateIncomplete),
      pressing,
    ),
    disposition: 'mdt_choice',
    urgency: 'day',
    citations: [
      cite('CUREUS26', 'estimates right in about half', 'cohort'),
      citeSecondHand('PATCHELL05', 'single site of compression', 'trial'),
    ],
    statements: ['SURG-5', 'SURG-7', 'B-07', 'B-20'],
    hazards: ['H10'],
    review: DRAFT,
  },
  {
    id: 'surgery.boundary-week',
    tier: 'contraindication',
    when: all(
      openIndication,
      the('fit_for_surgery'),
      any(the('boundary_survival'), is('surgically_addressable', 'no'), lateIncomplete),
      not(pressing),
    ),
    disposition: 'mdt_choice',
    urgency: 'week',
    citations: [
      cite('CUREUS26', 'estimates right in about half', 'cohort'),
      citeSecondHand('PATCHELL05', 'single site of compression', 'trial'),
    ],
    statements: ['SURG-5', 'SURG-7', 'B-07', 'B-20'],
    hazards: ['H10'],
    review: DRAFT,
  },
];

const mechanics: readonly Row[] = [
  {
    id: 'surgery.mechanics-deficit',
    tier: 'instability',
    when: all(firmMechanics, the('deficit'), not(the('late_paraplegia'))),
    disposition: 'recommended',
    urgency: 'day',
    citations: [
      cite('DUTCH-RTSURG', 'instability is a surgical indication', 'guideline'),
      cite('ACR14', 'retropulsed bone or high SINS', 'guideline'),
      cite('LOBLAW98', 'bony compression: surgery', 'guideline'),
    ],
    statements: ['SINS-HIGH-3', 'SURG-3', 'SURG-4', 'B-14'],
    hazards: ['H08', 'H13'],
    review: DRAFT,
  },
  {
    id: 'surgery.mechanics',
    tier: 'instability',
    when: all(firmMechanics, any(not(the('deficit')), the('late_paraplegia'))),
    disposition: 'recommended',
    urgency: 'week',
    citations: [
      cite('DUTCH-RTSURG', 'instability is a surgical indication', 'guideline'),
      cite('LOBLAW98', 'bony compression: surgery', 'guideline'),
    ],
    statements: ['SINS-HIGH-3', 'SURG-3', 'SURG-4', 'B-14'],
    hazards: ['H08', 'H13'],
    review: DRAFT,
  },
  {
    id: 'surgery.fragment',
    tier: 'instability',
    when: all(the('bone_fragment'), not(firmMechanics)),
    disposition: 'mdt_choice',
    urgency: 'week',
    citations: [cite('ACR14', 'retropulsed bone', 'guideline')],
    statements: ['SURG-3'],
    hazards: ['H13'],
    review: DRAFT,
  },
];

const histology: readonly Row[] = [
  {
    id: 'surgery.radiosensitive',
    tier: 'histology',
    when: the('radiotherapy_first'),
    disposition: 'not_first_line',
    urgency: 'day',
    citations: [
      cite('ACR14', 'variant 2', 'guideline'),
      cite('CEPO12', 'myeloma, lymphoma, germ cell', 'guideline'),
      cite('BILSKY-NOMS10', 'radiosensitive, any compression', 'consensus'),
    ],
    statements: ['B-14', 'SURG-2'],
    hazards: ['H12'],
    review: DRAFT,
  },
  {
    id: 'surgery.tissue-and-decompression',
    tier: 'histology',
    when: all(the('tumour_compression'), the('histology_open'), progressingOnSteroid),
    disposition: 'recommended',
    urgency: 'day',
    citations: [cite('DUTCH-UNKNOWN', 'direct decompression if the deficit progresses despite steroids', 'guideline')],
    statements: ['B-08', 'SURG-1'],
    hazards: ['H07'],
    review: DRAFT,
  },
  {
    id: 'surgery.tissue-first',
    tier: 'histology',
    when: all(the('tumour_compression'), the('histology_open'), not(progressingOnSteroid)),
    disposition: 'mdt_choice',
    urgency: 'day',
    citations: [cite('DUTCH-UNKNOWN', 'tissue first', 'guideline')],
    statements: ['B-08', 'SURG-1'],
    hazards: ['H06'],
    review: DRAFT,
  },
];

const definitive: readonly Row[] = [
  {
    id: 'surgery.compression-deficit',
    tier: 'definitive',
    when: all(the('tumour_compression'), not(the('histology_open')), the('deficit')),
    disposition: 'recommended',
    urgency: 'day',
    citations: [
      cite('PATCHELL05', 'walking 84 against 57 %', 'trial'),
      cite('ASTRO24', 'surgery and radiotherapy: conditional', 'guideline'),
    ],
    statements: ['SURG-1', 'SURG-2', 'B-14'],
    hazards: ['H10', 'H12'],
    review: DRAFT,
  },
  {
    id: 'surgery.compression-radioresistant',
    tier: 'definitive',
    when: all(the('tumour_compression'), not(the('deficit')), is('histology_class', 'radioresistant')),
    disposition: 'recommended',
    urgency: 'week',
    citations: [cite('BILSKY-NOMS10', 'radioresistant, high-grade compression', 'consensus')],
    statements: ['SURG-1', 'SURG-2', 'B-14'],
    hazards: ['H10'],
    review: DRAFT,
  },
  {
    id: 'surgery.compression-no-deficit',
    tier: 'definitive',
    when: all(
      the('tumour_compression'),
      not(the('deficit')),
      isOneOf('histology_class', 'discordant', 'radiosensitive'),
    ),
    disposition: 'mdt_choice',
    urgency: 'day',
    citations: [cite('DECISION', '0003: discordant histology is ranked by the team', 'decision')],
    statements: ['SURG-2', 'B-14'],
    hazards: ['H12'],
    review: DRAFT,
  },
  {
    id: 'surgery.no-compression',
    tier: 'definitive',
    when: all(the('surgical_indication'), not(the('compression')), not(the('mechanical_problem'))),
    disposition: 'mdt_choice',
    urgency: 'week',
    citations: [
      citeSecondHand('FISHER10', 'SINS 7 to 12', 'consensus'),
      cite('DUTCH-RTSURG', 'progression after or during radiotherapy', 'guideline'),
    ],
    statements: ['SURG-1', 'SURG-4', 'SINS-MID-1'],
    hazards: ['H10'],
    review: DRAFT,
  },
];

/** The rows of the surgery table. */
export const SURGERY_ROWS: readonly Row[] = [
  ...contraindications,
  ...mechanics,
  ...histology,
  ...definitive,
  {
    id: 'surgery.no-indication',
    tier: 'default',
    when: always,
    disposition: 'no_indication_found',
    urgency: 'none',
    citations: [cite('DUTCH-RTSURG', 'radiotherapy is the first choice', 'guideline')],
    statements: ['SURG-1', 'RT-1', 'B-01'],
    hazards: ['H01'],
    review: DRAFT,
  },
];
