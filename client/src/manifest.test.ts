// The manifest and the code say the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/protocol';

interface Manifest {
  main: string;
  icon: string;
  contributes: {
    commands: { command: string; icon?: string }[];
    keybindings: { command: string; key: string; when?: string }[];
    menus: Record<string, { command?: string; submenu?: string }[]>;
    submenus: { id: string }[];
    colors: { id: string; defaults: Record<string, string> }[];
    configuration: { properties: Record<string, { description?: string; markdownDescription?: string }> }[];
    semanticTokenTypes: { id: string }[];
    semanticTokenModifiers: { id: string }[];
    views: { newsmark: { id: string }[] };
    viewsWelcome: { view: string; contents: string }[];
    walkthroughs: { steps: { media: { markdown: string }; description: string }[] }[];
    languages: { configuration: string; icon: Record<string, string> }[];
    grammars: { path: string }[];
    viewsContainers: { activitybar: { icon: string }[] };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const code = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

const registered = new Set(
  [...code.matchAll(/(?:command|onSession)\('([a-zA-Z.]+)'/g)]
    .map(([, name]) => `newsmark.${name}`)
    .concat(
      contributes.views.newsmark.flatMap(({ id }) => [
        `${id}.allArticles`,
        `${id}.thisArticle`,
        `${id}.focus`,
        `${id}.find`,
        `${id}.sortByName`,
        `${id}.sortByProminence`,
      ]),
    ),
);

describe('commands', () => {
  it('are registered, every one that is contributed', () => {
    for (const { command } of contributes.commands) expect(registered).toContain(command);
  });

  it('are contributed when menus, keys and links use them', () => {
    const texts = [
      ...contributes.viewsWelcome.map((welcome) => welcome.contents),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.description)),
    ].join('\n');
    const linked = [...texts.matchAll(/command:(newsmark\.[\w.]+)/g)].map(([, command]) => command!);
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()].flatMap((item) =>
      item.command ? [item.command] : [],
    );
    const known = contributes.commands.map(({ command }) => command);
    for (const command of [...linked, ...used]) expect(known).toContain(command);
  });
});

describe('annotating', () => {
  it('has a key for all that its menus offer', () => {
    const keys = contributes.keybindings.map(({ command }) => command);
    const offered = ['newsmark.annotate', 'newsmark.meaning'].flatMap(
      (menu) => contributes.menus[menu] ?? [],
    );
    expect(offered.length).toBeGreaterThan(15);
    for (const { command } of offered) expect(keys).toContain(command);
  });

  it('has keys that differ where they hold together', () => {
    const keys = contributes.keybindings.map(
      ({ key, when }) => `${key} ${when?.includes('focusedView') ? 'view' : 'editor'}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves VS Code its own keys after Ctrl+K', () => {
    // Compare, focus open editors, close folder, language, open in a new window, copy path, reveal, save, close, zen.
    const taken = [...'cdefmoprsuwz'].map((letter) => `ctrl+k ${letter}`);
    for (const { key } of contributes.keybindings) expect(taken).not.toContain(key);
  });
});

describe('colours', () => {
  it('are contributed for every kind of theme', () => {
    for (const { defaults } of contributes.colors) {
      expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
    }
  });

  it('are contributed when the code names them', () => {
    const known = contributes.colors.map(({ id }) => id);
    for (const [, name] of code.matchAll(/ThemeColor\('(newsmark\.\w+)'\)/g)) expect(known).toContain(name);
  });
});

describe('semantic tokens', () => {
  it('are those of the server', () => {
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...TOKEN_TYPES]);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id).sort()).toEqual(
      [...TOKEN_MODIFIERS].sort(),
    );
  });
});

describe('settings', () => {
  const properties = contributes.configuration.flatMap((group) => Object.entries(group.properties));

  it('are described in Markdown', () => {
    for (const [, property] of properties) expect(property.markdownDescription).toBeTruthy();
  });

  it('are read by the code, every one', () => {
    for (const [name] of properties) {
      if (name === 'newsmark.trace.server') continue; // the language client reads this one by itself
      expect(code).toContain(`'${name.slice('newsmark.'.length)}'`);
    }
  });
});

it('names files that exist', () => {
  const files = [
    manifest.icon,
    ...contributes.languages.flatMap((language) => [language.configuration, ...Object.values(language.icon)]),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ];
  for (const file of files) expect(existsSync(file), file).toBe(true);
});
