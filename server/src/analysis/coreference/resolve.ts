import type { Authority } from '../authority/authority';
import { packOf } from '../language/packs';
import type { ArticleDocument, Chain, Mention, NameMention, Quote, QuoteCandidate } from '../types';
import { Context } from './context';
import { type Draft, finish, mergeDrafts } from './drafts';
import { fold } from './fold';
import { chainNominals } from './nominals';
import { chainPeople, type PersonHint } from './people';
import { chainPronouns, followsPronoun } from './pronouns';
import { roleTold } from './role-told';
import { roleBeside } from './roles';
import { settleRulers } from './rulers';
import { SpeakerFinder } from './speakers';
import { chainThings } from './things';

/** An article's mentions in their chains, and its quotes with their speakers. */
export interface Resolution {
  /** Names and derived words, with the nominals and pronouns that the text settles; sorted by start, then longest first. */
  mentions: Mention[];
  chains: Chain[];
  quotes: Quote[];
}

/** Puts the mentions of an article into chains, one for each entity, and ties quotes to their speakers' mentions. */
export function resolve(
  document: ArticleDocument,
  names: readonly NameMention[],
  quotes: readonly QuoteCandidate[],
  authority: Authority,
): Resolution {
  const context = new Context(
    document,
    names.map((name) => withoutTitle(document, name)),
    authority,
  );
  const isPerson = ({ type, form }: NameMention) => type === 'PER' && form === 'name';
  const people = chainPeople(context.names.filter(isPerson), {
    hintOf: (mention) => hintOf(context, mention),
    genderOf: (given) => authority.given(given)?.gender,
    isTranscribed: authority.isTranscribed,
    paragraphOf: (mention) => context.paragraphOf(mention),
    followsPronoun: (mention) => followsPronoun(context, mention),
  });
  giveRoles(context, people);
  settleRulers(context, people);
  const things = chainThings(
    document,
    context.names.filter((mention) => !isPerson(mention)),
    authority,
  );
  takeBackFamilyNames(people, things);
  chainNominals(context, people);
  const direct = quotes.filter(({ type }) => type === 'direct').flatMap(({ spans }) => spans);
  direct.sort((a, b) => a.start - b.start);
  chainPronouns(context, people, direct);
  const drafts = [...people, ...things];
  const speakers = new SpeakerFinder(context, drafts, direct);
  const spoken = quotes.map((quote) => speakers.find(quote));
  const { mentions, chains, index } = finish(drafts);
  return {
    mentions,
    chains,
    quotes: quotes.map(({ start, end, type, spans, speaker, cue, confidence }, i) => ({
      start,
      end,
      type,
      spans,
      speaker: spoken[i] ? index.get(spoken[i])! : null,
      carried: speaker?.carried ?? false,
      cue,
      confidence,
    })),
  };
}

/**
 * One word that was taken for a thing though it is the family name of the one person in the article who has it: types
 * of single words are guessed. Three and more such mentions are no slip.
 */
function takeBackFamilyNames(people: readonly Draft[], things: readonly Draft[]): void {
  const byFamily = new Map<string, Draft[]>();
  for (const draft of people) {
    const families = draft.fullNames
      .filter(({ given }) => given.length > 0)
      .map(({ family }) => fold(family[0]!));
    for (const family of new Set(families)) byFamily.set(family, [...(byFamily.get(family) ?? []), draft]);
  }
  for (const thing of things) {
    if (thing.authority || thing.mentions.length === 0 || thing.mentions.length >= 3) continue;
    const words = new Set(thing.mentions.map(({ form, name }) => (form === 'name' ? fold(name) : '')));
    const [word] = words;
    const bearers = words.size === 1 && !/\s/.test(thing.mentions[0]!.name) ? byFamily.get(word!) : undefined;
    if (bearers?.length === 1) mergeDrafts(bearers[0]!, thing);
  }
}

/** A person's name without a title that the name finder took for its first word: Paus Franciscus. */
function withoutTitle(document: ArticleDocument, mention: NameMention): NameMention {
  const blank = mention.name.indexOf(' ');
  if (mention.type !== 'PER' || mention.form !== 'name' || blank < 0) return mention;
  const first = mention.name.slice(0, blank).toLowerCase();
  const isTitle = packOf(document.language).people.titles.includes(first);
  return isTitle ? { ...mention, name: mention.name.slice(blank + 1) } : mention;
}

/** What the title or role before a name says: Frau Merkel, taleskvinnan Nilsson. */
function hintOf(context: Context, mention: NameMention): PersonHint {
  const index = context.tokenAt(mention.start) - 1;
  if (!context.together(index, index + 1)) return {};
  const word = context.lower(index);
  return context.isTitle(index) || context.roleAt(index) !== undefined
    ? { gender: context.genderOf(word) }
    : {};
}

function giveRoles(context: Context, people: readonly Draft[]): void {
  const byName = new Map<string, Draft>();
  for (const draft of people) for (const m of draft.mentions) byName.set(`${m.start}:${m.end}`, draft);
  for (const name of context.names) {
    const draft = byName.get(`${name.start}:${name.end}`);
    const role = draft && roleBeside(context, name);
    if (!role) continue;
    draft.roles.push(role);
    if (!role.isRelation) draft.role ??= roleTold(context, role);
    draft.gender ??= role.gender;
  }
}
