import * as vscode from 'vscode';
import { ExpectEntities } from '../../../server/src/protocol';
import type { Server } from '../server';

const NAME = 'newsmark.entities.json';

/** An entity as `newsmark.entities.json` describes it; see its schema. */
export interface UserEntity {
  id?: string;
  name: string;
  type?: string;
  aliases?: string[];
  isNot?: string[];
  wikidata?: string;
}

/** What a change of the entities is called. */
export interface Told {
  /** For undo. */
  title: string;
  /** What happened, in a sentence. */
  message: string;
}

/**
 * Changes what the workspace's file says of entities, through the editor, so that Undo in the file takes it back, and
 * saves it: it holds from then on, is told, and Undo Last Annotation takes it back, too. The file is made when there is
 * none. Throws when it cannot be understood, which leaves it as it is.
 */
export async function changeEntities(
  server: Server,
  told: Told,
  change: (entities: UserEntity[]) => void,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('Open a folder first: what you say of names is kept in it.');
  const uri = vscode.Uri.joinPath(folder.uri, NAME);
  await makeFile(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const before = document.getText();
  const content = parse(before);
  change(content.entities);
  const after = `${JSON.stringify(content, null, 2)}\n`;
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  edit.replace(uri, all, after);
  await server.ask(ExpectEntities, { uri: uri.toString(), before, after, ...told });
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) {
    throw new Error(`${NAME} could not be written.`);
  }
}

/** Saves the workspace's files of entities that have changes. */
export async function saveEntities(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) => isDirty && uri.path.endsWith(`/${NAME}`),
  );
  for (const document of changed) await document.save();
}

async function makeFile(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  "entities": []\n}\n'));
  }
}

function parse(text: string): { entities: UserEntity[] } {
  try {
    const content = JSON.parse(text);
    if (Array.isArray(content?.entities)) return content;
  } catch {
    // Said below, with what to do.
  }
  throw new Error(`${NAME} cannot be understood: mend it first, so that nothing in it is lost.`);
}

/** The file's entity with an id, made when there is none. */
export function entityOf(entities: UserEntity[], id: string, name: string, type: string): UserEntity {
  const known = entities.find((entity) => entity.id === id);
  if (known) return known;
  const entity: UserEntity = { id, name, type };
  entities.push(entity);
  return entity;
}

/** Adds names to a list of an entity, each once. */
export function addNames(entity: UserEntity, list: 'aliases' | 'isNot', names: readonly string[]): void {
  const other = list === 'aliases' ? 'isNot' : 'aliases';
  entity[list] = [...new Set([...(entity[list] ?? []), ...names])].sort();
  const rest = entity[other]?.filter((name) => !names.includes(name));
  if (rest?.length) entity[other] = rest;
  else delete entity[other];
}
