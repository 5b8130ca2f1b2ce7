/**
 * Times tasks against each other: in every round each task runs one batch, so that what disturbs the machine disturbs
 * all of them, and a ratio is taken within the round.
 * @typedef {object} Task
 * @property {(times: number) => unknown} run repeats the task that often, or promises to
 * @param {Readonly<Record<string, Task>>} tasks
 * @param {{ rounds: number, batchMilliseconds: number }} size
 * @returns {Promise<Readonly<Record<string, readonly number[]>>>} for each task the time of one repetition in every round
 */
export async function timeInRounds(tasks, { rounds, batchMilliseconds }) {
  const times = {};
  for (const [name, task] of Object.entries(tasks)) times[name] = await timesThatFill(task, batchMilliseconds);
  const measured = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of Object.entries(tasks)) measured[name].push(await timeOfOne(task, times[name]));
  return measured;
}

// The compiler of the machine needs some time with a task, however short the batches are.
const WARM_UP = 400;

/** Warms a task up and finds how many repetitions fill a batch. */
async function timesThatFill(task, milliseconds) {
  const until = performance.now() + Math.max(WARM_UP, 3 * milliseconds);
  let times = 1;
  let one = await timeOfOne(task, times);
  while (performance.now() < until || times * one < milliseconds / 4) {
    times = Math.min(times * 2, Math.max(1, Math.ceil(milliseconds / one)));
    one = await timeOfOne(task, times);
  }
  return Math.max(1, Math.round(milliseconds / one));
}

async function timeOfOne({ run }, times) {
  const start = performance.now();
  await run(times);
  return (performance.now() - start) / times;
}

/** Cases that are taken in one repetition of a task. */
export const CHUNK = 50;

/**
 * A task that takes the next cases in each repetition.
 * @param {readonly unknown[]} inputs
 * @param {(chunk: readonly unknown[]) => unknown} use
 * @returns {Task}
 */
export function inChunks(inputs, use) {
  const chunks = [];
  for (let start = 0; start + CHUNK <= inputs.length; start += CHUNK) chunks.push(inputs.slice(start, start + CHUNK));
  let next = 0;
  const run = async (times) => {
    for (let done = 0; done < times; done += 1) {
      const result = use(chunks[next]);
      if (result !== undefined) await result;
      next = next + 1 === chunks.length ? 0 : next + 1;
    }
  };
  return { run };
}

/**
 * The ratio of two tasks, round by round.
 * @param {readonly number[]} above
 * @param {readonly number[]} below
 * @returns {{ median: number, lowest: number, highest: number }}
 */
export function ratioOf(above, below) {
  const ratios = above.map((time, round) => time / below[round]).sort((left, right) => left - right);
  const middle = ratios.length / 2;
  const median = (ratios[Math.ceil(middle) - 1] + ratios[Math.floor(middle)]) / 2;
  return { median, lowest: ratios[0], highest: ratios[ratios.length - 1] };
}
