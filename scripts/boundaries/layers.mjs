/**
 * Which of our packages may import which. Arrows point one way: validation -> fhir -> pathway -> scoring;
 * agreement stands alone and nothing imports validation. `scripts/` at the root is outside: it reads all of them.
 *
 * A pure package has no clock, no randomness, no environment and no I/O, so that the same case gives the same plan
 * in a browser, a worker and Node.
 *
 * @typedef {{ readonly folder: string, readonly mayImport: readonly string[], readonly pure: boolean }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  '@oncospine/scoring': { folder: 'packages/scoring', mayImport: [], pure: true },
  '@oncospine/pathway': { folder: 'packages/pathway', mayImport: ['@oncospine/scoring'], pure: true },
  '@oncospine/agreement': { folder: 'packages/agreement', mayImport: [], pure: true },
  '@oncospine/fhir': {
    folder: 'packages/fhir',
    mayImport: ['@oncospine/scoring', '@oncospine/pathway'],
    pure: false,
  },
  '@oncospine/validation': {
    folder: 'validation',
    mayImport: ['@oncospine/scoring', '@oncospine/pathway', '@oncospine/agreement', '@oncospine/fhir'],
    pure: false,
  },
};

/** Globals that read the clock, chance, the machine or the network. */
export const IMPURE_GLOBALS = [
  'process',
  'console',
  'fetch',
  'performance',
  'Buffer',
  'global',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
];

/** Members of otherwise pure globals that do the same. `new Date(text)` is pure and stays allowed. */
export const IMPURE_MEMBERS = [
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'globalThis.process',
  'globalThis.console',
  'globalThis.fetch',
];
