import { expect, it } from 'vitest';
import { decodeText } from './decode';

const TEXT = 'T1\tLOC 0 5\tÅlands 😀';

it('reads annotations in UTF-8 and, with a byte-order mark, in UTF-16', () => {
  const littleEndian = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`), littleEndian, bigEndian])
    expect(decodeText(bytes)).toBe(TEXT);
});
