import type { Encoding } from '../protocol';

export interface DecodedText {
  /** Without byte-order mark. */
  text: string;
  encoding: Encoding;
}

/** How many bytes decide whether a file is UTF-16 without a byte-order mark. */
const SAMPLE_BYTES = 4096;
/** Text has (almost) no control characters; of random bytes one in nine is one. */
const CONTROL_SHARE = 0.01;

/**
 * Decodes the bytes of a text file: by its byte-order mark, else as UTF-8, UTF-16 or, when the bytes are none of
 * these, Windows-1252, which takes all bytes. Answers undefined when the file is binary.
 */
export function decode(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingByMark(bytes) ?? utf16ByZeros(bytes);
  if (encoding) return textOrBinary({ text: decodeWith(encoding, bytes), encoding });
  if (bytes.includes(0)) return undefined;
  const text = decodeWith('utf-8', bytes);
  if (readsAsUtf8(text)) return textOrBinary({ text, encoding: 'utf-8' });
  return textOrBinary({ text: decodeWindows1252(bytes), encoding: 'windows-1252' });
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in Latin script nearly every second byte is zero, and hardly one of the others. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = (length / 2) * 0.7;
  if (odd > most && even < odd * 0.1) return 'utf-16le';
  if (even > most && odd < even * 0.1) return 'utf-16be';
  return undefined;
}

/** `TextDecoder` drops the byte-order mark and puts U+FFFD for what is malformed. */
function decodeWith(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * One broken byte does not make a UTF-8 file Windows-1252: it is UTF-8 while more of its letters beyond ASCII are well
 * formed than not.
 */
function readsAsUtf8(text: string): boolean {
  let broken = 0;
  let wellFormed = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) wellFormed++;
  }
  return broken === 0 || wellFormed > broken;
}

/** 0x80–0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); elsewhere it is Latin-1. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Not `TextDecoder('windows-1252')`: some releases of Node decode that label as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(8192);
  for (let from = 0; from < bytes.length; from += units.length) {
    const count = Math.min(units.length, bytes.length - from);
    for (let i = 0; i < count; i++) {
      const byte = bytes[from + i]!;
      units[i] = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte;
    }
    parts.push(String.fromCharCode(...units.subarray(0, count)));
  }
  return parts.join('');
}

function textOrBinary(decoded: DecodedText): DecodedText | undefined {
  const { text } = decoded;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return undefined;
    if (isControl(unit)) controls++;
  }
  return controls > text.length * CONTROL_SHARE ? undefined : decoded;
}

function isControl(unit: number): boolean {
  const isLayout = unit >= 0x09 && unit <= 0x0d;
  return (unit < 0x20 && !isLayout) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85);
}
