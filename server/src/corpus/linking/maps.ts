/** The value of a key, made when there is none. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** Adds a value to the set of a key. */
export function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  getOrAdd(map, key, () => new Set<V>()).add(value);
}

/** Takes a value from the set of a key, and the key with its last. */
export function drop<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (!values) return;
  values.delete(value);
  if (values.size === 0) map.delete(key);
}
