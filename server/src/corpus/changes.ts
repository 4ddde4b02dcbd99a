/** Ids of what changed, gathered for one who keeps something up with it. */
export class Changes {
  readonly #gather: () => void;
  #ids: Set<string>;

  /**
   * @param ids what counts as changed to begin with
   * @param gather called before the changes are looked at: makes up for what was put off
   */
  constructor(ids: Iterable<string>, gather: () => void) {
    this.#ids = new Set(ids);
    this.#gather = gather;
  }

  add(id: string): void {
    this.#ids.add(id);
  }

  /** Takes away and answers what changed since the last call, at most `limit` ids of it. */
  take(limit = Number.POSITIVE_INFINITY): ReadonlySet<string> {
    this.#gather();
    const taken = this.#ids;
    if (taken.size <= limit) {
      this.#ids = new Set();
      return taken;
    }
    const some = new Set<string>();
    for (const id of taken) {
      if (some.size === limit) break;
      some.add(id);
      taken.delete(id);
    }
    return some;
  }
}
