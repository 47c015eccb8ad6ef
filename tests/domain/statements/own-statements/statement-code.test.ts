import { describe, expect, it } from 'vitest';
import { STATEMENT_SUBJECTS } from '../../../../src/domain/legislation/statement-competence.ts';
import { lawInForce as law } from '../../../../src/domain/legislation/statute-book.ts';
import {
  KEHA,
  MINISTRY,
  organisation,
  type OrganisationId,
  type OrganisationKind,
  SUPERVISOR,
} from '../../../../src/domain/shared/organisation.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import type { OwnSubject } from '../../../../src/domain/statements/own-statements/own-subject.ts';
import { codeOf, isOfConduct } from '../../../../src/domain/statements/own-statements/statement-code.ts';
import { rulesOf } from '../../../support/legislation.ts';
import { competentOn } from '../../../../src/domain/statements/own-statements/competence.ts';
import { CITY, date, drafted, noon, refusal, TE } from './statements.ts';

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const LETTERS = CHARACTERS.slice(10);
const pairs = LETTERS.flatMap((letter) => CHARACTERS.map((character) => letter + character));
const numbered = LETTERS.flatMap((letter) =>
  Array.from({ length: 101 }, (_, number) => letter + String(number).padStart(3, '0')),
);
const SERVICES = ['KK01', 'KT01', 'TV01', 'TY01', 'UV01', 'TK01', 'TP00'];
const NAMED = [...SERVICES, ...Array.from({ length: 9 }, (_, at) => `OM0${at + 1}`), 'C00A', 'C00D'];
/** Every two-character code that can be written, and every four-character one of the lists and around them. */
const CODES = [...pairs, ...numbered, ...NAMED];

const CHANGES = [...law.statementCompetence.entries, ...law.statementCodes.entries].map(({ from }) => from);
const DAYS = [...new Set(CHANGES.flatMap((from) => [addDays(from, -1), from]))].filter(
  (day) => day >= '2020-01-01',
);
const OWN = STATEMENT_SUBJECTS.filter(
  (subject): subject is OwnSubject => subject !== 'REPREHENSIBLE_CONDUCT',
);
const BODIES: Readonly<Record<OrganisationKind, OrganisationId>> = {
  municipality: CITY,
  area: organisation('area', '1531'),
  'te-office': TE,
  'employment-authority': organisation('employment-authority', 'HAME'),
  ely: organisation('ely', '08'),
  keha: KEHA,
  ministry: MINISTRY,
  avi: SUPERVISOR,
  employer: organisation('employer', '9000100-6'),
  provider: organisation('provider', 'taidot'),
};
/** One of each that gives statements: an area and an employment authority give them as a municipality does. */
const GIVERS = new Set(['municipality', 'te-office', 'keha']);

/** Written by hand beside the list: what counts as a sanction. */
const isSanction = (code: string): boolean =>
  /^[N-T][0-9A-Z]$/.test(code) ||
  /^W([1-9]|[AB])$/.test(code) ||
  (/^P\d{3}$/.test(code) && code >= 'P010' && code <= 'P070') ||
  (/^S\d{3}$/.test(code) && code >= 'S010' && code <= 'S061') ||
  code === 'V070';

describe('R65: a sanction', () => {
  it('is told by its code in either list', () => {
    expect(CODES.filter((code) => isOfConduct(code, law))).toEqual(CODES.filter(isSanction));
    expect(CODES.filter(isSanction)).toHaveLength(7 * 36 + 11 + 61 + 52 + 1);
  });

  it('cannot be written: no code of either list, with neither list, on no subject', () => {
    const sanctions = CODES.filter(isSanction);
    for (const { rules } of law.statementCodes.entries) {
      for (const subject of OWN) {
        expect(sanctions.filter((code) => codeOf(code, subject, rules, law).ok)).toEqual([]);
      }
    }
  });

  it('cannot be given by any kind of body on any day', () => {
    const sanctions = CODES.filter(isSanction);
    for (const [kind, body] of Object.entries(BODIES)) {
      const codes = GIVERS.has(kind) ? sanctions : ['N1', 'P010', 'S061'];
      for (const day of DAYS) {
        expect(refusal(competentOn(body, 'REPREHENSIBLE_CONDUCT', day, law))).toBe('STATEMENT_COMPETENCE');
        const act = noon(day, body);
        const other = codes.find((code) => {
          const asked = { subject: 'SERVICE_PARTICIPATION', code } as const;
          return refusal(drafted(asked, act, body)) !== 'STATEMENT_COMPETENCE';
        });
        expect([body, day, other]).toEqual([body, day, undefined]);
      }
    }
  });

  it.each([
    // given       by    code    competent for it
    ['2022-06-01', CITY, 'Q5', 'TE_OFFICE'],
    ['2023-06-01', CITY, 'P010', 'TE_OFFICE'],
    ['2023-06-01', CITY, 'W1', 'TE_OFFICE'],
    ['2025-06-01', CITY, 'S010', 'KEHA_CENTRE'],
    ['2024-06-01', TE, 'P070', 'TE_OFFICE'],
  ])('on %s by %s with %s is told to belong to %s', (on, body, code, competent) => {
    const refused = drafted({ subject: 'SERVICE_PARTICIPATION', code }, noon(on, body), body);
    expect(refused).toMatchObject({
      failure: { code: 'STATEMENT_COMPETENCE', data: { subject: 'REPREHENSIBLE_CONDUCT', competent } },
    });
  });
});

describe('A.12: the code list of the day', () => {
  it.each<[string, OwnSubject, string, boolean]>([
    ['2023-02-28', 'GENERAL_CONDITIONS', 'A1', true],
    ['2023-02-28', 'GENERAL_CONDITIONS', 'AZ', true],
    ['2023-02-28', 'GENERAL_CONDITIONS', 'B1', false],
    ['2023-02-28', 'GENERAL_CONDITIONS', 'T001', false],
    ['2023-03-01', 'GENERAL_CONDITIONS', 'A1', false],
    ['2023-03-01', 'GENERAL_CONDITIONS', 'T001', true],
    ['2023-03-02', 'GENERAL_CONDITIONS', 'T100', true],
    ['2023-03-02', 'GENERAL_CONDITIONS', 'T101', false],
    ['2023-03-02', 'GENERAL_CONDITIONS', 'T0A1', false],
    ['2023-02-28', 'SERVICE_PARTICIPATION', 'B2', true],
    ['2023-03-01', 'SERVICE_PARTICIPATION', 'KK01', true],
    ['2023-03-01', 'SERVICE_PARTICIPATION', 'TP00', true],
    ['2023-03-01', 'SERVICE_PARTICIPATION', 'KK02', false],
    ['2023-02-28', 'SELF_MOTIVATED_STUDY', 'D1', true],
    ['2023-02-28', 'SELF_MOTIVATED_STUDY', 'G1', true],
    ['2023-03-01', 'SELF_MOTIVATED_STUDY', 'M012', true],
    ['2023-03-01', 'SELF_MOTIVATED_STUDY', 'OM09', true],
    ['2023-03-01', 'SELF_MOTIVATED_STUDY', 'OM10', false],
    ['2023-02-28', 'SHORT_SELF_EMPLOYMENT', 'Y1', true],
    ['2023-03-01', 'SHORT_SELF_EMPLOYMENT', 'Y009', true],
    ['2023-02-28', 'LABOUR_MARKET_TRAINING', 'E1', true],
    // The second list has no codes of training of its own.
    ['2025-01-01', 'LABOUR_MARKET_TRAINING', 'TV01', true],
    ['2025-01-01', 'RESTORATION_OF_RIGHT', 'T050', true],
    ['2023-02-28', 'YOUNG_WITHOUT_VOCATIONAL_EDUCATION', 'K1', true],
    // Shared with conduct of the earlier law: nobody writes it.
    ['2023-03-01', 'YOUNG_WITHOUT_VOCATIONAL_EDUCATION', 'S010', false],
    ['2023-03-01', 'GENERAL_CONDITIONS', 'F001', false],
    ['2023-03-01', 'GENERAL_CONDITIONS', 'Z001', false],
    ['2023-03-01', 'GENERAL_CONDITIONS', 'C00A', false],
  ])('on %s, %s: %s is of it: %s', (on, subject, code, expected) => {
    expect(codeOf(code, subject, rulesOf(law.statementCodes, on), law).ok).toBe(expected);
  });

  it('refuses a code of another subject and tells the codes that there are', () => {
    expect(drafted({ code: 'B1' }, noon('2021-10-04'))).toMatchObject({
      failure: { code: 'STATEMENT_CODE_INVALID', data: { statementCode: 'B1', codes: ['A0–AZ'] } },
    });
    expect(refusal(drafted({ code: 'A1', from: date('2021-10-11') }, noon('2021-10-04')))).toBe(
      'PERIOD_INVERTED',
    );
  });
});
