// What a session of work leaves in git: the sidecar reads well, and a change of one decision changes its lines only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkW3cPage } from '../src/formats/w3c-checks';
import { Annotate, UndoAnnotation, type Verdict } from '../src/protocol';
import { TempFolder, TestClient } from './client';

const NEWS = `Bürgermeisterin Helga Brandt tritt zurück

Helga Brandt hat am Montag in Ulm ihren Rücktritt erklärt. „Ich habe lange darüber nachgedacht“, sagte Brandt vor dem Rathaus.
Der Verein Donaufreunde bedauert den Schritt 🎈. Peter Lang führt die Geschäfte, und die Donaufreunde wollen mit ihm reden.
`;

let folder: TempFolder;
let client: TestClient;
let uri: string;

beforeEach(async () => {
  folder = new TempFolder();
  uri = folder.write('a.txt', NEWS);
  const settings = { annotations: { folder: 'beside', author: 'Kim' } };
  client = await TestClient.startAndIndex({
    folders: [folder.path],
    initializationOptions: { settings: settings as never },
  });
  await decide({ kind: 'note', note: 'mayor since 2016' }, 'Helga Brandt', 2);
  await decide({ kind: 'reject' }, 'Peter Lang');
  await decide({ kind: 'mark', type: 'MISC' }, 'Donaufreunde', 2);
  await decide({ kind: 'speaker', speaker: rangeOf('Brandt', 3) }, 'Ich habe lange darüber nachgedacht');
  await decide({ kind: 'entity', entity: 'geonames:2820256', type: 'LOC' }, 'Ulm');
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

function rangeOf(words: string, nth = 1) {
  let at = -1;
  for (let i = 0; i < nth; i++) at = NEWS.indexOf(words, at + 1);
  const lines = NEWS.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { start, end: { ...start, character: start.character + words.length } };
}

async function decide(verdict: Verdict, words: string, nth = 1): Promise<void> {
  const answer = await client.ask(Annotate, { targets: [{ uri, range: rangeOf(words, nth) }], verdict });
  expect(answer).toMatchObject({ done: 1 });
}

const sidecar = () => readFileSync(join(folder.path, 'a.txt.annotations.json'), 'utf8');

/** The lines that a diff of two texts shows: taken away with a minus, added with a plus (longest common subsequence). */
function diff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] =
        a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push(`-${a[i++]}`);
    else lines.push(`+${b[j++]}`);
  }
  return lines.map((line) => line[0] + line.slice(1).trim());
}

describe('the sidecar of a session of work', () => {
  it('reads as it should', async () => {
    const told = sidecar()
      .replace(/urn:uuid:[0-9a-f-]+/g, 'urn:uuid:…')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2024-05-14T12:00:00.000Z');
    await expect(told).toMatchFileSnapshot('golden/session.annotations.json');
  });

  it('follows the W3C model', () => checkW3cPage(JSON.parse(sidecar()), NEWS));

  it('changes in the lines of the annotation that changes', async () => {
    const before = sidecar();
    await decide({ kind: 'type', type: 'LOC' }, 'Donaufreunde', 2);
    const changed = diff(before, sidecar()).map((line) => line.replace(/\d{4}-.*Z/, 'now'));
    expect(changed).toEqual([
      '-"modified": "now",',
      '+"modified": "now",',
      '-"value": "MISC"',
      '+"value": "LOC"',
    ]);
  });

  it('gains one block for one decision, in its place', async () => {
    const before = sidecar();
    await decide({ kind: 'accept' }, 'Helga Brandt');
    const gained = diff(before, sidecar());
    expect(gained.every((line) => line.startsWith('+'))).toBe(true);
    expect(gained.filter((line) => line.startsWith('+"id":'))).toHaveLength(1);
    await client.ask(UndoAnnotation, {});
    expect(sidecar()).toBe(before);
  });

  it('loses one block when a decision is taken back', async () => {
    const before = sidecar();
    await decide({ kind: 'forget' }, 'Ulm');
    const lost = diff(before, sidecar());
    expect(lost.every((line) => line.startsWith('-'))).toBe(true);
    expect(lost.filter((line) => line.startsWith('-"id":'))).toHaveLength(1);
  });
});
