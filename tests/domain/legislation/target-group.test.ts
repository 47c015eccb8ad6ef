import { describe, expect, it } from 'vitest';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import {
  areaCodes,
  teOfficeOf,
  trialAreaOfMunicipality,
  trialAreaOn,
  trialAreas,
} from '../../../src/domain/legislation/trial-areas.ts';
import { municipalities } from '../../../src/domain/reference/municipalities.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;

describe('target group: who belongs, by the day of determination', () => {
  it.each([
    // day          version  grounds                                                                threatened  change security  source
    ['2020-01-01', 'V0', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT', false, false, 'Kohderyhmä'],
    ['2021-02-28', 'V0', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT', false, false, 'Kohderyhmä'],
    ['2021-03-01', 'V1', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', false, false, '2 §, 4 §'],
    ['2022-05-01', 'V1', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', false, false, '2 §, 4 §'],
    ['2022-05-02', 'V2', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', true, false, '4 §'],
    ['2022-12-31', 'V2', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', true, false, '4 §'],
    ['2023-01-01', 'V3', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', true, true, '4 §'],
    ['2023-02-28', 'V3', 'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE', true, true, '4 §'],
    [
      '2023-03-01',
      'V3b',
      'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE TEMP_PROTECTION',
      true,
      true,
      '4 §',
    ],
    [
      '2024-12-31',
      'V3b',
      'NO_EARNINGS_RIGHT UNDER_30 IMMIGRANT FOREIGN_LANGUAGE TEMP_PROTECTION',
      true,
      true,
      '4 §',
    ],
    ['2025-01-01', 'V5', '', true, false, '1 §'],
  ])('%s: %s', (day, version, grounds, threatened, changeSecurity, section) => {
    const found = targetGroup.at(date(day));
    if (!found.ok) throw new Error(found.failure.code);
    const { rules, reference } = found.value;
    expect(reference).toMatchObject({ version, section });
    expect(rules.grounds.join(' ')).toBe(grounds);
    expect(rules.threatenedByUnemployment).toBe(threatened);
    expect(rules.changeSecurityExclusion !== null).toBe(changeSecurity);
    expect(rules.determined).toBe(version !== 'V5');
  });

  it('has no rules before the boundary conditions', () => {
    expect(targetGroup.at(date('2019-12-31')).ok).toBe(false);
  });
});

describe('trial areas (1269/2020, 3 §)', () => {
  it('are 25, with 118 municipalities of which each is in one area', () => {
    const found = trialAreas.at(date('2021-03-01'));
    if (!found.ok) throw new Error(found.failure.code);
    const members = found.value.rules.areas.flatMap(({ municipalities: codes }) => codes);
    expect(found.value.rules.areas).toHaveLength(25);
    expect(members).toHaveLength(118);
    expect(new Set(members).size).toBe(118);
    expect(members.every((code) => municipalities.has(code))).toBe(true);
    expect(new Set(areaCodes).size).toBe(25);
  });

  it('lie in the region of the TE Office of their code', () => {
    const found = trialAreas.at(date('2021-03-01'));
    if (!found.ok) throw new Error(found.failure.code);
    for (const { code, municipalities: members } of found.value.rules.areas) {
      for (const member of members) {
        expect([code, member, municipalities.get(member)?.teOfficeRegion]).toEqual([
          code,
          member,
          code.slice(0, 2),
        ]);
      }
    }
  });

  it('are found by municipality and by code, until the trials end', () => {
    expect(trialAreaOfMunicipality('109', date('2024-12-31'))?.code).toBe('1531');
    expect(trialAreaOfMunicipality('109', date('2025-01-01'))).toBeNull();
    expect(trialAreaOfMunicipality('109', date('2019-12-31'))).toBeNull();
    expect(trialAreaOfMunicipality('109', date('2020-01-01'))?.code).toBe('1531');
    expect(trialAreaOfMunicipality('694', date('2021-03-01'))).toBeNull();
    expect(trialAreaOn('1531', date('2021-03-01'))?.municipalities).toEqual(['109', '082', '165']);
    expect(trialAreaOn('1031', date('2021-03-01'))).toBeNull();
    expect(teOfficeOf('1531')).toBe('1500');
  });
});
