/** Text as bytes that grows at its end, without a string for each piece. */
export type ByteText = {
  readonly add: (bytes: Uint8Array) => void;
  readonly addText: (text: string) => void;
  /** @param number - A whole number from 0 on. */
  readonly addNumber: (number: number) => void;
  /** What was added since the last call; valid until more is added. */
  readonly take: () => Uint8Array;
};

const FIRST_ROOM = 64 * 1024;
/** Bytes of UTF-8 for one unit of a string, at most. */
const WIDEST = 3;
const ASCII_TO = 0x80;
const ZERO = 0x30;
const MOST_DIGITS = 20;
const LONG = 32;

/** An empty text. */
export function createByteText(): ByteText {
  let bytes = Buffer.allocUnsafe(FIRST_ROOM);
  let end = 0;
  const makeRoom = (more: number): void => {
    if (end + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, end + more));
    bytes.copy(larger, 0, 0, end);
    bytes = larger;
  };
  return {
    add(piece) {
      makeRoom(piece.length);
      // Of a short piece a loop is faster than a call.
      if (piece.length > LONG) bytes.set(piece, end);
      else for (let at = 0; at < piece.length; at += 1) bytes[end + at] = piece[at] as number;
      end += piece.length;
    },
    addText(text) {
      makeRoom(text.length * WIDEST);
      const start = end;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit >= ASCII_TO) {
          end = start + bytes.write(text, start, 'utf8');
          return;
        }
        bytes[end] = unit;
        end += 1;
      }
    },
    addNumber(number) {
      makeRoom(MOST_DIGITS);
      let digits = 1;
      for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
      let rest = number;
      for (let at = end + digits - 1; at >= end; at -= 1) {
        bytes[at] = ZERO + (rest % 10);
        rest = Math.floor(rest / 10);
      }
      end += digits;
    },
    take() {
      const taken = bytes.subarray(0, end);
      end = 0;
      return taken;
    },
  };
}
