import { assess, type RenderedPlan, type Ruleset, renderPlan } from '@oncospine/pathway';
import type { Stated } from './invariant.ts';
import type { Entry, ListRule } from './list-rule.ts';

/** Hazards H23, H24, H26 and H27: every text that a plan can show, for clinicians and for patients. */
export function textRules(ruleset: Ruleset): readonly ListRule[] {
  return [audienceRule(ruleset), repeatedWarnings(ruleset), adviceRule(ruleset), figureRule(ruleset)];
}

/** Plans that are put into words for both audiences: an emergency, and a patient of whom little is known. */
const RENDERED: readonly Stated[] = [
  { index_level: 'T7', deficit_progressive: 'yes', cord_compression: 'yes', dexamethasone_mg_24h: 20 },
  { index_level: 'T7', escc: '1c', pain: 'mechanical' },
];

function audienceRule(ruleset: Ruleset): ListRule {
  const contents = ruleset.actions.flatMap(({ id: action, contents: own }) =>
    own.map(({ id, text, patientText }) => ({ input: `${action} ${id}`, fault: doseFault(text, patientText) })),
  );
  const plans = RENDERED.map((stated) => ({ input: stated, fault: planFault(ruleset, stated) }));
  return {
    id: 'INV-23',
    hazards: ['H23'],
    statement:
      'A patient reads no dose that the clinician does not read; acts, clocks and warnings that apply are the same for both.',
    entries: [...contents, ...plans],
  };
}

function doseFault(clinician: string, patient: string): string | undefined {
  const known = dosesIn(clinician);
  const other = dosesIn(patient).filter((dose) => !known.includes(dose));
  return other.length === 0 ? undefined : `doses that only the patient reads: ${other.join(', ')}`;
}

function dosesIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?\s*mg/g)].map(([dose]) => dose.replace(/\s/g, ''));
}

function planFault(ruleset: Ruleset, stated: Stated): string | undefined {
  const assessment = assess(ruleset, stated);
  if (assessment.status !== 'assessed') return 'not assessed';
  return differenceOf(renderPlan(assessment, 'clinician'), renderPlan(assessment, 'patient'));
}

/** What differs between the plans of two audiences and must not. */
export function differenceOf(clinician: RenderedPlan, patient: RenderedPlan): string | undefined {
  const codes = ({ actions }: RenderedPlan): string =>
    JSON.stringify(actions.map(({ action, status, act, clock }) => [action, status, act, clock]));
  const present = ({ alerts }: RenderedPlan): string =>
    JSON.stringify(alerts.filter(({ certainty }) => certainty === 'present').map(({ id, severity }) => [id, severity]));
  if (codes(clinician) !== codes(patient)) return 'acts or clocks differ between audiences';
  return present(clinician) === present(patient) ? undefined : 'warnings that apply differ between audiences';
}

function repeatedWarnings({ alerts }: Ruleset): ListRule {
  const texts = alerts.map(({ text }) => text);
  return {
    id: 'INV-24b',
    hazards: ['H24'],
    statement: 'No two warnings of the ruleset say the same.',
    entries: alerts.map(({ id, text }) => ({
      input: id,
      fault: texts.indexOf(text) === texts.lastIndexOf(text) ? undefined : `${id} says what another warning says`,
    })),
  };
}

const ADVICE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['calls the plan advice and no order', /advice, not an order/i],
  ['names a clinician who decides', /decision stays with the named clinician/i],
  ['asks for a record of the joint decision', /record of the joint decision/i],
];

function adviceRule({ notices }: Ruleset): ListRule {
  const shown = notices.filter(({ shownWith }) => shownWith === 'plan').map(({ text }) => text);
  return {
    id: 'INV-26b',
    hazards: ['H26'],
    statement:
      'What is shown with every plan calls it advice, leaves the decision to a named clinician, and asks for a record of the joint decision.',
    entries: ADVICE.map(([what, pattern]) => ({
      input: what,
      fault: shown.some((text) => pattern.test(text)) ? undefined : `no notice ${what}`,
    })),
  };
}

/** Figures of the source that were not found or are contradicted: SURG-10, RT-4, STEROID-4, SURG-9. */
const UNSUPPORTED: readonly RegExp[] = [
  /\b49 ?%/,
  /\b30 ?(?:to|-|–) ?35\b/,
  /\b10 ?(?:to|-|–) ?100 ?mg/,
  /\bsurvival of 8 months/,
];

function figureRule(ruleset: Ruleset): ListRule {
  return {
    id: 'INV-27',
    hazards: ['H27'],
    statement: 'No text of a plan gives a figure that was not found in the literature or is contradicted by it.',
    entries: textsOf(ruleset).map(({ input, text }): Entry => {
      const found = UNSUPPORTED.find((figure) => figure.test(text));
      return { input, fault: found === undefined ? undefined : `gives an unsupported figure: ${text}` };
    }),
  };
}

/** Every text of the tables that a reader of a plan can get to see. */
function textsOf({ actions, strategy, alerts, notices }: Ruleset) {
  const ofTables = [...actions, strategy].flatMap(({ id, dispositions, contents }) => [
    ...dispositions.flatMap(({ id: own, label, patientLabel }) => both(`${id} ${own}`, label, patientLabel)),
    ...contents.flatMap(({ id: own, text, patientText }) => both(`${id} ${own}`, text, patientText)),
  ]);
  const others = [...alerts, ...notices].flatMap(({ id, text, patientText }) => both(id, text, patientText));
  return [...ofTables, ...others];
}

function both(input: string, clinician: string, patient: string) {
  return [
    { input, text: clinician },
    { input: `${input}, for patients`, text: patient },
  ];
}
