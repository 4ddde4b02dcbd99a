import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver';
import { Evidence, Names, Step } from '../src/protocol';
import { TempFolder, TestClient } from './client';

let folder: TempFolder;
let client: TestClient;
const FILE = 'newsmark.entities.json';

beforeEach(async () => {
  folder = new TempFolder();
  folder.write(
    'a.txt',
    'Stålverket\nDirektør Kari Nordmann i Nordstål sa at bedriften skal bygge ut i Narvik i år.\n',
  );
  folder.write(
    'b.txt',
    'Utbygging\nKari Nordmann var i Narvik mandag, og folk i byen tok imot henne med blomster.\n',
  );
  client = await TestClient.startAndIndex({ folders: [folder.path] });
});
afterEach(async () => {
  await client.stop();
  folder.remove();
});

const names = () => client.ask(Names, {});
const named = async (name: string) => (await names()).find((node) => node.name === name);

async function write(content: string): Promise<void> {
  const uri = folder.write(FILE, content);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
}

/** Asks until the answer is as wanted; the server answers as soon as it has read the file. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
  }
}

describe('newsmark.entities.json', () => {
  it('names, merges and is taken back, as soon as it is saved', async () => {
    expect(await named('Kari Nordmann')).toMatchObject({ articles: 2 });
    await write(
      JSON.stringify({ entities: [{ name: 'Kari B. Nordmann', type: 'PER', aliases: ['Kari Nordmann'] }] }),
    );
    const renamed = await until(
      () => named('Kari B. Nordmann'),
      (node) => node !== undefined,
    );
    expect(renamed).toMatchObject({ articles: 2 });
    await write('{"entities": []}');
    await until(
      () => named('Kari Nordmann'),
      (node) => node !== undefined,
    );
  });

  it('that is broken is told, and what it said before holds', async () => {
    await write(
      JSON.stringify({ entities: [{ name: 'K. Nordmann', type: 'PER', aliases: ['Kari Nordmann'] }] }),
    );
    await until(
      () => named('K. Nordmann'),
      (node) => node !== undefined,
    );
    await write('{"entities": [');
    await client.until(() => client.shown.some((message) => message.includes(FILE)));
    expect(await named('K. Nordmann')).toBeDefined();
  });
});

describe('an entity of two articles', () => {
  it('has evidence with passages, and a first mention in the next article', async () => {
    const { id } = (await named('Narvik'))!;
    const evidence = await client.ask(Evidence, { id });
    expect(evidence!.reasons[0]!.text).toContain('Narvik');
    expect(evidence!.reasons[0]!.passages.map(({ title }) => title)).toEqual(['a.txt', 'b.txt']);
    const [first] = evidence!.reasons[0]!.passages;
    const position = first!.range.start;
    const next = await client.ask(Step, {
      uri: first!.uri,
      position,
      what: 'article',
      direction: 'next',
    });
    expect(next?.uri).toBe(evidence!.reasons[0]!.passages[1]!.uri);
  });
});
