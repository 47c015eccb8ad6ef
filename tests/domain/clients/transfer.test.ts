import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/domain/clients/responsibility/hand-over-terms.ts';
import { responsibleAtRegistration } from '../../../src/domain/clients/responsibility/registration.ts';
import type { ResponsibilityCase } from '../../../src/domain/clients/responsibility/responsibility-case.ts';
import {
  handOver,
  type ResponsibilitySpan,
  type StartGround,
} from '../../../src/domain/clients/responsibility/responsibility.ts';
import { sendReferralNotice } from '../../../src/domain/clients/responsibility/transfer.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { organisation } from '../../../src/domain/shared/organisation.ts';
import { date } from '../../support/client-facts.ts';
import {
  at,
  candidate,
  CLIENT,
  determined,
  DETERMINATION,
  ended,
  HAMEENLINNA,
  HATTULA,
  livesIn,
  NOTICE,
  ON_ITS_WAY,
  RECEIVER,
  responsible,
  SENDER,
  STAY,
  TE_OFFICE,
} from '../../support/referral.ts';

const NOON = '2021-06-15T09:00:00.000Z';
const TAMPERE = organisation('municipality', '837');
const TE_OFFICE_OF_PIRKANMAA = organisation('te-office', '0400');
const TE_OFFICE_OF_UUSIMAA = organisation('te-office', '0200');

const send = (
  changes: Partial<ResponsibilityCase>,
  order: { ground?: StartGround; municipality?: string; moment?: string } = {},
) => {
  const { ground = null, municipality = null, moment = NOON } = order;
  return sendReferralNotice(
    candidate(changes),
    { id: NOTICE, at: at(moment), by: SENDER, ground, municipality },
    lawInForce,
  );
};

const OF_HATTULA = { current: responsible(HATTULA) };

describe('who has moved', () => {
  it('E1: goes to the other municipality of the area, and rests on no determination', () => {
    expect(send({ ...OF_HATTULA, determination: null })).toMatchObject({
      ok: true,
      value: {
        from: HATTULA,
        to: HAMEENLINNA,
        startGround: 'MOVE',
        determinationId: null,
        grounds: [],
        dueOn: null,
        toClient: { state: 'SENT' },
        toAuthority: { receivedAt: null },
      },
    });
  });

  it('goes to the municipality of another area', () => {
    expect(send({ ...OF_HATTULA, homeFacts: livesIn('837') })).toMatchObject({
      value: { to: TAMPERE, startGround: 'MOVE' },
    });
  });

  it('E2: goes to the TE Office of the new place when that runs no trial', () => {
    // Hyvinkää and Loimaa run none; Åland has no TE Office.
    expect(send({ ...OF_HATTULA, homeFacts: livesIn('106') })).toMatchObject({
      value: { to: TE_OFFICE_OF_UUSIMAA, startGround: 'MOVE' },
    });
    expect(send({ ...OF_HATTULA, homeFacts: livesIn('478') })).toMatchObject({ value: { to: TE_OFFICE } });
    expect(send({ ...OF_HATTULA, homeFacts: livesIn('200') })).toMatchObject({ value: { to: TE_OFFICE } });
  });

  it('E22: goes whatever a determination says: what was lost after the transfer does not matter', () => {
    expect(send({ ...OF_HATTULA, determination: determined('OUT') })).toMatchObject({
      value: { startGround: 'MOVE' },
    });
    expect(send({ current: responsible(HAMEENLINNA), determination: determined('OUT') })).toMatchObject({
      failure: { code: 'ALREADY_RESPONSIBLE' },
    });
  });

  it('E7: needs no notice when the municipality became part of another one', () => {
    const merged = { current: responsible(organisation('municipality', '283')), homeFacts: livesIn('098') };
    expect(send(merged)).toMatchObject({ ok: false, failure: { code: 'ALREADY_RESPONSIBLE' } });
    expect(send({ ...OF_HATTULA, homeFacts: livesIn('283') })).toMatchObject({
      value: { to: organisation('municipality', '098') },
    });
  });

  it('is not moved twice, nor by another ground than the case has', () => {
    expect(send(OF_HATTULA, { ground: 'NEW_REGISTRATION' })).toMatchObject({
      failure: { code: 'ALREADY_RESPONSIBLE' },
    });
    expect(send({}, { ground: 'MOVE' })).toMatchObject({ failure: { code: 'GROUND_NOT_MET' } });
    expect(send({}, { ground: 'INITIAL_TRANSFER' })).toMatchObject({ failure: { code: 'GROUND_NOT_MET' } });
    expect(send({}, { ground: 'TRIAL_END' })).toMatchObject({ failure: { code: 'GROUND_NOT_MET' } });
  });

  it('goes to no municipality that is not the home (R30)', () => {
    expect(send(OF_HATTULA, { municipality: '165' })).toMatchObject({
      failure: { code: 'WRONG_MUNICIPALITY', kind: 'rule-violation', rule: { version: 'V1b' } },
    });
    expect(send(OF_HATTULA, { municipality: '109' }).ok).toBe(true);
  });
});

/** A new job search of somebody who was with a municipality when the one before ended. */
const BACK: Partial<ResponsibilityCase> = {
  current: responsible(TE_OFFICE, '2021-09-01T06:00:00.000Z'),
  past: [
    { ...ended(TE_OFFICE, '2021-02-01T00:00:00.000Z', '2021-04-01T00:00:00.000Z'), endReason: 'TRANSFERRED' },
    ended(HAMEENLINNA, '2021-04-01T00:00:00.000Z', '2021-06-30T21:00:00.000Z'),
  ],
  jobSearch: { from: date('2021-09-01') },
};
const AUTUMN = { moment: '2021-09-02T09:00:00.000Z' };

describe('who returns with a new job search (6 §)', () => {
  it('E11: goes back to the municipality without a test, whatever the determination says', () => {
    for (const determination of [null, determined('OUT'), determined('PENDING_INFORMATION')]) {
      expect(send({ ...BACK, determination }, AUTUMN)).toMatchObject({
        ok: true,
        value: { to: HAMEENLINNA, startGround: 'STICKY_RETURN', determinationId: null, dueOn: '2021-09-08' },
      });
    }
  });

  it('E11: goes back though nobody brought the client back in a search in between', () => {
    const [transferred, municipal] = BACK.past ?? [];
    if (transferred === undefined || municipal === undefined) throw new Error('nobody');
    const missed = ended(TE_OFFICE, '2021-07-15T06:00:00.000Z', '2021-08-15T21:00:00.000Z');
    const again = { ...BACK, determination: determined('OUT') };
    expect(send({ ...again, past: [transferred, municipal, missed] }, AUTUMN)).toMatchObject({
      value: { startGround: 'STICKY_RETURN' },
    });
    const asked = { ...missed, startGround: 'CLIENT_REQUEST' } as const;
    expect(send({ ...again, past: [transferred, municipal, asked] }, AUTUMN)).toMatchObject({
      failure: { code: 'NOT_IN_TARGET_GROUP' },
    });
  });

  it('E12: stays with the TE Office when the home is in no trial any more', () => {
    expect(send({ ...BACK, homeFacts: livesIn('694'), determination: null }, AUTUMN)).toMatchObject({
      ok: false,
      failure: { code: 'NOT_IN_TRIAL_AREA' },
    });
  });

  it('goes to the municipality of the present home when that runs a trial', () => {
    expect(send({ ...BACK, homeFacts: livesIn('837') }, AUTUMN)).toMatchObject({
      value: { to: TAMPERE, startGround: 'STICKY_RETURN' },
    });
  });

  it('E10: who never became a municipality’s client is determined anew', () => {
    const past = [ended(TE_OFFICE, '2021-02-01T00:00:00.000Z', '2021-06-30T21:00:00.000Z')];
    expect(send({ ...BACK, past, determination: determined('OUT') }, AUTUMN)).toMatchObject({
      failure: { code: 'NOT_IN_TARGET_GROUP' },
    });
    expect(send({ ...BACK, past }, AUTUMN)).toMatchObject({ value: { startGround: 'NEW_REGISTRATION' } });
  });

  it('E13: is not moved past the mark of the TE Office', () => {
    expect(send({ ...BACK, stay: STAY }, AUTUMN)).toMatchObject({ failure: { code: 'LEFT_WITH_TE_OFFICE' } });
  });

  it('does not return when the law has left the client out meanwhile, or after coming back by request', () => {
    expect(send({ ...BACK, determination: determined('EXCLUDED') }, AUTUMN)).toMatchObject({
      failure: { code: 'NOT_IN_TARGET_GROUP' },
    });
    const byRequest: ResponsibilitySpan = {
      ...responsible(TE_OFFICE, '2021-09-01T06:00:00.000Z'),
      startGround: 'CLIENT_REQUEST',
    };
    expect(send({ ...BACK, current: byRequest, determination: determined('OUT') }, AUTUMN)).toMatchObject({
      failure: { code: 'NOT_IN_TARGET_GROUP' },
    });
  });
});

describe('who becomes responsible at a registration', () => {
  const register = (
    past: readonly ResponsibilitySpan[],
    municipality: string | null,
    day = '2021-09-01',
    stay: ResponsibilityCase['stay'] = null,
  ) =>
    responsibleAtRegistration(
      { past, homeFacts: livesIn(municipality), teOffice: '1500', stay },
      date(day),
      lawInForce,
    );
  const municipal = [ended(HAMEENLINNA, '2021-04-01T00:00:00.000Z', '2021-06-30T21:00:00.000Z')];
  const ofTeOffice = [ended(TE_OFFICE, '2021-04-01T00:00:00.000Z', '2021-06-30T21:00:00.000Z')];

  it.each([
    // who was before, home, day, who becomes responsible
    ['nobody', [], '109', '2021-09-01', TE_OFFICE, 'NEW_REGISTRATION'],
    ['nobody', [], '837', '2021-09-01', TE_OFFICE_OF_PIRKANMAA, 'NEW_REGISTRATION'],
    ['nobody', [], null, '2021-09-01', TE_OFFICE, 'NEW_REGISTRATION'],
    ['the TE Office', ofTeOffice, '109', '2021-09-01', TE_OFFICE, 'NEW_REGISTRATION'],
    ['E11: the municipality', municipal, '109', '2021-09-01', HAMEENLINNA, 'STICKY_RETURN'],
    ['the municipality', municipal, '837', '2024-12-31', TAMPERE, 'STICKY_RETURN'],
    ['E12: the municipality', municipal, '106', '2021-09-01', TE_OFFICE_OF_UUSIMAA, 'NEW_REGISTRATION'],
    ['the municipality', municipal, null, '2021-09-01', TE_OFFICE, 'NEW_REGISTRATION'],
    ['the municipality, after the trials', municipal, '109', '2025-01-01', TE_OFFICE, 'NEW_REGISTRATION'],
  ] as const)('%s before %j, home %s, on %s: %s', (_, past, home, day, authority, startGround) => {
    expect(register(past, home, day)).toMatchObject({ ok: true, value: { authority, startGround } });
  });

  it('E13: the TE Office, while it keeps the client by its mark', () => {
    expect(register(municipal, '109', '2021-09-01', STAY)).toMatchObject({ value: { authority: TE_OFFICE } });
  });

  it('is nobody while somebody is', () => {
    expect(register([responsible(TE_OFFICE)], '109')).toMatchObject({
      failure: { code: 'ALREADY_RESPONSIBLE', data: { changedAt: '2019-01-01T00:00:00.000Z' } },
    });
  });

  it('is not told for a home that does not exist, or a day without law', () => {
    expect(register([], '000')).toMatchObject({ failure: { code: 'MUNICIPALITY_CODE_INVALID' } });
    expect(register([], '109', '2003-01-01')).toMatchObject({ failure: { code: 'RULE_NOT_FOUND' } });
  });
});

describe('change security recognised after the transfer', () => {
  const excluded = { current: responsible(HAMEENLINNA), determination: determined('EXCLUDED') };

  it('E18: leads back to the TE Office of the region', () => {
    expect(send(excluded, { moment: '2023-02-01T09:00:00.000Z' })).toMatchObject({
      ok: true,
      value: { from: HAMEENLINNA, to: TE_OFFICE, startGround: 'RETURN_CHANGE_SECURITY' },
    });
  });

  it('E18: does not when the normal rules say so', () => {
    const asked = { ground: 'RETURN_CHANGE_SECURITY', moment: '2023-02-01T09:00:00.000Z' } as const;
    expect(send({ ...excluded, determination: determined('IN') }, asked)).toMatchObject({
      failure: { code: 'GROUND_NOT_MET' },
    });
    expect(send({ determination: determined('EXCLUDED') }, asked)).toMatchObject({
      failure: { code: 'ALREADY_RESPONSIBLE' },
    });
  });
});

describe('a return by agreement', () => {
  const agreed = {
    current: responsible(HAMEENLINNA),
    determination: determined('OUT'),
    agreedReturn: DETERMINATION,
  };
  const asked = { ground: 'RETURN_BY_AGREEMENT' } as const;

  it('E35: leads back to the TE Office of the region, by itself or asked for', () => {
    for (const order of [{}, asked]) {
      expect(send(agreed, order)).toMatchObject({
        ok: true,
        value: {
          from: HAMEENLINNA,
          to: TE_OFFICE,
          startGround: 'RETURN_BY_AGREEMENT',
          determinationId: DETERMINATION,
          grounds: [],
          dueOn: null,
        },
      });
    }
  });

  it('E35: leads to the TE Office of the new home of whom has moved meanwhile', () => {
    expect(send({ ...agreed, homeFacts: livesIn('837') })).toMatchObject({
      value: { to: TE_OFFICE_OF_PIRKANMAA, startGround: 'RETURN_BY_AGREEMENT' },
    });
    expect(send({ ...agreed, homeFacts: livesIn('106') })).toMatchObject({
      value: { to: TE_OFFICE_OF_UUSIMAA, startGround: 'RETURN_BY_AGREEMENT' },
    });
    expect(send({ ...agreed, homeFacts: livesIn('837') }, { ground: 'MOVE' })).toMatchObject({
      value: { to: TAMPERE, startGround: 'MOVE' },
    });
  });

  it('E35: yields to change security, which needs no agreement', () => {
    expect(send({ ...agreed, determination: determined('EXCLUDED') })).toMatchObject({
      value: { startGround: 'RETURN_CHANGE_SECURITY' },
    });
  });

  it('E35: is not there without a decision, whatever the determination', () => {
    for (const result of ['IN', 'OUT', 'PENDING_INFORMATION', 'EXCLUDED'] as const) {
      const kept = { ...agreed, determination: determined(result), agreedReturn: null };
      expect(send(kept, asked)).toMatchObject({
        ok: false,
        failure: { code: 'GROUND_NOT_MET', data: { ground: 'RETURN_BY_AGREEMENT' } },
      });
    }
  });

  it.each<[string, Partial<ResponsibilityCase>, string, string]>([
    ['from the TE Office', { current: responsible(TE_OFFICE) }, NOON, 'ALREADY_RESPONSIBLE'],
    ['while a notice is on its way', { openNotice: ON_ITS_WAY }, NOON, 'TRANSFER_ALREADY_PENDING'],
    ['without a job search', { jobSearch: null }, NOON, 'NO_VALID_JOB_SEARCH'],
    ['after the trials', {}, '2025-01-02T09:00:00.000Z', 'OUTSIDE_TRIAL_PERIOD'],
  ])('E35: is refused %s', (_, changes, moment, code) => {
    expect(send({ ...agreed, ...changes }, { ...asked, moment })).toMatchObject({
      ok: false,
      failure: { code },
    });
  });
});

describe('the day by which the law wants the client moved', () => {
  it.each([
    ['2021-03-15T09:00:00.000Z', '2021-02-15', 'INITIAL_TRANSFER', '2021-03-31'],
    ['2021-03-15T09:00:00.000Z', '2021-03-10', 'NEW_REGISTRATION', '2021-03-17'],
    ['2021-06-15T09:00:00.000Z', '2021-06-14', 'NEW_REGISTRATION', '2021-06-21'],
    ['2021-06-15T09:00:00.000Z', null, 'NEW_REGISTRATION', null],
  ])('sent at %s for a search since %s: %s, by %s', (moment, from, startGround, dueOn) => {
    const jobSearch = { from: from === null ? null : date(from) };
    expect(send({ jobSearch }, { moment })).toMatchObject({ value: { startGround, dueOn } });
  });

  it('E20: who was under 30 on a day of the window is moved by the determination of the registration', () => {
    const sent = send({ jobSearch: { from: date('2021-06-14') }, determination: determined('IN') });
    expect(sent).toMatchObject({ ok: true, value: { grounds: ['UNDER_30'], dueOn: '2021-06-21' } });
  });
});

describe('the terms of a hand-over', () => {
  const terms = (from = HAMEENLINNA, to = HATTULA, startGround: StartGround = 'MOVE', moment = NOON) =>
    termsOf(
      handOver(
        responsible(from),
        { clientId: CLIENT, authority: to, startGround, noticeId: NOTICE },
        at(moment),
        RECEIVER,
      ),
      lawInForce,
    );

  it('E45: the plan binds the new authority until it is revised, by the law of the day', () => {
    expect(terms().planBindsUntilRevised).toMatchObject({ act: '1269/2020', section: '24 §' });
    expect(
      terms(HAMEENLINNA, TE_OFFICE, 'TRIAL_END', '2025-01-01T00:00:00.000Z').planBindsUntilRevised,
    ).toMatchObject({
      act: '383/2023',
    });
    expect(
      terms(TE_OFFICE, HAMEENLINNA, 'NEW_REGISTRATION', '2020-06-01T00:00:00.000Z').planBindsUntilRevised,
    ).toBeNull();
  });

  it('E53: open offers follow the client, and count for whoever made them', () => {
    expect(terms()).toMatchObject({
      offers: 'NEW_AUTHORITY',
      factReports: 'NEW_AUTHORITY',
      offersCreditedTo: 'MAKER',
      formerMaySee: [
        { what: 'OWN_NOTICES', ground: 'OWN_DOCUMENT' },
        { what: 'OWN_REQUESTS', ground: 'OWN_DOCUMENT' },
        { what: 'HAND_OVER_PACKAGE', ground: 'EVIDENCE_OF_DISCLOSURE' },
      ],
    });
  });

  it('E2: out of the trials open offers and fact reports stay with the sender until they are answered', () => {
    const out = terms(HAMEENLINNA, TE_OFFICE);
    expect(out).toMatchObject({ offers: 'FORMER_UNTIL_ANSWERED', factReports: 'FORMER_UNTIL_ANSWERED' });
    expect(out.formerMaySee.map(({ what }) => what)).toContain('OPEN_OFFERS');
  });
});
