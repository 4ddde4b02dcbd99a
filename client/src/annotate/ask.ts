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
import { literal } from '../commands/quickPick';
import { say } from '../say';
import type { Session } from '../session';
import { typeIcon } from '../views/icons';
import { count, shorten } from '../words';
import { annotate, decide, markAt, targetHere } from './decide';
import { isName, tickOff } from './tickOff';

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

interface VerdictItem extends vscode.QuickPickItem {
  verdict: Verdict;
}

const UNNAMED: VerdictItem = {
  label: 'Unnamed source',
  iconPath: new vscode.ThemeIcon('question'),
  verdict: { kind: 'speaker', speaker: null },
};

/** Asks for the type of the mark at the cursor. */
export async function changeType(session: Session, target = targetHere(session)): Promise<void> {
  const mark = target && (await markAt(session, target));
  if (!mark) return;
  const types = mark.kind === 'mention' ? TYPES : QUOTE_TYPES;
  const items = types.map(
    ([type, label]): VerdictItem => ({
      label,
      description: type === mark.type ? 'now' : undefined,
      iconPath: isName(type) ? typeIcon(type) : new vscode.ThemeIcon('quote'),
      verdict: { kind: 'type', type },
    }),
  );
  const picked = await vscode.window.showQuickPick(items, { title: `What is “${shorten(mark.text)}”?` });
  if (picked) await decide(session, picked.verdict, { ...target, range: mark.range, only: mark.kind });
}

/** Asks who speaks in the quote at the cursor. */
export async function setSpeaker(session: Session, target = targetHere(session)): Promise<void> {
  const quote = target && (await markAt(session, { ...target, only: 'quote' }));
  if (!quote) return;
  const about: AnnotationTarget = { uri: target.uri, range: quote.range, only: 'quote' };
  const candidates = (await session.server.ask(SpeakerCandidates, about)) ?? [];
  const items: VerdictItem[] = [
    ...candidates.map(
      ({ title, text, range, now }): VerdictItem => ({
        label: literal(title),
        description: now ? `now · ${literal(text)}` : literal(text),
        iconPath: new vscode.ThemeIcon('megaphone'),
        verdict: { kind: 'speaker', speaker: range },
      }),
    ),
    UNNAMED,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `Who says “${shorten(quote.text)}”?`,
    placeHolder: 'Those nearest to the quote come first',
    matchOnDescription: true,
  });
  if (picked) await decide(session, picked.verdict, about);
}

/** Asks for a note on the mark at the cursor. */
export async function addNote(session: Session, target = targetHere(session)): Promise<void> {
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

/** Asks what words or quotes are, then shows every place where they stand in context, to tick off where that holds. */
export async function everyOccurrence(
  session: Session,
  everywhere: boolean,
  target = targetHere(session),
): Promise<void> {
  if (!target) return;
  const places = (await session.server.ask(Occurrences, { ...target, everywhere })) ?? [];
  const [first] = places;
  if (!first) {
    say('Select words, or put the cursor into a name or quote.');
    return;
  }
  const verdict =
    first.kind === 'quote'
      ? await askAboutQuotes(session, target, places.length)
      : await askAboutWords(places);
  if (!verdict) return;
  const eligible = verdict.kind === 'mark' ? places : places.filter(({ type }) => type !== undefined);
  const ticked = await tickOff(eligible);
  if (!ticked || ticked.length === 0) return;
  const targets = ticked.map(({ uri, range, kind }) => ({ uri, range, only: kind }));
  await annotate(session, { targets, verdict });
}

async function askAboutWords(places: readonly Occurrence[]): Promise<Verdict | undefined> {
  const items: VerdictItem[] = [
    ...TYPES.map(
      ([type, label]): VerdictItem => ({
        label,
        iconPath: typeIcon(type),
        verdict: { kind: 'mark', type },
      }),
    ),
    ...asProposed('Not a name'),
  ];
  const title = `What is “${shorten(places[0]!.words)}” in ${count(places.length, 'place')}?`;
  return (await vscode.window.showQuickPick(items, { title }))?.verdict;
}

async function askAboutQuotes(
  session: Session,
  target: AnnotationTarget,
  quotes: number,
): Promise<Verdict | undefined> {
  const candidates = (await session.server.ask(SpeakerCandidates, { ...target, only: 'quote' })) ?? [];
  const items: VerdictItem[] = [
    ...asProposed('Not a quote'),
    { label: 'Who says it', kind: vscode.QuickPickItemKind.Separator, verdict: { kind: 'accept' } },
    ...candidates.map(
      ({ title, text, entity }): VerdictItem => ({
        label: literal(title),
        description: literal(text),
        iconPath: new vscode.ThemeIcon('megaphone'),
        verdict: { kind: 'speaker', speaker: { entity } },
      }),
    ),
    UNNAMED,
  ];
  const title = `${count(quotes, 'quote')} of this source or in these words`;
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.verdict;
}

const asProposed = (no: string): VerdictItem[] => [
  { label: 'As proposed', iconPath: new vscode.ThemeIcon('check'), verdict: { kind: 'accept' } },
  { label: no, iconPath: new vscode.ThemeIcon('close'), verdict: { kind: 'reject' } },
];
