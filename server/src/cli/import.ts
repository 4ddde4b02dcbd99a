import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { SidecarFolder } from '../files/sidecars';
import type { Format } from '../formats';
import { type Loss, sumOf } from '../formats/document';
import { groupByName, importFiles, listLosses } from '../formats/exchange';
import { changesOf, PROPOSALS } from '../formats/to-annotations';
import { readAnnotationFiles, readArticles } from './articles';
import { uriOf } from './corpus';
import { sidecarPlaces, storeOf } from './sidecars';

export interface ImportOptions {
  /** Of the files; by their names when missing. */
  format?: Format;
  /** Folder of the articles, or one article. */
  articles: string;
  /** Where decisions are kept; as the folder does it when missing. */
  annotations?: SidecarFolder;
  /** Take proposals that nobody decided about as accepted. */
  proposals?: boolean;
}

/**
 * Reads annotations of another tool into the sidecars of their articles, where they stand as people's own marks. What is
 * decided there already stays as it is. Prints how many came to each article; answers the exit status.
 */
export async function importAnnotations(path: string, options: ImportOptions): Promise<number> {
  const { format, articles: folder, annotations, proposals: takeProposals } = options;
  if (format && !format.read) throw new Error(`${format.title} cannot be read back`);
  const problems: string[] = [];
  const articles = await readArticles(folder, problems);
  const files = await readAnnotationFiles(path, problems, format);
  const found = importFiles(files, articles, format);
  const store = storeOf(sidecarPlaces([folder], annotations), (message) => problems.push(message));
  const importer = {
    newId: () => `urn:uuid:${randomUUID()}`,
    now: new Date().toISOString(),
    creator: userName(),
    takeProposals,
  };
  const byName = groupByName(found.documents);
  const lost: Loss[] = [...found.lost];
  for (const { path: file, name, text } of articles) {
    const uri = uriOf(file);
    const documents = byName.get(name);
    if (!documents) continue;
    await store.load(uri, text);
    const { changes, lost: left } = changesOf(documents, uri, store.placed(uri), importer);
    lost.push(...left);
    if (changes.length > 0) await store.act('Import', changes);
    console.log(`${name}: ${changes.length} ${changes.length === 1 ? 'annotation' : 'annotations'}`);
  }
  for (const problem of [...problems, ...found.problems]) console.error(problem);
  for (const name of found.unknown) console.error(`${name}: no such article`);
  if (lost.length > 0) console.error(`left out or changed: ${listLosses(sumOf(lost))}`);
  if (lost.some(({ what }) => what === PROPOSALS)) console.error('--proposals takes proposals as accepted');
  return problems.length + found.problems.length + found.unknown.length > 0 ? 1 : 0;
}

/** Empty when the system does not know the user, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
