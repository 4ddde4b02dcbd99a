// What we export, checked against the formats' own published grammars and schemas, for any article and marks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBrat } from './brat';
import { writeCas } from './cas';
import { checkCas } from './cas-checks';
import { writeBio, writeConll } from './conll';
import type { FormatDocument } from './document';
import { documents, sample } from './samples';
import { writeTei } from './tei';
import { checkTei } from './tei-checks';
import { writeW3cCollection, writeW3cPage } from './w3c';
import { checkW3cCollection, checkW3cPage } from './w3c-checks';
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
    always((document) => checkTei(writeTei(document).content, document.text)));
  it('TEI P5: every quote says who speaks, or is counted', () =>
    always((document) => {
      const { content, lost } = writeTei(document);
      const quotes = [...content.matchAll(/<said [^>]*>/g)].filter(([tag]) => !tag.includes(' prev='));
      expect(quotes).toHaveLength(document.quotes.length);
      const unlisted = lost.find(({ what }) => what.startsWith('speakers'))?.count ?? 0;
      const spoken = document.quotes.filter(({ speaker }) => speaker !== null);
      expect(quotes.filter(([tag]) => tag.includes(' who='))).toHaveLength(spoken.length - unlisted);
    }));
  it('W3C Web Annotation, pages and collections', () =>
    always((document) => {
      checkW3cPage(JSON.parse(writeW3cPage(document).content), document.text);
      checkW3cCollection(JSON.parse(writeW3cCollection([document]).content), document.text);
    }));

  it('UIMA CAS JSON: types, ranges and references, with all marks', () =>
    always((document) => checkCas(writeCas(document).content, document)));
});
