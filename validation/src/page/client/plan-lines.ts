import { type ActionAssessment, type AssessedCase, type Ruleset, stillNeeded } from '@oncospine/pathway';

/** One action of a plan in words. */
export type PlanLine = {
  readonly action: string;
  readonly label: string;
  readonly says: string;
  /** Said only of an undecided action: what else can still come out. */
  readonly possible: readonly string[];
  readonly rows: readonly string[];
  readonly needed: readonly string[];
};

const MOST_NEEDED = 8;

/** The actions of a plan in the order in which they start. */
export function planLines(ruleset: Ruleset, assessment: AssessedCase): readonly PlanLine[] {
  const needed = new Map(stillNeeded(assessment).map(({ action, facts }) => [action, facts]));
  return assessment.order.flatMap((id) => {
    const found = assessment.actions.find(({ action }) => action === id);
    if (found === undefined) return [];
    const facts = (needed.get(id) ?? []).slice(0, MOST_NEEDED);
    return [
      {
        action: id,
        label: tableOf(ruleset, id)?.label ?? id,
        says: saysOf(ruleset, found),
        possible: found.status === 'decided' ? [] : possibleOutcomes(ruleset, found),
        rows: found.rows,
        needed: found.status === 'decided' ? [] : facts.map((fact) => factLabel(ruleset, fact)),
      },
    ];
  });
}

/** The plan in one word, or the words still possible. */
export function strategyWords(ruleset: Ruleset, { strategy }: AssessedCase): string {
  const label = (id: string): string => ruleset.strategy.dispositions.find((one) => one.id === id)?.label ?? id;
  if (strategy.status === 'decided') return label(strategy.strategy);
  return `undecided between ${strategy.possible.map(label).join(', ')}`;
}

function saysOf(ruleset: Ruleset, action: ActionAssessment): string {
  if (action.status === 'decided') return outcome(ruleset, action.action, action.disposition, action.urgency);
  const { act, clock } = action.interim;
  const side = tableOf(ruleset, action.action)?.safeSide;
  const meanwhile = act === 'held' && side?.kind === 'hold' ? side.interimLabel : label(ruleset, action.action, act);
  return `undecided; meanwhile: ${meanwhile}${clockText(clock)}`;
}

/** Each disposition once, with every time that is still possible. */
function possibleOutcomes(ruleset: Ruleset, { action, possible }: ActionAssessment): readonly string[] {
  const dispositions = [...new Set(possible.map(({ disposition }) => disposition))];
  return dispositions.map((id) => {
    const clocks = possible.flatMap(({ disposition, urgency }) =>
      disposition === id && urgency !== 'none' ? [urgency] : [],
    );
    return `${label(ruleset, action, id)}${clockText(clocks.join(' or ') || 'none')}`;
  });
}

function outcome(ruleset: Ruleset, action: string, disposition: string, urgency: string): string {
  return `${label(ruleset, action, disposition)}${clockText(urgency)}`;
}

function clockText(urgency: string): string {
  return urgency === 'none' ? '' : ` (how soon: ${urgency})`;
}

function label(ruleset: Ruleset, action: string, disposition: string): string {
  return tableOf(ruleset, action)?.dispositions.find(({ id }) => id === disposition)?.label ?? disposition;
}

function tableOf(ruleset: Ruleset, action: string) {
  return ruleset.actions.find(({ id }) => id === action);
}

function factLabel(ruleset: Ruleset, fact: string): string {
  return ruleset.facts.find(({ id }) => id === fact)?.label ?? fact;
}
