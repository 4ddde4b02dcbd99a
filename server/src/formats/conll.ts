import { segment } from '../analysis/language/segment';
import type { EntityType } from '../analysis/types';
import {
  type FormatDocument,
  FormatError,
  type FormatMention,
  lossOf,
  outermostNames,
  tokensIn,
  type Written,
} from './document';

const DOCUMENT = '-DOCSTART-';
const TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];

/**
 * CoNLL-2003 (Tjong Kim Sang & De Meulder 2003): TOKEN, part of speech, chunk and IOB2 tag, separated by blanks; a blank
 * line between sentences; `-DOCSTART-` before each article. Holds one layer of names; we know no parts of speech, so
 * those columns are `-X-`-style placeholders.
 */
export function writeConll(documents: readonly FormatDocument[]): Written {
  return write(documents, (token, tag) => `${token} -X- -X- ${tag}`, `${DOCUMENT} -X- -X- O`);
}

/** BIO TSV: TOKEN, tab, IOB2 tag; a blank line between sentences; an article opens with a `# name` comment. */
export function writeBio(documents: readonly FormatDocument[]): Written {
  return write(documents, (token, tag) => `${token}\t${tag}`, undefined);
}

function write(
  documents: readonly FormatDocument[],
  line: (token: string, tag: string) => string,
  opening: string | undefined,
): Written {
  const lines: string[] = [];
  const lost = { quotes: 0, others: 0, cut: 0 };
  for (const document of documents) {
    lines.push(...(opening ? [opening, ''] : [`# ${document.name}`]));
    const names = outermostNames(document.mentions);
    lost.quotes += document.quotes.length;
    lost.others += document.mentions.length - names.length;
    lost.cut += writeDocument(lines, document, names, line);
  }
  return {
    content: `${lines.join('\n')}\n`,
    lost: [
      ...lossOf(lost.quotes, 'quote'),
      ...lossOf(lost.others, 'derived, nominal, pronoun or nested mention'),
      ...lossOf(lost.cut, 'name widened to whole tokens'),
    ],
  };
}

/** Answers how many names had to be widened to whole tokens. */
function writeDocument(
  lines: string[],
  { text, language }: FormatDocument,
  names: readonly FormatMention[],
  line: (token: string, tag: string) => string,
): number {
  const { sentences, tokens } = segment(text, language);
  const tags = new Array<string>(tokens.length).fill('O');
  let widened = 0;
  for (const name of names) {
    const range = tokensIn({ tokens }, name);
    if (!range || tags[range[0]] !== 'O') continue;
    tags.fill(`I-${name.type}`, ...range);
    tags[range[0]] = `B-${name.type}`;
    if (tokens[range[0]]!.start !== name.start || tokens[range[1] - 1]!.end !== name.end) widened++;
  }
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) lines.push(line(tokens[i]!.text, tags[i]!));
    lines.push('');
  }
  return widened;
}

/**
 * Reads CoNLL-2003 or BIO TSV: the first column is the token, the last the tag (IOB1, IOB2 or BILOU prefixes). The names
 * are put on `text`, whose tokens must follow in order; without it the tokens are joined with blanks.
 */
export function readConll(content: string, name: string, language: string, text?: string): FormatDocument {
  const reader = new TokenReader(text);
  content.split(/\r?\n/).forEach((line, i) => {
    reader.line(line, i + 1);
  });
  return { name, language, text: reader.text, mentions: reader.finish(), quotes: [] };
}

class TokenReader {
  readonly #given: string | undefined;
  readonly #mentions: FormatMention[] = [];
  #built = '';
  #at = 0;
  #open: FormatMention | undefined;

  constructor(text: string | undefined) {
    this.#given = text;
  }

  get text(): string {
    return this.#given ?? this.#built;
  }

  line(line: string, number: number): void {
    if (line.startsWith(DOCUMENT) || line.startsWith('# ')) return;
    if (line.trim() === '') {
      this.#close();
      if (this.#given === undefined && this.#built !== '' && !this.#built.endsWith('\n')) this.#built += '\n';
      return;
    }
    const columns = line.split(/[\t ]/);
    if (columns.length < 2) throw new FormatError(`no tag behind “${line}”`, number);
    this.#token(columns[0]!, columns.at(-1)!, number);
  }

  finish(): FormatMention[] {
    this.#close();
    return this.#mentions;
  }

  #token(token: string, tag: string, number: number): void {
    const start = this.#place(token, number);
    const end = start + token.length;
    const [prefix, type = ''] = splitTag(tag);
    if (prefix === 'O') {
      this.#close();
      return;
    }
    if (!TYPES.includes(type)) throw new FormatError(`unknown tag “${tag}”`, number);
    const goesOn = this.#open?.type === type && (prefix === 'I' || prefix === 'E' || prefix === 'L');
    if (goesOn) this.#open!.end = end;
    else {
      this.#close();
      this.#open = { start, end, type: type as EntityType, form: 'name' };
    }
  }

  #place(token: string, number: number): number {
    if (this.#given === undefined) {
      if (this.#built !== '' && !this.#built.endsWith('\n')) this.#built += ' ';
      const start = this.#built.length;
      this.#built += token;
      return start;
    }
    const start = this.#given.indexOf(token, this.#at);
    const between = start < 0 ? 'x' : this.#given.slice(this.#at, start);
    if (between.trim() !== '') throw new FormatError(`“${token}” does not follow in the article`, number);
    this.#at = start + token.length;
    return start;
  }

  #close(): void {
    if (this.#open) this.#mentions.push(this.#open);
    this.#open = undefined;
  }
}

function splitTag(tag: string): [string, string?] {
  const dash = tag.indexOf('-');
  return dash < 0 ? [tag] : [tag.slice(0, dash), tag.slice(dash + 1)];
}
