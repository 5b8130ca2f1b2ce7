/**
 * SHA-256 of a text in UTF-8 (FIPS 180-4), as 64 hexadecimal digits.
 * Here because the package is pure: browsers offer the hash only asynchronously, Node only as a Node API.
 */
export function sha256(text: string): string {
  const state = Int32Array.from(firstRootFractions(8, 1 / 2));
  const words = new Int32Array(64);
  const blocks = paddedBlocks(utf8(text));
  for (const block of blocks) compress(state, words, block);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const ROUND_CONSTANTS = Int32Array.from(firstRootFractions(64, 1 / 3));

/** The first 32 bits of the fractional parts of roots of the first primes. */
function firstRootFractions(count: number, power: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes.map((prime) => {
    const root = prime ** power;
    return ((root - Math.floor(root)) * 2 ** 32) | 0;
  });
}

function utf8(text: string): readonly number[] {
  // Lone surrogates become the replacement character, as in TextEncoder.
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return encodePoint(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  });
}

function encodePoint(code: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

function paddedBlocks(bytes: readonly number[]): readonly DataView[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return Array.from({ length: length / 64 }, (_, block) => new DataView(padded.buffer, block * 64, 64));
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, words: Int32Array, block: DataView): void {
  for (let index = 0; index < 64; index += 1) {
    const at = (back: number): number => words[index - back] ?? 0;
    const low = rotate(at(15), 7) ^ rotate(at(15), 18) ^ (at(15) >>> 3);
    const high = rotate(at(2), 17) ^ rotate(at(2), 19) ^ (at(2) >>> 10);
    words[index] = index < 16 ? block.getInt32(index * 4) : (at(16) + low + at(7) + high) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        choice +
        (ROUND_CONSTANTS[index] ?? 0) +
        (words[index] ?? 0)) |
      0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0;
  });
}
