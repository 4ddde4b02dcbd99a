import * as vscode from 'vscode';
import {
  type AnnotationTarget,
  type EntityTypeName,
  type Occurrence,
  Occurrences,
  type QuoteTypeName,
  SpeakerCandidates,
  type Verdict,
} from '../../../server/src/protocol';
import { reveal } from '../commands/openPassage';
import { literal } from '../commands/quickPick';
import type { Session } from '../session';
import { typeIcon } from '../views/icons';
import { annotate, decide, markAt, selectedTarget } from './decide';

const TYPES: readonly [EntityTypeName, string][] = [
  ['PER', 'Person'],
  ['LOC', 'Place'],
  ['ORG', 'Organisation'],
  ['MISC', 'Other name'],
];
const QUOTE_TYPES: readonly [QuoteTypeName, string][] = [
  ['direct', 'Direct quote'],
  ['indirect', 'Indirect quote'],
  ['mixed', 'Partly direct quote'],
];
const DECISIONS = { accepted: 'accepted', added: 'your mark', rejected: 'rejected' } as const;

interface VerdictItem extends vscode.QuickPickItem {
  verdict: Verdict;
}

/** Asks for the type of the mark at the cursor. */
export async function changeType(session: Session, target = selectedTarget()): Promise<void> {
  const mark = target && (await markAt(session, target));
  if (!mark) return;
  const types = mark.kind === 'mention' ? TYPES : QUOTE_TYPES;
  const items = types.map(
    ([type, label]): VerdictItem => ({
      label,
      description: type === mark.type ? 'now' : undefined,
      verdict: { kind: 'type', type },
    }),
  );
  const picked = await vscode.window.showQuickPick(items, { title: `What is “${shorten(mark.text)}”?` });
  if (picked) await decide(session, picked.verdict, { ...target, range: mark.range, only: mark.kind });
}

/** Asks who speaks in the quote at the cursor. */
export async function setSpeaker(session: Session, target = selectedTarget()): Promise<void> {
  const quote = target && (await markAt(session, { ...target, only: 'quote' }));
  if (!quote) return;
  const about: AnnotationTarget = { uri: target.uri, range: quote.range, only: 'quote' };
  const candidates = (await session.server.ask(SpeakerCandidates, about)) ?? [];
  const items: VerdictItem[] = [
    ...candidates.map(
      ({ title, text, range }): VerdictItem => ({
        label: literal(title),
        description: literal(text),
        verdict: { kind: 'speaker', speaker: range },
      }),
    ),
    { label: 'Unnamed source', verdict: { kind: 'speaker', speaker: null } },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `Who says “${shorten(quote.text)}”?`,
    placeHolder: 'Those nearest to the quote come first',
    matchOnDescription: true,
  });
  if (picked) await decide(session, picked.verdict, about);
}

/** Asks for a note on the mark at the cursor. */
export async function addNote(session: Session, target = selectedTarget()): Promise<void> {
  const mark = target && (await markAt(session, target));
  if (!mark) return;
  const note = await vscode.window.showInputBox({
    title: `Note on “${shorten(mark.text)}”`,
    value: mark.note ?? '',
    prompt: 'Empty to take the note away',
  });
  if (note === undefined) return;
  await decide(session, { kind: 'note', note }, { ...target, range: mark.range, only: mark.kind });
}

/** Asks what words are, then shows every place where they stand in context, to tick off where that holds. */
export async function everyOccurrence(
  session: Session,
  everywhere: boolean,
  target = selectedTarget(),
): Promise<void> {
  if (!target) return;
  const places = (await session.server.ask(Occurrences, { ...target, everywhere })) ?? [];
  if (places.length === 0) {
    vscode.window.setStatusBarMessage('Select words, or put the cursor into a name.', 3000);
    return;
  }
  const verdict = await askVerdict(places.length);
  if (!verdict) return;
  const eligible = verdict.kind === 'mark' ? places : places.filter(({ type }) => type !== undefined);
  const ticked = await tickOff(eligible);
  if (!ticked || ticked.length === 0) return;
  const targets = ticked.map(({ uri, range }) => ({ uri, range, only: 'mention' as const }));
  await annotate(session, { targets, verdict });
}

async function askVerdict(count: number): Promise<Verdict | undefined> {
  const items: VerdictItem[] = [
    ...TYPES.map(
      ([type, label]): VerdictItem => ({
        label,
        iconPath: typeIcon(type),
        verdict: { kind: 'mark', type },
      }),
    ),
    { label: 'As proposed', iconPath: new vscode.ThemeIcon('check'), verdict: { kind: 'accept' } },
    { label: 'Not a name', iconPath: new vscode.ThemeIcon('close'), verdict: { kind: 'reject' } },
  ];
  const title = `What are these words in ${count} places?`;
  return (await vscode.window.showQuickPick(items, { title }))?.verdict;
}

interface OccurrenceItem extends vscode.QuickPickItem {
  place: Occurrence;
}

/** A list of places in context, each ticked unless it was rejected before. */
async function tickOff(places: readonly Occurrence[]): Promise<Occurrence[] | undefined> {
  const before = vscode.window.activeTextEditor;
  const items = places.map(
    (place): OccurrenceItem => ({
      label: literal(place.text),
      description: [literal(place.title), place.decision && DECISIONS[place.decision]]
        .filter(Boolean)
        .join(' · '),
      picked: place.decision !== 'rejected',
      place,
    }),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Where does it hold? Untick where it does not',
    canPickMany: true,
    matchOnDescription: true,
    onDidSelectItem: ({ place }: OccurrenceItem) => void reveal(place.uri, place.range, true),
  });
  if (before) await vscode.window.showTextDocument(before.document, { selection: before.selection });
  return picked?.map(({ place }) => place);
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
