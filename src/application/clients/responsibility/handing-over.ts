import type { ActedBy } from '../../../domain/shared/acted-by.ts';
import type { HandoverOnTerms } from '../../../domain/clients/responsibility/responsibilities.port.ts';
import { termsOf } from '../../../domain/clients/responsibility/hand-over-terms.ts';
import type { Handover } from '../../../domain/clients/responsibility/responsibility.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Actor } from '../../../domain/access/actor.ts';

/** A hand-over with the terms that the law of its day sets. */
export function onTerms(
  handover: Handover,
  law: Pick<StatuteBook, 'planOfPreviousAuthority'>,
): HandoverOnTerms {
  return { ...handover, terms: termsOf(handover, law) };
}

/** The actor as somebody who has done something to a client. */
export function actedBy({ subject, organisation }: Actor): ActedBy {
  return { subject, organisation };
}
