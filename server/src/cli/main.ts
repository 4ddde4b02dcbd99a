import { Command, InvalidArgumentError, Option } from 'commander';
import { packs } from '../analysis/language/packs';
import { serve } from '../node/serve';
import { annotate } from './annotate';

const program = new Command('newsmark')
  .description(
    'Finds names, quotes and topics in news articles and links them across articles and languages.',
  )
  .showHelpAfterError();

program
  .command('annotate')
  .description('annotate articles and print the result')
  .argument('<path...>', 'files and folders; - reads one article from standard input')
  .addOption(new Option('--format <format>', 'output format').choices(['json']).default('json'))
  .option(
    '--language <code>',
    'language of all articles; identified from each text when missing',
    parseLanguage,
  )
  .action(async (paths: string[], options: { language?: string }) => {
    process.exitCode = await annotate(paths, options);
  });

program
  .command('lsp')
  .description('speak the Language Server Protocol, for any editor')
  .requiredOption('--stdio', 'over standard input and output')
  .action(serve);

program.parseAsync().catch((error: unknown) => {
  console.error(`newsmark: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

function parseLanguage(code: string): string {
  if (packs.some((pack) => pack.code === code)) return code;
  throw new InvalidArgumentError(`known languages: ${packs.map((pack) => pack.code).join(', ')}.`);
}
