import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { createProgram } from './create-program.ts';
import { main } from './main.ts';
import { resultsSchema } from './results.ts';
import { defaultOut, PACKAGE_FOLDER } from './run/folders.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

/** A label that the tool disagrees with. */
const DISAGREED = {
  ...{ index_level: 'T7', cord_compression: 'yes', compression_cause: 'retropulsed_bone' },
  ...{ neurological_status: 'myelopathy', primary_tumor: 'renal', label_surgery: 'no' },
};

let folder: string;
let cases: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await newFolder();
  cases = await writeCaseFile(caseFile([DISAGREED]));
  await writeFile(at('case.json'), '{"index_level":"T7"}');
  await main(['diff', '--save', at('ruleset.json')], silentTerminal());
  await main(['replay', '--cases', cases, '--out', at('report')], silentTerminal());
  await main(['replay', '--cases', cases, '--out', at('shards'), '--shard', '1/1'], silentTerminal());
});

async function talkOf(...argv: readonly string[]) {
  const silent = silentTerminal();
  const code = await main(argv, { ...silent, showsProgress: true });
  return { code, said: silent.said(), complained: silent.complained() };
}

const COMMANDS = createProgram(silentTerminal(), () => undefined, PACKAGE_FOLDER).commands;

test.each(COMMANDS.map((command) => [command.name(), command.helpInformation()]))(
  '%s has --quiet and --no-color',
  (_, help) => {
    expect(help).toMatch(/^ +--quiet +print nothing but problems$/m);
    expect(help).toMatch(/^ +--no-color +no colour/m);
  },
);

describe('--quiet', { timeout: 120_000 }, () => {
  const generated = ['generate', '--purpose', 'load', '--rows', '2', '--seed', '1', '--out'];
  test.each<[number, () => readonly string[]]>([
    [EXIT.passed, () => ['invariants', '--runs', '150']],
    [EXIT.passed, () => ['assess', at('case.json')]],
    [EXIT.passed, () => ['diff', at('ruleset.json'), '--cases', cases]],
    [EXIT.passed, () => ['diff', '--save', at('again.json')]],
    [EXIT.passed, () => ['report', at('report/results.json'), '--out', at('made')]],
    [EXIT.notEvaluable, () => ['gate', '--results', at('report/results.json')]],
    [EXIT.passed, () => ['merge', at('shards/shard-1-of-1.json'), '--out', at('merged')]],
    [EXIT.passed, () => ['replay', '--cases', cases, '--out', at('shards'), '--shard', '1/1']],
    [EXIT.passed, () => [...generated, at('generated')]],
  ])('leaves the exit code %i and says nothing', async (code, argv) => {
    expect(await talkOf(...argv(), '--quiet', '--no-color')).toEqual({ code, said: '', complained: '' });
  });

  test('does not keep back what was asked for as data', async () => {
    const { said, complained } = await talkOf('assess', at('case.json'), '--json', '--quiet');
    expect(JSON.parse(said)).toHaveProperty('status');
    expect(complained).toBe('');
    const markdown = await talkOf('diff', at('ruleset.json'), '--cases', cases, '--markdown', '--quiet');
    expect(markdown.said).not.toBe('');
  });
});

describe('invariants before a person', { timeout: 120_000 }, () => {
  test('shows how many cases, how fast and how long, and wipes it away', async () => {
    const { complained, said } = await talkOf('invariants', '--runs', '60');
    expect(complained).toMatch(/invariants and statistics, \d+ cases, \d+ cases\/s, \d+ %, \d+ s left/);
    expect(complained.endsWith('\r\u001b[K')).toBe(true);
    expect(said).not.toContain('cases/s');
  });

  test('and nothing with --json', async () => {
    const { complained, said } = await talkOf('invariants', '--runs', '10', '--json');
    expect(complained).toBe('');
    expect(JSON.parse(said)).toBeInstanceOf(Array);
  });
});

test('a shard for a program is JSON', async () => {
  const argv = ['replay', '--cases', cases, '--out', at('shards'), '--shard', '1/1', '--json', '--quiet'];
  const { said } = await talkOf(...argv);
  expect(JSON.parse(said)).toEqual({
    shard: { index: 1, of: 1 },
    file: at('shards/shard-1-of-1.json'),
    decisions: at('shards/shard-1-of-1.decisions.csv'),
    rowsRead: 1,
    rowsRejected: 0,
  });
});

test('a replay says where the traces are that it wrote', async () => {
  const { said } = await talkOf('replay', '--cases', cases, '--out', at('traced'));
  expect(said).toMatch(/\d+ disagreements, each with its trace in results\.json/);
  expect(said).not.toContain('in the report');
  const { disagreements } = resultsSchema.parse(JSON.parse(readFileSync(at('traced/results.json'), 'utf8')));
  expect(disagreements.some(({ trace }) => trace.length > 0)).toBe(true);
});

describe('the help', () => {
  const helpOf = async (...argv: readonly string[]): Promise<string> =>
    (await talkOf(...argv, '--help')).said.replaceAll(/\s+/g, ' ');

  test.each(['run', 'replay'])('of %s says where things go when nobody says where', async (name) => {
    expect(await helpOf(name)).toContain(`(default: ${JSON.stringify(defaultOut({}))})`);
  });

  test('of replay offers nothing of invariants, of which it runs none', async () => {
    expect(await helpOf('replay')).not.toMatch(/--runs|invariants/);
    expect((await talkOf('replay', '--runs', '5')).complained).toContain("unknown option '--runs'");
    expect(await helpOf('run')).toContain('--runs');
  });
});

test('--version names the program and the ruleset as the identity of a report does', async () => {
  const { code, said } = await talkOf('--version');
  const { identity } = resultsSchema.parse(JSON.parse(readFileSync(at('report/results.json'), 'utf8')));
  const software = identity.packages.find(({ name }) => name === '@oncospine/validation');
  const { id, version, hash } = identity.ruleset;
  expect(said).toBe(`@oncospine/validation ${software?.version}\n${id} ${version} (${hash})\n`);
  expect(code).toBe(EXIT.passed);
});

describe('a word that is no command', () => {
  test('is named, and so are the commands', async () => {
    const { code, complained } = await talkOf('foo', '--quiet');
    expect(complained).toMatch(
      /^There is no command "foo"\. Commands: run, replay, .*generate \(--help explains them\)\n$/,
    );
    expect(code).toBe(EXIT.notEvaluable);
  });

  test('cannot steer the terminal', async () => {
    expect((await talkOf('\u001b[2Jfoo')).complained).toContain('"\\u001b[2Jfoo"');
  });

  test('help is still a command', async () => {
    expect(await talkOf('help')).toMatchObject({ code: EXIT.passed, said: expect.stringContaining('Usage:') });
  });
});
