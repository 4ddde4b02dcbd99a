import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from './settings';

interface Manifest {
  contributes: { configuration: { properties: Record<string, { default: unknown }> }[] };
}

describe('settings', () => {
  it('have the defaults that package.json declares', () => {
    const manifest: Manifest = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const declared = Object.assign(
      {},
      ...manifest.contributes.configuration.map(({ properties }) => properties),
    );
    expect(DEFAULT_SETTINGS).toEqual({
      files: {
        include: declared['newsmark.files.include'].default,
        exclude: declared['newsmark.files.exclude'].default,
      },
      codeLens: { enabled: declared['newsmark.codeLens.enabled'].default },
      inlayHints: { enabled: declared['newsmark.inlayHints.enabled'].default },
      diagnostics: {
        enabled: declared['newsmark.diagnostics.enabled'].default,
        proposals: declared['newsmark.diagnostics.proposals'].default,
      },
      annotations: {
        folder: declared['newsmark.annotations.folder'].default,
        author: declared['newsmark.annotations.author'].default,
      },
    });
  });

  it('take what the client sets and nothing of a wrong type', () => {
    const settings = readSettings({
      files: { include: ['articles/*.txt', 7, ''], exclude: 'nothing' },
      codeLens: { enabled: false },
      inlayHints: null,
      diagnostics: { enabled: false, proposals: 'all' },
    });
    expect(settings.diagnostics).toEqual({ enabled: false, proposals: 'all' });
    expect(settings.files).toEqual({ include: ['articles/*.txt'], exclude: DEFAULT_SETTINGS.files.exclude });
    expect(settings.codeLens.enabled).toBe(false);
    expect(settings.inlayHints.enabled).toBe(true);
  });

  it.each([undefined, null, 'x', 3, []])('are the defaults for %j', (value) => {
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });
});
