/** The name finder's model and gazetteers. */
export type NameModel = Record<string, never>;

export async function loadNameModel(_read: (name: string) => Promise<Uint8Array>): Promise<NameModel> {
  return {};
}
