import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { AnnotationStore } from './annotations/store';

/** Takes the edits of a document, which its annotations follow one by one. */
export function applyEdits(
  document: TextDocument,
  changes: TextDocumentContentChangeEvent[],
  version: number,
  annotations: AnnotationStore | undefined,
): TextDocument {
  const { uri } = document;
  if (!annotations?.placed(uri).length) return TextDocument.update(document, changes, version);
  for (const change of changes) {
    if (!('range' in change)) {
      TextDocument.update(document, [change], version);
      annotations.retext(uri, document.getText());
      continue;
    }
    const start = document.offsetAt(change.range.start);
    const end = document.offsetAt(change.range.end);
    TextDocument.update(document, [change], version);
    annotations.edited(uri, { start, end, length: change.text.length }, document.getText());
  }
  return document;
}
