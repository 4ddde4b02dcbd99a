import type { Chain, EntityType, Mention, MentionForm, Span } from '../types';
import { fold } from './fold';
import type { PersonName } from './person-name';
import type { Role } from './roles';

/** A mention in the chain it belongs to so far. */
export interface DraftMention extends Span {
  text: string;
  type: EntityType;
  form: MentionForm;
  name: string;
  confidence: number;
  draft: Draft;
}

/** A chain while it is built. */
export interface Draft {
  type: EntityType;
  mentions: DraftMention[];
  gender?: 'f' | 'm' | 'n';
  /** The role in the text's own words. */
  role?: string;
  /** All roles that the text gives, for nominals to find the person by. */
  roles: Role[];
  authority?: string;
  /** Full names of a person, taken apart, the fullest first. */
  fullNames: PersonName[];
}

/** A chain without mentions. */
export function newDraft(type: EntityType): Draft {
  return { type, mentions: [], roles: [], fullNames: [] };
}

/** Puts a mention into a chain, and answers it as it stands there. */
export function addMention(draft: Draft, mention: Omit<DraftMention, 'draft'>): DraftMention {
  const added = { ...mention, draft };
  draft.mentions.push(added);
  return added;
}

/** Moves all of one chain into another. */
export function mergeDrafts(into: Draft, from: Draft): void {
  for (const mention of from.mentions) {
    mention.draft = into;
    into.mentions.push(mention);
  }
  from.mentions = [];
  into.gender ??= from.gender;
  into.role ??= from.role;
  into.authority ??= from.authority;
  into.roles.push(...from.roles);
  into.fullNames.push(...from.fullNames);
}

/** Turns the chains that have mentions into plain data, in order of their first mention. */
export function finish(drafts: readonly Draft[]): {
  mentions: Mention[];
  chains: Chain[];
  index: Map<DraftMention, number>;
} {
  const sorted = drafts
    .flatMap((draft) => draft.mentions)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.form.localeCompare(b.form));
  const chains: Chain[] = [];
  const chainOf = new Map<Draft, number>();
  const index = new Map<DraftMention, number>();
  const mentions = sorted.map((m, i): Mention => {
    index.set(m, i);
    let chain = chainOf.get(m.draft);
    if (chain === undefined) {
      chain = chains.length;
      chainOf.set(m.draft, chain);
      chains.push(describe(m.draft));
    }
    chains[chain]!.mentions.push(i);
    const { start, end, text, type, form, name, confidence } = m;
    return { start, end, text, type, form, name, confidence, chain };
  });
  return { mentions, chains, index };
}

function describe(draft: Draft): Chain {
  const names = distinctNames(draft);
  const first = draft.mentions.reduce((a, b) => (b.start < a.start ? b : a));
  const chain: Chain = { type: majorityType(draft), name: names[0] ?? first.text, names, mentions: [] };
  if (draft.gender) chain.gender = draft.gender;
  if (draft.role) chain.role = draft.role;
  if (draft.authority) chain.authority = draft.authority;
  return chain;
}

/** Names before derived words, then by number of words and letters, then by place. */
function distinctNames(draft: Draft): string[] {
  const first = new Map<string, DraftMention>();
  for (const mention of [...draft.mentions].sort((a, b) => a.start - b.start)) {
    if (mention.form !== 'name' && mention.form !== 'derived') continue;
    const known = first.get(mention.name);
    if (!known || (known.form === 'derived' && mention.form === 'name')) first.set(mention.name, mention);
  }
  const rank = (m: DraftMention) => (m.form === 'name' ? 0 : 1);
  const size = (m: DraftMention) => (m.type === 'PER' ? m.name.split(/\s+/).length : 0);
  return [...first.values()]
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        size(b) - size(a) ||
        fold(b.name).length - fold(a.name).length ||
        a.start - b.start,
    )
    .map((m) => m.name);
}

function majorityType(draft: Draft): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { form, type } of draft.mentions) {
    if (form === 'name' || form === 'derived')
      counts.set(type, (counts.get(type) ?? 0) + (form === 'name' ? 2 : 1));
  }
  let best = draft.type;
  for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type;
  return best;
}
