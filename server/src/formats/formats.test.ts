import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../files/decode';
import { writeBrat } from './brat';
import { readBrat } from './brat-read';
import { readConll, writeBio, writeConll } from './conll';
import { type FormatDocument, FormatError, outermostNames, type Provenance } from './document';
import { exportDocuments, importFiles } from './exchange';
import { formatOf, formatOfFile, formats } from './index';
import { readJsonl } from './jsonl';
import { readLabelStudio } from './label-studio';
import { documents, sample, sourcesOf } from './samples';
import { writeTei } from './tei';
import { writeWebanno } from './webanno';
import { readWebanno } from './webanno-read';

const RUNS = { numRuns: 100 };

/** Writes and reads back. */
function roundTrip(id: string, document: FormatDocument): FormatDocument {
  const format = formatOf(id)!;
  const read = format.read!(format.write([document]).content, sourcesOf(document));
  expect(read.lost).toEqual([]);
  expect(read.unknown).toEqual([]);
  return read.documents[0]!;
}

/** With what the format knows of who decided. */
function without(document: FormatDocument, keep: (by: Provenance) => Provenance | undefined): FormatDocument {
  const strip = <T extends { by?: Provenance }>({ by, ...mark }: T) => {
    const kept = by && keep(by);
    return { ...mark, ...(kept ? { by: kept } : {}) };
  };
  return {
    ...document,
    mentions: document.mentions.map(strip),
    quotes: document.quotes.map(strip),
  } as FormatDocument;
}

const comparable = ({ mentions, quotes, text, name, language }: FormatDocument) => ({
  mentions,
  quotes,
  text,
  name,
  language,
});

/** A W3C annotation points to a speaker by place; tasks of Label Studio keep decided marks apart from others. */
const hasOneMentionAPlace = ({ mentions }: FormatDocument) =>
  new Set(mentions.map(({ start, end }) => `${start} ${end}`)).size === mentions.length;

describe('formats that hold everything', () => {
  it.each(['brat', 'webanno', 'jsonl'])('%s gives back the sample', (id) => {
    expect(roundTrip(id, sample)).toEqual(sample);
  });
  it('Label Studio gives back the sample but for notes, which it says', () => {
    expect(roundTrip('label-studio', sample)).toEqual(without(sample, () => undefined));
    expect(formatOf('label-studio')!.write([sample]).lost).toEqual([{ count: 1, what: 'notes' }]);
  });

  it.each(['brat', 'webanno', 'jsonl'])('%s gives back any marks', (id) => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(roundTrip(id, document)).toEqual(document);
      }),
      RUNS,
    );
  });
  it('Label Studio gives back any marks without notes', () => {
    fc.assert(
      fc.property(documents.filter(hasOneMentionAPlace), (document) => {
        expect(roundTrip('label-studio', document)).toEqual(without(document, () => undefined));
      }),
      RUNS,
    );
  });
  it.each(['w3c', 'w3c-collection'])('%s gives back any marks, each with an id', (id) => {
    fc.assert(
      fc.property(documents.filter(hasOneMentionAPlace), (document) => {
        // An article without annotations is not in a collection.
        fc.pre(document.mentions.length + document.quotes.length > 0);
        const back = roundTrip(id, document);
        const marks = [...back.mentions, ...back.quotes];
        expect(new Set(marks.map(({ by }) => by?.id)).size).toBe(marks.length);
        const onlyNote = ({ note }: Provenance) => (note ? { note } : undefined);
        expect(comparable(without(back, onlyNote))).toEqual(comparable(document));
      }),
      RUNS,
    );
  });
});

describe('an article that holds next to nothing', () => {
  const readable = formats.filter(({ read }) => read).map(({ id }) => id);
  const bare = { ...sample, mentions: [], quotes: [] };
  it.each(readable.flatMap((id) => ['', ' \r\n', '…\n', '😀'].map((text) => [id, text] as const)))(
    '%s: %j is read back, beside others',
    (id, text) => {
      const format = formatOf(id)!;
      expect(
        format.read!(format.write([{ ...bare, text }]).content, sourcesOf({ ...bare, text })).lost,
      ).toEqual([]);
      if (format.files === 'each') return;
      const both = format.write([{ ...bare, name: 'other.txt', text }, sample]).content;
      expect(format.read!(both, sourcesOf(sample)).documents.at(-1)?.mentions).toHaveLength(
        sample.mentions.length,
      );
    },
  );
});

describe('formats that hold one layer of names', () => {
  it.each([
    ['conll', writeConll],
    ['bio', writeBio],
  ] as const)('%s gives back names that are whole tokens, and says what it leaves out', (id, write) => {
    fc.assert(
      fc.property(documents, (document) => {
        const { content, lost } = write([document]);
        const back = readConll(content, document).documents[0]!;
        const names = outermostNames(document.mentions);
        const count = (what: string) => lost.find((one) => one.what === what)?.count ?? 0;
        expect(count('quotes')).toBe(document.quotes.length);
        expect(count('derived words, descriptions, pronouns and nested names')).toBe(
          document.mentions.length - names.length,
        );
        const [shared, cut] = [
          count('names that share a token with another'),
          count('cuts of names at a sentence end'),
        ];
        expect(back.mentions.length).toBe(names.length - shared + cut);
        const whole = names.map(({ start, end, type }) => ({ start, end, type, form: 'name' }));
        if (count('names widened to whole tokens') + shared + cut === 0) expect(back.mentions).toEqual(whole);
        expect(roundTrip(id, { ...document, mentions: back.mentions, quotes: [] }).mentions).toEqual(
          back.mentions,
        );
      }),
      RUNS,
    );
  });
});

describe('an article that another tool keeps with other blanks', () => {
  const variants: [string, (text: string) => string][] = [
    ['Unix line ends', (text) => text.replaceAll('\r\n', '\n')],
    ['Windows line ends', (text) => text.replace(/\r?\n/g, '\r\n')],
    ['a byte-order mark', (text) => `\ufeff${text}`],
    ['a byte-order mark and Unix line ends', (text) => `\ufeff${text.replaceAll('\r\n', '\n')}`],
  ];
  const ids = ['brat', 'webanno', 'jsonl', 'label-studio', 'w3c', 'conll'];

  it.each(variants.flatMap(([title, change]) => ids.map((id) => [id, title, change] as const)))(
    '%s, %s: every mark is on the same words',
    (id, _, change) => {
      const theirs = change(sample.text);
      const at = (offset: number) => change(sample.text.slice(0, offset)).length;
      const move = ({ start, end }: { start: number; end: number }) => ({ start: at(start), end: at(end) });
      const moved: FormatDocument = {
        ...sample,
        text: theirs,
        mentions: sample.mentions.map((mention) => ({ ...mention, ...move(mention) })),
        quotes: sample.quotes.map((quote) => ({
          ...quote,
          ...move(quote),
          spans: quote.spans.map(move),
          cue: quote.cue && move(quote.cue),
        })),
      };
      const format = formatOf(id)!;
      const read = format.read!(format.write([moved]).content, sourcesOf(sample));
      expect(read.lost).toEqual([]);
      const { mentions, quotes } = read.documents[0]!;
      const places = (marks: readonly { start: number; end: number }[]) =>
        marks.map(({ start, end }) => [start, end]);
      if (id === 'conll') expect(places(mentions)).toEqual(places(outermostNames(sample.mentions)));
      else {
        expect(places(mentions)).toEqual(places(sample.mentions));
        expect(quotes.map(({ spans }) => places(spans))).toEqual(
          sample.quotes.map(({ spans }) => places(spans)),
        );
      }
    },
  );

  it('a file with Windows line ends and a byte-order mark is read', () => {
    for (const format of formats) {
      const read = format.read;
      if (!read) continue;
      const { content } = format.write([sample]);
      const bytes = new TextEncoder().encode(`\ufeff${content.replace(/\r?\n/g, '\r\n')}`);
      const file = read(decode(bytes)!.text, sourcesOf(sample));
      expect(file.documents[0]?.mentions.length, format.id).toBeGreaterThan(2);
    }
  });
});

describe('files and articles', () => {
  const source = (name: string, text: string) => ({ name, language: 'en', text });
  const articles = [
    source('north/a.txt', 'Anna.'),
    source('south/a.txt', 'Anna.'),
    source('south/b.txt', 'Bo.'),
  ];
  const ann = (words: string) => `T1\tPerson 0 ${words.length}\t${words}\n`;
  const names = (files: { name: string; content: string }[], format?: string) => {
    const {
      documents: found,
      unknown,
      problems,
    } = importFiles(files, articles, format ? formatOf(format) : undefined);
    return [found.map(({ name }) => name), unknown, problems];
  };

  it('a file is about the article it is named after, in the same folder or the only one of the name', () => {
    expect(names([{ name: 'south/a.ann', content: ann('Anna') }])).toEqual([['south/a.txt'], [], []]);
    expect(names([{ name: 'x/y/north/a.ann', content: ann('Anna') }])).toEqual([['north/a.txt'], [], []]);
    expect(names([{ name: 'b.ann', content: ann('Bo') }])).toEqual([['south/b.txt'], [], []]);
    expect(names([{ name: 'a.ann', content: ann('Anna') }])).toEqual([[], ['a.ann'], []]);
    const conll = { name: 'annotation/b.txt/curator.tsv', content: 'Bo\tB-PER\n.\tO\n' };
    expect(names([conll], 'conll')).toEqual([['south/b.txt'], [], []]);
  });
  it('a single file for a single article is about that one', () => {
    const [document] = importFiles([{ name: 'z.ann', content: ann('Bo') }], [articles[2]!]).documents;
    expect(document?.name).toBe('south/b.txt');
  });
  it('a file that is broken is a problem, and the others are read', () => {
    const broken = { name: 'b.ann', content: 'T1\tPerson\n' };
    const fine = { name: 'north/a.ann', content: ann('Anna') };
    expect(names([broken, fine])).toEqual([
      ['north/a.txt'],
      [],
      ['b.ann: line 1: not a text-bound annotation: “Person”'],
    ]);
  });
  it('formats are known by the names of their files', () => {
    const ids = [
      'a.ann',
      'a.webanno.tsv',
      'a.bio.tsv',
      'a.txt.annotations.json',
      'a.txt.annotations-2.json',
      'x.jsonld',
      'x.jsonl',
    ];
    expect(ids.map((name) => formatOfFile(name)?.id)).toEqual([
      'brat',
      'webanno',
      'bio',
      'w3c',
      'w3c',
      'w3c-collection',
      'jsonl',
    ]);
    expect(formatOfFile('a.txt')).toBeUndefined();
    for (const format of formats.filter(({ read }) => read)) {
      const [file] = exportDocuments(format, [sample]).files;
      expect(formatOfFile(file!.name)?.id).toBe(format.id);
    }
  });
  it('brat comes with the texts its offsets are in', () => {
    expect(exportDocuments(formatOf('brat')!, [sample]).texts).toEqual([
      { name: 'a.txt', content: sample.text },
    ]);
  });
});

describe('what a format cannot hold', () => {
  const rejected = [{ ...sample.mentions[0]!, type: 'LOC' as const }];
  it('is said', () => {
    const document = { ...sample, rejected };
    const lost = (id: string) =>
      formatOf(id)!
        .write([document])
        .lost.map(({ count, what }) => `${count} ${what}`);
    expect(lost('conll')).toEqual([
      '2 quotes',
      '2 derived words, descriptions, pronouns and nested names',
      '3 decisions',
      '1 rejections',
      '1 notes',
    ]);
    expect(lost('tei')).toEqual([
      '1 reporting words',
      '1 sources that a person said are not named',
      '1 notes',
      '1 rejections',
    ]);
    for (const id of ['brat', 'webanno', 'jsonl', 'cas']) expect(lost(id)).toEqual(['1 rejections']);
    for (const id of ['w3c', 'w3c-collection']) expect(lost(id)).toEqual([]);
    expect(lost('csv')).toEqual(['5 mentions beside the speakers', '1 rejections']);
    const notes = {
      ...document,
      mentions: [{ ...sample.mentions[0]!, by: { note: 'a\nb' } }],
      quotes: [],
      rejected: [],
    };
    expect(writeBrat(notes).lost).toEqual([{ what: 'line breaks in notes', count: 1 }]);
    const blank = { ...document, text: ' \n', mentions: [], quotes: [], rejected: [] };
    expect(writeWebanno(blank).lost.map(({ what }) => what)).toEqual([
      'articles without words, which INCEpTION does not open',
    ]);
    const odd = { ...document, text: sample.text.replace('i dag', 'i\u0001dag') };
    expect(writeTei(odd).lost.map(({ what }) => what)).toContain('characters that XML has no place for');
  });
});

describe('broken files', () => {
  const source = sourcesOf(sample);
  it.each([
    ['brat', () => readBrat('T1\tPerson x 3\tAnna', source.own!), /line 1/],
    ['WebAnno', () => readWebanno('#FORMAT=CoNLL\n', source.own!), /line 1/],
    [
      'WebAnno, columns',
      () => readWebanno('#FORMAT=WebAnno TSV 3.3\n#T_SP=a|b\n\n\n#Text=x\n1-1\t0-1\tx', source.own!),
      /line 6/,
    ],
    ['JSON lines', () => readJsonl('{"text": "a"}\n{"text": ', source), /line 2/],
    ['CoNLL', () => readConll('Minister O\nstår O', source.own!), /line 2/],
    ['Label Studio', () => readLabelStudio('[{"data": {}}]', source), /task 1/],
    ['W3C', () => formatOf('w3c')!.read!('{"items"', source), /JSON/],
  ])('%s: the message names the place', (_, read, message) => {
    expect(read).toThrow(FormatError);
    expect(read).toThrow(message);
  });
});
