import { describe, expect, it } from 'vitest';
import type { EmploymentAuthority } from '../../../src/domain/clients/responsibility/employment-authority.ts';
import {
  type ResponsibilityCase,
  standingOf,
} from '../../../src/domain/clients/responsibility/responsibility-case.ts';
import type { StartGround } from '../../../src/domain/clients/responsibility/responsibility.ts';
import { sendReferralNotice } from '../../../src/domain/clients/responsibility/transfer.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { organisation } from '../../../src/domain/shared/organisation.ts';
import { date } from '../../support/client-facts.ts';
import {
  at,
  candidate,
  determined,
  HAMEENLINNA,
  livesIn,
  NOTICE,
  ON_ITS_WAY,
  responsible,
  SENDER,
  TE_OFFICE,
} from '../../support/referral.ts';

const HAME = organisation('employment-authority', 'TA01');
const TAMPERE = organisation('employment-authority', 'TA02');
const MOMENT = '2025-06-16T09:00:00.000Z';
const DAY = date('2025-06-16');

const authority = (code: string, ...municipalities: string[]): EmploymentAuthority => ({
  code,
  name: { fi: code, sv: code },
  municipalities: municipalities.map((municipality) => ({
    municipality,
    from: date('2025-01-01'),
    until: null,
  })),
});

/** A client of the authority of Häme, since the trials ended. */
const client = (changes: Partial<ResponsibilityCase> = {}): ResponsibilityCase =>
  candidate({
    current: { ...responsible(HAME, '2024-12-31T22:00:00.000Z'), startGround: 'TRIAL_END' },
    authorities: [authority('TA01', '109', '082'), authority('TA02', '837')],
    homeFacts: livesIn('837'),
    ...changes,
  });

const send = (
  changes: Partial<ResponsibilityCase>,
  { ground = null, municipality = null }: { ground?: StartGround | null; municipality?: string | null } = {},
) =>
  sendReferralNotice(
    client(changes),
    { id: NOTICE, at: at(MOMENT), by: SENDER, ground, municipality },
    lawInForce,
  );

describe('who moves when the trials have ended (Act 380/2023)', () => {
  it('goes to the employment authority of the new home, and rests on no determination', () => {
    for (const determination of [null, determined('OUT'), determined('EXCLUDED')]) {
      expect(send({ determination })).toMatchObject({
        ok: true,
        value: {
          from: HAME,
          to: TAMPERE,
          startGround: 'MOVE',
          determinationId: null,
          dueOn: null,
          rule: { act: '380/2023', version: 'V5' },
        },
      });
    }
    expect(send({}, { municipality: '837' }).ok).toBe(true);
  });

  it.each<[string, Partial<ResponsibilityCase>, { ground?: StartGround; municipality?: string }, string]>([
    ['inside the area of the authority', { homeFacts: livesIn('082') }, {}, 'ALREADY_RESPONSIBLE'],
    ['with a home that nobody knows', { homeFacts: livesIn(null) }, {}, 'ALREADY_RESPONSIBLE'],
    ['abroad', { homeFacts: livesIn('200') }, {}, 'ALREADY_RESPONSIBLE'],
    ['to where no authority is registered', { homeFacts: livesIn('106') }, {}, 'ALREADY_RESPONSIBLE'],
    [
      'who has chosen the authority',
      { current: { ...responsible(HAME), startGround: 'CLIENT_REQUEST' } },
      {},
      'ALREADY_RESPONSIBLE',
    ],
    ['while a notice is on its way', { openNotice: ON_ITS_WAY }, {}, 'TRANSFER_ALREADY_PENDING'],
    ['whose job search is over', { jobSearch: null }, {}, 'NO_VALID_JOB_SEARCH'],
    ['to another municipality than the home', {}, { municipality: '109' }, 'WRONG_MUNICIPALITY'],
    ['by change security', {}, { ground: 'RETURN_CHANGE_SECURITY' }, 'OUTSIDE_TRIAL_PERIOD'],
    ['as of the target group', {}, { ground: 'NEW_REGISTRATION' }, 'OUTSIDE_TRIAL_PERIOD'],
    ['still with a municipality', { current: responsible(HAMEENLINNA) }, {}, 'OUTSIDE_TRIAL_PERIOD'],
    ['still with a TE Office', { current: responsible(TE_OFFICE) }, {}, 'OUTSIDE_TRIAL_PERIOD'],
  ])('%s: %#', (_, changes, order, code) => {
    expect(send(changes, order)).toMatchObject({ ok: false, failure: { code } });
  });

  it('waits to be moved until the notice is received', () => {
    expect(standingOf(client(), DAY, lawInForce)).toMatchObject({
      value: { state: 'PENDING_MOVE', competent: TAMPERE, home: '837' },
    });
  });
});
