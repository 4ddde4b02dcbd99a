/**
 * Error analysis by kinds, in memory: `node scripts/run-ts.mjs server/training/names/errors.ts --data FOLDER
 * [--corpus nb.norne.dev] [--show 20] [--model FILE]`.
 */
import { readFileSync } from 'node:fs';
import { readAuthority } from '../../src/analysis/authority/authority';
import { segment } from '../../src/analysis/language/segment';
import { findNames } from '../../src/analysis/names/find';
import { Lexicon } from '../../src/analysis/names/lexicon';
import { NameModel } from '../../src/analysis/names/model';
import { Weights } from '../../src/analysis/names/weights';
import { DEV, type GoldArticle, type GoldSpan, readCorpus } from './corpora';

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const folder = option('--data', '../shared/data');
const show = Number(option('--show', '0'));
const wanted = option('--corpus', '');
const model = new NameModel(
  new Weights(readFileSync(option('--model', 'server/data/names.bin'))),
  new Lexicon(readFileSync(option('--lexicon', 'server/data/names-lexicon.bin'))),
);
const authority = readAuthority(readFileSync('server/data/authority.json'));

type Kind = 'boundary' | 'type' | 'boundary and type' | 'missed' | 'false';

/** Each error once: a wrong span answers for the gold name it overlaps. */
function errorsOf(article: GoldArticle): { kind: Kind; gold?: GoldSpan; found?: GoldSpan }[] {
  const gold = article.entities.filter(({ type }) => /^(PER|LOC|ORG|MISC)$/.test(type));
  const found = findNames(segment(article.text, article.language), model, authority).filter(
    ({ form }) => form === 'name',
  );
  const same = (a: GoldSpan, b: GoldSpan) => a.start === b.start && a.end === b.end;
  const overlap = (a: GoldSpan, b: GoldSpan) => a.start < b.end && b.start < a.end;
  const used = new Set<GoldSpan>();
  const errors: { kind: Kind; gold?: GoldSpan; found?: GoldSpan }[] = [];
  for (const name of found) {
    const partner = gold.find((g) => same(g, name)) ?? gold.find((g) => overlap(g, name) && !used.has(g));
    if (!partner) {
      errors.push({ kind: 'false', found: name });
      continue;
    }
    used.add(partner);
    if (same(partner, name) && partner.type === name.type) continue;
    const kind = same(partner, name) ? 'type' : partner.type === name.type ? 'boundary' : 'boundary and type';
    errors.push({ kind, gold: partner, found: name });
  }
  return [...errors, ...gold.filter((g) => !used.has(g)).map((g) => ({ kind: 'missed' as const, gold: g }))];
}

const events = { ...DEV[0]!, name: 'events', file: 'events/dev.jsonl' };
for (const corpus of [...DEV, events]) {
  if (wanted && corpus.name !== wanted) continue;
  const counts = new Map<string, number>();
  const lines = new Map<Kind, string[]>();
  for (const article of readCorpus(folder, corpus)) {
    for (const { kind, gold, found } of errorsOf(article)) {
      const confusion = kind === 'type' ? ` ${gold!.type}→${found!.type}` : ` ${(gold ?? found)!.type}`;
      counts.set(kind + confusion, (counts.get(kind + confusion) ?? 0) + 1);
      const at = gold ?? found!;
      const around = article.text.slice(Math.max(0, at.start - 45), at.end + 35).replace(/\s+/g, ' ');
      const quote = (span: GoldSpan | undefined) =>
        span ? `${article.text.slice(span.start, span.end)}/${span.type}` : '–';
      lines.set(kind, [
        ...(lines.get(kind) ?? []),
        `${kind}: gold ${quote(gold)} found ${quote(found)}  …${around}… (${article.language})`,
      ]);
    }
  }
  console.log(
    `\n${corpus.name}: ${[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([key, n]) => `${key} ${n}`)
      .join(', ')}`,
  );
  for (const list of lines.values()) {
    const step = Math.max(1, Math.floor(list.length / Math.max(show, 1)));
    for (const line of list.filter((_, i) => i % step === 0).slice(0, show)) console.log(`  ${line}`);
  }
}
