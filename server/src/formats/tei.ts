import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { segment } from '../analysis/language/segment';
import type { EntityType, Span } from '../analysis/types';
import {
  type FormatDocument,
  type FormatMention,
  type FormatQuote,
  lossOf,
  lowerBound,
  type MarkState,
  notesOf,
  rejectionsOf,
  type Written,
} from './document';
import { type Nested, nest, type Stretch } from './nesting';

const NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const TEI = 'http://www.tei-c.org/ns/1.0';
const ELEMENT: Record<EntityType, string> = {
  PER: 'persName',
  LOC: 'placeName',
  ORG: 'orgName',
  MISC: 'name',
};
/** Where TEI lists what mentions refer to: list, item. MISC has no list of its own. */
const LISTS: readonly [EntityType, string, string][] = [
  ['PER', 'listPerson', 'person'],
  ['LOC', 'listPlace', 'place'],
  ['ORG', 'listOrg', 'org'],
];
/** Not allowed in XML 1.0. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Of descriptions, whose element is the same whatever they describe. */
const KIND: Record<EntityType, string> = { PER: 'person', LOC: 'place', ORG: 'org', MISC: 'other' };

/** xml:id of who answers for a mark. */
const MACHINE = 'newsmark';
const PEOPLE = 'annotators';

/** What is accepted was proposed by one and decided by the others. */
const RESPONSIBLE: Record<MarkState, readonly string[]> = {
  proposed: [MACHINE],
  accepted: [MACHINE, PEOPLE],
  added: [PEOPLE],
};

function responsibility({ state }: Pick<FormatMention, 'state'>): Record<string, string> {
  return state ? { resp: RESPONSIBLE[state].map((id) => `#${id}`).join(' ') } : {};
}

type Value = { mention: FormatMention } | { quote: FormatQuote };

/**
 * TEI P5 (https://tei-c.org/guidelines/p5/, chapters 3.3.3 “Quotation” and 14 “Names, Dates, People, and Places”):
 * paragraphs with persName, placeName, orgName and name, quotes as `said` with `who` and `direct`. What is
 * interrupted or crosses another element is several elements, chained by `next` and `prev` (chapter 20.2). Entities are
 * listed in `standOff`, those without a name with what they are called in a note. `resp` points to who answers for a mark:
 * Newsmark, which proposes it, and the people who decided.
 */
export function writeTei(document: FormatDocument): Written {
  const builder = new TeiBuilder(document);
  const cues = document.quotes.filter(({ cue }) => cue !== null).length;
  const mixed = document.quotes.filter(({ type }) => type === 'mixed').length;
  const forbidden = document.text.match(FORBIDDEN)?.length ?? 0;
  const unnamed = document.quotes.filter((quote) => quote.unnamed).length;
  const forms = document.mentions.filter(({ form }) => form === 'pronoun').length;
  return {
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(builder.build())}\n`,
    lost: [
      ...lossOf(cues, 'reporting words'),
      ...lossOf(forms, 'pronouns'),
      ...lossOf(builder.speakersUnlisted, 'speakers that TEI has no list for'),
      ...lossOf(unnamed, 'sources that a person said are not named'),
      ...lossOf(mixed, 'partly direct quotes (told as indirect)'),
      ...lossOf(forbidden, 'characters that XML has no place for'),
      ...notesOf(document),
      ...rejectionsOf(document),
    ],
  };
}

/** What mentions refer to, with the words it is listed under. */
interface Listed {
  entity: string;
  type: EntityType;
  words: string;
  isName: boolean;
}

/** In the order of their first mentions, under their first name, else their first mention. */
function listedIn({ mentions, text }: FormatDocument): Listed[] {
  const listed = new Map<string, Listed>();
  for (const { entity, type, form, start, end } of mentions) {
    if (!entity || !LISTS.some(([listable]) => listable === type)) continue;
    const isName = form === 'name';
    const known = listed.get(entity);
    if (!known) listed.set(entity, { entity, type, words: text.slice(start, end), isName });
    else if (isName && !known.isName) Object.assign(known, { type, words: text.slice(start, end), isName });
  }
  return [...listed.values()];
}

class TeiBuilder {
  readonly #dom: Document;
  readonly #source: FormatDocument;
  /** xml:id of each entity that is listed. */
  readonly #ids = new Map<string, string>();
  readonly #listed: Listed[];
  /** The elements of each mark. */
  readonly #elements = new Map<Value, Element[]>();

  constructor(source: FormatDocument) {
    this.#dom = new DOMImplementation().createDocument(TEI, 'TEI', null);
    this.#source = source;
    this.#listed = listedIn(source);
    for (const { entity } of this.#listed) this.#ids.set(entity, `e${this.#ids.size + 1}`);
  }

  /** How many quotes have a speaker that `who` cannot point to. */
  get speakersUnlisted(): number {
    return this.#source.quotes.filter((quote) => quote.speaker !== null && !this.#speakerId(quote)).length;
  }

  build(): Document {
    const root = this.#dom.documentElement!;
    root.setAttributeNS(NAMESPACE, 'xml:lang', this.#source.language);
    root.appendChild(this.#header());
    const lists = this.#standOff();
    if (lists) root.appendChild(lists);
    root.appendChild(this.#text());
    this.#chain();
    return this.#dom;
  }

  #header(): Element {
    const title = this.#element(
      'titleStmt',
      {},
      this.#element('title', {}, this.#source.name),
      ...this.#responsible(),
    );
    const publication = this.#element('publicationStmt', {}, this.#element('p', {}, 'Exported by Newsmark.'));
    const source = this.#element('sourceDesc', {}, this.#element('p', {}, this.#source.name));
    return this.#element('teiHeader', {}, this.#element('fileDesc', {}, title, publication, source));
  }

  /** Who answers for which marks, where that is known. */
  #responsible(): Element[] {
    const marks = [...this.#source.mentions, ...this.#source.quotes];
    const people = [...new Set(marks.flatMap(({ by }) => by?.creator ?? []))].sort();
    const answers = (id: string) => marks.some(({ state }) => state && RESPONSIBLE[state].includes(id));
    const statement = (id: string, resp: string, names: string[]) => {
      const named = names.map((name) => this.#element('name', {}, name));
      const element = this.#element('respStmt', {}, this.#element('resp', {}, resp), ...named);
      element.setAttributeNS(NAMESPACE, 'xml:id', id);
      return element;
    };
    return [
      ...(answers(MACHINE) ? [statement(MACHINE, 'proposed', ['Newsmark'])] : []),
      ...(answers(PEOPLE) ? [statement(PEOPLE, 'decided', people.length > 0 ? people : ['annotators'])] : []),
    ];
  }

  #standOff(): Element | undefined {
    const lists = LISTS.flatMap(([type, list, item]) => {
      const items = this.#listed.filter((one) => one.type === type).map((one) => this.#item(item, one));
      return items.length > 0 ? [this.#element(list, {}, ...items)] : [];
    });
    return lists.length > 0 ? this.#element('standOff', {}, ...lists) : undefined;
  }

  #item(item: string, { entity, type, words, isName }: Listed): Element {
    const idno = this.#element('idno', { type: 'newsmark' }, entity);
    const element = isName
      ? this.#element(item, {}, this.#element(ELEMENT[type], {}, words), idno)
      : this.#element(item, {}, idno, this.#element('note', {}, words));
    element.setAttributeNS(NAMESPACE, 'xml:id', this.#ids.get(entity)!);
    return element;
  }

  #text(): Element {
    const { text, language } = this.#source;
    const { paragraphs: spans } = segment(text, language);
    const stretches = divide(this.#stretches(), spans);
    const paragraphs = spans.map((paragraph, i) => {
      const name = paragraph.kind === 'headline' ? 'head' : 'p';
      const inside = nest(stretches[i]!);
      return this.#fill(
        this.#element(name === 'head' && paragraph.firstSentence > 0 ? 'p' : name),
        paragraph,
        inside,
      );
    });
    const empty = paragraphs.length === 0 ? [this.#element('p')] : paragraphs;
    return this.#element(
      'text',
      {},
      this.#element('body', {}, ...withParagraph(empty, () => this.#element('p'))),
    );
  }

  #stretches(): Stretch<Value>[] {
    const quotes = this.#source.quotes.flatMap((quote) => {
      const value: Value = { quote };
      return quote.spans.map(({ start, end }): Stretch<Value> => ({ start, end, value }));
    });
    const mentions = this.#source.mentions
      .filter(({ form }) => form !== 'pronoun')
      .map((mention): Stretch<Value> => ({ start: mention.start, end: mention.end, value: { mention } }));
    return [...quotes, ...mentions];
  }

  /** Marks of several elements: each names the one before and behind. */
  #chain(): void {
    let count = 0;
    for (const pieces of this.#elements.values()) {
      if (pieces.length === 1) continue;
      const id = (i: number) => `s${count}.${i + 1}`;
      count++;
      pieces.forEach((piece, i) => {
        piece.setAttributeNS(NAMESPACE, 'xml:id', id(i));
        if (i > 0) piece.setAttribute('prev', `#${id(i - 1)}`);
        if (i + 1 < pieces.length) piece.setAttribute('next', `#${id(i + 1)}`);
      });
    }
  }

  #fill(element: Element, { start, end }: Span, children: readonly Nested<Value>[]): Element {
    let at = start;
    for (const child of children) {
      this.#appendText(element, at, child.start);
      element.appendChild(this.#fill(this.#mark(child), child, child.children));
      at = child.end;
    }
    this.#appendText(element, at, end);
    return element;
  }

  #mark({ value }: Nested<Value>): Element {
    const element = 'quote' in value ? this.#said(value.quote) : this.#named(value.mention);
    const pieces = this.#elements.get(value);
    if (pieces) pieces.push(element);
    else this.#elements.set(value, [element]);
    return element;
  }

  #said(quote: FormatQuote): Element {
    const id = this.#speakerId(quote);
    const who: Record<string, string> = id ? { who: `#${id}` } : {};
    const direct = String(quote.type === 'direct');
    return this.#element('said', { direct, ...who, ...responsibility(quote) });
  }

  #speakerId({ speaker }: FormatQuote): string | undefined {
    const entity = speaker === null ? undefined : this.#source.mentions[speaker]?.entity;
    return entity === undefined ? undefined : this.#ids.get(entity);
  }

  /** An entity that is listed is pointed to; of any other its id is told. */
  #named(mention: FormatMention): Element {
    const { type, form, entity } = mention;
    const id = entity && this.#ids.get(entity);
    const known: Record<string, string> = entity ? { key: entity } : {};
    const ref: Record<string, string> = id ? { ref: `#${id}` } : known;
    const attributes = { ...ref, ...responsibility(mention) };
    if (form === 'nominal') return this.#element('rs', { type: KIND[type], ...attributes });
    const subtype: Record<string, string> = form === 'derived' ? { type: 'derived' } : {};
    return this.#element(ELEMENT[type], { ...subtype, ...attributes });
  }

  #appendText(element: Element, start: number, end: number): void {
    if (end <= start) return;
    element.appendChild(
      this.#dom.createTextNode(this.#source.text.slice(start, end).replace(FORBIDDEN, '\ufffd')),
    );
  }

  #element(
    name: string,
    attributes: Record<string, string> = {},
    ...children: (Element | string)[]
  ): Element {
    const element = this.#dom.createElementNS(TEI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const child of children) {
      element.appendChild(
        typeof child === 'string' ? this.#dom.createTextNode(child.replace(FORBIDDEN, '\ufffd')) : child,
      );
    }
    return element;
  }
}

/** TEI's body wants a paragraph behind its head. */
function withParagraph(elements: Element[], paragraph: () => Element): Element[] {
  return elements.every((element) => element.nodeName === 'head') ? [...elements, paragraph()] : elements;
}

/** What of the stretches lies in each paragraph. */
function divide(stretches: readonly Stretch<Value>[], paragraphs: readonly Span[]): Stretch<Value>[][] {
  const divided: Stretch<Value>[][] = paragraphs.map(() => []);
  for (const stretch of stretches) {
    let i = lowerBound(paragraphs, ({ end }) => end <= stretch.start);
    for (; i < paragraphs.length && paragraphs[i]!.start < stretch.end; i++) {
      const { start, end } = paragraphs[i]!;
      divided[i]!.push({
        ...stretch,
        start: Math.max(start, stretch.start),
        end: Math.min(end, stretch.end),
      });
    }
  }
  return divided;
}
