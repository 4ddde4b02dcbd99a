import { messageOf } from '../common/message';
import { Articles } from './articles';
import { type FormatDocument, type Loss, type Source, sumOf } from './document';
import { type Format, formatOfFile, stemOf } from './index';

/** A file of annotations, by its name or its path below the folder that was chosen. */
export interface TextFile {
  name: string;
  content: string;
}

export interface Exported {
  files: TextFile[];
  /** The texts of the articles, for formats that need them beside their files. */
  texts: TextFile[];
  lost: Loss[];
}

/** Writes articles in a format: one file for each, named after it, or `newsmark.…` for all. */
export function exportDocuments(format: Format, documents: readonly FormatDocument[]): Exported {
  const groups = format.files === 'one' ? [documents] : documents.map((document) => [document]);
  const files: TextFile[] = [];
  const lost: Loss[] = [];
  for (const group of groups) {
    const written = format.write(group);
    const stem = format.files === 'one' ? 'newsmark' : withoutTxt(group[0]!.name);
    files.push({ name: stem + format.extension, content: written.content });
    lost.push(...written.lost);
  }
  const texts = format.needsTexts
    ? documents.map(({ name, text }) => ({ name: `${withoutTxt(name)}.txt`, content: text }))
    : [];
  return { files, texts, lost: sumOf(lost) };
}

const withoutTxt = (name: string) => name.replace(/\.txt$/i, '');

export interface Imported {
  /** What is annotated, possibly several of one article. */
  documents: FormatDocument[];
  /** What of the files is not ours, or stands nowhere in the articles. */
  lost: Loss[];
  /** A line for each file that cannot be read. */
  problems: string[];
  /** Files, or articles in files, that none of the articles is. */
  unknown: string[];
}

/**
 * Reads files of annotations of these articles. A file with one article is that which it is named after, whatever folder
 * it is in; a single file for a single article is about that one.
 * @param format of all files; by their names when missing.
 */
export function importFiles(
  files: readonly TextFile[],
  sources: readonly Source[],
  format?: Format,
): Imported {
  const articles = new Articles(sources);
  const only = files.length === 1 && sources.length === 1 ? sources[0] : undefined;
  const imported: Imported = { documents: [], lost: [], problems: [], unknown: [] };
  for (const file of files) {
    const how = format ?? formatOfFile(file.name);
    if (!how?.read) {
      imported.problems.push(`${file.name}: no format that can be read`);
      continue;
    }
    const own = how.files === 'each' ? (only ?? articleOf(file.name, how, articles)) : undefined;
    if (how.files === 'each' && !own) {
      imported.unknown.push(file.name);
      continue;
    }
    try {
      const { documents, lost, unknown } = how.read(file.content, articles.with(own));
      imported.documents.push(...documents);
      imported.lost.push(...lost);
      imported.unknown.push(...unknown);
    } catch (error) {
      imported.problems.push(`${file.name}: ${messageOf(error)}`);
    }
  }
  return { ...imported, lost: sumOf(imported.lost) };
}

/**
 * The article that a file is named after; of `a.txt/curator.tsv`, as INCEpTION exports several annotators' files, that of
 * the folder.
 */
function articleOf(name: string, format: Format, articles: Articles): Source | undefined {
  const stem = stemOf(format, name) ?? name.replace(/\.[^./]+$/, '');
  const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return articles.byName(stem) ?? (/\.txt$/i.test(folder) ? articles.byName(folder) : undefined);
}

/** Documents by the name of their article, in the order given. */
export function groupByName(documents: readonly FormatDocument[]): Map<string, FormatDocument[]> {
  const groups = new Map<string, FormatDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.name);
    if (group) group.push(document);
    else groups.set(document.name, [document]);
  }
  return groups;
}

/** “quotes: 3, notes: 1”. */
export const listLosses = (losses: readonly Loss[]) =>
  losses.map(({ what, count }) => `${what}: ${count.toLocaleString('en')}`).join(', ');
