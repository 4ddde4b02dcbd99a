import type { QuoteCandidate, Span, SpeakerCandidate } from '../types';
import type { Context } from './context';
import { addMention, type Draft, type DraftMention, newDraft } from './drafts';
import { epithetOf, isBody } from './epithets';
import { bearerOf, nominal, type UnnamedRole, unnamedRoles } from './nominals';
import { PeopleInText } from './pronouns';
import { phraseEndingAt, type Role, sameOwner, sameRole } from './roles';

/** Finds or makes the mention that a quote's speaker is. */
export class SpeakerFinder {
  readonly #context: Context;
  readonly #drafts: Draft[];
  readonly #byStart: DraftMention[];
  readonly #people: PeopleInText;
  readonly #bodies: PeopleInText;
  readonly #unnamed = new Map<string, Draft>();
  readonly #made = new Map<string, DraftMention>();
  #unnamedRoles: readonly UnnamedRole[] | undefined;
  #previous: Draft | undefined;
  /** The last woman and the last man who spoke. */
  readonly #lastOf = new Map<'f' | 'm' | 'n' | undefined, Draft>();

  /**
   * @param drafts all chains so far; new ones for unnamed sources are added to it
   * @param quoted spans of direct quotes, sorted by start
   */
  constructor(context: Context, drafts: Draft[], quoted: readonly Span[]) {
    this.#context = context;
    this.#drafts = drafts;
    this.#byStart = drafts.flatMap((draft) => draft.mentions).sort((a, b) => a.start - b.start);
    this.#people = new PeopleInText(
      context,
      drafts.filter(({ type }) => type === 'PER'),
      quoted,
    );
    this.#bodies = new PeopleInText(
      context,
      drafts.filter(({ type, mentions }) => type === 'ORG' || mentions.some((m) => m.type === 'ORG')),
      quoted,
    );
  }

  /** The speaker's mention; quotes must be asked for in order of the text. */
  find(quote: QuoteCandidate): DraftMention | null {
    const { speaker } = quote;
    if (!speaker || speaker.end <= speaker.start) return null;
    const mention = this.#mentionOf(speaker, quote);
    // A letter or a report does not come between a person and “he”.
    if (mention.form !== 'nominal' || isPerson(mention.draft)) this.#previous = mention.draft;
    if (isPerson(mention.draft)) this.#lastOf.set(mention.draft.gender, mention.draft);
    return mention;
  }

  #mentionOf(speaker: SpeakerCandidate, quote: QuoteCandidate): DraftMention {
    const there = this.#overlapping(speaker);
    // “sa nordmannen”: the word is of the country, and means a person.
    const isDerived = there?.form === 'derived' && speaker.form === 'nominal';
    if (there && !(isDerived && this.#justNamed(speaker, undefined))) return there;
    const key = `${speaker.start}:${speaker.end}`;
    const made = this.#made.get(key);
    if (made) return made;
    const mention = this.#make(speaker, quote);
    this.#made.set(key, mention);
    return mention;
  }

  /** A mention of the same span; of a name, any that overlaps; of a nominal, a person's name inside it. */
  #overlapping(span: SpeakerCandidate): DraftMention | undefined {
    let first = lowerBound(this.#byStart, span.start);
    // A mention may begin before the span and reach into it.
    while (first > 0 && this.#byStart[first - 1]!.end > span.start) first--;
    const touching: DraftMention[] = [];
    for (let i = first; i < this.#byStart.length && this.#byStart[i]!.start < span.end; i++)
      touching.push(this.#byStart[i]!);
    const exact = touching.find((m) => m.start === span.start && m.end === span.end);
    if (exact) return exact;
    if (span.form === 'name' || span.form === 'derived') return touching[0];
    return touching.find((m) => m.type === 'PER' && m.form !== 'derived');
  }

  #make(speaker: SpeakerCandidate, quote: QuoteCandidate): DraftMention {
    const text = this.#context.document.text.slice(speaker.start, speaker.end);
    const draft =
      speaker.form === 'pronoun'
        ? this.#pronounDraft(speaker, text, this.#namedIn(quote))
        : this.#nominalDraft(speaker, text);
    const mention = addMention(draft, {
      ...nominal(this.#context, speaker),
      type: draft.type,
      form: speaker.form,
    });
    if (speaker.form === 'nominal' && isPerson(draft)) this.#people.add(mention);
    return mention;
  }

  /** “Mr Askew denies it,” he said: whom a direct quote names does not speak it. */
  #namedIn({ type, start, end }: QuoteCandidate): Set<Draft> {
    const named = new Set<Draft>();
    if (type !== 'direct') return named;
    for (let i = lowerBound(this.#byStart, start); (this.#byStart[i]?.end ?? Infinity) <= end; i++)
      if (this.#byStart[i]!.form === 'name') named.add(this.#byStart[i]!.draft);
    return named;
  }

  #pronounDraft(speaker: SpeakerCandidate, text: string, others: ReadonlySet<Draft>): Draft {
    const readings = this.#context.words.pronouns.get(text.toLowerCase()) ?? [];
    const singular = readings.filter(({ person, number }) => person === 3 && number === 'singular');
    const plural = readings.length > 0 && singular.length === 0;
    const gender = singular.find((r) => r.gender)?.gender;
    const draft = plural
      ? undefined
      : (this.#people.likeliest(speaker, gender, others, this.#previous) ??
        this.#spokeBefore(gender, others));
    if (draft) {
      if (gender && gender !== 'n') draft.gender ??= gender;
      return draft;
    }
    return this.#newDraft();
  }

  /** In a long interview a pronoun goes back to who spoke last, past all who are only spoken of. */
  #spokeBefore(gender: 'f' | 'm' | 'n' | undefined, others: ReadonlySet<Draft>): Draft | undefined {
    const draft = gender && this.#lastOf.get(gender);
    return draft && !others.has(draft) ? draft : undefined;
  }

  #nominalDraft(speaker: SpeakerCandidate, text: string): Draft {
    const role = this.#roleIn(speaker);
    const named = role && bearerOf(role, speaker, this.#drafts);
    if (named) return named;
    const known = this.#knownDraft(text);
    if (known) return known;
    const key = text.toLowerCase();
    const meant = this.#unnamed.has(key) ? undefined : this.#justNamed(speaker, role);
    if (meant) return meant;
    let draft = this.#unnamed.get(key);
    if (!draft) {
      draft = this.#newDraft();
      draft.gender = role?.gender;
      if (role) draft.roles.push(role);
      this.#unnamed.set(key, draft);
    }
    return draft;
  }

  /**
   * “der Norweger”, “the 23-year-old”, “the Russian president”: a definite phrase for one person, soon after somebody was
   * named of whom the text has given no other role; “the company”, soon after one was named.
   */
  #justNamed(speaker: SpeakerCandidate, role: Role | undefined): Draft | undefined {
    if (isBody(this.#context, speaker)) return this.#bodies.nearest(speaker, () => true);
    const epithet = epithetOf(this.#context, speaker);
    if (!epithet || (epithet === 'role' && (!role || this.#wasIntroduced(role, speaker)))) return undefined;
    const ofAge = this.#ofStatedAge(speaker);
    if (ofAge) return ofAge;
    return this.#people.nearest(
      speaker,
      (draft) =>
        draft.fullNames.length > 0 &&
        (!role?.gender || !draft.gender || role.gender === draft.gender) &&
        (epithet === 'trait' || draft.roles.length === 0) &&
        !draft.roles.some((own) => own.of && role?.of && !sameOwner(own.of, role.of)),
    );
  }

  /** “Petra Lang, 61, … die 61-Jährige”, “Jens Moe (61) … 61-åringen”: the one person whose age was given as this. */
  #ofStatedAge(span: SpeakerCandidate): Draft | undefined {
    const context = this.#context;
    const last = context.token(context.tokenAt(span.end - 1));
    const age = last && /^\d+(?=-)/.exec(last.text)?.[0];
    if (!age) return undefined;
    const found = new Set<Draft>();
    for (const { form, type, end, draft } of this.#byStart) {
      if (end > span.start) break;
      const behind = context.tokenAt(end);
      if (form !== 'name' || type !== 'PER' || !/^[,(]$/.test(context.lower(behind))) continue;
      if (context.lower(behind + 1) === age) found.add(draft);
    }
    const [first] = found;
    return found.size === 1 ? first : undefined;
  }

  /** “a neighbour … the neighbour”: somebody unnamed has the role since before, so that nobody named is meant. */
  #wasIntroduced(role: Role, { start }: SpeakerCandidate): boolean {
    this.#unnamedRoles ??= unnamedRoles(this.#context);
    return this.#unnamedRoles.some((other) => other.end <= start && sameRole(role.head, other.head));
  }

  /** A body that speaks under its own name though the name finder passed it by: Kreml, Det hvite hus. */
  #knownDraft(text: string): Draft | undefined {
    const [entry] = this.#context.authority.lookup(text);
    if (!entry || !/\p{Lu}/u.test(text)) return undefined;
    const known = this.#drafts.find(({ authority }) => authority === entry.id);
    if (known) return known;
    const draft = this.#newDraft();
    draft.type = entry.type;
    draft.authority = entry.id;
    return draft;
  }

  /** The role noun that a nominal is built on: its first, before “of” and relative clauses. */
  #roleIn(span: SpeakerCandidate): Role | undefined {
    for (
      let i = this.#context.tokenAt(span.start);
      (this.#context.token(i)?.end ?? Infinity) <= span.end;
      i++
    ) {
      const head = this.#context.roleAt(i);
      if (head !== undefined) return phraseEndingAt(this.#context, i, head);
    }
    return undefined;
  }

  #newDraft(): Draft {
    const draft = newDraft('PER');
    this.#drafts.push(draft);
    return draft;
  }
}

/** Named, or called by a role: no report, no company. */
const isPerson = (draft: Draft): boolean =>
  draft.type === 'PER' && (draft.fullNames.length > 0 || draft.roles.length > 0);

/** Index of the first mention that starts at the offset or behind it. */
function lowerBound(mentions: readonly DraftMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
