import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Lexicon } from './lexicon';
import { namePart, normalName } from './normal';

const lexicon = new Lexicon(readFileSync('server/data/names-lexicon.bin'));
const seen = (...names: string[]) => new Set(names);

describe('normal names', () => {
  it('lose the genitive ending when the article names the rest', () => {
    expect(normalName('Usjakovs', 'nb', seen('Usjakov'), lexicon)).toBe('Usjakov');
    expect(normalName('Angela Merkels', 'de', seen('Merkel'), lexicon)).toBe('Angela Merkel');
  });

  it('lose it when the lexicon knows the rest alone', () => {
    expect(normalName('Berlins', 'de', seen(), lexicon)).toBe('Berlin');
    expect(normalName('USA’s', 'da', seen(), lexicon)).toBe('USA');
  });

  it('lose it behind the article that Scandinavian nouns carry', () => {
    expect(normalName('Moderaternas', 'sv', seen(), lexicon)).toBe('Moderaterna');
    expect(normalName('Fiskeridirektoratets', 'nb', seen(), lexicon)).toBe('Fiskeridirektoratet');
    expect(normalName('Peter Carstens', 'nb', seen(), lexicon)).toBe('Peter Carstens');
  });

  it('keep an s of their own', () => {
    for (const name of ['Johannes', 'Paris', 'Texas', 'Reuters', 'Varoufakis']) {
      expect(normalName(name, 'de', seen(), lexicon)).toBe(name);
    }
  });

  it('lose a lone apostrophe', () => {
    expect(normalName('Marx’', 'de', seen(), lexicon)).toBe('Marx');
  });
});

describe('name parts of compounds', () => {
  const part = (word: string, names = seen()) => word.slice(...namePart(word, names));
  it('stand before the hyphen, or behind it', () => {
    expect(part('US-Präsident')).toBe('US');
    expect(part('Landes-SPD')).toBe('SPD');
    expect(part('Harry-Potter-Roman')).toBe('Harry-Potter');
    expect(part('CDU-FDP-Koalition', seen('CDU'))).toBe('CDU');
  });

  it('open a compound that the article names', () => {
    expect(part('Porschesprecher', seen('Porsche'))).toBe('Porsche');
  });
});
