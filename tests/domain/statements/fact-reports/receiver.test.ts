import { describe, expect, it } from 'vitest';
import type { StatementSubject } from '../../../../src/domain/legislation/statement-competence.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import {
  competentReceiver,
  type ReportedClient,
  SUBJECT_OF_EVENT,
} from '../../../../src/domain/statements/fact-reports/receiver.ts';
import { EVENT_KINDS } from '../../../../src/domain/statements/event.ts';
import { client, day, law } from './reports.ts';

const receiver = (subject: StatementSubject, on: string, of: ReportedClient = client): string => {
  const found = competentReceiver(subject, of, day(on), law);
  return found.ok ? found.value.receiver : found.failure.code;
};

const TE = 'te-office:1500';
const OWN = 'STATEMENT_IS_OWN';
const KEHA = 'keha';

/** The days on which the matrix of 3.6 changed. */
const CHANGES = [
  '2021-03-01',
  '2021-10-02',
  '2022-07-11',
  '2022-08-01',
  '2023-01-01',
  '2023-12-01',
  '2025-01-01',
] as const;

/** Who is told, from the day before the first change on: one more from each change on. */
const TOLD: Readonly<Record<StatementSubject, readonly [string, ...string[]]>> = {
  GENERAL_CONDITIONS: [TE, TE, OWN, OWN, OWN, OWN, OWN, OWN],
  SHORT_SELF_EMPLOYMENT: [TE, TE, OWN, OWN, OWN, OWN, OWN, OWN],
  STUDIES_NOT_PREVENTING_BENEFIT: [TE, TE, OWN, OWN, OWN, OWN, OWN, OWN],
  SERVICE_PARTICIPATION: [TE, OWN, OWN, OWN, OWN, OWN, OWN, OWN],
  LABOUR_MARKET_TRAINING: [TE, TE, TE, TE, TE, TE, TE, OWN],
  SELF_MOTIVATED_STUDY: [TE, OWN, OWN, OWN, OWN, OWN, OWN, OWN],
  INTEGRATION_STUDY: [TE, OWN, OWN, OWN, OWN, OWN, OWN, OWN],
  MINOR_STUDIES: [TE, TE, TE, TE, TE, TE, TE, KEHA],
  RESTORATION_OF_RIGHT: [TE, TE, TE, OWN, OWN, OWN, OWN, OWN],
  ENTREPRENEURSHIP_AND_OWN_WORK: [TE, TE, TE, TE, TE, TE, TE, KEHA],
  FULL_TIME_STUDIES: [TE, TE, TE, TE, TE, TE, TE, KEHA],
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: [TE, TE, TE, TE, TE, TE, TE, KEHA],
  REPREHENSIBLE_CONDUCT: [TE, TE, TE, TE, TE, TE, TE, KEHA],
};

describe('R65, R66: who is told the facts, by the day on which they are sent', () => {
  it.each(Object.entries(TOLD) as [StatementSubject, readonly string[]][])(
    '%s: the day before, on and after every change of the matrix',
    (subject, told) => {
      const found = CHANGES.map((change) =>
        [-1, 0, 1].map((days) => receiver(subject, addDays(day(change), days))),
      );
      expect(found).toEqual(CHANGES.map((_, nth) => [told[nth], told[nth + 1], told[nth + 1]]));
    },
  );

  it.each(EVENT_KINDS)('what %s is about is never the municipality’s own', (kind) => {
    const on = ['2020-02-03', ...CHANGES];
    expect(on.map((date) => receiver(SUBJECT_OF_EVENT[kind], date))).not.toContain(OWN);
  });

  it.each<readonly [string, string | null, string | null, string]>([
    ['of the home municipality', '091', 'municipality:109', 'te-office:0200'],
    ['of a municipality that has become part of another', '174', 'municipality:109', 'te-office:0900'],
    ['of whoever is responsible, for somebody without a home', null, 'municipality:109', TE],
    ['of whoever is responsible, for a home abroad', '200', 'municipality:109', TE],
    ['none, where only an employment authority is known', null, 'employment-authority:A1', 'NO_TE_OFFICE'],
    ['none, where nobody is responsible', null, null, 'NO_TE_OFFICE'],
    ['none in Åland', '478', null, 'NO_TE_OFFICE'],
  ])('the TE Office %s', (_, home, responsible, expected) => {
    const of = { home, responsible: responsible as OrganisationId };
    expect(receiver('REPREHENSIBLE_CONDUCT', '2022-06-01', of)).toBe(expected);
  });

  it('before the boundary conditions there is nobody', () => {
    expect(receiver('REPREHENSIBLE_CONDUCT', '2019-12-31')).toBe('RULE_NOT_FOUND');
  });

  it('the refusal names act, section and date', () => {
    const found = competentReceiver('SERVICE_PARTICIPATION', client, day('2021-03-01'), law);
    expect(found).toMatchObject({
      ok: false,
      failure: {
        code: OWN,
        kind: 'rule-violation',
        data: { subject: 'SERVICE_PARTICIPATION', date: '2021-03-01' },
        rule: { act: '1269/2020', section: '12 §' },
      },
    });
  });
});
