import type { EntityType, Keyphrase, MentionForm, QuoteType, Span, Topic } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, Entity } from '../corpus/types';

/** What `annotate` prints. All offsets are UTF-16 code units into the article's decoded text, `end` exclusive. */
export interface Output {
  version: 1;
  articles: OutputArticle[];
  entities: OutputEntity[];
}

interface OutputArticle {
  file: string;
  language: string;
  mentions: OutputMention[];
  quotes: OutputQuote[];
  topics: (Omit<Topic, 'evidence'> & { evidence: Pair[] })[];
  keyphrases: (Omit<Keyphrase, 'occurrences'> & { occurrences: Pair[] })[];
}

interface OutputMention extends TextSpan {
  type: EntityType;
  form: MentionForm;
  entity: string;
  confidence: number;
}

interface OutputQuote extends TextSpan {
  type: QuoteType;
  /** The pieces, when its reporting clause interrupts it. */
  spans?: Pair[];
  speaker: (TextSpan & { entity: string | null }) | null;
  cue: TextSpan | null;
}

interface OutputEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  wikidata?: string;
  mentions: number;
  articles: number;
}

interface TextSpan extends Span {
  text: string;
}

type Pair = [start: number, end: number];

/** The corpus as `annotate` prints it, articles in the given order. */
export function toOutput(corpus: Corpus, uris: readonly string[]): Output {
  return {
    version: 1,
    articles: uris.map((uri) => toArticle(corpus, corpus.get(uri)!)),
    entities: corpus.entities().map(toEntity),
  };
}

function toArticle(corpus: Corpus, article: CorpusArticle): OutputArticle {
  const { language, mentions, quotes, topics, keyphrases } = article.analysis;
  const text = article.document.getText();
  const entityOf = (index: number) => corpus.entityIdOf(article, mentions[index]!);
  return {
    file: article.uri,
    language,
    mentions: namesFirst(
      mentions.map(({ start, end, type, form, confidence }, i) => ({
        ...textSpan(text, { start, end }),
        type,
        form,
        entity: entityOf(i),
        confidence: round(confidence),
      })),
    ),
    quotes: quotes.map((quote) => ({
      ...textSpan(text, quote),
      type: quote.type,
      ...(quote.spans.length > 1 ? { spans: quote.spans.map(pair) } : {}),
      speaker:
        quote.speaker === null
          ? null
          : { ...textSpan(text, mentions[quote.speaker]!), entity: entityOf(quote.speaker) },
      cue: quote.cue && textSpan(text, quote.cue),
    })),
    topics: topics.map((topic) => ({
      ...topic,
      score: round(topic.score),
      evidence: topic.evidence.map(pair),
    })),
    keyphrases: keyphrases.map((phrase) => ({
      ...phrase,
      score: round(phrase.score),
      occurrences: phrase.occurrences.map(pair),
    })),
  };
}

/** Names and derived words before the nominals and pronouns that may contain them, each in order of the text. */
function namesFirst(mentions: readonly OutputMention[]): OutputMention[] {
  const isName = ({ form }: OutputMention) => form === 'name' || form === 'derived';
  return [...mentions.filter(isName), ...mentions.filter((mention) => !isName(mention))];
}

function toEntity({ id, type, name, spellings, wikidata, mentions, articles }: Entity): OutputEntity {
  const aliases = [...new Set(spellings.map((spelling) => spelling.text))].filter((text) => text !== name);
  return { id, type, name, aliases, ...(wikidata ? { wikidata } : {}), mentions, articles };
}

const textSpan = (text: string, { start, end }: Span): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
});
const pair = ({ start, end }: Span): Pair => [start, end];
const round = (value: number) => Math.round(value * 1000) / 1000;
