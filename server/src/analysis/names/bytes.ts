/** Reads and writes the little-endian varint stream that the data files are made of. */

export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** One byte. Past the end of the file it reads 0; {@link check} tells. */
  byte(): number {
    return this.bytes[this.at++]! | 0;
  }

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

  /** A byte from -128 to 127. */
  signedByte(): number {
    return (this.bytes[this.at++]! << 24) >> 24;
  }

  /** Throws unless the file was read to its end and no further. */
  check(name: string): void {
    if (this.at !== this.bytes.length)
      throw new Error(`${name} is damaged: ${this.bytes.length} bytes, expected ${this.at}`);
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

  raw(values: Uint8Array): void {
    for (const value of values) this.byte(value);
  }

  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
