// Each feature once over the wire, with the real analysis: what a user sees. Details are tested beside each feature.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  ShowDocumentParams,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  At,
  Marks,
  NamePassages,
  Names,
  SHOW_MENTIONS,
  SpeakerQuotes,
  Speakers,
  Status,
  Step,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  TopicArticles,
  Topics,
} from '../src/protocol';
import { TempFolder, TestClient } from './client';

const GERMAN =
  'Merkel und Solberg sprechen über das Klima\n\n' +
  'Angela Merkel hat am Montag in Oslo mit der norwegischen Ministerpräsidentin Erna Solberg über den Klimaschutz ' +
  'gesprochen. „Wir brauchen Norwegen als Partner“, sagte Merkel nach dem Treffen. Solberg erklärte, die Gespräche ' +
  'seien gut verlaufen.\n\n' +
  '„Ich danke Angela Merkel für ihren Besuch“, sagte Solberg. Am Abend flog Merkel nach Berlin zurück.\n\n' +
  'Das Treffen in Oslo war das erste in diesem Jahr. „Es wird nicht das letzte sein.“ Niemand weiß mehr.\n';
const NORWEGIAN =
  'Merkel på besøk i Oslo\n\n' +
  'Statsminister Erna Solberg tok imot Angela Merkel i Oslo mandag, og de to snakket om klima i flere timer.\n\n' +
  '– Tyskland er en viktig partner for Norge, sa Solberg etter møtet.\n\n' +
  'Hun mener at møtet var nyttig.\n';

let folder: TempFolder;
let client: TestClient;
let german: string;
let norwegian: string;
const documents = new Map<string, TextDocument>();

beforeAll(async () => {
  folder = new TempFolder();
  german = folder.write('de.txt', GERMAN);
  norwegian = folder.write('nb.txt', NORWEGIAN);
  documents.set(german, TextDocument.create(german, 'news', 0, GERMAN));
  documents.set(norwegian, TextDocument.create(norwegian, 'news', 0, NORWEGIAN));
  client = await TestClient.startAndIndex({
    folders: [folder.path],
    locale: 'en',
    capabilities: {
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
      workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } },
    },
  });
});
afterAll(async () => {
  await client.stop();
  folder.remove();
});

const textOf = (uri: string) => documents.get(uri)!.getText();
const words = (uri: string, range: Location['range']) => documents.get(uri)!.getText(range);

/** A request about the place where some words of an article begin. */
function at(uri: string, place: string, extra: object = {}) {
  const position = documents.get(uri)!.positionAt(textOf(uri).indexOf(place) + 1);
  return { textDocument: { uri }, position, ...extra };
}

describe('in an editor', () => {
  it('a hover tells who it is and what all articles know', async () => {
    const hover = await client.request<Hover>('textDocument/hover', at(german, 'Merkel nach dem'));
    const { value } = hover.contents as MarkupContent;
    expect(value).toMatch(/^\*\*Angela Merkel\*\* · person/);
    expect(value).toMatch(/\d+ mentions in 2 articles · quoted/);
    expect(value).toContain('nb\\.txt');
  });

  it('references are found in other articles and languages', async () => {
    const params = at(german, 'Oslo', { context: { includeDeclaration: true } });
    const found = await client.request<Location[]>('textDocument/references', params);
    expect(found.map(({ uri }) => uri)).toEqual([german, german, norwegian, norwegian]);
    expect(new Set(found.map(({ uri, range }) => words(uri, range)))).toEqual(new Set(['Oslo']));
  });

  it('the definition of a short name and of a quote is the first full name', async () => {
    for (const place of ['Merkel nach dem', 'Wir brauchen']) {
      const [link] = await client.request<LocationLink[]>('textDocument/definition', at(german, place));
      expect(words(link!.targetUri, link!.targetSelectionRange)).toBe('Angela Merkel');
      expect(link!.targetUri).toBe(german);
    }
  });

  it('highlights show quote, cue and speaker together', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(german, 'Wir brauchen'),
    );
    expect(found.map(({ range }) => words(german, range)).sort()).toEqual([
      'Merkel',
      'Wir brauchen Norwegen als Partner',
      'sagte',
    ]);
  });

  it('symbols are the headline, the speakers with their quotes, and the names', async () => {
    const symbols = await client.request<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      at(german, 'Merkel'),
    );
    expect(symbols[0]!.name).toBe('Merkel und Solberg sprechen über das Klima');
    const merkel = symbols.find(({ name }) => name === 'Angela Merkel');
    expect(merkel?.children?.map(({ name }) => name)).toEqual(['Wir brauchen Norwegen als Partner']);
    expect(symbols.map(({ name }) => name)).toContain('Oslo');
  });

  it('symbols of the workspace are its entities, with their place when resolved', async () => {
    const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'solb' });
    expect(symbol).toMatchObject({ name: 'Erna Solberg', location: { uri: german } });
    const resolved = await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
    const { uri, range } = resolved.location as Location;
    expect(words(uri, range)).toContain('Solberg');
  });

  it('semantic tokens mark people, places, quotes, speakers and cues', async () => {
    const { data } = await client.request<SemanticTokens>(
      'textDocument/semanticTokens/full',
      at(german, 'M'),
    );
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 5) {
      const modifiers = TOKEN_MODIFIERS.filter((_, bit) => (data[i + 4]! & (1 << bit)) !== 0);
      seen.add([TOKEN_TYPES[data[i + 3]!], ...modifiers].join(' '));
    }
    for (const token of ['person', 'place', 'person speaker', 'person quoted', 'quote direct', 'cue']) {
      expect(seen).toContain(token);
    }
  });

  it('code lenses count mentions and quotes, and their command opens the next mention', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', at(german, 'M'));
    const resolved = await Promise.all(
      lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)),
    );
    const titles = resolved.map(({ command }) => command?.title);
    expect(titles).toContainEqual(expect.stringMatching(/^Angela Merkel: \d+ mentions in 2 articles$/));
    expect(titles).toContainEqual('quoted once');
    const { command, arguments: args } = resolved[0]!.command!;
    expect(command).toBe(SHOW_MENTIONS);
    const next = await client.request<ShowDocumentParams>('workspace/executeCommand', {
      command,
      arguments: args,
    });
    expect([german, norwegian]).toContain(next.uri);
    expect(next.selection).not.toEqual(resolved[0]!.range);
  });

  it('inlay hints name the speaker behind a pronoun', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: norwegian },
      range,
    });
    const shown = hints.map(({ label, position }) => [label, documents.get(norwegian)!.offsetAt(position)]);
    expect(shown).toContainEqual(['(Erna Solberg)', NORWEGIAN.indexOf('Hun') + 'Hun'.length]);
  });

  it('selections grow from word to article', async () => {
    const { textDocument, position } = at(german, 'Merkel nach dem');
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    expect(words(german, selection!.range)).toBe('Merkel');
    let outermost = selection!;
    while (outermost.parent) outermost = outermost.parent;
    expect(words(german, outermost.range)).toBe(GERMAN);
  });

  it('folding has nothing to fold in paragraphs of one line', async () => {
    expect(await client.request<FoldingRange[]>('textDocument/foldingRange', at(german, 'M'))).toEqual([]);
  });

  it('the call hierarchy shows whom one mentions in quotes', async () => {
    const items = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      at(german, 'Ich danke'),
    );
    expect(items[0]).toMatchObject({ name: 'Erna Solberg', detail: 'de.txt' });
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: items[0],
    });
    expect(calls.map(({ to }) => to.name)).toContain('Angela Merkel');
    const [incoming] = await client.request<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', {
      item: calls.find(({ to }) => to.name === 'Angela Merkel')!.to,
    });
    expect(incoming!.from.name).toBe('Erna Solberg');
  });

  it('diagnostics hint at a quotation mark without counterpart', async () => {
    const uri = 'untitled:diagnostics';
    await client.open(uri, 'Hun sa at det var nok, og så gikk hun hjem fra møtet: «Dette var det siste\n');
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(items).toMatchObject([{ code: 'unbalanced-quotation-mark', severity: 4, source: 'Newsmark' }]);
    await client.close(uri);
  });
});

describe('the views', () => {
  it('list speakers with their quotes', async () => {
    const speakers = await client.ask(Speakers, {});
    const names = speakers.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Erna Solberg', 'Angela Merkel']);
    const solberg = speakers[0]!;
    const quotes = await client.ask(SpeakerQuotes, { id: solberg.id });
    expect(quotes.map(({ title, text }) => `${title}: ${text}`)).toContain(
      'nb.txt: Tyskland er en viktig partner for Norge',
    );
    const here = await client.ask(SpeakerQuotes, { id: solberg.id, uri: norwegian });
    expect(here.every(({ uri }) => uri === norwegian)).toBe(true);
    expect((await client.ask(Speakers, { uri: norwegian })).map(({ name }) => name)).toEqual([
      'Erna Solberg',
    ]);
  });

  it('list names with their passages', async () => {
    const names = await client.ask(Names, {});
    const oslo = names.find(({ name }) => name === 'Oslo')!;
    expect(oslo).toMatchObject({ type: 'LOC', mentions: 4, articles: 2 });
    expect(await client.ask(NamePassages, { id: oslo.id })).toHaveLength(4);
    const inNorwegian = await client.ask(Names, { uri: norwegian });
    expect(inNorwegian.map(({ name }) => name)).toContain('Angela Merkel');
    expect(inNorwegian.map(({ name }) => name)).not.toContain('Berlin');
  });

  it('list topics in the language of the user, with articles and passages', async () => {
    const { topics, keyphrases } = await client.ask(Topics, {});
    expect(keyphrases.length).toBeGreaterThan(0);
    const [top] = topics;
    const articles = await client.ask(TopicArticles, { id: top!.id });
    expect(articles).toHaveLength(top!.articles);
    expect(articles[0]!.passages.length).toBeGreaterThan(0);
  });

  it('follow the cursor and step through mentions and quotes', async () => {
    const { position } = at(german, 'Wir brauchen');
    const place = (await client.ask(At, { uri: german, position }))!;
    expect(words(german, place.quote!)).toBe('Wir brauchen Norwegen als Partner');
    const merkel = (await client.ask(Names, {})).find(({ name }) => name === 'Angela Merkel')!;
    expect(place.speaker).toBe(merkel.id);
    const next = await client.ask(Step, { uri: german, position, what: 'quote', direction: 'next' });
    expect(words(next!.uri, next!.range)).toContain('Gespräche');
    const { position: oslo } = at(german, 'Oslo war');
    const other = await client.ask(Step, { uri: german, position: oslo, what: 'mention', direction: 'next' });
    expect(other!.uri).toBe(norwegian);
  });

  it('show the status and the marks of an article', async () => {
    expect(await client.ask(Status, { uri: norwegian })).toMatchObject({ language: 'nb', quotes: 2 });
    const { marks } = (await client.ask(Marks, { uri: german }))!;
    const shown = marks.map(({ range, kind }) => `${kind} ${words(german, range)}`);
    for (const mark of ['person Erna Solberg', 'place Oslo', 'cue sagte', 'speaker Merkel']) {
      expect(shown).toContain(mark);
    }
  });
});
