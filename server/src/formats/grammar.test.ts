// What we export, checked against the formats' own published grammars and schemas, for any article and marks.
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBrat } from './brat';
import { writeCas } from './cas';
import { writeBio, writeConll } from './conll';
import type { FormatDocument } from './document';
import { documents, sample } from './samples';
import { writeTei } from './tei';
import { writeW3cCollection, writeW3cPage } from './w3c';
import { writeWebanno } from './webanno';

const RUNS = { numRuns: 60 };

function always(check: (document: FormatDocument) => void): void {
  check(sample);
  check({ ...sample, text: '', mentions: [], quotes: [] });
  fc.assert(fc.property(documents, check), RUNS);
}

/** https://brat.nlplab.org/standoff.html; brat itself refuses line ends and tabs inside of text-bound annotations. */
function checkBrat({ content }: { content: string }, text: string): void {
  const points = [...text];
  const lines = content === '' ? [] : content.split('\n').slice(0, -1);
  expect(content === '' || content.endsWith('\n')).toBe(true);
  const ids = new Set<string>();
  for (const line of lines) {
    const [id, data, ...rest] = line.split('\t');
    expect(id).toMatch(/^[TRANM#]\d+$/);
    expect(ids).not.toContain(id);
    ids.add(id!);
    const tail = rest.join('\t');
    if (id!.startsWith('T')) {
      const match = /^([A-Za-z_-]+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data!)!;
      expect(match, line).not.toBeNull();
      const pieces = match[2]!.split(';').map((pair) => pair.split(' ').map(Number) as [number, number]);
      let at = -1;
      for (const [start, end] of pieces) {
        expect(start).toBeGreaterThan(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(points.length);
        expect(points.slice(start, end).join('')).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        at = end;
      }
      expect(tail).toBe(pieces.map(([start, end]) => points.slice(start, end).join('')).join(' '));
    } else if (id!.startsWith('A')) {
      expect(data).toMatch(/^[A-Za-z]+ T\d+(?: [a-z]+)?$/);
      expect(ids).toContain(data!.split(' ')[1]);
      expect(rest).toEqual([]);
    } else if (id!.startsWith('R')) {
      const match = /^[A-Za-z]+ Arg1:(T\d+) Arg2:(T\d+)$/.exec(data!)!;
      for (const argument of match.slice(1)) expect(ids).toContain(argument);
    } else if (id!.startsWith('N')) {
      const match = /^Reference (T\d+) [A-Za-z]+:\S+$/.exec(data!)!;
      expect(ids).toContain(match[1]);
      expect(tail).not.toBe('');
    } else {
      const match = /^AnnotatorNotes (T\d+)$/.exec(data!)!;
      expect(ids).toContain(match[1]);
      expect(tail).not.toBe('');
    }
  }
}

/**
 * INCEpTION user guide, “WebAnno TSV 3.3 File format”, with the order of lines that its reader insists on, and the text
 * put together as that reader does.
 */
function checkWebanno({ content }: { content: string }, text: string): void {
  const lines = content.split('\n');
  expect(lines.shift()).toBe('#FORMAT=WebAnno TSV 3.3');
  let columns = 0;
  while (lines[0]!.startsWith('#T_')) {
    const match = /^#T_(?:SP|RL)=[\w.]+((?:\|[\w.]+)+)$/.exec(lines.shift()!)!;
    columns += match[1]!.split('|').length - 1;
  }
  expect(lines.shift()).toBe('');
  expect(lines.pop()).toBe('');
  let state = 'header';
  let built = '';
  let sentence = '';
  let [sentences, tokens, pieces] = [0, 0, 0];
  let token = [0, 0];
  const seen = new Map<string, Set<number>>();
  const references: [string, number, number][] = [];
  for (const line of lines) {
    if (line === '') {
      expect(['header', 'token']).toContain(state);
      state = 'gap';
    } else if (line.startsWith('#Text=')) {
      expect(['gap', 'text']).toContain(state);
      expect(line).not.toMatch(/[\t\r]/);
      sentence += `${line.slice(6).replace(/\\(.)/g, (_, unit) => ({ n: '\n', r: '\r', t: '\t' })[unit as string] ?? unit)}\n`;
      state = 'text';
    } else {
      expect(['text', 'token']).toContain(state);
      const fields = line.split('\t');
      expect(fields).toHaveLength(columns + 4);
      expect(fields.at(-1)).toBe('');
      const [, s, t, p] = /^(\d+)-(\d+)(?:\.(\d+))?$/.exec(fields[0]!)!.map(Number);
      const [start, end] = fields[1]!.split('-').map(Number) as [number, number];
      expect(end).toBeGreaterThan(start);
      if (state === 'text') {
        built = `${built.length > start ? built.slice(0, start) : built.padEnd(start)}${sentence}`;
        expect(s).toBe(++sentences);
        [sentence, tokens] = ['', 0];
      }
      expect(s).toBe(sentences);
      if (Number.isNaN(p)) {
        expect(t).toBe(++tokens);
        [token, pieces] = [[start, end], 0];
      } else {
        expect([t, p]).toEqual([tokens, ++pieces]);
        expect(start >= token[0]! && end <= token[1]!).toBe(true);
      }
      expect(fields[2]).toBe(text.slice(start, end));
      checkColumns(fields.slice(3, -1), fields[0]!, seen, references);
      state = 'token';
    }
  }
  for (const [address, source] of references) expect(seen.get(address)).toContain(source);
  const blanked = (one: string) => one.replace(/\s/g, ' ').trimEnd();
  expect(blanked(built)).toBe(blanked(text));
}

/** Stacked values are the same number in every column of a layer, each with the same disambiguation id. */
function checkColumns(
  columns: readonly string[],
  address: string,
  seen: Map<string, Set<number>>,
  references: [string, number, number][],
): void {
  const split = (column: string) => column.split(/(?<!\\)\|/);
  const [roles, sources] = columns.slice(-2) as [string, string];
  const ids = columns.slice(0, -2).map((column) => {
    if (column === '_') return [];
    return split(column).map((value) => {
      const match = /^(\*|(?:[^\\[\]|_;*\t]|\\->|\\[\\[\]|_;*tn])+)\[(\d+)\]$/.exec(value)!;
      expect(match, value).not.toBeNull();
      expect(match[1]).not.toMatch(/(?<!\\)->/);
      return Number(match[2]);
    });
  });
  for (const column of ids) expect(column).toEqual(ids[0]);
  expect(new Set(ids[0]).size).toBe(ids[0]!.length);
  seen.set(address, new Set(ids[0]));
  if (roles === '_') expect(sources).toBe('_');
  else {
    expect(split(roles)).toHaveLength(split(sources).length);
    for (const source of split(sources)) {
      const [, from, id, target] = /^(\d+-\d+(?:\.\d+)?)\[(\d+)_(\d+)\]$/.exec(source)!;
      references.push([from!, Number(id), Number(target)]);
      expect(ids[0]).toContain(Number(target));
    }
  }
}

/** Tjong Kim Sang & De Meulder 2003, with the tags of IOB2. */
function checkConll(content: string, columns: number, separator: string, text: string): void {
  const lines = content.split('\n');
  let previous = 'O';
  let tokens = '';
  for (const line of lines.slice(1)) {
    if (line === '') {
      previous = 'O';
      continue;
    }
    const fields = line.split(separator);
    expect(fields).toHaveLength(columns);
    for (const field of fields) expect(field).toMatch(/^\S+$/);
    const tag = fields.at(-1)!;
    expect(tag).toMatch(/^(?:O|[BI]-(?:PER|LOC|ORG|MISC))$/);
    if (tag.startsWith('I-')) expect(previous.slice(2)).toBe(tag.slice(2));
    previous = tag;
    tokens += fields[0];
  }
  expect(tokens).toBe(text.replace(/\s/g, ''));
}

/** Of the TEI P5 Guidelines what we use: which elements and attributes an element may have, and whether text. */
const PHRASE = ['said', 'persName', 'placeName', 'orgName', 'name', 'rs'];
const LINKED = ['xml:id', 'next', 'prev', 'resp'];
const NAMING = [...LINKED, 'ref', 'key', 'type'];
const TEI: Readonly<Record<string, { children?: RegExp; text?: true; attributes?: readonly string[] }>> = {
  TEI: { children: /^teiHeader (standOff )?text $/, attributes: ['xml:lang', 'xmlns'] },
  teiHeader: { children: /^fileDesc $/ },
  fileDesc: { children: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { children: /^title (respStmt )*$/ },
  title: { text: true },
  respStmt: { children: /^(resp )(name )+$/, attributes: ['xml:id'] },
  resp: { text: true },
  publicationStmt: { children: /^(p )+$/ },
  sourceDesc: { children: /^(p )+$/ },
  standOff: { children: /^(listPerson |listPlace |listOrg )+$/ },
  listPerson: { children: /^(person )+$/ },
  listPlace: { children: /^(place )+$/ },
  listOrg: { children: /^(org )+$/ },
  person: { children: /^persName idno $/, attributes: ['xml:id'] },
  place: { children: /^placeName idno $/, attributes: ['xml:id'] },
  org: { children: /^orgName idno $/, attributes: ['xml:id'] },
  idno: { text: true, attributes: ['type'] },
  text: { children: /^body $/ },
  body: { children: /^(head )?(p )+$/ },
  head: { text: true, children: phrases() },
  p: { text: true, children: phrases() },
  said: { text: true, children: phrases(), attributes: [...LINKED, 'direct', 'who'] },
  ...Object.fromEntries(
    PHRASE.slice(1).map((name) => [name, { text: true as const, children: phrases(), attributes: NAMING }]),
  ),
};

function phrases(): RegExp {
  return new RegExp(`^(${PHRASE.map((name) => `${name} `).join('|')})*$`);
}

function checkTei({ content }: { content: string }, text: string): void {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) });
  const root = parser.parseFromString(content, 'text/xml').documentElement!;
  expect(problems).toEqual([]);
  expect(root.namespaceURI).toBe('http://www.tei-c.org/ns/1.0');
  const all = [root, ...root.getElementsByTagName('*')];
  for (const element of all) checkElement(element);
  const ids = all.flatMap((element) => element.getAttribute('xml:id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  for (const element of all) {
    for (const name of ['ref', 'who', 'next', 'prev', 'resp']) {
      const pointer = element.getAttribute(name);
      if (pointer) expect(ids).toContain(pointer.slice(1));
    }
  }
  const shown = root.getElementsByTagName('text')[0]!.textContent!;
  expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
}

function checkElement(element: Element): void {
  const model = TEI[element.nodeName];
  expect(model, element.nodeName).toBeDefined();
  const nodes = [...element.childNodes];
  const children = nodes.filter(({ nodeType }) => nodeType === 1).map(({ nodeName }) => `${nodeName} `);
  expect(children.join('')).toMatch(model!.children ?? /^$/);
  if (!model!.text) expect(nodes.every(({ nodeType }) => nodeType === 1)).toBe(true);
  for (const { name } of [...element.attributes])
    expect(model!.attributes ?? [], element.nodeName).toContain(name);
  if (element.nodeName === 'said') expect(element.getAttribute('direct')).toMatch(/^(true|false)$/);
}

/** https://www.w3.org/TR/annotation-model/: what an annotation MUST have, and the vocabulary of what it has. */
const MOTIVATIONS =
  /^(?:assessing|bookmarking|classifying|commenting|describing|editing|highlighting|identifying|linking|moderating|questioning|replying|tagging)$/;

interface WebAnnotation {
  id: string;
  type: string;
  motivation: string;
  created?: string;
  body: { type: string; purpose: string; value?: string; source?: string; selector?: object[] }[];
  target: { source: string; selector: object[] };
}

function checkItems(items: readonly WebAnnotation[], text: string): void {
  const points = [...text];
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const checkSelectors = (selectors: object[]) => {
    const [position, quote] = selectors as [
      { type: string; start: number; end: number },
      { type: string; exact: string; prefix: string; suffix: string },
    ];
    expect([position.type, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
    expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
  };
  for (const item of items) {
    expect(item.type).toBe('Annotation');
    expect(item.motivation).toMatch(MOTIVATIONS);
    if (item.created) expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
    checkSelectors(item.target.selector);
    for (const body of item.body) {
      expect(body.purpose).toMatch(MOTIVATIONS);
      expect(body.type).toMatch(/^(?:TextualBody|SpecificResource)$/);
      expect(typeof (body.type === 'TextualBody' ? body.value : body.source)).toBe('string');
      if (body.selector) checkSelectors(body.selector);
    }
  }
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

describe('exported files follow the published grammars', () => {
  it('brat standoff', () => always((document) => checkBrat(writeBrat(document), document.text)));
  it('WebAnno TSV 3.3', () => always((document) => checkWebanno(writeWebanno(document), document.text)));
  it('CoNLL-2003', () =>
    always((document) => {
      const { content } = writeConll([document]);
      expect(content.startsWith('-DOCSTART- -X- -X- O\n\n')).toBe(true);
      checkConll(content, 4, ' ', document.text);
    }));
  it('BIO TSV', () => always((document) => checkConll(writeBio([document]).content, 2, '\t', document.text)));
  it('TEI P5: well-formed, with its content model, identifiers and pointers', () =>
    always((document) => checkTei(writeTei(document), document.text)));
  it('W3C Web Annotation, pages and collections', () =>
    always((document) => {
      const page = JSON.parse(writeW3cPage(document).content);
      expect(page).toMatchObject({ '@context': CONTEXT, type: 'AnnotationPage', id: expect.any(String) });
      checkItems(page.items, document.text);
      const collection = JSON.parse(writeW3cCollection([document]).content);
      expect(collection).toMatchObject({
        '@context': CONTEXT,
        type: 'AnnotationCollection',
        total: page.items.length,
        first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
      });
      checkItems(collection.first.items, document.text);
    }));

  it('UIMA CAS JSON: members exist, lie in the text and refer to each other', () =>
    always((document) => {
      const cas = JSON.parse(writeCas(document).content);
      const structures = new Map<number, Record<string, unknown>>(
        cas['%FEATURE_STRUCTURES'].map((one: Record<string, unknown>) => [one['%ID'], one]),
      );
      for (const id of cas['%VIEWS']._InitialView['%MEMBERS']) {
        const one = structures.get(id)!;
        expect(one.begin).toBeLessThanOrEqual(one.end as number);
        expect(one.end).toBeLessThanOrEqual(document.text.length);
        const type = one['%TYPE'] as string;
        const features = cas['%TYPES'][type];
        expect(type.startsWith('uima.') || features !== undefined).toBe(true);
        for (const name of Object.keys(one).filter((key) => !/^[%]|^(?:@sofa|begin|end|language)$/.test(key)))
          expect(features).toHaveProperty(name.replace('@', ''));
        for (const reference of ['@speaker', '@cue']) {
          if (reference in one) expect(structures.has(one[reference] as number)).toBe(true);
        }
      }
    }));
});
