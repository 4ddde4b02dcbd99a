import type { TextDocument } from 'vscode-languageserver-textdocument';
import { identifyLanguage } from '../analysis/language/identify';

/** The language id of a document that a person or the client declared to be an article. */
export const NEWS_LANGUAGE_ID = 'news';

/** Schemes of older versions of a file, shown beside it: they are no articles of their own. */
const OLDER_VERSIONS = /^(?:git|gitfs|gitlens[\w-]*|conflictResolution|review|pr|scm[\w-]*):/i;

/** Who declares a document to be news is believed; any other must read as prose in a language we know. */
export function isArticle(document: TextDocument): boolean {
  if (OLDER_VERSIONS.test(document.uri)) return false;
  return document.languageId === NEWS_LANGUAGE_ID || identifyLanguage(document.getText()) !== 'und';
}
