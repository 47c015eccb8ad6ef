import { describe, expect, it } from 'vitest';
import type { ClientFacts } from '../../../src/domain/clients/facts/client-facts.ts';
import { clientFacts, date, earningsRight, groundsOn, permit, resultOn } from '../../support/client-facts.ts';

/** First and last day of each version of the rules. */
const VERSIONS = {
  V0: ['2020-01-01', '2021-02-28'],
  V1: ['2021-03-01', '2022-05-01'],
  V2: ['2022-05-02', '2022-12-31'],
  V3: ['2023-01-01', '2023-02-28'],
  V3b: ['2023-03-01', '2024-12-31'],
} as const;

const born = (day: string): ClientFacts => clientFacts({ birthDate: date(day) });
const speaking = (motherTongue: string | null): ClientFacts => clientFacts({ motherTongue });
const staying = (code: string, from?: string, last?: string): ClientFacts =>
  clientFacts({ residenceGrounds: [permit(code, from ?? null, last ?? null)] });

const withRights = (...earningsRights: ClientFacts['earningsRights']): ClientFacts =>
  clientFacts({ earningsRights });
const entrepreneur = { basis: '5:6.1' };

describe('grounds by version of the rules, on the first and the last day of each', () => {
  const people = {
    'without the right to earnings-related allowance': clientFacts({ earningsRights: [earningsRight('NO')] }),
    'aged under 30': born('2000-01-01'),
    'an immigrant': staying('A'),
    'speaking Russian': speaking('ru'),
    'under temporary protection': staying('TS'),
    'on no ground': clientFacts(),
  };

  it.each([
    // client                                             V0 V1 V2 V3 V3b
    [
      'without the right to earnings-related allowance',
      [
        'NO_EARNINGS_RIGHT',
        'NO_EARNINGS_RIGHT',
        'NO_EARNINGS_RIGHT',
        'NO_EARNINGS_RIGHT',
        'NO_EARNINGS_RIGHT',
      ],
    ],
    ['aged under 30', ['UNDER_30', 'UNDER_30', 'UNDER_30', 'UNDER_30', 'UNDER_30']],
    ['an immigrant', ['IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT']],
    [
      'speaking Russian',
      ['—', 'FOREIGN_LANGUAGE', 'FOREIGN_LANGUAGE', 'FOREIGN_LANGUAGE', 'FOREIGN_LANGUAGE'],
    ],
    [
      'under temporary protection',
      ['IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT', 'IMMIGRANT TEMP_PROTECTION'],
    ],
    ['on no ground', ['—', '—', '—', '—', '—']],
  ] as const)('a client %s: %j', (who, grounds) => {
    const found = Object.values(VERSIONS).map(([first, last]) => [
      groundsOn(people[who], first),
      groundsOn(people[who], last),
    ]);
    expect(found).toEqual(grounds.map((ground) => [ground, ground]));
  });

  it.each(Object.entries(people))(
    'a client %s is IN when there is a ground and OUT otherwise',
    (_, facts) => {
      for (const day of Object.values(VERSIONS).flat()) {
        expect(resultOn(facts, day)).toBe(groundsOn(facts, day) === '—' ? 'OUT NO_GROUND' : 'IN');
      }
    },
  );
});

describe('under 30 (R25)', () => {
  it.each([
    ['1991-06-15', '2021-06-14', 'UNDER_30', 'the eve of the birthday'],
    ['1991-06-15', '2021-06-15', '—', 'the birthday'],
    ['1991-06-15', '2021-06-16', '—', 'the day after'],
    ['1992-02-29', '2022-02-27', 'UNDER_30', 'born on a leap day: the eve in a common year'],
    ['1992-02-29', '2022-02-28', '—', 'born on a leap day: 28 February is the birthday'],
    ['1994-02-28', '2024-02-27', 'UNDER_30', 'born the day before a leap day'],
    ['1994-02-28', '2024-02-28', '—', 'born the day before a leap day'],
    ['2004-03-31', '2021-06-15', 'UNDER_30', 'aged 17 (E34)'],
    ['1899-12-31', '2021-06-15', '—', 'aged 121'],
    ['1991-06-15', '2021-02-28', 'UNDER_30', 'under the boundary conditions as well'],
  ])('born on %s, on %s: %s (%s)', (birthDate, day, grounds) => {
    expect(groundsOn(born(birthDate), day)).toBe(grounds);
  });
});

describe('immigrant (R26): a ground of stay that is valid on the day', () => {
  it.each([
    ['A', 'IMMIGRANT'],
    ['B', 'IMMIGRANT'],
    ['P', 'IMMIGRANT'],
    ['P-EU', 'IMMIGRANT'],
    ['EU-R', 'IMMIGRANT'],
    ['PM', 'IMMIGRANT'],
    ['OK', 'IMMIGRANT'],
    ['TS', 'IMMIGRANT'],
    ['TP', '—'],
    ['VI', '—'],
  ])('%s: %s', (code, grounds) => {
    expect(groundsOn(staying(code), '2021-06-15')).toBe(grounds);
    expect(groundsOn(staying(code), '2020-06-15')).toBe(grounds);
  });

  it.each([
    ['2021-06-09', '—'],
    ['2021-06-10', 'IMMIGRANT'],
    ['2021-06-20', 'IMMIGRANT'],
    ['2021-06-21', '—'],
  ])('a permit of 10.–20.6.2021 on %s: %s (E27)', (day, grounds) => {
    expect(groundsOn(staying('A', '2021-06-10', '2021-06-20'), day)).toBe(grounds);
  });

  it('is nobody without a ground of stay: a returnee is tested by language (E28)', () => {
    expect(groundsOn(clientFacts({ residenceGrounds: [] }), '2021-06-15')).toBe('—');
    expect(groundsOn(speaking('sv'), '2021-06-15')).toBe('—');
  });
});

describe('foreign-language speaker (1269/2020, 2 §; E29)', () => {
  it.each<[string | null, string, string]>([
    ['fi', '—', 'Finnish'],
    ['sv', '—', 'Swedish'],
    ['se', '—', 'Northern Sámi'],
    ['sma', '—', 'Southern Sámi'],
    ['smn', '—', 'Inari Sámi'],
    ['sms', '—', 'Skolt Sámi'],
    ['sm', 'FOREIGN_LANGUAGE', 'Samoan is not Sámi'],
    ['et', 'FOREIGN_LANGUAGE', 'Estonian'],
    ['rom', 'FOREIGN_LANGUAGE', 'Romani'],
    ['ckb', 'FOREIGN_LANGUAGE', 'Central Kurdish'],
    ['fse', 'FOREIGN_LANGUAGE', 'the letter of the act: neither Finnish, Swedish nor Sámi'],
    [null, '—', 'not known'],
    ['', '—', 'not known'],
    ['99', '—', 'not known'],
    ['und', '—', 'not known'],
    ['zxx', '—', 'no language'],
    ['xx', '—', 'a code that no list has'],
    ['FI', '—', 'a code that no list has'],
  ])('%s: %s (%s)', (language, grounds) => {
    expect(groundsOn(speaking(language), '2021-06-15')).toBe(grounds);
  });
});

describe('no right to earnings-related allowance (R24)', () => {
  it.each([
    ['nothing is known', withRights(), 'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN'],
    [
      'the fund has not decided yet (E25)',
      withRights(earningsRight('UNKNOWN')),
      'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN',
    ],
    ['the employee has the right', withRights(earningsRight('YES')), 'OUT NO_GROUND'],
    ['the employee has no right', withRights(earningsRight('NO')), 'IN'],
    [
      'no right as employee, but as entrepreneur (E26)',
      withRights(earningsRight('NO'), earningsRight('YES', entrepreneur)),
      'OUT NO_GROUND',
    ],
    [
      'no right as employee, undecided as entrepreneur',
      withRights(earningsRight('NO'), earningsRight('UNKNOWN', entrepreneur)),
      'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN',
    ],
    [
      'the right is used up and not earned again (E23)',
      withRights(earningsRight('YES', { last: '2021-05-31' }), earningsRight('NO', { from: '2021-06-01' })),
      'IN',
    ],
    [
      'the right is gained later: the history says OUT from then on (E22)',
      withRights(earningsRight('NO', { last: '2021-06-14' }), earningsRight('YES', { from: '2021-06-15' })),
      'OUT NO_GROUND',
    ],
    [
      'two sources contradict each other on one day',
      withRights(earningsRight('YES'), earningsRight('NO')),
      'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN',
    ],
  ])('%s', (_, client, result) => {
    expect(resultOn(client, '2021-06-15')).toBe(result);
  });

  it('does not wait for the fund when another ground is met (E25)', () => {
    const young = clientFacts({ birthDate: date('2000-01-01'), earningsRights: [earningsRight('UNKNOWN')] });
    expect(resultOn(young, '2021-06-15')).toBe('IN');
    expect(groundsOn(young, '2021-06-15')).toBe('UNDER_30');
  });
});
