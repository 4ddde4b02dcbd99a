import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { readBrat, writeBrat } from './brat';
import { writeCas } from './cas';
import { readConll, writeBio, writeConll } from './conll';
import { writeCsv } from './csv';
import { bySpan, type FormatDocument, FormatError } from './document';
import { readJsonl, writeJsonl } from './jsonl';
import { writeTei } from './tei';
import { readWebanno, writeWebanno } from './webanno';

const TEXT =
  'Minister går 😀 i dag\r\n– Vi må_vente [litt], sa US-president Anna Bé́rg i dag, – og så\r\nser vi, la Berg til. Det | meldte «Nord\\Sør» og Per Lind.';

function span(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
}

const full: FormatDocument = {
  name: 'a.txt',
  language: 'nb',
  text: TEXT,
  mentions: [
    { ...span('US'), type: 'LOC', form: 'derived', entity: 'country:US' },
    { ...span('Anna Bé́rg'), type: 'PER', form: 'name', entity: 'per:anna berg' },
    { ...span('Berg'), type: 'PER', form: 'name', entity: 'per:anna berg' },
    { ...span('Nord\\Sør'), type: 'ORG', form: 'name' },
    { ...span('Per Lind'), type: 'PER', form: 'name' },
    { ...span('Lind'), type: 'PER', form: 'nominal' },
  ].sort(bySpan) as FormatDocument['mentions'],
  quotes: [
    {
      start: span('Vi må').start,
      end: span('ser vi').end,
      type: 'direct',
      spans: [span('Vi må_vente [litt]'), span('og så\r\nser vi')],
      speaker: 1,
      cue: span('sa'),
    },
    { ...span('meldte'), type: 'indirect', spans: [span('meldte')], speaker: null, cue: null },
  ],
};
const namesOnly: FormatDocument = {
  ...full,
  mentions: full.mentions.filter((m) => m.form === 'name').map(({ entity: _, ...m }) => m),
  quotes: [],
};

describe('round trips', () => {
  it('brat gives back everything', () => {
    expect(readBrat(writeBrat(full).content, 'a.txt', 'nb', TEXT)).toEqual(full);
  });
  it('WebAnno TSV gives back everything', () => {
    expect(readWebanno(writeWebanno(full).content, 'a.txt', 'nb', TEXT)).toEqual(full);
  });
  it('JSON lines give back everything', () => {
    expect(readJsonl(writeJsonl([full]).content)).toEqual([full]);
  });
  it.each([writeConll, writeBio])('%o gives back names that are whole tokens', (write) => {
    const { content, lost } = write([full]);
    expect(readConll(content, 'a.txt', 'nb', TEXT).mentions).toEqual(namesOnly.mentions);
    expect(lost.map(({ count }) => count)).toEqual([2, 2]);
  });
});

describe('what a format cannot hold', () => {
  it('is said', () => {
    expect(writeConll([full]).lost).toHaveLength(2);
    expect(writeTei(full).lost).toEqual([{ count: 1, what: 'cue' }]);
    expect(writeBrat(full).lost).toEqual([]);
  });
});

describe('grammars', () => {
  it('CoNLL-2003 has four columns, IOB2 tags and blank lines between sentences', () => {
    const lines = writeConll([full]).content.split('\n');
    expect(lines[0]).toBe('-DOCSTART- -X- -X- O');
    let previous = 'O';
    for (const line of lines.filter((one) => one !== '')) {
      const columns = line.split(' ');
      expect(columns).toHaveLength(4);
      expect(columns[3]).toMatch(/^(?:O|[BI]-(?:PER|LOC|ORG|MISC))$/);
      if (columns[3]!.startsWith('I-')) expect(previous.slice(2)).toBe(columns[3]!.slice(2));
      previous = columns[3]!;
    }
  });

  it('brat lines are annotations of known kinds whose text is that of their offsets', () => {
    const points = [...TEXT];
    for (const line of writeBrat(full).content.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t.+|A\d+\t\S+ T\d+ \S+|R\d+\t\S+ Arg1:T\d+ Arg2:T\d+|#\d+\tAnnotatorNotes T\d+\t.+)$/u,
      );
      const [id, place, text] = line.split('\t');
      if (!id!.startsWith('T')) continue;
      const pieces = place!.slice(place!.indexOf(' ') + 1).split(';');
      const words = pieces.map((pair) => points.slice(...pair.split(' ').map(Number)).join(''));
      expect(words.join(' ')).toBe(text);
    }
  });

  it('WebAnno TSV lines have their columns, and offsets of their words', () => {
    const lines = writeWebanno(full).content.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Mark|entity|form|value',
      '#T_RL=webanno.custom.Attribution|role|BT_webanno.custom.Mark',
      '',
      '',
    ]);
    const value = /^(?:_|(?:\\.|[^\\[\]|_;*\t])*(?:\*)?\[\d+\](?:\|(?:\\.|[^\\[\]|_;*\t])*(?:\*)?\[\d+\])*)$/;
    for (const line of lines.filter((one) => /^\d/.test(one))) {
      const [address, offsets, words, ...columns] = line.split('\t');
      expect(address).toMatch(/^\d+-\d+(?:\.\d+)?$/);
      const [start, end] = offsets!.split('-').map(Number);
      expect(words!.replace(/\\(.)/g, '$1')).toBe(TEXT.slice(start, end));
      expect(columns).toHaveLength(6);
      for (const column of columns.slice(0, 3)) expect(column).toMatch(value);
      expect(columns[4]).toMatch(/^(?:_|\d+-\d+(?:\.\d+)?\[\d+_\d+\](?:\|\d+-\d+(?:\.\d+)?\[\d+_\d+\])*)$/);
    }
  });

  it('TEI is well formed, has its header before its text, and keeps every word', () => {
    const problems: string[] = [];
    const { content } = writeTei(full);
    const tei = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) });
    const root = tei.parseFromString(content, 'text/xml').documentElement!;
    expect(problems).toEqual([]);
    expect([...root.childNodes].map((node) => node.nodeName)).toEqual(['teiHeader', 'standOff', 'text']);
    const shown = root.getElementsByTagName('text')[0]!.textContent!;
    expect(shown.replaceAll(/\s/g, '')).toBe(TEXT.replaceAll(/\s/g, ''));
    const ids = [...root.getElementsByTagName('person')].map((one) => `#${one.getAttribute('xml:id')}`);
    const who = [...root.getElementsByTagName('said')].map((one) => one.getAttribute('who')).filter(Boolean);
    expect(who.length).toBeGreaterThan(0);
    for (const one of who) expect(ids).toContain(one);
    expect([...root.getElementsByTagName('said')].map((one) => one.getAttribute('part'))).toEqual([
      'I',
      'M',
      'F',
      null,
    ]);
  });

  it('CAS members exist, lie in the text and refer to each other', () => {
    const cas = JSON.parse(writeCas(full).content);
    const structures = new Map<number, Record<string, unknown>>(
      cas['%FEATURE_STRUCTURES'].map((one: Record<string, unknown>) => [one['%ID'], one]),
    );
    for (const id of cas['%VIEWS']._InitialView['%MEMBERS']) {
      const one = structures.get(id)!;
      expect(one.begin).toBeLessThanOrEqual(one.end as number);
      expect(one.end).toBeLessThanOrEqual(TEXT.length);
      const type = one['%TYPE'] as string;
      expect(type.startsWith('uima.') || type in cas['%TYPES']).toBe(true);
      for (const reference of ['@speaker', '@cue']) {
        if (reference in one) expect(structures.has(one[reference] as number)).toBe(true);
      }
    }
  });

  it('CSV has one row a quote, and no formula', () => {
    const formula = { ...full, name: '=1+1' };
    const rows = writeCsv([formula]).content.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + full.quotes.length);
    expect(rows[1]).toMatch(/^'=1\+1,nb,2,/);
  });
});

describe('broken files', () => {
  it.each([
    ['brat', () => readBrat('T1\tPerson x 3\tAnna', 'a', 'nb', TEXT), /line 1/],
    ['WebAnno', () => readWebanno('#FORMAT=WebAnno TSV 3.2\n', 'a', 'nb', TEXT), /line 1/],
    ['JSON lines', () => readJsonl('{"text": "a"}\n{"text": '), /line 2/],
    ['CoNLL', () => readConll('Minister O\nstår O', 'a', 'nb', TEXT), /line 2/],
  ])('%s: the message names the line', (_, read, message) => {
    expect(read).toThrow(FormatError);
    expect(read).toThrow(message);
  });
});
