import type { Dictionary } from './fact.ts';
import { YES_NO } from './yes-no.ts';

/** Facts that decide whether a treatment can be given safely. */
export const TREATMENT_FACTS = [
  {
    id: 'surgically_addressable',
    label: 'Addressable in one operation',
    question: 'Can the threatening level or levels be treated in one operation?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'prior_radiotherapy',
    label: 'Earlier radiotherapy to this level',
    question: 'Has this level been irradiated before?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'progression_after_radiotherapy',
    label: 'Progression during or after radiotherapy',
    question: 'Did pain, tumour or deficit get worse during or after radiotherapy here?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
    notApplicableMeans: 'no',
  },
  {
    id: 'radiotherapy_possible',
    label: 'Radiotherapy possible',
    question: 'Can a useful radiotherapy dose still be given here?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'cord_dose_achievable',
    label: 'Cord dose achievable with SBRT',
    question: 'Can stereotactic radiotherapy respect the dose limit of the cord here?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'steroid_safety',
    label: 'Steroid checklist',
    question: 'Steroid checklist: diabetes, active infection, ulcer or GI bleed, NSAID or anticoagulant?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'clear', label: 'nothing on the checklist' },
        { value: 'caution', label: 'something on the checklist, can be managed' },
        { value: 'contraindicated', label: 'contraindicated' },
      ],
    },
  },
  {
    id: 'dexamethasone_mg_24h',
    label: 'Dexamethasone given now',
    question: 'How much dexamethasone is given now, in mg per 24 hours?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'number',
      minimum: 0,
      maximum: 400,
      integer: false,
      unit: 'mg/24 h',
      limitsSource: 'decision 0004: four times the highest dose in the trials read',
    },
  },
  {
    id: 'percutaneous_safety',
    label: 'Percutaneous checklist',
    question: 'Percutaneous checklist: infection, uncorrected coagulopathy, cement allergy?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'clear', label: 'nothing on the checklist' },
        { value: 'cement_allergy', label: 'cement allergy only' },
        { value: 'blocked', label: 'infection or uncorrected coagulopathy' },
      ],
    },
  },
  {
    id: 'egfr',
    label: 'Kidney function',
    question: 'What is the eGFR or creatinine clearance?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'number',
      minimum: 0,
      maximum: 250,
      integer: false,
      unit: 'mL/min',
      limitsSource: 'decision 0004: above any measured clearance',
    },
  },
  {
    id: 'calcium_corrected',
    label: 'Corrected calcium',
    question: 'Is the albumin-corrected calcium low?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'low', label: 'low' },
        { value: 'not_low', label: 'not low' },
      ],
    },
  },
  {
    id: 'vitamin_d_addressed',
    label: 'Vitamin D addressed',
    question: 'Has vitamin D been checked and replaced where needed?',
    scope: 'patient',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'dental_clearance',
    label: 'Dental check',
    question: 'Is the dental check done, with no invasive jaw work planned, or an urgent exception documented?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'cleared', label: 'checked and cleared, or urgent exception documented' },
        { value: 'not_cleared', label: 'not checked, or jaw work planned' },
      ],
    },
  },
] as const satisfies Dictionary;
