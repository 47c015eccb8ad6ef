import { expect } from 'vitest';
import type { TestDatabase } from '../support/database.ts';

/** A line of the access log. */
export interface Line {
  /** The request that left it. */
  readonly request: string;
  readonly action: string;
  readonly kind: string;
  readonly outcome: string;
  readonly clients: readonly string[];
  readonly classes: readonly string[];
  readonly source: string;
}

/** The lines of requests. */
export function linesOf(database: TestDatabase, requests: readonly string[]): Promise<readonly Line[]> {
  return database.all<Line>(
    `select correlation_id as request, subject, organisation, roles, purpose, action, kind, outcome, object_id as object,
       client_ids as clients, data_classes as classes, source, detail
     from access.audit_entry where correlation_id = any($1) order by id`,
    [requests],
  );
}

/** The line of a request itself, and the only one: what was given out with it has lines of its own. */
export function onlyOf(lines: readonly Line[]): Line | undefined {
  const ofRequest = lines.length === 1 ? lines : lines.filter(({ kind }) => kind !== 'disclosure');
  expect(ofRequest).toHaveLength(1);
  return ofRequest[0];
}
