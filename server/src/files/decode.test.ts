import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';

const TEXT = 'Statsministeren møtte Řezníček i går.\n– Jeg tror på «fred», sa hun 😀.\n';

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decode(utf8(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8' });
    expect(decode(utf8(`\ufeff${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both byte orders with and without a byte-order mark', () => {
    for (const [littleEndian, encoding] of [
      [true, 'utf-16le'],
      [false, 'utf-16be'],
    ] as const) {
      expect(decode(utf16(`\ufeff${TEXT}`, littleEndian))).toEqual({ text: TEXT, encoding });
      expect(decode(utf16(TEXT, littleEndian))).toEqual({ text: TEXT, encoding });
    }
  });

  it('falls back to Windows-1252', () => {
    const bytes = Uint8Array.from([0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94, 0x20, 0x96, 0x20, 0x80]);
    expect(decode(bytes)).toEqual({ text: '“Grüße” – €', encoding: 'windows-1252' });
  });

  it('keeps UTF-8 that has a broken byte', () => {
    const bytes = new Uint8Array([...utf8('Både Åse og Øystein så '), 0xff, ...utf8(' på fjellet.')]);
    expect(decode(bytes)).toEqual({ text: 'Både Åse og Øystein så \ufffd på fjellet.', encoding: 'utf-8' });
  });

  it('knows binary files', () => {
    expect(
      decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])),
    ).toBeUndefined();
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 7919) % 255));
    expect(decode(noise)).toBeUndefined();
  });

  it('reads an empty file as empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('gives back any text that was written as UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\0-\x1f\x7f-\x9f\ufeff]/.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        expect(decode(utf8(text))?.text).toBe(text);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded) expect(decoded.text.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
