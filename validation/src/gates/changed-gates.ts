import { type GateFile, type GateLock, gateFileHash, gateHash } from './gate-file.ts';

/** The file, its lock, and the decision records that exist. */
export type LockedGates = {
  readonly gates: GateFile;
  readonly gateLock: GateLock;
  readonly decisions: readonly string[];
};

/** What was changed, added or dropped in the gate file without a decision record of its own. */
export function changedGates({ gates, gateLock, decisions }: LockedGates): readonly string[] {
  const isDecided = (now: string, before: string | undefined): boolean => now !== before && decisions.includes(now);
  const locked = new Map(gateLock.gates.map((entry) => [entry.id, entry]));
  const changed = gates.gates.flatMap((gate) => {
    const lock = locked.get(gate.id);
    if (lock?.hash === gateHash(gate) || isDecided(gate.decision, lock?.decision)) return [];
    return [`${gate.id}: ${lock === undefined ? 'new' : 'changed'} without a decision record of its own`];
  });
  const gone = gateLock.gates
    .filter(({ id }) => !gates.gates.some((gate) => gate.id === id))
    .map(({ id }) => `${id}: locked, and gone from the file`);
  const sameFile = gateLock.file.hash === gateFileHash(gates) || isDecided(gates.decision, gateLock.file.decision);
  const file = sameFile ? [] : ['gates.json: changed without a decision record of its own'];
  return [...file, ...changed, ...gone];
}
