import type { Hazard } from './hazard.ts';

/** Hazards H01 to H14: compression, steroids, stability, survival and the choice of surgery or radiotherapy. */
export const NEUROLOGY_HAZARDS: readonly Hazard[] = [
  {
    id: 'H01',
    hazard: 'Cord compression hidden behind a low SINS',
    cause: 'SINS-LOW-1 applied alone',
    effect: 'missed surgery/RT, paraplegia',
    severity: 5,
    invariant: 'INV-01',
    property:
      'While compression, a deficit or ESCC 1b or more is stated or not excluded, the plan never says that no surgical opinion is needed (B-01).',
  },
  {
    id: 'H02',
    hazard: 'Missing value taken as safe',
    cause: 'default zero/false for unknown SINS item, ESCC, calcium, posterior wall',
    effect: 'false reassurance',
    severity: 5,
    invariant: 'INV-02',
    property:
      'Leaving out any input never makes a plan less urgent and never lifts a block; an incomplete SINS has no total, only bounds.',
  },
  {
    id: 'H03',
    hazard: 'Steroid overdose',
    cause: 'article range 10-100 mg rendered as a dose',
    effect: 'GI bleed/perforation, sepsis, death',
    severity: 4,
    invariant: 'INV-03',
    property: 'No dose above 16 mg in 24 h is ever advised; an entered dose above 16 mg raises a hard warning (B-04).',
  },
  {
    id: 'H04',
    hazard: 'Steroid delayed in progressive deficit',
    cause: 'engine waits for MRI, MDT or form completion',
    effect: 'irreversible deficit',
    severity: 5,
    invariant: 'INV-04',
    property:
      'A progressive deficit with suspected or known compression puts dexamethasone first, with no precondition, on partial data.',
  },
  {
    id: 'H05',
    hazard: 'Consultation delayed by the drug rule',
    cause: 'STEROID-5 coded as a gate',
    effect: 'lost hours',
    severity: 4,
    invariant: 'INV-05',
    property:
      'No rule tells the consultation or the team meeting to wait; steroid and consultation start on the same clock (B-06).',
  },
  {
    id: 'H06',
    hazard: 'Lymphoma diagnosis destroyed',
    cause: 'steroid given in unknown primary',
    effect: 'wrong or no treatment',
    severity: 4,
    invariant: 'INV-06',
    property: 'Histology not confirmed and no progressive deficit: the biopsy-first warning is present (B-08).',
  },
  {
    id: 'H07',
    hazard: 'Alert H06 withholds steroid in progressive deficit',
    cause: 'over-broad biopsy rule',
    effect: 'paralysis',
    severity: 5,
    invariant: 'INV-07',
    property: 'A progressive deficit always shows the steroid, with the biopsy warning beside it.',
  },
  {
    id: 'H08',
    hazard: 'Unstable patient mobilised',
    cause: 'SINS mis-scored, band edge, or rule not shown',
    effect: 'cord injury',
    severity: 5,
    invariant: 'INV-08',
    property: 'SINS 13 or more, or a range that touches 13: loading withheld and an urgent surgical opinion.',
  },
  {
    id: 'H09',
    hazard: 'Permanent immobilisation of an inoperable patient',
    cause: 'SINS-HIGH-2 deadlock',
    effect: 'thrombosis, pneumonia, deconditioning',
    severity: 3,
    invariant: 'INV-09',
    property: 'Every restriction of mobilisation names who decides next and until when (B-13).',
  },
  {
    id: 'H10',
    hazard: 'Surgery denied to a salvageable patient',
    cause: 'survival estimate <3 or unknown treated as fact',
    effect: 'avoidable paralysis',
    severity: 5,
    invariant: 'INV-10',
    property:
      'Survival never removes the surgical opinion; unknown, or an interval that crosses 3 months, goes to the team (B-07).',
  },
  {
    id: 'H11',
    hazard: 'Futile large operation',
    cause: 'survival rule ignored',
    effect: 'death in hospital, suffering',
    severity: 4,
    invariant: 'INV-11',
    property:
      'Life expectancy under 3 months: surgery is never above "not recommended unless the team overrides", with a recorded reason.',
  },
  {
    id: 'H12',
    hazard: 'Surgery suggested for radiosensitive compression',
    cause: 'no histology axis',
    effect: 'unneeded operation, delay of RT/chemo',
    severity: 4,
    invariant: 'INV-12',
    property:
      'Stable, tumour-only compression in myeloma, lymphoma, germ cell or small cell tumour: radiotherapy or systemic treatment comes first (ACR14, variant 2).',
  },
  {
    id: 'H13',
    hazard: 'Radiosensitive rule hides bony compression or instability',
    cause: 'histology overrides mechanics',
    effect: 'paralysis',
    severity: 5,
    invariant: 'INV-13',
    property: 'A bone fragment or SINS 13 or more overrides the histology rule.',
  },
  {
    id: 'H14',
    hazard: 'SBRT chosen in emergency or close to cord',
    cause: 'SBRT "superior" statements',
    effect: 'myelopathy, lost time, fracture',
    severity: 5,
    invariant: 'INV-14',
    property:
      'ESCC 2 or 3, symptomatic compression, or SINS 13 or more without stabilisation: SBRT is never offered as the primary treatment (B-15).',
  },
];
