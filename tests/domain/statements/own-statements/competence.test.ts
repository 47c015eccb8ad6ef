import { describe, expect, it } from 'vitest';
import {
  STATEMENT_SUBJECTS,
  type StatementSubject,
} from '../../../../src/domain/legislation/statement-competence.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  competenceMatrix,
  competentOn,
  subjectsOf,
} from '../../../../src/domain/statements/own-statements/competence.ts';
import { organisation, type OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import { CITY, date, made, TE } from './statements.ts';

const AUTHORITY = organisation('employment-authority', 'HAME');
const KEHA = 'keha' as OrganisationId;

/** The days on which the matrix of section 3.6 changes, in the order of its columns. */
const CHANGES = [
  '2020-01-01',
  '2021-03-01',
  '2021-10-02',
  '2022-07-11',
  '2022-08-01',
  '2023-01-01',
  '2023-12-01',
  '2025-01-01',
];

/** What a municipality or employment authority does: `M` is competent, `m` may beside who is, `-` may not. */
const MUNICIPALITY: Record<StatementSubject, string> = {
  //                             V0 3/21 10/21 11.7.22 8/22 1/23 12/23 1/25
  GENERAL_CONDITIONS: '                -  -  M  M  M  M  M  M',
  SHORT_SELF_EMPLOYMENT: '             -  -  M  M  M  M  M  M',
  STUDIES_NOT_PREVENTING_BENEFIT: '    -  -  M  M  M  M  M  M',
  SERVICE_PARTICIPATION: '             -  M  M  M  M  M  M  M',
  LABOUR_MARKET_TRAINING: '            -  -  -  -  -  -  -  M',
  SELF_MOTIVATED_STUDY: '              -  M  M  M  M  M  M  M',
  INTEGRATION_STUDY: '                 -  M  M  M  M  M  M  M',
  MINOR_STUDIES: '                     -  -  -  m  m  m  m  m',
  RESTORATION_OF_RIGHT: '              -  -  -  M  M  M  M  M',
  ENTREPRENEURSHIP_AND_OWN_WORK: '     -  -  -  -  -  -  -  -',
  FULL_TIME_STUDIES: '                 -  -  -  -  -  -  -  -',
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: '-  -  -  -  -  -  -  -',
  REPREHENSIBLE_CONDUCT: '             -  -  -  -  -  -  -  -',
};

/** What the KEHA Centre does; before 2025 nothing. */
const KEHA_FROM_2025: Record<StatementSubject, string> = {
  GENERAL_CONDITIONS: 'm',
  SHORT_SELF_EMPLOYMENT: 'm',
  STUDIES_NOT_PREVENTING_BENEFIT: 'm',
  SERVICE_PARTICIPATION: 'm',
  LABOUR_MARKET_TRAINING: 'm',
  SELF_MOTIVATED_STUDY: 'm',
  INTEGRATION_STUDY: 'm',
  MINOR_STUDIES: 'M',
  RESTORATION_OF_RIGHT: 'm',
  ENTREPRENEURSHIP_AND_OWN_WORK: 'M',
  FULL_TIME_STUDIES: 'M',
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: 'M',
  // Competent by law; nobody gives a statement on conduct by means of this product.
  REPREHENSIBLE_CONDUCT: '-',
};

const said = (body: OrganisationId, subject: StatementSubject, on: string): string => {
  const found = competentOn(body, subject, date(on), lawInForce);
  if (!found.ok) return '-';
  return found.value.isConcurrent ? 'm' : 'M';
};

const cellsOf = (row: string): readonly string[] => row.trim().split(/\s+/);
/** Day, what is said on it: the day before each change, the change and the day after. */
const CELLS = STATEMENT_SUBJECTS.flatMap((subject) =>
  CHANGES.flatMap((change, column) => {
    const row = cellsOf(MUNICIPALITY[subject]);
    return [-1, 0, 1]
      .map((off) => [subject, addDays(date(change), off), row[off < 0 ? column - 1 : column] ?? ''] as const)
      .filter(([, , cell]) => cell !== '');
  }),
);

describe('R65: what a municipality may give a statement on, by the day of giving', () => {
  it('is thirteen subjects in eight columns', () => {
    expect([STATEMENT_SUBJECTS.length, CELLS.length]).toEqual([13, 13 * (8 * 3 - 1)]);
  });

  it.each(CELLS)('%s on %s: %s', (subject, on, cell) => {
    expect([said(CITY, subject, on), said(AUTHORITY, subject, on)]).toEqual([cell, cell]);
    expect(said(organisation('area', '1531'), subject, on)).toBe(cell);
  });
});

describe('R65: what others may give', () => {
  it.each(STATEMENT_SUBJECTS)('the KEHA Centre from 2025: %s', (subject) => {
    expect(said(KEHA, subject, '2024-12-31')).toBe('-');
    expect(said(KEHA, subject, '2025-01-01')).toBe(KEHA_FROM_2025[subject]);
  });

  it.each(STATEMENT_SUBJECTS)('a TE Office on its own clients, as long as there is one: %s', (subject) => {
    const cell = subject === 'REPREHENSIBLE_CONDUCT' ? '-' : 'M';
    expect(CHANGES.map((on) => said(TE, subject, on))).toEqual([...Array(7).fill(cell), '-']);
  });

  it.each(['ely:08', 'ministry', 'avi', 'employer:9000100-6', 'provider:taidot'])('%s gives none', (body) => {
    for (const on of CHANGES) {
      expect(made(subjectsOf(body as OrganisationId, date(on), lawInForce))).toEqual([]);
    }
  });

  it('a refusal tells who is competent, who may too, and by which rule', () => {
    const refused = competentOn(CITY, 'MINOR_STUDIES', date('2022-07-10'), lawInForce);
    expect(refused).toMatchObject({
      failure: {
        kind: 'forbidden',
        code: 'STATEMENT_COMPETENCE',
        data: { subject: 'MINOR_STUDIES', competent: 'TE_OFFICE', date: '2022-07-10' },
        rule: { act: '1269/2020 (421/2021)', section: '12 a §', from: '2021-10-02' },
      },
    });
  });
});

describe('the matrix as it is shown', () => {
  it.each([
    ['2022-09-01', 'GENERAL_CONDITIONS', 'MUNICIPALITY', [], 'ROUTINE', '2022-08-01'],
    ['2022-09-01', 'SHORT_SELF_EMPLOYMENT', 'MUNICIPALITY', [], null, '2021-10-02'],
    ['2022-09-01', 'ENTREPRENEURSHIP_AND_OWN_WORK', 'TE_OFFICE', [], 'CLEAR_ENDINGS', '2022-08-01'],
    // As it was before the service centre.
    ['2024-01-15', 'FULL_TIME_STUDIES', 'TE_OFFICE', [], null, '2023-12-01'],
    ['2024-01-15', 'YOUNG_WITHOUT_VOCATIONAL_EDUCATION', 'TE_OFFICE', [], null, '2020-01-01'],
    ['2025-06-01', 'LABOUR_MARKET_TRAINING', 'MUNICIPALITY', ['KEHA_CENTRE'], null, '2025-01-01'],
  ])('%s, %s: %s, %s, %s since %s', (on, subject, competent, may, serviceCentre, since) => {
    const { rows } = made(competenceMatrix(date(on), lawInForce));
    expect(rows.find((row) => row.subject === subject)).toMatchObject({
      competent,
      may,
      serviceCentre,
      since,
    });
    expect(rows.map((row) => row.subject)).toEqual(STATEMENT_SUBJECTS);
  });

  it.each([
    ['2022-12-31', '2:10 a', '2:10.2'],
    ['2023-01-01', '2:10 b', '2:10.2, 2:10 a.2'],
    ['2023-01-02', '2:10 b', '2:10.2, 2:10 a.2'],
  ])('%s names the sections of studies: %s; %s', (on, notPreventing, minor) => {
    const { rows } = made(competenceMatrix(date(on), lawInForce));
    const sectionsOf = (subject: string) => rows.find((row) => row.subject === subject)?.sections;
    expect(sectionsOf('STUDIES_NOT_PREVENTING_BENEFIT')).toBe(notPreventing);
    expect(sectionsOf('MINOR_STUDIES')).toBe(minor);
  });
});
