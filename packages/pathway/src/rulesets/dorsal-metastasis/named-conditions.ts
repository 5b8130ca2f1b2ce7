import { all, any, bandIs, type Condition, type NamedCondition, not } from '../../conditions/condition.ts';
import type { ConditionName } from './condition-names.ts';
import { atLeast, below, exactly, is, isOneOf, isOtherThan, the } from './language.ts';

const define = (name: ConditionName, label: string, when: Condition): NamedCondition => ({ name, label, when });

/** The conditions that several tables share, each printed once in the documentation. */
export const NAMED_CONDITIONS: readonly NamedCondition[] = [
  define(
    'unstable',
    'SINS 13 to 18, segment not stabilised',
    all(bandIs('sins', 'unstable'), is('spine_stabilised', 'no')),
  ),
  define(
    'potentially_unstable',
    'SINS 7 to 12, segment not stabilised',
    all(bandIs('sins', 'potentially_unstable'), is('spine_stabilised', 'no')),
  ),
  define(
    'deficit',
    'neurological deficit: myelopathy, a progressive deficit, or Frankel A to D',
    any(
      is('neurological_status', 'myelopathy'),
      is('deficit_progressive', 'yes'),
      isOneOf('frankel', 'A', 'B', 'C', 'D'),
    ),
  ),
  define(
    'severe_deficit',
    'severe deficit: Frankel A to C, or myelopathy and not walking',
    any(isOneOf('frankel', 'A', 'B', 'C'), all(is('neurological_status', 'myelopathy'), is('ambulatory', 'no'))),
  ),
  define('compression', 'compression of cord or cauda equina on imaging', is('cord_compression', 'yes')),
  define(
    'compression_suspected',
    'compression suspected: stated, or a progressive, severe or cord deficit while the canal is not cleared by whole-spine imaging',
    any(
      is('cord_compression', 'suspected'),
      all(
        any(is('neurological_status', 'myelopathy'), is('deficit_progressive', 'yes'), the('severe_deficit')),
        any(
          is('cord_compression', 'not_imaged'),
          all(is('cord_compression', 'no'), isOtherThan('whole_spine_mri', 'adequate')),
        ),
      ),
    ),
  ),
  define(
    'canal_not_imaged',
    'the canal is not cleared by imaging',
    any(isOneOf('cord_compression', 'suspected', 'not_imaged'), the('compression_suspected')),
  ),
  define(
    'pain_after_fixation',
    'mechanical pain in a stabilised segment',
    all(is('spine_stabilised', 'yes'), is('pain', 'mechanical')),
  ),
  define(
    'bony_compression',
    'bone takes part in the compression',
    isOneOf('compression_cause', 'retropulsed_bone', 'both'),
  ),
  define('tumour_compression', 'compression by tumour only', all(the('compression'), not(the('bony_compression')))),
  define('bone_fragment', 'bone pushed into the canal', is('posterior_wall', 'retropulsed')),
  define('mechanical_problem', 'unstable, or bone in the canal', any(the('unstable'), the('bone_fragment'))),
  define(
    'late_paraplegia',
    'complete paraplegia for more than 48 h: Frankel A, no movement, not progressing',
    all(is('paraplegia_over_48h', 'yes'), is('frankel', 'A'), is('deficit_progressive', 'no')),
  ),
  define('short_survival', 'life expectancy under 3 months', below('life_expectancy_months', 3)),
  define('boundary_survival', 'life expectancy exactly 3 months', exactly('life_expectancy_months', 3)),
  define(
    'fit_for_surgery',
    'fit for open surgery, and ECOG 0 to 2 now or before this lesion',
    all(is('medically_operable', 'yes'), any(below('ecog', 3), below('ps_before_lesion', 3))),
  ),
  define(
    'poor_performance',
    'ECOG 3 to 4 that this lesion does not explain',
    all(atLeast('ecog', 3), atLeast('ps_before_lesion', 3)),
  ),
  define('histology_open', 'tumour type not established by tissue', is('histology_confirmed', 'no')),
  define(
    'radiotherapy_first',
    'radiosensitive tumour-only compression, stable, no bone in the canal, radiotherapy possible and not failed',
    all(
      the('tumour_compression'),
      is('histology_class', 'radiosensitive'),
      not(the('mechanical_problem')),
      is('radiotherapy_possible', 'yes'),
      is('progression_after_radiotherapy', 'no'),
    ),
  ),
  define(
    'surgical_indication',
    'a reason to consider an operation',
    any(
      the('mechanical_problem'),
      the('compression'),
      all(
        not(the('compression_suspected')),
        any(
          all(the('potentially_unstable'), any(is('pain', 'mechanical'), the('deficit'))),
          all(is('progression_after_radiotherapy', 'yes'), is('symptomatic', 'yes')),
          all(is('escc', '1c'), isOtherThan('histology_class', 'radiosensitive')),
          the('pain_after_fixation'),
        ),
      ),
    ),
  ),
  define(
    'threat_to_cord',
    'a feature that threatens the cord: SINS 7 or more, compression, ESCC 1b or more, posterior wall not intact',
    any(
      the('unstable'),
      the('potentially_unstable'),
      the('compression'),
      isOtherThan('escc', '0', '1a'),
      isOtherThan('posterior_wall', 'intact'),
    ),
  ),
  define(
    'high_risk_lesion',
    'a high-risk lesion: threat to the cord, junctional level, posterior elements or most of the body involved',
    any(
      the('threat_to_cord'),
      isOneOf('index_level', 'O', 'C1', 'C2', 'C7', 'T1', 'T2', 'T11', 'T12', 'L1', 'L5', 'S1'),
      isOtherThan('posterolateral', 'none'),
      is('collapse', 'none_over_50_involved'),
    ),
  ),
  define(
    'no_benefit_expected',
    'survival under 3 months, unexplained poor performance, or widespread visceral disease without systemic options',
    any(
      the('short_survival'),
      the('poor_performance'),
      all(is('visceral_metastases', 'widespread'), is('systemic_options', 'no')),
    ),
  ),
  define(
    'oligometastatic_long_survival',
    'oligometastatic with 6 months or more to live',
    all(is('oligometastatic', 'yes'), atLeast('life_expectancy_months', 6)),
  ),
  define('severe_pain', 'worst pain 7 to 10', atLeast('pain_nrs', 7)),
  define(
    'painful_fracture',
    'pain that is mechanical, or pain with a collapsed body',
    all(isOtherThan('pain', 'none'), any(is('pain', 'mechanical'), isOneOf('collapse', 'over_50', 'under_50'))),
  ),
  define(
    'canal_caution',
    'a caution for cement: posterior wall not intact, ESCC 1b or 1c, height loss of 80 % or more, unstable, or pain after fixation',
    any(
      isOtherThan('posterior_wall', 'intact'),
      isOneOf('escc', '1b', '1c'),
      is('height_loss_over_80', 'yes'),
      the('unstable'),
      the('pain_after_fixation'),
    ),
  ),
  define(
    'radiotherapy_exhausted',
    'radiotherapy cannot be given, or the disease progressed during or after it',
    any(is('radiotherapy_possible', 'no'), is('progression_after_radiotherapy', 'yes')),
  ),
];
