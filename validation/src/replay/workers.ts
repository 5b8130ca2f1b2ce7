import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createGroupEvaluator, type GroupEvaluator, type GroupOutcome, ownOutcome } from './evaluate-group.ts';
import type { RunnerStart, SetToRun } from './group-runner.ts';
import { copyOfGroup, type SentGroup } from './lane-group.ts';
import type { Partial } from './partial.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Groups that travel together: a message costs as much as a few rows. */
const GROUPS_IN_A_MESSAGE = 8;
/** Groups that wait at a thread, so that it has enough to do while a chunk of the file is read. */
const GROUPS_WAITING = 48;

/** Threads that evaluate groups. */
export type Workers = {
  readonly start: RunnerStart;
  readonly stop: () => Promise<void>;
};

/**
 * Starts threads. This one is one of them: it reads the file, and evaluates groups itself while the others have enough to do.
 * @param jobs - How many threads work, this one included.
 * @param groupsWaiting - How many groups are enough for a thread.
 */
export function startWorkers(jobs: number, groupsWaiting = GROUPS_WAITING): Workers {
  const script = workerScript();
  const threads = Array.from({ length: jobs - 1 }, () => createThread(new Worker(script), groupsWaiting));
  return {
    start: (set) => {
      for (const thread of threads) thread.begin(set);
      let own: GroupEvaluator | undefined;
      return {
        atOnce: 2 * jobs * groupsWaiting,
        run: (group) => {
          const [free] = threads
            .filter((thread) => thread.waiting() < groupsWaiting)
            .sort((left, right) => left.waiting() - right.waiting());
          if (free !== undefined) return free.evaluate(copyOfGroup(group));
          own ??= createGroupEvaluator(set.ruleset, set.set, set);
          return ownOutcome(own.evaluate(group));
        },
        flush: () => {
          for (const thread of threads) thread.send();
        },
        finish: async () => [
          ...(own === undefined ? [] : [own.counted()]),
          ...(await Promise.all(threads.map((thread) => thread.finish()))),
        ],
      };
    },
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

type Settle<Value> = { readonly resolve: (value: Value) => void; readonly reject: (error: unknown) => void };

/** One thread; it answers in the order in which it is asked. */
function createThread(worker: Worker, groupsWaiting: number) {
  const asked: Settle<FromWorker>[] = [];
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
    for (const { reject } of asked.splice(0)) reject(failure.error);
  };
  worker.on('message', (answer: FromWorker) => asked.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread ended with ${code} while rows were waiting`)));
  const tell = (message: ToWorker, transfer: readonly ArrayBuffer[] = []): void =>
    worker.postMessage(message, [...transfer]);
  const ask = (message: ToWorker, transfer?: readonly ArrayBuffer[]): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure.error);
        return;
      }
      asked.push({ resolve, reject });
      tell(message, transfer);
    });
  /** Groups that were not sent yet, and those that were not answered yet. */
  let unsent: { readonly group: SentGroup; readonly settle: Settle<GroupOutcome> }[] = [];
  let waiting = 0;
  const send = async (): Promise<void> => {
    const sent = unsent;
    unsent = [];
    if (sent.length === 0) return;
    const groups = sent.map(({ group }) => group);
    try {
      const answer = await ask(
        { kind: 'groups', groups },
        groups.flatMap(({ numbers, idBytes }) => [numbers.buffer, idBytes.buffer]),
      );
      if (answer.kind !== 'outcomes') throw new Error('A thread answered another question');
      waiting -= sent.length;
      for (const [index, { settle }] of sent.entries()) settle.resolve(answer.outcomes[index] as GroupOutcome);
    } catch (error) {
      for (const { settle } of sent) settle.reject(error);
    }
  };
  return {
    begin: (set: SetToRun): void => tell({ kind: 'set', set }),
    waiting: () => waiting,
    evaluate: (group: SentGroup): Promise<GroupOutcome> =>
      new Promise((resolve, reject) => {
        unsent.push({ group, settle: { resolve, reject } });
        waiting += 1;
        if (unsent.length >= Math.min(GROUPS_IN_A_MESSAGE, groupsWaiting)) void send();
      }),
    send: (): void => void send(),
    async finish(): Promise<Partial> {
      const answer = await ask({ kind: 'finish' });
      if (answer.kind !== 'counted') throw new Error('A thread answered another question');
      return answer.counted;
    },
    async stop(): Promise<void> {
      worker.removeAllListeners('exit');
      await worker.terminate();
    },
  };
}

/** The built script: beside the program, or in the folder of the build when the sources run themselves. */
function workerScript(): URL {
  const script = ['./replay-worker.js', '../../dist/replay-worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (script === undefined) throw new Error('The threads of the replay are not built: run `npm run build`');
  return script;
}
