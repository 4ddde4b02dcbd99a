/** Articles that are not in UTF-8, as many older ones: VS Code takes them for UTF-8 unless it is told to guess. */
import * as vscode from 'vscode';
import { EncodingOf, toBase64 } from '../../server/src/protocol';
import type { Server } from './server';

/** What VS Code shows in place of bytes that are no letters in the encoding that it takes a file to have. */
const REPLACEMENT = '\ufffd';
/** Bytes that are looked at. */
const SAMPLE = 1 << 20;
/** What VS Code calls the encoding. */
const WINDOWS_1252 = 'windows1252';
const CHANGE_ENCODING = 'Reopen with Encoding…';

/** Since VS Code 1.100; an older one takes no notice of the encoding. */
type OpenIn = (uri: vscode.Uri, options: { encoding: string }) => Thenable<vscode.TextDocument>;

/**
 * Reads a document anew that was opened as UTF-8 and is in Windows-1252 (or Latin-1, which that includes). Where VS Code
 * cannot do that for us, it says what the reader can do.
 */
export async function readAsItIs(server: Server, document: vscode.TextDocument): Promise<void> {
  if (!document.getText().includes(REPLACEMENT) || document.isDirty || document.isUntitled) return;
  const bytes = await bytesOf(document.uri);
  if (!bytes) return;
  const answer = await server.ask(EncodingOf, { base64: toBase64(bytes.subarray(0, SAMPLE)) });
  if (answer?.encoding !== 'windows-1252' || document.isDirty || document.isClosed) return;
  const openIn: OpenIn = vscode.workspace.openTextDocument;
  await openIn(document.uri, { encoding: WINDOWS_1252 });
  if (document.getText().includes(REPLACEMENT)) void tell(document);
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // What cannot be read is shown as it is.
    return undefined;
  }
}

async function tell({ uri }: vscode.TextDocument): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const choice = await vscode.window.showWarningMessage(
    `${name} is not in UTF-8: some of its letters are missing. Reopen it with the encoding “Western (Windows 1252)”.`,
    CHANGE_ENCODING,
  );
  if (choice !== CHANGE_ENCODING) return;
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
