import type { Naming, ThingKind } from '../pack';
import { words } from '../packs/words';

/** A pack's words for kinds of things, written as running text. */
export function kindWords(lists: Partial<Record<ThingKind, string>>): Naming['kinds'] {
  return Object.entries(lists).flatMap(([kind, list]) =>
    words(list).map((word) => ({ kind: kind as ThingKind, word })),
  );
}
