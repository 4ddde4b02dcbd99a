/**
 * The path of a file as a relative reference (RFC 3987): what has a meaning of its own there, or may not stand there, is
 * percent-encoded; letters of all alphabets stay readable.
 */
export function iriOf(path: string): string {
  return path.replace(/[\u0000-\u0020"#%:<>?[\\\]^`{|}\u007f-\u00a0]/g, encodeURIComponent);
}
