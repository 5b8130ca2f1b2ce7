import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { GroupOutcome } from './evaluate-group.ts';
import type { RunnerStart } from './group-runner.ts';
import { copyOfGroup, type SentGroup } from './lane-group.ts';
import type { Partial } from './partial.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Groups that travel together: a message costs as much as a few rows. */
const GROUPS_IN_A_MESSAGE = 8;
/** Messages that wait at a worker, so that it never waits for the reader of the file. */
const MESSAGES_WAITING = 3;

/** Threads that evaluate groups. */
export type Workers = {
  readonly start: RunnerStart;
  readonly stop: () => Promise<void>;
};

/** Starts threads. */
export function startWorkers(jobs: number): Workers {
  const script = workerScript();
  const threads = Array.from({ length: jobs }, () => createThread(new Worker(script)));
  return {
    start: (set) => {
      for (const thread of threads) thread.tell({ kind: 'set', set });
      let next = 0;
      let batch: { readonly group: SentGroup; readonly settle: Settle }[] = [];
      const send = (): void => {
        const sent = batch;
        batch = [];
        if (sent.length === 0) return;
        const thread = threads[next % threads.length] as Thread;
        next += 1;
        thread.evaluate(sent.map(({ group }) => group)).then(
          (outcomes) => {
            for (const [index, { settle }] of sent.entries()) settle.resolve(outcomes[index] as GroupOutcome);
          },
          (error: unknown) => {
            for (const { settle } of sent) settle.reject(error);
          },
        );
      };
      return {
        atOnce: jobs * GROUPS_IN_A_MESSAGE * MESSAGES_WAITING,
        run: (group) =>
          new Promise<GroupOutcome>((resolve, reject) => {
            batch.push({ group: copyOfGroup(group), settle: { resolve, reject } });
            if (batch.length === GROUPS_IN_A_MESSAGE) send();
          }),
        flush: send,
        finish: () => Promise.all(threads.map((thread) => thread.finish())),
      };
    },
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

type Settle = { readonly resolve: (outcome: GroupOutcome) => void; readonly reject: (error: unknown) => void };

type Thread = ReturnType<typeof createThread>;

/** One thread; it answers in the order in which it is asked. */
function createThread(worker: Worker) {
  const waiting: { readonly resolve: (answer: FromWorker) => void; readonly reject: (error: unknown) => void }[] = [];
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: FromWorker) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A thread ended with ${code} while rows were waiting`)));
  const tell = (message: ToWorker, transfer: readonly ArrayBuffer[] = []): void =>
    worker.postMessage(message, [...transfer]);
  const ask = (message: ToWorker, transfer?: readonly ArrayBuffer[]): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      tell(message, transfer);
    });
  return {
    tell,
    async evaluate(groups: readonly SentGroup[]): Promise<readonly GroupOutcome[]> {
      const answer = await ask(
        { kind: 'groups', groups },
        groups.flatMap(({ numbers, idBytes }) => [numbers.buffer, idBytes.buffer]),
      );
      if (answer.kind !== 'outcomes') throw new Error('A thread answered another question');
      return answer.outcomes;
    },
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
