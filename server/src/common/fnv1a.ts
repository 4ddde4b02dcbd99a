const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of a text, or over bytes; unsigned 32 bits. Another basis gives
 * another hash.
 */
export function fnv1a(data: string | Uint8Array, basis = OFFSET_BASIS): number {
  let hash = basis;
  if (typeof data === 'string') {
    for (let i = 0; i < data.length; i++) hash = Math.imul(hash ^ data.charCodeAt(i), PRIME);
  } else {
    for (const byte of data) hash = Math.imul(hash ^ byte, PRIME);
  }
  return hash >>> 0;
}
