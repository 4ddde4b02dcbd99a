import type { Authority, AuthorityEntry } from '../authority/authority';
import { isCompanyName } from '../legal-form';
import type { ArticleDocument, NameMention } from '../types';
import { bodyBehindPerson, coordinatorIn, personBehindBody } from './affiliation';
import { agreeOnTypes } from './agreement';
import { typesBeside } from './beside';
import { cutNames } from './cut';
import { withDatelines, withStates } from './dateline';
import { labelArticle, READINGS } from './decode';
import { extendNames } from './extent';
import { withKnown } from './known';
import { beginOf, DERIVED, isBegin, isInside, isPart, OUTSIDE, partOf, TYPES, typeOf } from './labels';
import type { Labelling } from './lattice';
import type { Lexicon } from './lexicon';
import type { ReadingMemo } from './memo';
import { withMissed } from './missed';
import type { NameModel } from './model';
import { TOLD } from './naming';
import { namePart, normalName } from './normal';
import { isKnownPlace, isPlaceName, settleBodies, settlePlaces } from './places';
import { addRecurring } from './recurring';
import { withTeams } from './results';
import type { LabelledSpan } from './spans';
import { withTitles } from './titles';
import { languageRules } from './words';

const KNOWN_PLACE = beginOf(TYPES.indexOf('LOC'));
const PERSON = beginOf(TYPES.indexOf('PER'));
const BODY = beginOf(TYPES.indexOf('ORG'));

const WORK = beginOf(TYPES.indexOf('MISC'));

const CAPITAL = /^\p{Lu}/u;

/** Below this a person is a guess of the model's. */
const GUESS = 0.5;

/** Confidence of a derived word that the authority knows and the model was not asked about. */
const BY_RULE = 0.9;

/**
 * Finds the names and derived words of an article, sorted by start, without overlaps. The authority, when given, knows
 * derived words of all languages (russische, svensk) and what they derive from. The memo, when given, saves the work that
 * was done for an earlier text of the same article; the answer is the same without.
 */
export function findNames(
  document: ArticleDocument,
  model: NameModel,
  authority?: Authority,
  memo?: ReadingMemo,
): NameMention[] {
  const labelling = labelArticle(document, model, READINGS, memo);
  const { labels, confidence } = labelling;
  const { lexicon } = model;
  const read = cutNames(document, readSpans(document, labelling, model, authority), confidence, lexicon);
  const teamed = withTeams(
    document,
    withStates(document, withDatelines(document, labels, read, lexicon)),
    lexicon,
  );
  const placed = withTitles(document, teamed, confidence);
  const known = authority ? withKnown(document, labels, placed, authority, lexicon) : placed;
  const beside = typesBeside(document, withMissed(document, labels, known, lexicon), confidence, lexicon);
  const spans = extendNames(document, addRecurring(document, labels, beside, confidence, lexicon));
  const seen = lastWords(document, spans);
  const told = new Set<NameMention>();
  const mentions = spans.map((span) => {
    if (span.label === OUTSIDE || span.label === DERIVED) return derivedMention(document, labelling, span);
    const mention = nameMention(document, labelling, span, seen, model);
    if (span.certainty === TOLD) told.add(mention);
    return mention;
  });
  settlePlaces(mentions, lexicon, authority);
  settleBodies(mentions, authority);
  agreeOnTypes(mentions, document.text, lexicon, told);
  return mentions;
}

/** Begins with a letter from a to z: most words do, and no name of a place. */
function opensLow(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

function readSpans(
  document: ArticleDocument,
  { labels, confidence }: Labelling,
  { lexicon }: NameModel,
  authority?: Authority,
): LabelledSpan[] {
  const { tokens, language } = document;
  const spans: LabelledSpan[] = [];
  for (let first = 0; first < labels.length; first++) {
    const token = tokens[first]!;
    const isPlace =
      labels[first] === OUTSIDE && !opensLow(token.text) && isKnownPlace(document, first, lexicon);
    const label = isPlace ? KNOWN_PLACE : labels[first]!;
    if (label === OUTSIDE || label === DERIVED) {
      const derived =
        authority && token.kind === 'word' ? derivedAt(document, labels, first, authority) : undefined;
      if (derived) {
        spans.push({ first, end: derived.end, label, base: derived.base });
        first = derived.end - 1;
      } else if (label === DERIVED) {
        spans.push({ first, end: first + 1, label });
      }
      continue;
    }
    let end = first + 1;
    if (isBegin(label)) {
      while (end < labels.length && isInside(labels[end]!) && tokens[end]!.sentence === token.sentence) end++;
    }
    if ((label === PERSON || label === KNOWN_PLACE) && !hasCapital(document, first, end)) continue;
    const part = end === first + 1 ? roleCompound(token.text, language, label, authority) : undefined;
    if (part !== undefined) {
      spans.push({ first, end, label: part });
      continue;
    }
    const demonym = demonymAt(document, first, end, label, confidence[first]!, lexicon, authority);
    if (demonym) {
      spans.push({ first, end, label: DERIVED, base: demonym });
      continue;
    }
    spans.push(...apart(document, { first, end, label }, lexicon));
    first = end - 1;
  }
  return spans;
}

/**
 * The label of a compound that means a person, FN-utsendingen, by its first part: the name is a part of it. Norwegian
 * training data calls such compounds works.
 */
function roleCompound(
  word: string,
  language: string,
  label: number,
  authority?: Authority,
): number | undefined {
  const at = word.lastIndexOf('-');
  if (label !== WORK || at < 2 || !languageRules(language).roles.has(word.slice(at + 1).toLowerCase()))
    return undefined;
  const name = word.slice(0, at);
  const known = authority?.lookup(name)[0]?.type ?? 'ORG';
  return partOf(TYPES.indexOf(known));
}

/** A person and the body they belong to, which the model took for one name. */
function apart(document: ArticleDocument, span: LabelledSpan, lexicon: Lexicon): LabelledSpan[] {
  const { first, end, label } = span;
  const joint = coordinatorIn(document, first, end, label, lexicon);
  if (joint !== undefined) {
    const each = label === BODY ? BODY : PERSON;
    return [
      { first, end: joint, label: each },
      { first: joint + 1, end, label: each },
    ];
  }
  const body = label === PERSON ? bodyBehindPerson(document, first, end, lexicon) : undefined;
  if (body !== undefined)
    return [
      { first, end: body - 1, label },
      { first: body, end, label: BODY },
    ];
  const person = label === BODY ? personBehindBody(document, first, end, lexicon) : undefined;
  if (person === undefined) return [span];
  return [
    { first, end: person, label },
    { first: person, end, label: PERSON },
  ];
}

/** “every penny” is no Penny, whatever the list of given names says. */
const hasCapital = ({ text, tokens }: ArticleDocument, first: number, end: number): boolean =>
  /\p{Lu}/u.test(text.slice(tokens[first]!.start, tokens[end - 1]!.end));

/** The derived word at a token, of two words (North Korean) or one, with what the authority knows of it. */
function derivedAt(
  { tokens, language }: ArticleDocument,
  labels: Uint8Array,
  i: number,
  authority: Authority,
): { end: number; base: AuthorityEntry } | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const label = labels[i + 1];
  const isPair =
    next?.sentence === token.sentence &&
    (label === OUTSIDE || label === DERIVED) &&
    CAPITAL.test(token.text) &&
    CAPITAL.test(next.text);
  const pair = isPair ? authority.derived(`${token.text} ${next.text}`, language) : undefined;
  if (pair) return { end: i + 2, base: pair };
  const base = authority.derived(token.text, language);
  return base && { end: i + 1, base };
}

/**
 * What a word derives from that the model holds for a place, guesses to be a person (“Fransen zijn boos” opens a
 * sentence), or holds for a work or event before a noun: English, French and Dutch write “Danish” as they write names. Not where it is a place as well. Elsewhere such a MISC is a language (“said in
 * Norwegian”), and of companies and people of that name (the airline Norwegian) the model is sure.
 */
function demonymAt(
  { text, tokens, language }: ArticleDocument,
  first: number,
  end: number,
  label: number,
  confidence: number,
  lexicon: Lexicon,
  authority?: Authority,
): AuthorityEntry | undefined {
  if (!authority || end > first + 2) return undefined;
  const { sentence, start } = tokens[first]!;
  const next = tokens[end];
  const type = typeOf(label);
  const isAdjective =
    next?.sentence === sentence &&
    next.kind === 'word' &&
    !languageRules(language).functionWords.has(next.text.toLowerCase());
  const isGuess = type === 'PER' && confidence < GUESS;
  if (type !== 'LOC' && !isGuess && !(type === 'MISC' && isAdjective)) return undefined;
  const word = text.slice(start, tokens[end - 1]!.end);
  return isPlaceName(word, lexicon) ? undefined : authority.derived(word, language);
}

function lastWords({ tokens }: ArticleDocument, spans: readonly LabelledSpan[]): Set<string> {
  return new Set(spans.filter(({ label }) => isBegin(label)).map(({ end }) => tokens[end - 1]!.text));
}

function nameMention(
  document: ArticleDocument,
  { confidence }: Labelling,
  { first, end, label, certainty }: LabelledSpan,
  seen: ReadonlySet<string>,
  { lexicon }: NameModel,
): NameMention {
  const { text, tokens, language } = document;
  const part = isPart(label);
  const [from, to] = part
    ? namePart(tokens[first]!.text, seen)
    : [0, tokens[end - 1]!.end - tokens[first]!.start];
  const start = tokens[first]!.start + from;
  const stop = tokens[first]!.start + to;
  const surface = text.slice(start, stop);
  return {
    start,
    end: stop,
    text: surface,
    type: isCompanyName(surface)
      ? 'ORG'
      : isBearerOfRole(document, first, label, certainty ?? confidence[first]!)
        ? 'PER'
        : typeOf(label)!,
    form: part ? 'derived' : 'name',
    name: part ? surface : normalName(surface, language, seen, lexicon),
    confidence: certainty ?? Math.min(...confidence.subarray(first, end)),
  };
}

/** Below this a place behind a role is a person. */
const PLACE_SURE = 0.9;

/**
 * Whether what the model holds for a place, work or event stands behind a role, and so is a person: ekteparet Lund,
 * president Moon Jae-in.
 */
function isBearerOfRole(
  { tokens, language }: ArticleDocument,
  first: number,
  label: number,
  confidence: number,
): boolean {
  const type = typeOf(label);
  const mayBe = type === 'MISC' || (type === 'LOC' && confidence < PLACE_SURE);
  const before = tokens[first - 1];
  if (!mayBe || !isBegin(label) || before?.sentence !== tokens[first]!.sentence) return false;
  return languageRules(language).roles.has(before.text.toLowerCase());
}

function derivedMention(
  document: ArticleDocument,
  { confidence }: Labelling,
  { first, end: endToken, label, base }: LabelledSpan,
): NameMention {
  const { start } = document.tokens[first]!;
  const { end } = document.tokens[endToken - 1]!;
  const text = document.text.slice(start, end);
  const sure = label === DERIVED ? confidence[first]! : BY_RULE;
  return {
    start,
    end,
    text,
    type: base?.type ?? 'LOC',
    form: 'derived',
    name: base?.name ?? text,
    confidence: sure,
  };
}
