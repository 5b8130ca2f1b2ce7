import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../results.ts';
import { above } from './above.ts';
import { UsageError } from './usage-error.ts';

const PACKAGES = ['@oncospine/pathway', '@oncospine/scoring', '@oncospine/agreement'] as const;

/** Where every version begins: nothing was released yet. */
const NEVER_RELEASED = '0.0.0';

/**
 * Whether a version is a release: no pre-release suffix, and not 0.0.0.
 * @example isRelease('1.2.0') // => true
 * @example isRelease('1.2.0-rc.1') // => false
 */
export function isRelease(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:\+[0-9A-Za-z.-]+)?$/.test(version) && version.split('+')[0] !== NEVER_RELEASED;
}

/** Whether the harness, or a package that it runs with, has the version of a release. */
export function standsAsRelease(harness: string): boolean {
  const installed = PACKAGES.map((name) => above(harness, join('node_modules', name, 'package.json')));
  return [join(harness, 'package.json'), ...installed].some((path) => path !== undefined && isRelease(versionIn(path)));
}

/**
 * Whether what is asked of a release is asked of a run: by the flag or by the version, and never of own cases.
 * @param isAsked - Whether the caller demands it whatever the version.
 */
export function isReleaseOf(harness: string, mode: Results['mode'], isAsked: boolean): boolean {
  return mode === 'repository' && (isAsked || standsAsRelease(harness));
}

/** A release is one of the repository's sets: to ask it of own cases would leave most of its demands out. */
export function refuseOwnRelease(isAsked: boolean, isOwn: boolean): void {
  if (isAsked && isOwn)
    throw new UsageError('--release is about the case sets of the repository: own cases are no release');
}

/** The version of the harness in a folder. */
export function versionOf(harness: string): string {
  return versionIn(join(harness, 'package.json'));
}

function versionIn(path: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof version !== 'string') throw new Error(`${path} states no version`);
  return version;
}
