import {
  ruleOfWorklist,
  termsOn,
  type WorkItem,
  type WorklistName,
  worklistsOf,
} from '../../../domain/clients/worklists/worklist.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { organisationKind } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Page } from '../../ports/page.ts';
import { type CursorInvalid, query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { ClientNotFound } from '../get-client.query.ts';
import type { WorklistFilter, WorklistOfClient, WorklistReads } from './worklist-reads.port.ts';

export interface WorklistDependencies extends QueryDependencies {
  readonly worklistReads: WorklistReads;
  readonly legislation: Legislation;
}

/** A list of the acting body, and how many entries it has. */
export interface Worklist {
  readonly name: WorklistName;
  readonly count: number;
}

/** Part of a list, the most urgent first, and the rule that puts clients into it. */
export interface WorklistPage {
  readonly items: readonly WorkItem[];
  readonly next: string | null;
  readonly rule: RuleReference | null;
}

/** The lists of the acting body with their numbers of entries. */
export function findWorklists(dependencies: WorklistDependencies): Query<null, readonly Worklist[], never> {
  return query(
    {
      name: 'find-worklists',
      permission: 'worklist.read',
      objectType: 'worklist',
      async read(_input, session, { actor }, now) {
        const today = localDateOf(now);
        const kind = organisationKind(actor.organisation);
        const terms = termsOn(today, null, await dependencies.legislation.inForce());
        const counts = await dependencies.worklistReads.counts(session, kind, terms, today);
        return ok({
          value: worklistsOf(kind).map((name) => ({ name, count: counts[name] ?? 0 })),
          clientIds: [],
        });
      },
    },
    dependencies,
  );
}

/** The lists of the acting body in which a client stands. */
export function findWorklistsOfClient(
  dependencies: WorklistDependencies,
): Query<ClientId, readonly WorklistOfClient[], ClientNotFound> {
  return query(
    {
      name: 'find-worklists-of-client',
      permission: 'worklist.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, { actor }, now) {
        const today = localDateOf(now);
        const kind = organisationKind(actor.organisation);
        const terms = termsOn(today, null, await dependencies.legislation.inForce());
        const found = await dependencies.worklistReads.ofClient(session, kind, id, terms, today);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        const names = worklistsOf(kind);
        return ok({
          value: found.lists.filter(({ name }) => names.includes(name)),
          clientIds: found.clientIds,
        });
      },
    },
    dependencies,
  );
}

export type FindWorkItemsInput = { readonly name: WorklistName } & WorklistFilter & Page;

/** Entries of a list of the acting body, those first that have waited longest or end soonest. */
export function findWorkItems(
  dependencies: WorklistDependencies,
): Query<FindWorkItemsInput, WorklistPage, CursorInvalid | Failure<'WORKLIST_NOT_FOUND'>> {
  return query<FindWorkItemsInput, WorklistPage, CursorInvalid | Failure<'WORKLIST_NOT_FOUND'>>(
    {
      name: 'find-work-items',
      permission: 'worklist.read',
      objectType: 'worklist',
      async read({ name, municipality, until, after, limit }, session, { actor }, now) {
        const today = localDateOf(now);
        const names = worklistsOf(organisationKind(actor.organisation));
        if (!names.includes(name)) return fail('not-found', 'WORKLIST_NOT_FOUND', { name, names });
        const law = await dependencies.legislation.inForce();
        const found = await dependencies.worklistReads.items(
          session,
          name,
          { municipality, until },
          termsOn(today, until, law),
          { after, limit },
          today,
        );
        if (found === null) return fail('invalid', 'CURSOR_INVALID');
        return ok({
          value: { items: found.items, next: found.next, rule: ruleOfWorklist(name, today, law) },
          clientIds: found.clientIds,
        });
      },
    },
    dependencies,
  );
}
