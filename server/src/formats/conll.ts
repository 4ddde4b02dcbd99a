import { segment } from '../analysis/language/segment';
import {
  decisionsOf,
  type FormatDocument,
  FormatError,
  type FormatMention,
  lossOf,
  outermostNames,
  type ReadFile,
  type Source,
  sumOf,
  Tally,
  tokensIn,
  type Written,
} from './document';
import { typeOfLabel } from './labels';

const DOCUMENT = '-DOCSTART-';

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
  const lost = { quotes: 0, others: 0, widened: 0, shared: 0, cut: 0 };
  for (const document of documents) {
    lines.push(...(opening ? [opening, ''] : [`# ${document.name}`]));
    const names = outermostNames(document.mentions);
    lost.quotes += document.quotes.length;
    lost.others += document.mentions.length - names.length;
    const changed = writeDocument(lines, document, names, line);
    lost.widened += changed.widened;
    lost.shared += changed.shared;
    lost.cut += changed.cut;
  }
  return {
    content: `${lines.join('\n')}\n`,
    lost: [
      ...lossOf(lost.quotes, 'quotes'),
      ...lossOf(lost.others, 'derived words, descriptions, pronouns and nested names'),
      ...lossOf(lost.widened, 'names widened to whole tokens'),
      ...lossOf(lost.shared, 'names that share a token with another'),
      ...lossOf(lost.cut, 'cuts of names at a sentence end'),
      ...sumOf(documents.flatMap(decisionsOf)),
    ],
  };
}

/** Answers how many names had to be widened to whole tokens, had no token left, or were cut at the end of a sentence. */
function writeDocument(
  lines: string[],
  { text, language }: FormatDocument,
  names: readonly FormatMention[],
  line: (token: string, tag: string) => string,
): { widened: number; shared: number; cut: number } {
  const { sentences, tokens } = segment(text, language);
  const tags = new Array<string>(tokens.length).fill('O');
  let widened = 0;
  let shared = 0;
  let cut = 0;
  for (const name of names) {
    const range = tokensIn({ tokens }, name);
    if (!range || tags[range[0]] !== 'O') {
      shared++;
      continue;
    }
    tags.fill(`I-${name.type}`, ...range);
    tags[range[0]] = `B-${name.type}`;
    if (tokens[range[0]]!.start !== name.start || tokens[range[1] - 1]!.end !== name.end) widened++;
  }
  for (const { firstToken, endToken } of sentences) {
    if (tags[firstToken]?.startsWith('I-')) {
      tags[firstToken] = `B${tags[firstToken].slice(1)}`;
      cut++;
    }
    for (let i = firstToken; i < endToken; i++) lines.push(line(tokens[i]!.text, tags[i]!));
    lines.push('');
  }
  return { widened, shared, cut };
}

/**
 * Reads CoNLL-2003 or BIO TSV: the first column is the token, the last the tag (IOB1, IOB2, BILOU or BIOES prefixes). The
 * names are put on the article, whose tokens must follow in order, whatever blanks are between them. Throws a
 * {@link FormatError} that names the line where they do not.
 */
export function readConll(content: string, { name, language, text }: Source): ReadFile {
  const reader = new TokenReader(text);
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      reader.line(line, i + 1);
    });
  const document = { name, language, text, mentions: reader.finish(), quotes: [] };
  return { documents: [document], lost: reader.lost.losses, unknown: [] };
}

class TokenReader {
  readonly lost = new Tally();
  readonly #text: string;
  readonly #mentions: FormatMention[] = [];
  #at = 0;
  #documents = 0;
  #open: FormatMention | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  line(line: string, number: number): void {
    if (line.startsWith(DOCUMENT)) {
      if (++this.#documents > 1) throw new FormatError('a second article: one a file is read', number);
      return;
    }
    const columns = line.trimEnd().split(/[\t ]+/);
    if (columns[0] === '#' && this.#at === 0 && !isTag(columns.at(-1)!)) return;
    if (line.trim() === '') this.#close();
    else if (columns.length < 2) throw new FormatError(`no tag behind “${line}”`, number);
    else this.#token(columns[0]!, columns.at(-1)!, number);
  }

  finish(): FormatMention[] {
    this.#close();
    return this.#mentions;
  }

  #token(token: string, tag: string, number: number): void {
    if (!isTag(tag)) throw new FormatError(`unknown tag “${tag}”`, number);
    const start = this.#place(token, number);
    const end = start + token.length;
    const [prefix, label = ''] = splitTag(tag);
    const type = typeOfLabel(label);
    if (!type) {
      this.#close();
      if (prefix !== 'O' && prefix !== 'I') this.lost.add('names of other types');
    } else if (this.#open?.type === type && 'IEL'.includes(prefix)) {
      this.#open.end = end;
    } else {
      this.#close();
      this.#open = { start, end, type, form: 'name' };
    }
  }

  /** Where a token stands: right behind the one before, but for blanks. */
  #place(token: string, number: number): number {
    let start = this.#at;
    while (start < this.#text.length && /\s/.test(this.#text[start]!)) start++;
    if (!this.#text.startsWith(token, start))
      throw new FormatError(`“${token}” does not follow in the article`, number);
    this.#at = start + token.length;
    return start;
  }

  #close(): void {
    if (this.#open) this.#mentions.push(this.#open);
    this.#open = undefined;
  }
}

const isTag = (tag: string) => tag === 'O' || /^[BILOUES]-\S/.test(tag);

function splitTag(tag: string): [string, string?] {
  const dash = tag.indexOf('-');
  return dash < 0 ? [tag] : [tag.slice(0, dash), tag.slice(dash + 1)];
}
