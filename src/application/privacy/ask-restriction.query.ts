import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type RuleReference } from '../../domain/shared/result.ts';
import type { ClientReads } from '../clients/published.ts';
import type { Legislation } from '../ports/legislation.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';

/** Answer to a request to have processing restricted, to be told to the client. */
export interface RestrictionAnswer {
  readonly date: PlainDate;
  /** `REFUSED`: there is no such right. `IN_REGISTER`: there is, and the register restricts. */
  readonly outcome: 'REFUSED' | 'IN_REGISTER';
  readonly rule: RuleReference;
}

interface RestrictionDependencies extends QueryDependencies {
  readonly clientReads: ClientReads;
  readonly legislation: Legislation;
}

/**
 * A client asks for the processing of the data to be restricted (GDPR, Article 18). Since 23.5.2022 the law knows no such
 * right for these data (D8), and the refusal names its ground; before, the register itself restricts.
 */
export function askRestriction(
  dependencies: RestrictionDependencies,
): Query<ClientId, RestrictionAnswer, Failure<'CLIENT_NOT_FOUND' | 'RULE_NOT_FOUND'>> {
  return query<ClientId, RestrictionAnswer, Failure<'CLIENT_NOT_FOUND' | 'RULE_NOT_FOUND'>>(
    {
      name: 'ask-restriction',
      permission: 'client.copy',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, _context, now) {
        const date = localDateOf(now);
        const client = await dependencies.clientReads.client(session, id, date);
        if (client === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        const found = (await dependencies.legislation.inForce()).restriction.at(date);
        if (!found.ok) return found;
        const { rules, reference: rule } = found.value;
        return ok({
          value: { date, outcome: rules.right ? 'IN_REGISTER' : 'REFUSED', rule },
          clientIds: client.clientIds,
        });
      },
    },
    dependencies,
  );
}
