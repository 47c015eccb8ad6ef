import { describe, expect, it } from 'vitest';
import {
  clientFacts,
  date,
  determinationOn,
  earningsRight,
  groundsOn,
  home,
  permit,
  residence,
  resultOn,
  status,
} from '../../support/client-facts.ts';

const DAY = '2021-06-15';

describe('the earnings right', () => {
  it('E25: not known yet; under 30 is tested at once and brings the client in', () => {
    const pending = clientFacts({ earningsRights: [earningsRight('UNKNOWN', { fundMember: true })] });
    expect(resultOn(pending, DAY)).toBe('PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN');
    expect(resultOn({ ...pending, birthDate: date('1999-05-05') }, DAY)).toBe('IN');
  });

  it('E26: of an entrepreneurs’ fund counts like that of employees', () => {
    const entrepreneur = earningsRight('YES', { basis: '5:6.1', fundMember: true });
    expect(resultOn(clientFacts({ earningsRights: [entrepreneur] }), DAY)).toBe('OUT NO_GROUND');
    const both = [earningsRight('NO'), entrepreneur];
    expect(resultOn(clientFacts({ earningsRights: both }), DAY)).toBe('OUT NO_GROUND');
    const neither = [earningsRight('NO'), earningsRight('NO', { basis: '5:6.1' })];
    expect(resultOn(clientFacts({ earningsRights: neither }), DAY)).toBe('IN');
  });

  it('E23: used up, it brings the client in from the day on which the fund says so', () => {
    const usedUp = [
      earningsRight('YES', { from: '2019-01-01', last: '2021-06-14' }),
      earningsRight('NO', { from: '2021-06-15' }),
    ];
    expect(resultOn(clientFacts({ earningsRights: usedUp }), '2021-06-14')).toBe('OUT NO_GROUND');
    expect(groundsOn(clientFacts({ earningsRights: usedUp }), '2021-06-15')).toBe('NO_EARNINGS_RIGHT');
  });
});

describe('immigrants and languages', () => {
  it('E27: the ground of stay decides, not citizenship: when it ends the language still can bring the client in', () => {
    const stay = permit('EU', '2015-01-01', '2021-05-31');
    const finnish = clientFacts({ residenceGrounds: [stay] });
    expect(groundsOn(finnish, '2021-05-31')).toBe('IMMIGRANT');
    expect(resultOn(finnish, '2021-06-01')).toBe('OUT NO_GROUND');
    expect(groundsOn({ ...finnish, motherTongue: 'et' }, '2021-06-01')).toBe('FOREIGN_LANGUAGE');
  });

  it('E27: a visa or a pending application makes no immigrant', () => {
    for (const code of ['VI', 'TP']) {
      expect(resultOn(clientFacts({ residenceGrounds: [permit(code, '2021-01-01')] }), DAY)).toBe(
        'OUT NO_GROUND',
      );
    }
  });

  it('E28: a returnee born in Finland has no permit: only the mother tongue can be a ground', () => {
    const returnee = clientFacts({
      residences: [residence('ABROAD', '200', '2010-01-01', '2021-05-31'), home('109', '2021-06-01')],
    });
    expect(resultOn(returnee, DAY)).toBe('OUT NO_GROUND');
    expect(groundsOn({ ...returnee, motherTongue: 'en' }, DAY)).toBe('FOREIGN_LANGUAGE');
  });

  it.each([
    ['se', 'OUT NO_GROUND'],
    ['smn', 'OUT NO_GROUND'],
    ['sms', 'OUT NO_GROUND'],
    ['und', 'OUT NO_GROUND'],
    ['99', 'OUT NO_GROUND'],
    [null, 'OUT NO_GROUND'],
    ['ru', 'IN'],
  ])('E29: mother tongue %s: %s', (motherTongue, result) => {
    expect(resultOn(clientFacts({ motherTongue }), DAY)).toBe(result);
  });
});

describe('status and place', () => {
  it('E6: no home municipality in Finland stays with the TE Office, but for temporary protection from 1.3.2023', () => {
    const abroad = clientFacts({
      motherTongue: 'uk',
      residenceGrounds: [permit('TS', '2022-04-01')],
      residences: [
        residence('UNKNOWN', '198', '2022-04-01'),
        residence('PLACE_OF_RESIDENCE', '109', '2022-04-01'),
      ],
    });
    expect(resultOn(abroad, '2023-02-28')).toBe('OUT NOT_IN_TRIAL_AREA');
    expect(determinationOn(abroad, '2023-03-01')).toMatchObject({ result: 'IN', municipality: '109' });
    expect(resultOn({ ...abroad, residenceGrounds: [permit('EU', '2022-04-01')] }, '2023-03-01')).toBe(
      'OUT NOT_IN_TRIAL_AREA',
    );
  });

  it('E32: a zero-hours contract counts by the status that the register gives it on the day', () => {
    const zeroHours = clientFacts({
      earningsRights: [earningsRight('NO')],
      statuses: [status('01', '2022-01-01', '2022-05-01'), status('02', '2022-05-02')],
    });
    expect(resultOn(zeroHours, '2022-04-15')).toBe('OUT STATUS');
    expect(resultOn(zeroHours, '2022-05-15')).toBe('IN');
  });

  it('E34: a 17-year-old without vocational education can be a jobseeker and belong to the target group', () => {
    const young = clientFacts({ birthDate: date('2004-03-03') });
    expect(determinationOn(young, DAY)).toMatchObject({ result: 'IN', grounds: ['UNDER_30'] });
  });
});
