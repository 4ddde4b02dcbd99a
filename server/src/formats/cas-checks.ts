// UIMA CAS as JSON for the tests, by the draft specification of Apache UIMA (JSON CAS 0.4) as its reader reads it: types
// are declared before they are used, values are of the declared range, references (`@`) lead to a structure of their type.
import { expect } from 'vitest';
import type { FormatDocument } from './document';

type Structure = Record<string, unknown> & { '%ID': number; '%TYPE': string };
type Declared = Record<string, { '%NAME': string; '%RANGE': string }>;

/** What UIMA has of itself, with the features we use. */
const BUILT_IN: Record<string, Record<string, string>> = {
  'uima.cas.Sofa': {
    sofaNum: 'uima.cas.Integer',
    sofaID: 'uima.cas.String',
    mimeType: 'uima.cas.String',
    sofaString: 'uima.cas.String',
  },
  'uima.tcas.Annotation': { sofa: 'uima.cas.Sofa', begin: 'uima.cas.Integer', end: 'uima.cas.Integer' },
  'uima.tcas.DocumentAnnotation': {
    sofa: 'uima.cas.Sofa',
    begin: 'uima.cas.Integer',
    end: 'uima.cas.Integer',
    language: 'uima.cas.String',
  },
};
const PRIMITIVE: Record<string, (value: unknown) => boolean> = {
  'uima.cas.String': (value) => typeof value === 'string',
  'uima.cas.Integer': Number.isInteger,
  'uima.cas.Boolean': (value) => typeof value === 'boolean',
};

export function checkCas(content: string, document: FormatDocument): void {
  const cas = JSON.parse(content);
  expect(Object.keys(cas)).toEqual(['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS']);
  const features = featuresOf(cas['%TYPES']);
  const all = cas['%FEATURE_STRUCTURES'] as Structure[];
  const byId = new Map(all.map((one) => [one['%ID'], one]));
  expect(byId.size).toBe(all.length);
  for (const one of all) checkStructure(one, features, byId);
  const [sofa] = all;
  expect(sofa).toMatchObject({ '%TYPE': 'uima.cas.Sofa', sofaString: document.text });
  const { '%SOFA': own, '%MEMBERS': members } = cas['%VIEWS']._InitialView;
  expect(own).toBe(sofa!['%ID']);
  expect(members).toEqual(all.slice(1).map((one) => one['%ID']));
  for (const one of all.slice(1)) {
    const [begin, end] = [one.begin as number, one.end as number];
    expect(begin >= 0 && begin <= end && end <= document.text.length).toBe(true);
    expect(one['@sofa']).toBe(own);
  }
  checkMarks(all, byId, document);
}

/** The features of each type, built in or declared, by their ranges. */
function featuresOf(types: Record<string, Declared & Record<string, unknown>>) {
  const features = new Map(Object.entries(BUILT_IN));
  for (const [name, declared] of Object.entries(types)) {
    const { '%NAME': own, '%SUPER_TYPE': parent, ...ranges } = declared as Record<string, unknown>;
    expect(own).toBe(name);
    const inherited = features.get(parent as string);
    expect(inherited, `${parent}`).toBeDefined();
    for (const [feature, said] of Object.entries(ranges as Declared)) expect(said['%NAME']).toBe(feature);
    const own_ = Object.entries(ranges as Declared).map(([feature, said]) => [feature, said['%RANGE']]);
    features.set(name, { ...inherited, ...Object.fromEntries(own_) });
  }
  return features;
}

function checkStructure(
  one: Structure,
  features: ReadonlyMap<string, Record<string, string>>,
  byId: ReadonlyMap<number, Structure>,
): void {
  const ranges = features.get(one['%TYPE']);
  expect(ranges, one['%TYPE']).toBeDefined();
  for (const [key, value] of Object.entries(one)) {
    if (key.startsWith('%')) continue;
    const range = ranges![key.replace(/^@/, '')];
    expect(range, `${one['%TYPE']}:${key}`).toBeDefined();
    if (key.startsWith('@')) expect(byId.get(value as number)?.['%TYPE']).toBe(range);
    else expect(PRIMITIVE[range!]?.(value), `${key}: ${value} is of ${range}`).toBe(true);
  }
}

/** All of the article's marks are there. */
function checkMarks(
  all: readonly Structure[],
  byId: ReadonlyMap<number, Structure>,
  { mentions, quotes }: FormatDocument,
): void {
  const named = (ending: string) => all.filter((one) => one['%TYPE'].endsWith(ending));
  const spanOf = (one: unknown) => {
    const found = byId.get(one as number);
    return found ? [found.begin, found.end] : null;
  };
  expect(
    named('.NamedEntity').map(({ begin, end, value, form, identifier, state, note }) => [
      begin,
      end,
      value,
      form,
      identifier,
      state,
      note,
    ]),
  ).toEqual(
    mentions.map(({ start, end, type, form, entity, state, by }) => [
      start,
      end,
      type,
      form,
      entity,
      state,
      by?.note,
    ]),
  );
  expect(
    named('.Quote').map((one) => [
      one.part, one.begin, one.end, one.kind, spanOf(one['@speaker']), spanOf(one['@cue']), one.unnamed,
      one.state, one.note,
    ]), // biome-ignore format: a row
  ).toEqual(
    quotes.flatMap(({ type, spans, speaker, cue, unnamed, state, by }, part) => {
      const who = speaker === null ? null : [mentions[speaker]!.start, mentions[speaker]!.end];
      const how = cue && [cue.start, cue.end];
      return spans.map(({ start, end }) => [part, start, end, type, who, how, unnamed, state, by?.note]);
    }),
  );
}
