import type { Settings } from './protocol';

export const DEFAULT_SETTINGS: Settings = {
  files: {
    include: ['**/*.txt'],
    exclude: [
      '**/node_modules/**',
      '**/.git/**',
      '**/robots.txt',
      '**/CMakeLists.txt',
      '**/requirements*.txt',
      '**/LICENSE*',
      '**/NOTICE*',
    ],
  },
  codeLens: { enabled: true },
  inlayHints: { enabled: true },
  diagnostics: { enabled: true },
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
    diagnostics: { enabled: isEnabled(property(value, 'diagnostics')) },
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
