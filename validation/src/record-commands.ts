import type { Command } from 'commander';
import { type CommandTools, given, heard, type TalkFlags, withCases, withTalk } from './command-tools.ts';
import { gateCommand } from './commands/gate.ts';
import { lockCommand } from './commands/lock.ts';
import { reportCommand } from './commands/report.ts';
import { signCommand } from './commands/sign.ts';
import { verifyCommand } from './commands/verify.ts';

/** Adds the commands on a record: report, gate, sign, verify, lock. */
export function addRecordCommands(program: Command, tools: CommandTools): void {
  addReport(program, tools);
  addGate(program, tools);
  addSign(program, tools);
  addVerify(program, tools);
  addLock(program, tools);
}

const CASES = 'own case files that the record is about, to be hashed again; may be repeated';

type ReportFlags = TalkFlags & {
  readonly out?: string;
  readonly declarations?: string;
  readonly cases?: readonly string[];
  readonly json?: boolean;
};

function addReport(program: Command, { terminal, own, finish, harness }: CommandTools): void {
  withTalk(withCases(program.command('report'), CASES))
    .description('write the report of a results document again')
    .argument('<results>', 'results.json')
    .option('--out <folder>', 'where the report goes; beside the results without it')
    .option('--declarations <file>', 'what persons state of parts of the report')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate report merged/results.json\n  oncospine-validate report merged/results.json --out report',
    )
    .action(async (results: string, flags: ReportFlags) => {
      const { out, declarations, cases = [], json = false } = flags;
      const paths = given({ out, declarations }, own);
      const request = { harness, results: own(results), cases: cases.map(own), json, ...paths };
      finish(await reportCommand(heard(terminal, flags, json), request));
    });
}

type GateFlags = TalkFlags & {
  readonly results: string;
  readonly baseline?: string;
  readonly signOff?: string;
  readonly cases?: readonly string[];
  readonly release?: boolean;
  readonly json?: boolean;
};

function addGate(program: Command, { terminal, own, finish, harness, out }: CommandTools): void {
  withTalk(withCases(program.command('gate'), CASES))
    .description('compare results with what is demanded; evaluates everything again')
    .option('--results <file>', 'results.json', `${out}/results.json`)
    .option('--baseline <folder>', 'the report folder of the last signed release, with its signatures in sign-off')
    .option('--sign-off <folder>', 'demand the signatures of this folder')
    .option(
      '--release',
      'demand what a release needs, whatever the version: approved rows, nothing "not done", signatures, a baseline',
    )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate gate\n  oncospine-validate gate --results own-report/results.json --cases own.csv\n  oncospine-validate gate --release --sign-off sign-off --baseline released',
    )
    .action(async (flags: GateFlags) => {
      const { results, baseline, signOff, cases = [], release = false, json = false } = flags;
      const paths = given({ baseline, signOff }, own);
      const request = { harness, results: own(results), cases: cases.map(own), release, json, ...paths };
      finish(await gateCommand(heard(terminal, flags, json), request));
    });
}

type SignFlags = TalkFlags & {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly statement: string;
  readonly report: string;
  readonly signOff: string;
  readonly cases?: readonly string[];
};

function addSign(program: Command, { terminal, own, finish, harness, out }: CommandTools): void {
  withTalk(withCases(program.command('sign'), CASES))
    .description('sign the record of a report with the key of the person who signs')
    .requiredOption('--key <file>', 'the private key of the person, Ed25519, PEM')
    .requiredOption('--name <name>', 'the person, as signers.json names him or her')
    .requiredOption('--role <role>', 'one of the roles that signers.json requires')
    .requiredOption('--date <date>', 'the day of the signature, YYYY-MM-DD')
    .requiredOption('--statement <text>', 'what the person states')
    .option('--report <folder>', 'the report', out)
    .option('--sign-off <folder>', 'where signers.json stands and signatures go', `${harness}/sign-off`)
    .addHelpText(
      'after',
      '\nExample:\n  oncospine-validate sign --key me.pem --name "A Person" --role "clinical safety officer" \\\n    --date 2030-01-31 --statement "Safe to deploy within its intended use" --sign-off sign-off',
    )
    .action(async ({ key, report, signOff, cases = [], quiet = false, color, ...predicate }: SignFlags) => {
      const paths = { key: own(key), report: own(report), signOff: own(signOff), cases: cases.map(own) };
      finish(await signCommand(heard(terminal, { quiet }, false), { ...predicate, ...paths, harness }));
    });
}

type VerifyFlags = TalkFlags & {
  readonly report: string;
  readonly signOff: string;
  readonly cases?: readonly string[];
  readonly printStatement?: boolean;
  readonly json?: boolean;
};

function addVerify(program: Command, { terminal, own, finish, harness, out }: CommandTools): void {
  withTalk(withCases(program.command('verify'), CASES))
    .description('hash everything of a record again, and verify who signed it')
    .option('--report <folder>', 'the report', out)
    .option('--sign-off <folder>', 'where signers.json and signatures stand', `${harness}/sign-off`)
    .option('--print-statement', 'print the in-toto statement that a person would sign')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate verify --report report --sign-off sign-off\n  oncospine-validate verify --report own-report --cases own.csv --sign-off sign-off',
    )
    .action(async ({ report, signOff, cases = [], printStatement = false, json = false, ...talk }: VerifyFlags) => {
      const paths = { report: own(report), signOff: own(signOff), cases: cases.map(own) };
      const listener = heard(terminal, talk, json || printStatement);
      finish(await verifyCommand(listener, { harness, ...paths, printStatement, json }));
    });
}

function addLock(program: Command, { terminal, finish, harness }: CommandTools): void {
  withTalk(program.command('lock'))
    .description('lock labels and gate file as they stand; refused when something changed without ledger or decision')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  oncospine-validate lock')
    .action(async ({ json = false, ...talk }: TalkFlags & { json?: boolean }) =>
      finish(await lockCommand(heard(terminal, talk, json), harness, { json })),
    );
}
