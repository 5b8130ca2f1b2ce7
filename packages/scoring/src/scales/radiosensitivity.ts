import type { Source, VerificationMark } from '../engine/score-table.ts';
import type { PrimaryTumor } from '../vocabulary/primary-tumor.ts';

/** How a histology answers to conventional fractionation; `discordant` where lists disagree or none names it. */
export type RadiosensitivityClass = 'radiosensitive' | 'radioresistant' | 'discordant';

/** The lists that speak about radiosensitivity. */
export const RADIOSENSITIVITY_LISTS = {
  noms: {
    citation: 'Laufer I et al. Oncologist 2013 (NOMS); Gerszten 2009',
    doi: '10.1634/theoncologist.2012-0293',
    place: 'radiosensitivity lists: two copies that differ, and memory',
  },
  sc24: { citation: 'SC24 trial', place: 'strata: gastrointestinal, sarcoma, melanoma, renal against all others' },
  acr14: { citation: 'ACR Appropriateness Criteria 2014', place: 'haematological, germ cell, small cell' },
  cepo12: { citation: 'CEPO 2012', place: 'myeloma, lymphoma, germ cell' },
} as const satisfies Readonly<Record<string, Source>>;

type Statement = {
  readonly list: keyof typeof RADIOSENSITIVITY_LISTS;
  readonly says: 'radiosensitive' | 'moderately_radiosensitive' | 'radioresistant';
  readonly mark: VerificationMark;
};

/** One histology: the classes it can be in, and what each list says of it. */
export type RadiosensitivityRow = {
  readonly primary_tumor: PrimaryTumor;
  readonly classes: readonly RadiosensitivityClass[];
  readonly statements: readonly Statement[];
};

const SENSITIVE_SC24 = { list: 'sc24', says: 'radiosensitive', mark: 'V' } as const satisfies Statement;
const RESISTANT_SC24 = { list: 'sc24', says: 'radioresistant', mark: 'V' } as const satisfies Statement;
const SENSITIVE_ACR = { list: 'acr14', says: 'radiosensitive', mark: 'V' } as const satisfies Statement;
const SENSITIVE_CEPO = { list: 'cepo12', says: 'radiosensitive', mark: 'V' } as const satisfies Statement;
const SENSITIVE_NOMS = { list: 'noms', says: 'radiosensitive', mark: 'V' } as const satisfies Statement;
const SENSITIVE_NOMS_COPY = { list: 'noms', says: 'radiosensitive', mark: 'V2' } as const satisfies Statement;
const SENSITIVE_NOMS_M = { list: 'noms', says: 'radiosensitive', mark: 'M' } as const satisfies Statement;
const MODERATE_NOMS_M = { list: 'noms', says: 'moderately_radiosensitive', mark: 'M' } as const satisfies Statement;
const RESISTANT_NOMS = { list: 'noms', says: 'radioresistant', mark: 'V' } as const satisfies Statement;
const RESISTANT_NOMS_COPY = { list: 'noms', says: 'radioresistant', mark: 'V2' } as const satisfies Statement;

/** One row a histology. Radiosensitive are only those that several lists name; no list is an answer of its own. */
export const RADIOSENSITIVITY = [
  {
    primary_tumor: 'myeloma',
    classes: ['radiosensitive'],
    statements: [SENSITIVE_NOMS, SENSITIVE_ACR, SENSITIVE_CEPO],
  },
  { primary_tumor: 'plasmacytoma', classes: ['radiosensitive'], statements: [SENSITIVE_NOMS_M, SENSITIVE_ACR] },
  {
    primary_tumor: 'lymphoma',
    classes: ['radiosensitive'],
    statements: [SENSITIVE_NOMS, SENSITIVE_ACR, SENSITIVE_CEPO],
  },
  {
    primary_tumor: 'germ_cell',
    classes: ['radiosensitive'],
    statements: [SENSITIVE_NOMS, SENSITIVE_ACR, SENSITIVE_CEPO],
  },
  { primary_tumor: 'lung_sclc', classes: ['radiosensitive'], statements: [SENSITIVE_NOMS_M, SENSITIVE_ACR] },
  { primary_tumor: 'renal', classes: ['radioresistant'], statements: [RESISTANT_NOMS, RESISTANT_SC24] },
  { primary_tumor: 'melanoma', classes: ['radioresistant'], statements: [RESISTANT_NOMS, RESISTANT_SC24] },
  { primary_tumor: 'sarcoma', classes: ['radioresistant'], statements: [RESISTANT_NOMS_COPY, RESISTANT_SC24] },
  { primary_tumor: 'colorectal', classes: ['radioresistant'], statements: [RESISTANT_NOMS, RESISTANT_SC24] },
  { primary_tumor: 'hepatocellular', classes: ['radioresistant'], statements: [RESISTANT_NOMS_COPY] },
  { primary_tumor: 'gastric', classes: ['radioresistant'], statements: [RESISTANT_SC24] },
  { primary_tumor: 'oesophageal', classes: ['radioresistant'], statements: [RESISTANT_SC24] },
  { primary_tumor: 'pancreatic', classes: ['radioresistant'], statements: [RESISTANT_SC24] },
  { primary_tumor: 'lung_nsclc', classes: ['discordant'], statements: [RESISTANT_NOMS_COPY, SENSITIVE_SC24] },
  { primary_tumor: 'thyroid', classes: ['discordant'], statements: [RESISTANT_NOMS, SENSITIVE_SC24] },
  {
    primary_tumor: 'breast',
    classes: ['discordant'],
    statements: [SENSITIVE_NOMS_COPY, MODERATE_NOMS_M, SENSITIVE_SC24],
  },
  {
    primary_tumor: 'prostate',
    classes: ['discordant'],
    statements: [SENSITIVE_NOMS_COPY, MODERATE_NOMS_M, SENSITIVE_SC24],
  },
  { primary_tumor: 'ovarian', classes: ['discordant'], statements: [SENSITIVE_NOMS_COPY, MODERATE_NOMS_M] },
  { primary_tumor: 'bladder', classes: ['discordant'], statements: [] },
  { primary_tumor: 'cervical', classes: ['discordant'], statements: [] },
  { primary_tumor: 'endometrial', classes: ['discordant'], statements: [] },
  { primary_tumor: 'head_and_neck', classes: ['discordant'], statements: [] },
  { primary_tumor: 'lung_unspecified', classes: ['radiosensitive', 'discordant'], statements: [] },
  { primary_tumor: 'unknown_primary', classes: ['radiosensitive', 'radioresistant', 'discordant'], statements: [] },
  { primary_tumor: 'other', classes: ['radiosensitive', 'radioresistant', 'discordant'], statements: [] },
] as const satisfies readonly RadiosensitivityRow[];

/** The class of a histology, as a set, whether lists contradict each other about it, and what each says. */
export type Radiosensitivity = RadiosensitivityRow & { readonly contested: boolean };

/**
 * The radiosensitivity of a histology, for conventional fractionation only.
 * @param primaryTumor - a histology of the case files
 * @returns the classes possible, the statements of the lists, and whether they contradict each other
 * @example radiosensitivity('renal').classes // => ['radioresistant']
 * @example radiosensitivity('thyroid').contested // => true
 */
export const radiosensitivity = (primaryTumor: PrimaryTumor): Radiosensitivity => {
  const row: RadiosensitivityRow | undefined = RADIOSENSITIVITY.find((one) => one.primary_tumor === primaryTumor);
  if (row === undefined) throw new Error(`table radiosensitivity: no row for ${primaryTumor}`);
  return { ...row, contested: new Set(row.statements.map(({ says }) => says)).size > 1 };
};
