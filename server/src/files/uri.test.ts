import { describe, expect, it } from 'vitest';
import { canonicalUri, pathBelow, titleOf } from './uri';

describe('URIs', () => {
  it('have one spelling', () => {
    const spellings = [
      'file:///C:/Nyheter/å.txt',
      'file:///c%3A/Nyheter/å.txt',
      'file:///c:/Nyheter/%C3%A5.txt',
    ];
    expect(new Set(spellings.map(canonicalUri))).toEqual(new Set(['file:///c%3A/Nyheter/%C3%A5.txt']));
  });

  it('keep their scheme', () => {
    expect(canonicalUri('untitled:Untitled-1')).toBe('untitled:Untitled-1');
    expect(canonicalUri('vscode-vfs://github/news/a b.txt')).toBe('vscode-vfs://github/news/a%20b.txt');
  });

  it('have a file name for people', () => {
    expect(titleOf('file:///news/%C3%A5r%202019.txt')).toBe('år 2019.txt');
    expect(titleOf('untitled:Untitled-1')).toBe('Untitled-1');
  });

  it('lie below a folder or not', () => {
    expect(pathBelow('file:///news', 'file:///news/de/a%20b.txt')).toBe('de/a b.txt');
    expect(pathBelow('file:///news/', 'file:///news/a.txt')).toBe('a.txt');
    expect(pathBelow('file:///news', 'file:///newspaper/a.txt')).toBeUndefined();
    expect(pathBelow('file:///news', 'vscode-vfs://host/news/a.txt')).toBeUndefined();
  });
});
