import { existsSync, readFileSync } from 'node:fs';
import { shared } from './media-topics';

/** An article with the topics that people gave it. */
export interface LabelledArticle {
  id: string;
  language: string;
  /** Articles of one event in several languages share it. */
  event: string;
  text: string;
  topics: string[];
}

const FOLDER = 'server/training/topics';

/** Reads `.jsonl` of {@link LabelledArticle}. */
export function readArticles(path: string): LabelledArticle[] {
  return lines(path).map((line) => JSON.parse(line) as LabelledArticle);
}

/**
 * Articles with topics given by hand. `labels.NAME.jsonl` beside this file has those of our own writing;
 * `labels.NAME.tsv` has topics alone, of articles that stay in the corpora: a file of `../shared/data/names`, the article
 * in it (its id, or in a `.conll` its first and last sentence) and the topics, between tabs.
 */
export function readLabelled(name: string): LabelledArticle[] {
  const own = `${FOLDER}/labels.${name}.jsonl`;
  const others = lines(`${FOLDER}/labels.${name}.tsv`).map((line) => {
    const [file, part, topics] = line.split('\t') as [string, string, string];
    const id = `${file.replace(/\.[a-z]+$/, '')}:${part}`;
    const text = file.endsWith('.conll') ? conllText(file, part) : jsonlText(file, part);
    return { id, language: file.split('.')[0]!, event: id, text, topics: topics.split(' ') };
  });
  return [...others, ...(existsSync(own) ? readArticles(own) : [])];
}

const lines = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean);
const corpus = (file: string) => `${shared}/data/names/${file}`;

function jsonlText(file: string, id: string): string {
  for (const line of lines(corpus(file))) {
    const article = JSON.parse(line) as { id: string; text: string };
    if (article.id === id) return article.text;
  }
  throw new Error(`${file} has no article ${id}`);
}

function conllText(file: string, part: string): string {
  const [first, last] = part.split('-').map(Number) as [number, number];
  return readFileSync(corpus(file), 'utf8')
    .split(/\n\s*\n/)
    .slice(first, last + 1)
    .map((block) => sentenceText(block.split('\n').map((line) => line.split('\t')[0]!)))
    .join('\n');
}

/** Tokens with blanks between them as one writes them. */
const sentenceText = (tokens: readonly string[]) =>
  tokens.reduce((text, token) => {
    const glued = text === '' || /^[,.;:!?»”)]$/.test(token) || /[«“(]$/.test(text);
    return text + (glued ? '' : ' ') + token;
  }, '');
