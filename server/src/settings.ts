import { DEFAULT_PATTERNS } from './files/patterns';
import type { Settings } from './protocol';

/** The defaults of the settings that package.json declares. */
export const DEFAULT_SETTINGS: Settings = {
  files: DEFAULT_PATTERNS,
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
