/**
 * What every column with client data is (tietojen luokitus). `personal`: tells of the person, goes at erasure, and is in
 * the copy that the person gets. `statistical`: the same, but figures need it, so it stays at erasure under a client
 * without meaning. `technical`: keys, versions and marks, which tell nothing of the person. Names stand in one text.
 */
export interface ClientTable {
  /** Columns that hold the id of a client. */
  readonly client: string;
  readonly personal?: string;
  readonly statistical?: string;
  readonly technical?: string;
  /** Columns of a class that whoever makes a copy needs a right of its own for. */
  readonly guarded?: Readonly<Record<string, 'health' | 'guidance'>>;
  /**
   * What goes when everything must that a pending matter does not need: every row, or those that are history. Absent:
   * the matter may rest on it.
   */
  readonly unneeded?: 'rows' | 'history';
  /** SQL of the rows of the clients `$1`, where the columns of ids do not tell; null: rows stay at erasure. */
  readonly rows?: string | null;
  /** Whether `$1` is client numbers there. */
  readonly byNumber?: true;
}
