import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import {
  type LikenessCode,
  type LikenessForm,
  readLikeness,
} from '../../../domain/clients/persons/registration.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { IdentityCodePolicy } from './register-client.ts';
import { idsOf, type PossibleDuplicate, possibleDuplicates } from './possible-duplicates.ts';

interface SearchDuplicatesDependencies extends QueryDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly identityCodes: IdentityCodePolicy;
}

/** Who among the clients may be a person, and why; the look is logged with everybody who is named. */
export function searchDuplicates(
  dependencies: SearchDuplicatesDependencies,
): Query<LikenessForm, readonly PossibleDuplicate[], Failure<LikenessCode>> {
  return query(
    {
      name: 'search-duplicates',
      permission: 'client.register',
      kind: 'search',
      objectType: 'client',
      async read(form, session, { actor }, now) {
        const read = readLikeness(form, dependencies.identityCodes);
        if (!read.ok) return read;
        const asked = read.value;
        const today = localDateOf(now);
        const known = await dependencies.unitOfWork.run(session, (tx) => tx.persons.like(asked, today));
        const value = possibleDuplicates(asked, known, bodiesSeenBy(actor.organisation, today));
        return ok({ value, clientIds: idsOf(value) });
      },
    },
    dependencies,
  );
}
