import { FileNotFoundError, type FileSystem } from './file-system';

/** Small text files in UTF-8. */
export interface TextFiles {
  /** Undefined when there is no such file. */
  read(uri: string): Promise<string | undefined>;
  write(uri: string, text: string): Promise<void>;
}

export function textFiles(files: FileSystem): TextFiles {
  return {
    async read(uri) {
      try {
        return new TextDecoder().decode(await files.read(uri));
      } catch (error) {
        if (error instanceof FileNotFoundError) return undefined;
        throw error;
      }
    },
    write: (uri, text) => files.write(uri, new TextEncoder().encode(text)),
  };
}
