import * as vscode from 'vscode';
import {
  type AnnotationTarget,
  type MarkInfo,
  type NameNode,
  Names,
  type Occurrence,
  Occurrences,
  type Verdict,
} from '../../../server/src/protocol';
import { literal } from '../commands/quickPick';
import type { Session } from '../session';
import { typeIcon } from '../views/icons';
import { countIn, shorten } from '../words';
import { annotate, markAt, targetHere } from './decide';
import { tickOff } from './tickOff';

/** Entities offered beyond those of the article, the most mentioned ones; typing finds any of them. */
const MOST_OFFERED = 5_000;

type EntityVerdict = Extract<Verdict, { kind: 'entity' }>;

interface EntityItem extends vscode.QuickPickItem {
  verdict?: EntityVerdict;
}

/** Asks whom or what the name at the cursor means, and where that holds. */
export const sameAs = (session: Session, target = targetHere(session)) => identify(session, target, false);

/** Says that the name at the cursor does not mean what Newsmark thinks, and asks what it means instead. */
export const notSameAs = (session: Session, target = targetHere(session)) => identify(session, target, true);

async function identify(
  session: Session,
  target: AnnotationTarget | undefined,
  isNot: boolean,
): Promise<void> {
  const mark = target && (await markAt(session, { ...target, only: 'mention' }));
  if (!mark) return;
  const picked = await pickEntity(session, target.uri, mark, isNot);
  if (!picked?.verdict) return;
  const here: AnnotationTarget = { uri: target.uri, range: mark.range, only: 'mention' };
  const targets = await pickPlaces(session, here, mark);
  if (!targets?.length) return;
  await annotate(session, { targets, verdict: picked.verdict });
  if (picked.verdict.entity === null) void offerName(mark.text);
}

/** Two that are called the same are hard to tell apart in lists. */
async function offerName(words: string): Promise<void> {
  const rename = 'Rename…';
  const message = `“${shorten(words)}” has an entry of its own now. Another name tells it from those called the same.`;
  if ((await vscode.window.showInformationMessage(message, rename)) === rename) {
    await vscode.commands.executeCommand('editor.action.rename');
  }
}

async function pickEntity(
  session: Session,
  uri: string,
  mark: MarkInfo,
  isNot: boolean,
): Promise<EntityItem | undefined> {
  const { server } = session;
  const all = (await server.ask(Names, { limit: MOST_OFFERED })) ?? [];
  const known = new Map(all.map((node) => [node.id, node]));
  // Counted are the mentions in all articles, whatever list a name is in; the article's own are called as it does.
  const own = (await server.ask(Names, { uri })) ?? [];
  const here = own.map((node) => ({ ...(known.get(node.id) ?? node), name: node.name }));
  const listed = new Set([mark.entity?.id, ...here.map(({ id }) => id)]);
  const everywhere = all.filter(({ id }) => !listed.has(id));
  const alike = (node: NameNode) => sharesWord(node, mark.text);
  const ofType = (a: NameNode, b: NameNode) => Number(b.type === mark.type) - Number(a.type === mark.type);
  const others = here.filter(({ id }) => id !== mark.entity?.id).sort(ofType);
  const nobody: EntityItem = {
    label: 'Somebody or something else',
    description: 'an entry of its own',
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
    verdict: { kind: 'entity', entity: null },
  };
  const words = `“${shorten(mark.text)}”`;
  const now = mark.entity?.name ?? 'this';
  return vscode.window.showQuickPick(
    [
      ...(isNot ? [nobody] : []),
      ...group('Of a similar name', [...others, ...everywhere].filter(alike)),
      ...group(
        'In this article',
        others.filter((node) => !alike(node)),
      ),
      ...group(
        'In other articles',
        everywhere.filter((node) => !alike(node)),
      ),
      ...(isNot ? [] : [nobody]),
    ],
    {
      title: isNot ? `${words} is not ${now}` : `${words} is the same as…`,
      placeHolder: isNot ? 'Who or what is it then?' : `Now: ${now}. Who or what is it?`,
      matchOnDescription: true,
    },
  );
}

function group(label: string, nodes: readonly NameNode[]): EntityItem[] {
  if (nodes.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...nodes.map(entityItem)];
}

function entityItem({ id, name, type, mentions, articles, aliases }: NameNode): EntityItem {
  const also = aliases.length > 0 ? ` · ${aliases.slice(0, 3).join(', ')}` : '';
  return {
    label: literal(name),
    description: literal(`${countIn(mentions, 'mention', articles)}${also}`),
    iconPath: typeIcon(type),
    verdict: { kind: 'entity', entity: id, type },
  };
}

/** Do name and words share a word of some length, whatever the case? */
function sharesWord({ name, aliases }: NameNode, words: string): boolean {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(({ length }) => length > 2);
  const own = new Set(wordsOf(words));
  return [name, ...aliases].some((one) => wordsOf(one).some((word) => own.has(word)));
}

/** Here, or in which of the other places of the same entity or words; undefined when the user gave up. */
async function pickPlaces(
  session: Session,
  here: AnnotationTarget,
  { text }: MarkInfo,
): Promise<AnnotationTarget[] | undefined> {
  const { server } = session;
  const inArticle = (await server.ask(Occurrences, { ...here, everywhere: false, meaning: true })) ?? [];
  const inAll = (await server.ask(Occurrences, { ...here, everywhere: true, meaning: true })) ?? [];
  if (inAll.length < 2) return [here];
  const words = `“${shorten(text)}”`;
  const scopes: { label: string; description?: string; places?: Occurrence[] }[] = [
    ...(inArticle.length > 1
      ? [{ label: 'In this article…', description: `${inArticle.length} places`, places: inArticle }]
      : []),
    { label: 'Only here', description: words },
    ...(inAll.length > inArticle.length
      ? [{ label: 'In all articles…', description: `${inAll.length} places`, places: inAll }]
      : []),
  ];
  const scope = await vscode.window.showQuickPick(scopes, { title: 'Where does that hold?' });
  if (!scope?.places) return scope && [here];
  const ticked = await tickOff(scope.places);
  return ticked?.map(({ uri, range }) => ({ uri, range, only: 'mention' as const }));
}
