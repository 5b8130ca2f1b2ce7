import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CASES = `case_id,label_kind,rater,index_level,pain,life_expectancy_months,label_surgery
a,treating_team,first,T7,mechanical,2-5,yes
a,treating_team,second,T7,mechanical,2-5,no
b,treating_team,first,T9,none,,no
`;

/** What each file of a report of own cases must hold. */
const REPORT = {
  'results.json': '"mode": "own_cases"',
  'report.html': 'id="explorer-form"',
  'decisions.csv': 'own,a,second,',
  'summary.md': '#',
};

/**
 * Uses the one file as a hospital does: with npx, in an empty folder, with an empty cache and without a registry.
 * @param {string} tarball
 * @param {string} folder an empty one, outside of the repository
 * @returns {readonly string[]} what went wrong
 */
export function runHarness(tarball, folder) {
  mkdirSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(join(folder, 'own.csv'), CASES);
  const run = npxIn(tarball, folder);
  const problems = [
    ...run(['--help'], [0]),
    ...run(['replay', '--cases', 'own.csv', '--out', 'one'], [0]),
    ...run(['replay', '--cases', 'own.csv', '--jobs', '2', '--out', 'two'], [0]),
    // Three rows cannot meet the gates; that they were evaluated is what is tried here.
    ...run(['run', '--cases', 'own.csv', '--runs', '1', '--out', 'report'], [1, 2]),
  ];
  if (problems.length > 0) return problems;
  const read = (/** @type {string} */ path) => readFileSync(join(folder, path), 'utf8');
  return [
    ...['results.json', 'decisions.csv']
      .filter((name) => read(`one/${name}`) !== read(`two/${name}`))
      .map((name) => `harness: --jobs 2 gives another ${name}`),
    ...Object.entries(REPORT)
      .filter(([name, text]) => !existsSync(join(folder, 'report', name)) || !read(`report/${name}`).includes(text))
      .map(([name, text]) => `harness: report/${name} does not hold ${text}`),
  ];
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
function npxIn(tarball, folder) {
  const cache = join(folder, 'cache');
  return (/** @type {readonly string[]} */ args, /** @type {readonly number[]} */ expected) => {
    const { INIT_CWD: _, ...environment } = process.env;
    const env = { ...environment, npm_config_cache: cache, npm_config_offline: 'true' };
    const shell = process.platform === 'win32';
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['--yes', '--package', tarball, 'oncospine-validate', ...args],
      {
        ...{ cwd: folder, env, shell, encoding: 'utf8' },
      },
    );
    if (status !== null && expected.includes(status)) return [];
    return [`harness: npx ${args.join(' ')} exited ${status}\n${stdout}${stderr}`];
  };
}
