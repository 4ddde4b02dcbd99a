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
  #byFolder = new Map<string, readonly UserEntity[]>();

  constructor(files: FileSystem, notify: (message: string) => void) {
    this.#files = files;
    this.#notify = notify;
  }

  /** Reads the files of these folders anew and answers all their entities, in the order of the folders. Never rejects. */
  async read(folders: readonly string[]): Promise<UserEntity[]> {
    const before = this.#byFolder;
    this.#byFolder = new Map();
    for (const folder of folders) {
      this.#byFolder.set(folder, (await this.#readFolder(folder)) ?? before.get(folder) ?? []);
    }
    return [...this.#byFolder.values()].flat();
  }

  /** Is this one of the files, for folders that were read? */
  has(uri: string): boolean {
    return [...this.#byFolder.keys()].some((folder) => pathBelow(folder, uri) === ENTITIES_FILE);
  }

  /** Undefined when the file is there and cannot be understood. */
  async #readFolder(folder: string): Promise<UserEntity[] | undefined> {
    try {
      const bytes = await this.#files.read(`${folder.replace(/\/$/, '')}/${ENTITIES_FILE}`);
      const decoded = decode(bytes);
      if (!decoded) throw new Error(`${ENTITIES_FILE} is not a text file`);
      return parseUserEntities(decoded.text);
    } catch (error) {
      if (error instanceof FileNotFoundError) return [];
      this.#notify(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
