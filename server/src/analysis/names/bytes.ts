/** Reads the little-endian stream of varints that the data files are made of. Past their end it reads 0; `check` tells. */
export class ByteReader {
  private at = 0;
  /** 1 when the lower half of the byte at {@link at} is read. */
  private half = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** An unsigned integer below 2^32, seven bits a byte, lowest first (LEB128). */
  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]! | 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++]! | 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** Reads the next `count` numbers of {@link varint} into `out`. */
  varints(out: Uint32Array, count: number): void {
    const { bytes } = this;
    let at = this.at;
    for (let k = 0; k < count; k++) {
      const low = bytes[at]! | 0;
      const next = bytes[at + 1]! | 0;
      if (low < 0x80) {
        out[k] = low;
        at++;
      } else if (next < 0x80) {
        out[k] = (low & 0x7f) | (next << 7);
        at += 2;
      } else {
        this.at = at;
        out[k] = this.varint();
        at = this.at;
      }
    }
    this.at = at;
  }

  /** Reads the next `count` numbers of {@link short} into `out`. */
  shorts(out: Int8Array, count: number): void {
    const { bytes } = this;
    let half = 2 * this.at + this.half;
    for (let k = 0; k < count; k++) {
      // The next three halves of a byte, lowest first; a signed array takes the lowest eight bits of what it is given.
      const three = (bytes[half >> 1]! | (bytes[(half >> 1) + 1]! << 8)) >> (4 * (half & 1));
      const low = three & 15;
      const next = (three >> 4) & 15;
      if (low === 0) {
        out[k] = three >> 4;
        half += 3;
      } else {
        out[k] = (low << 28) >> 28;
        half++;
        if (next !== 0 && k + 1 < count) {
          out[++k] = (next << 28) >> 28;
          half++;
        }
      }
    }
    this.at = half >> 1;
    this.half = half & 1;
  }

  /**
   * A number from -128 to 127 but 0, in four bits when it is from -8 to 7, else in twelve, of which the first four are 0.
   * Such numbers stand at the end of a file.
   */
  short(): number {
    const bits = this.nibble();
    if (bits !== 0) return (bits << 28) >> 28;
    const low = this.nibble();
    return ((low | (this.nibble() << 4)) << 24) >> 24;
  }

  /** The lower half of a byte, then its upper one. */
  private nibble(): number {
    const byte = this.bytes[this.at]! | 0;
    this.at += this.half;
    this.half ^= 1;
    return this.half ? byte & 15 : byte >> 4;
  }

  /** Throws unless the file was read to its end and no further. */
  check(name: string): void {
    const end = this.at + this.half;
    if (end !== this.bytes.length)
      throw new Error(`${name} is damaged: ${this.bytes.length} bytes, expected ${end}`);
  }

  /** `length` bytes as a view of the file. */
  slice(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new Error('data file ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A 32-bit float. */
  float(): number {
    const view = this.slice(4);
    return new DataView(view.buffer, view.byteOffset, 4).getFloat32(0, true);
  }
}

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private half = false;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) this.byte(view.getUint8(i));
  }

  /** Counterpart of {@link ByteReader.short}; nothing else may follow. */
  short(value: number): void {
    const fits = value >= -8 && value < 8;
    if (!fits) this.nibble(0);
    this.nibble(value & 15);
    if (!fits) this.nibble((value >> 4) & 15);
  }

  private nibble(bits: number): void {
    if (this.half) this.bytes[this.length - 1]! |= bits << 4;
    else this.byte(bits);
    this.half = !this.half;
  }

  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Turns how many there are of each into how many there are up to each, in place. */
export function addUp(counts: Uint32Array): void {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) {
    sum += counts[k]!;
    counts[k] = sum;
  }
}
