/** A name in the national languages and English. */
export interface Names {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

export function names(fi: string, sv: string, en: string): Names {
  return { fi, sv, en };
}
