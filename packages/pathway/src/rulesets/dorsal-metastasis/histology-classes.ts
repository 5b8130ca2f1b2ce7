import type { FactValueOf } from '../../facts/fact.ts';
import type { SPINAL_FACTS } from '../../facts/spinal-facts.ts';

type Tumour = FactValueOf<typeof SPINAL_FACTS, 'primary_tumor'>;
type HistologyClass = FactValueOf<typeof SPINAL_FACTS, 'histology_class'>;

/**
 * What a confirmed primary tumour says about radiosensitivity. Only tumours that both ACR14 and CEPO12 list
 * (and small-cell lung, by ACR14) are radiosensitive; tumours on which lists disagree, or that no list names, are discordant.
 */
export const HISTOLOGY_CLASSES: readonly {
  readonly tumours: readonly [Tumour, ...Tumour[]];
  readonly classes: readonly [HistologyClass, ...HistologyClass[]];
  readonly reason: string;
}[] = [
  {
    tumours: ['myeloma', 'plasmacytoma', 'lymphoma', 'germ_cell', 'lung_sclc'],
    classes: ['radiosensitive'],
    reason: 'ACR14 and CEPO12; small-cell lung by ACR14',
  },
  {
    tumours: ['renal', 'melanoma', 'sarcoma', 'colorectal', 'hepatocellular', 'gastric', 'oesophageal', 'pancreatic'],
    classes: ['radioresistant'],
    reason: 'BILSKY-SRS for renal and melanoma; SC24 strata for sarcoma and gastrointestinal tumours',
  },
  {
    tumours: [
      'lung_nsclc',
      'thyroid',
      'breast',
      'prostate',
      'ovarian',
      'bladder',
      'cervical',
      'endometrial',
      'head_and_neck',
      'unknown_primary',
    ],
    classes: ['discordant'],
    reason: 'NOMS lists and SC24 strata disagree, or no list read names the tumour',
  },
  {
    tumours: ['lung_unspecified'],
    classes: ['radiosensitive', 'discordant'],
    reason: 'small-cell or not is not stated',
  },
  {
    tumours: ['other'],
    classes: ['radiosensitive', 'radioresistant', 'discordant'],
    reason: 'the tumour is not named',
  },
];
