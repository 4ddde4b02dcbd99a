import type { ExecuteCommandParams, ShowDocumentParams } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-types';
import type { Workspace } from '../corpus/workspace';
import { SHOW_MENTIONS } from '../protocol';
import { step } from './step';

/**
 * The command behind code lenses, for editors whose client has no list of mentions: the next mention, to be shown. Null
 * when there is none.
 */
export async function nextMention(
  workspace: Workspace,
  { command, arguments: [uri, position] = [] }: ExecuteCommandParams,
): Promise<ShowDocumentParams | null> {
  if (command !== SHOW_MENTIONS || typeof uri !== 'string') return null;
  const article = await workspace.article(uri);
  if (!article) return null;
  const request = { position: position as Position, what: 'mention', direction: 'next' } as const;
  const found = step(workspace.corpus, article, request);
  return found && { uri: found.uri, selection: found.range, takeFocus: true };
}
