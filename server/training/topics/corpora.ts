import { readFileSync } from 'node:fs';
import { shared } from './media-topics';

/** Corpora of `../shared/data/names` whose frequencies may ship. */
const CORPORA: Record<string, readonly string[]> = {
  de: ['de.wikinews.train.jsonl'],
  nb: ['nb.norne.train.conll'],
  nn: ['nn.norne.train.conll'],
  da: ['da.ddt.train.conll'],
  sv: ['sv.klintan.train.conll', 'sv.talbanken.train.conll'],
  en: ['en.own.train.jsonl', 'en.wikigold.train.conll'],
};
/** Sentences of a `.conll` without document boundaries that pass for one document. */
const SENTENCES = 20;

/** The texts of the training corpora of a language; none where there is no corpus. */
export function trainingDocuments(language: string): string[] {
  return (CORPORA[language] ?? []).flatMap((name) => {
    const content = readFileSync(`${shared}/data/names/${name}`, 'utf8');
    return name.endsWith('.jsonl') ? jsonlTexts(content) : conllTexts(content);
  });
}

function jsonlTexts(content: string): string[] {
  const lines = content.split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function conllTexts(content: string): string[] {
  const sentences = content.split(/\n\s*\n/).map((block) =>
    block
      .split('\n')
      .map((line) => line.split('\t')[0])
      .join(' '),
  );
  const texts: string[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES)
    texts.push(sentences.slice(i, i + SENTENCES).join('\n'));
  return texts;
}
