// Articles with marks for the tests of the formats.
import fc from 'fast-check';
import type { EntityType, MentionForm, QuoteType, Span } from '../analysis/types';
import { Articles } from './articles';
import {
  bySpan,
  type FormatDocument,
  type FormatMention,
  type FormatQuote,
  type MarkState,
  type Sources,
} from './document';

/** Words with all that formats trip over: reserved characters, pairs of surrogates, combining marks. */
const WORDS = [
  'Anna', 'Berg', 'sa', 'US-president', '😀', '👩‍🚒', 'Bé́rg', 'må_vente', '[litt]', 'Nord\\Sør', 'a|b', 'x->y', '*', ';', '"', '=1+1',
  '–', '«Ja»', 'O', '<b>', '&amp;', '#1', '# x', '-DOCSTART-', 'uke\u200bslutt', 'O’Neill', 'T1', '100', 'i', 'dag.', 'Lind,', '„Nein“', '\u2028',
] as const; // biome-ignore format: a list
const GAPS = [' ', ' ', ' ', '  ', '\n', '\r\n', '\r\n\r\n', '\u00a0', '\t'] as const;
const TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'MISC'];
const FORMS: readonly MentionForm[] = ['name', 'derived', 'nominal', 'pronoun'];
const QUOTE_TYPES: readonly QuoteType[] = ['direct', 'indirect', 'mixed'];
const STATES: readonly (MarkState | undefined)[] = ['proposed', 'accepted', 'added', undefined];
const ENTITIES = ['per:anna berg', 'country:US', 'name:[x]|_%20', undefined] as const;
const NOTES = ['really? *yes*', 'a|b_c\\d [1]; -> 😀', undefined] as const;

/** Start and end of each word of a text. */
function textOf(words: readonly (readonly [string, string])[]): { text: string; places: Span[] } {
  let text = '';
  const places = words.map(([word, gap]): Span => {
    const start = text.length;
    text += word;
    const place = { start, end: text.length };
    text += gap;
    return place;
  });
  return { text, places };
}

const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

/** Any article with any marks: nested, crossing, over line ends, beside each other. */
export const documents: fc.Arbitrary<FormatDocument> = fc
  .array(fc.tuple(from(WORDS.filter((word) => word.trim() !== '')), from(GAPS)), {
    minLength: 4,
    maxLength: 40,
  })
  .chain((words) => {
    const { text, places } = textOf(words);
    const index = fc.nat(places.length - 1);
    const span = fc.tuple(index, fc.nat(5)).map(([first, more]): Span => {
      const last = Math.min(first + more, places.length - 1);
      return { start: places[first]!.start, end: places[last]!.end };
    });
    const decision = fc.record({ state: from(STATES), note: from(NOTES) });
    const mention = fc.tuple(span, from(TYPES), from(FORMS), from(ENTITIES), decision).map(
      ([place, type, form, entity, { state, note }]): FormatMention => ({
        ...place,
        type,
        form,
        ...optional('entity', entity),
        ...optional('state', state),
        ...(note ? { by: { note } } : {}),
      }),
    );
    const quote = fc
      .tuple(
        fc.array(span, { minLength: 1, maxLength: 3 }),
        from(QUOTE_TYPES),
        fc.nat(20),
        fc.option(span),
        decision,
      )
      .map(([spans, type, speaker, cue, { state, note }]) => ({
        spans: apart(spans, text),
        type,
        speaker,
        cue,
        state,
        note,
      }));
    return fc.record({
      name: fc.constant('a.txt'),
      language: from(['nb', 'de', 'en']),
      text: fc.constant(text),
      mentions: fc.uniqueArray(mention, {
        maxLength: 8,
        selector: ({ start, end, type }) => `${start} ${end} ${type}`,
      }),
      quotes: fc.uniqueArray(quote, {
        maxLength: 4,
        selector: ({ spans }) => `${spans[0]!.start} ${spans.at(-1)!.end}`,
      }),
    });
  })
  .map(({ mentions, quotes, ...article }) => ({
    ...article,
    mentions: mentions.sort(bySpan),
    quotes: quotes
      .map(({ spans, type, speaker, cue, state, note }): FormatQuote => {
        const nobody = speaker >= mentions.length;
        return {
          start: spans[0]!.start,
          end: spans.at(-1)!.end,
          type,
          spans,
          speaker: nobody ? null : speaker,
          ...(speaker === 20 ? { unnamed: true } : {}),
          cue,
          ...optional('state', state),
          ...(note ? { by: { note } } : {}),
        };
      })
      .sort(bySpan),
  }));

/** The pieces in order, without those that touch the one before. */
function apart(spans: readonly Span[], text: string): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = kept.at(-1);
    if (!last || text.slice(last.end, start).trim() !== '') kept.push({ start, end });
  }
  return kept;
}

/** One article that has the name of the file, and another. */
export function sourcesOf({
  name,
  language,
  text,
}: Pick<FormatDocument, 'name' | 'language' | 'text'>): Sources {
  const source = { name, language, text };
  return new Articles([source, { name: 'other.txt', language, text: 'Another article.' }]).with(source);
}

const TEXT =
  'Minister går 😀 i dag\r\n– Vi må_vente [litt], sa US-president Anna Bé́rg i dag, – og så\r\nser vi, la Berg til. Det | meldte «Nord\\Sør» og Per Lind.';

export function spanOf(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
}

/** Nested names, an emoji, combining marks, a quote in two pieces over a line end, Windows line ends. */
export const sample: FormatDocument = {
  name: 'a.txt',
  language: 'nb',
  text: TEXT,
  mentions: (
    [
      { ...spanOf('US'), type: 'LOC', form: 'derived', entity: 'country:US', state: 'proposed' },
      { ...spanOf('Anna Bé́rg'), type: 'PER', form: 'name', entity: 'per:anna berg', state: 'accepted' },
      { ...spanOf('Berg'), type: 'PER', form: 'name', entity: 'per:anna berg', state: 'proposed' },
      { ...spanOf('Nord\\Sør'), type: 'ORG', form: 'name', state: 'added', by: { note: 'a club' } },
      { ...spanOf('Per Lind'), type: 'PER', form: 'name', state: 'proposed' },
      { ...spanOf('Lind'), type: 'PER', form: 'nominal', state: 'proposed' },
    ] satisfies FormatMention[]
  ).sort(bySpan),
  quotes: [
    {
      start: spanOf('Vi må').start,
      end: spanOf('ser vi').end,
      type: 'direct',
      spans: [spanOf('Vi må_vente [litt]'), spanOf('og så\r\nser vi')],
      speaker: 1,
      cue: spanOf('sa'),
      state: 'accepted',
    },
    {
      ...spanOf('meldte'),
      type: 'indirect',
      spans: [spanOf('meldte')],
      speaker: null,
      unnamed: true,
      cue: null,
      state: 'proposed',
    },
  ],
};
