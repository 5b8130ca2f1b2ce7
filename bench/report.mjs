import { readFileSync } from 'node:fs';

const HEAD = `# Benchmark results

Written by \`npm run bench\`; do not edit. Ratios of times measured in one process in alternating batches: the median of
the rounds, and the lowest and highest round. Machines are noisy, and the highest and lowest say how noisy this one was.
No absolute time is given, because none can be promised. What is compared, and how, is in [README.md](README.md).
`;

/**
 * @typedef {object} Measured
 * @property {string} what
 * @property {string} [note]
 * @property {{ median: number, lowest: number, highest: number }} ratio
 * @property {number} [atLeast]
 * @property {number} [atMost]
 * @param {readonly Measured[]} measured
 * @returns {{ text: string, missed: number }}
 */
export function report(measured) {
  const lines = measured.map((row) => {
    const { median, lowest, highest } = row.ratio;
    return `| ${row.what} | ${short(median)} | ${short(lowest)} to ${short(highest)} | ${targetOf(row)} | ${verdictOf(row)} |`;
  });
  const forms = measured.flatMap(({ what, note }) =>
    note === undefined ? [] : [`* ${what.split(' / ')[0]}: ${note}`],
  );
  const table = ['| ratio | median | lowest to highest | target | |', '|---|--:|--:|--:|---|', ...lines];
  const peers = ['The fastest form of each peer, chosen in the same run:', '', ...forms];
  const text = [HEAD, ...table, '', ...peers, '', versions(), ''].join('\n');
  return { text, missed: measured.filter((row) => verdictOf(row) === 'MISSED').length };
}

function targetOf({ atLeast, atMost }) {
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? '' : `at most ${atMost}`;
}

function verdictOf({ ratio, atLeast, atMost }) {
  if (atLeast === undefined && atMost === undefined) return 'for information';
  const met = ratio.median >= (atLeast ?? 0) && ratio.median <= (atMost ?? Number.POSITIVE_INFINITY);
  return met ? 'met' : 'MISSED';
}

function short(ratio) {
  if (ratio >= 100) return ratio.toFixed(0);
  return ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}

function versions() {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const list = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  return `Node ${process.versions.node}; ${list.join(', ')}.`;
}
