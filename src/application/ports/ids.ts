/** Makes new opaque ids, rising in time so that indexes stay compact. */
export interface Ids {
  next(): string;
}
