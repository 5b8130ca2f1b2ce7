import { type AssessedCase, type Assessment, assess, type OutOfScopeCase, type Ruleset } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { CaseRow } from '../case-file/case-row.ts';
import { decodeCell } from '../case-file/decode-cell.ts';
import type { Manifest } from '../case-sets/manifest.ts';
import { isTumourNamed } from './assumed-facts.ts';
import { type Analysis, type Assumption, HISTOLOGY_RULE, type Reading } from './readings.ts';

/** What is declared of the rows of a set that changes how they are read. */
export type ImportDeclarations = Pick<Manifest, 'diagnosisByTreatment' | 'importNotes'>;

/** A row under a reading: what was taken for granted, what was not, and the assessment. */
export type ReadRow = {
  readonly assessment: AssessedCase | OutOfScopeCase;
  readonly used: readonly Assumption[];
  /** The row states the fact, so the assumption was not needed. */
  readonly stated: readonly Assumption[];
  /** Contradicts other stated facts: the stated facts win. */
  readonly dropped: readonly Assumption[];
};

/** A row as the tool gets it before any reading: stated facts, with the declared import notes. */
export function statedInput(row: CaseRow, declared: ImportDeclarations): Readonly<Record<string, unknown>> {
  const notes = declared.importNotes.filter(({ caseId }) => caseId === row.caseId);
  if (notes.length === 0) return row.input;
  return Object.fromEntries([
    ...Object.entries(row.input).filter(([fact]) => !notes.some((note) => note.fact === fact)),
    ...notes.flatMap(({ fact, readAs }) => (readAs === '' ? [] : [[fact, decoded(fact, readAs)] as const])),
  ]);
}

/**
 * Reads a row: stated facts win, then the import rule, then the assumptions of the reading in their order.
 * @param ruleset - Another than the one that stands here, which has the same facts and may refuse other assumptions.
 */
export function readRow(
  row: CaseRow,
  reading: Reading,
  analysis: Analysis,
  declared: ImportDeclarations,
  ruleset: Ruleset = dorsalMetastasis,
): ReadRow {
  const input = statedInput(row, declared);
  const wanted = [...importAssumptions(row, input, analysis, declared), ...reading.assumptions];
  const stated = wanted.filter(({ fact }) => Object.hasOwn(input, fact));
  const open = wanted.filter(({ fact }) => !Object.hasOwn(input, fact));
  const all = assess(ruleset, withAssumptions(input, open));
  if (all.status !== 'invalid') return { assessment: all, used: open, stated, dropped: [] };
  const used: Assumption[] = [];
  for (const assumption of open) {
    const tried = assess(ruleset, withAssumptions(input, used.concat(assumption)));
    if (tried.status !== 'invalid') used.push(assumption);
  }
  const assessment = validOrThrow(row, assess(ruleset, withAssumptions(input, used)));
  return { assessment, used, stated, dropped: open.filter((assumption) => !used.includes(assumption)) };
}

function importAssumptions(
  row: CaseRow,
  input: Readonly<Record<string, unknown>>,
  analysis: Analysis,
  declared: ImportDeclarations,
): readonly Assumption[] {
  const { id, fact, value, valueForDiagnosisByTreatment } = HISTOLOGY_RULE;
  const listed = declared.diagnosisByTreatment.find(({ caseId }) => caseId === row.caseId);
  if (listed !== undefined) return [{ fact, value: valueForDiagnosisByTreatment, because: listed.because }];
  return analysis.withHistologyRule && isTumourNamed(input) ? [{ fact, value, because: `import rule ${id}` }] : [];
}

/** A case with assumptions added as facts. */
export function withAssumptions(
  input: Readonly<Record<string, unknown>>,
  assumptions: readonly Assumption[],
): Readonly<Record<string, unknown>> {
  return { ...input, ...Object.fromEntries(assumptions.map(({ fact, value }) => [fact, decoded(fact, value)])) };
}

function decoded(factId: string, value: string): unknown {
  const fact = dorsalMetastasis.facts.find(({ id }) => id === factId);
  const cell = fact === undefined ? undefined : decodeCell(fact, value);
  if (cell?.status !== 'decoded') throw new Error(`Declared value ${factId} = ${value} is none of the dictionary`);
  return cell.value;
}

function validOrThrow(row: CaseRow, assessment: Assessment): AssessedCase | OutOfScopeCase {
  if (assessment.status !== 'invalid') return assessment;
  const issues = assessment.issues.map(({ expected, received }) => `${received}: ${expected}`).join('; ');
  throw new Error(`${row.file} line ${row.line}: a checked row is refused: ${issues}`);
}
