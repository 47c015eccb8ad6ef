import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../src/domain/handling/matter.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  changeNotice,
  close,
  CLOSING_COMMANDS,
  publish,
  recordNotice,
  refuseNotice,
} from '../../../../src/domain/offers/vacancies/notice.ts';
import {
  type ClosingReason,
  isOpen,
  isPublic,
  openVacancy,
  type Vacancy,
} from '../../../../src/domain/offers/vacancies/vacancy.ts';
import type { VacancyId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import { date } from '../../../support/client-facts.ts';
import { NOTICE } from '../../../support/vacancies.ts';

const by = { subject: 'official', organisation: 'municipality:109' as OrganisationId };
const on = (at: string): Act => ({ by, at: at as Instant });
const JUNE = on('2022-06-01T09:00:00.000Z');
const ID = { id: 'v' as VacancyId, number: 7 };
const CLOSINGS = Object.keys(CLOSING_COMMANDS) as ClosingReason[];

const must = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};
const codeOf = (result: { readonly ok: boolean; readonly failure?: { readonly code: string } }) =>
  result.failure?.code ?? null;
const noticed = (changes: Partial<typeof NOTICE> = {}): Vacancy =>
  must(recordNotice({ ...NOTICE, ...changes }, ID, JUNE));
const opened = (changes: Partial<typeof NOTICE> = {}): Vacancy => must(publish(noticed(changes), JUNE));

describe('a notice of a vacancy', () => {
  it.each([
    ['occupation', '99999', { occupation: '99999' }],
    ['municipalities', '999', { municipalities: ['109', '999'] }],
    ['hours', '02', { hours: '02' }],
    ['duration', '07', { duration: '07' }],
    ['relationship', '05', { relationship: '05' }],
    ['workTimes', '09', { workTimes: ['09'] }],
    ['education', '1', { requirements: { ...NOTICE.requirements, education: '1' } }],
    [
      'languages',
      'qq',
      { requirements: { ...NOTICE.requirements, languages: [{ language: 'qq', level: null }] } },
    ],
    ['drivingLicences', 'Z', { requirements: { ...NOTICE.requirements, drivingLicences: ['B', 'Z'] } }],
  ] as const)('does not take an unknown code of %s', (list, code, changes) => {
    expect(recordNotice({ ...NOTICE, ...changes }, ID, JUNE)).toMatchObject({
      failure: { code: 'CODE_INVALID', data: { list, code } },
    });
  });

  it('does not end before it begins, and may end on its first day', () => {
    const applyBy = date('2022-05-31');
    expect(codeOf(recordNotice({ ...NOTICE, applyBy }, ID, JUNE))).toBe('PERIOD_INVERTED');
    expect(noticed({ applyBy: NOTICE.openFrom }).state).toBe('NOTIFIED');
  });

  it('is refused with written reasons under the act of the day', () => {
    expect(codeOf(refuseNotice(noticed(), ' \n', lawInForce, JUNE))).toBe('REASONS_MISSING');
    const refused = must(refuseNotice(noticed(), 'Ei palkkaa', lawInForce, JUNE));
    expect(refused).toMatchObject({
      state: 'REFUSED',
      refusal: { reasons: 'Ei palkkaa', by, legalBasis: { act: '916/2012', section: '3:8 §' } },
    });
    const later = must(refuseNotice(noticed(), 'Ei palkkaa', lawInForce, on('2024-12-31T22:00:00.000Z')));
    expect(later.refusal?.legalBasis.act).toBe('380/2023');
    const before = must(refuseNotice(noticed(), 'Ei palkkaa', lawInForce, on('2024-12-31T21:59:59.999Z')));
    expect(before.refusal?.legalBasis.act).toBe('916/2012');
    expect(codeOf(refuseNotice(opened(), 'Ei palkkaa', lawInForce, JUNE))).toBe('COMMAND_NOT_ALLOWED');
  });
});

describe('relaying a vacancy (R61)', () => {
  it.each(CLOSINGS)(
    'VACANCY_CLOSED: one that is %s is neither published, changed nor closed again',
    (reason) => {
      for (const vacancy of [noticed(), opened()]) {
        const over = must(close(vacancy, reason, JUNE));
        expect([over.state, over.version]).toEqual([reason, vacancy.version + 1]);
        expect(publish(over, JUNE)).toMatchObject({
          failure: { kind: 'conflict', code: 'VACANCY_CLOSED', data: { number: 7, vacancyState: reason } },
        });
        expect(codeOf(changeNotice(over, NOTICE, JUNE))).toBe('VACANCY_CLOSED');
        expect(codeOf(close(over, 'FILLED', JUNE))).toBe('VACANCY_CLOSED');
        expect(codeOf(openVacancy(over, NOTICE.openFrom))).toBe('VACANCY_CLOSED');
      }
    },
  );

  it.each([
    ['on the last day, at 23:59 in Finland', '2022-06-30T20:59:59.999Z', null],
    ['a moment later', '2022-06-30T21:00:00.000Z', 'VACANCY_CLOSED'],
  ])('VACANCY_CLOSED: is published %s or not', (_, at, code) => {
    expect(codeOf(publish(noticed(), on(at)))).toBe(code);
  });

  it('publishes once, and nothing that was refused', () => {
    expect(codeOf(publish(opened(), JUNE))).toBe('COMMAND_NOT_ALLOWED');
    const refused = must(refuseNotice(noticed(), 'Ei palkkaa', lawInForce, JUNE));
    expect(codeOf(publish(refused, JUNE))).toBe('VACANCY_CLOSED');
  });

  it('shows to everybody what the employer has asked to publish, once it is published', () => {
    expect([noticed(), opened(), must(close(opened(), 'FILLED', JUNE))].map(isPublic)).toEqual([
      false,
      true,
      true,
    ]);
    expect(isPublic(must(close(noticed(), 'WITHDRAWN', JUNE)))).toBe(false);
    expect(isPublic(opened({ commission: 'INTRODUCE_ONLY' }))).toBe(false);
  });

  it('is open from its first day to its last and on no other, whatever days these are', () => {
    fc.assert(
      fc.property(
        fc.nat(800),
        fc.option(fc.nat(400)),
        fc.integer({ min: -2, max: 402 }),
        (start, length, at) => {
          const openFrom = addDays(date('2023-01-01'), start);
          const vacancy = {
            state: 'OPEN' as const,
            openFrom,
            applyBy: length === null ? null : addDays(openFrom, length),
          };
          expect(isOpen(vacancy, addDays(openFrom, at))).toBe(at >= 0 && (length === null || at <= length));
        },
      ),
    );
  });
});
