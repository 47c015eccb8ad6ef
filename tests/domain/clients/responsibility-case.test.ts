import { describe, expect, it } from 'vitest';
import {
  CASE_COMMANDS,
  type CaseCommand,
  type ResponsibilityState,
} from '../../../src/domain/clients/responsibility/case-commands.ts';
import {
  refusalOf,
  type ResponsibilityCase,
  standingOf,
} from '../../../src/domain/clients/responsibility/responsibility-case.ts';
import { markStay } from '../../../src/domain/clients/responsibility/stay-marking.ts';
import { reviewReasons } from '../../../src/domain/clients/responsibility/te-office-stay.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { organisation } from '../../../src/domain/shared/organisation.ts';
import { date } from '../../support/client-facts.ts';
import {
  at,
  candidate,
  HAMEENLINNA,
  HATTULA,
  livesIn,
  ON_ITS_WAY,
  responsible,
  SENDER,
  STAY,
  TE_OFFICE,
} from '../../support/referral.ts';

const DAY = date('2021-06-15');
const AUTHORITY_2025 = organisation('employment-authority', 'hame');

/** A case in each state, in the time of the trials. */
const IN_STATE: Readonly<Record<ResponsibilityState, ResponsibilityCase>> = {
  TE_OFFICE: candidate(),
  PENDING_TRANSFER: candidate({ openNotice: ON_ITS_WAY }),
  MUNICIPALITY: candidate({ current: responsible(HAMEENLINNA) }),
  PENDING_MOVE: candidate({ current: responsible(HATTULA) }),
  EMPLOYMENT_AUTHORITY: candidate({ current: responsible(AUTHORITY_2025) }),
  ENDED: candidate({ jobSearch: null, current: null }),
};

describe('where a client stands', () => {
  it.each<[string, Partial<ResponsibilityCase>, ResponsibilityState]>([
    ['with the TE Office', {}, 'TE_OFFICE'],
    ['a notice is on its way', { openNotice: ON_ITS_WAY }, 'PENDING_TRANSFER'],
    ['with the home municipality', { current: responsible(HAMEENLINNA) }, 'MUNICIPALITY'],
    [
      'E4: the home has changed, and nothing has moved by itself',
      { current: responsible(HATTULA) },
      'PENDING_MOVE',
    ],
    [
      'the home is in no trial any more',
      { current: responsible(HAMEENLINNA), homeFacts: livesIn('694') },
      'PENDING_MOVE',
    ],
    ['abroad', { current: responsible(HAMEENLINNA), homeFacts: livesIn('200') }, 'PENDING_MOVE'],
    [
      'nobody knows where: it is not known that it has changed',
      { current: responsible(HAMEENLINNA), homeFacts: livesIn(null) },
      'MUNICIPALITY',
    ],
    [
      'the notice of a move is on its way',
      { current: responsible(HATTULA), openNotice: ON_ITS_WAY },
      'PENDING_MOVE',
    ],
    ['with an employment authority', { current: responsible(AUTHORITY_2025) }, 'EMPLOYMENT_AUTHORITY'],
    ['the job search is over', { jobSearch: null }, 'ENDED'],
    ['nobody is responsible', { current: null }, 'ENDED'],
  ])('%s', (_, changes, state) => {
    expect(standingOf(candidate(changes), DAY, lawInForce)).toMatchObject({ ok: true, value: { state } });
  });

  it('E5: the home municipality decides, wherever the client studies', () => {
    const studying = candidate({
      homeFacts: {
        residenceGrounds: [],
        residences: [
          { kind: 'HOME_MUNICIPALITY', municipality: '109', from: null, until: null },
          { kind: 'PLACE_OF_RESIDENCE', municipality: '837', from: date('2021-01-01'), until: null },
        ],
      },
    });
    expect(standingOf(studying, DAY, lawInForce)).toMatchObject({ value: { competent: HAMEENLINNA } });
  });

  it.each(['197', '198', '200'])('E6: code %s leads to the TE Office that serves the client', (code) => {
    expect(standingOf(candidate({ homeFacts: livesIn(code) }), DAY, lawInForce)).toMatchObject({
      value: { competent: TE_OFFICE, state: 'TE_OFFICE' },
    });
  });

  it.each([
    ['2023-02-28', TE_OFFICE],
    ['2023-03-01', HAMEENLINNA],
  ])('E6: on %s temporary protection leads to %s, by the place of residence', (day, competent) => {
    const known = candidate({
      homeFacts: {
        residenceGrounds: [{ code: 'TS', from: date('2022-04-01'), until: null }],
        residences: [{ kind: 'PLACE_OF_RESIDENCE', municipality: '109', from: null, until: null }],
      },
    });
    expect(standingOf(known, date(day), lawInForce)).toMatchObject({ value: { competent } });
  });

  it('E7: who was with a municipality that became part of another stays where the home leads', () => {
    const successor = candidate({
      current: responsible(organisation('municipality', '283')),
      homeFacts: livesIn('098'),
    });
    expect(standingOf(successor, DAY, lawInForce)).toMatchObject({ value: { state: 'MUNICIPALITY' } });
  });
});

describe('what each state allows', () => {
  const STATES = Object.keys(CASE_COMMANDS) as ResponsibilityState[];
  const COMMANDS = Object.keys(CASE_COMMANDS.TE_OFFICE) as CaseCommand[];

  it('is written down for every state and command', () => {
    expect(STATES).toHaveLength(6);
    expect(COMMANDS).toHaveLength(7);
    expect(CASE_COMMANDS).toMatchSnapshot();
  });

  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    '%s, %s: as the table says',
    (state, command) => {
      const asked = refusalOf(IN_STATE[state], command, DAY, lawInForce);
      expect(asked.ok ? 'ALLOWED' : asked.failure.code).toBe(CASE_COMMANDS[state][command]);
    },
  );

  it('tells who arranged it and when, under a security ban not for which body', () => {
    const startedBy = { subject: 'kunnan-virkailija', organisation: HAMEENLINNA };
    const moved = candidate({ current: { ...responsible(HAMEENLINNA), startedBy } });
    expect(refusalOf(moved, 'TRANSFER', DAY, lawInForce)).toMatchObject({
      failure: {
        code: 'ALREADY_RESPONSIBLE',
        data: {
          changedBy: 'kunnan-virkailija',
          organisation: HAMEENLINNA,
          changedAt: '2019-01-01T00:00:00.000Z',
        },
      },
    });
    const banned = { ...moved, contact: { ...moved.contact, hasSecurityBan: true } };
    const refused = refusalOf(banned, 'TRANSFER', DAY, lawInForce);
    expect(refused.ok ? null : refused.failure.data).toEqual({
      changedBy: 'kunnan-virkailija',
      changedAt: '2019-01-01T00:00:00.000Z',
    });
  });
});

describe('a client left with the TE Office (5 §)', () => {
  const mark = (known: ResponsibilityCase, reason = STAY.reason, day = DAY) =>
    markStay(
      known,
      { id: STAY.id, reason, text: 'ruotsi', by: SENDER },
      at(`${day}T09:00:00.000Z`),
      day,
      lawInForce,
    );

  it('E13: keeps language and home of the day, and the rule', () => {
    expect(mark(candidate())).toMatchObject({
      ok: true,
      value: { reason: 'LANGUAGE_RIGHTS', language: 'fi', home: '109', rule: { version: 'V1b' } },
    });
  });

  it.each([
    ['twice', candidate({ stay: STAY }), 'LANGUAGE_RIGHTS', DAY, 'STAY_ALREADY_MARKED'],
    ['for safety, which the law does not name', candidate(), 'SAFETY', DAY, 'REASON_NOT_IN_LAW'],
    ['before the trials', candidate(), 'LANGUAGE_RIGHTS', date('2021-02-28'), 'REASON_NOT_IN_LAW'],
    [
      'when a municipality has the client',
      IN_STATE.MUNICIPALITY,
      'LANGUAGE_RIGHTS',
      DAY,
      'ALREADY_RESPONSIBLE',
    ],
    ['before there were rules', candidate(), 'LANGUAGE_RIGHTS', date('2003-01-01'), 'RULE_NOT_FOUND'],
  ] as const)('is not marked %s', (_, known, reason, day, code) => {
    expect(mark(known, reason, day)).toMatchObject({ ok: false, failure: { code } });
  });

  it.each([
    ['sv', '109', []],
    ['fi', '109', ['LANGUAGE_CHANGED']],
    ['sv', '082', ['HOME_CHANGED']],
    ['fi', null, ['LANGUAGE_CHANGED', 'HOME_CHANGED']],
  ] as const)('E13: with language %s and home %s there is to be looked at: %j', (language, home, reasons) => {
    expect(reviewReasons(STAY, { language, home })).toEqual(reasons);
  });
});
