import { fnv1a } from '../common/fnv1a';
import { FileNotFoundError, type FileSystem } from './file-system';

/** Files that are read once and written again and again, and that others may write meanwhile. */
export interface KeptFiles {
  /** Undefined when there is no such file. The stamp is of these bytes or of older ones. */
  read(uri: string): Promise<{ bytes: Uint8Array; stamp: string } | undefined>;
  /** What is another text whenever the file was written since; undefined when there is no file. */
  stamp(uri: string): Promise<string | undefined>;
  /** Replaces a file as a whole: whoever reads it sees the old or the new. Answers its stamp. */
  write(uri: string, bytes: Uint8Array): Promise<string>;
  remove(uri: string): Promise<void>;
}

/** Where the file system has no stamps, a file's content is its stamp, in short. */
export function keptFiles(files: FileSystem): KeptFiles {
  async function read(uri: string) {
    const stamp = await files.stamp?.(uri);
    if (files.stamp && stamp === undefined) return undefined;
    try {
      const bytes = await files.read(uri);
      return { bytes, stamp: stamp ?? digest(bytes) };
    } catch (error) {
      if (error instanceof FileNotFoundError) return undefined;
      throw error;
    }
  }
  return {
    read,
    stamp: async (uri) => (files.stamp ? files.stamp(uri) : (await read(uri))?.stamp),
    write: async (uri, bytes) => (await files.write(uri, bytes)) ?? digest(bytes),
    remove: (uri) => files.remove(uri),
  };
}

/** Length and two FNV-1a hashes of 32 bits from different bases: it need not withstand an adversary. */
function digest(bytes: Uint8Array): string {
  return `${bytes.length} ${fnv1a(bytes)} ${fnv1a(bytes, 0x1b873593)}`;
}
