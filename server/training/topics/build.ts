/**
 * `npm run data:topics`: builds `server/data/topics.json` from the IPTC Media Topics, the lexicons beside this file and
 * word frequencies of the training corpora. Repeatable to the byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packOf, packs } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import { candidateTopics } from '../../src/analysis/topics/assign';
import { folderOf } from '../../src/analysis/topics/folding';
import { type LanguageData, type TopicData, topicVocabulary } from '../../src/analysis/topics/vocabulary';
import { trainingDocuments } from './corpora';
import { readLexicon, termsOf } from './lexicon';
import { type MediaTopic, readMediaTopics } from './media-topics';

const OUT = 'server/data/topics.json';
/** Topics that articles touch more often than they are about them, chosen by hand: id and label. */
const SIDES = 'server/training/topics/sides.tsv';
/** Words in fewer documents are rare; to tell how rare, the corpora are too small. */
const LEAST_DOCUMENTS = 3;
/** The idf, log2, from which terms are told apart no more. */
const RARE = 7;
/** The score from which something speaks for a topic in a training document. */
const SPEAKING = 1.9;
/** How strongly the hierarchy relates topics. */
const PARENT = 0.3;
const SIBLING = 0.15;
const MOST_RELATED = 12;

const topics = readMediaTopics();
const data: TopicData = {
  topics: topics.map(({ id, parent }) => [id, topics.findIndex((other) => other.id === parent)]),
  weights: topics.map(() => 100),
  sides: readSides(),
  related: topics.map(() => []),
  languages: Object.fromEntries(packs.map(({ code }) => [code, languageData(code)])),
};
for (const { code } of packs) if (termsOf(code) === code) addCommonness(data, code);
const statistics = gather(data);
data.weights = weigh(statistics);
data.related = relate(statistics);
writeFileSync(OUT, JSON.stringify(data));
console.log(`${OUT}: ${topics.length} topics, ${(JSON.stringify(data).length / 1e6).toFixed(2)} MB`);

function readSides(): number[] {
  const lines = readFileSync(SIDES, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => topics.findIndex(({ id }) => id === line.split('\t')[0]));
}

function languageData(code: string): LanguageData {
  const lexicon = readLexicon(code);
  const sharing = packs.filter((pack) => termsOf(pack.code) === code);
  const terms = topics.map(
    (topic) => lexicon.get(topic.id) ?? [...new Set(sharing.flatMap((pack) => labelTerms(topic, pack.code)))],
  );
  return {
    labels: topics.map(({ label }) => label[code] ?? '').join('\t'),
    ...(sharing.length > 0
      ? {
          terms: terms
            .map((list, index) => (list.length > 0 ? `${index}\t${list.join(',')}` : ''))
            .join('\n'),
        }
      : { terms: '', termsOf: termsOf(code) }),
    ...frequencies(code),
  };
}

/** The label as the only term of a topic that the lexicon does not have, without what stands in parentheses. */
function labelTerms({ label, level }: MediaTopic, code: string): string[] {
  if (level < 3 || !label[code]) return [];
  const plain = label[code]
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [packOf(code).capitalisesNouns ? plain : plain.toLocaleLowerCase(code)].filter(
    (term) => !term.includes(','),
  );
}

/** Writes to each term that is common in the corpora how common: `~` and log2(documents / document frequency). */
function addCommonness(data: TopicData, code: string): void {
  const source = data.languages[code]!;
  const vocabulary = topicVocabulary(data);
  const counts = new Map<string, number>();
  let documents = 0;
  for (const sharing of packs.filter((pack) => termsOf(pack.code) === code)) {
    const lexicon = vocabulary.lexicon(sharing.code)!;
    for (const text of trainingDocuments(sharing.code)) {
      documents++;
      const words = segment(text, sharing.code).tokens.map((token) => token.text);
      const senses = words.flatMap((word, i) => [
        ...lexicon.senses(word),
        ...(lexicon.phrase(words, i)?.senses ?? []),
      ]);
      for (const term of new Set(senses.map((sense) => sense.term)))
        counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  source.terms = source.terms
    .split('\n')
    .map((line) => {
      const [index, list] = line.split('\t');
      return list
        ? `${index}\t${list
            .split(',')
            .map((term) => withIdf(term, counts, documents))
            .join(',')}`
        : '';
    })
    .join('\n');
}

function withIdf(term: string, counts: ReadonlyMap<string, number>, documents: number): string {
  const count = counts.get(term.replace(/[!?-]*$/, '').toLowerCase()) ?? 0;
  const idf = Math.floor(Math.log2(documents / count));
  return count >= LEAST_DOCUMENTS && idf < RARE ? `${term}~${idf}` : term;
}

function frequencies(code: string): Pick<LanguageData, 'documents' | 'frequencies'> {
  const fold = folderOf(packOf(code).morphology);
  const counts = new Map<string, number>();
  let documents = 0;
  for (const text of trainingDocuments(code)) {
    documents++;
    const { tokens } = segment(text, code);
    const keys = new Set(tokens.filter(({ kind }) => kind === 'word').map((token) => fold(token.text)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const levels: string[][] = [];
  for (const [key, count] of [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    if (count < LEAST_DOCUMENTS || /\s/.test(key)) continue;
    const level = Math.floor(Math.log2(documents / count));
    for (let i = levels.length; i <= level; i++) levels.push([]);
    levels[level]!.push(key);
  }
  return { documents, frequencies: levels.map((keys) => keys.join(' ')) };
}

interface Statistics {
  documents: number;
  /** Number of documents of each topic. */
  counts: number[];
  /** Number of documents of each pair of topics, at `a * topics + b` with a < b. */
  pairs: Map<number, number>;
}

/** Counts in how many training documents, of all languages, something speaks for each topic and pair of topics. */
function gather(data: TopicData): Statistics {
  const vocabulary = topicVocabulary(data);
  const statistics: Statistics = { documents: 0, counts: topics.map(() => 0), pairs: new Map() };
  for (const { code } of packs) {
    for (const text of trainingDocuments(code)) {
      statistics.documents++;
      const found = candidateTopics(segment(text, code), [], vocabulary)
        .filter(({ score }) => score >= SPEAKING)
        .map(({ index }) => index)
        .sort((a, b) => a - b);
      found.forEach((a, i) => {
        statistics.counts[a]!++;
        for (const b of found.slice(i + 1)) {
          const pair = a * topics.length + b;
          statistics.pairs.set(pair, (statistics.pairs.get(pair) ?? 0) + 1);
        }
      });
    }
  }
  return statistics;
}

/**
 * How much each topic weighs: one that something speaks for in many documents of the corpora (“heads of state”,
 * “police”) says less of a document. 1 for a topic in up to 2 % of them, less by a tenth each time that doubles.
 */
function weigh({ counts, documents }: Statistics): number[] {
  return counts.map((count) => {
    const percent = (100 * count) / documents;
    return Math.round(100 * Math.max(0.5, 1 - 0.1 * Math.max(0, Math.log2(percent / 2))));
  });
}

/**
 * The topics that keep each one company: by normalised pointwise mutual information (Bouma, “Normalized (Pointwise)
 * Mutual Information in Collocation Extraction”, 2009) of pairs that are together in at least three documents; broader,
 * narrower and neighbouring topics of the hierarchy besides.
 */
function relate({ counts, pairs, documents }: Statistics): number[][] {
  const related = topics.map(() => new Map<number, number>());
  const note = (a: number, b: number, strength: number) => {
    related[a]!.set(b, Math.max(related[a]!.get(b) ?? 0, strength));
    related[b]!.set(a, Math.max(related[b]!.get(a) ?? 0, strength));
  };
  for (const [pair, together] of pairs) {
    if (together < LEAST_DOCUMENTS) continue;
    const a = Math.floor(pair / topics.length);
    const b = pair % topics.length;
    const joint = together / documents;
    const npmi = Math.log((joint * documents * documents) / (counts[a]! * counts[b]!)) / -Math.log(joint);
    if (npmi > 0) note(a, b, npmi);
  }
  data.topics.forEach(([, parent], index) => {
    if (parent < 0 || data.topics[parent]![1] < 0) return;
    note(index, parent, PARENT);
    data.topics.forEach(([, other], sibling) => {
      if (other === parent && sibling > index) note(index, sibling, SIBLING);
    });
  });
  return related.map((others) =>
    [...others]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, MOST_RELATED)
      .flatMap(([other, strength]) => [other, Math.round(100 * strength)]),
  );
}
