import type { MutationResults } from '../results/mutation.ts';
import type { ReleaseChanges, Signature } from './release-changes.ts';

/** A condition, whether the gates must block on it, and whether the last self-test saw them block. */
export type GateSelfTest = { readonly condition: string; readonly mustBlock: boolean; readonly blocked: boolean };

/** What a person stated of a part of the report that no program can fill. */
export type DeclaredPart = {
  readonly part: string;
  readonly text: string;
  readonly by: string;
  readonly date: string;
};

/** A hazard, or a part of one, that no rule controls. */
export type UncontrolledHazard = {
  readonly hazard: string;
  readonly extent: 'part' | 'whole';
  readonly what: string;
  readonly because: string;
};

/** What a report can show beyond the results document. What is absent is printed as "not done". */
export type ReportExtras = {
  /** The script of the page, from `readPageScript()`; without it the page is a plain document. */
  readonly pageScript?: string;
  readonly mutation?: MutationResults;
  readonly changes?: ReleaseChanges;
  readonly signatures?: readonly Signature[];
  readonly gateSelfTest?: readonly GateSelfTest[];
  /** The program as it was built: how many files, and the hash of all of them. */
  readonly build?: { readonly files: number; readonly sha256: string };
  readonly declarations?: readonly DeclaredPart[];
  /** Hazards, or parts of them, that no rule controls, and why: from the gate file. */
  readonly notControlled?: readonly UncontrolledHazard[];
  /** The roles in which a release must be signed. */
  readonly requiredRoles?: readonly string[];
};
