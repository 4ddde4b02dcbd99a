import type { Chain } from '../../analysis/types';
import { affinity, type Company, type CompanyProfile, sharesCompany } from './company';

/** An entity whose family name a bare name is, with the company its full names keep. */
export interface Bearer {
  id: string;
  profiles: readonly CompanyProfile[];
}

/**
 * Whom a family name that stands alone in its article means: the bearer whose company the article shares most, or
 * undefined when it shares none; not a man when the article says she.
 */
export function chooseBearer(
  gender: Chain['gender'],
  company: Company,
  bearers: readonly Bearer[],
): string | undefined {
  const fitting = bearers.filter(({ profiles }) => agrees(gender, profiles));
  const [only] = fitting;
  if (only && fitting.length === 1) return sharesCompany(company, only.profiles) ? only.id : undefined;
  let best: { id: string; score: number } | undefined;
  for (const { id, profiles } of fitting) {
    const score = affinity(company, profiles);
    if (score > 0 && (!best || score > best.score || (score === best.score && id < best.id)))
      best = { id, score };
  }
  return best?.id;
}

function agrees(gender: Chain['gender'], profiles: readonly CompanyProfile[]): boolean {
  const other = profiles.find((profile) => profile.gender)?.gender;
  return !gender || !other || gender === other;
}
