import type { AuthorityEntry } from '../authority/authority';

/** Tokens `[first, end)` under one name, part or derived word. */
export interface LabelledSpan {
  first: number;
  end: number;
  label: number;
  /** Of a derived word what the authority knows of it. */
  base?: AuthorityEntry;
  /** How sure the rule is that gave the span its label; the model's own confidence when missing. */
  certainty?: number;
}
