import { messageOf } from '../common/message';
import { decode } from '../files/decode';
import { FileNotFoundError, type FileSystem } from '../files/file-system';
import { pathBelow } from '../files/uri';
import { parseUserEntities, type UserEntity } from './linking/user-entities';

/** What users say of entities, at the top of a workspace folder. */
export const ENTITIES_FILE = 'newsmark.entities.json';

/**
 * The users' own entities: `newsmark.entities.json` of each workspace folder. A file that cannot be read keeps what it
 * said last, and the reason is told.
 */
export class EntitiesFiles {
  readonly #files: FileSystem;
  readonly #notify: (message: string) => void;
  #folders: readonly string[] = [];
  #byFolder: ReadonlyMap<string, readonly UserEntity[]> = new Map();
  /** The last call to {@link read}. */
  #reading: Promise<UserEntity[]> = Promise.resolve([]);

  constructor(files: FileSystem, notify: (message: string) => void) {
    this.#files = files;
    this.#notify = notify;
  }

  /**
   * Reads the files of these folders anew and answers all their entities, in the order of the folders. Never rejects.
   * When it is called again meanwhile, both answer what the later call read.
   */
  read(folders: readonly string[]): Promise<UserEntity[]> {
    this.#folders = folders;
    const reading: Promise<UserEntity[]> = this.#readAll(folders).then((read) => {
      if (this.#reading !== reading) return this.#reading;
      this.#byFolder = read;
      return [...read.values()].flat();
    });
    this.#reading = reading;
    return reading;
  }

  async #readAll(folders: readonly string[]): Promise<Map<string, readonly UserEntity[]>> {
    const read = new Map<string, readonly UserEntity[]>();
    for (const folder of folders) {
      read.set(folder, (await this.#readFolder(folder)) ?? this.#byFolder.get(folder) ?? []);
    }
    return read;
  }

  /** Is this one of the files, for folders that were read? */
  has(uri: string): boolean {
    return this.#folders.some((folder) => pathBelow(folder, uri) === ENTITIES_FILE);
  }

  /**
   * The file that speaks of an entity already, else that of the folder an article is in, else the first folder's, with
   * its text (undefined when there is no such file yet). Undefined when no folder is open. Rejects when the file cannot
   * be understood.
   */
  async fileFor(id: string, uri: string): Promise<{ uri: string; text: string | undefined } | undefined> {
    const folders = this.#folders;
    const folder =
      folders.find((one) => this.#byFolder.get(one)?.some((entity) => entity.id === id)) ??
      folders.find((one) => pathBelow(one, uri) !== undefined) ??
      folders[0];
    if (folder === undefined) return undefined;
    const file = fileIn(folder);
    const text = await this.textOf(file);
    if (text !== undefined) parseUserEntities(text);
    return { uri: file, text };
  }

  /** The text of such a file; undefined when there is none. */
  async textOf(file: string): Promise<string | undefined> {
    try {
      return textOf(await this.#files.read(file));
    } catch (error) {
      if (error instanceof FileNotFoundError) return undefined;
      throw error;
    }
  }

  /** Replaces the text of such a file. */
  async write(file: string, text: string): Promise<void> {
    await this.#files.write(file, new TextEncoder().encode(text));
  }

  /** Undefined when the file is there and cannot be understood. */
  async #readFolder(folder: string): Promise<UserEntity[] | undefined> {
    try {
      return parseUserEntities(textOf(await this.#files.read(fileIn(folder))));
    } catch (error) {
      if (error instanceof FileNotFoundError) return [];
      this.#notify(messageOf(error));
      return undefined;
    }
  }
}

const fileIn = (folder: string) => `${folder.replace(/\/$/, '')}/${ENTITIES_FILE}`;

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (!decoded) throw new Error(`${ENTITIES_FILE} is not a text file`);
  return decoded.text;
}
