/**
 * Scores linking alone: gold names in, B³ out, so that what the name finder misses does not show.
 *
 *   npm run eval:linking -- GOLD.jsonl [--errors 40]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Authority, loadAuthority } from '../../src/analysis/authority/authority';
import { resolve } from '../../src/analysis/coreference/resolve';
import { packOf } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import type { ArticleAnalysis, EntityType, NameMention } from '../../src/analysis/types';
import { Linker } from '../../src/corpus/linking/linker';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
});
if (positionals.length === 0) throw new Error('usage: goldNames.eval.ts GOLD.jsonl [--errors N]');

interface GoldEntity {
  start: number;
  end: number;
  text: string;
  type: string;
  id: string;
}
interface GoldArticle {
  id: string;
  language: string;
  text: string;
  entities: GoldEntity[];
}
interface Item {
  article: number;
  language: string;
  text: string;
  type: string;
  gold: string;
  system: string;
}

function nameOf(entity: GoldEntity, language: string, surfaces: Set<string>): string {
  for (const ending of packOf(language).morphology.genitives) {
    if (!entity.text.endsWith(ending)) continue;
    const rest = entity.text.slice(0, -ending.length);
    if (surfaces.has(rest) || ending !== 's' || /[^sxzß]s$/.test(entity.text)) {
      if (surfaces.has(rest) || known(rest)) return rest;
    }
  }
  return entity.text;
}

let authority: Authority;
const known = (name: string) => authority.lookup(name).length > 0;

/** The chains that our own resolution makes of the gold's names. */
function analysisOf({ text, language, entities }: GoldArticle, surfaces: Set<string>): ArticleAnalysis {
  const names = entities
    .map((entity): NameMention => {
      const { start, end, type } = entity;
      return {
        start,
        end,
        text: text.slice(start, end),
        type: type.replace(/deriv|part/, '') as EntityType,
        form: /deriv|part/.test(type) ? 'derived' : 'name',
        name: nameOf(entity, language, surfaces),
        confidence: 1,
      };
    })
    .sort((a, b) => a.start - b.start);
  return {
    language,
    topics: [],
    keyphrases: [],
    paragraphs: [],
    sentences: [],
    words: 0,
    unbalanced: [],
    ...resolve(segment(text, language), names, [], authority),
  };
}

function run(path: string): void {
  const articles = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): GoldArticle => JSON.parse(line));
  const linker = new Linker(authority);
  const surfaces = new Set(articles.flatMap((a) => a.entities.map((e) => e.text)));
  const started = performance.now();
  const analyses = articles.map((article) => analysisOf(article, surfaces));
  analyses.forEach((analysis, i) => {
    linker.update(String(i), analysis);
  });
  const items: Item[] = [];
  articles.forEach(({ entities, language, text }, i) => {
    for (const e of entities) {
      if (!e.id || e.id === '?') continue;
      const mention = analyses[i]!.mentions.find((m) => m.start === e.start && m.end === e.end)!;
      items.push({
        article: i,
        language,
        text: text.slice(e.start, e.end),
        type: e.type,
        gold: e.id,
        system: linker.entityOf(String(i), mention.chain),
      });
    }
  });
  console.log(`${path}: ${articles.length} articles in ${(performance.now() - started).toFixed(0)} ms`);
  console.log('B3 all   ', score(items));
  console.log('B3 people', score(items.filter(({ type }) => type === 'PER')));
  console.log('cross-language pairs', pairs(items));
}

function score(items: readonly Item[]): string {
  const group = (key: (x: Item) => string) => {
    const map = new Map<string, Item[]>();
    for (const x of items) map.set(key(x), [...(map.get(key(x)) ?? []), x]);
    return map;
  };
  const [gold, system] = [group((x) => x.gold), group((x) => x.system)];
  let p = 0;
  let r = 0;
  for (const x of items) {
    const both = system.get(x.system)!.filter((y) => y.gold === x.gold).length;
    p += both / system.get(x.system)!.length;
    r += both / gold.get(x.gold)!.length;
  }
  p /= items.length;
  r /= items.length;
  return `p ${(100 * p).toFixed(2)} r ${(100 * r).toFixed(2)} f1 ${((200 * p * r) / (p + r)).toFixed(2)} of ${items.length}`;
}

function pairs(items: readonly Item[]): string {
  const unique = [...new Map(items.map((x) => [`${x.article}|${x.text}|${x.gold}|${x.system}`, x])).values()];
  let [tp, fp, fn] = [0, 0, 0];
  const shown = new Set<string>();
  const show = (line: string) => {
    if (shown.size < Number(values.errors) && !shown.has(line)) {
      shown.add(line);
      console.log(line);
    }
  };
  for (let a = 0; a < unique.length; a++) {
    for (let b = a + 1; b < unique.length; b++) {
      const [x, y] = [unique[a]!, unique[b]!];
      const same = x.gold === y.gold;
      const linked = x.system === y.system;
      const across = x.article !== y.article && x.language !== y.language;
      if (same !== linked) {
        show(
          `${same ? 'SPLIT' : 'MERGED'}${across ? '' : ' (one language)'} ${x.text} ${x.gold} ${x.system} | ${y.text} ${y.gold} ${y.system}`,
        );
      }
      if (!across) continue;
      if (same && linked) tp++;
      else if (linked) fp++;
      else if (same) fn++;
    }
  }
  return `p ${((100 * tp) / (tp + fp || 1)).toFixed(2)} r ${((100 * tp) / (tp + fn || 1)).toFixed(2)} tp ${tp} fp ${fp} fn ${fn}`;
}

loadAuthority(async (name) => readFileSync(`server/data/${name}`)).then((loaded) => {
  authority = loaded;
  for (const path of positionals) run(path);
});
