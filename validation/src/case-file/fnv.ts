/** FNV-1a of 32 bits: a hash begins with this, */
export const FNV_START = 0x811c9dc5 | 0;
/** and after each byte it is multiplied by this. */
export const FNV_PRIME = 0x01000193;

/** The hash of bytes, or of bytes that stand behind others. */
export function hashOfBytes(bytes: Uint8Array, before: number = FNV_START): number {
  let hash = before;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
  return hash;
}
