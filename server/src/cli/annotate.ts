import { type ReadOptions, readCorpus } from './corpus';
import { toOutput } from './output';

/**
 * Annotates files and folders as one corpus and prints one JSON object to standard output. A file that cannot be read
 * is one line on standard error, and so is what else one may wonder about. Answers the exit status: 0, or 1 when something could not be read.
 */
export async function annotate(paths: readonly string[], options: ReadOptions): Promise<number> {
  const { corpus, names, problems, notices } = await readCorpus(paths, options);
  for (const line of [...problems, ...notices]) console.error(line);
  await print(JSON.stringify(toOutput(corpus, names)));
  return problems.length > 0 ? 1 : 0;
}

/** Resolves when all is written: the process may end right after. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
