import type { ControlResult } from '../results.ts';

/**
 * Whether a gate or a control keeps a run from passing. What does not apply to it keeps nothing.
 * @example blocks({ status: 'not_evaluable' }) // => true
 * @example blocks({ status: 'not_applicable' }) // => false
 */
export function blocks({ status }: Pick<ControlResult, 'status'>): boolean {
  return status !== 'passed' && status !== 'not_applicable';
}
