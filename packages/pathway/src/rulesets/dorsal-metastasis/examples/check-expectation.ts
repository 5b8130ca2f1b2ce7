import type { AssessedCase } from '../../../assess/assessment.ts';
import { renderPlan } from '../../../render/render-plan.ts';
import type { Ruleset } from '../../../tables/ruleset.ts';
import type { Expectation } from './example.ts';

/**
 * What an expectation says of an assessment that is not so; empty when it is met.
 * @throws When the expectation is written in words that are not known.
 */
export function unmet(ruleset: Ruleset, assessment: AssessedCase, expectation: Expectation): string {
  for (const [pattern, check] of CHECKS) {
    const match = pattern.exec(expectation);
    if (match !== null) return check({ ruleset, assessment }, ...match.slice(1));
  }
  throw new Error(`An example expects "${expectation}", which is in no known form`);
}

type Context = { readonly ruleset: Ruleset; readonly assessment: AssessedCase };
type Check = (context: Context, ...words: readonly string[]) => string;

const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^content (\S+)$/, ({ ruleset, assessment }, id = '') => found(contentIds(ruleset, assessment), id)],
  [
    /^alert (\S+)$/,
    ({ assessment }, id = '') =>
      found(
        assessment.alerts.filter((alert) => alert.certainty === 'present').map((alert) => alert.id),
        id,
      ),
  ],
  [
    /^no alert (\S+)$/,
    ({ assessment }, id = '') => (assessment.alerts.some((alert) => alert.id === id) ? `alert ${id} is raised` : ''),
  ],
  [
    /^notice (\S+)$/,
    ({ ruleset }, id = '') =>
      found(
        ruleset.notices.map((notice) => notice.id),
        id,
      ),
  ],
  [
    /^evidence (\S+)$/,
    ({ ruleset }, id = '') =>
      found(
        ruleset.evidence.map((evidence) => evidence.statement),
        id,
      ),
  ],
  [
    /^status pending$/,
    ({ assessment }) =>
      assessment.ruleset.reviewStatus === 'pending_human_review' ? '' : assessment.ruleset.reviewStatus,
  ],
  [
    /^strategy (\S+)$/,
    ({ assessment: { strategy } }, word = '') =>
      found(strategy.status === 'decided' ? [strategy.strategy] : strategy.possible, word),
  ],
  [
    /^order (\S+) before (\S+)$/,
    ({ assessment: { order } }, first = '', second = '') =>
      order.indexOf(first) < order.indexOf(second) ? '' : order.join(' '),
  ],
  [
    /^score (\S+) (\d+) (\S+)$/,
    ({ assessment }, id = '', total = '', band = '') => {
      const score = assessment.scores.find((candidate) => candidate.score === id);
      const got = `${score?.lowest}-${score?.highest} ${score?.possibleBands.join()}`;
      return got === `${total}-${total} ${band}` ? '' : got;
    },
  ],
  [
    /^(\S+) held$/,
    (context, id = '') => compare(context, id, (action) => `${action.status} ${action.interim.act}`, 'undecided held'),
  ],
  [/^(\S+) interim (\S+)$/, (context, id = '', act = '') => compare(context, id, (action) => action.interim.act, act)],
  [
    /^(\S+) not (\S+)$/,
    ({ assessment }, id = '', disposition = '') => {
      const possible = assessment.actions.find((action) => action.action === id)?.possible ?? [];
      return possible.some((outcome) => outcome.disposition === disposition) ? `${disposition} is possible` : '';
    },
  ],
  [
    /^(\S+) = ([^,]+), (\S+)$/,
    (context, id = '', disposition = '', urgency = '') =>
      compare(
        context,
        id,
        (action) => (action.status === 'decided' ? `${action.disposition}, ${action.urgency}` : 'undecided'),
        `${disposition}, ${urgency}`,
      ),
  ],
  [
    /^(\S+) = (\S+)$/,
    (context, id = '', disposition = '') =>
      compare(context, id, (action) => (action.status === 'decided' ? action.disposition : 'undecided'), disposition),
  ],
];

function compare(
  { assessment }: Context,
  id: string,
  read: (action: AssessedCase['actions'][number]) => string,
  expected: string,
): string {
  const action = assessment.actions.find((candidate) => candidate.action === id);
  if (action === undefined) throw new Error(`An example names ${id}, which is no action`);
  const got = read(action);
  return got === expected
    ? ''
    : `${id} = ${got}; possible ${action.possible.map(({ disposition }) => disposition).join(', ')}`;
}

function found(among: readonly string[], wanted: string): string {
  return among.includes(wanted) ? '' : `${wanted} is not among ${among.join(', ')}`;
}

/** The contents that the rendered plan really shows, by id. */
function contentIds(ruleset: Ruleset, assessment: AssessedCase): readonly string[] {
  const shown = new Set(renderPlan(assessment, 'clinician').actions.flatMap((action) => action.contents));
  return ruleset.actions.flatMap((table) =>
    table.contents.filter((content) => shown.has(content.text)).map((content) => content.id),
  );
}
