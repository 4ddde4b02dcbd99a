import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser/lib/esm/main.js';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** Is it a JSON object: no list, not null? */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `line 3, column 14`, both from 1; columns count UTF-16 code units, as editors do. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}

/** Where a value of a JSON text stands: `placeOf(json, ['items', 3, 'id'])`; the beginning when there is none. */
export function placeOf(json: string, path: readonly (string | number)[]): string {
  const tree = parseTree(json, undefined, STRICT);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return placeIn(json, node?.offset ?? 0);
}

/** Where and why a text is no JSON. Engines tell it each in its way, some not at all. */
export function firstFault(json: string): string {
  const conflict = /^<{7}(?= |$)/m.exec(json);
  if (conflict) return `${placeIn(json, conflict.index)}: a merge has left its conflict markers`;
  if (json.trim() === '') return `${placeIn(json, 0)}: the file is empty`;
  let fault: { reason: string; offset: number } | undefined;
  const onError = (code: number, offset: number) => {
    fault ??= { reason: printParseErrorCode(code), offset };
  };
  visit(json, { onError }, STRICT);
  return faultIn(json, fault ?? { reason: '', offset: 0 });
}

const REASONS: Record<string, string> = {
  CommaExpected: 'a comma is missing',
  ColonExpected: 'a colon is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  InvalidCharacter: 'a character that does not belong there',
  InvalidEscapeCharacter: 'a character that does not belong there',
};

function faultIn(json: string, { reason, offset }: { reason: string; offset: number }): string {
  const isCut = reason === 'UnexpectedEndOfString' || json.slice(offset).trim() === '';
  return `${placeIn(json, offset)}: ${isCut ? 'the file ends in the middle' : (REASONS[reason] ?? 'no valid JSON')}`;
}
