/** `--name value` of the command line. */
export function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

const started = Date.now();

/** Prints a line with the seconds since the start. */
export function log(text: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
}
