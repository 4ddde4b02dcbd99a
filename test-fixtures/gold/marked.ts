/**
 * The notation gold is written in. A `.marked` file is the article with its marks in place, so that a person can read
 * and change both together:
 *
 *     #language nb
 *     #topics medtop:20000145 medtop:20000343
 *
 *     – <1d>Ikke jeg</1>, [svarer|c1] [Ragnhild Tveit|tveit s1] i [København|copenhagen].
 *
 * `[text|entity]` is a name, with `d` a derived word, `n` a nominal, `p` a pronoun; `s1,2` makes it the speaker of
 * quotes 1 and 2. `[text|c1]` is the cue of quote 1. `<1d>…</1>` is a piece of quote 1, its type on the first piece:
 * d(irect), i(ndirect) or m(ixed), with `?` when the text does not say who speaks. Marks nest; names inside quotes and derived words inside nominals are usual.
 */
import type { GoldArticle, GoldMention, GoldQuote } from './score';

/** Who the entity ids of the gold stand for. */
export type Registry = Record<string, { type: GoldMention['type']; name: string }>;

const forms = { d: 'derived', n: 'nominal', p: 'pronoun' } as const;
const quoteTypes = { d: 'direct', i: 'indirect', m: 'mixed' } as const;

interface Piece {
  start: number;
  end: number;
}

interface OpenQuote {
  type: GoldQuote['type'] | undefined;
  anonymous: boolean;
  pieces: Piece[];
  speaker: GoldMention | null;
  cue: Piece | null;
}

/** One alternative per mark, else a stretch of plain text. */
const TOKEN = /\[|\|[^\]|[]*\]|<\d+[dim]\??>|<\/\d+>|[^[|<]+/g;

/** Reads a marked article. Throws with the mark in question when the notation is broken or an id is unknown. */
export function parseMarked(marked: string, registry: Registry): GoldArticle {
  const { language, topics, body } = splitHeader(marked);
  const reader = new Reader(registry);
  for (const [token] of body.matchAll(TOKEN)) reader.take(token);
  return { language, ...reader.result(), topics: topics.map((id) => ({ id })) };
}

/** Puts the text together token by token, and notes what is marked where. */
class Reader {
  readonly #registry: Registry;
  readonly #mentions: GoldMention[] = [];
  readonly #quotes = new Map<string, OpenQuote>();
  readonly #brackets: number[] = [];
  #openPiece: { id: string; start: number } | undefined;
  #text = '';

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  take(token: string): void {
    const opening = /^<(\d+)([dim])(\??)>$/.exec(token);
    const closing = /^<\/(\d+)>$/.exec(token);
    if (token === '[') this.#brackets.push(this.#text.length);
    else if (token.startsWith('|')) this.#closeBracket(token.slice(1, -1));
    else if (opening) this.#openQuote(opening[1]!, opening[2] as keyof typeof quoteTypes, opening[3] === '?');
    else if (closing) this.#closeQuote(closing[1]!);
    else this.#text += token;
  }

  result(): Pick<GoldArticle, 'text' | 'mentions' | 'quotes'> {
    if (this.#brackets.length > 0 || this.#openPiece) throw new Error('a mark is left open');
    const text = this.#text;
    return {
      text,
      mentions: this.#mentions.sort((a, b) => a.start - b.start || b.end - a.end),
      quotes: [...this.#quotes]
        .map(([id, quote]) => toQuote(id, quote, text))
        .sort((a, b) => a.start - b.start),
    };
  }

  #quote(id: string): OpenQuote {
    const known = this.#quotes.get(id);
    if (known) return known;
    const quote: OpenQuote = { type: undefined, anonymous: false, pieces: [], speaker: null, cue: null };
    this.#quotes.set(id, quote);
    return quote;
  }

  #closeBracket(label: string): void {
    const text = this.#text;
    const start = this.#brackets.pop();
    if (start === undefined) throw new Error(`“]” without “[” near ${JSON.stringify(text.slice(-40))}`);
    const span = { start, end: text.length };
    const cue = /^c(\d+)$/.exec(label);
    if (cue) {
      this.#quote(cue[1]!).cue = span;
      return;
    }
    const [entity, ...flags] = label.split(' ');
    const mention = toMention(text, span, entity!, flags, this.#registry);
    this.#mentions.push(mention);
    for (const flag of flags.filter((each) => each.startsWith('s'))) {
      for (const id of flag.slice(1).split(',')) this.#quote(id).speaker = mention;
    }
  }

  #openQuote(id: string, type: keyof typeof quoteTypes, anonymous: boolean): void {
    if (this.#openPiece) throw new Error(`quote ${id} opens inside quote ${this.#openPiece.id}`);
    this.#openPiece = { id, start: this.#text.length };
    const quote = this.#quote(id);
    quote.type ??= quoteTypes[type];
    quote.anonymous ||= anonymous;
  }

  #closeQuote(id: string): void {
    if (this.#openPiece?.id !== id) throw new Error(`quote ${id} closes but is not open`);
    this.#quote(id).pieces.push({ start: this.#openPiece.start, end: this.#text.length });
    this.#openPiece = undefined;
  }
}

function splitHeader(marked: string): { language: string; topics: string[]; body: string } {
  const header = /^#language (\S+)\n#topics (.+)\n\n/.exec(marked);
  if (!header) throw new Error('a marked file begins with #language and #topics');
  return { language: header[1]!, topics: header[2]!.split(' '), body: marked.slice(header[0].length) };
}

function toMention(
  text: string,
  span: Piece,
  entity: string,
  flags: string[],
  registry: Registry,
): GoldMention {
  const known = registry[entity];
  if (!known) throw new Error(`entities.json does not know “${entity}”`);
  const form = flags.map((flag) => forms[flag as keyof typeof forms]).find(Boolean) ?? 'name';
  return { ...span, text: text.slice(span.start, span.end), type: known.type, form, entity };
}

function toQuote(id: string, { type, anonymous, pieces, speaker, cue }: OpenQuote, text: string): GoldQuote {
  if (!type) throw new Error(`quote ${id} has a speaker or cue and no words`);
  if (anonymous !== !speaker) throw new Error(`quote ${id} needs either a speaker or “?”`);
  const start = pieces[0]!.start;
  const end = pieces.at(-1)!.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    ...(pieces.length > 1
      ? { spans: pieces.map((piece): [number, number] => [piece.start, piece.end]) }
      : {}),
    speaker: speaker && {
      start: speaker.start,
      end: speaker.end,
      text: speaker.text,
      entity: speaker.entity,
    },
    cue: cue && { ...cue, text: text.slice(cue.start, cue.end) },
  };
}
