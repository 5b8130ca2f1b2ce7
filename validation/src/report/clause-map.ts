import type { Clause } from './data/clause.ts';
import { DEVICE_CLAUSES } from './data/clauses-device.ts';
import { SAFETY_CLAUSES } from './data/clauses-safety.ts';
import { STUDY_CLAUSES } from './data/clauses-study.ts';

/** Clauses of standards and reporting guidelines, and the sections of this report that answer them. */
export const CLAUSE_MAP: readonly Clause[] = [...SAFETY_CLAUSES, ...STUDY_CLAUSES, ...DEVICE_CLAUSES];
