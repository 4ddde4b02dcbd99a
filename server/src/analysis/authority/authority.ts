import type { EntityType } from '../types';

/** A known thing: country, city, region, organisation. */
export interface AuthorityEntry {
  /** Stable: `country:KP`, `geonames:1871859`. */
  id: string;
  type: EntityType;
  /** English name. */
  name: string;
}

/** Looks up what is known beforehand. */
export interface Authority {
  /** Candidates for a normal name (“Wladiwostok”, “Nord-Korea”, “UN”), the most prominent first; empty when unknown. */
  lookup(name: string): readonly AuthorityEntry[];
  /** The entry a derived word belongs to (russische → country:RU, Berliner → city), in a language. */
  derived(word: string, language: string): AuthorityEntry | undefined;
}

export async function loadAuthority(_read: (name: string) => Promise<Uint8Array>): Promise<Authority> {
  return { lookup: () => [], derived: () => undefined };
}
