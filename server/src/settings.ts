import type { Settings } from './protocol';

/** The defaults of the settings that package.json declares. */
export const DEFAULT_SETTINGS: Settings = {
  files: {
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
  },
  codeLens: { enabled: true },
  inlayHints: { enabled: true },
  diagnostics: { enabled: true, proposals: 'uncertain' },
  annotations: { folder: 'beside', author: '' },
};

/** Settings from what a client sent; what is missing or of the wrong type has its default. */
export function readSettings(value: unknown): Settings {
  const files = property(value, 'files');
  const { files: defaults } = DEFAULT_SETTINGS;
  return {
    files: {
      include: globs(property(files, 'include'), defaults.include),
      exclude: globs(property(files, 'exclude'), defaults.exclude),
    },
    codeLens: { enabled: isEnabled(property(value, 'codeLens')) },
    inlayHints: { enabled: isEnabled(property(value, 'inlayHints')) },
    diagnostics: readDiagnostics(property(value, 'diagnostics')),
    annotations: readAnnotations(property(value, 'annotations')),
  };
}

function readDiagnostics(value: unknown): Settings['diagnostics'] {
  const proposals = property(value, 'proposals');
  return {
    enabled: property(value, 'enabled') !== false,
    proposals: proposals === 'off' || proposals === 'all' ? proposals : 'uncertain',
  };
}

function readAnnotations(value: unknown): Settings['annotations'] {
  const author = property(value, 'author');
  return {
    folder: property(value, 'folder') === '.newsmark' ? '.newsmark' : 'beside',
    author: typeof author === 'string' ? author.trim() : '',
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function globs(value: unknown, fallback: string[]): string[] {
  if (!Array.isArray(value)) return fallback;
  return value.filter((glob): glob is string => typeof glob === 'string' && glob !== '');
}

function isEnabled(feature: unknown): boolean {
  return property(feature, 'enabled') !== false;
}
