/** Header of an answer about something that has a version, for the document. */
export const ETAG = { ETag: { type: 'string', description: 'Version in quotes, for `If-Match`.' } } as const;

/** The entity tag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Nothing has this version. */
const NO_VERSION = -1;

/** The version that an entity tag of ours stands for; another tag matches none, and null is what is no tag at all. */
export function versionIn(match: string | undefined): number | null {
  if (!match?.includes('"')) return null;
  const digits = /^"(\d{1,9})"$/.exec(match)?.[1];
  return digits === undefined ? NO_VERSION : Number(digits);
}
