import { describe, expect, it } from 'vitest';
import { type AdviceContact, recordAdvice } from '../../../../src/domain/process/guidance/advice-contact.ts';
import {
  closeGuidance,
  type Guidance,
  holdSession,
  referToGuidance,
} from '../../../../src/domain/process/guidance/guidance.ts';
import type { AdviceContactId, ClientId, GuidanceId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';

const day = (text: string): PlainDate => text as PlainDate;
/** Half past eleven in the evening in Finland, on the day before the clocks go back. */
const ACT = {
  by: { subject: 'aino', organisation: 'municipality:109' as OrganisationId },
  at: '2022-10-29T20:30:00.000Z' as Instant,
};
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.failure.code);

describe('a contact for information and advice (R52)', () => {
  const contact: Omit<AdviceContact, 'recorded'> = {
    id: 'k1' as AdviceContactId,
    clientId: 'c1' as ClientId,
    topic: 'Koulutus',
    channel: 'PHONE',
    date: day('2022-10-29'),
  };

  it('needs a topic and lies not in the future', () => {
    expect(recordAdvice(contact, ACT)).toEqual({ ok: true, value: { ...contact, recorded: ACT } });
    expect(codeOf(recordAdvice({ ...contact, topic: ' ' }, ACT))).toBe('TOPIC_MISSING');
    expect(codeOf(recordAdvice({ ...contact, date: day('2022-10-30') }, ACT))).toBe('DATE_IN_FUTURE');
  });
});

describe('guidance (R53)', () => {
  const referral = {
    id: 'g1' as GuidanceId,
    clientId: 'c1' as ClientId,
    guide: 'PSYCHOLOGIST',
    referredOn: day('2022-10-20'),
    reason: 'Alanvaihto',
  } as const;
  const referred = referToGuidance(referral, ACT);
  const guidance = (referred as { readonly value: Guidance }).value;
  const session = { date: day('2022-10-29'), channel: 'VISIT' } as const;

  it('begins with a referral that has a reason', () => {
    expect(referred).toMatchObject({ value: { state: 'REFERRED', version: 1, sessions: [] } });
    expect(codeOf(referToGuidance({ ...referral, reason: '' }, ACT))).toBe('REASONS_MISSING');
    expect(codeOf(referToGuidance({ ...referral, referredOn: day('2022-10-30') }, ACT))).toBe(
      'DATE_IN_FUTURE',
    );
  });

  it('is in progress from its first session on, which comes after the referral', () => {
    const held = holdSession(guidance, session, ACT);
    expect(held).toMatchObject({
      value: { state: 'IN_PROGRESS', version: 2, sessions: [{ ...session, heldBy: 'aino' }] },
    });
    expect(codeOf(holdSession(guidance, { ...session, date: day('2022-10-19') }, ACT))).toBe(
      'SEQUENCE_INVALID',
    );
    expect(codeOf(holdSession(guidance, { ...session, date: day('2022-10-30') }, ACT))).toBe(
      'DATE_IN_FUTURE',
    );
  });

  it('ends with what came of it; without a session it can only be cancelled', () => {
    expect(codeOf(closeGuidance(guidance, 'end', 'Uusi ala', ACT))).toBe('COMMAND_NOT_ALLOWED');
    expect(closeGuidance(guidance, 'cancel', 'Ei tullut', ACT)).toMatchObject({
      value: { state: 'CANCELLED' },
    });
    expect(codeOf(closeGuidance(guidance, 'cancel', '', ACT))).toBe('OUTCOME_REQUIRED');
    const held = { ...guidance, state: 'IN_PROGRESS' } as const;
    expect(closeGuidance(held, 'end', 'Uusi ala', ACT)).toMatchObject({
      value: { state: 'ENDED', outcome: 'Uusi ala', version: 2 },
    });
  });
});
