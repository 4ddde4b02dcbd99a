import type { Authority, AuthorityEntry } from '../authority/authority';
import { packOf } from '../language/packs';
import { LEGAL_FORM } from '../legal-form';
import type { ArticleDocument, NameMention } from '../types';
import { addMention, type Draft, type DraftMention, mergeDrafts, newDraft } from './drafts';
import { fold } from './fold';
import { thingKey } from './thing-name';

/** Chains places, organisations and all else that is no person: by what is known, then by spelling, then by abbreviation. */
export function chainThings(
  document: ArticleDocument,
  names: readonly NameMention[],
  authority: Authority,
): Draft[] {
  const known = names.map((mention) => candidatesFor(document, mention, authority));
  const countries = countriesOf(known);
  const byKey = new Map<string, Draft>();
  const places = new Set(names.filter(({ form }) => form === 'name').map(({ name }) => fold(name)));
  /** The name that a derived word is made of, when the article has it: Kaiserslauterer. */
  const basisOf = ({ form, text, name }: NameMention) =>
    (form === 'derived' &&
      authority.placeNames(text, document.language).find((place) => places.has(place))) ||
    name;
  const teams = wordsOfLongOrganisations(names);
  names.forEach((mention, i) => {
    const isTeam = mention.type === 'ORG' && known[i]![0]?.type === 'LOC' && teams.has(fold(mention.name));
    const id = isTeam ? undefined : settle(document, i, names, known, countries);
    const key = id ?? `name:${thingKey(basisOf(mention), authority)}`;
    let draft = byKey.get(key);
    if (!draft) {
      draft = newDraft(mention.type);
      draft.authority = id;
      byKey.set(key, draft);
    }
    addMention(draft, mention);
  });
  const drafts = [...byKey.values()];
  linkAbbreviations(document, drafts);
  linkShortForms(drafts);
  linkHeads(drafts);
  return drafts.filter((draft) => draft.mentions.length > 0);
}

/** Words of organisations' longer names: “Bochum” as an organisation is VfL Bochum, when that is spoken of, not the city. */
function wordsOfLongOrganisations(names: readonly NameMention[]): Set<string> {
  const longer = names.filter(({ type, form, name }) => type === 'ORG' && form === 'name' && /\s/.test(name));
  return new Set(longer.flatMap(({ name }) => name.split(/\s+/).map(fold)));
}

function candidatesFor(
  document: ArticleDocument,
  mention: NameMention,
  authority: Authority,
): readonly AuthorityEntry[] {
  const whole =
    mention.form === 'derived' ? withNextWord(document, mention) : withWordBefore(document, mention);
  const phrase = authority.lookup(whole);
  if (phrase.length > 0) return phrase;
  const { language } = document;
  const found = authority.lookup(mention.name);
  if (found.length > 0 && mention.form === 'name') return found;
  const derived = authority.derived(mention.text, language) ?? authority.derived(mention.name, language);
  return derived ? [derived] : found;
}

/** The adjective with its noun, which may be a name together: koreanische Halbinsel. Empty when no word follows. */
function withNextWord(document: ArticleDocument, { start, end }: NameMention): string {
  const next = /^ [\p{L}-]{1,40}/u.exec(document.text.slice(end, end + 42));
  return next ? document.text.slice(start, end + next[0].length) : '';
}

/** A place with the adjective before it, which may be another place: western Europe. Empty when no word stands there. */
function withWordBefore(document: ArticleDocument, { start, end }: NameMention): string {
  const before = /(?:^|[^\p{L}-])([\p{L}-]{3,20}) $/u.exec(
    document.text.slice(Math.max(0, start - 24), start),
  );
  return before ? document.text.slice(start - before[1]!.length - 1, end) : '';
}

/** Codes of the countries that the article surely speaks of. */
function countriesOf(known: readonly (readonly AuthorityEntry[])[]): Set<string> {
  const codes = new Set<string>();
  for (const [first] of known)
    if (first?.id.startsWith('country:')) codes.add(first.id.slice('country:'.length));
  return codes;
}

/** How much smaller a place may be than its famous namesake and still be meant when its country is spoken of, in decades. */
const NAMESAKE_GAP = 1.2;

/** The authority id that the mention means, or undefined. */
function settle(
  document: ArticleDocument,
  index: number,
  names: readonly NameMention[],
  known: readonly (readonly AuthorityEntry[])[],
  countries: Set<string>,
): string | undefined {
  const mention = names[index]!;
  const candidates = known[index]!;
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const isPlace = first.type === 'LOC' && !first.id.startsWith('country:');
  const region = isPlace ? regionAfter(document, index, names, known) : undefined;
  if (region && region.country !== first.country) {
    const inside = candidates.find(({ country }) => country === region.country);
    return inside?.id ?? `place:${fold(mention.name)}@${region.id.slice('region:'.length)}`;
  }
  const nearby = others.find(
    (other) =>
      other.country !== undefined &&
      countries.has(other.country) &&
      other.type === first.type &&
      first.prominence - other.prominence < NAMESAKE_GAP,
  );
  if (nearby && first.country !== undefined && !countries.has(first.country)) return nearby.id;
  return first.id;
}

/** The region named right after a place: “Moskau in Idaho”, “Paris, Texas”, “Paris (Texas)”. */
function regionAfter(
  document: ArticleDocument,
  index: number,
  names: readonly NameMention[],
  known: readonly (readonly AuthorityEntry[])[],
): AuthorityEntry | undefined {
  const mention = names[index]!;
  const next = index + 1;
  if (names[next]?.form !== 'name' || names[next]!.start - mention.end > 18) return undefined;
  const between = document.text.slice(mention.end, names[next]!.start);
  const wider = known[next]![0];
  const isRegion = wider?.country !== undefined && wider.id.startsWith('region:');
  return isRegion && locates(between, document.language) ? wider : undefined;
}

/** Does what stands between two places say that the first is in the second? */
function locates(between: string, language: string): boolean {
  if (/^(?:, ?| ?\()$/.test(between)) return true;
  return packOf(language).syntax.placeLinks.some((link) => between === ` ${link} `);
}

/** “Nordatlantikpakt (Nato)”, “International Energy Agency (IEA)”: the long form and the abbreviation are one. */
function linkAbbreviations(document: ArticleDocument, drafts: Draft[]): void {
  const sorted = drafts.flatMap((draft) => draft.mentions).sort((a, b) => a.start - b.start);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [long, short] = [sorted[i]!, sorted[i + 1]!];
    if (long.draft === short.draft || long.form !== 'name' || short.form !== 'name') continue;
    const between = document.text.slice(long.end, short.start);
    if (!/^ ?[([]$/.test(between) || !/^[)\]]/.test(document.text.slice(short.end, short.end + 1))) continue;
    if (long.draft.authority && short.draft.authority) continue;
    if (!isAbbreviation(short, long) && !isAbbreviation(long, short)) continue;
    const [into, from] =
      long.draft.authority || !short.draft.authority ? [long.draft, short.draft] : [short.draft, long.draft];
    mergeDrafts(into, from);
  }
}

/** Is the one short word the abbreviation of the long form: do its letters stand in it in order? */
function isAbbreviation(short: DraftMention, long: DraftMention): boolean {
  const name = short.name;
  if (/\s/.test(name) || name.length > 8 || name.length >= long.name.length || !/\p{Lu}/u.test(name))
    return false;
  const source = fold(long.name);
  let at = 0;
  for (const letter of fold(name)) {
    at = source.indexOf(letter, at) + 1;
    if (at > 0) continue;
    // Bodies are abbreviated in their own language (Den internasjonale straffedomstolen, ICC).
    return short.type === 'ORG' && long.type === 'ORG' && /\s/.test(long.name) && /^\p{Lu}{2,}$/u.test(name);
  }
  return true;
}

/** Premium Aerotec for Premium Aerotec GmbH, Boskalis for Royal Boskalis: of one type, unambiguous, and no place's name. */
function linkShortForms(drafts: Draft[]): void {
  const open = drafts.filter(
    (draft) => !draft.authority && draft.mentions.length > 0 && draft.type !== 'LOC',
  );
  const byFirst = new Map<string, Draft[]>();
  for (const draft of open) {
    for (const word of shortForms(draft)) byFirst.set(word, [...(byFirst.get(word) ?? []), draft]);
  }
  for (const draft of open) {
    const name = draft.mentions[0]?.name;
    if (!name || /\s/.test(name) || draft.mentions[0]!.type !== draft.type) continue;
    const longer = (byFirst.get(fold(name)) ?? []).filter(
      (other) => other !== draft && other.mentions.length > 0 && other.type === draft.type,
    );
    if (longer.length === 1) mergeDrafts(longer[0]!, draft);
  }
}

/** Words that may stand for a draft's long names: first and last words, and names without their legal form or number. */
function shortForms(draft: Draft): Set<string> {
  const out = new Set<string>();
  for (const { name } of draft.mentions) {
    const words = name.split(/\s+/);
    if (words.length < 2) continue;
    const named = words.filter((word) => !/^\d/.test(word) && word.length > 2);
    for (const word of [named[0], named.at(-1)]) if (word) out.add(fold(word));
    const kept = words.filter((word) => !LEGAL_FORM.test(word));
    if (kept.length < words.length) out.add(fold(kept.join('')));
  }
  return out;
}

/** Letters that the head of a compound must have to stand for the whole. */
const SHORTEST_HEAD = 7;

/** Kommissionen for EU-Kommissionen, Kartellamt for Bundeskartellamt: the one longer name in the article that ends so. */
function linkHeads(drafts: Draft[]): void {
  const organisations = drafts
    .filter((draft) => draft.type === 'ORG' && draft.mentions.length > 0)
    .map((draft) => {
      const names = draft.mentions.filter(({ form }) => form === 'name').map(({ name }) => fold(name));
      return { draft, names: [...new Set(names)] };
    });
  for (const { draft } of organisations) {
    const name = draft.mentions[0]?.name;
    if (!name || draft.authority || /[\s-]/.test(name)) continue;
    const head = fold(name);
    if (head.length < SHORTEST_HEAD) continue;
    const whole = organisations.filter(
      (other) =>
        other.draft !== draft && other.draft.mentions.length > 0 && other.names.some((n) => n.endsWith(head)),
    );
    if (whole.length === 1) mergeDrafts(whole[0]!.draft, draft);
  }
}
