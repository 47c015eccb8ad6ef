import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  type AskedText,
  draftStatement,
  type WritingFailure,
} from '../../../../src/domain/statements/own-statements/giving-statements.ts';
import type { OwnStatement } from '../../../../src/domain/statements/own-statements/own-statement.ts';
import type { Act } from '../../../../src/domain/handling/matter.ts';
import type { ClientId, StatementId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';

export const date = (day: string): PlainDate => day as PlainDate;
export const CITY = organisation('municipality', '109');
export const TE = organisation('te-office', '1500');

export const at = (moment: string, body: OrganisationId = CITY): Act => ({
  by: { subject: 'x', organisation: body },
  at: moment as Instant,
});
/** Eleven in the summer of Finland, twelve in its winter: the same day everywhere. */
export const noon = (day: string, body: OrganisationId = CITY): Act => at(`${day}T09:00:00.000Z`, body);

/** The validity of a job search, with the code list of before 3/2023. */
export function text(differing: Partial<AskedText> = {}): AskedText {
  return {
    subject: 'GENERAL_CONDITIONS',
    code: 'A1',
    from: date('2021-09-20'),
    to: date('2021-10-10'),
    reasons: 'Työnhaku on ollut voimassa koko ajan.',
    language: 'fi',
    receiver: { kind: 'KELA' },
    clarification: null,
    timeFrom: date('2021-10-01'),
    longerTime: null,
    appeal: null,
    ...differing,
  };
}

export function drafted(
  differing: Partial<AskedText>,
  act: Act,
  body: OrganisationId = CITY,
): Result<OwnStatement, WritingFailure> {
  const of = { id: 'statement' as StatementId, clientId: 'client' as ClientId, body, replaces: null };
  return draftStatement(text(differing), of, lawInForce, act);
}

/** The value of what has to have come about. */
export function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The code of a refusal; null of none. */
export const refusal = (result: Result<unknown>): string | null => (result.ok ? null : result.failure.code);
