// What a user sees on two real articles on one event; runs where the folder is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver';
import { SpeakerQuotes, Speakers } from '../src/protocol';
import { TestClient } from './client';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const texts = new Map(
  names.map((name) => [
    pathToFileURL(join(folder, name)).toString(),
    readFileSync(join(folder, name), 'utf8'),
  ]),
);

describe.skipIf(names.length === 0)('the seed articles', () => {
  let client: TestClient;
  const german = [...texts.keys()].find((uri) => texts.get(uri)!.includes('Wladiwostok'))!;

  beforeAll(async () => {
    client = await TestClient.startAndIndex({
      folders: [folder],
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
  });
  afterAll(() => client.stop());

  function at(uri: string, words: string) {
    const lines = texts.get(uri)!.split('\n');
    const line = lines.findIndex((candidate) => candidate.includes(words));
    return { textDocument: { uri }, position: { line, character: lines[line]!.indexOf(words) + 1 } };
  }

  it('a hover on a genitive shows the person with mentions of both', async () => {
    const hover = await client.request<Hover>('textDocument/hover', at(german, 'Putins'));
    const { value } = hover.contents as MarkupContent;
    expect(value).toMatch(/^\*\*(?:[WV]ladimir )?Putin\*\* · person/);
    expect(value).toMatch(/mentions in 2 articles/);
  });

  it('references of a place find its spelling in the other language', async () => {
    const params = { ...at(german, 'Wladiwostok'), context: { includeDeclaration: true } };
    const found = await client.request<Location[]>('textDocument/references', params);
    const words = found.map(({ uri, range }) => {
      const line = texts.get(uri)!.split('\n')[range.start.line]!;
      return line.slice(range.start.character, range.end.character);
    });
    expect(words).toEqual(expect.arrayContaining(['Wladiwostok', 'Vladivostok']));
  });

  it('the speakers have their direct quotes, an inserted clause between dashes included', async () => {
    const direct = new Map<string, string[]>();
    for (const { id, name } of await client.ask(Speakers, {})) {
      const quotes = await client.ask(SpeakerQuotes, { id });
      direct.set(name.split(' ')[0] === 'Kim' ? 'Kim' : name.split(' ').at(-1)!, [
        ...quotes.filter(({ type }) => type === 'direct').map(({ text }) => text),
      ]);
    }
    for (const speaker of ['Putin', 'Kim', 'Usjakov']) expect(direct.get(speaker)).not.toHaveLength(0);
    expect(direct.get('Kim')).toContainEqual(
      expect.stringMatching(/^Jeg tror dette blir .* – et langvarig vennskap og en lang historie – og/),
    );
  });
});
