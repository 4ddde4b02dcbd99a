import { writeBrat } from './brat';
import { readBrat } from './brat-read';
import { writeCas } from './cas';
import { readConll, writeBio, writeConll } from './conll';
import { writeCsv } from './csv';
import {
  type FormatDocument,
  FormatError,
  type ReadFile,
  type Source,
  type Sources,
  type Written,
} from './document';
import { readJsonl, writeJsonl } from './jsonl';
import { readLabelStudio, writeLabelStudio } from './label-studio';
import { writeTei } from './tei';
import { writeW3cCollection, writeW3cPage } from './w3c';
import { readW3c } from './w3c-read';
import { writeWebanno } from './webanno';
import { readWebanno } from './webanno-read';

export interface Format {
  /** As in `--format`. */
  id: string;
  title: string;
  /** What it is for, in a few words. */
  detail: string;
  /** Of its files, with the dot. */
  extension: string;
  /** Names of files that can be read, when others than `extension` can; what it matches is not the article's name. */
  reads?: RegExp;
  /** One file for all articles, or one for each. */
  files: 'one' | 'each';
  /** Its files mean nothing without the articles' texts beside them. */
  needsTexts?: true;
  write(documents: readonly FormatDocument[]): Written;
  /** Undefined when the format cannot be read back. Throws a FormatError that says where. */
  read?(content: string, sources: Sources): ReadFile;
}

/** Every exchange format, by id. */
export const formats: readonly Format[] = [
  {
    id: 'w3c',
    title: 'W3C Web Annotation',
    detail: 'JSON-LD, as Newsmark keeps decisions itself',
    extension: '.annotations.jsonld',
    reads: /\.annotations(?:-\d+)?\.json(?:ld)?$/,
    files: 'each',
    write: each(writeW3cPage),
    read: readW3c,
  },
  {
    id: 'w3c-collection',
    title: 'W3C Annotation Collection',
    detail: 'JSON-LD',
    extension: '.jsonld',
    files: 'one',
    write: writeW3cCollection,
    read: readW3c,
  },
  {
    id: 'webanno',
    title: 'WebAnno TSV 3.3',
    detail: 'INCEpTION, WebAnno',
    extension: '.webanno.tsv',
    files: 'each',
    write: each(writeWebanno),
    read: own(readWebanno),
  },
  {
    id: 'brat',
    title: 'brat standoff',
    detail: 'brat, with the texts',
    extension: '.ann',
    files: 'each',
    needsTexts: true,
    write: each(writeBrat),
    read: own(readBrat),
  },
  {
    id: 'conll',
    title: 'CoNLL-2003',
    detail: 'names only',
    extension: '.conll',
    files: 'each',
    write: writeConll,
    read: own(readConll),
  },
  {
    id: 'bio',
    title: 'BIO TSV',
    detail: 'names only: token, tab, tag',
    extension: '.bio.tsv',
    files: 'each',
    write: writeBio,
    read: own(readConll),
  },
  {
    id: 'jsonl',
    title: 'JSON lines',
    detail: 'spaCy, Prodigy, doccano',
    extension: '.jsonl',
    files: 'one',
    write: writeJsonl,
    read: readJsonl,
  },
  {
    id: 'label-studio',
    title: 'Label Studio',
    detail: 'tasks in JSON',
    extension: '.label-studio.json',
    files: 'one',
    write: writeLabelStudio,
    read: readLabelStudio,
  },
  {
    id: 'cas',
    title: 'UIMA CAS JSON',
    detail: 'INCEpTION, UIMA',
    extension: '.cas.json',
    files: 'each',
    write: each(writeCas),
  },
  {
    id: 'tei',
    title: 'TEI P5',
    detail: 'XML for editions and corpora',
    extension: '.tei.xml',
    files: 'each',
    write: each(writeTei),
  },
  {
    id: 'csv',
    title: 'CSV of quotes',
    detail: 'spreadsheets: who says what, with commas',
    extension: '.csv',
    files: 'one',
    write: (documents) => writeCsv(documents, ','),
  },
  {
    id: 'csv-semicolon',
    title: 'CSV of quotes, semicolons',
    detail: 'Excel where the decimal sign is a comma: German, Scandinavian, French, Dutch',
    extension: '.csv',
    files: 'one',
    write: (documents) => writeCsv(documents, ';'),
  },
];

export const formatOf = (id: string): Format | undefined => formats.find((format) => format.id === id);

/** The format of a file that can be read, by the longest ending that fits; undefined when none does. */
export function formatOfFile(name: string): Format | undefined {
  const fitting = formats.filter((format) => format.read && stemOf(format, name) !== undefined);
  return fitting.sort((a, b) => stemOf(a, name)!.length - stemOf(b, name)!.length)[0];
}

/** The name of a file without the ending of a format; undefined when it has another. */
export function stemOf({ extension, reads }: Format, name: string): string | undefined {
  const match = reads?.exec(name);
  if (match) return name.slice(0, match.index);
  return name.endsWith(extension) ? name.slice(0, -extension.length) : undefined;
}

function each(write: (document: FormatDocument) => Written): Format['write'] {
  return (documents) => write(documents[0]!);
}

/** Reads a file about one article, which it is named after. */
function own(read: (content: string, source: Source) => ReadFile): Format['read'] {
  return (content, sources) => {
    if (!sources.own) throw new FormatError('no article of this name');
    return read(content, sources.own);
  };
}
