import { dirname, join } from 'node:path';
import { printable } from '../case-file/case-row.ts';
import { compareWithBaseline } from '../gates/baseline-control.ts';
import { evaluateControls } from '../gates/controls.ts';
import { hashControl } from '../gates/current-hashes.ts';
import { evaluateGates } from '../gates/evaluate-gates.ts';
import { firstReleaseControl } from '../gates/first-release.ts';
import { selfTestControl, selfTestGates } from '../gates/self-test.ts';
import { standingFile } from '../output/write-folder.ts';
import { recordControl } from '../record/record-control.ts';
import type { ControlResult, GateResult, Results } from '../results.ts';
import { type ControlFiles, readControlFiles } from '../run/control-files.ts';
import { readResults } from '../run/read-results.ts';
import { isReleaseOf, refuseOwnRelease } from '../run/release-version.ts';
import { signOffControl } from '../sign-off/verify-sign-off.ts';
import { partsNotDone } from './parts-not-done.ts';
import { exitCodeOf } from './run.ts';
import type { Terminal } from './terminal.ts';

/** What a gate command looks at. */
export type GateRequest = {
  readonly harness: string;
  readonly results: string;
  /** The report folder of the last signed release. */
  readonly baseline?: string;
  /** The folder of signatures, when the record must be signed. */
  readonly signOff?: string;
  /** The caller's case files, to be hashed again. */
  readonly cases: readonly string[];
  readonly release: boolean;
  readonly json: boolean;
};

/** Evaluates gates and controls again from the results and what stands here now; never trusts what the results say of them. */
export async function gateCommand(terminal: Terminal, request: GateRequest): Promise<number> {
  const { harness, json } = request;
  const path = await standingFile(request.results);
  const results = await readResults(path);
  refuseOwnRelease(request.release, results.mode === 'own_cases');
  const files = await readControlFiles(harness);
  const gates = evaluateGates(files.gates, results);
  const release = isReleaseOf(harness, results.mode, request.release);
  const evaluated: Evaluated = { report: dirname(path), results, files, gates, release };
  const controls = [...(await controlsOfRecord(evaluated, request)), ...(await controlsOfRelease(evaluated, request))];
  terminal.out(json ? `${JSON.stringify({ gates, controls }, null, 1)}\n` : gateText(gates, controls));
  return exitCodeOf({ gates, controls });
}

/** What is evaluated, and what stands here beside it. */
type Evaluated = {
  readonly report: string;
  readonly results: Results;
  readonly files: ControlFiles;
  readonly gates: readonly GateResult[];
  readonly release: boolean;
};

async function controlsOfRecord(
  { report, results, files, release }: Evaluated,
  { harness, cases }: GateRequest,
): Promise<readonly ControlResult[]> {
  const open = await partsNotDone(report);
  return [
    ...evaluateControls(results, { ...files, release, ...(open === undefined ? {} : { partsNotDone: open }) }),
    selfTestControl(await selfTestGates()),
    await hashControl(harness, results, files),
    await recordControl(report, { harness, mode: results.mode, cases }),
  ];
}

/** A release is signed and compared whether or not the caller asks for it. */
async function controlsOfRelease(
  { report, results, files, gates, release }: Evaluated,
  { harness, baseline, signOff }: GateRequest,
): Promise<readonly ControlResult[]> {
  const signatures = signOff ?? join(harness, 'sign-off');
  const signed = signOff === undefined && !release ? [] : [await signOffControl({ report, signOff: signatures })];
  if (baseline === undefined)
    return release ? [...signed, await firstReleaseControl(harness, files.decisions)] : signed;
  const places = { folder: baseline, signOff: signatures, decisions: join(report, 'decisions.csv') };
  const { control } = await compareWithBaseline({ results, gates, demands: files.gates }, places);
  return [...signed, control];
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

const STATUS_TEXTS: Readonly<Record<ControlResult['status'], string>> = {
  passed: 'passed       ',
  failed: 'FAILED       ',
  not_evaluable: 'NOT EVALUABLE',
  not_applicable: 'not applicable',
};

function statusText(status: ControlResult['status']): string {
  return STATUS_TEXTS[status];
}
