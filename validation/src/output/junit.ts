import type { ControlResult, Results } from '../results.ts';

type Test = {
  readonly suite: string;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'error' | 'skipped';
  readonly message: string;
};

/** Invariants, requirements, gates and controls as JUnit XML: what a pipeline shows. */
export function junitXml(results: Results): string {
  const tests = testsOf(results);
  const suites = [...new Set(tests.map(({ suite }) => suite))].map((suite) =>
    suiteXml(
      suite,
      tests.filter((test) => test.suite === suite),
    ),
  );
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="oncospine validation" tests="${tests.length}" failures="${count('failed')}" errors="${count('error')}">\n${suites.join('')}</testsuites>\n`;
}

function testsOf({ invariants, vignetteChecks, gates, controls }: Results): readonly Test[] {
  return [
    ...invariants.map(({ id, statement, status, checks }) => ({
      suite: 'invariants',
      name: `${id}: ${statement}`,
      status:
        status === 'held' ? ('passed' as const) : status === 'violated' ? ('failed' as const) : ('error' as const),
      message: checks
        .map(({ how, because, counterexamples }) =>
          [`${how}: ${because}`, ...counterexamples.map(({ message }) => message)].join('; '),
        )
        .join(' | '),
    })),
    ...vignetteChecks.map(({ id, requirement, status, evidence }) => ({
      suite: 'requirements',
      name: `${id}: ${requirement}`,
      status: status === 'met' ? ('passed' as const) : status === 'not_met' ? ('failed' as const) : ('error' as const),
      message: evidence,
    })),
    ...gates.map(({ id, label, status, because }) => ({
      suite: 'gates',
      name: `${id}: ${label}`,
      status: gateStatus(status),
      message: because,
    })),
    ...controls.map(({ id, label, status, findings }) => ({
      suite: 'controls',
      name: `${id}: ${label}`,
      status: gateStatus(status),
      message: findings.join('; '),
    })),
  ];
}

const STATUSES: Readonly<Record<ControlResult['status'], Test['status']>> = {
  passed: 'passed',
  failed: 'failed',
  not_evaluable: 'error',
  not_applicable: 'skipped',
};

function gateStatus(status: ControlResult['status']): Test['status'] {
  return STATUSES[status];
}

function suiteXml(suite: string, tests: readonly Test[]): string {
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  return `<testsuite name="${suite}" tests="${tests.length}" failures="${count('failed')}" errors="${count('error')}">\n${tests.map(testXml).join('')}</testsuite>\n`;
}

function testXml({ suite, name, status, message }: Test): string {
  const open = `<testcase classname="oncospine.${suite}" name="${xmlText(name)}"`;
  if (status === 'passed') return `${open}/>\n`;
  const element = status === 'failed' ? 'failure' : status;
  return `${open}><${element} message="${xmlText(message)}"/></testcase>\n`;
}

/** Text in XML 1.0: markup escaped, characters that XML cannot hold replaced. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
