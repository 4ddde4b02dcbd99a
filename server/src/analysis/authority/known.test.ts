import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { segment } from '../language/segment';
import { loadAuthority } from './authority';
import { addKnownNames } from './known';

const authority = await loadAuthority((name) => readFile(new URL(`../../../data/${name}`, import.meta.url)));
const namesIn = (text: string, language: string) =>
  addKnownNames(segment(text, language), [], authority).map((name) => name.text);

describe('addKnownNames', () => {
  it('names a body without its article', () => {
    expect(namesIn('Das Welternährungsprogramm hilft, die Weltbank zahlt.', 'de')).toEqual([
      'Welternährungsprogramm',
      'Weltbank',
    ]);
  });
  it('keeps an article that is part of the name', () => {
    expect(namesIn('Det hvite hus svarte ikke.', 'nb')).toEqual(['Det hvite hus']);
  });
  it('names an abbreviation in the genitive', () => {
    expect(namesIn('USA:s president kom.', 'sv')).toEqual(['USA:s']);
  });
  it('leaves alone what the recogniser found', () => {
    const document = segment('Han reiste til Storbritannia i går.', 'nb');
    const found = addKnownNames(document, [], authority);
    expect(found.map((name) => name.text)).toEqual(['Storbritannia']);
    expect(addKnownNames(document, found, authority)).toEqual(found);
  });
});
