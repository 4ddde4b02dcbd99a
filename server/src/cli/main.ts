import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { packs } from '../analysis/language/packs';
import { messageOf } from '../common/message';
import type { SidecarFolder } from '../files/sidecars';
import { type Format, formatOf, formats } from '../formats';
import { serve } from '../node/serve';
import { annotate } from './annotate';
import { compare } from './compare';
import { exportCorpus } from './export';
import { importAnnotations } from './import';

const LANGUAGE = [
  '--language <code>',
  'language of all articles; identified from each text when missing',
  parseLanguage,
] as const;

const MACHINE = ['--machine', 'only what Newsmark proposes, without what people decided'] as const;

/** What the formats are called, below the help of a command. */
const formatHelp = (offered: readonly Format[]) =>
  `\nFormats:\n${offered.map(({ id, title, detail }) => `  ${id.padEnd(16)}${title}: ${detail}`).join('\n')}`;

const readable = formats.filter(({ read }) => read !== undefined);

interface ExportCommand {
  format: string;
  out: string;
  language?: string;
  machine?: boolean;
  decided?: boolean;
}

interface ImportCommand {
  format?: string;
  articles: string;
  annotations?: SidecarFolder;
  proposals?: boolean;
}

const program = new Command('newsmark')
  .description(
    'Finds names, quotes and topics in news articles and links them across articles and languages.',
  )
  .version(version)
  .showHelpAfterError();

program
  .command('annotate')
  .description('annotate articles and print the result')
  .argument('<path...>', 'files and folders; - reads one article from standard input')
  .addOption(new Option('--format <format>', 'output format').choices(['json']).default('json'))
  .option(...LANGUAGE)
  .option(...MACHINE)
  .action(async (paths: string[], options: { language?: string; machine?: boolean }) => {
    process.exitCode = await annotate(paths, options);
  });

program
  .command('export')
  .description('annotate articles and write them in an exchange format')
  .argument('<path...>', 'files and folders')
  .addOption(
    new Option('--format <format>', 'exchange format')
      .choices(formats.map(({ id }) => id))
      .makeOptionMandatory(),
  )
  .requiredOption('--out <folder>', 'folder to write to')
  .option(...LANGUAGE)
  .addOption(new Option(...MACHINE).conflicts('decided'))
  .option('--decided', 'only what people decided')
  .addHelpText('after', formatHelp(formats))
  .action(async (paths: string[], { format, machine, decided, ...options }: ExportCommand) => {
    const which = machine ? 'machine' : decided ? 'decided' : 'all';
    process.exitCode = await exportCorpus(paths, { ...options, format: formatOf(format)!, which });
  });

program
  .command('import')
  .description('read annotations of another tool into the files that keep decisions about their articles')
  .argument('<annotations>', 'folder or file of annotations')
  .addOption(
    new Option('--format <format>', 'exchange format; known by the names of the files when missing').choices(
      readable.map(({ id }) => id),
    ),
  )
  .requiredOption('--articles <folder>', 'the articles they are about')
  .addOption(
    new Option(
      '--annotations <place>',
      'where decisions are kept; as the folder does it when missing',
    ).choices(['beside', '.newsmark']),
  )
  .option('--proposals', 'take proposals of Newsmark that nobody decided about as accepted')
  .addHelpText('after', formatHelp(readable))
  .action(async (path: string, { format, ...options }: ImportCommand) => {
    process.exitCode = await importAnnotations(path, {
      ...options,
      format: format ? formatOf(format) : undefined,
    });
  });

program
  .command('compare')
  .description(
    'measure how two sets of annotations of the same articles agree: precision, recall and F1 of B against A, Cohen’s kappa over tokens, and every difference',
  )
  .argument(
    '<a>',
    'the reference, such as a gold standard: folder or file of annotations, in a format that can be read',
  )
  .argument('<b>', 'the annotations that are measured against A')
  .requiredOption('--articles <folder>', 'the articles both annotated')
  .action(async (a: string, b: string, options: { articles: string }) => {
    process.exitCode = await compare(a, b, options);
  });

program
  .command('lsp')
  .description('speak the Language Server Protocol, for any editor')
  .requiredOption('--stdio', 'over standard input and output')
  .action(serve);

// Without a listener a write that fails ends the process; who wrote hears of it anyway.
process.stdout.on('error', () => undefined);
program.parseAsync().catch((error: unknown) => {
  // `newsmark annotate … | head` has seen enough.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
  console.error(`newsmark: ${messageOf(error)}`);
  process.exitCode = 1;
});

function parseLanguage(code: string): string {
  if (packs.some((pack) => pack.code === code)) return code;
  throw new InvalidArgumentError(`known languages: ${packs.map((pack) => pack.code).join(', ')}.`);
}
