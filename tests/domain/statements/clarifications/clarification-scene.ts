import type { Act } from '../../../../src/domain/handling/matter.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { ClarificationId, ClientId } from '../../../../src/domain/shared/ids.ts';
import { type Instant, startOfDay } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import type { Clarification } from '../../../../src/domain/statements/clarifications/clarification.ts';
import type { Answered } from '../../../../src/domain/statements/clarifications/keeping-clarification.ts';
import { type Asked, sent } from '../../../../src/domain/statements/clarifications/sending.ts';
import type { EventInQuestion, EventKind } from '../../../../src/domain/statements/event.ts';

export const date = (text: string): PlainDate => text as PlainDate;

const by = { subject: 'virkailija', organisation: organisation('municipality', '109') };

/** An act at a moment, or at the beginning of a day in Finland. */
export const actOn = (when: string): Act => ({
  by,
  at: when.includes('T') ? (when as Instant) : startOfDay(date(when)),
});

export const event = (kind: EventKind, on: string): EventInQuestion => ({ kind, on: date(on), about: null });

/** A request about a resignation, unless told otherwise. */
export const request = (on: string, differing: Partial<Asked> = {}): Result<Clarification> =>
  sent(
    {
      id: 'pyynto' as ClarificationId,
      clientId: 'asiakas' as ClientId,
      channel: 'E_MAIL',
      event: event('RESIGNED', on.slice(0, 10)),
      servedIn: 'fi',
      question: null,
      deadline: null,
      ...differing,
    },
    lawInForce,
    actOn(on),
  );

export const told = (receivedOn: string, differing: Partial<Answered> = {}): Answered => ({
  receivedOn: date(receivedOn),
  reasons: ['OTHER'],
  words: 'Syy',
  attachments: [],
  health: null,
  ...differing,
});

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
