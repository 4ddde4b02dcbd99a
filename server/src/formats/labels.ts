import type { EntityType, MentionForm, QuoteType } from '../analysis/types';
import type { MarkState } from './document';

const FORMS: readonly string[] = ['name', 'derived', 'nominal', 'pronoun'] satisfies MentionForm[];
const QUOTE_TYPES: readonly string[] = ['direct', 'indirect', 'mixed'] satisfies QuoteType[];
const STATES: readonly string[] = ['proposed', 'accepted', 'added'] satisfies MarkState[];

/**
 * What other tools and corpora call our types: CoNLL-2003, OntoNotes 5 (spaCy), DKPro Core, GermEval 2014, NorNE, TEI,
 * schema.org. Compared in upper case, without the address of a vocabulary.
 */
const LABELS: Readonly<Record<EntityType, readonly string[]>> = {
  PER: ['PER', 'PERSON', 'PEOPLE', 'PERSNAME', 'PRS'],
  LOC: ['LOC', 'LOCATION', 'PLACE', 'PLACENAME', 'GPE', 'GPE_LOC', 'FAC', 'CITY', 'COUNTRY', 'STATE'],
  ORG: ['ORG', 'ORGANIZATION', 'ORGANISATION', 'ORGNAME', 'GPE_ORG', 'CORPORATION'],
  MISC: [
    'MISC',
    'MISCELLANEOUS',
    'OTH',
    'OTHER',
    'NORP',
    'EVENT',
    'EVT',
    'WORK_OF_ART',
    'PRODUCT',
    'PROD',
    'DRV',
    'LAW',
  ],
};
const BY_LABEL = new Map(
  Object.entries(LABELS).flatMap(([type, labels]) =>
    labels.map((label): [string, EntityType] => [label, type as EntityType]),
  ),
);

/** Our type for the label of another tool: `Person`, `GPE`, `https://schema.org/Place`; undefined when it is none. */
export function typeOfLabel(label: string): EntityType | undefined {
  return BY_LABEL.get(
    label.slice(Math.max(label.lastIndexOf('/'), label.lastIndexOf('#')) + 1).toUpperCase(),
  );
}

export const asForm = (word: unknown): MentionForm =>
  typeof word === 'string' && FORMS.includes(word) ? (word as MentionForm) : 'name';
export const asQuoteType = (word: unknown): QuoteType | undefined =>
  typeof word === 'string' && QUOTE_TYPES.includes(word) ? (word as QuoteType) : undefined;

/** As a field to spread: nothing when it is none of ours. */
export const stateField = (word: unknown): { state?: MarkState } =>
  typeof word === 'string' && STATES.includes(word) ? { state: word as MarkState } : {};

/** As a field to spread: nothing when it is empty or no text. */
export function textField<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as { [P in K]?: string }) : {};
}
