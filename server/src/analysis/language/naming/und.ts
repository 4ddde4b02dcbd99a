import type { Naming } from '../pack';

export const naming: Naming = {
  bodies: [],
  places: [],
  works: [],
  institutions: [],
  sites: [],
  managers: [],
  of: [],
  heads: [],
  landmarks: [],
  against: [],
  states: [],
  at: [],
  affiliating: [],
  families: [],
  audience: [],
  decks: [],
  kinds: [],
  links: [],
};
