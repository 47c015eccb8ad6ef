/** How many names are worth offering to somebody who mistyped one. */
const OFFERED = 5;

/** The names that are written most like a text, the nearest first; those that go on from it before all others. */
export function nearestTo(text: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, distance: name.startsWith(text) ? 0 : distanceBetween(text, name) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** How many letters must be added, left out or changed to make one text the other (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (b.charAt(j - 1) === letter ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
