import type { Signature } from '../annotations/decide';
import type { AnnotationStore, Change } from '../annotations/store';
import type { CorpusArticle } from '../corpus/types';
import type { Workspace } from '../corpus/workspace';
import { canonicalUri, pathBelow, titleOf } from '../files/uri';
import { type Format, formatOf, formats } from '../formats';
import { ADRIFT, type FormatDocument, type Loss, lossOf, type Source, sumOf } from '../formats/document';
import { exportDocuments, groupByName, type Imported, importFiles } from '../formats/exchange';
import { toFormatDocument, type Which } from '../formats/from-corpus';
import { changesOf, PROPOSALS } from '../formats/to-annotations';
import type {
  ArticleSelection,
  ExportParams,
  ExportResult,
  FormatInfo,
  ImportParams,
  ImportResult,
  TextFileInfo,
} from '../protocol';

/** What exchange works with. */
export interface Exchange {
  workspace: Workspace;
  store: AnnotationStore;
  /** Canonical URIs of the workspace folders. */
  folders: readonly string[];
  /** Lets others have their turn; false when nobody wants the answer any more. */
  pause(): Promise<boolean>;
}

/** Articles between two pauses. */
const BATCH = 20;

/** The formats there are, for the client to offer. */
export function formatInfos(): FormatInfo[] {
  return formats.map(({ id, title, detail, extension, files, reads, read }) => ({
    id,
    title,
    detail,
    extension,
    pattern: reads?.source ?? `${extension.replaceAll('.', '\\.')}$`,
    files,
    readable: read !== undefined,
  }));
}

/** Articles in an exchange format, with what it could not hold. */
export async function exportArticles(
  exchange: Exchange,
  { format: id, which, start = 0, limit, ...selection }: ExportParams,
): Promise<ExportResult> {
  const format = knownFormat(id);
  const all = await articlesOf(exchange, selection);
  const articles = limit === undefined ? all.slice(start) : all.slice(start, start + limit);
  const documents = await documentsOf(exchange, articles, which);
  const marks = documents.reduce((sum, { mentions, quotes }) => sum + mentions.length + quotes.length, 0);
  const exported = exportDocuments(format, documents);
  const lost = sumOf([...exported.lost, ...(which === 'machine' ? [] : adrift(exchange, articles))]);
  return { ...exported, lost, articles: articles.length, total: all.length, marks };
}

/** Decisions that stand nowhere for now are in no export. */
function adrift({ store }: Exchange, articles: readonly CorpusArticle[]): Loss[] {
  return lossOf(
    articles.reduce((sum, { uri }) => sum + store.orphans(uri).length, 0),
    ADRIFT,
  );
}

/** Articles with their marks, in the order given; those so far when nobody wants them any more. */
export async function documentsOf(
  exchange: Exchange,
  articles: readonly CorpusArticle[],
  which: Which,
): Promise<FormatDocument[]> {
  const { workspace, store, folders, pause } = exchange;
  const documents: FormatDocument[] = [];
  for (const [i, article] of articles.entries()) {
    if (i % BATCH === BATCH - 1 && !(await pause())) break;
    const name = nameIn(folders, article.uri);
    documents.push(toFormatDocument(workspace.corpus, article, name, store.placed(article.uri), which));
  }
  return documents;
}

/** Annotations of files become people's decisions, as one action. Nothing is written when nobody wants it any more. */
export async function importAnnotations(
  exchange: Exchange,
  { files, format, takeProposals, ...selection }: ImportParams,
  sign: () => Signature,
): Promise<ImportResult> {
  const { workspace, store, folders, pause } = exchange;
  const articles = await articlesOf(exchange, selection);
  const found = readSet(exchange, articles, files, format);
  const { now, creator } = sign();
  const importer = { newId: () => sign().id, now, creator, takeProposals };
  const byName = groupByName(found.documents);
  const changes: Change[] = [];
  const lost: Loss[] = [...found.lost];
  let known = 0;
  for (const [i, { uri }] of articles.entries()) {
    if (i % BATCH === BATCH - 1 && !(await pause())) return nothing(found);
    const documents = byName.get(nameIn(folders, uri));
    if (!documents) continue;
    const came = changesOf(documents, uri, store.placed(uri), importer);
    changes.push(...came.changes);
    lost.push(...came.lost);
    known += came.known;
  }
  const touched = [...new Set(changes.map(({ uri }) => uri))];
  if (changes.length > 0) {
    await store.act(titleFor(changes.length, touched), changes);
    workspace.redecided(touched);
  }
  const { problems, unknown } = found;
  const left = sumOf(lost);
  const proposals = left.find(({ what }) => what === PROPOSALS)?.count ?? 0;
  return {
    articles: touched,
    added: changes.length,
    known,
    proposals,
    lost: left.filter(({ what }) => what !== PROPOSALS),
    problems,
    unknown,
  };
}

const nothing = ({ lost, problems, unknown }: Imported): ImportResult => ({
  articles: [],
  added: 0,
  known: 0,
  proposals: 0,
  lost,
  problems,
  unknown,
});

function titleFor(count: number, uris: readonly string[]): string {
  const where = uris.length === 1 ? titleOf(uris[0]!) : `${uris.length} articles`;
  return `Import ${count} ${count === 1 ? 'annotation' : 'annotations'} of ${where}`;
}

/** What files say about these articles. */
export function readSet(
  { folders }: Exchange,
  articles: readonly CorpusArticle[],
  files: readonly TextFileInfo[],
  format: string | undefined,
): Imported {
  const sources = articles.map(
    ({ uri, document, analysis }): Source => ({
      name: nameIn(folders, uri),
      language: analysis.language,
      text: document.getText(),
    }),
  );
  return importFiles(files, sources, format === undefined ? undefined : knownFormat(format));
}

/** Articles by their URIs or their folder, or all. */
export async function articlesOf(
  { workspace }: Exchange,
  { uris, below }: ArticleSelection,
): Promise<CorpusArticle[]> {
  if (uris !== undefined) {
    const articles = await Promise.all(uris.map((uri) => workspace.article(canonicalUri(uri))));
    return articles.filter((article) => article !== undefined);
  }
  const all = await workspace.articles();
  if (below === undefined) return all;
  const folder = canonicalUri(below);
  return all.filter(({ uri }) => pathBelow(folder, uri) !== undefined);
}

/** Path of an article below its workspace folder, with the folder's name where there are several. */
export function nameIn(folders: readonly string[], uri: string): string {
  for (const folder of folders) {
    const path = pathBelow(folder, uri);
    if (path !== undefined) return folders.length > 1 ? `${titleOf(folder)}/${path}` : path;
  }
  return titleOf(uri);
}

function knownFormat(id: string): Format {
  const format = formatOf(id);
  if (!format) throw new Error(`There is no format “${id}”.`);
  return format;
}
