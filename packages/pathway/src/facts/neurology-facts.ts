import { ESCC, ESCC_GRADES, type EsccGrade } from '@oncospine/scoring';
import type { Dictionary } from './fact.ts';
import { YES_NO } from './yes-no.ts';

const ESCC_VALUES: readonly { readonly value: EsccGrade; readonly label: string }[] = ESCC_GRADES.map((grade) => ({
  value: grade,
  label: `${grade}: ${ESCC.grades[grade].label}`,
}));

/** Facts about the cord, the nerves and what imaging has shown of the canal. */
export const NEUROLOGY_FACTS = [
  {
    id: 'neurological_status',
    label: 'Neurological status',
    question: 'Are there neurological signs: none, of a nerve root, or of the cord or cauda equina?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'intact', label: 'intact' },
        { value: 'radiculopathy', label: 'radicular pain or radiculopathy' },
        { value: 'myelopathy', label: 'myelopathy or cauda equina deficit' },
      ],
    },
    note: 'Radiculopathy includes radicular pain alone. Bilateral radicular signs or a Lhermitte sign are entered as suspected compression.',
  },
  {
    id: 'deficit_progressive',
    label: 'Progressive deficit',
    question: 'Is a neurological deficit getting worse over hours to days?',
    scope: 'patient',
    remeasurable: true,
    domain: YES_NO,
    notApplicableMeans: 'no',
  },
  {
    id: 'frankel',
    label: 'Frankel grade',
    question: 'Which Frankel grade (A complete to E no deficit)?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'A', label: 'A: complete' },
        { value: 'B', label: 'B: sensation only' },
        { value: 'C', label: 'C: motor function, not useful' },
        { value: 'D', label: 'D: useful motor function' },
        { value: 'E', label: 'E: no deficit' },
      ],
    },
  },
  {
    id: 'ambulatory',
    label: 'Walking',
    question: 'Can the patient walk, with or without an aid?',
    scope: 'patient',
    remeasurable: true,
    domain: YES_NO,
  },
  {
    id: 'paraplegia_over_48h',
    label: 'Complete loss of movement for more than 48 h',
    question:
      'Is it known that there has been no movement at all below the lesion for more than 48 hours (unknown onset: no)?',
    scope: 'patient',
    remeasurable: true,
    domain: YES_NO,
    notApplicableMeans: 'no',
    note: 'The clock starts at complete loss of movement, not at the first symptom. An unknown onset is treated as recent (B-25).',
  },
  {
    id: 'cord_compression',
    label: 'Cord or cauda equina compression',
    question:
      'What does adequate imaging show: compression, none, suspected clinically and not yet answered, or not imaged?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'yes', label: 'compression on imaging' },
        { value: 'no', label: 'no compression on adequate imaging' },
        { value: 'suspected', label: 'suspected from signs, imaging has not answered' },
        { value: 'not_imaged', label: 'no such signs, not imaged' },
      ],
    },
    note: 'Sac indented without contact with the cord is not compression: enter no, and ESCC 1b. Suspected: myelopathy, Lhermitte sign, bilateral radicular signs, gait or sphincter disturbance without an imaging answer.',
  },
  {
    id: 'escc',
    label: 'ESCC grade (Bilsky)',
    question: 'Which epidural spinal cord compression grade, on axial T2 at the worst level?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: ESCC_VALUES,
    },
    note: 'Grades are labels with an order, not numbers; 1c is its own level.',
  },
  {
    id: 'compression_cause',
    label: 'Cause of compression',
    question: 'Is the cord pressed by tumour, by bone, or by both?',
    scope: 'lesion',
    remeasurable: true,
    restates: ['cord_compression'],
    domain: {
      kind: 'category',
      values: [
        { value: 'epidural_tumour', label: 'epidural tumour' },
        { value: 'retropulsed_bone', label: 'retropulsed bone' },
        { value: 'both', label: 'tumour and bone' },
        { value: 'none', label: 'no compression' },
      ],
    },
    notApplicableMeans: 'none',
  },
  {
    id: 'whole_spine_mri',
    label: 'Whole-spine MRI',
    question:
      'Is there adequate imaging of the whole spine (MRI, or CT where MRI is impossible) since the last change in neurology?',
    scope: 'patient',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'adequate', label: 'adequate and on file: MRI, or CT or CT myelography where MRI is impossible' },
        { value: 'not_done', label: 'not done' },
        { value: 'not_possible', label: 'not possible (device, cannot lie flat, other)' },
      ],
    },
  },
] as const satisfies Dictionary;
