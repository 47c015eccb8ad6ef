import { describe, expect, it } from 'vitest';
import {
  contactTypes,
  countries,
  courseEndReasons,
  employerSectors,
  jobOfferResults,
  languages,
  occupations,
  precedingActivities,
  serviceLines,
  subsidyEndReasons,
  vacancyDurations,
  vacancyHours,
  vacancyRelationships,
} from '../../../src/domain/reference/code-lists.ts';
import { endReasonGroups } from '../../../src/domain/reference/end-reasons.ts';
import { elyCentres, teOffices } from '../../../src/domain/reference/offices.ts';
import {
  SERVICE_KIND_PRIORITY,
  serviceKindNames,
  serviceKinds,
} from '../../../src/domain/reference/services.ts';
import { statusCodes } from '../../../src/domain/reference/status-codes.ts';
import { areaCodes, teOfficeOf } from '../../../src/domain/legislation/trial-areas.ts';

const codesOf = (kind: string): string[] =>
  [...serviceKinds].filter(([, other]) => other === kind).map(([code]) => code);

describe('code lists of the register', () => {
  it.each([
    // list                          values width, first and last, and one that is not in it
    ['service lines (A.2)', serviceLines, 6, '00', '05', '06'],
    ['preceding activities (A.6)', precedingActivities, 14, '00', '13', '14'],
    ['contact types (A.3)', contactTypes, 33, '01', '99', '06'],
    ['job offer results (A.11)', jobOfferResults, 15, '01', '52', '14'],
    ['vacancy durations (A.11)', vacancyDurations, 6, '01', '06', '07'],
    ['vacancy hours (A.11)', vacancyHours, 9, '01', '10', '02'],
    ['vacancy relationships (A.11)', vacancyRelationships, 4, '01', '04', '05'],
    ['end reasons of subsidised work (A.10)', subsidyEndReasons, 8, '00', '07', '08'],
    ['end reasons of courses (A.13)', courseEndReasons, 10, '0', '9', '00'],
    ['employer sectors (A.10)', employerSectors, 7, '1', '7', '8'],
    ['countries', countries, 250, 'AD', 'ZW', 'XX'],
    ['languages', languages, 193, 'aa', 'zxx', '99'],
    ['occupations', occupations, 634, '0', 'X999', '9999'],
  ])('%s', (_, list, size, first, last, missing) => {
    expect(list.size).toBe(size);
    expect([...list].at(0)).toBe(first);
    expect([...list].at(-1)).toBe(last);
    expect(list.has(missing)).toBe(false);
    expect(list.has('')).toBe(false);
  });

  it('know contact types in runs', () => {
    const runs = [
      [1, 5],
      [20, 36],
      [70, 72],
      [80, 82],
      [95, 99],
    ] as const;
    for (let code = 0; code < 100; code++) {
      const inRun = runs.some(([from, to]) => from <= code && code <= to);
      expect([code, contactTypes.has(String(code).padStart(2, '0'))]).toEqual([code, inRun]);
    }
  });

  it('know the ten status codes, each with a name in three languages', () => {
    expect([...statusCodes.keys()]).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09']);
    for (const names of statusCodes.values()) {
      expect(Object.keys(names)).toEqual(['fi', 'sv', 'en']);
      expect(Object.values(names).every((name) => name !== '')).toBe(true);
    }
  });

  it('know the language that the rules name', () => {
    for (const code of ['fi', 'sv', 'se', 'sma', 'smn', 'sms', 'und', 'zxx'])
      expect(languages.has(code)).toBe(true);
  });
});

describe('reasons for the end of unemployment (A.5), mapping version 1', () => {
  it.each([
    ['EMP', '01 02 03 16'],
    ['EMP_SUBS', '00'],
    ['TRAIN', '04 08 13'],
    ['SERVICE', '11 12'],
    ['OTHER', '05 06 07 09 10 14 15'],
  ])('%s = %s', (group, reasons) => {
    const found = [...endReasonGroups].filter(([, other]) => other === group).map(([reason]) => reason);
    expect(found.join(' ')).toBe(reasons);
  });

  it('has all seventeen', () => {
    expect(endReasonGroups.size).toBe(17);
  });
});

describe('services', () => {
  it('are 41 codes, each of one kind', () => {
    expect(serviceKinds.size).toBe(41);
    expect(SERVICE_KIND_PRIORITY.map((kind) => codesOf(kind).length)).toEqual([26, 2, 1, 1, 5, 5, 1]);
  });

  it('count in the order of priority of the activation rate, and have a name', () => {
    expect(SERVICE_KIND_PRIORITY).toEqual([
      'SUBSIDISED',
      'LABOUR_MARKET_TRAINING',
      'SELF_MOTIVATED_STUDY',
      'REHABILITATIVE_WORK',
      'TRIAL',
      'COACHING',
      'JOB_ALTERNATION',
    ]);
    expect(Object.keys(serviceKindNames).toSorted()).toEqual(SERVICE_KIND_PRIORITY.toSorted());
  });

  it.each([
    ['5', 'COACHING'],
    ['05', 'REHABILITATIVE_WORK'],
    ['0', 'LABOUR_MARKET_TRAINING'],
    ['02', 'JOB_ALTERNATION'],
    ['06', 'SELF_MOTIVATED_STUDY'],
    ['5T', 'SUBSIDISED'],
    ['62', 'SUBSIDISED'],
    ['64', 'COACHING'],
    ['70', 'TRIAL'],
    ['73', 'SUBSIDISED'],
    ['36', 'TRIAL'],
    ['00', undefined],
    ['63', undefined],
  ])('%j is %s: codes are text, never padded', (code, kind) => {
    expect(serviceKinds.get(code)).toBe(kind);
  });
});

describe('offices', () => {
  it('have the regions of the trial areas among them', () => {
    expect(areaCodes.map(teOfficeOf).filter((code) => !teOffices.has(code))).toEqual([]);
  });

  it('are called by their region in three languages', () => {
    expect(teOffices.get('1500')).toEqual({
      fi: 'Hämeen TE-toimisto',
      sv: 'Tavastlands TE-byrå',
      en: 'Häme TE Office',
    });
    expect(elyCentres.get('04')).toEqual({
      fi: 'Hämeen ELY-keskus',
      sv: 'NTM-centralen i Tavastland',
      en: 'Häme ELY Centre',
    });
  });
});
