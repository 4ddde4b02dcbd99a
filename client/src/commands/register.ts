import * as vscode from 'vscode';
import { registerAnnotating } from '../annotate/register';
import { mergeWith, splitOff, whySame } from '../entities/commands';
import { registerExchange } from '../exchange/register';
import type { Newsmark } from '../newsmark';
import type { Session } from '../session';
import type { Choices } from '../views/choices';
import type { Placed } from '../views/node';
import { findInView } from './findInView';
import { goTo } from './goTo';
import { commandsOnSession } from './onSession';
import { openPassage } from './openPassage';
import { refresh } from './refresh';
import { showMentions } from './showMentions';
import { step } from './step';
import { treatAsArticle } from './treatAsArticle';

const VIEWS = ['speakers', 'topics', 'names', 'review'] as const;

/** Registers the commands. */
export function registerCommands(newsmark: Newsmark, log: vscode.LogOutputChannel): vscode.Disposable {
  const command = (name: string, action: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(`newsmark.${name}`, action);
  const onSession = commandsOnSession(newsmark);
  const choose = (view: (typeof VIEWS)[number], chosen: Partial<Choices>) => (session: Session) =>
    session.views[view].choose(chosen);

  return vscode.Disposable.from(
    registerAnnotating(newsmark),
    registerExchange(newsmark),
    onSession('nextMention', ({ server }) => step(server, 'mention', 'next')),
    onSession('previousMention', ({ server }) => step(server, 'mention', 'previous')),
    onSession('nextQuote', ({ server }) => step(server, 'quote', 'next')),
    onSession('previousQuote', ({ server }) => step(server, 'quote', 'previous')),
    onSession('nextArticle', ({ server }) => step(server, 'article', 'next')),
    onSession('goTo', ({ server }) => goTo(server)),
    onSession('whySame', ({ server }, placed?: Placed) => whySame(server, placed)),
    onSession('mergeWith', ({ server }, placed?: Placed) => mergeWith(server, placed)),
    onSession('splitOff', ({ server }, placed?: Placed) => splitOff(server, placed)),
    onSession('showOverview', ({ overview }) => overview.show()),
    onSession('toggleMarkup', ({ markup }) => markup.toggle()),
    onSession('refresh', refresh),
    ...VIEWS.flatMap((view) => [
      onSession(`${view}.allArticles`, choose(view, { scope: 'all' })),
      onSession(`${view}.thisArticle`, choose(view, { scope: 'article' })),
      command(`${view}.find`, () => findInView(view)),
    ]),
    ...(['speakers', 'names'] as const).flatMap((view) => [
      onSession(`${view}.sortByName`, choose(view, { sort: 'alphabet' })),
      onSession(`${view}.sortByProminence`, choose(view, { sort: 'prominence' })),
    ]),
    onSession('speakers.groupByTopic', choose('speakers', { grouping: 'topic' })),
    onSession('speakers.groupByArticle', choose('speakers', { grouping: 'article' })),
    command('showMentions', showMentions),
    onSession('openPassage', ({ shown }, placed: Placed) => openPassage(placed.node, shown)),
    command('treatAsArticle', treatAsArticle),
    command('showOutline', () => newsmark.openOutline()),
    command('showLog', () => log.show()),
    command('restart', () => newsmark.restart()),
  );
}
