// Whom a name means: what a person says of single mentions holds, across articles and restarts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Annotate,
  MarkAt,
  type NameNode,
  Names,
  Occurrences,
  SpeakerCandidates,
  SpeakerQuotes,
  Speakers,
  UndoAnnotation,
  type Verdict,
} from '../src/protocol';
import { TempFolder, TestClient } from './client';

const A = `Bürgermeisterin Helga Brandt tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt vor dem Rathaus.
Auch Peter Lang von der Opposition war da. „Das war überfällig“, sagte Brandt am Abend noch.
`;
const B = `Helga Brandt gewinnt den Marathon

Die Läuferin Helga Brandt hat am Sonntag in Bremen den Marathon gewonnen. „Ich bin sehr glücklich“, sagte Brandt im Ziel.
`;

let folder: TempFolder;
let client: TestClient;
let a: string;
let b: string;

beforeEach(async () => {
  folder = new TempFolder();
  a = folder.write('a.txt', A);
  b = folder.write('b.txt', B);
  await start();
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

async function start(): Promise<void> {
  client = await TestClient.startAndIndex({ folders: [folder.path] });
}

function target(uri: string, words: string, nth = 1) {
  const text = uri === a ? A : B;
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  const lines = text.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { uri, range: { start, end: { ...start, character: start.character + words.length } } };
}

const means = (entity: string | null, ...targets: ReturnType<typeof target>[]) => {
  const verdict: Verdict = { kind: 'entity', entity, type: 'PER' };
  return client.ask(Annotate, { targets, verdict });
};
const named = async (name: string): Promise<NameNode[]> =>
  (await client.ask(Names, {})).filter((node) => node.name === name);
const entityAt = async (...at: Parameters<typeof target>) =>
  (await client.ask(MarkAt, target(...at)))?.entity;
const quotesOf = async (id: string) => (await client.ask(SpeakerQuotes, { id })).map(({ text }) => text);

describe('a mention', () => {
  it('is somebody else than all the others of its name, here and after a restart', async () => {
    const [brandt] = await named('Helga Brandt');
    expect(brandt).toMatchObject({ articles: 2 });
    const [lang] = await named('Peter Lang');
    await means(lang!.id, target(a, 'Brandt', 4));
    expect(await entityAt(a, 'Brandt', 4)).toEqual({ id: lang!.id, name: 'Peter Lang' });
    expect(await entityAt(a, 'Brandt', 3)).toEqual({ id: brandt!.id, name: 'Helga Brandt' });
    expect(await quotesOf(lang!.id)).toEqual(['Das war überfällig']);
    await client.stop();
    await start();
    expect(await entityAt(a, 'Brandt', 4)).toEqual({ id: lang!.id, name: 'Peter Lang' });
    const page = readFileSync(join(folder.path, 'a.txt.annotations.json'), 'utf8');
    expect(page).toContain('"purpose": "identifying"');
    expect(page).toContain(`"source": "${lang!.id}"`);
  });

  it('is nobody known, with all that its article says of them', async () => {
    const [before] = await named('Helga Brandt');
    const places = await client.ask(Occurrences, {
      ...target(b, 'Helga Brandt'),
      everywhere: false,
      meaning: true,
    });
    expect(places.map(({ words }) => words)).toEqual(['Helga Brandt', 'Helga Brandt', 'Brandt']);
    await means(null, ...places);
    const both = await named('Helga Brandt');
    expect(both.map(({ articles }) => articles)).toEqual([1, 1]);
    const runner = both.find(({ id }) => id !== before!.id)!;
    expect(await quotesOf(runner.id)).toEqual(['Ich bin sehr glücklich']);
    await client.ask(UndoAnnotation, {});
    expect(await named('Helga Brandt')).toMatchObject([{ id: before!.id, articles: 2 }]);
  });

  it('goes back to what Newsmark thinks when the decision is taken back', async () => {
    const before = await entityAt(a, 'Peter Lang');
    await means(null, target(a, 'Peter Lang'));
    expect((await entityAt(a, 'Peter Lang'))!.id).not.toBe(before!.id);
    await client.ask(Annotate, { targets: [target(a, 'Peter Lang')], verdict: { kind: 'forget' } });
    expect(await entityAt(a, 'Peter Lang')).toEqual(before);
  });
});

describe('every quote', () => {
  it('of one source goes to another one, in all articles that mention it', async () => {
    const quote = target(a, 'Ich habe lange', 1);
    const places = await client.ask(Occurrences, { ...quote, only: 'quote', everywhere: true });
    expect(places.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
      'a.txt quote',
      'a.txt quote',
      'b.txt quote',
    ]);
    const candidates = await client.ask(SpeakerCandidates, { ...quote, only: 'quote' });
    expect(candidates.filter(({ now }) => now)).toHaveLength(1);
    const lang = candidates.find(({ title }) => title === 'Peter Lang')!;
    const verdict: Verdict = { kind: 'speaker', speaker: { entity: lang.entity } };
    const targets = places.map(({ uri, range, kind }) => ({ uri, range, only: kind }));
    expect(await client.ask(Annotate, { targets, verdict })).toMatchObject({ done: 2 });
    const speakers = await client.ask(Speakers, {});
    expect(speakers.map(({ name, quotes }) => `${name} ${quotes}`).sort()).toEqual([
      'Helga Brandt 1',
      'Peter Lang 2',
    ]);
  });

  it('in the same words is rejected at once, as one action', async () => {
    const quote = target(a, 'Das war überfällig');
    const places = await client.ask(Occurrences, { ...quote, only: 'quote', everywhere: false });
    const targets = places.map(({ uri, range, kind }) => ({ uri, range, only: kind }));
    await client.ask(Annotate, { targets, verdict: { kind: 'reject' } });
    expect((await client.ask(Speakers, { uri: a })).map(({ quotes }) => quotes)).toEqual([]);
    await client.ask(UndoAnnotation, {});
    expect((await client.ask(Speakers, { uri: a })).map(({ quotes }) => quotes)).toEqual([2]);
  });
});
