import type { Span } from '../analysis/types';
import { type Anchor, AnchorFinder, makeAnchor } from './anchor';
import { type Edit, follow } from './edits';
import type { Annotation, Placed } from './model';

/** An annotation whose place is not known for certain. */
export interface Orphan {
  annotation: Annotation;
  reason: 'gone' | 'ambiguous' | 'changed';
}

/** The annotations of one article, each in its place in the text as it is now, or an orphan. */
export class AnnotatedArticle {
  #text: string;
  #placed = new Map<string, Placed>();
  #orphans = new Map<string, Orphan>();
  #finder: AnchorFinder;

  constructor(text: string, annotations: readonly Annotation[] = []) {
    this.#text = text;
    this.#finder = new AnchorFinder(text);
    for (const annotation of annotations) this.#place(annotation);
  }

  get text(): string {
    return this.#text;
  }

  get size(): number {
    return this.#placed.size + this.#orphans.size;
  }

  placed(): Placed[] {
    return [...this.#placed.values()];
  }

  orphans(): Orphan[] {
    return [...this.#orphans.values()];
  }

  /** All that is annotated, by place and id. Objects stay the same until their annotation or the text changes. */
  inOrder(): (Placed | Orphan)[] {
    return [...this.#placed.values(), ...this.#orphans.values()].sort(byPlace);
  }

  /** The annotation with its anchor as the text is now. */
  current(one: Placed | Orphan): Annotation {
    return 'start' in one ? anchored(one, this.#text) : one.annotation;
  }

  /** With its anchor as the text is now; undefined when there is none with this id. */
  get(id: string): Annotation | undefined {
    const placed = this.#placed.get(id);
    return placed ? anchored(placed, this.#text) : this.#orphans.get(id)?.annotation;
  }

  /** All annotations, with their anchors as the text is now. */
  annotations(): Annotation[] {
    const placed = this.placed().map((one) => anchored(one, this.#text));
    return [...placed, ...this.orphans().map(({ annotation }) => annotation)];
  }

  /** Goes along with one edit made in the editor, exactly. `text` is that after it. */
  edited(edit: Edit, text: string): void {
    const before = this.#text;
    for (const [id, placed] of this.#placed) {
      const span = follow(placed, edit);
      if (!span) this.#orphan(anchored(placed, before), 'gone');
      else if (span.start !== placed.start || span.end !== placed.end || placed.speaker) {
        const speaker = placed.speaker && (follow(placed.speaker, edit) ?? null);
        this.#placed.set(id, { start: span.start, end: span.end, annotation: placed.annotation, speaker });
      }
    }
    this.#take(text);
    this.#bringBack(text.slice(edit.start, edit.start + edit.length));
  }

  /** Takes a text that changed in a way nobody saw: every annotation is looked for. */
  retext(text: string): void {
    if (text === this.#text) return;
    const annotations = this.annotations();
    this.#take(text);
    this.#placed = new Map();
    this.#orphans = new Map();
    for (const annotation of annotations) this.#place(annotation);
  }

  /**
   * Adds an annotation or replaces that of the same id. Its place is `at`, or is looked for, as is its speaker's when `at`
   * does not say it.
   */
  put(annotation: Annotation, at?: Omit<Placed, 'annotation'>): void {
    this.remove(annotation.id);
    if (!at) {
      this.#place(annotation);
      return;
    }
    const speaker = at.speaker === undefined ? this.#speakerOf(annotation) : at.speaker;
    this.#placed.set(annotation.id, { start: at.start, end: at.end, annotation, speaker });
  }

  remove(id: string): void {
    this.#placed.delete(id);
    this.#orphans.delete(id);
  }

  #take(text: string): void {
    this.#text = text;
    this.#finder = new AnchorFinder(text);
  }

  #place(annotation: Annotation): void {
    const placement = this.#finder.place(annotation.anchor);
    if ('orphan' in placement) {
      this.#orphan(annotation, placement.orphan);
      return;
    }
    this.#orphans.delete(annotation.id);
    this.#placed.set(annotation.id, {
      ...placement.found,
      annotation,
      speaker: this.#speakerOf(annotation),
    });
  }

  #speakerOf(annotation: Annotation): Span | null | undefined {
    return annotation.kind === 'quote' ? speakerPlace(annotation.speaker, this.#finder) : undefined;
  }

  #orphan(annotation: Annotation, reason: Orphan['reason']): void {
    this.#placed.delete(annotation.id);
    this.#orphans.set(annotation.id, { annotation, reason });
  }

  /** Words that were cut and pasted, or whose deletion was undone, have their annotations again. */
  #bringBack(inserted: string): void {
    const waiting = this.orphans().filter(({ annotation }) => inserted.includes(annotation.anchor.exact));
    if (waiting.length === 0) return;
    for (const { annotation } of waiting) this.#place(annotation);
  }
}

const startOf = (one: Placed | Orphan) => ('start' in one ? one.start : one.annotation.anchor.start);

function byPlace(a: Placed | Orphan, b: Placed | Orphan): number {
  return startOf(a) - startOf(b) || (a.annotation.id < b.annotation.id ? -1 : 1);
}

function speakerPlace(speaker: Anchor | null | undefined, finder: AnchorFinder): Span | null | undefined {
  if (!speaker) return speaker;
  const placement = finder.place(speaker);
  return 'found' in placement ? placement.found : null;
}

/** The annotation with its anchors as the text is now. */
function anchored({ start, end, speaker, annotation }: Placed, text: string): Annotation {
  const anchor = makeAnchor(text, { start, end });
  if (annotation.kind === 'mention' || !speaker) return { ...annotation, anchor };
  return { ...annotation, anchor, speaker: makeAnchor(text, speaker) };
}
