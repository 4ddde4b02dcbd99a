import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { segment } from '../analysis/language/segment';
import type { EntityType, Span } from '../analysis/types';
import { type FormatDocument, type FormatMention, type FormatQuote, lossOf, type Written } from './document';
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

type Value = { mention: FormatMention } | { quote: FormatQuote; index: number };

/**
 * TEI P5 (https://tei-c.org/guidelines/p5/, chapters 3.3.3 “Quotation” and 14 “Names, Dates, People, and Places”):
 * paragraphs with persName, placeName, orgName and name, quotes as `said` with `who`, `direct` and, when they are
 * interrupted or cross another element, `part` and one `xml:id` chain by `next`. Entities are listed in `standOff`.
 */
export function writeTei(document: FormatDocument): Written {
  const builder = new TeiBuilder(document);
  const cues = document.quotes.filter(({ cue }) => cue !== null).length;
  const forms = document.mentions.filter(({ form }) => form === 'pronoun').length;
  return {
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(builder.build())}\n`,
    lost: [...lossOf(cues, 'cue'), ...lossOf(forms, 'pronoun')],
  };
}

class TeiBuilder {
  readonly #dom: Document;
  readonly #source: FormatDocument;
  /** xml:id of each entity. */
  readonly #ids = new Map<string, string>();

  constructor(source: FormatDocument) {
    this.#dom = new DOMImplementation().createDocument(TEI, 'TEI', null);
    this.#source = source;
    for (const { entity } of source.mentions) {
      if (entity && !this.#ids.has(entity)) this.#ids.set(entity, `e${this.#ids.size + 1}`);
    }
  }

  build(): Document {
    const root = this.#dom.documentElement!;
    root.setAttributeNS(NAMESPACE, 'xml:lang', this.#source.language);
    root.appendChild(this.#header());
    const lists = this.#standOff();
    if (lists) root.appendChild(lists);
    root.appendChild(this.#text());
    return this.#dom;
  }

  #header(): Element {
    const title = this.#element('titleStmt', {}, this.#element('title', {}, this.#source.name));
    const publication = this.#element('publicationStmt', {}, this.#element('p', {}, 'Exported by Newsmark.'));
    const source = this.#element('sourceDesc', {}, this.#element('p', {}, this.#source.name));
    return this.#element('teiHeader', {}, this.#element('fileDesc', {}, title, publication, source));
  }

  #standOff(): Element | undefined {
    const lists = LISTS.flatMap(([type, list, item]) => {
      const entities = new Map<string, string>();
      for (const { entity, type: own, form, start, end } of this.#source.mentions) {
        if (own === type && entity && form === 'name' && !entities.has(entity)) {
          entities.set(entity, this.#source.text.slice(start, end));
        }
      }
      const items = [...entities].map(([id, name]) => this.#item(item, type, id, name));
      return items.length > 0 ? [this.#element(list, {}, ...items)] : [];
    });
    return lists.length > 0 ? this.#element('standOff', {}, ...lists) : undefined;
  }

  #item(item: string, type: EntityType, id: string, name: string): Element {
    const element = this.#element(item, {}, this.#element(ELEMENT[type], {}, name));
    element.setAttributeNS(NAMESPACE, 'xml:id', this.#ids.get(id)!);
    element.appendChild(this.#element('idno', { type: 'newsmark' }, id));
    return element;
  }

  #text(): Element {
    const { text, language } = this.#source;
    const stretches = this.#stretches();
    const paragraphs = segment(text, language).paragraphs.map((paragraph) => {
      const name = paragraph.kind === 'headline' ? 'head' : 'p';
      const inside = nest(stretches.flatMap((stretch) => clip(stretch, paragraph)));
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
    const quotes = this.#source.quotes.flatMap((quote, index) =>
      quote.spans.map(
        (span, i): Stretch<Value> => ({
          ...span,
          value: { quote, index },
          ...pieceOf(i, quote.spans.length),
        }),
      ),
    );
    const mentions = this.#source.mentions
      .filter(({ form }) => form !== 'pronoun')
      .map((mention): Stretch<Value> => ({ start: mention.start, end: mention.end, value: { mention } }));
    return [...quotes, ...mentions];
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

  #mark({ value, part }: Nested<Value>): Element {
    const fragment: Record<string, string> = part ? { part } : {};
    if ('quote' in value) {
      const { speaker, type } = value.quote;
      const entity = speaker === null ? undefined : this.#source.mentions[speaker]?.entity;
      const who: Record<string, string> = entity ? { who: `#${this.#ids.get(entity)}` } : {};
      return this.#element('said', {
        n: String(value.index + 1),
        direct: String(type === 'direct'),
        ...who,
        ...fragment,
      });
    }
    const { type, form, entity } = value.mention;
    const ref: Record<string, string> = entity ? { ref: `#${this.#ids.get(entity)}` } : {};
    const subtype: Record<string, string> = form === 'name' ? {} : { type: form };
    return this.#element(form === 'nominal' ? 'rs' : ELEMENT[type], { ...subtype, ...ref, ...fragment });
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

function pieceOf(index: number, count: number): { part?: 'I' | 'M' | 'F' } {
  if (count === 1) return {};
  if (index === 0) return { part: 'I' };
  return { part: index === count - 1 ? 'F' : 'M' };
}

/** What of a stretch lies in a paragraph. */
function clip(stretch: Stretch<Value>, { start, end }: Span): Stretch<Value>[] {
  const from = Math.max(start, stretch.start);
  const to = Math.min(end, stretch.end);
  if (to <= from) return [];
  if (from === stretch.start && to === stretch.end) return [stretch];
  const first = from === stretch.start && stretch.part !== 'M' && stretch.part !== 'F';
  const last = to === stretch.end && stretch.part !== 'I' && stretch.part !== 'M';
  return [{ ...stretch, start: from, end: to, part: first ? 'I' : last ? 'F' : 'M' }];
}
