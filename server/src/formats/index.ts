import { readBrat, writeBrat } from './brat';
import { writeCas } from './cas';
import { readConll, writeBio, writeConll } from './conll';
import { writeCsv } from './csv';
import type { FormatDocument, Written } from './document';
import { readJsonl, writeJsonl } from './jsonl';
import { writeTei } from './tei';
import { readWebanno, writeWebanno } from './webanno';

/** An article that annotations are read for. */
export interface Source {
  name: string;
  /** BCP 47. */
  language: string;
  text: string;
}

export interface Format {
  /** As in `--format`. */
  id: string;
  title: string;
  /** Of its files, with the dot. */
  extension: string;
  /** One file for all articles, or one beside each. */
  files: 'one' | 'each';
  write(documents: readonly FormatDocument[]): Written;
  /** Undefined when the format cannot be read back. Throws a FormatError that names the line. */
  read?(content: string, source: Source): FormatDocument;
}

/** Every exchange format, by id. */
export const formats: readonly Format[] = [
  {
    id: 'conll',
    title: 'CoNLL-2003',
    extension: '.conll',
    files: 'each',
    write: writeConll,
    read: (content, { name, language, text }) => readConll(content, name, language, text),
  },
  {
    id: 'bio',
    title: 'BIO TSV',
    extension: '.bio.tsv',
    files: 'each',
    write: writeBio,
    read: (content, { name, language, text }) => readConll(content, name, language, text),
  },
  {
    id: 'webanno',
    title: 'WebAnno TSV 3.3 (INCEpTION)',
    extension: '.webanno.tsv',
    files: 'each',
    write: each(writeWebanno),
    read: (content, { name, language, text }) => readWebanno(content, name, language, text),
  },
  {
    id: 'brat',
    title: 'brat standoff',
    extension: '.ann',
    files: 'each',
    write: each(writeBrat),
    read: (content, { name, language, text }) => readBrat(content, name, language, text),
  },
  { id: 'cas', title: 'UIMA CAS JSON', extension: '.cas.json', files: 'each', write: each(writeCas) },
  { id: 'tei', title: 'TEI P5', extension: '.tei.xml', files: 'each', write: each(writeTei) },
  {
    id: 'jsonl',
    title: 'JSON lines (spaCy, Prodigy, doccano)',
    extension: '.jsonl',
    files: 'one',
    write: writeJsonl,
    read: (content, { name }) => documentNamed(readJsonl(content), name),
  },
  { id: 'csv', title: 'CSV of quotes', extension: '.csv', files: 'one', write: writeCsv },
];

/** The format of a file, by the longest extension that fits; undefined when none does. */
export function formatOfFile(name: string): Format | undefined {
  const fitting = formats.filter(({ extension }) => name.endsWith(extension));
  return fitting.sort((a, b) => b.extension.length - a.extension.length)[0];
}

function each(write: (document: FormatDocument) => Written): Format['write'] {
  return (documents) => write(documents[0]!);
}

function documentNamed(documents: readonly FormatDocument[], name: string): FormatDocument {
  const empty = { name, language: 'und', text: '', mentions: [], quotes: [] };
  return documents.find((document) => document.name === name) ?? documents[0] ?? empty;
}
