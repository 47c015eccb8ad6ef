import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  answeredBy,
  askedClient,
  awaitsOutcome,
  type DisclosureConsent,
  type IntroducedClient,
  INTRODUCTION_OUTCOMES,
  introducedClient,
  leftOut,
  missingConsent,
  withOutcome,
} from '../../../../src/domain/offers/introductions/introduced-client.ts';
import {
  advanced,
  cancelIntroduction,
  draftIntroduction,
  type Introduction,
  introduced,
} from '../../../../src/domain/offers/introductions/introduction.ts';
import { disclosable, LISTED_DATA } from '../../../../src/domain/offers/introductions/listed-data.ts';
import type {
  ClientId,
  IntroducedClientId,
  IntroductionId,
  VacancyId,
} from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import { date } from '../../../support/client-facts.ts';

const MADE_FOR = 'municipality:109' as OrganisationId;
const act = (at = '2022-06-01T09:00:00.000Z') => ({
  by: { subject: 'officer', organisation: MADE_FOR },
  at: at as Instant,
});

const ASKED = askedClient(
  {
    id: 'i' as IntroducedClientId,
    clientId: 'c' as ClientId,
    introductionId: 'n' as IntroductionId,
    match: { points: 0, outOf: 0, rows: [] },
  },
  act(),
);

const CONSENT: DisclosureConsent = {
  decision: 'GIVEN',
  written: true,
  data: ['NAME', 'CONTACT'],
  health: false,
  on: date('2022-06-01'),
  reference: null,
};

const DRAFT = draftIntroduction(
  {
    id: 'n' as IntroductionId,
    vacancyId: 'v' as VacancyId,
    vacancyNumber: 1,
    title: 'Myyjä',
    employer: { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' },
    madeFor: MADE_FOR,
    data: ['NAME', 'CONTACT'],
    employerAgreement: null,
  },
  act(),
);

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'OK' : result.failure.code);
const answered = (changes: Partial<DisclosureConsent> = {}, client = ASKED): IntroducedClient =>
  done(answeredBy(client, { ...CONSENT, ...changes }, act()));

const disclosure = lawInForce.employerDisclosure.at(date('2022-06-01'));
const RULES = done(disclosure).rules;

describe('R62: what a client has consented to', () => {
  it.each<readonly [what: string, IntroducedClient, missing: readonly string[]]>([
    ['a client who has not answered', ASKED, ['NAME', 'WORK_ABILITY']],
    ['a refusal', answered({ decision: 'REFUSED' }), ['NAME', 'WORK_ABILITY']],
    ['a consent by word of mouth', answered({ written: false, data: LISTED_DATA }), ['NAME', 'WORK_ABILITY']],
    ['a consent to other data', answered({ data: ['CONTACT'] }), ['NAME', 'WORK_ABILITY']],
    ['no consent of its own to tell of health', answered({ data: LISTED_DATA }), ['WORK_ABILITY']],
    ['health without having listed it', answered({ data: ['NAME'], health: true }), ['WORK_ABILITY']],
    ['all of it', answered({ data: LISTED_DATA, health: true }), []],
    ['one that was withdrawn', answered({ decision: 'WITHDRAWN' }, answered()), ['NAME', 'WORK_ABILITY']],
  ])('%s: %s lacks %j', (_what, client, missing) => {
    expect(missingConsent(client, ['NAME', 'WORK_ABILITY'], RULES)).toEqual(missing);
  });

  it('is kept when it is refused, with nothing that may be told', () => {
    const refused = answered({ decision: 'REFUSED', data: ['NAME'] });
    expect([refused.state, refused.consent?.decision, refused.consent?.data]).toEqual([
      'REFUSED',
      'REFUSED',
      [],
    ]);
    expect(leftOut(refused, act())).toBe(refused);
  });

  it('can be withdrawn until the employer has been told, and not afterwards', () => {
    const consented = answered();
    expect(answered({ decision: 'WITHDRAWN' }, consented).state).toBe('WITHDRAWN');
    const told = done(introducedClient(consented, ['NAME'], false, act()));
    expect(codeOf(answeredBy(told, { ...CONSENT, decision: 'WITHDRAWN' }, act()))).toBe(
      'COMMAND_NOT_ALLOWED',
    );
  });

  it('is of today or before, by the Finnish calendar', () => {
    const tomorrow = { ...CONSENT, on: date('2022-06-02') };
    expect(codeOf(answeredBy(ASKED, tomorrow, act('2022-06-01T20:59:59.999Z')))).toBe('DATE_IN_FUTURE');
    expect(codeOf(answeredBy(ASKED, tomorrow, act('2022-06-01T21:00:00.000Z')))).toBe('OK');
  });

  it('never opens contact data under a security ban', () => {
    expect(disclosable(LISTED_DATA, true)).toEqual(LISTED_DATA.filter((one) => one !== 'CONTACT'));
    const told = done(introducedClient(answered(), ['NAME', 'CONTACT'], true, act()));
    expect(told.disclosed?.data).toEqual(['NAME']);
  });
});

describe('R62: an introduction', () => {
  it('goes from the draft over consents and outcomes to its end', () => {
    const consents = done(advanced(DRAFT, 'record-consent', act()));
    const agreement = { on: date('2022-06-01'), words: 'Puhelimessa' };
    const made = done(introduced(consents, agreement, act()));
    expect([made.state, made.employerAgreement, made.introducedAt]).toEqual([
      'INTRODUCED',
      agreement,
      act().at,
    ]);
    const known = done(advanced(made, 'complete', act()));
    expect([known.state, done(advanced(known, 'close', act())).state, known.version]).toEqual([
      'OUTCOME_KNOWN',
      'CLOSED',
      4,
    ]);
  });

  it('is called off with reasons, and only before anybody was introduced', () => {
    const made: Introduction = done(introduced(DRAFT, null, act()));
    expect(codeOf(cancelIntroduction(DRAFT, ' ', act()))).toBe('REASONS_MISSING');
    expect(done(cancelIntroduction(DRAFT, 'Paikka täytettiin', act())).state).toBe('CANCELLED');
    expect(codeOf(cancelIntroduction(made, 'Paikka täytettiin', act()))).toBe('COMMAND_NOT_ALLOWED');
  });

  it('has an outcome for each client, of those that an introduction can have', () => {
    const told = done(introducedClient(answered(), ['NAME'], false, act()));
    const outcome = { code: '51', on: date('2022-06-01'), employmentStart: null, words: null };
    const pending = done(withOutcome(told, outcome, act()));
    const hired = done(withOutcome(pending, { ...outcome, code: '01' }, act()));
    expect([told, pending, hired, ASKED].map(awaitsOutcome)).toEqual([true, true, false, false]);
    expect(codeOf(withOutcome(told, { ...outcome, code: '07' }, act()))).toBe('CODE_INVALID');
    expect(codeOf(withOutcome(told, { ...outcome, on: date('2022-06-02') }, act()))).toBe('DATE_IN_FUTURE');
    expect(codeOf(withOutcome(ASKED, outcome, act()))).toBe('COMMAND_NOT_ALLOWED');
    expect(INTRODUCTION_OUTCOMES).toEqual(['01', '02', '03', '04', '05', '08', '09', '11', '12', '51', '52']);
  });
});
