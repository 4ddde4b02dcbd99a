/**
 * The shape of the gold, and the measures that compare an analysis with it. Offsets are UTF-16 code units into the
 * article's text.
 */

export interface Span {
  start: number;
  end: number;
}

export interface GoldMention extends Span {
  text: string;
  type: 'PER' | 'LOC' | 'ORG' | 'MISC';
  form: 'name' | 'derived' | 'nominal' | 'pronoun';
  /** Id in entities.json, the same in all articles. */
  entity: string;
}

export interface GoldQuote extends Span {
  text: string;
  type: 'direct' | 'indirect' | 'mixed';
  /** The pieces when a reporting clause or a paragraph break interrupts it. */
  spans?: [number, number][];
  speaker: (Span & { text: string; entity: string }) | null;
  cue: (Span & { text: string }) | null;
}

/** The `Article` of `newsmark annotate`, without what gold does not hold (file, keyphrases, confidences). */
export interface GoldArticle {
  language: string;
  text: string;
  /** All names and derived words; nominals and pronouns only where they speak. */
  mentions: GoldMention[];
  /** Outermost quotes: what is quoted inside a quote is part of it. */
  quotes: GoldQuote[];
  topics: { id: string }[];
}

export interface Fixture extends GoldArticle {
  /** File name, e.g. “2024-05-14 Fjordposten (nb).txt”. */
  file: string;
}

/** What a finder got right, made up and missed, with the cases in readable lines. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly errors: string[] = [];

  /** 0..1 */
  get precision(): number {
    return this.right / (this.right + this.wrong || 1);
  }

  /** 0..1 */
  get recall(): number {
    return this.right / (this.right + this.missed || 1);
  }

  /** 0..1 */
  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.wrong + this.missed || 1);
  }

  add(other: Score): void {
    this.right += other.right;
    this.wrong += other.wrong;
    this.missed += other.missed;
    this.errors.push(...other.errors);
  }
}

/** Adds scores up. */
export function total(scores: Iterable<Score>): Score {
  const sum = new Score();
  for (const score of scores) sum.add(score);
  return sum;
}

/** A mention of an analysis or of `annotate`'s output. */
export interface FoundMention extends Span {
  type: string;
  form: string;
}

/** Names (form `name`) with exactly the gold's borders and type. */
export function scoreNames(found: readonly FoundMention[], gold: Fixture): Score {
  const score = new Score();
  const key = ({ start, end, type }: FoundMention) => `${start}:${end}:${type}`;
  const wanted = new Map(gold.mentions.filter(isName).map((mention) => [key(mention), mention]));
  for (const mention of found.filter(isName)) {
    if (wanted.delete(key(mention))) score.right++;
    else {
      score.wrong++;
      score.errors.push(`${gold.file}: false ${mention.type} ${inContext(gold.text, mention)}`);
    }
  }
  for (const mention of wanted.values()) {
    score.missed++;
    score.errors.push(`${gold.file}: missed ${mention.type} ${inContext(gold.text, mention)}`);
  }
  return score;
}

/** A quote of an analysis or of `annotate`'s output, its speaker with the mentions that are known to be the same. */
export interface FoundQuote extends Span {
  type: string;
  spans?: readonly (Span | readonly [number, number])[];
  /** The speaker's mention first, then the others of its chain. */
  speaker: readonly Span[];
}

export interface QuoteScores {
  /** Pieces of quotes that overlap the gold's by at least 0.8 (intersection over union), by gold type. */
  direct: Score;
  /** Indirect and mixed. */
  indirect: Score;
  /** Of the pieces found: whether the speaker is the right entity; its recall is the share of right speakers. */
  speakers: Score;
}

/**
 * Quotes by their pieces, marks and closing punctuation aside. A speaker is right when its mention overlaps the gold's,
 * or when most of its chain is of the gold's entity.
 */
export function scoreQuotes(found: readonly FoundQuote[], gold: Fixture): QuoteScores {
  const scores = { direct: new Score(), indirect: new Score(), speakers: new Score() };
  const wanted = gold.quotes.flatMap((quote) =>
    piecesOf(quote, gold.text).map((piece) => ({ piece, quote })),
  );
  const got = found.flatMap((quote) => piecesOf(quote, gold.text).map((piece) => ({ piece, quote })));
  const taken = new Set<number>();
  for (const { piece, quote } of wanted) {
    const kind = kindOf(quote.type);
    const match = got.findIndex((other, index) => !taken.has(index) && overlap(piece, other.piece) >= 0.8);
    if (match < 0) {
      scores[kind].missed++;
      scores[kind].errors.push(`${gold.file}: missed ${quote.type} ${inContext(gold.text, piece)}`);
      continue;
    }
    taken.add(match);
    scores[kind].right++;
    if (quote.speaker) scoreSpeaker(got[match]!.quote, quote.speaker, gold, scores.speakers);
  }
  got.forEach(({ piece, quote }, index) => {
    if (taken.has(index)) return;
    const kind = kindOf(quote.type);
    scores[kind].wrong++;
    scores[kind].errors.push(`${gold.file}: false ${quote.type} ${inContext(gold.text, piece)}`);
  });
  return scores;
}

function scoreSpeaker(
  found: FoundQuote,
  wanted: NonNullable<GoldQuote['speaker']>,
  gold: Fixture,
  score: Score,
): void {
  const [speaker] = found.speaker;
  if (speaker && (touches(speaker, wanted) || entityOf(found.speaker, gold) === wanted.entity)) {
    score.right++;
    return;
  }
  score.missed++;
  if (speaker) score.wrong++;
  const said = speaker ? JSON.stringify(gold.text.slice(speaker.start, speaker.end)) : 'nobody';
  score.errors.push(`${gold.file}: speaker ${said}, not ${wanted.text}, of ${inContext(gold.text, found)}`);
}

/** The gold entity that most of the spans are mentions of. */
function entityOf(spans: readonly Span[], gold: Fixture): string | undefined {
  const votes = new Map<string, number>();
  for (const span of spans) {
    const mention = gold.mentions.find((each) => touches(each, span));
    if (mention) votes.set(mention.entity, (votes.get(mention.entity) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A fixture with the entity id an index gives to a span, if it has a mention there. */
export interface LinkedFixture {
  gold: Fixture;
  entityAt(span: Span): string | undefined;
}

/**
 * Linking across languages: pairs of names in articles of different languages, one per article and spelling, that the
 * gold and the system say are the same.
 */
export function scoreLinking(fixtures: readonly LinkedFixture[]): Score {
  const items = fixtures.flatMap(({ gold, entityAt }) => {
    const named = gold.mentions.filter((mention) => mention.form === 'name' || mention.form === 'derived');
    const bySpelling = new Map(named.map((mention) => [`${mention.text}|${mention.entity}`, mention]));
    return [...bySpelling.values()].map((mention) => ({ gold, mention, entity: entityAt(mention) }));
  });
  const score = new Score();
  for (const [index, a] of items.entries()) {
    for (const b of items.slice(index + 1)) {
      if (a.gold.language === b.gold.language) continue;
      const wanted = a.mention.entity === b.mention.entity;
      const got = a.entity !== undefined && a.entity === b.entity;
      const both = `${a.mention.text} (${a.gold.language}) and ${b.mention.text} (${b.gold.language})`;
      if (wanted && got) score.right++;
      else if (got) {
        score.wrong++;
        score.errors.push(`merged ${both}`);
      } else if (wanted) {
        score.missed++;
        score.errors.push(`split ${both}`);
      }
    }
  }
  return score;
}

/** Topics: how many of the gold's are among the first `first` found. */
export function scoreTopics(found: readonly { id: string }[], gold: Fixture, first = 5): Score {
  const score = new Score();
  const got = found.slice(0, first).map(({ id }) => id);
  for (const { id } of gold.topics) {
    if (got.includes(id)) score.right++;
    else {
      score.missed++;
      score.errors.push(`${gold.file}: missed ${id} among ${got.join(' ')}`);
    }
  }
  score.wrong = got.filter((id) => !gold.topics.some((topic) => topic.id === id)).length;
  return score;
}

const isName = ({ form }: { form: string }) => form === 'name';
const kindOf = (type: string) => (type === 'direct' ? 'direct' : 'indirect');
const touches = (a: Span, b: Span) => Math.min(a.end, b.end) > Math.max(a.start, b.start);

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function piecesOf(quote: FoundQuote | GoldQuote, text: string): Span[] {
  const spans = quote.spans?.length ? quote.spans : [quote];
  return spans
    .map((span) => ('start' in span ? span : { start: span[0], end: span[1] }))
    .map((span) => trimmed(span, text))
    .filter(({ start, end }) => end > start);
}

const outer = /[\s"'“”„‟‚‘’«»‹›–—―\-,.;:]/u;

function trimmed({ start, end }: Span, text: string): Span {
  while (start < end && outer.test(text[start]!)) start++;
  while (end > start && outer.test(text[end - 1]!)) end--;
  return { start, end };
}

function inContext(text: string, { start, end }: Span): string {
  const words = text.slice(Math.max(0, start - 25), Math.min(text.length, end + 25));
  return `${JSON.stringify(text.slice(start, end))} in ${JSON.stringify(`…${words}…`)}`;
}
