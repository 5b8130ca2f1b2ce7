import type { CeilingOfEndpoint } from '../../results.ts';
import { spaced } from '../context.ts';
import { counted, decimal } from '../format.ts';

/**
 * Why the comparison with the experts is not put into words: a program that always says the same, or experts who agree
 * no more than by chance, can pass all three tests without any merit of the program.
 * @param one - Experts and program on the same cases.
 * @returns One sentence a reason; none where the verdict may be given.
 */
export function reasonsToWithhold(one: CeilingOfEndpoint): readonly string[] {
  return [...oneAnswerOnly(one), ...agreementByChance(one)];
}

function oneAnswerOnly({ cases, toolAnswers }: CeilingOfEndpoint): readonly string[] {
  const given = toolAnswers.filter((answer) => answer.cases > 0);
  const [only] = given;
  if (only === undefined || given.length > 1) return [];
  const where = cases === 1 ? 'the one case that it decided' : `each of the ${counted(cases, 'case')} that it decided`;
  return [
    `The program said "${spaced(only.category)}" in ${where}: a tool that always says so would have the same numbers.`,
  ];
}

function agreementByChance({ fleissKappa, krippendorffsAlpha }: CeilingOfEndpoint): readonly string[] {
  const coefficients = [
    { name: "Fleiss' kappa", result: fleissKappa },
    { name: "Krippendorff's alpha", result: krippendorffsAlpha },
  ];
  const estimates = coefficients.flatMap(({ name, result }) =>
    result.status === 'estimated' ? [{ name, estimate: result.estimate }] : [],
  );
  if (estimates.length === 0)
    return [
      'Whether the experts agree among themselves beyond chance cannot be computed: to be as near to them may show nothing.',
    ];
  const low = estimates.filter(({ estimate }) => estimate <= 0);
  if (low.length === 0) return [];
  const numbers = low.map(({ name, estimate }) => `${name} ${decimal(estimate)}`).join(', ');
  return [
    `The experts agree among themselves no more than by chance (${numbers}): to be as near to them shows nothing.`,
  ];
}
