// TEI P5 for the tests: of the schema tei_all (https://tei-c.org/guidelines/p5/) what we use.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';

interface Model {
  /** Names of the elements inside, each with a blank behind it. */
  children?: RegExp;
  text?: true;
  attributes?: Record<string, RegExp>;
}

/** teidata.pointer, one or more; ours all point into the file. */
const POINTERS = /^#\S+(?: #\S+)*$/;
const ID = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
/** teidata.enumerated and teidata.text. */
const WORD = /^[^\p{C}\p{Z}]+$/u;
const TEXT = /^.*$/su;
/** teidata.language: BCP 47. */
const LANGUAGE = /^[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

const GLOBAL = { 'xml:id': ID };
/** att.global.linking, att.global.responsibility. */
const LINKED = { ...GLOBAL, next: POINTERS, prev: POINTERS, resp: POINTERS };
/** att.canonical, att.typed. */
const NAMING = { ...LINKED, ref: POINTERS, key: TEXT, type: WORD };

/** Of model.phrase and model.attributable: said is in the latter, which macro.phraseSeq and model.inter have. */
const PHRASES = ['said', 'persName', 'placeName', 'orgName', 'name', 'rs'];
const phrases = new RegExp(`^(?:${PHRASES.map((name) => `${name} `).join('|')})*$`);
/** macro.paraContent, macro.phraseSeq, macro.specialPara. */
const mixed = { text: true, children: phrases } as const;

const TEI: Readonly<Record<string, Model>> = {
  TEI: { children: /^teiHeader (?:standOff )?text $/, attributes: { 'xml:lang': LANGUAGE, xmlns: TEXT } },
  teiHeader: { children: /^fileDesc $/ },
  fileDesc: { children: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { children: /^title (?:respStmt )*$/ },
  title: { text: true },
  respStmt: { children: /^(?:resp )+(?:name )+$/, attributes: GLOBAL },
  resp: { text: true },
  publicationStmt: { children: /^(?:p )+$/ },
  sourceDesc: { children: /^(?:p )+$/ },
  standOff: { children: /^(?:listPerson |listPlace |listOrg )+$/ },
  listPerson: { children: /^(?:person )+$/ },
  listPlace: { children: /^(?:place )+$/ },
  listOrg: { children: /^(?:org )+$/ },
  person: { children: /^(?:persName idno |idno note )$/, attributes: GLOBAL },
  place: { children: /^(?:placeName idno |idno note )$/, attributes: GLOBAL },
  org: { children: /^(?:orgName idno |idno note )$/, attributes: GLOBAL },
  idno: { text: true, attributes: { type: WORD } },
  note: { text: true },
  text: { children: /^body $/ },
  body: { children: /^(?:head )?(?:p )+$/ },
  head: mixed,
  p: mixed,
  said: { ...mixed, attributes: { ...LINKED, direct: /^(?:true|false)$/, who: POINTERS } },
  ...Object.fromEntries(PHRASES.slice(1).map((name) => [name, { ...mixed, attributes: NAMING }])),
};

/** Well-formed, valid, with pointers that arrive, and with all of the article's text. */
export function checkTei(content: string, text: string): void {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) });
  const root = parser.parseFromString(content, 'text/xml').documentElement!;
  expect(problems).toEqual([]);
  expect(root.nodeName).toBe('TEI');
  expect(root.namespaceURI).toBe('http://www.tei-c.org/ns/1.0');
  const all = [root, ...root.getElementsByTagName('*')];
  for (const element of all) checkElement(element);
  checkPointers(all);
  const shown = root.getElementsByTagName('text')[0]!.textContent!;
  expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
}

function checkElement(element: Element): void {
  const model = TEI[element.nodeName];
  expect(model, element.nodeName).toBeDefined();
  const nodes = [...element.childNodes];
  const children = nodes.filter(({ nodeType }) => nodeType === 1).map(({ nodeName }) => `${nodeName} `);
  expect(children.join('')).toMatch(model!.children ?? /^$/);
  if (!model!.text) expect(nodes.every(({ nodeType }) => nodeType === 1)).toBe(true);
  for (const { name, value } of [...element.attributes]) {
    expect(Object.keys(model!.attributes ?? {}), element.nodeName).toContain(name);
    expect(value).toMatch(model!.attributes![name]!);
  }
}

/** Ids are given once; `who`, `ref` and `resp` arrive at those they may; `next` and `prev` are each other's inverse. */
function checkPointers(all: readonly Element[]): void {
  const withId = all.filter((element) => element.hasAttribute('xml:id'));
  const byId = new Map(withId.map((element) => [element.getAttribute('xml:id')!, element]));
  expect(byId.size).toBe(withId.length);
  const targets = (element: Element, name: string) =>
    (element.getAttribute(name) ?? '')
      .split(' ')
      .filter(Boolean)
      .map((pointer) => byId.get(pointer.slice(1)));
  for (const element of all) {
    for (const name of ['ref', 'who'])
      for (const target of targets(element, name)) expect(target?.nodeName).toMatch(/^(?:person|place|org)$/);
    for (const target of targets(element, 'resp')) expect(target?.nodeName).toBe('respStmt');
    for (const [name, back] of [
      ['next', 'prev'],
      ['prev', 'next'],
    ] as const) {
      for (const target of targets(element, name)) {
        expect(target?.nodeName).toBe(element.nodeName);
        expect(target?.getAttribute(back)).toBe(`#${element.getAttribute('xml:id')}`);
      }
    }
  }
}
