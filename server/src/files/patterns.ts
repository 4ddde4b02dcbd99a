import picomatch from 'picomatch';

/** Globs of `newsmark.files`, relative to a workspace folder. */
export interface FilePatterns {
  include: readonly string[];
  exclude: readonly string[];
}

/** A workspace folder, by its canonical URI, with its own patterns. */
export interface WorkspaceRoot {
  uri: string;
  patterns: FilePatterns;
}

/** Which files are looked at, and which folders are not entered. Paths are relative to a folder, with slashes. */
export interface PathFilter {
  takesFile(path: string): boolean;
  entersFolder(path: string): boolean;
}

/** Makes a filter of glob patterns; names that begin with a dot are like others. */
export function pathFilter({ include, exclude }: FilePatterns): PathFilter {
  const included = picomatch([...include], { dot: true });
  const excluded = picomatch([...exclude], { dot: true });
  return {
    takesFile: (path) => included(path) && !excluded(path),
    entersFolder: (path) => !excluded(path),
  };
}

/** The defaults of `newsmark.files.include` and `newsmark.files.exclude`; a test holds the manifest to them. */
export const DEFAULT_PATTERNS: FilePatterns = {
  include: ['**/*.txt'],
  exclude: [
    '**/node_modules/**',
    '**/.*/**',
    '**/{robots,humans,ads,app-ads,security,llms,llms-full}.txt',
    '**/CMakeLists.txt',
    '**/CMakeCache.txt',
    '**/*requirements*.txt',
    '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CHANGELOG,CHANGES,THIRD-PARTY}*.txt',
  ],
};
