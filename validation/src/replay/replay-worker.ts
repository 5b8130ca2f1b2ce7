import { parentPort } from 'node:worker_threads';
import { createGroupEvaluator, type GroupEvaluator, ownOutcome } from './evaluate-group.ts';
import { type GroupShape, laneGroup } from './lane-group.ts';
import { SUBGROUPS } from './subgroups.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

// A thread that evaluates groups of rows.
let shape: GroupShape = { facts: 0, dimensions: SUBGROUPS.length };
let evaluator: GroupEvaluator | undefined;

parentPort?.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'set':
      evaluator = createGroupEvaluator(message.set.ruleset, message.set.set, message.set);
      shape = { facts: message.set.ruleset.facts.length, dimensions: SUBGROUPS.length };
      return;
    case 'groups': {
      const outcomes = message.groups.map((sent) =>
        ownOutcome(current().evaluate(laneGroup(shape, sent.numbers, sent))),
      );
      // Their lines are copies, each in a buffer of its own.
      answer(
        { kind: 'outcomes', outcomes },
        outcomes.map(({ decisions }) => decisions.buffer as ArrayBuffer),
      );
      return;
    }
    case 'finish':
      answer({ kind: 'counted', counted: current().counted() });
      return;
    default:
      message satisfies never;
  }
});

function current(): GroupEvaluator {
  if (evaluator === undefined) throw new Error('A worker was given rows before a set');
  return evaluator;
}

function answer(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
