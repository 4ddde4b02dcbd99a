import { identifyLanguage } from '../analysis/language/identify';
import { type Format, formatOfFile, stemOf } from '../formats';
import type { Source } from '../formats/document';
import type { TextFile } from '../formats/exchange';
import { textOf } from './corpus';
import { listInputs, relativeNames } from './inputs';

/** An article on disk that annotations may be about. */
export interface ArticleFile extends Source {
  /** Path as given, or folder + relative path. */
  path: string;
}

/** The articles of a folder, or one; named by their paths below the folder that all share. */
export async function readArticles(path: string, problems: string[]): Promise<ArticleFile[]> {
  const { inputs, problems: unread } = await listInputs([path]);
  problems.push(...unread);
  const names = relativeNames(inputs.map(({ name }) => name));
  const articles: ArticleFile[] = [];
  for (const [i, input] of inputs.entries()) {
    const text = await textOf(input, problems);
    if (text === undefined) continue;
    articles.push({ path: input.name, name: names[i]!, language: identifyLanguage(text), text });
  }
  return articles;
}

/** Files of annotations: a file, or those of a folder that a format (any when missing) can read. */
export async function readAnnotationFiles(
  path: string,
  problems: string[],
  format?: Format,
): Promise<TextFile[]> {
  const takes = (name: string) => (format ? stemOf(format, name) : formatOfFile(name)) !== undefined;
  const { inputs, problems: unread } = await listInputs([path], takes);
  problems.push(...unread);
  if (inputs.length === 0 && unread.length === 0)
    problems.push(`${path}: no annotations in a format that can be read`);
  const files: TextFile[] = [];
  for (const input of inputs) {
    const content = await textOf(input, problems);
    if (content !== undefined) files.push({ name: below(path, input.name), content });
  }
  return files;
}

/** Path of a file below a folder; of a file that was named itself, its file name. */
function below(folder: string, file: string): string {
  const root = `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  return file.startsWith(root) ? file.slice(root.length) : file.slice(file.lastIndexOf('/') + 1);
}
