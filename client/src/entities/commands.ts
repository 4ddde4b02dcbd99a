import * as vscode from 'vscode';
import {
  ANNOTATE,
  At,
  type EntityEvidence,
  Evidence,
  type NameNode,
  NamePassages,
  Names,
  type Passage,
  type Verdict,
} from '../../../server/src/protocol';
import { NEWS } from '../candidates';
import { pickPassage } from '../commands/pickPassage';
import { literal } from '../commands/quickPick';
import { toPosition } from '../convert';
import { messageOf } from '../message';
import type { Server } from '../server';
import { typeIcon } from '../views/icons';
import type { Placed } from '../views/node';
import { count, countIn } from '../words';
import { addNames, changeEntities, entityOf } from './entitiesFile';

/** Lists, in plain words, why the mentions of an entity are held to be one; a reason leads to where it shows. */
export async function whySame(server: Server, placed?: Placed): Promise<void> {
  const entity = await entityFor(server, placed);
  if (!entity) return;
  if (entity.reasons.length === 0) {
    void vscode.window.showInformationMessage(`${entity.name} has one spelling, and stands in one article.`);
    return;
  }
  const items = entity.reasons.map(({ text, passages }) => ({
    label: literal(text),
    description: count(passages.length, 'passage'),
    passages,
  }));
  const picked: { label: string; passages: Passage[] } | undefined = await vscode.window.showQuickPick(
    items,
    {
      title: `Why are these the same? ${entity.name}: ${entity.spellings.join(', ')}`,
      placeHolder: 'Choose a reason to see where it shows',
    },
  );
  if (picked) await pickPassage(picked.label, picked.passages);
}

/** Says that an entity is another one: its spellings become names of that one, in `newsmark.entities.json`. */
export async function mergeWith(server: Server, placed?: Placed): Promise<void> {
  const entity = await entityFor(server, placed);
  if (!entity) return;
  const others = ((await server.ask(Names, {})) ?? []).filter(({ id }) => id !== entity.id);
  const isAlike = ({ type }: NameNode) => Number(type === entity.type);
  const items = others
    .sort((a, b) => isAlike(b) - isAlike(a))
    .map((name) => ({
      label: literal(name.name),
      description: countIn(name.mentions, 'mention', name.articles),
      iconPath: typeIcon(name.type),
      name,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Merge ${entity.name} With…`,
    placeHolder: `Who or what is ${entity.name}?`,
    matchOnDescription: true,
  });
  if (!picked) return;
  const { id, name, type, aliases } = picked.name;
  if (entity.id.startsWith(OWN)) return isInstead(server, entity.id, picked.name);
  const told = {
    title: `Merge “${entity.name}” with “${name}”`,
    message: `“${entity.name}” is the same as “${name}” from now on. That is kept in newsmark.entities.json.`,
  };
  await change(server, told, (entities) => {
    const target = entityOf(entities, id, name, type);
    addNames(
      target,
      'aliases',
      [...aliases, name, ...entity.spellings].filter((alias) => alias !== target.name),
    );
  });
}

/** Says that a spelling is not of an entity, in `newsmark.entities.json`. */
export async function splitOff(server: Server, placed?: Placed): Promise<void> {
  const entity = await entityFor(server, placed);
  if (!entity) return;
  const picked = await vscode.window.showQuickPick(entity.spellings, {
    title: `Split Off from ${entity.name}`,
    placeHolder: `Which spellings are not ${entity.name}?`,
    canPickMany: true,
  });
  if (!picked?.length) return;
  const spellings = picked.map((one) => `“${one}”`).join(', ');
  const told = {
    title: `Split ${spellings} off from “${entity.name}”`,
    message: `${spellings} ${picked.length === 1 ? 'is' : 'are'} not “${entity.name}” from now on. That is kept in newsmark.entities.json.`,
  };
  await change(server, told, (entities) => {
    const target = entityOf(entities, entity.id, entity.name, entity.type);
    addNames(target, 'isNot', picked);
    const kept = entity.spellings.filter(
      (spelling) => !picked.includes(spelling) && spelling !== target.name,
    );
    if (kept.length > 0) addNames(target, 'aliases', kept);
  });
}

/** The entity of a line of the outline, or at the cursor; says so when there is none. */
async function entityFor(server: Server, placed: Placed | undefined): Promise<EntityEvidence | undefined> {
  const id = placed?.node.entity ?? (await entityAtCursor(server));
  const entity = id === undefined ? undefined : await server.ask(Evidence, { id });
  if (!entity) vscode.window.setStatusBarMessage('No name at the cursor.', 3000);
  return entity ?? undefined;
}

async function entityAtCursor(server: Server): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS) return undefined;
  const uri = editor.document.uri.toString();
  const at = await server.ask(At, { uri, position: toPosition(editor.selection.active) });
  return at?.entity;
}

/** Ids of entities that single mentions were said to be: others may have the same name, so it does not tell them. */
const OWN = 'own:';

/** Says of each mention of an entity of its own that it is another one. */
async function isInstead(server: Server, id: string, { id: entity, type }: NameNode): Promise<void> {
  const places = (await server.ask(NamePassages, { id })) ?? [];
  const targets = places.map(({ uri, range }) => ({ uri, range, only: 'mention' as const }));
  const verdict: Verdict = { kind: 'entity', entity, type };
  await vscode.commands.executeCommand(ANNOTATE, { targets, verdict });
}

async function change(...how: Parameters<typeof changeEntities>): Promise<void> {
  try {
    await changeEntities(...how);
  } catch (error) {
    void vscode.window.showErrorMessage(messageOf(error));
  }
}
