// Generated from package-lock.json by `npm run docs`.

/** The range of Node that the program asks for. */
export const NODE_RANGE = '>=20';

/** SHA-256 of the package-lock.json that the program is built from. */
export const LOCKFILE_SHA256 = 'be6e8cd3dd3b39a8dcf2faecf6eee8284080b7dcfadddc49502eec1e67f7f454';

/** Every package of others that the program runs with or is built by, as locked. */
export const LOCKED_SOFTWARE = [
  { name: 'commander', version: '14.0.3', stage: 'runs', neededBy: ['@oncospine/validation'] },
  { name: 'csv-parse', version: '7.0.3', stage: 'runs', neededBy: ['@oncospine/validation'] },
  { name: 'd3-array', version: '3.2.5', stage: 'runs', neededBy: ['d3-scale', 'd3-time'] },
  { name: 'd3-color', version: '3.1.1', stage: 'runs', neededBy: ['d3-interpolate'] },
  { name: 'd3-format', version: '3.1.3', stage: 'runs', neededBy: ['d3-scale'] },
  { name: 'd3-interpolate', version: '3.0.2', stage: 'runs', neededBy: ['d3-scale'] },
  { name: 'd3-scale', version: '4.0.2', stage: 'runs', neededBy: ['@oncospine/validation'] },
  { name: 'd3-time', version: '3.1.1', stage: 'runs', neededBy: ['d3-scale', 'd3-time-format'] },
  { name: 'd3-time-format', version: '4.1.1', stage: 'runs', neededBy: ['d3-scale'] },
  { name: 'fast-check', version: '4.10.2', stage: 'runs', neededBy: ['@oncospine/validation'] },
  { name: 'internmap', version: '2.0.3', stage: 'runs', neededBy: ['d3-array'] },
  { name: 'pure-rand', version: '8.4.2', stage: 'runs', neededBy: ['fast-check'] },
  {
    name: 'zod',
    version: '4.6.7',
    stage: 'runs',
    neededBy: ['@oncospine/pathway', '@oncospine/scoring', '@oncospine/validation'],
  },
  { name: 'esbuild', version: '0.28.2', stage: 'builds', neededBy: [] },
  { name: 'tsup', version: '8.5.1', stage: 'builds', neededBy: [] },
  { name: 'wabt', version: '1.0.39', stage: 'builds', neededBy: [] },
] as const;
