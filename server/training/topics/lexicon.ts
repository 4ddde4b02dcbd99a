import { existsSync, readFileSync } from 'node:fs';

const FOLDER = 'server/training/topics/lexicon';
/** Both written standards of Norwegian share a file: papers quote one in the other. */
const FILES: Record<string, string> = { nb: 'no', nn: 'no' };

/** The language whose terms a language shares; itself when it has its own. */
export const termsOf = (language: string): string =>
  Object.keys(FILES).find((code) => FILES[code] === FILES[language] && FILES[code]) ?? language;

/** The terms of each topic in a language, by topic id. Throws with file and line when a line has not three fields. */
export function readLexicon(language: string): Map<string, string[]> {
  const file = `${FOLDER}/${FILES[language] ?? language}.tsv`;
  const lexicon = new Map<string, string[]>();
  if (!existsSync(file)) return lexicon;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (!line) return;
      const fields = line.split('\t');
      if (fields.length !== 3)
        throw new Error(`${file}:${i + 1}: topic, label and terms, with tabs between them`);
      lexicon.set(
        fields[0]!,
        fields[2]!.split(',').map((term) => term.trim()),
      );
    });
  return lexicon;
}
