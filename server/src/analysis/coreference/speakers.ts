import { packOf } from '../language/packs';
import type { ArticleDocument, QuoteCandidate, SpeakerCandidate } from '../types';
import { addMention, type Draft, type DraftMention, newDraft } from './drafts';

/** Finds or makes the mention that a quote's speaker is. */
export class SpeakerFinder {
  readonly drafts: Draft[];
  readonly #document: ArticleDocument;
  readonly #mentions: DraftMention[];
  readonly #made = new Map<string, DraftMention>();

  constructor(document: ArticleDocument, drafts: Draft[]) {
    this.#document = document;
    this.drafts = drafts;
    this.#mentions = drafts.flatMap((draft) => draft.mentions).sort((a, b) => a.start - b.start);
  }

  find({ speaker }: QuoteCandidate): DraftMention | null {
    if (!speaker) return null;
    if (speaker.form === 'name' || speaker.form === 'derived') {
      const named = this.#overlapping(speaker);
      if (named) return named;
    }
    const key = `${speaker.start}:${speaker.end}`;
    let mention = this.#made.get(key);
    if (!mention) {
      mention = this.#make(speaker);
      this.#made.set(key, mention);
    }
    return mention;
  }

  #overlapping(span: SpeakerCandidate): DraftMention | undefined {
    const exact = this.#mentions.find((m) => m.start === span.start && m.end === span.end);
    return exact ?? this.#mentions.find((m) => m.start < span.end && m.end > span.start);
  }

  #make(speaker: SpeakerCandidate): DraftMention {
    const text = this.#document.text.slice(speaker.start, speaker.end);
    const draft = this.#draftFor(speaker, text);
    return addMention(draft, {
      start: speaker.start,
      end: speaker.end,
      text,
      type: draft.type,
      form: speaker.form,
      name: text.toLowerCase(),
      confidence: 0.6,
    });
  }

  #draftFor(speaker: SpeakerCandidate, text: string): Draft {
    const known = speaker.form === 'pronoun' ? this.#lastPerson(speaker, text) : undefined;
    if (known) return known;
    const draft = newDraft('PER');
    this.drafts.push(draft);
    return draft;
  }

  /** The person named last before the pronoun whose gender does not speak against it. */
  #lastPerson(speaker: SpeakerCandidate, text: string): Draft | undefined {
    const { pronouns } = packOf(this.#document.language).people;
    const gender = pronouns.find((p) => p.form === text.toLowerCase() && p.person === 3)?.gender;
    let best: DraftMention | undefined;
    for (const mention of this.#mentions) {
      if (mention.start >= speaker.start) break;
      if (mention.type !== 'PER' || mention.form !== 'name') continue;
      if (gender && mention.draft.gender && mention.draft.gender !== gender) continue;
      best = mention;
    }
    return best?.draft;
  }
}
