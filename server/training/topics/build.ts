/**
 * `npm run data:topics`: builds `server/data/topics.json` from the IPTC Media Topics, the lexicons beside this file and
 * word frequencies of the training corpora. Repeatable to the byte.
 */
import { writeFileSync } from 'node:fs';
import { packOf, packs } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import { assignTopics } from '../../src/analysis/topics/assign';
import { folderOf } from '../../src/analysis/topics/folding';
import { type LanguageData, type TopicData, topicVocabulary } from '../../src/analysis/topics/vocabulary';
import { trainingDocuments } from './corpora';
import { readLexicon } from './lexicon';
import { type MediaTopic, readMediaTopics } from './media-topics';

const OUT = 'server/data/topics.json';
/** Words in fewer documents are rare; to tell how rare, the corpora are too small. */
const LEAST_DOCUMENTS = 3;
/** The idf, log2, from which terms are told apart no more. */
const RARE = 7;

const topics = readMediaTopics();
const data: TopicData = {
  topics: topics.map(({ id, parent }) => [id, topics.findIndex((other) => other.id === parent)]),
  weights: topics.map(() => 100),
  languages: Object.fromEntries(packs.map(({ code }) => [code, languageData(code)])),
};
for (const { code } of packs) addCommonness(data, code);
data.weights = weigh(data);
writeFileSync(OUT, JSON.stringify(data));
console.log(`${OUT}: ${topics.length} topics, ${(JSON.stringify(data).length / 1e6).toFixed(2)} MB`);

function languageData(code: string): LanguageData {
  const lexicon = readLexicon(code);
  const terms = topics.map((topic) => lexicon.get(topic.id) ?? labelTerms(topic, code));
  return {
    labels: topics.map(({ label }) => label[code] ?? '').join('\t'),
    terms: terms.map((list, index) => (list.length > 0 ? `${index}\t${list.join(',')}` : '')).join('\n'),
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
  const lexicon = topicVocabulary(data).lexicon(code)!;
  const counts = new Map<string, number>();
  for (const text of trainingDocuments(code)) {
    const { tokens } = segment(text, code);
    const words = tokens.map((token) => token.text);
    const terms = new Set(
      words
        .flatMap((word, i) => [...lexicon.senses(word), ...(lexicon.phrase(words, i)?.senses ?? [])])
        .map(({ term }) => term),
    );
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  source.terms = source.terms
    .split('\n')
    .map((line) => {
      const [index, list] = line.split('\t');
      return list
        ? `${index}\t${list
            .split(',')
            .map((term) => withIdf(term, counts, source.documents))
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

/**
 * How much each topic weighs: one that turns up among the five of many documents of the corpora (“heads of state”,
 * “police”) says less of a document. 1 for a topic in up to 1 % of them, less by a tenth each time that doubles.
 */
function weigh(unweighted: TopicData): number[] {
  const vocabulary = topicVocabulary(unweighted);
  const counts = new Map<string, number>();
  let documents = 0;
  for (const { code } of packs) {
    for (const text of trainingDocuments(code)) {
      documents++;
      for (const { id } of assignTopics(segment(text, code), [], vocabulary))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return topics.map(({ id }) => {
    const percent = (100 * (counts.get(id) ?? 0)) / documents;
    return Math.round(100 * Math.max(0.5, 1 - 0.1 * Math.max(0, Math.log2(percent))));
  });
}
