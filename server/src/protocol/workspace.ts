/** Which documents are articles, how far they are read, and the files behind them. */
import { notification, request } from './method';

/** How far reading the folders is. */
export interface IndexingState {
  state: 'idle' | 'indexing';
  done: number;
  total: number;
  /** How many of the files read so far are articles. */
  articles?: number;
}

/** Does this text read as prose in a language we know? Answers its code, or null. */
export const ReadsAsNews = request<{ text: string }, { language: string | null }>('newsmark/readsAsNews');

/** The encodings that news archives are kept in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding of a text file by (the beginning of) its bytes; null when they are no text. */
export const EncodingOf = request<{ base64: string }, { encoding: Encoding | null }>('newsmark/encodingOf');

/** Throws the index and the cache away and reads everything anew. */
export const Refresh = request<Record<string, never>, null>('newsmark/refresh');

/** The analysis of these articles changed; without `uris`, of anything: views ask again. */
export const Changed = notification<{ uris?: string[] }>('newsmark/changed');

/** How far reading the folders is; told some ten times a second. */
export const Indexing = notification<IndexingState>('newsmark/indexing');

/** Server to client: the bytes of a file, as base64; null when there is no such file. */
export const ReadFile = request<{ uri: string }, { base64: string | null }>('newsmark/readFile');

/** Server to client: writes a file of the storage folder, an article's annotations or `newsmark.entities.json`. */
export const WriteFile = request<{ uri: string; base64: string }, null>('newsmark/writeFile');

/** Server to client: deletes a file that was begun beside a broken file of annotations, or one that moved. */
export const DeleteFile = request<{ uri: string }, null>('newsmark/deleteFile');

/** Globs of files, relative to the workspace folders; `folder` is the URI of the only one to look in. */
export interface FilesWanted {
  include: string[];
  exclude: string[];
  folder?: string;
}

/** Server to client: the matching files of the workspace, as URIs. */
export const FindFiles = request<FilesWanted, string[]>('newsmark/findFiles');
