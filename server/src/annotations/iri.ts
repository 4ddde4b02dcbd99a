/**
 * The path of a file as a relative reference (RFC 3987): what has a meaning of its own there, or may not stand there, is
 * percent-encoded; letters of all alphabets stay readable.
 */
export function iriOf(path: string): string {
  return path.replace(/[\u0000-\u0020"#%:<>?[\\\]^`{|}\u007f-\u00a0]/g, encodeURIComponent);
}

/** The relative reference from one file to another, by their URIs: `../../news/a.txt`. */
export function relativeIri(from: string, to: string): string {
  const [base, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  const down = target.slice(shared).map((name) => iriOf(decoded(name)));
  return [...base.slice(shared).map(() => '..'), ...down].join('/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What may stand nowhere in an IRI, or starts an escape. */
const FORBIDDEN = /[\u0000-\u0020"%<>[\\\]^`{|}\u007f-\u00a0]/g;
const ESCAPED = /%(?:[01][0-9A-F]|2[025]|3[CE]|5[BCDE]|60|7[BCDF]|C2%[89][0-9A-F]|C2%A0)/g;

/** The id of an entity as an IRI; `per:anna-berg` is one already. */
export const iriOfEntity = (id: string): string => id.replace(FORBIDDEN, encodeURIComponent);

/** The inverse of {@link iriOfEntity}; other escapes of other tools' IRIs stay as they are. */
export const entityOfIri = (iri: string): string => iri.replace(ESCAPED, decodeURIComponent);
