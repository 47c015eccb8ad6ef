/**
 * Remembers what a pure function gave for a text. Registers repeat the same dates and times on millions of rows.
 * The memory is bounded: when it is full it starts anew.
 */
export function memo<T>(compute: (text: string) => T, limit = 50_000): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= limit) results.clear();
    results.set(text, result);
    return result;
  };
}
