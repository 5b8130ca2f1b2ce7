import type { ReadFields } from './fact-shape.ts';
import type { FactRules, Gate } from './fact-table.ts';

/** Why a score was not made for this patient, or may not have been. */
export type GateReason = { readonly field: string; readonly reason: string };

/** Whether the score was made for such a patient; `undecided` names what is still open. */
export type Applicability =
  | { readonly status: 'applicable' }
  | { readonly status: 'undecided'; readonly open: readonly [GateReason, ...GateReason[]] }
  | { readonly status: 'not_applicable'; readonly reasons: readonly [GateReason, ...GateReason[]] };

/** Applicability, and the fields without the values that the gates exclude. */
export type Gated = { readonly applicability: Applicability; readonly fields: ReadFields };

/**
 * Asks the gates of a table whether the score was made for this patient.
 * @param rules - the gates
 * @param fields - the fields read
 * @returns applicability, and the fields narrowed to the patients the score was made for
 */
export const applyGates = ({ gates }: Pick<FactRules, 'gates'>, fields: ReadFields): Gated => {
  const names = [...new Set(gates.map(({ field }) => field))];
  const verdicts = names.map((field) => verdictOf(field, gates, fields));
  const narrowed = Object.fromEntries(
    verdicts.flatMap(({ field, left }) => (left === undefined ? [] : [[field, left]])),
  );
  const closed = nonEmptyReasons(verdicts.flatMap(({ reasons, left }) => (left?.length === 0 ? reasons : [])));
  if (closed !== undefined) return { applicability: { status: 'not_applicable', reasons: closed }, fields };
  const open = nonEmptyReasons(verdicts.flatMap(({ reasons }) => reasons));
  return {
    applicability: open === undefined ? { status: 'applicable' } : { status: 'undecided', open },
    fields: { ...fields, ...narrowed },
  };
};

type Verdict = {
  readonly field: string;
  readonly reasons: readonly GateReason[];
  readonly left: (ReadFields[string] & readonly unknown[]) | undefined;
};

const verdictOf = (field: string, gates: readonly Gate[], fields: ReadFields): Verdict => {
  const own = gates.filter((gate) => gate.field === field);
  const known = fields[field];
  if (!Array.isArray(known)) {
    const open = own.filter(({ settledBy }) => !settledBy?.some((other) => fields[other] !== undefined));
    return { field, reasons: open.map(({ reason }) => ({ field, reason })), left: undefined };
  }
  const hit = own.filter(({ excluded }) => known.some((value) => excluded.includes(value)));
  return {
    field,
    reasons: hit.map(({ reason }) => ({ field, reason })),
    left: known.filter((value) => !hit.some(({ excluded }) => excluded.includes(value))),
  };
};

const nonEmptyReasons = (reasons: readonly GateReason[]): readonly [GateReason, ...GateReason[]] | undefined => {
  const [first, ...rest] = reasons;
  return first === undefined ? undefined : [first, ...rest];
};
