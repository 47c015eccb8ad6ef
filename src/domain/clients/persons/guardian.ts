import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** What a guardian looks after: property, or matters of the person as well. */
export type GuardianScope = 'PROPERTY' | 'PROPERTY_AND_PERSON';

/** Guardian appointed for a client (edunvalvoja), for a time. */
export interface Guardian extends Period {
  readonly name: string;
  /** Of the appointment in the register of guardianship affairs; null when it is not known. */
  readonly reference: string | null;
  readonly scope: GuardianScope;
}

/** What a decision is about, as far as a guardian's competence goes. */
export type DecisionConcern = 'PROPERTY' | 'PERSON';

/** Who is served with a decision: each of them is recorded. */
export type Addressee =
  | { readonly kind: 'CLIENT' }
  | { readonly kind: 'GUARDIAN'; readonly name: string; readonly reference: string | null };

/**
 * To whom a decision of a day is served (Act 434/2003, section 56): to the guardian in whose competence it is, and
 * to the client always, whose own view is heard and recorded too.
 */
export function addresseesOf(
  concern: DecisionConcern,
  guardians: readonly Guardian[],
  day: PlainDate,
): readonly Addressee[] {
  const competent = guardians.filter(
    (guardian) =>
      covers(guardian, day) && (concern === 'PROPERTY' || guardian.scope === 'PROPERTY_AND_PERSON'),
  );
  return [
    ...competent.map(({ name, reference }) => ({ kind: 'GUARDIAN', name, reference }) as const),
    { kind: 'CLIENT' },
  ];
}
