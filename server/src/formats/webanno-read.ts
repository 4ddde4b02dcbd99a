import type { Span } from '../analysis/types';
import { FormatError, NOT_FOUND, type ReadFile, type Source, Tally } from './document';
import { spanMap } from './text-map';
import { ATTRIBUTION, EMPTY, MARK, NONE } from './webanno';
import { type Attribution, fromMarks, isOurs, type Mark } from './webanno-marks';

interface Column {
  kind: 'SP' | 'CH' | 'RL';
  layer: string;
  feature: string;
}

/** An annotation of any span layer, with its features as the file has them. */
interface Found extends Span {
  layer: string;
  features: Map<string, string>;
}

/** Features that say what an annotation is, in other people's layers. */
const LABELS = ['value', 'label', 'category', 'type'];
const ENTITIES = ['entity', 'identifier'];

/**
 * Reads WebAnno TSV 3.x: the layers that `writeWebanno` writes, and of any other span layer what its value says is a
 * name (DKPro's named entities among them); other annotations are counted. Throws a {@link FormatError} that names the
 * line when it is no such file.
 */
export function readWebanno(content: string, { name, language, text }: Source): ReadFile {
  const reader = new Reader(text.length);
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  if (!/^#FORMAT=WebAnno TSV 3\.\d$/.test(lines[0] ?? ''))
    throw new FormatError('the file does not open with #FORMAT=WebAnno TSV 3', 1);
  lines.slice(1).forEach((line, i) => {
    reader.line(line, i + 2);
  });
  const lost = reader.lost;
  const toArticle = spanMap(reader.text, text);
  const marks = reader.marks().flatMap((mark) => {
    const place = isOurs(mark) ? toArticle(mark) : undefined;
    if (!place) lost.add(isOurs(mark) ? NOT_FOUND : 'annotations of other types');
    return place ? [{ ...mark, ...place }] : [];
  });
  const document = { name, language, text, ...fromMarks({ marks, attributions: reader.attributions() }) };
  return { documents: [document], lost: lost.losses, unknown: [] };
}

class Reader {
  readonly lost = new Tally();
  readonly #columns: Column[] = [];
  readonly #found = new Map<string, Found>();
  readonly #relations: { role: string; source: string; target: string }[] = [];
  /** The text so far, as the format's own reader puts it together. */
  #text = '';
  #sentence = '';
  readonly #longest: number;

  /** @param length of the article, UTF-16 code units */
  constructor(length: number) {
    // The tool's text may have a mark of byte order and twice the line ends.
    this.#longest = 2 * length + 1;
  }

  get text(): string {
    return this.#text;
  }

  line(line: string, number: number): void {
    const layer = /^#T_(SP|CH|RL)=([^|]+)(.*)$/.exec(line);
    if (layer) this.#layer(layer[1] as Column['kind'], layer[2]!, layer[3]!);
    else if (line.startsWith('#Text=')) this.#sentence += `${unescapeText(line.slice('#Text='.length))}\n`;
    else if (/^\d+-\d+(?:\.\d+)?\t/.test(line)) this.#unit(line.split('\t'), number);
    else if (line.trim() !== '' && !line.startsWith('#'))
      throw new FormatError(`no token: “${line.slice(0, 60)}”`, number);
  }

  /** All span annotations, numbered anew. */
  marks(): Mark[] {
    return [...this.#found.values()].map(({ layer, start, end, features }, i): Mark => {
      const [label, entity] = [firstOf(features, LABELS), firstOf(features, ENTITIES)];
      const place = { id: i + 1, start, end, value: label ?? '', entity };
      if (layer !== MARK) return place;
      return {
        ...place,
        form: features.get('form'),
        note: features.get('note'),
        state: features.get('state'),
      };
    });
  }

  /** Our relations, between numbers of {@link marks}. */
  attributions(): Attribution[] {
    const numbers = new Map([...this.#found.keys()].map((key, i) => [key, i + 1]));
    return this.#relations.map(({ role, source, target }) => ({
      role,
      source: numbers.get(source) ?? 0,
      target: numbers.get(target) ?? 0,
    }));
  }

  /** A layer without features has one column. */
  #layer(kind: Column['kind'], layer: string, rest: string): void {
    const features = rest.split('|').filter((feature) => feature !== '');
    for (const feature of features.length > 0 ? features : ['']) this.#columns.push({ kind, layer, feature });
  }

  #unit([address = '', offsets = '', , ...values]: string[], number: number): void {
    const match = /^(\d+)-(\d+)$/.exec(offsets);
    if (!match) throw new FormatError('no offsets', number);
    if (values.length < this.#columns.length) throw new FormatError('columns are missing', number);
    const place = { start: Number(match[1]), end: Number(match[2]) };
    this.#enterSentence(place.start, number);
    const roles: string[] = [];
    this.#columns.forEach((column, i) => {
      const value = values[i]!;
      if (value === NONE) return;
      if (column.kind === 'SP') this.#spans(column, value, address, place);
      else if (column.kind === 'CH') this.lost.add('links of chains');
      else if (column.layer !== ATTRIBUTION) this.lost.add('relations of other types');
      else if (column.feature === 'role') roles.push(...split(value).map(unescapeValue));
      else this.#attributions(value, roles, address);
    });
  }

  /** The sentence's text stands where its first token does; what lies between sentences is blank. */
  #enterSentence(start: number, line: number): void {
    if (this.#sentence === '') return;
    if (start > this.#longest) throw new FormatError('offsets far behind the end of the article', line);
    this.#text = `${this.#text.slice(0, start).padEnd(start)}${this.#sentence}`;
    this.#sentence = '';
  }

  #spans({ layer, feature }: Column, value: string, address: string, { start, end }: Span): void {
    split(value).forEach((item, i) => {
      const [, word = item, id] = WITH_ID.exec(item) ?? [];
      const key = keyOf(layer, id, address, i);
      const known = this.#found.get(key) ?? { layer, start, end, features: new Map() };
      known.start = Math.min(known.start, start);
      known.end = Math.max(known.end, end);
      if (word !== EMPTY) known.features.set(feature, unescapeValue(word));
      this.#found.set(key, known);
    });
  }

  /** `2-1[3_7]`: from the mark 3, whose first unit is 2-1, to the mark 7, which is here. */
  #attributions(value: string, roles: readonly string[], address: string): void {
    split(value).forEach((item, i) => {
      const match = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(item);
      if (!match) return;
      const [, from = '', source, target] = match;
      this.#relations.push({
        role: roles[i] ?? '',
        source: keyOf(MARK, source, from, 0),
        target: keyOf(MARK, target, address, 0),
      });
    });
  }
}

/** An annotation with an id goes on over units; one without is that of its unit, at its place in the stack. */
function keyOf(layer: string, id: string | undefined, address: string, index: number): string {
  return id === undefined || id === '0' ? `${layer} ${address} ${index}` : `${layer} ${id}`;
}

const WITH_ID = /^(.*)\[(\d+)\]$/s;

/** Splits at bars that are not escaped. */
const split = (value: string) => [...value.matchAll(/(?:\\.|[^|\\])+/gs)].map(([item]) => item);

function firstOf(features: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  const name = names.find((one) => features.has(one));
  return name && features.get(name);
}

const NAMED: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
const unescapeText = (text: string) => text.replace(/\\([\s\S])/g, (_, unit: string) => NAMED[unit] ?? unit);

const unescapeValue = (value: string) =>
  value.replace(/\\(->|[\s\S])/g, (_, unit: string) => (unit === 't' || unit === 'n' ? NAMED[unit]! : unit));
