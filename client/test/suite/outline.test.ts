// The outline lists speakers, topics and names.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  labels,
  line,
  newsmark,
  openArticle,
  putCursor,
  readyNewsmark,
  showView,
  until,
} from '../support';

const VIEWS = ['speakers', 'topics', 'names'] as const;

async function setScope(scope: 'allArticles' | 'thisArticle'): Promise<void> {
  for (const view of VIEWS) await vscode.commands.executeCommand(`newsmark.${view}.${scope}`);
}

describe('the outline of an article', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('lists who speaks, with their quotes', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    await until('it speaks of this article', () => view.description === 'this article');
    const petersen = await line(view, 'Hinrich Petersen');
    const quotes = await labels(view, petersen);
    assert.ok(
      quotes.some((quote) => quote.includes('Sie sitzt auf Sand')),
      quotes.join(' | '),
    );
  });

  it('shows the number of quotes as a badge', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    await until('it has a badge', () => (view.badge ?? 0) > 0);
  });

  it('opens a quote on a click', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const petersen = await until('Petersen is listed', async () =>
      (await view.getChildren()).find((placed) => placed.node.label === 'Hinrich Petersen'),
    );
    const [quote] = await view.getChildren(petersen);
    const { command } = view.getTreeItem(quote!);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const editor = vscode.window.activeTextEditor!;
    assert.ok(editor.document.getText(editor.selection).includes('Sie sitzt auf Sand'));
  });

  it('groups names by what they are', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('names');
    const groups = await labels(view);
    assert.ok(groups.includes('People') && groups.includes('Places'), groups.join(', '));
    const people = await labels(view, await line(view, 'People'));
    assert.ok(people.includes('Henriette Kragh'), people.join(', '));
  });

  it('says in words what a line shows', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const item = view.getTreeItem(await line(view, 'Hinrich Petersen'));
    assert.match(item.accessibilityInformation?.label ?? '', /^Hinrich Petersen, .*\d quotes?$/);
  });

  it('opens lines by keyboard, and remembers it', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const [first] = await view.getChildren();
    const { Expanded } = vscode.TreeItemCollapsibleState;
    const isOpen = () => view.getTreeItem(first!).collapsibleState === Expanded;
    // Keys do nothing as long as the window has not drawn the lines.
    await until('it is open', async () => {
      if (isOpen()) return true;
      await vscode.commands.executeCommand('newsmark.speakers.focus');
      await vscode.commands.executeCommand('list.focusFirst');
      await vscode.commands.executeCommand('list.expand');
      return isOpen();
    });
    await openArticle('Skånekuriren (sv).txt');
    await openArticle('Hafenkurier (de).txt');
    const again = await until('it is listed again', async () =>
      (await view.getChildren()).find(({ id }) => id === first!.id),
    );
    assert.strictEqual(view.getTreeItem(again).collapsibleState, Expanded);
  });

  it('is not drawn again for typing that changes none of its lines', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const shown = await labels(view);
    let draws = 0;
    const counting = view.onDidChangeTreeData(() => draws++);
    const api = await newsmark();
    const updated = new Promise<void>((resolve) => {
      const waiting = api.onDidUpdate((update) => {
        if (update !== 'outline') return;
        waiting.dispose();
        resolve();
      });
    });
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n\n…'));
    await updated;
    counting.dispose();
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(draws, 0);
    assert.deepEqual(await labels(view), shown);
  });

  it('selects what the cursor is at', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    const view = await showView('names');
    await view.getChildren(await line(view, 'People'));
    await vscode.window.showTextDocument(editor.document);
    putCursor(editor, 'Henriette Kragh');
    await vscode.commands.executeCommand('cursorMove', { to: 'right' });
    await until('the name is selected', () => view.followed?.node.label === 'Henriette Kragh');
  });
});

describe('the speakers', () => {
  before(readyNewsmark);
  afterEach(closeAll);

  it('follow the cursor to the speaker, or to the quote where it is in sight', async () => {
    const editor = await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const petersen = await until('Petersen is listed', async () =>
      (await view.getChildren()).find((placed) => placed.node.label === 'Hinrich Petersen'),
    );
    await vscode.window.showTextDocument(editor.document);
    putCursor(editor, 'Sie sitzt auf Sand');
    await vscode.commands.executeCommand('cursorMove', { to: 'right' });
    await until('something of Petersen is selected', () => {
      const { followed } = view;
      return [followed?.id, followed?.parent?.id].includes(petersen.id);
    });
  });
});

describe('the buttons above the speakers', () => {
  before(readyNewsmark);
  afterEach(async () => {
    await vscode.commands.executeCommand('newsmark.speakers.sortByProminence');
    await vscode.commands.executeCommand('newsmark.speakers.groupByArticle');
    await vscode.commands.executeCommand('newsmark.names.sortByProminence');
    await setScope('thisArticle');
    await closeAll();
  });

  it('put the quotes below their topics, and back', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('speakers');
    const petersen = await line(view, 'Hinrich Petersen');
    assert.ok((await view.getChildren(petersen)).every(({ node }) => node.kind === 'quote'));
    await vscode.commands.executeCommand('newsmark.speakers.groupByTopic');
    const [topic] = await until('topics are listed', async () => {
      const below = await view.getChildren(await line(view, 'Hinrich Petersen'));
      return below.length > 0 && below.every(({ node }) => node.kind === 'group') && below;
    });
    assert.ok((await view.getChildren(topic)).every(({ node }) => node.kind === 'quote'));
    await vscode.commands.executeCommand('newsmark.speakers.groupByArticle');
    await until('quotes are listed', async () => {
      const below = await view.getChildren(await line(view, 'Hinrich Petersen'));
      return below.length > 0 && below.every(({ node }) => node.kind === 'quote');
    });
  });

  it('sort by name or by prominence, with the unnamed sources at the end', async () => {
    const view = await showView('speakers');
    await setScope('allArticles');
    const speakers = async () =>
      (await view.getChildren()).filter(({ node }) => node.kind === 'speaker').map(({ node }) => node.label);
    const prominent = await until('all speak', async () => {
      const some = await speakers();
      return view.description === 'all articles' && some.length > 3 && some;
    });
    await vscode.commands.executeCommand('newsmark.speakers.sortByName');
    const { compare } = new Intl.Collator();
    await until('they are sorted by name', async () => {
      const some = await speakers();
      return some.join() === [...prominent].sort(compare).join();
    });
    assert.strictEqual(view.choices.sort, 'alphabet');
    assert.strictEqual((await labels(view)).at(-1), 'Unnamed sources');
    await vscode.commands.executeCommand('newsmark.speakers.sortByProminence');
    await until('they are sorted as before', async () => (await speakers()).join() === prominent.join());
  });

  it('sort the names of a group', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('names');
    await until('it speaks of this article', () => view.description === 'this article');
    const people = await labels(view, await line(view, 'People'));
    await vscode.commands.executeCommand('newsmark.names.sortByName');
    const { compare } = new Intl.Collator();
    await until('they are sorted by name', async () => {
      const some = await labels(view, await line(view, 'People'));
      return some.join() === [...people].sort(compare).join();
    });
  });
});

describe('the outline of all articles', () => {
  before(readyNewsmark);
  afterEach(async () => {
    await setScope('thisArticle');
    await closeAll();
  });

  it('joins what the articles say of one person', async () => {
    await openArticle('Hafenkurier (de).txt');
    const view = await showView('names');
    await setScope('allArticles');
    await until('it speaks of all articles', () => view.description === 'all articles');
    const kragh = await line(view, 'Henriette Kragh', await line(view, 'People'));
    const articles = await view.getChildren(kragh);
    assert.ok(articles.length > 3, JSON.stringify(await labels(view, kragh)));
    assert.match(articles[0]?.node.spoken ?? '', /\d mentions?$/);
    const passages = await view.getChildren(articles[0]);
    assert.strictEqual(passages[0]?.node.passage?.title, articles[0]?.node.label);
  });

  it('lists topics, their articles and passages', async () => {
    const view = await showView('topics');
    await setScope('allArticles');
    const [root] = await until('it has lines', async () => {
      const roots = await view.getChildren();
      return view.description === 'all articles' && roots.length > 0 && roots;
    });
    const [topic] = await view.getChildren(root);
    const below = await view.getChildren(topic);
    assert.ok(below.length > 0);
  });

  it('tell who speaks on a topic, with their quotes there', async () => {
    const view = await showView('topics');
    await setScope('allArticles');
    const root = await until('it has topics', async () => {
      const [first] = await view.getChildren();
      return view.description === 'all articles' && first;
    });
    const [topic] = await view.getChildren(root);
    const speakers = await view.getChildren(await line(view, 'Who speaks on it', topic));
    assert.ok(speakers.length > 0);
    const [article] = await view.getChildren(speakers[0]);
    assert.match(article?.node.spoken ?? '', /\d quotes?$/);
    const quotes = await view.getChildren(article);
    assert.ok(quotes.length > 0 && quotes.every(({ node }) => node.kind === 'quote'));
  });

  it('is what there is without an article', async () => {
    const view = await showView('speakers');
    await until('it speaks of all articles', () => view.description === 'all articles');
    assert.ok((await labels(view)).length > 3);
  });
});
