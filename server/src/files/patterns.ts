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
export const DEFAULT_PATTERNS = {
  include: ['**/*.txt'],
  exclude: [
    '**/.git/**',
    '**/node_modules/**',
    '**/bower_components/**',
    '**/.venv/**',
    '**/venv/**',
    '**/__pycache__/**',
    '**/build/**',
    '**/dist/**',
    '**/out/**',
    '**/target/**',
    '**/logs/**',
    '**/*.log.txt',
    '**/robots.txt',
    '**/humans.txt',
    '**/ads.txt',
    '**/llms*.txt',
    '**/security.txt',
    '**/CMakeLists.txt',
    '**/CMakeCache.txt',
    '**/requirements*.txt',
    '**/constraints*.txt',
    '**/*LICENSE*.txt',
    '**/*LICENCE*.txt',
    '**/*license*.txt',
    '**/COPYING*.txt',
    '**/NOTICE*.txt',
    '**/README*.txt',
    '**/CHANGELOG*.txt',
    '**/CHANGES*.txt',
    '**/top_level.txt',
    '**/entry_points.txt',
    '**/SOURCES.txt',
    '**/dependency_links.txt',
  ],
};
