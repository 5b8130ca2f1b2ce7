import { all, any, type Condition, equivalent, implies } from '../../conditions/condition.ts';
import type { Constraint } from '../../tables/ruleset.ts';
import { HISTOLOGY_CLASSES } from './histology-classes.ts';
import { above, atLeast, below, exactly, is, isOneOf, isOtherThan } from './language.ts';

const must = (id: string, label: string, holds: Condition): Constraint => ({ id, label, holds });

/** What is true of every patient. A case that contradicts one is refused with the facts it names, never repaired. */
export const CONSTRAINTS: readonly Constraint[] = [
  must('K01a', 'a painful lesion is symptomatic', implies(isOtherThan('pain', 'none'), is('symptomatic', 'yes'))),
  must(
    'K01b',
    'a symptomatic lesion causes pain or neurological signs',
    implies(is('symptomatic', 'yes'), any(isOtherThan('pain', 'none'), isOtherThan('neurological_status', 'intact'))),
  ),
  must(
    'K02',
    'without spine pain or radicular signs the pain score is 0 and pain is not getting worse',
    implies(
      all(is('pain', 'none'), is('neurological_status', 'intact')),
      all(exactly('pain_nrs', 0), is('pain_progressive', 'no')),
    ),
  ),
  must(
    'K03',
    'a progressive deficit is a neurological sign',
    implies(is('deficit_progressive', 'yes'), isOtherThan('neurological_status', 'intact')),
  ),
  must(
    'K04a',
    'Frankel A to C is myelopathy or a cauda equina deficit',
    implies(isOneOf('frankel', 'A', 'B', 'C'), is('neurological_status', 'myelopathy')),
  ),
  must(
    'K04b',
    'Frankel D is a neurological sign',
    implies(is('frankel', 'D'), isOtherThan('neurological_status', 'intact')),
  ),
  must('K05', 'Frankel A to C cannot walk', implies(isOneOf('frankel', 'A', 'B', 'C'), is('ambulatory', 'no'))),
  must(
    'K06',
    'no movement for more than 48 h is Frankel A or B, and not walking',
    implies(is('paraplegia_over_48h', 'yes'), all(isOneOf('frankel', 'A', 'B'), is('ambulatory', 'no'))),
  ),
  must(
    'K07',
    'ESCC 2 or 3 is not "no compression"',
    implies(isOneOf('escc', '2', '3'), isOtherThan('cord_compression', 'no')),
  ),
  must(
    'K08',
    'compression by epidural tumour only is ESCC 1c, 2 or 3',
    implies(
      all(is('cord_compression', 'yes'), is('compression_cause', 'epidural_tumour')),
      isOneOf('escc', '1c', '2', '3'),
    ),
  ),
  must(
    'K09',
    'a cause of compression is named exactly when there is compression on imaging',
    equivalent(is('cord_compression', 'yes'), isOtherThan('compression_cause', 'none')),
  ),
  must(
    'K10a',
    'bony compression means bone in the canal',
    implies(isOneOf('compression_cause', 'retropulsed_bone', 'both'), is('posterior_wall', 'retropulsed')),
  ),
  must(
    'K10b',
    'compression by tumour only means no bone in the canal',
    implies(is('compression_cause', 'epidural_tumour'), isOtherThan('posterior_wall', 'retropulsed')),
  ),
  must(
    'K11',
    'myelopathy is a sign of compression: never "no such signs, not imaged"',
    implies(is('neurological_status', 'myelopathy'), isOtherThan('cord_compression', 'not_imaged')),
  ),
  must(
    'K12',
    'an adequate MRI answers whether there is compression',
    implies(is('whole_spine_mri', 'adequate'), isOneOf('cord_compression', 'yes', 'no')),
  ),
  must(
    'K13',
    'histology is unknown exactly when no tissue has established it',
    equivalent(is('histology_confirmed', 'no'), is('histology_class', 'unknown')),
  ),
  ...HISTOLOGY_CLASSES.map(({ tumours, classes }, index) =>
    must(
      `K14${String.fromCharCode(97 + index)}`,
      `${tumours.join(', ')}, once confirmed: ${classes.join(' or ')}`,
      implies(
        all(isOneOf('primary_tumor', ...tumours), is('histology_confirmed', 'yes')),
        isOneOf('histology_class', ...classes),
      ),
    ),
  ),
  must(
    'K16',
    'without earlier radiotherapy there is no progression after it',
    implies(is('prior_radiotherapy', 'no'), is('progression_after_radiotherapy', 'no')),
  ),
  must(
    'K17',
    'oligometastatic disease is not widespread',
    implies(is('oligometastatic', 'yes'), isOtherThan('visceral_metastases', 'widespread')),
  ),
  must(
    'K18',
    'a height loss of 80 % or more is a collapse of 50 % or more',
    implies(is('height_loss_over_80', 'yes'), is('collapse', 'over_50')),
  ),
  must('K19', 'the SINS items add up to the reported total', {
    kind: 'total_equals',
    score: 'sins',
    fact: 'sins_reported',
  }),
  must('K20a', 'KPS 60 or more is ECOG 0 to 2', implies(atLeast('kps', 60), below('ecog', 3))),
  must('K20b', 'KPS under 50 is ECOG 3 to 4', implies(below('kps', 50), above('ecog', 2))),
  must(
    'K22',
    'more than three levels in a row are more than one level',
    implies(is('over_3_contiguous', 'yes'), is('multiple_levels', 'yes')),
  ),
];
