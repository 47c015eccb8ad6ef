import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  type AuthorityMunicipality,
  authorityOf,
  authoritiesFrom,
  competentAfterTrials,
  type EmploymentAuthority,
  registerAuthority,
  type RegisteredAuthority,
} from '../../../src/domain/clients/responsibility/employment-authority.ts';
import { responsibleAtRegistration } from '../../../src/domain/clients/responsibility/registration.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { Result } from '../../../src/domain/shared/result.ts';
import { date } from '../../support/client-facts.ts';

const member = (
  municipality: string,
  from = '2025-01-01',
  until: string | null = null,
): AuthorityMunicipality => ({
  municipality,
  from: date(from),
  until: until === null ? null : date(until),
});

const authority = (code: string, ...municipalities: AuthorityMunicipality[]): RegisteredAuthority => ({
  code,
  name: { fi: code, sv: code },
  municipalities,
  registeredBy: 'keha',
  registeredAt: '2024-11-04T09:00:00.000Z',
});

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

describe('registering an employment authority', () => {
  const others = [authority('TA01', member('109'), member('082', '2025-01-01', '2026-01-01'))];

  it.each<readonly [string, EmploymentAuthority, string]>([
    ['of municipalities of its own', authority('TA02', member('165')), 'ok'],
    ['after another', authority('TA02', member('082', '2026-01-01')), 'ok'],
    [
      'on the last day of another',
      authority('TA02', member('082', '2025-12-31')),
      'EMPLOYMENT_AUTHORITY_OVERLAP',
    ],
    [
      'of a municipality that has one',
      authority('TA02', member('109', '2030-01-01')),
      'EMPLOYMENT_AUTHORITY_OVERLAP',
    ],
    [
      'of one municipality twice',
      authority('TA02', member('165'), member('165', '2026-01-01')),
      'EMPLOYMENT_AUTHORITY_OVERLAP',
    ],
    [
      'of one that comes back',
      authority('TA02', member('165', '2025-01-01', '2026-01-01'), member('165', '2027-01-01')),
      'ok',
    ],
    ['with a code that is used', authority('TA01', member('165')), 'EMPLOYMENT_AUTHORITY_EXISTS'],
    ['of a municipality that merged away', authority('TA02', member('174')), 'MUNICIPALITY_CODE_INVALID'],
    ['of no municipality in Finland', authority('TA02', member('200')), 'MUNICIPALITY_CODE_INVALID'],
    ['of a day before there are any', authority('TA02', member('165', '2024-12-31')), 'RULE_NOT_FOUND'],
  ])('%s: %s', (_, given, code) => {
    expect(codeOf(registerAuthority(given, others, lawInForce))).toBe(code);
  });

  const span = fc
    .tuple(
      fc.constantFrom('109', '082', '165'),
      fc.integer({ min: 0, max: 20 }),
      fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
    )
    .map(([municipality, start, length]) =>
      member(
        municipality,
        `${2025 + start}-01-01`,
        length === null ? null : `${2025 + start + length}-01-01`,
      ),
    );

  test.prop([fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 12 })])(
    'never lets a municipality belong to two authorities on one day',
    (wished) => {
      const registered: RegisteredAuthority[] = [];
      wished.forEach((municipalities, nth) => {
        const next = authority(`TA${nth + 10}`, ...municipalities);
        if (registerAuthority(next, registered, lawInForce).ok) registered.push(next);
      });
      for (const code of ['109', '082', '165']) {
        for (let year = 2025; year < 2060; year += 1) {
          const day = date(`${year}-01-01`);
          const owners = registered.filter((one) => authorityOf(code, day, [one]) !== null);
          expect(owners.length).toBeLessThan(2);
        }
      }
    },
  );
});

describe('E17: who is competent when the trials have ended', () => {
  const authorities = [authority('TA01', member('109')), authority('TA02', member('297'))];
  const after = (home: string | null, day: string) =>
    competentAfterTrials({ home, teOffice: '1500' }, date(day), authorities, lawInForce);

  it.each([
    ['109', '2024-12-30', 'TRIALS_GO_ON'],
    ['109', '2024-12-31', 'te-office:1500'],
    [null, '2024-12-31', 'te-office:1500'],
    ['109', '2025-01-01', 'employment-authority:TA01'],
    ['109', '2025-02-01', 'employment-authority:TA01'],
    ['174', '2025-01-01', 'employment-authority:TA02'],
    ['082', '2025-01-01', 'NO_EMPLOYMENT_AUTHORITY'],
    ['200', '2025-01-01', 'HOME_UNKNOWN'],
    [null, '2025-01-01', 'HOME_UNKNOWN'],
    ['109', '2019-01-01', 'RULE_NOT_FOUND'],
  ])('home %s on %s: %s', (home, day, expected) => {
    const found = after(home, day);
    expect(found.ok ? found.value.authority : found.failure.code).toBe(expected);
  });

  it('from the day on which the law hands pending matters over to them, and never by a law without that', () => {
    expect(authoritiesFrom(lawInForce)).toBe('2025-01-01');
    const { trialGovernance } = lawInForce;
    const entries = trialGovernance.entries.slice(0, -1);
    expect(authoritiesFrom({ trialGovernance: { ...trialGovernance, entries } })).toBeNull();
  });

  it('by the rule of the day', () => {
    expect(after('109', '2024-12-31')).toMatchObject({ value: { rule: { section: '25 §' } } });
    expect(after('109', '2025-01-01')).toMatchObject({ value: { rule: { act: '383/2023' } } });
  });
});

describe('who becomes responsible for somebody who registers when the trials have ended', () => {
  const authorities = [authority('TA01', member('109'))];
  const registering = (municipality: string, day: string, known = authorities) =>
    responsibleAtRegistration(
      {
        past: [],
        teOffice: '1500',
        authorities: known,
        homeFacts: {
          residenceGrounds: [],
          residences: [
            {
              kind: 'HOME_MUNICIPALITY',
              municipality,
              from: date('2000-01-01'),
              until: null,
            },
          ],
        },
      },
      date(day),
      lawInForce,
    );

  it.each([
    ['109', '2025-01-01', 'employment-authority:TA01'],
    ['109', '2024-12-30', 'te-office:1500'],
    ['082', '2025-01-01', 'te-office:1500'],
  ])('home %s on %s: %s', (municipality, day, expected) => {
    expect(registering(municipality, day)).toMatchObject({ ok: true, value: { authority: expected } });
  });

  it('is the TE Office while no authority is registered', () => {
    expect(registering('109', '2025-01-01', [])).toMatchObject({ value: { authority: 'te-office:1500' } });
  });
});
