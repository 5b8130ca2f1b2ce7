import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from '../commands/terminal.ts';
import { main } from '../main.ts';
import { signStatement } from '../sign-off/envelope.ts';
import { keyIdOf } from '../sign-off/signers.ts';
import { statementOf, subjectsOf } from '../sign-off/statement.ts';
import { copyOfHarness } from '../testing/repository-run.ts';
import { makeSignOff, nameIn, ROLES, signArguments, type TestKey, writeDeclarations } from '../testing/signing.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder } from '../testing/write-case-file.ts';
import { recordManifestSchema } from './record-manifest.ts';

const TIMEOUT = 120_000;

const CASES = caseFile([
  {
    ...{ case_id: 'a', index_level: 'T7', primary_tumor: 'renal', cord_compression: 'yes', label_surgery: 'yes' },
    ...{ compression_cause: 'retropulsed_bone', neurological_status: 'myelopathy' },
  },
  { case_id: 'b', index_level: 'T4', pain: 'none', label_surgery: 'no' },
]);

/** Everything of one signed record: harness, report, cases, signatures. */
let signed: string;
let keys: readonly TestKey[];

const within = (root: string) => ({
  harness: join(root, 'harness'),
  report: join(root, 'report'),
  cases: join(root, 'cases'),
  signOff: join(root, 'signatures'),
});

function call(root: string, command: string, ...more: readonly string[]) {
  return callWithoutCases(root, command, '--cases', within(root).cases, ...more);
}

async function callWithoutCases(root: string, command: string, ...more: readonly string[]) {
  const { harness, report, signOff } = within(root);
  const terminal = silentTerminal();
  const places = command === 'gate' ? ['--results', join(report, 'results.json')] : ['--report', report];
  const argv = [command, ...places, '--sign-off', signOff, ...more];
  return { code: await main(argv, terminal, harness), said: terminal.said(), complained: terminal.complained() };
}

async function signAs(root: string, role: string, key: TestKey | undefined, ...more: readonly string[]) {
  if (key === undefined) throw new Error(`no key for ${role}`);
  const { harness, report, cases, signOff } = within(root);
  const terminal = silentTerminal();
  const places = ['--report', report, '--sign-off', signOff, '--cases', cases];
  const code = await main([...signArguments(role, key, places), ...more], terminal, harness);
  return { code, complained: terminal.complained() };
}

async function copyOf(root: string): Promise<string> {
  const folder = await newFolder();
  await cp(root, folder, { recursive: true });
  return folder;
}

/** A copy of the signed record without its signatures. */
async function unsigned(): Promise<string> {
  const root = await copyOf(signed);
  for (const role of ROLES) await rm(join(within(root).signOff, `${role.replaceAll(' ', '-')}.dsse.json`));
  return root;
}

beforeAll(async () => {
  const root = await newFolder();
  const { harness, report, cases, signOff } = within(root);
  await cp(await copyOfHarness(), harness, { recursive: true });
  await mkdir(cases);
  await writeFile(join(cases, 'own.csv'), CASES);
  const manifest = JSON.parse(await readFile(join(harness, 'cases', 'published-cases.manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(CASES).digest('hex');
  const none = { doubtful: [], diagnosisByTreatment: [], importNotes: [] };
  const own = { ...manifest, id: 'own', file: 'own.csv', rows: 2, sha256, ...none };
  await writeFile(join(cases, 'own.manifest.json'), JSON.stringify(own));
  await writeDeclarations(join(harness, 'declarations.json'), ['own']);
  keys = await makeSignOff(signOff);
  const terminal = silentTerminal();
  const argv = ['run', '--cases', cases, '--out', report, '--sign-off', signOff, '--quiet'];
  expect(await main(argv, terminal, harness), terminal.complained()).toBe(EXIT.passed);
  for (const [index, role] of ROLES.entries())
    expect(await signAs(root, role, keys[index])).toMatchObject({ code: EXIT.passed });
  signed = root;
}, TIMEOUT);

describe('a record that persons have signed', () => {
  test('passes verify and gate', async () => {
    expect(await call(signed, 'verify')).toMatchObject({ code: EXIT.passed });
    expect(await call(signed, 'gate')).toMatchObject({ code: EXIT.passed });
  });

  test('has a manifest of every part, sorted, with no time and no place on a machine', async () => {
    const { report } = within(signed);
    const text = await readFile(join(report, 'manifest.json'), 'utf8');
    const names: string[] = JSON.parse(text).entries.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      expect.arrayContaining([
        'build/@oncospine/agreement/dist/index.js',
        'build/@oncospine/pathway/dist/index.js',
        'build/@oncospine/scoring/dist/index.js',
        'build/@oncospine/validation/dist/cli.js',
        'build/package-lock.json',
        'cases/own.csv',
        'cases/own.manifest.json',
        'computed/comparison',
        'control/cases/labels.lock.json',
        'control/cases/ledger.json',
        'control/decisions/0001-initial-gates.md',
        'control/gates.json',
        'control/gates.lock.json',
        'mutation/results.json',
        'report/junit.xml',
        'report/report.html',
        'report/results.json',
        'report/results.schema.json',
        'report/summary.md',
      ]),
    );
    expect(text).not.toContain(signed);
  });

  test('passes neither verify nor gate while the own case files are not given, changed or not', async () => {
    const root = await copyOf(signed);
    const path = join(within(root).cases, 'own.csv');
    await writeFile(path, CASES.replace(/,no\b/, ',yes'));
    for (const one of [signed, root])
      for (const command of ['verify', 'gate']) {
        const { code, said } = await callWithoutCases(one, command);
        expect(said).toContain(
          'record: the own case files of the record (own.csv, own.manifest.json) were not looked at',
        );
        expect(said).toContain('--cases is needed');
        expect(code, said).toBe(EXIT.notEvaluable);
      }
    expect((await call(root, 'verify')).said).toContain('cases/own.csv: changed');
  });

  test('is not signed by who does not give the own case files', async () => {
    const root = await unsigned();
    const { harness, report, signOff } = within(root);
    const [key] = keys;
    if (key === undefined) throw new Error('no key');
    const terminal = silentTerminal();
    const places = ['--report', report, '--sign-off', signOff];
    expect(await main([...signArguments(ROLES[0], key, places)], terminal, harness)).toBe(EXIT.failed);
    expect(terminal.complained()).toContain('--cases is needed');
  });

  test('fails without the own case files when anything else has changed', async () => {
    const root = await copyOf(signed);
    await writeFile(join(within(root).report, 'annex.html'), 'more');
    expect((await callWithoutCases(root, 'verify')).code).toBe(EXIT.failed);
  });
});

const FLIPPED = [
  'report/report.html',
  'report/results.json',
  'report/results.schema.json',
  'report/summary.md',
  'report/junit.xml',
  'report/manifest.json',
  'cases/own.manifest.json',
  'cases/own.csv',
  'harness/dist/cli.js',
  'harness/node_modules/@oncospine/pathway/dist/index.js',
  'harness/node_modules/@oncospine/scoring/dist/index.js',
  'harness/package-lock.json',
  'harness/decisions/0001-initial-gates.md',
  'harness/declarations.json',
  'harness/gates.json',
  'harness/gates.lock.json',
  'harness/cases/labels.lock.json',
  'harness/cases/ledger.json',
  'harness/mutation/results.json',
  'signatures/signers.json',
] as const;

/** What a signature alone protects: the manifest itself, and who may sign. */
const ONLY_SIGNED: readonly string[] = ['report/manifest.json', 'signatures/signers.json'];

/** The gate of a development run, which asks for no signature. */
function gateUnsigned(root: string): Promise<number> {
  const { harness, report, cases } = within(root);
  const argv = ['gate', '--results', join(report, 'results.json'), '--cases', cases];
  return main(argv, silentTerminal(), harness);
}

/** Changes one byte and leaves the file readable: white space in JSON, one letter elsewhere. */
function flipped(bytes: Buffer, name: string): Buffer {
  const copy = Buffer.from(bytes);
  const at = name.endsWith('.json') ? copy.lastIndexOf('\n'.charCodeAt(0)) : copy.length - 2;
  if (name.endsWith('.json') && at < 0) return Buffer.concat([copy, Buffer.from('\n')]);
  copy[at] = name.endsWith('.json') ? ' '.charCodeAt(0) : (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('one byte changed, and both verify and gate fail', () => {
  test.each(FLIPPED)('%s', async (name) => {
    const root = await copyOf(signed);
    const path = join(root, name);
    await writeFile(path, flipped(await readFile(path), name));
    expect((await call(root, 'verify')).code).toBe(EXIT.failed);
    expect((await call(root, 'gate')).code).toBe(EXIT.failed);
    if (!ONLY_SIGNED.includes(name)) expect(await gateUnsigned(root)).toBe(EXIT.failed);
  });

  test.each(['report/report.html', 'harness/dist/cli.js', 'harness/decisions/0001-initial-gates.md'])(
    '%s is gone',
    async (name) => {
      const root = await copyOf(signed);
      await rm(join(root, name));
      expect((await call(root, 'verify')).code).toBe(EXIT.failed);
      expect((await call(root, 'gate')).code).toBe(EXIT.failed);
    },
  );

  test('a file that is new', async () => {
    const root = await copyOf(signed);
    await writeFile(join(within(root).report, 'annex.html'), 'more');
    expect((await call(root, 'verify')).said).toContain('report/annex.html: not in the record');
    expect((await call(root, 'gate')).code).toBe(EXIT.failed);
  });

  test('no manifest at all', async () => {
    const root = await copyOf(signed);
    await rm(join(within(root).report, 'manifest.json'));
    expect((await call(root, 'verify')).code).toBe(EXIT.failed);
    expect((await call(root, 'gate')).code).toBe(EXIT.failed);
  });
});

describe('results that were edited', () => {
  test('are not made a record again by writing their report', async () => {
    const root = await copyOf(signed);
    const { harness, report } = within(root);
    const path = join(report, 'results.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"rowsApproved": 0', '"rowsApproved": 107'));
    const terminal = silentTerminal();
    expect(await main(['report', path], terminal, harness)).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('changed after it was written');
    expect((await call(root, 'gate')).said).toContain('the results say 107');
  });
});

describe('signatures', () => {
  test('nobody has signed: that cannot be evaluated, and a gate that asks for it does not pass', async () => {
    const root = await unsigned();
    expect(await call(root, 'verify')).toMatchObject({
      code: EXIT.notEvaluable,
      said: expect.stringContaining('not signed by anyone'),
    });
    expect((await call(root, 'gate')).code).toBe(EXIT.notEvaluable);
  });

  test.each(ROLES)('nobody has signed as %s', async (role) => {
    const root = await copyOf(signed);
    await rm(join(within(root).signOff, `${role.replaceAll(' ', '-')}.dsse.json`));
    const { code, said } = await call(root, 'verify');
    expect(code).toBe(EXIT.failed);
    expect(said).toContain(`nobody has signed as ${role}`);
    expect((await call(root, 'gate')).code).toBe(EXIT.failed);
  });

  test('a key that is not named cannot sign', async () => {
    const root = await unsigned();
    const other = await makeSignOff(await newFolder());
    const { code, complained } = await signAs(root, ROLES[0], other[0]);
    expect(code).toBe(EXIT.failed);
    expect(complained).toContain('signers.json does not name this key');
  });

  test('a key that may sign in another role only cannot sign in this one', async () => {
    const root = await unsigned();
    const { code, complained } = await signAs(root, ROLES[0], keys[1]);
    expect(code).toBe(EXIT.failed);
    expect(complained).toContain('may not sign as clinical safety officer');
  });

  test('a signature of another name, an empty statement or a day that is none are refused', async () => {
    const root = await unsigned();
    expect((await signAs(root, ROLES[0], keys[0], '--name', 'Someone Else')).complained).toContain('the key is of');
    expect((await signAs(root, ROLES[0], keys[0], '--statement', ' ')).code).toBe(EXIT.notEvaluable);
    expect((await signAs(root, ROLES[0], keys[0], '--date', 'today')).code).toBe(EXIT.notEvaluable);
  });

  test(
    'signatures about another record do not hold',
    async () => {
      const root = await copyOf(signed);
      const { harness, report, cases, signOff } = within(root);
      const argv = ['run', '--cases', cases, '--out', report, '--sign-off', signOff, '--quiet', '--seed', '5'];
      expect(await main(argv, silentTerminal(), harness)).toBe(EXIT.passed);
      const { code, said } = await call(root, 'verify');
      expect(code).toBe(EXIT.failed);
      expect(said).toContain('report/results.json: changed since it was signed');
    },
    TIMEOUT,
  );

  test('a key that was struck from the list signs no more', async () => {
    const root = await copyOf(signed);
    const path = join(within(root).signOff, 'signers.json');
    const { requiredRoles, signers } = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ requiredRoles, signers: signers.slice(1) }));
    expect((await call(root, 'verify')).said).toContain('no signature by a key that may sign');
  });

  test(
    'parts that are not done can be signed by nobody',
    async () => {
      const root = await unsigned();
      const { harness, report, cases, signOff } = within(root);
      await writeFile(join(harness, 'declarations.json'), '{"parts":[]}');
      const argv = ['run', '--cases', cases, '--out', report, '--sign-off', signOff, '--quiet'];
      expect(await main(argv, silentTerminal(), harness)).toBe(EXIT.passed);
      const { code, complained } = await signAs(root, ROLES[0], keys[0]);
      expect(code).toBe(EXIT.failed);
      expect(complained).toMatch(/\d+ parts of the report are "not done"/);
    },
    TIMEOUT,
  );
});

test(
  'a signature that was made all the same over open parts does not verify',
  async () => {
    const root = await unsigned();
    const { harness, report, cases, signOff } = within(root);
    await writeFile(join(harness, 'declarations.json'), '{"parts":[]}');
    const argv = ['run', '--cases', cases, '--out', report, '--sign-off', signOff, '--runs', '1', '--quiet'];
    await main(argv, silentTerminal(), harness);
    const texts = await Promise.all(
      [join(report, 'manifest.json'), join(signOff, 'signers.json')].map((path) => readFile(path, 'utf8')),
    );
    const [manifest = '', signers = ''] = texts;
    const subjects = subjectsOf(recordManifestSchema.parse(JSON.parse(manifest)), manifest, signers);
    for (const [index, role] of ROLES.entries()) {
      const predicate = { name: nameIn(role), role, date: '2030-01-31', statement: 'for a test only' };
      const key = await readFile(keys[index]?.path ?? '', 'utf8');
      const envelope = signStatement(statementOf(subjects, predicate), keyIdOf(key), key);
      await writeFile(join(signOff, `${index}.dsse.json`), JSON.stringify(envelope));
    }
    const { code, said } = await call(root, 'verify');
    expect(said).toContain('passed sign-off');
    expect(said).toMatch(/failed complete: \d+ parts of the report are "not done"/);
    expect(code).toBe(EXIT.failed);
  },
  TIMEOUT,
);

describe('a baseline', () => {
  const baselineOf = async (root: string): Promise<string> => {
    const { report, signOff } = within(root);
    const folder = join(await newFolder(), 'released');
    await cp(report, folder, { recursive: true });
    await cp(signOff, join(folder, 'sign-off'), { recursive: true });
    return folder;
  };

  test('that is signed and the same passes', async () => {
    expect(await call(signed, 'gate', '--baseline', await baselineOf(signed))).toMatchObject({ code: EXIT.passed });
  });

  test('that nobody signed is no baseline', async () => {
    const { code, said } = await call(signed, 'gate', '--baseline', await baselineOf(await unsigned()));
    expect(code).toBe(EXIT.notEvaluable);
    expect(said).toContain('the baseline is no signed release: not signed by anyone');
  });

  test('that was edited after it was signed is no baseline', async () => {
    const baseline = await baselineOf(signed);
    const path = join(baseline, 'results.json');
    await writeFile(path, `${await readFile(path, 'utf8')} `);
    const { code, said } = await call(signed, 'gate', '--baseline', baseline);
    expect(code).toBe(EXIT.notEvaluable);
    expect(said).toContain('report/results.json: changed');
  });

  test('that keys of its own have signed is no baseline', async () => {
    const root = await unsigned();
    const own = await makeSignOff(within(root).signOff);
    for (const [index, role] of ROLES.entries()) await signAs(root, role, own[index]);
    const { code, said } = await call(signed, 'gate', '--baseline', await baselineOf(root));
    expect(code).toBe(EXIT.notEvaluable);
    expect(said).toContain('no signature by a key that may sign');
  });

  test(
    'is compared by run too',
    async () => {
      const { harness, cases, signOff } = within(signed);
      const out = join(await newFolder(), 'report');
      const argv = ['run', '--cases', cases, '--out', out, '--sign-off', signOff, '--quiet'];
      const baseline = await baselineOf(await unsigned());
      expect(await main([...argv, '--baseline', baseline], silentTerminal(), harness)).toBe(EXIT.notEvaluable);
      expect(JSON.parse(await readFile(join(out, 'results.json'), 'utf8')).controls).toContainEqual(
        expect.objectContaining({ id: 'baseline', status: 'not_evaluable' }),
      );
    },
    TIMEOUT,
  );
});
