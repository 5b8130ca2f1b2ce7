import type { Reproduction } from '../results.ts';
import { installedVersion } from './installed-version.ts';
import { LOCKED_SOFTWARE } from './software-list.ts';

type Listed = (typeof LOCKED_SOFTWARE)[number];

/** What each package is for that our own code asks for; the others are needed by these. */
const PURPOSES: Readonly<Record<string, string>> = {
  commander: 'reads the command line',
  'csv-parse': 'reads panel ratings and lists of decisions, and words the faults of case files',
  'd3-scale': 'places the marks of the plots',
  esbuild: 'bundles the program and the script of the page',
  'fast-check': 'samples and shrinks cases',
  tsup: 'runs the bundler over the program',
  wabt: 'assembles the walk of the diagrams, whose bytes are committed',
  zod: 'checks cases, manifests and results',
};

/** The software of others that this report was computed with, and by which the program was built. */
export function softwareHere(): Reproduction['software'] {
  return LOCKED_SOFTWARE.map((listed) => ({
    name: listed.name,
    version: versionHere(listed),
    stage: listed.stage,
    purpose: PURPOSES[listed.name] ?? `needed by ${listed.neededBy.join(', ')}`,
  }));
}

/** The version that runs here; where that is not the locked one, both are named. */
function versionHere({ name, version, stage }: Listed): string {
  // Of a package in two versions only the nearest would be found.
  const isTwice = LOCKED_SOFTWARE.filter((listed) => listed.name === name).length > 1;
  if (stage === 'builds' || isTwice) return version;
  const installed = installedVersion(name);
  if (installed === undefined) return `${version} as locked; what is installed was not found`;
  return installed === version ? version : `${installed}, built and tested with ${version} as locked`;
}
