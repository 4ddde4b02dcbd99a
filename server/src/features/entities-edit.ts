import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CreateFile,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { EntitiesChange } from '../protocol';

/** An entity as `newsmark.entities.json` writes it. What else stands there is kept. */
export interface WrittenEntity {
  id?: string;
  name: string;
  type?: string;
  aliases?: string[];
}

/** What the client understands of workspace edits. */
export interface EditAbilities {
  documentChanges: boolean;
  createFile: boolean;
}

/** The file's text with its list of entities changed; its indentation and line ends stay. Throws when it is no JSON. */
export function changeEntities(
  before: string | undefined,
  change: (entities: WrittenEntity[]) => void,
): string {
  const content = JSON.parse(before ?? '{"entities": []}') as { entities: WrittenEntity[] };
  change(content.entities);
  const indent = before?.match(/^[\t ]+(?=")/m)?.[0] ?? 2;
  const text = `${JSON.stringify(content, null, indent)}\n`;
  return before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The change as an edit that the client applies and can take back; only what differs is replaced. */
export function editOf(
  { uri, before, after }: EntitiesChange,
  { documentChanges, createFile }: EditAbilities,
): WorkspaceEdit {
  const edits = [difference(before ?? '', after)];
  if (!documentChanges) return { changes: { [uri]: edits } };
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  const isMade = before === undefined && createFile;
  return { documentChanges: isMade ? [CreateFile.create(uri, { ignoreIfExists: true }), edit] : [edit] };
}

/** One edit that makes one text of the other: all between what both begin and end with. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const document = TextDocument.create('', 'json', 0, before);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(before.length - end) },
    newText: after.slice(start, after.length - end),
  };
}
