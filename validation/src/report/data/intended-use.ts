/** What the software is for, for whom, and for what not. Data, so that a change of it is a change of a table. */
export const INTENDED_USE: readonly (readonly [string, string])[] = [
  [
    'Purpose',
    'To show a clinician what a published guideline advises for one adult with a metastasis of the thoracic spine, which facts that advice rests on, and which facts are still missing.',
  ],
  [
    'Users',
    'Clinicians who treat spinal metastasis: spine surgeons, oncologists, radiation oncologists, and those who refer to them. Not patients on their own; the wording for patients is for the conversation.',
  ],
  [
    'Population',
    'Adults with a metastasis, myeloma or lymphoma of a thoracic vertebra, T1 to T12. Another level is answered only on request, and every output then says so.',
  ],
  [
    'Exclusions',
    'Children; primary tumours of the spine; tumours inside the dura or the cord without bone disease; infection; fractures without tumour; cervical, lumbar and sacral levels, for which only SINS is computed.',
  ],
  [
    'Place in care',
    'Beside a multidisciplinary discussion, never instead of it. The decision stays with a named clinician.',
  ],
  [
    'Time-critical outputs',
    'Emergency imaging, steroid and surgical opinion in suspected or known cord compression. These are where a wrong or late answer does most harm, and where a guideline on decision support may still regard the software as a device.',
  ],
  [
    'Foreseeable misuse',
    'Reading an undecided plan as reassurance; using it outside the thoracic spine; entering a guess as a fact; taking agreement with published cases as proof of benefit; acting on it without a clinician; using it as a calculator of doses.',
  ],
  [
    'Regulatory status',
    'No conformity assessment and no registration in any country. Under EU MDR rule 11 software that informs a surgical decision cannot be class I. Each package (scores, pathway, harness) needs its own intended purpose.',
  ],
];

/** What happens to what is not known. */
export const MISSING_DATA: readonly string[] = [
  'A fact that is absent means "not known". It never becomes zero, "no" or "normal", and nothing is filled in.',
  'For every action the program looks at all completions of what is unknown. The action is decided when they all give the same answer, and undecided otherwise.',
  'While an action is undecided only its safe side is shown: a precaution is taken at the earliest time still possible; a treatment that could harm is held, and the team decides.',
  'A score with a missing item gives bounds and a band only when every possible total lies in it.',
  'Facts that contradict each other are refused, with the facts and the rule they break. No plan is shown.',
  'Out of range numbers and unknown words are refused, each with what was expected. A row with one bad cell is rejected as a whole.',
];
