import { describe, expect, it } from 'vitest';
import { Articles } from './articles';
import { readBrat } from './brat-read';
import { readConll } from './conll';
import type { FormatDocument } from './document';
import { readJsonl } from './jsonl';
import { readLabelStudio } from './label-studio';
import { readWebanno } from './webanno-read';

describe('files of other tools', () => {
  const text = 'Oslo 😀: Anna Berg fra Equinor sa nei.';
  const source = { name: 'deep/b.txt', language: 'nb', text };
  const sources = new Articles([source]).with(undefined);
  const words = ({ mentions }: FormatDocument) =>
    mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
  const all = ['LOC Oslo', 'PER Anna Berg', 'ORG Equinor'];
  const points: [number, number, string][] = [
    [0, 4, 'GPE'],
    [8, 17, 'PERSON'],
    [22, 29, 'ORG'],
  ];

  it.each([
    ['spaCy, entities', { text, entities: points }],
    ['spaCy 2, a pair', [text, { entities: points }]],
    [
      'Prodigy',
      { text, spans: points.map(([start, end, label]) => ({ start, end, label })), answer: 'accept' },
    ],
    ['doccano, label', { id: 1, text, label: points }],
    [
      'doccano, with relations',
      {
        text,
        entities: points.map(([start_offset, end_offset, label], id) => ({
          id,
          label,
          start_offset,
          end_offset,
        })),
        relations: [],
      },
    ],
  ])('%s: finds the article by its text, and knows the labels', (_, line) => {
    const { documents: found, lost } = readJsonl(JSON.stringify(line), sources);
    expect(found.map(words)).toEqual([all]);
    expect(found[0]!.name).toBe('deep/b.txt');
    expect(lost).toEqual([]);
  });

  it('says which labels it does not know, and which articles are not there', () => {
    const lines = [
      { text, spans: [{ start: 0, end: 4, label: 'DATE' }] },
      { text: 'Something else.', spans: [] },
      { text, spans: [], answer: 'reject' },
    ];
    const { lost, unknown } = readJsonl(lines.map((line) => JSON.stringify(line)).join('\n'), sources);
    expect(lost).toEqual([
      { what: 'marks with other labels', count: 1 },
      { what: 'articles that the annotator passed by', count: 1 },
    ]);
    expect(unknown).toEqual(['line 2']);
  });

  it('JSON lines with a note that is no text and pieces out of order', () => {
    const line = {
      text,
      spans: [{ start: 0, end: 4, label: 'LOC', note: 5 }],
      quotes: [
        {
          type: 'direct',
          spans: [
            [34, 37],
            [22, 29],
          ],
          speaker: null,
          cue: null,
          note: ['x'],
        },
      ],
    };
    const [document] = readJsonl(JSON.stringify(line), sources).documents;
    expect(document!.mentions[0]!.by).toBeUndefined();
    const [quote] = document!.quotes;
    expect(quote!.by).toBeUndefined();
    expect(quote!.spans.map(({ start }) => start)).toEqual([23, 35]);
    expect([quote!.start, quote!.end]).toEqual([23, 38]);
    const half = { text, spans: [{ start: 0.5, end: 4, label: 'LOC' }] };
    expect(() => readJsonl(JSON.stringify(half), sources)).toThrow('line 1');
  });

  it('Label Studio counts in code points or, in older releases, in UTF-16', () => {
    const task = (shift: number) => ({
      data: { text },
      annotations: [
        {
          result: points.map(([start, end, label], i) => ({
            id: `r${i}`,
            type: 'labels',
            value: {
              start: i === 0 ? start : start + shift,
              end: i === 0 ? end : end + shift,
              text: [...text].slice(start, end).join(''),
              labels: [label],
            },
          })),
        },
      ],
    });
    for (const shift of [0, 1]) {
      const { documents: found } = readLabelStudio(JSON.stringify([task(shift)]), sources);
      expect(found.map(words)).toEqual([all]);
    }
  });

  it('INCEpTION’s own named entities, with and without ids', () => {
    const tsv = [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '#T_SP=webanno.custom.Chapter|title',
      '',
      '',
      `#Text=${text}`,
      '1-1\t0-4\tOslo\t*\tLOC\t_\t',
      '1-2\t5-7\t😀\t_\t_\t_\t',
      '1-3\t7-8\t:\t_\t_\t_\t',
      '1-4\t9-13\tAnna\tQ1[2]\tPER[2]\t_\t',
      '1-5\t14-18\tBerg\tQ1[2]\tPER[2]\t_\t',
      '1-6\t19-22\tfra\t_\t_\tA\t',
      '1-7\t23-30\tEquinor\t*\tORG\t_\t',
    ].join('\n');
    const { documents: found, lost } = readWebanno(tsv, source);
    expect(found.map(words)).toEqual([all]);
    expect(found[0]!.mentions[1]!.entity).toBe('Q1');
    expect(lost).toEqual([{ what: 'annotations of other types', count: 1 }]);
  });

  it('WebAnno files of another text, with offsets far behind the article, are refused at once', () => {
    const tsv = '#FORMAT=WebAnno TSV 3.3\n\n#Text=Oslo\n1-1\t400000000-400000004\tOslo\t';
    expect(() => readWebanno(tsv, source)).toThrow('line 4: offsets far behind the end of the article');
  });

  it('brat: other types, events and references are counted, words that moved are found', () => {
    const ann = [
      'T1\tPerson 0 9\tAnna Berg',
      'T2\tChemical 0 4\tOslo',
      'T3\tLOC 0 4\tOslo',
      'T4\tORG 0 5\tStatoil',
      'E1\tMeet:T2',
      '*\tEquiv T1 T3',
      'N1\tReference T1 Wikipedia:1\tAnna Berg',
    ].join('\r\n');
    const { documents: found, lost } = readBrat(ann, source);
    expect(found.map(words)).toEqual([['LOC Oslo', 'PER Anna Berg']]);
    expect(lost.map(({ count, what }) => `${count} ${what}`)).toEqual([
      '1 events',
      '1 equivalences',
      '1 references to other databases',
      '1 annotations of other types',
      '1 marks whose words are not in the article, or in several places',
    ]);
  });

  it('CoNLL with other tags: IOB1, BILOU, a token with a hash, blanks behind', () => {
    const read = (lines: string[]) => readConll(lines.join('\n'), { ...source, text: '# Anna Berg i USA' });
    const spans = ({ documents: [document] }: ReturnType<typeof read>) =>
      document!.mentions.map(({ start, end, type }) => [start, end, type]);
    const names = [
      [2, 11, 'PER'],
      [14, 17, 'LOC'],
    ];
    expect(spans(read(['# O', 'Anna I-PER ', 'Berg I-PER', 'i O', 'USA I-LOC\t']))).toEqual(names);
    expect(spans(read(['# b.txt', '#\tO', 'Anna\tB-PER', 'Berg\tL-PER', 'i\tO', 'USA\tU-LOC']))).toEqual(
      names,
    );
  });
});
