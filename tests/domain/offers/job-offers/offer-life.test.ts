import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { answered, isOverdue, lapsed } from '../../../../src/domain/offers/job-offers/answer-offer.ts';
import {
  cancelled,
  closed,
  closedOn,
  fallsWithVacancy,
  type ToldResult,
  withEmployerAnswer,
  withResult,
} from '../../../../src/domain/offers/job-offers/end-offer.ts';
import type { JobOffer, OfferReply } from '../../../../src/domain/offers/job-offers/job-offer.ts';
import { made } from '../../../../src/domain/offers/job-offers/make-offer.ts';
import {
  judgedByLaw,
  leavesNothingToFind,
  toBeLookedInto,
} from '../../../../src/domain/offers/job-offers/neglect.ts';
import { close } from '../../../../src/domain/offers/vacancies/notice.ts';
import { jobOfferResultGroups } from '../../../../src/domain/reference/job-offer-results.ts';
import { date } from '../../../support/client-facts.ts';
import {
  actAt,
  codeOf,
  contacted,
  deliver,
  draft,
  inHand,
  notContacted,
  openFrom,
  proposal,
  sent,
  valueOf,
} from '../../../support/job-offers.ts';

const OFFER = inHand('2022-06-01', '2022-06-10', '2022-06-17');
const told = (code: string, on: string, changes: Partial<ToldResult> = {}): ToldResult => ({
  code,
  on: date(on),
  subReason: null,
  employmentStart: null,
  words: null,
  ...changes,
});
const result = (offer: JobOffer, code: string, on: string, changes: Partial<ToldResult> = {}) =>
  withResult(offer, told(code, on, changes), actAt('2022-12-01'));

describe('R63: an offer', () => {
  const vacancy = openFrom('2022-05-01', { applyBy: date('2022-06-30') });
  const proposed = proposal('2022-06-10', '2022-06-17');

  it.each([
    ['of an open vacancy is made', {}, '2022-06-01', 'ok'],
    ['of a vacancy past its last day is not', {}, '2022-07-01', 'VACANCY_CLOSED'],
    ['of a vacancy that is not open yet is not', {}, '2022-04-30', 'VACANCY_CLOSED'],
    ['whose day to contact has passed is not', {}, '2022-06-13', 'DEADLINE_TOO_SHORT'],
    ['on the very day to contact is', {}, '2022-06-10', 'ok'],
    [
      'to be reported before it can be contacted is not',
      { reportBy: date('2022-06-09') },
      '2022-06-01',
      'DEADLINE_TOO_SHORT',
    ],
  ])('%s', (_, changes, on, code) => {
    expect(codeOf(made({ ...proposed, ...changes }, { offers: [], vacancy }, actAt(on)))).toBe(code);
  });

  it('of the same vacancy is made once, unless it was taken back', () => {
    const again = (offers: readonly JobOffer[]) =>
      codeOf(made(proposed, { offers, vacancy }, actAt('2022-06-01')));
    const first = draft('2022-06-01', '2022-06-10', '2022-06-17', vacancy);
    const takenBack = valueOf(
      cancelled(first, { reason: 'MADE_BY_MISTAKE', words: null }, actAt('2022-06-01')),
    );
    expect([again([first]), again([takenBack])]).toEqual(['OFFER_EXISTS', 'ok']);
  });

  it('is not delivered when its vacancy has closed meanwhile', () => {
    const filled = valueOf(close(vacancy, 'FILLED', actAt('2022-06-02')));
    const offer = draft('2022-06-01', '2022-06-10', '2022-06-17', vacancy);
    expect(codeOf(deliver(offer, sent('2022-06-03'), { vacancy: filled }))).toBe('VACANCY_CLOSED');
  });

  it('is not delivered twice, nor tomorrow', () => {
    expect(codeOf(deliver(OFFER, sent('2022-06-02')))).toBe('COMMAND_NOT_ALLOWED');
    const early = deliver(draft('2022-06-01', '2022-06-10', '2022-06-17'), sent('2022-06-03'), {
      at: '2022-06-02',
    });
    expect(codeOf(early)).toBe('DATE_IN_FUTURE');
  });
});

describe('E51: an answer after the last day to report', () => {
  it('is not taken; the way leads through the fact-finding, before and after the round', () => {
    const late = notContacted('2022-06-17T21:00:00.000Z');
    const refusals = [OFFER, valueOf(lapsed(OFFER, actAt('2022-06-18')))].map((offer) =>
      answered(offer, late, actAt('2022-06-20')),
    );
    expect(refusals.map(codeOf)).toEqual(['ANSWER_CLOSED', 'ANSWER_CLOSED']);
  });

  it('that came in time is taken after the round, and leaves nothing to be found out', () => {
    const neglect = { conduct: 'NO_ANSWER', on: OFFER.reportBy } as const;
    const unanswered = {
      ...valueOf(lapsed(OFFER, actAt('2022-06-18'))),
      neglect: valueOf(judgedByLaw(OFFER, neglect, lawInForce)),
    };
    const inTime = (reply: OfferReply) => valueOf(answered(unanswered, reply, actAt('2022-06-20')));
    expect(leavesNothingToFind(unanswered)).toBe(false);
    expect(leavesNothingToFind(inTime(contacted('2022-06-17', '2022-06-09')))).toBe(true);
    expect(leavesNothingToFind(inTime(notContacted('2022-06-17')))).toBe(false);
  });

  it('that came at half past eleven in the evening of the last day is in time, recorded whenever', () => {
    const evening = contacted('2022-06-17T20:30:00.000Z', '2022-06-09');
    expect(valueOf(answered(OFFER, evening, actAt('2022-06-20')))).toMatchObject({
      state: 'ANSWERED_CONTACTED',
    });
  });

  it.each([
    ['before the delivery', contacted('2022-05-31', '2022-05-31'), 'SEQUENCE_INVALID'],
    ['of a day to come', contacted('2022-06-08', '2022-06-09'), 'DATE_IN_FUTURE'],
    ['that has not come yet', contacted('2022-06-16', '2022-06-09'), 'DATE_IN_FUTURE'],
  ])('an answer %s is none', (_, reply, code) => {
    expect(codeOf(answered(OFFER, reply, actAt('2022-06-15')))).toBe(code);
  });
});

describe('R64: what is looked into', () => {
  const reply = (changes = {}) =>
    valueOf(answered(OFFER, notContacted('2022-06-08', changes), actAt('2022-06-15')));
  const otherJob = { agreedOn: date('2022-06-10'), start: date('2022-07-01') };

  it.each<readonly [string, () => JobOffer, object | null]>([
    ['an offer that awaits the client', () => OFFER, null],
    [
      'a client who contacted the employer',
      () => valueOf(answered(OFFER, contacted('2022-06-08', '2022-06-08'), actAt('2022-06-08'))),
      null,
    ],
    ['a client who did not', () => reply(), { conduct: 'NOT_CONTACTED', on: '2022-06-08' }],
    ['one who could not reach the employer', () => reply({ circumstance: 'EMPLOYER_NOT_REACHED' }), null],
    ['one who found the vacancy closed', () => reply({ circumstance: 'VACANCY_NOT_OPEN' }), null],
    ['one with another job in time', () => reply({ circumstance: 'OTHER_JOB', otherJob }), null],
    [
      'one with another job too late',
      () => reply({ circumstance: 'OTHER_JOB', otherJob: { ...otherJob, agreedOn: date('2022-06-11') } }),
      { conduct: 'NOT_CONTACTED', on: '2022-06-08' },
    ],
    [
      'no answer',
      () => valueOf(lapsed(OFFER, actAt('2022-06-18'))),
      { conduct: 'NO_ANSWER', on: '2022-06-17' },
    ],
    [
      'an offer that was refused',
      () => valueOf(result(OFFER, '05', '2022-06-20')),
      { conduct: 'NOT_ACCEPTED', on: '2022-06-20' },
    ],
    [
      'an employer who was not contacted',
      () => valueOf(result(OFFER, '06', '2022-06-20')),
      { conduct: 'NOT_CONTACTED', on: '2022-06-10' },
    ],
    [
      'an offer that was taken back',
      () => valueOf(cancelled(OFFER, { reason: 'NOT_SUITABLE', words: null }, actAt('2022-06-02'))),
      null,
    ],
  ])('%s', (_, offer, expected) => {
    expect(toBeLookedInto(offer())).toEqual(expected);
  });

  it('of the results, those of the client’s side only', () => {
    const codes = [...jobOfferResultGroups.keys()].filter(
      (code) => toBeLookedInto(valueOf(result(OFFER, code, '2022-06-20', { words: 'x' }))) !== null,
    );
    expect(codes).toEqual(['05', '06']);
  });

  it('nothing is left to be found out of what could not be filled, was taken back or led to work', () => {
    const left = [...jobOfferResultGroups.keys()].filter(
      (code) => !leavesNothingToFind(valueOf(result(OFFER, code, '2022-06-20', { words: 'x' }))),
    );
    expect(left).toEqual(['04', '05', '06', '08', '09', '10', '11', '12', '51']);
  });

  it.each([
    ['before the Nordic model nothing depends on the interview', '2022-05-01', null, true, null],
    ['from 2.5.2022 six months must have passed since the initial interview', '2022-05-02', 5, false, 6],
    ['six months are enough', '2022-05-02', 6, true, 6],
    ['without an interview it is not known', '2022-05-02', null, null, 6],
  ])('E57: %s', (_, on, monthsSinceInitialInterview, mayHaveConsequences, monthsRequired) => {
    const happened = { conduct: 'NOT_ACCEPTED', on: date(on) } as const;
    expect(valueOf(judgedByLaw({ monthsSinceInitialInterview }, happened, lawInForce))).toMatchObject({
      ...happened,
      mayHaveConsequences,
      monthsRequired,
    });
  });
});

describe('E54: another job that was agreed on by the last day to contact the employer', () => {
  it('is a valid reason and the result 11 with what the reason was, which is no placement by the offer', () => {
    const otherJob = { agreedOn: date('2022-06-10'), start: date('2022-07-01') };
    const reply = notContacted('2022-06-14', { circumstance: 'OTHER_JOB', otherJob });
    const offer = valueOf(answered(OFFER, reply, actAt('2022-06-14')));
    expect(offer).toMatchObject({ state: 'RESULT_KNOWN', result: { code: '11', subReason: 'OTHER_JOB' } });
    expect(jobOfferResultGroups.get('11')).toBe('NEUTRAL');
    expect(toBeLookedInto(offer)).toBeNull();
  });
});

describe('E50: a vacancy that closes', () => {
  const offer = inHand('2022-06-01', '2022-06-10', '2022-06-17');
  it.each([
    ['a draft falls with it', draft('2022-06-01', '2022-06-10', '2022-06-17'), '2022-06-20', true],
    ['an offer falls before the last day to contact', offer, '2022-06-09', true],
    ['and on it', offer, '2022-06-10', true],
    ['afterwards the client should have acted', offer, '2022-06-11', false],
    [
      'what was answered stays',
      valueOf(answered(offer, contacted('2022-06-03', '2022-06-03'), actAt('2022-06-03'))),
      '2022-06-04',
      false,
    ],
  ])('%s', (_, one, on, falls) => {
    expect(fallsWithVacancy(one, date(on))).toBe(falls);
  });

  it.each([
    ['VACANCY_FILLED', '02'],
    ['VACANCY_WITHDRAWN', '03'],
    ['VACANCY_ENDED', '13'],
    ['MADE_BY_MISTAKE', '13'],
  ] as const)('%s gives the result %s, which is not fillable', (reason, code) => {
    const taken = valueOf(cancelled(offer, { reason, words: null }, actAt('2022-06-09')));
    expect(taken).toMatchObject({ state: 'CANCELLED', result: { code, on: '2022-06-09' } });
    expect(jobOfferResultGroups.get(code)).toBe('NOT_FILLABLE');
  });

  it('is no more open from the day after its last day, whenever that is noticed', () => {
    const vacancy = openFrom('2022-06-01', { applyBy: date('2022-06-05') });
    expect(closedOn(valueOf(close(vacancy, 'EXPIRED', actAt('2022-06-20'))))).toBe('2022-06-06');
    expect(closedOn(valueOf(close(vacancy, 'FILLED', actAt('2022-06-03'))))).toBe('2022-06-03');
  });
});

describe('R20: a result', () => {
  it.each([
    ['before the delivery', '04', '2022-05-31', {}, 'SEQUENCE_INVALID'],
    ['of a day to come', '04', '2022-12-02', {}, 'DATE_IN_FUTURE'],
    ['of a placement without its first day', '01', '2022-06-20', {}, 'EMPLOYMENT_START_MISSING'],
    [
      'of a placement that began before the offer',
      '01',
      '2022-06-20',
      { employmentStart: date('2022-05-30') },
      'SEQUENCE_INVALID',
    ],
    ['of a placement with its first day', '01', '2022-06-20', { employmentStart: date('2022-07-01') }, 'ok'],
    ['of a placement with a note', '01', '2022-06-20', { words: 'Alkaa elokuussa' }, 'ok'],
    ['of a selection without its first day', '52', '2022-06-20', {}, 'ok'],
    ['of another reason without it', '11', '2022-06-20', {}, 'RESULT_REASON_MISSING'],
  ])('%s', (_, code, on, changes, expected) => {
    expect(codeOf(result(OFFER, code, on, changes))).toBe(expected);
  });

  it('of a draft is none: there was no delivery', () => {
    expect(codeOf(result(draft('2022-06-01', '2022-06-10', '2022-06-17'), '04', '2022-06-20'))).toBe(
      'COMMAND_NOT_ALLOWED',
    );
  });

  it('is recorded anew until the offer is closed, and an offer is not closed while it is pending', () => {
    const pending = valueOf(result(OFFER, '51', '2022-06-20'));
    expect(codeOf(closed(pending, actAt('2022-06-21')))).toBe('RESULT_PENDING');
    const done = valueOf(result(pending, '04', '2022-06-27'));
    const end = valueOf(closed(done, actAt('2022-06-28')));
    expect(end.state).toBe('CLOSED');
    expect(codeOf(result(end, '01', '2022-06-28', { words: 'x' }))).toBe('COMMAND_NOT_ALLOWED');
  });

  it('may be told by the employer, at any time after the delivery', () => {
    const answer = (on: string) =>
      withEmployerAnswer(OFFER, { on: date(on), words: 'Haastattelu sovittu' }, actAt('2022-06-20'));
    expect(valueOf(answer('2022-06-14'))).toMatchObject({
      state: 'DELIVERED',
      employerAnswer: { on: '2022-06-14' },
    });
    expect([codeOf(answer('2022-05-31')), codeOf(answer('2022-06-21'))]).toEqual([
      'SEQUENCE_INVALID',
      'DATE_IN_FUTURE',
    ]);
  });
});

it('an offer lapses when its last day to report is over, at midnight in Finland', () => {
  expect([
    isOverdue(OFFER, actAt('2022-06-17T20:59:59.999Z').at),
    isOverdue(OFFER, actAt('2022-06-17T21:00:00.000Z').at),
  ]).toEqual([false, true]);
});
