import { describe, expect, it } from 'vitest';
import {
  type StatementCompetence,
  type StatementSubject,
  statementCompetence,
  statementGivers,
} from '../../../src/domain/legislation/statement-competence.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { statementSections } from '../../../src/domain/legislation/statement-sections.ts';
import { describeLaw } from '../../support/law-table.ts';
import { lawOn, rulesOf } from '../../support/legislation.ts';

const LETTERS = {
  TE_OFFICE: 'T',
  MUNICIPALITY: 'M',
  CUSTOMER_SERVICE_CENTRE: 'C',
  KEHA_CENTRE: 'K',
} as const;
const LIMITS = { ROUTINE: 'C', CLEAR_ENDINGS: 'C clear' } as const;

/** `M, T may, C`: the municipality is competent, the TE Office may too, the service centre gives routine ones. */
const cellOf = ({ competent, may, serviceCentre }: StatementCompetence): string =>
  [
    LETTERS[competent],
    ...may.map((giver) => `${LETTERS[giver]} may`),
    ...(serviceCentre === null ? [] : [LIMITS[serviceCentre]]),
  ].join(', ');

const DATES = [
  '2020-01-01',
  '2021-03-01',
  '2021-10-02',
  '2022-07-11',
  '2022-08-01',
  '2023-01-01',
  '2023-12-01',
  '2025-01-01',
];

const MATRIX: Record<StatementSubject, readonly string[]> = {
  // from                             V0   1.3.21 2.10.21  11.7.22    1.8.22        1.1.23     1.12.23     1.1.25
  GENERAL_CONDITIONS: ['T', 'T', 'M', 'M', 'M, C', 'M, C', 'M, T may', 'M, K may'],
  SHORT_SELF_EMPLOYMENT: ['T', 'T', 'M', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  STUDIES_NOT_PREVENTING_BENEFIT: ['T', 'T', 'M', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  SERVICE_PARTICIPATION: ['T', 'M', 'M', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  LABOUR_MARKET_TRAINING: ['T', 'T', 'T', 'T', 'T', 'T', 'T', 'M, K may'],
  SELF_MOTIVATED_STUDY: ['T', 'M', 'M', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  INTEGRATION_STUDY: ['T', 'M', 'M', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  MINOR_STUDIES: ['T', 'T', 'T', 'T, M may', 'T, M may', 'T, M may', 'T, M may', 'K, M may'],
  RESTORATION_OF_RIGHT: ['T', 'T', 'T', 'M', 'M', 'M', 'M, T may', 'M, K may'],
  ENTREPRENEURSHIP_AND_OWN_WORK: ['T', 'T', 'T', 'T', 'T, C clear', 'T, C', 'T', 'K'],
  FULL_TIME_STUDIES: ['T', 'T', 'T', 'T', 'T, C', 'T, C', 'T', 'K'],
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: ['T', 'T', 'T', 'T', 'T', 'T', 'T', 'K'],
  REPREHENSIBLE_CONDUCT: ['T', 'T', 'T', 'T', 'T', 'T', 'T', 'K'],
};

const SUBJECTS = Object.keys(MATRIX) as StatementSubject[];
const competenceOn = (subject: StatementSubject, on: string): StatementCompetence =>
  rulesOf(statementCompetence, on)[subject];

const CELLS = SUBJECTS.flatMap((subject) =>
  DATES.flatMap((from, index) => {
    const cell = MATRIX[subject][index] ?? '';
    const before = MATRIX[subject][index - 1];
    const on = (days: number): string => addDays(from as PlainDate, days);
    return [
      ...(before === undefined ? [] : [[subject, on(-1), before] as const]),
      [subject, on(0), cell] as const,
      [subject, on(1), cell] as const,
    ];
  }),
);

describe('who gives a labour-policy statement, by the day on which it is given', () => {
  it.each(CELLS)('%s on %s: %s', (subject, on, expected) => {
    expect(cellOf(competenceOn(subject, on))).toBe(expected);
  });

  it.each([
    ['2021-02-28', 'V0', 'Boundary conditions of the employment trials (2020)', 'S'],
    ['2021-03-01', 'V1', '1269/2020', 'F'],
    ['2021-10-01', 'V1', '1269/2020', 'F'],
    ['2021-10-02', 'V1c', '1269/2020 (421/2021)', 'F'],
    ['2022-07-10', 'V1c', '1269/2020 (421/2021)', 'F'],
    ['2022-07-11', 'V2c', '1269/2020 (682/2022)', 'F'],
    ['2022-07-31', 'V2c', '1269/2020 (682/2022)', 'F'],
    ['2022-08-01', 'V2d', '1269/2020 (682/2022), 153/2021 (508/2022)', 'F'],
    ['2022-12-31', 'V2d', '1269/2020 (682/2022), 153/2021 (508/2022)', 'F'],
    ['2023-01-01', 'V3', '1269/2020 (1133/2022), 153/2021 (508/2022)', 'F'],
    ['2023-11-30', 'V3', '1269/2020 (1133/2022), 153/2021 (508/2022)', 'F'],
    ['2023-12-01', 'V4b', '1269/2020 (1001/2023)', 'F'],
    ['2024-12-31', 'V4b', '1269/2020 (1001/2023)', 'F'],
    ['2025-01-01', 'V5', '1290/2002 (385/2023)', 'F'],
    ['2026-12-31', 'V5', '1290/2002 (385/2023)', 'F'],
  ])('%s: %s, %s, %s', (on, version, act, certainty) => {
    expect(lawOn(statementCompetence, on)).toMatchObject({ certainty, reference: { version, act } });
  });

  it('names everybody who may, the limited competence last', () => {
    expect(statementGivers(competenceOn('GENERAL_CONDITIONS', '2023-06-01'))).toEqual([
      'MUNICIPALITY',
      'CUSTOMER_SERVICE_CENTRE',
    ]);
    expect(statementGivers(competenceOn('MINOR_STUDIES', '2024-06-01'))).toEqual([
      'TE_OFFICE',
      'MUNICIPALITY',
    ]);
    expect(statementGivers(competenceOn('REPREHENSIBLE_CONDUCT', '2024-06-01'))).toEqual(['TE_OFFICE']);
  });

  it('never lets a municipality judge conduct', () => {
    for (const { rules } of statementCompetence.entries) {
      expect(statementGivers(rules.REPREHENSIBLE_CONDUCT)).not.toContain('MUNICIPALITY');
    }
  });

  it.each(SUBJECTS)('has no TE Office any more for %s on a report of 3.1.2025 (E58)', (subject) => {
    const givers = statementGivers(competenceOn(subject, '2025-01-03'));
    expect(givers).not.toContain('TE_OFFICE');
    expect(givers).toContain('KEHA_CENTRE');
  });

  it.each([
    // given        by
    ['2021-09-20', 'T'],
    ['2021-10-01', 'T'],
    ['2021-10-02', 'M'],
    ['2021-10-10', 'M'],
  ])('period 20.9.–10.10.2021, given on %s: %s for the whole period (E59)', (given, expected) => {
    expect(statementCompetence.referenceDate).toBe('day on which the statement is given');
    expect(cellOf(competenceOn('GENERAL_CONDITIONS', given))).toBe(expected);
  });
});

describeLaw(statementSections, [
  ['statement.sections.general_conditions', '2:1, 2:2, 2:4.1, 2:13.4', '2020-01-01', null, 'V0', '1290/2002'],
  ['statement.sections.short_self_employment', '2:5 a', '2020-01-01', null, 'V0', '1290/2002'],
  [
    'statement.sections.studies_not_preventing_benefit',
    '2:10 a',
    '2020-01-01',
    '2022-12-31',
    'V0',
    '1290/2002',
  ],
  ['statement.sections.studies_not_preventing_benefit', '2:10 b', '2023-01-01', null, 'V3', '1290/2002'],
  ['statement.sections.minor_studies', '2:10.2', '2020-01-01', '2022-12-31', 'V0', '1290/2002'],
  ['statement.sections.minor_studies', '2:10.2, 2:10 a.2', '2023-01-01', null, 'V3', '1290/2002'],
  ['statement.sections.restoration_of_right', '2:16.1, 2a:10.2–3', '2020-01-01', null, 'V0', '1290/2002'],
  ['statement.sections.entrepreneurship_and_own_work', '2:4.2, 2:5–9', '2020-01-01', null, 'V0', '1290/2002'],
  ['statement.sections.full_time_studies', '2:10–11', '2020-01-01', null, 'V0', '1290/2002'],
  [
    'statement.sections.young_without_vocational_education',
    '2:13.1–3, 2:14, 2:15',
    '2020-01-01',
    null,
    'V0',
    '1290/2002',
  ],
  ['statement.sections.reprehensible_conduct', '2a', '2020-01-01', null, 'V0', '1290/2002'],
]);
