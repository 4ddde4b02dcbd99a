/**
 * Bytes as {@link ReadFile} and {@link WriteFile} carry them, in Node and in web workers, neither of which can be sure of
 * `Buffer` or `Uint8Array.toBase64`.
 */

/** Arguments that one call of `String.fromCharCode` safely takes. */
const CHUNK = 0x8000;

/** Bytes as base64 (RFC 4648, with padding). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** The inverse of {@link toBase64}. Throws on text that is not base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
