import type { History } from './annotations/history';
import type { Corpus } from './corpus/corpus';
import type { EntitiesFiles } from './corpus/entities-files';
import { Refusal } from './features/refusal';
import { titleOf } from './files/uri';
import type { Log } from './log';
import type { EntitiesChange } from './protocol';

/** What changes of the users' entities have to do with. */
export interface EntitySurroundings {
  corpus: Corpus;
  history: History;
  log: Log;
  /** Canonical URIs of the workspace folders. */
  folders(): readonly string[];
  /** What is shown of entities is to be asked for anew. */
  changed(): void;
}

/** Text of a file that says nothing yet. */
const EMPTY = '{\n  "entities": []\n}\n';

/** Keeps the corpus in step with what the users say of entities, and lets them take back what they said by a command. */
export class EntityChanges {
  readonly #files: EntitiesFiles;
  readonly #around: EntitySurroundings;
  /** What the client was given to change in `newsmark.entities.json`, and has not saved yet. */
  #expected: EntitiesChange | undefined;

  constructor(files: EntitiesFiles, around: EntitySurroundings) {
    this.#files = files;
    this.#around = around;
  }

  get files(): EntitiesFiles {
    return this.#files;
  }

  /** Expects the client to change `newsmark.entities.json`: told, and to be undone, as soon as that is saved. */
  expect(change: EntitiesChange): void {
    this.#expected = change;
  }

  /** Takes what the users say of entities; all that is shown of them is asked for anew. */
  async read(): Promise<void> {
    this.#around.corpus.setUserEntities(await this.#files.read(this.#around.folders()));
    this.#around.changed();
    await this.#note();
  }

  /** Is what was expected in the file now? */
  async #note(): Promise<void> {
    const change = this.#expected;
    if (!change || (await this.#files.textOf(change.uri)) !== change.after) return;
    this.#expected = undefined;
    this.#around.log.show(change.message);
    const { uri, before = EMPTY, after, title } = change;
    this.#around.history.push({
      title,
      uris: [],
      undo: () => this.#replace(uri, after, before),
      redo: () => this.#replace(uri, before, after),
    });
  }

  async #replace(uri: string, from: string, to: string): Promise<void> {
    if ((await this.#files.textOf(uri)) !== from) {
      const message = `${titleOf(uri)} has changed since. Take it back there.`;
      this.#around.log.showOnce(message);
      throw new Refusal(message);
    }
    await this.#files.write(uri, to);
    await this.read();
  }
}
