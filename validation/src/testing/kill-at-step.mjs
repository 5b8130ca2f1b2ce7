import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

// Loaded with `node --import` before a program. Kills it at its n-th change of the file system below a folder: before
// the change, or halfway through where a change has a middle. What stands then is what a kill at that moment leaves.
// Without a number it lets the program run and says at the end how many changes there were.

const BELOW = process.env['KILL_BELOW'] ?? '';
const LAST = Number(process.env['KILL_AT'] ?? 0);
/** Which changes are counted. */
const ONLY = new RegExp(process.env['KILL_ONLY'] ?? '');

/** @typedef {(...given: unknown[]) => unknown} Call */

const { writeSync, writeFileSync, readFileSync, readdirSync, unlinkSync, statSync, openSync } = fs;

/** The files that are open, by descriptor. @type {Map<unknown, string>} */
const opened = new Map();
let steps = 0;

/**
 * @param {string} name
 * @param {unknown} path
 * @param {() => void} halfway
 */
function step(name, path, halfway) {
  if (typeof path !== 'string' || !path.startsWith(BELOW)) return;
  const what = `${name} ${path.slice(BELOW.length)}`;
  if (!ONLY.test(what)) return;
  steps += 1;
  if (steps !== LAST) return;
  halfway();
  writeSync(2, `killed at step ${LAST}: ${what}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** @param {unknown} content */
function halfOf(content) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(/** @type {Uint8Array} */ (content));
  return bytes.subarray(0, bytes.length / 2);
}

/** Removes the first file only. @param {unknown} path */
function halfRemoved(path) {
  const place = String(path);
  const found = statSync(place, { throwIfNoEntry: false });
  const [first] = found?.isDirectory() ? readdirSync(place) : [];
  if (first !== undefined) unlinkSync(join(place, first));
}

const nothing = () => undefined;

/** What is done before each function that changes something; the key is its name without `Sync`. @type {Record<string, Call>} */
const CHANGES = {
  mkdir: (path) => step('mkdir', path, nothing),
  rmdir: (path) => step('rmdir', path, nothing),
  unlink: (path) => step('unlink', path, nothing),
  rename: (from) => step('rename', from, nothing),
  rm: (path) => step('rm', path, () => halfRemoved(path)),
  writeFile: (path, content) => step('writeFile', path, () => writeFileSync(String(path), halfOf(content))),
  appendFile: (path) => step('appendFile', path, nothing),
  copyFile: (from, to) => step('copyFile', to, () => writeFileSync(String(to), halfOf(readFileSync(String(from))))),
  write: (descriptor, content) => stepOfOpened('write', descriptor, content),
  writev: (descriptor, contents) =>
    stepOfOpened('writev', descriptor, Buffer.concat(/** @type {Uint8Array[]} */ (contents))),
};

/**
 * @param {string} name
 * @param {unknown} descriptor
 * @param {unknown} content
 */
function stepOfOpened(name, descriptor, content) {
  step(name, opened.get(descriptor), () => writeSync(Number(descriptor), halfOf(content)));
}

/**
 * @param {object} holder
 * @param {string} name
 * @param {Call} before
 */
function before(holder, name, before) {
  /** @type {unknown} */
  const original = Reflect.get(holder, name);
  if (typeof original !== 'function') return;
  Reflect.set(
    holder,
    name,
    /** @type {Call} @this {unknown} */
    function (...given) {
      before.call(this, ...given);
      return original.apply(this, given);
    },
  );
}

/** Node removes a folder with these: one removal is one step, which has a middle. */
const OF_REMOVAL = ['unlink', 'rmdir'];

for (const [name, change] of Object.entries(CHANGES)) {
  if (!OF_REMOVAL.includes(name)) before(fs, name, change);
  before(fs, `${name}Sync`, change);
  before(fs.promises, name, change);
}

/** To open these changes nothing. */
const isForReading = (/** @type {unknown} */ flags) => flags === undefined || flags === 'r' || flags === 'r+';
const openFile = fs.open;
const openPromise = fs.promises.open;

/** @type {Call} */
const stepOfOpening = (path, flags) => (isForReading(flags) ? undefined : step('open', path, nothing));

Reflect.set(fs, 'openSync', (/** @type {Parameters<typeof openSync>} */ ...given) => {
  stepOfOpening(...given);
  const descriptor = openSync(...given);
  opened.set(descriptor, String(given[0]));
  return descriptor;
});

Reflect.set(fs, 'open', (/** @type {unknown[]} */ ...given) => {
  stepOfOpening(...given);
  const done = /** @type {Call} */ (given.at(-1));
  return /** @type {Call} */ (openFile)(
    ...given.slice(0, -1),
    (/** @type {unknown} */ error, /** @type {unknown} */ descriptor) => {
      opened.set(descriptor, String(given[0]));
      done(error, descriptor);
    },
  );
});

Reflect.set(fs.promises, 'open', async (/** @type {Parameters<typeof openPromise>} */ ...given) => {
  stepOfOpening(...given);
  const handle = await openPromise(...given);
  opened.set(handle.fd, String(given[0]));
  return handle;
});

const probe = await openPromise(process.execPath);
const handles = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['write', 'writeFile', 'appendFile'])
  before(
    handles,
    name,
    /** @type {Call} @this {{ readonly fd: number }} */
    function (content) {
      return stepOfOpened(name, this.fd, content);
    },
  );

syncBuiltinESMExports();
process.on('exit', () => void writeSync(2, `steps: ${steps}\n`));
