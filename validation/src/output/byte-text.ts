import { PIECES_BINARY } from './pieces-binary.ts';

/** Text as bytes that grows at its end, without a string for each piece. */
export type ByteText = {
  /**
   * Keeps a piece that is added again and again.
   * @returns Its number, for `addKept`; below 0 when there is no room for it.
   */
  readonly keep: (piece: string) => number;
  readonly addKept: (piece: number) => void;
  readonly addText: (text: string) => void;
  /** Adds a part of other bytes of text. */
  readonly addBytes: (bytes: Uint8Array, from: number, to: number) => void;
  /** @param number - A whole number from 0 on. */
  readonly addNumber: (number: number) => void;
  /** What was added since the last call; valid until more is added. */
  readonly take: () => Uint8Array;
};

/** Room in bytes: for pieces that are kept, for those that are not until they are joined, and for what is joined. */
export type TextRoom = { readonly kept: number; readonly loose: number; readonly joined: number };

const ROOM: TextRoom = { kept: 4 * 1024 * 1024, loose: 64 * 1024, joined: 512 * 1024 };
/** So many pieces are joined at once; each is two numbers, its address and its length. */
const PIECES = 4096;
const PIECE = 2;
const NUMBER = 4;
/** A piece is copied in steps as large as this: behind it as many bytes are read, and written, that mean nothing. */
const STEP = 16;
const PAGE = 65_536;
/** Bytes of UTF-8 for one unit of a string, at most. */
const WIDEST = 3;
const ASCII_TO = 0x80;
const ZERO = 0x30;
const MOST_DIGITS = 20;

type Exports = { readonly join: (piece: number, last: number, to: number) => number };

/** An empty text. */
export function createByteText(room: TextRoom = ROOM): ByteText {
  const keptFrom = PIECES * PIECE * NUMBER;
  const looseFrom = keptFrom + room.kept + STEP;
  const joinedFrom = looseFrom + room.loose + STEP;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((joinedFrom + room.joined + STEP) / PAGE) });
  const bytes = Buffer.from(memory.buffer);
  const list = new Int32Array(memory.buffer, 0, PIECES * PIECE);
  const { join } = instantiate(memory);
  /** Of each piece that is kept its address, and its length. */
  const kept: number[] = [];
  const keptLengths: number[] = [];
  const joinedTo = joinedFrom + room.joined;
  const mostLoose = Math.min(room.loose, room.joined);
  let keptEnd = keptFrom;
  let looseEnd = looseFrom;
  let joinedEnd = joinedFrom;
  /** Pieces that are not joined yet, and how many bytes they are. */
  let pieces = 0;
  let unjoined = 0;
  /** What was joined before and had to make room. */
  let before: Uint8Array[] = [];

  const joinAll = (): void => {
    joinedEnd = join(0, pieces * PIECE * NUMBER, joinedEnd);
    pieces = 0;
    unjoined = 0;
    looseEnd = looseFrom;
  };
  const putAside = (): void => {
    joinAll();
    before.push(new Uint8Array(bytes.subarray(joinedFrom, joinedEnd)));
    joinedEnd = joinedFrom;
  };
  const add = (from: number, length: number): void => {
    list[pieces * PIECE] = from;
    list[pieces * PIECE + 1] = length;
    pieces += 1;
    unjoined += length;
    if (pieces === PIECES) joinAll();
  };
  /** Makes room for a piece that is not kept; gives whether it fits at all. */
  const fits = (length: number): boolean => {
    if (length > mostLoose) return false;
    if (looseEnd + length > looseFrom + room.loose) joinAll();
    if (joinedEnd + unjoined + length > joinedTo) putAside();
    return true;
  };
  const addLarge = (piece: Uint8Array): void => {
    putAside();
    before.push(piece);
  };
  const addLoose = (length: number): void => {
    add(looseEnd, length);
    looseEnd += length;
  };
  return {
    keep(piece) {
      const length = Buffer.byteLength(piece);
      if (keptEnd + length > keptFrom + room.kept || length > room.joined) return -1;
      bytes.write(piece, keptEnd, 'utf8');
      kept.push(keptEnd);
      keptLengths.push(length);
      keptEnd += length;
      return kept.length - 1;
    },
    addKept(piece) {
      const length = keptLengths[piece] as number;
      if (joinedEnd + unjoined + length > joinedTo) putAside();
      add(kept[piece] as number, length);
    },
    addText(text) {
      if (!fits(text.length * WIDEST)) {
        addLarge(Buffer.from(text));
        return;
      }
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit >= ASCII_TO) {
          addLoose(bytes.write(text, looseEnd, 'utf8'));
          return;
        }
        bytes[looseEnd + at] = unit;
      }
      addLoose(text.length);
    },
    addBytes(other, from, to) {
      if (!fits(to - from)) {
        addLarge(new Uint8Array(other.subarray(from, to)));
        return;
      }
      for (let at = from; at < to; at += 1) bytes[looseEnd + at - from] = other[at] as number;
      addLoose(to - from);
    },
    addNumber(number) {
      fits(MOST_DIGITS);
      let digits = 1;
      for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
      let rest = number;
      for (let at = looseEnd + digits - 1; at >= looseEnd; at -= 1) {
        bytes[at] = ZERO + (rest % 10);
        rest = Math.floor(rest / 10);
      }
      addLoose(digits);
    },
    take() {
      joinAll();
      const last = bytes.subarray(joinedFrom, joinedEnd);
      joinedEnd = joinedFrom;
      if (before.length === 0) return last;
      const all = Buffer.concat([...before, last]);
      before = [];
      return all;
    },
  };
}

function instantiate(memory: WebAssembly.Memory): Exports {
  const module = new WebAssembly.Module(Buffer.from(PIECES_BINARY, 'base64'));
  // The module is ours: pieces.wat exports exactly this.
  return new WebAssembly.Instance(module, { host: { memory } }).exports as unknown as Exports;
}
