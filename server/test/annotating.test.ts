import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import {
  Annotate,
  MarkAt,
  Marks,
  Occurrences,
  PlaceOrphan,
  Review,
  UndoAnnotation,
  type Verdict,
} from '../src/protocol';
import { TempFolder, TestClient } from './client';

const NEWS = `Bürgermeisterin Helga Brandt tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt vor dem Rathaus.
Der Verein Donaufreunde bedauert den Schritt. Die Stadt Ulm wählt im Herbst. Peter Lang führt die Geschäfte, und die Donaufreunde wollen mit ihm reden.
`;
const OTHER = `Ulm bekommt eine neue Brücke

Die Donaufreunde haben am Dienstag in Ulm für die neue Brücke geworben. Sie soll bis zum Herbst fertig werden, und die Stadt will sie bezahlen.
`;

let folder: TempFolder;
let client: TestClient | undefined;
let article: string;
let other: string;

beforeEach(async () => {
  folder = new TempFolder();
  article = folder.write('a.txt', NEWS);
  other = folder.write('b.txt', OTHER);
  await start();
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  folder.remove();
});

async function start(): Promise<void> {
  client = await TestClient.startAndIndex({
    folders: [folder.path],
    initializationOptions: { clientCommands: true },
  });
}

async function restart(): Promise<void> {
  await client!.stop();
  await start();
}

function rangeIn(text: string, words: string, nth = 1): Range {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not there`);
  const lines = text.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { start, end: { line: start.line, character: start.character + words.length } };
}

const decide = (verdict: Verdict, words: string, nth = 1, text = NEWS) =>
  client!.ask(Annotate, { targets: [{ uri: article, range: rangeIn(text, words, nth) }], verdict });
const sidecarPath = () => join(folder.path, 'a.txt.annotations.json');
const sidecar = () => JSON.parse(readFileSync(sidecarPath(), 'utf8')) as { items: { body: unknown[] }[] };

/** Types and decisions of the names marked in an article, as “text type decision”. */
async function names(uri = article, text = NEWS): Promise<string[]> {
  const answer = await client!.ask(Marks, { uri });
  const lines = text.split('\n');
  return answer!.marks
    .filter(({ form }) => form === 'name' || form === 'derived')
    .filter(({ kind }) => kind !== 'speaker')
    .map(({ range, kind, decision }) => {
      const words = lines[range.start.line]!.slice(range.start.character, range.end.character);
      return `${words} ${kind}${decision ? ` ${decision}` : ''}`;
    });
}

describe('annotating', () => {
  it('marks words, and what is marked is evidence for their other occurrences in the article', async () => {
    expect(await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde')).toMatchObject({ done: 1 });
    const marked = (await names()).filter((name) => name.startsWith('Donaufreunde'));
    expect(marked).toEqual(['Donaufreunde miscellaneous added', 'Donaufreunde miscellaneous']);
  });

  it('accepts and rejects, keeps that beside the article, and knows it after a restart', async () => {
    await decide({ kind: 'accept' }, 'Helga Brandt');
    await decide({ kind: 'reject' }, 'Peter Lang');
    const decided = await names();
    expect(decided).toContain('Helga Brandt person accepted');
    expect(decided.join()).not.toContain('Peter Lang');
    expect(sidecar().items).toHaveLength(2);
    expect(readFileSync(join(folder.path, 'a.txt'), 'utf8')).toBe(NEWS);
    await restart();
    expect(await names()).toEqual(decided);
  });

  it('takes the last action back and does it again', async () => {
    const before = await names();
    await decide({ kind: 'type', type: 'ORG' }, 'Ulm');
    const after = await names();
    expect(after).not.toEqual(before);
    expect(await client!.ask(UndoAnnotation, {})).toEqual({ title: 'Change type of “Ulm”' });
    expect(await names()).toEqual(before);
    expect(existsSync(sidecarPath())).toBe(false);
    await client!.ask(UndoAnnotation, { redo: true });
    expect(await names()).toEqual(after);
    await client!.ask(UndoAnnotation, {});
    expect(await client!.ask(UndoAnnotation, {})).toBeNull();
  });

  it('decides about every occurrence in all articles as one action', async () => {
    const target = { uri: article, range: rangeIn(NEWS, 'Ulm') };
    const places = await client!.ask(Occurrences, { ...target, everywhere: true });
    expect(places.map(({ title }) => title)).toEqual(['a.txt', 'a.txt', 'b.txt', 'b.txt']);
    expect(await client!.ask(Occurrences, { ...target, everywhere: false })).toHaveLength(2);
    const before = [await names(), await names(other, OTHER)];
    const verdict: Verdict = { kind: 'mark', type: 'ORG' };
    expect(await client!.ask(Annotate, { targets: places, verdict })).toMatchObject({ done: 4 });
    expect((await names(other, OTHER)).filter((name) => name === 'Ulm organization added')).toHaveLength(2);
    await client!.ask(UndoAnnotation, {});
    expect([await names(), await names(other, OTHER)]).toEqual(before);
  });

  it('sets the speaker of a quote, or none', async () => {
    const words = 'Ich habe lange darüber nachgedacht';
    const speaker = rangeIn(NEWS, 'Peter Lang');
    await decide({ kind: 'speaker', speaker }, words);
    const marks = async () => (await client!.ask(Marks, { uri: article }))!.marks;
    expect((await marks()).filter(({ kind }) => kind === 'speaker').map(({ range }) => range)).toEqual([
      speaker,
    ]);
    await decide({ kind: 'speaker', speaker: null }, words);
    expect((await marks()).filter(({ kind }) => kind === 'speaker')).toEqual([]);
  });

  it('changes the extent and notes what a person thinks', async () => {
    await decide({ kind: 'extent', range: rangeIn(NEWS, 'Stadt Ulm') }, 'Ulm', 2);
    expect(await names()).toContain('Stadt Ulm place added');
    await decide({ kind: 'note', note: 'the city, not the district' }, 'Stadt Ulm');
    const target = { uri: article, range: rangeIn(NEWS, 'Stadt Ulm') };
    expect(await client!.ask(MarkAt, target)).toMatchObject({
      text: 'Stadt Ulm',
      decision: 'added',
      note: 'the city, not the district',
    });
  });

  it('marks all of the name at a cursor, a lone word, and no word as a quote', async () => {
    const at = (words: string): Range => {
      const { start } = rangeIn(NEWS, words);
      return { start, end: start };
    };
    const mark = (type: 'ORG' | 'quote', words: string) =>
      client!.ask(Annotate, {
        targets: [{ uri: article, range: at(words) }],
        verdict: { kind: 'mark', type },
      });
    await mark('ORG', 'Peter Lang');
    await mark('ORG', 'Verein');
    expect(await mark('quote', 'Verein')).toMatchObject({ done: 0 });
    expect(await names()).toEqual(
      expect.arrayContaining(['Peter Lang organization added', 'Verein organization added']),
    );
  });

  it('changes the extent of the mark that the selection is most like, never to nothing', async () => {
    const wider = 'Die Stadt Ulm wählt im Herbst.';
    await decide({ kind: 'mark', type: 'quote' }, 'Stadt Ulm wählt im Herbst');
    await decide({ kind: 'extent', range: rangeIn(NEWS, wider) }, wider);
    const { marks } = (await client!.ask(Marks, { uri: article }))!;
    const own = marks.filter(({ kind, decision }) => kind === 'quote' && decision === 'added');
    expect(own.map(({ range }) => range)).toEqual([rangeIn(NEWS, wider)]);
    expect(await names()).toContain('Ulm place');
    const { start } = rangeIn(NEWS, 'Peter');
    expect(await decide({ kind: 'extent', range: { start, end: start } }, 'Peter Lang')).toMatchObject({
      done: 0,
    });
  });

  it('follows edits in the editor, and is written when the article is saved', async () => {
    await client!.open(article, NEWS);
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde', 2);
    const start = { line: 0, character: 0 };
    await client!.change(article, 'Eilmeldung\n', { start, end: start });
    const edited = `Eilmeldung\n${NEWS}`;
    expect(await names(article, edited)).toContain('Donaufreunde miscellaneous added');
    const at = rangeIn(edited, 'Donaufreunde', 2);
    await client!.change(article, 'Rhein', {
      start: at.start,
      end: { ...at.start, character: at.start.character + 5 },
    });
    const second = edited.indexOf('Donaufreunde', edited.indexOf('Donaufreunde') + 1);
    const renamed = `${edited.slice(0, second)}Rhein${edited.slice(second + 5)}`;
    expect(await names(article, renamed)).toContain('Rheinfreunde miscellaneous added');
    expect(readFileSync(sidecarPath(), 'utf8')).not.toContain('Rheinfreunde');
    await client!.connection.sendNotification('textDocument/didSave', { textDocument: { uri: article } });
    await expect.poll(() => readFileSync(sidecarPath(), 'utf8')).toContain('"exact": "Rheinfreunde"');
  });

  it('finds its places again after an edit outside', async () => {
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde', 2);
    const text = `Eilmeldung der Redaktion\n\n${NEWS}`;
    folder.write('a.txt', text);
    await restart();
    const marked = (await names(article, text)).filter((name) => name.startsWith('Donaufreunde'));
    expect(marked.at(-1)).toBe('Donaufreunde miscellaneous added');
  });

  it('takes over what somebody else writes into the sidecar', async () => {
    await client!.untilAnnounced();
    await decide({ kind: 'reject' }, 'Peter Lang');
    const page = JSON.parse(readFileSync(sidecarPath(), 'utf8'));
    const uri = folder.write(
      'a.txt.annotations.json',
      `${JSON.stringify({ ...page, items: [] }, null, 2)}\n`,
    );
    await client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    await expect.poll(async () => (await names()).join()).toContain('Peter Lang');
  });

  it('never overwrites a broken sidecar: says where it is broken, and begins a fresh one', async () => {
    await decide({ kind: 'reject' }, 'Peter Lang');
    const broken = readFileSync(sidecarPath(), 'utf8').slice(0, 200);
    folder.write('a.txt.annotations.json', broken);
    await restart();
    expect(client!.shown).toEqual([
      expect.stringMatching(
        /a\.txt\.annotations\.json cannot be read: line \d+, column \d+: the file ends in the middle/,
      ),
    ]);
    expect((await names()).join()).toContain('Peter Lang');
    await decide({ kind: 'accept' }, 'Peter Lang');
    expect(readFileSync(sidecarPath(), 'utf8')).toBe(broken);
    expect(existsSync(join(folder.path, 'a.txt.annotations-2.json'))).toBe(true);
    await restart();
    expect(await names()).toContain('Peter Lang person accepted');
  });

  it('lists what is left to review, the least certain first, and what was rejected', async () => {
    const first = await client!.ask(Review, { uri: article });
    const confidences = first.open.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(first).toMatchObject({ left: first.open.length, decided: 0, rejected: [], orphans: [] });
    await decide({ kind: 'reject' }, 'Peter Lang');
    await decide({ kind: 'accept' }, 'Helga Brandt');
    const second = await client!.ask(Review, {});
    expect(second.decided).toBe(2);
    expect(second.rejected.map(({ words }) => words)).toEqual(['Peter Lang']);
    expect(second.open.some(({ words }) => words === 'Peter Lang')).toBe(false);
  });

  it('lists what is not found again, until a person says where it stands', async () => {
    await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde');
    const text = NEWS.replace('Der Verein Donaufreunde bedauert den Schritt. ', '');
    folder.write('a.txt', text);
    await restart();
    const { orphans } = await client!.ask(Review, { uri: article });
    expect(orphans).toMatchObject([{ words: 'Donaufreunde', type: 'MISC' }]);
    const { uri, id } = orphans[0]!;
    const blank = rangeIn(text, ' führt');
    blank.end = { ...blank.start, character: blank.start.character + 1 };
    expect(await client!.ask(PlaceOrphan, { uri, id, range: blank })).toEqual({ done: false });
    await client!.ask(PlaceOrphan, { uri, id, range: rangeIn(text, ' Donaufreunde ') });
    expect(await names(article, text)).toContain('Donaufreunde miscellaneous added');
    expect((await client!.ask(Review, { uri: article })).orphans).toEqual([]);
  });

  it('offers what can be decided as code actions', async () => {
    const actionsAt = async (range: Range) =>
      (
        await client!.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: article },
          range,
          context: { diagnostics: [] },
        })
      ).map(({ title }) => title);
    expect(await actionsAt(rangeIn(NEWS, 'Helga Brandt'))).toEqual(
      expect.arrayContaining([
        'Accept “Helga Brandt”',
        'Reject “Helga Brandt”: Not a Name',
        'Change “Helga Brandt” to Place',
        'Every “Helga Brandt” in All Articles…',
      ]),
    );
    expect(await actionsAt(rangeIn(NEWS, 'Schritt'))).toEqual(
      expect.arrayContaining(['Mark “Schritt” as Person', 'Mark “Schritt” as Quote']),
    );
    const quote = await actionsAt(rangeIn(NEWS, 'lange darüber'));
    expect(quote.some((title) => /^Set Speaker of “Ich habe/.test(title))).toBe(true);
  });

  it('prefers no action on a mark of which half is selected', async () => {
    const actions = await client!.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: article },
      range: rangeIn(NEWS, 'Helga'),
      context: { diagnostics: [] },
    });
    expect(actions[0]?.title).toBe('Mark “Helga” as Person');
    expect(actions.map(({ title }) => title)).toContain('Change “Helga Brandt” to “Helga”');
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('calls things as the article does', async () => {
    const text =
      'Kopenhagen baut um\n\nDie Stadt Kopenhagen baut am Montag den Hafen um, sagte die Verwaltung.\n';
    const uri = folder.write('c.txt', text);
    for (const name of ['d.txt', 'e.txt', 'f.txt']) {
      folder.write(
        name,
        'Storm hits the harbour\n\nA storm hit Copenhagen on Monday. People in Copenhagen said it was the worst they had seen for years.\n',
      );
    }
    await restart();
    const mark = await client!.ask(MarkAt, { uri, range: rangeIn(text, 'Kopenhagen', 2) });
    expect(mark?.entity?.name).toBe('Kopenhagen');
  });

  it('shows occurrences in lines with the words in sight', async () => {
    const long = `Die Verwaltung hat nach langem Streit und vielen Sitzungen im ganzen Land und in der Stadt am Ende doch noch beschlossen, dass die Bürgermeisterin Helga Brandt bleibt.`;
    const uri = folder.write('c.txt', `Streit in der Stadt\n\n${long}\n`);
    await restart();
    const target = { uri: article, range: rangeIn(NEWS, 'Helga Brandt') };
    const places = await client!.ask(Occurrences, { ...target, everywhere: true });
    const line = places.find((place) => place.uri === uri)!.text;
    expect(line).toMatch(/^….*Bürgermeisterin Helga Brandt bleibt\.$/);
    expect(line.length).toBeLessThan(80);
  });

  it('attaches to a hint what answers it', async () => {
    await client!.open(article, NEWS);
    const textDocument = { uri: article };
    await client!.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { newsmark: { diagnostics: { proposals: 'all' } } },
    });
    const hints = async () =>
      (await client!.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items;
    const { start } = rangeIn(NEWS, 'Peter Lang');
    const hintAt = async () =>
      (await hints()).find(
        ({ range }) => range.start.line === start.line && range.start.character === start.character,
      );
    await expect.poll(hintAt).toMatchObject({ code: 'open-proposal', severity: 4 });
    const hint = (await hintAt())!;
    const [first] = await client!.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: hint.range,
      context: { diagnostics: [hint] },
    });
    expect(first).toMatchObject({ title: 'Accept “Peter Lang”', isPreferred: true, diagnostics: [hint] });
    await decide({ kind: 'accept' }, 'Peter Lang');
    expect(await hintAt()).toBeUndefined();
  });
});
