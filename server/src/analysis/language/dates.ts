import type { Calendar } from './pack';

const ISO = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g;
const DAY_FIRST = /(?<![\d.])(\d{1,2})\.?(?:er)? (?:de )?(\p{L}+)\.? (\d{4})(?!\d)/gu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}+)\.? (\d{1,2}), (\d{4})(?!\d)/gu;
/** How far into an article a dateline is looked for, UTF-16 code units. */
const HEAD = 400;

/**
 * The day an article is of, as YYYY-MM-DD: from its file name, else from a date written out in its dateline; undefined
 * when neither says.
 */
export function articleDate(title: string, text: string, calendar: Calendar): string | undefined {
  return isoDate(title) ?? writtenDate(text.slice(0, HEAD), calendar);
}

function isoDate(title: string): string | undefined {
  for (const [, year, month, day] of title.matchAll(ISO)) {
    const date = dateOf(Number(year), Number(month), Number(day));
    if (date) return date;
  }
  return undefined;
}

function writtenDate(head: string, calendar: Calendar): string | undefined {
  for (const [, day, month, year] of head.matchAll(DAY_FIRST)) {
    const date = dateOf(Number(year), monthNumber(month!, calendar), Number(day));
    if (date) return date;
  }
  for (const [, month, day, year] of head.matchAll(MONTH_FIRST)) {
    const date = dateOf(Number(year), monthNumber(month!, calendar), Number(day));
    if (date) return date;
  }
  return undefined;
}

/** From 1; 0 when the word is no month. */
function monthNumber(word: string, { months, otherMonths }: Calendar): number {
  const lower = word.toLowerCase();
  return otherMonths?.[lower] ?? months.indexOf(lower) + 1;
}

/** Undefined when there is no such day, or no newspaper that old. */
function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1600 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}
