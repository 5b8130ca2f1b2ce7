import { printable } from '../case-file/case-row.ts';
import { baselineControl } from '../gates/compare-baseline.ts';
import { evaluateControls } from '../gates/controls.ts';
import { hashControl } from '../gates/current-hashes.ts';
import { evaluateGates } from '../gates/evaluate-gates.ts';
import { standingFile } from '../output/write-folder.ts';
import type { ControlResult, GateResult } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { readResults } from '../run/read-results.ts';
import { exitCodeOf } from './run.ts';
import type { Terminal } from './terminal.ts';

/** What a gate command looks at. */
export type GateRequest = {
  readonly folder: string;
  readonly results: string;
  readonly baseline?: string;
  readonly release: boolean;
  readonly json: boolean;
};

/** Evaluates gates and controls again from the results and what stands here now; never trusts what the results say of them. */
export async function gateCommand(terminal: Terminal, request: GateRequest): Promise<number> {
  const { folder, release, json } = request;
  const results = await readResults(await standingFile(request.results));
  const files = await readControlFiles(folder);
  const controls: ControlResult[] = [
    ...evaluateControls(results, { ...files, release }),
    await hashControl(folder, results, files),
  ];
  if (request.baseline !== undefined) controls.push(baselineControl(results, await readResults(request.baseline)));
  const gates = evaluateGates(files.gates, results);
  terminal.out(json ? `${JSON.stringify({ gates, controls }, null, 1)}\n` : gateText(gates, controls));
  return exitCodeOf({ gates, controls });
}

function gateText(gates: readonly GateResult[], controls: readonly ControlResult[]): string {
  const lines = [
    ...gates.map(({ id, status, because, comparison, threshold, value }) => {
      const seen = value.status === 'computed' ? `${Number(value.value.toFixed(4))}, ` : '';
      return `${statusText(status)} ${id}: ${seen}${comparison.replaceAll('_', ' ')} ${threshold} (${because})`;
    }),
    ...controls.map(
      ({ id, status, label, findings }) => `${statusText(status)} ${id}: ${findings.join('; ') || label}`,
    ),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function statusText(status: GateResult['status']): string {
  return { passed: 'passed       ', failed: 'FAILED       ', not_evaluable: 'NOT EVALUABLE' }[status];
}
