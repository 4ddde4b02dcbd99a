/** Set by measuring; `npm run eval:topics` shows what each does. */
export const WEIGHTS = {
  /** Topics of an article at most. */
  topics: 5,
  /** The score from which a topic is told at all, and the part of the best one's score it has to have. */
  enough: 0.9,
  share: 0.26,
  /** What is left of the score of a topic that articles touch more often than they are about it. */
  side: 0.8,
  /** How much more a term says in the headline, in the first paragraph, and after it at the start and end of the text. */
  headline: 2.3,
  lead: 1.6,
  start: 1.1,
  end: 0.7,
  /** How much of it a term says inside a name (Ministry of Defence). */
  name: 0.8,
  /** How soon more places of a term say no more. */
  repetition: 1,
  /** What is left when one term stands in one place. */
  once: 0.7,
  /** How much of its company's score a topic gets, and how many times its own at most. */
  company: 0.5,
  companyLimit: 2,
  /** The part of a broader topic's score that a narrower one's terms make up when it is told in its place. */
  same: 0.8,
  /** What a term says of a topic when it spoke for a better one beside it (soccer, ice hockey). */
  sibling: 0.8,
  /** The score that is told as 0.5. */
  half: 8,
};
