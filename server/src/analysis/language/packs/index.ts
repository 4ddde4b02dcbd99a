import type { LanguagePack } from '../pack';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nb } from './nb';
import { nl } from './nl';
import { nn } from './nn';
import { sv } from './sv';
import { und } from './und';

/** Every language Newsmark knows. */
export const packs: readonly LanguagePack[] = [de, nb, nn, da, sv, en, fr, nl];

const byCode = new Map(packs.map((pack) => [pack.code, pack]));

/** The pack of a language; the neutral one when it is unknown. Regional tags (de-CH) fall back to their language. */
export function packOf(language: string): LanguagePack {
  return byCode.get(language) ?? byCode.get(language.split('-')[0]!) ?? und;
}
