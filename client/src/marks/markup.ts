import * as vscode from 'vscode';
import { type Mark, Marks, MarksDelta } from '../../../server/src/protocol';
import { NEWS } from '../candidates';
import { pushTo } from '../collections';
import { toRange } from '../convert';
import { sameRange } from '../ranges';
import type { Server } from '../server';
import { nameStyle, quoteStyle } from '../settings';
import { createDecorations, type Decorations } from './decorations';
import { applyEdits } from './edits';
import { litAt } from './lit';
import { type DecidedStyleName, decidedStyle, restingStyle, type StyleName } from './style';

const ON = 'newsmark.markup.on';
const LIT = { quote: 'litQuote', speaker: 'litSpeaker', cue: 'litCue' } as const;
/** Beyond this many marks only those near what is on screen are drawn. */
const MANY = 3_000;
/** Lines above and below the screen that are drawn then. */
const MARGIN = 100;

interface Drawn {
  version: number;
  resultId: string;
  marks: readonly Mark[];
}

/**
 * Draws names and quotes into the editors of articles. Between a keystroke and the server's answer the old
 * decorations stay and move with the text, so nothing flickers.
 */
export class Markup implements vscode.Disposable {
  readonly #server: Server;
  readonly #memory: vscode.Memento;
  readonly #updated: () => void;
  readonly #subscriptions: vscode.Disposable;
  readonly #drawn = new Map<string, Drawn>();
  readonly #asking = new Map<string, vscode.CancellationTokenSource>();
  #decorations: Decorations;

  constructor(server: Server, memory: vscode.Memento, updated: () => void) {
    this.#server = server;
    this.#memory = memory;
    this.#updated = updated;
    this.#decorations = createDecorations(nameStyle(), quoteStyle());
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#shown(editors)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#light(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#ask(document)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#ask(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('newsmark.markup')) this.#restyle();
      }),
    );
    this.#setContext();
  }

  get on(): boolean {
    return this.#memory.get(ON, true);
  }

  /** Shows or hides the marks, here and in the windows to come. */
  async toggle(): Promise<void> {
    await this.#memory.update(ON, !this.on);
    this.#setContext();
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
    this.#updated();
  }

  drawn(uri: vscode.Uri): readonly Mark[] {
    return this.on ? (this.#drawn.get(uri.toString())?.marks ?? []) : [];
  }

  lit(uri: vscode.Uri): readonly Mark[] {
    const editor = vscode.window.visibleTextEditors.find(
      (one) => one.document.uri.toString() === uri.toString(),
    );
    return editor && this.on ? this.#litIn(editor) : [];
  }

  /** Is this range lit up now, or would it be with the cursor in it? */
  lightsUp(uri: vscode.Uri, range: vscode.Range): boolean {
    const isQuoteOrCue = (mark: Mark) => mark.kind === 'quote' || mark.kind === 'cue';
    const marks = [...this.drawn(uri).filter(isQuoteOrCue), ...this.lit(uri)];
    return marks.some((mark) => sameRange(mark.range, range));
  }

  /** Asks for the marks of these articles, or of all that are on screen. */
  refresh(uris?: readonly string[]): void {
    for (const document of articlesOnScreen()) {
      if (!uris || uris.includes(document.uri.toString())) void this.#ask(document);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const source of this.#asking.values()) source.cancel();
    disposeAll(this.#decorations);
  }

  #shown(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const { document } = editor;
      if (this.#drawn.get(document.uri.toString())?.version === document.version) this.#draw(editor);
      // While it was out of sight, decisions and links may have changed.
      void this.#ask(document);
    }
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#asking.get(key)?.cancel();
    if (!this.#drawn.delete(key)) return;
    for (const editor of editorsOf(key)) this.#clear(editor);
    this.#updated();
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== NEWS || !articlesOnScreen().has(document)) return;
    const key = document.uri.toString();
    this.#asking.get(key)?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#asking.set(key, source);
    const before = this.#drawn.get(key);
    const answer = before
      ? await this.#server.ask(MarksDelta, { uri: key, previous: before.resultId }, source.token)
      : await this.#server.ask(Marks, { uri: key }, source.token);
    if (this.#asking.get(key) === source) this.#asking.delete(key);
    source.dispose();
    if (!answer || answer.version !== document.version || document.languageId !== NEWS) return;
    const { version, resultId } = answer;
    const marks = 'marks' in answer ? answer.marks : applyEdits(before?.marks ?? [], answer.edits);
    this.#drawn.set(key, { version, resultId, marks });
    for (const editor of editorsOf(key)) this.#draw(editor);
    this.#updated();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const drawn = this.#drawn.get(editor.document.uri.toString());
    if (drawn && drawn.marks.length > MANY) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const drawn = this.#drawn.get(editor.document.uri.toString());
    if (!this.on || !drawn) {
      this.#clear(editor);
      return;
    }
    if (drawn.version !== editor.document.version) return;
    const ranges = new Map<StyleName | DecidedStyleName, vscode.Range[]>();
    for (const mark of near(drawn.marks, editor)) {
      const style = restingStyle(mark);
      if (style) pushTo(ranges, style, toRange(mark.range));
      const decided = decidedStyle(mark);
      if (decided) pushTo(ranges, decided, toRange(mark.range));
    }
    for (const [style, type] of entries(this.#decorations)) {
      if (!style.startsWith('lit'))
        editor.setDecorations(type, ranges.get(style as StyleName | DecidedStyleName) ?? []);
    }
    this.#light(editor);
  }

  #light(editor: vscode.TextEditor): void {
    if (editor.document.languageId !== NEWS) return;
    const lit = this.on ? this.#litIn(editor) : [];
    for (const [kind, style] of entries(LIT)) {
      const ranges = lit.filter((mark) => mark.kind === kind).map((mark) => toRange(mark.range));
      editor.setDecorations(this.#decorations[style], ranges);
    }
    this.#updated();
  }

  #litIn(editor: vscode.TextEditor): Mark[] {
    const drawn = this.#drawn.get(editor.document.uri.toString());
    if (!drawn || drawn.version !== editor.document.version) return [];
    return litAt(drawn.marks, editor.selection.active);
  }

  #clear(editor: vscode.TextEditor): void {
    for (const type of Object.values(this.#decorations)) editor.setDecorations(type, []);
  }

  #restyle(): void {
    disposeAll(this.#decorations);
    this.#decorations = createDecorations(nameStyle(), quoteStyle());
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
    this.#updated();
  }

  #setContext(): void {
    void vscode.commands.executeCommand('setContext', 'newsmark.markup', this.on);
  }
}

function articlesOnScreen(): Set<vscode.TextDocument> {
  const documents = vscode.window.visibleTextEditors.map((editor) => editor.document);
  return new Set(documents.filter((document) => document.languageId === NEWS));
}

function editorsOf(key: string): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === key);
}

/** All marks of an ordinary article; of a huge one those near the lines on screen. */
function near(marks: readonly Mark[], editor: vscode.TextEditor): readonly Mark[] {
  if (marks.length <= MANY) return marks;
  return marks.filter(({ range }) =>
    editor.visibleRanges.some(
      (seen) => range.end.line >= seen.start.line - MARGIN && range.start.line <= seen.end.line + MARGIN,
    ),
  );
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function disposeAll(decorations: Decorations): void {
  for (const type of Object.values(decorations)) type.dispose();
}
