import { segment } from '../analysis/language/segment';
import type { Span } from '../analysis/types';
import { type FormatDocument, type FormatMention, rejectionsOf, type Written } from './document';

const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const QUOTE = 'webanno.custom.Quote';
const CUE = 'webanno.custom.Cue';

const feature = (name: string, range: string) => ({ [name]: { '%NAME': name, '%RANGE': range } });
const type = (name: string, features: object = {}) => ({
  [name]: { '%NAME': name, '%SUPER_TYPE': 'uima.tcas.Annotation', ...features },
});

/** Types that a CAS needs beside UIMA's own; names as DKPro Core and INCEpTION use them. */
const TYPES = {
  ...type(SENTENCE),
  ...type(TOKEN),
  ...type(NAMED_ENTITY, {
    ...feature('value', 'uima.cas.String'),
    ...feature('identifier', 'uima.cas.String'),
    ...feature('form', 'uima.cas.String'),
    ...feature('state', 'uima.cas.String'),
    ...feature('note', 'uima.cas.String'),
  }),
  ...type(CUE),
  ...type(QUOTE, {
    ...feature('kind', 'uima.cas.String'),
    ...feature('part', 'uima.cas.Integer'),
    ...feature('speaker', NAMED_ENTITY),
    ...feature('unnamed', 'uima.cas.Boolean'),
    ...feature('cue', CUE),
    ...feature('state', 'uima.cas.String'),
    ...feature('note', 'uima.cas.String'),
  }),
};

type FeatureStructure = Record<string, string | number | boolean>;

/**
 * UIMA CAS as JSON (Apache UIMA, JSON CAS 0.4): sentences and tokens, mentions as DKPro named entities, quotes with
 * their speaker and cue. Offsets are UTF-16 code units, UIMA's own. Pieces of an interrupted quote are annotations with
 * the same `part` number.
 */
export function writeCas(document: FormatDocument): Written {
  return { content: `${JSON.stringify(toCas(document), null, 2)}\n`, lost: rejectionsOf(document) };
}

const decision = ({ state, by }: Pick<FormatMention, 'state' | 'by'>): FeatureStructure => ({
  ...(state ? { state } : {}),
  ...(by?.note ? { note: by.note } : {}),
});

function toCas({ text, language, mentions, quotes }: FormatDocument): unknown {
  const structures: FeatureStructure[] = [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: text,
    },
  ];
  const add = (name: string, { start, end }: Span, features: FeatureStructure = {}): number => {
    const id = structures.length + 1;
    structures.push({ '%ID': id, '%TYPE': name, '@sofa': 1, begin: start, end, ...features });
    return id;
  };
  add('uima.tcas.DocumentAnnotation', { start: 0, end: text.length }, { language });
  const { sentences, tokens } = segment(text, language);
  for (const sentence of sentences) add(SENTENCE, sentence);
  for (const token of tokens) add(TOKEN, token);
  const ids = mentions.map((mention) =>
    add(NAMED_ENTITY, mention, {
      value: mention.type,
      form: mention.form,
      ...(mention.entity ? { identifier: mention.entity } : {}),
      ...decision(mention),
    }),
  );
  quotes.forEach((quote, part) => {
    const cue: FeatureStructure = quote.cue ? { '@cue': add(CUE, quote.cue) } : {};
    const speaker: FeatureStructure = quote.speaker === null ? {} : { '@speaker': ids[quote.speaker]! };
    const unnamed: FeatureStructure = quote.unnamed ? { unnamed: true } : {};
    for (const span of quote.spans)
      add(QUOTE, span, { kind: quote.type, part, ...speaker, ...unnamed, ...cue, ...decision(quote) });
  });
  const members = structures.slice(1).map((structure) => structure['%ID']);
  return {
    '%TYPES': TYPES,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
}
