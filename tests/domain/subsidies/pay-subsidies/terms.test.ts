import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type {
  SubsidyApplication,
  SubsidyType,
} from '../../../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidySituation } from '../../../../src/domain/subsidies/pay-subsidies/situation.ts';
import { examined, subsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/terms.ts';
import { applicationFor, date, noon, situationOf } from './applications.ts';

type Kind = SubsidyApplication['employer']['kind'];

/** What the longest subsidy that may be granted is: rate, later rate, months, monthly cap, target group (A.10). */
function longest(
  on: PlainDate,
  application: Parameters<typeof applicationFor>[1],
  situation: SubsidySituation,
): string {
  for (let months = 36; months > 0; months -= 1) {
    const asked = applicationFor(on, { ...application, months });
    const terms = subsidyTerms(asked, situation, noon(on), lawInForce);
    if (terms.ok) {
      const { rate, later, monthlyCapCents, groupCode } = terms.value;
      const falls =
        later === null
          ? ''
          : ` then ${later.rate / 100} % from month ${monthsTo(asked.from, later.from) + 1}`;
      const cap = monthlyCapCents === null ? 'no cap' : `${monthlyCapCents / 100} €`;
      return `${rate / 100} %${falls}, ${months} months, ${cap}, group ${groupCode}`;
    }
    if (terms.failure.code !== 'SUBSIDY_TOO_LONG') return terms.failure.code;
  }
  return 'none';
}

const monthsTo = (from: PlainDate, to: PlainDate): number =>
  [...Array(40).keys()].find((months) => addMonths(from, months) === to) ?? -1;

const LAST_OF_2017 = '2023-06-30';
const FIRST_OF_2023 = '2023-07-01';
const TRIAL = '2021-03-01';
const LAST_OF_TRIAL = '2024-12-31';
const TE2025 = '2025-01-01';

describe('level and length, by the day of the decision', () => {
  it.each<[type: SubsidyType, unemployed: number, on: string, terms: string]>([
    // type, months unemployed without a break, decided on, the longest that may be granted
    ['BASIC', 3, TRIAL, '30 %, 6 months, no cap, group 07'],
    ['BASIC', 3, LAST_OF_2017, '30 %, 6 months, no cap, group 07'],
    ['BASIC', 3, FIRST_OF_2023, '50 %, 5 months, 1260 €, group 07'],
    ['BASIC', 3, LAST_OF_TRIAL, '50 %, 5 months, 1260 €, group 07'],
    ['BASIC', 3, TE2025, '50 %, 5 months, 1260 €, group 07'],
    ['BASIC', 11, LAST_OF_2017, '30 %, 6 months, no cap, group 07'],
    ['BASIC', 13, LAST_OF_2017, '40 %, 12 months, no cap, group 08'],
    ['BASIC', 11, FIRST_OF_2023, '50 %, 5 months, 1260 €, group 07'],
    ['BASIC', 13, FIRST_OF_2023, '50 %, 10 months, 1260 €, group 08'],
    ['BASIC', 25, TRIAL, '50 %, 12 months, no cap, group 09'],
    ['BASIC', 25, LAST_OF_2017, '50 %, 12 months, no cap, group 09'],
    ['BASIC', 25, FIRST_OF_2023, '50 %, 10 months, 1260 €, group 09'],
    ['BASIC', 25, TE2025, '50 %, 10 months, 1260 €, group 09'],
    ['REDUCED_ABILITY', 3, LAST_OF_2017, '50 %, 24 months, no cap, group 03'],
    ['REDUCED_ABILITY', 3, FIRST_OF_2023, '70 %, 10 months, 1770 €, group 03'],
    ['REDUCED_ABILITY', 3, LAST_OF_TRIAL, '70 %, 10 months, 1770 €, group 03'],
    ['REDUCED_ABILITY', 3, TE2025, '70 %, 10 months, 1770 €, group 03'],
    ['REDUCED_ABILITY', 25, LAST_OF_2017, '50 %, 24 months, no cap, group 03'],
  ])('%s, %i months unemployed, decided on %s: %s', (type, unemployed, on, terms) => {
    const situation = situationOf(date(on), unemployed, { hasReducedAbility: type === 'REDUCED_ABILITY' });
    expect(longest(date(on), { type }, situation)).toBe(terms);
  });

  it.each<[kind: Kind, unemployed: number, workingTime: number, on: string, terms: string]>([
    ['ASSOCIATION', 25, 6500, LAST_OF_2017, '100 %, 12 months, no cap, group 09'],
    ['ASSOCIATION', 25, 6500, FIRST_OF_2023, '100 %, 10 months, 2020 €, group 09'],
    ['FOUNDATION', 25, 6500, LAST_OF_TRIAL, '100 %, 10 months, 2020 €, group 09'],
    ['RELIGIOUS_COMMUNITY', 25, 6500, TE2025, '100 %, 10 months, 2020 €, group 09'],
    ['ENTERPRISE', 25, 6500, LAST_OF_2017, 'EMPLOYER_KIND_EXCLUDED'],
    ['ENTERPRISE', 25, 6500, FIRST_OF_2023, 'AID_REGIME_MISSING'],
    ['HOUSEHOLD', 25, 6500, FIRST_OF_2023, 'EMPLOYER_KIND_EXCLUDED'],
    ['ASSOCIATION', 25, 6501, LAST_OF_2017, 'WORKING_TIME_TOO_LONG'],
    ['ASSOCIATION', 25, 6501, FIRST_OF_2023, 'WORKING_TIME_TOO_LONG'],
    ['ASSOCIATION', 23, 6500, LAST_OF_2017, 'UNEMPLOYMENT_TOO_SHORT'],
    ['ASSOCIATION', 23, 6500, FIRST_OF_2023, 'UNEMPLOYMENT_TOO_SHORT'],
  ])(
    'all costs: %s, %i months unemployed, %i of working time, decided on %s: %s',
    (kind, unemployed, workingTime, on, terms) => {
      const { job } = applicationFor(date(on));
      const application = { type: 'FULL' as const, kind, job: { ...job, workingTime } };
      expect(longest(date(on), application, situationOf(date(on), unemployed))).toBe(terms);
    },
  );

  it.each<[age: number, unemployed: number, on: string, terms: string]>([
    [60, 13, TRIAL, '40 % then 30 % from month 13, 24 months, no cap, group 10'],
    [60, 13, LAST_OF_2017, '40 % then 30 % from month 13, 24 months, no cap, group 10'],
    [60, 25, LAST_OF_2017, '50 % then 30 % from month 13, 24 months, no cap, group 10'],
    [60, 13, FIRST_OF_2023, '50 %, 24 months, 1260 €, group 10'],
    [60, 13, LAST_OF_TRIAL, '50 %, 24 months, 1260 €, group 10'],
    [60, 13, TE2025, '50 %, 24 months, 1260 €, group 10'],
    [59, 13, LAST_OF_2017, 'AGE_TOO_LOW'],
    [59, 13, FIRST_OF_2023, 'AGE_TOO_LOW'],
    [60, 11, LAST_OF_2017, 'UNEMPLOYMENT_TOO_SHORT'],
    [60, 11, FIRST_OF_2023, 'UNEMPLOYMENT_TOO_SHORT'],
  ])('aged 60: %i years, %i months unemployed, decided on %s: %s', (age, unemployed, on, terms) => {
    expect(longest(date(on), { type: 'AGED_60' }, situationOf(date(on), unemployed, { age }))).toBe(terms);
  });

  it.each<[age: number, unemployed: number, weeklyHours: number, on: string, terms: string]>([
    [55, 25, 2500, LAST_OF_2017, 'RULE_NOT_FOUND'],
    [55, 25, 2500, FIRST_OF_2023, '70 %, 10 months, 1770 €, group 09'],
    [55, 25, 2500, LAST_OF_TRIAL, '70 %, 10 months, 1770 €, group 09'],
    [55, 25, 2500, TE2025, '70 %, 10 months, 1770 €, group 09'],
    [54, 25, 2500, FIRST_OF_2023, 'AGE_TOO_LOW'],
    [55, 23, 2500, FIRST_OF_2023, 'UNEMPLOYMENT_TOO_SHORT'],
    [55, 25, 2499, FIRST_OF_2023, 'HOURS_TOO_FEW'],
  ])(
    'employment subsidy 55+: %i years, %i months, %i of hours, decided on %s: %s',
    (age, unemployed, weeklyHours, on, terms) => {
      const { job } = applicationFor(date(on));
      const application = { subsidy: 'EMPLOYMENT_SUBSIDY_55' as const, job: { ...job, weeklyHours } };
      expect(longest(date(on), application, situationOf(date(on), unemployed, { age }))).toBe(terms);
    },
  );

  it.each([TRIAL, LAST_OF_2017, FIRST_OF_2023, TE2025])(
    'an apprenticeship is subsidised to the end of the training, decided on %s',
    (on) => {
      const asked = applicationFor(date(on), { type: 'APPRENTICESHIP' });
      const trainingEnds = addMonths(date(on), 30);
      const whole = { ...asked, job: { ...asked.job, trainingEnds } };
      const employed = situationOf(date(on), 13, { isUnemployed: false });
      expect(subsidyTerms(whole, employed, noon(date(on)), lawInForce)).toMatchObject({
        ok: true,
        value: { to: trainingEnds },
      });
      expect(subsidyTerms(asked, employed, noon(date(on)), lawInForce)).toMatchObject({
        failure: { code: 'TRAINING_END_MISSING' },
      });
    },
  );
});

describe('unemployment of 12 in 14 and of 24 in 28 months', () => {
  const on = date('2023-07-03');
  const level = (from: PlainDate, until: PlainDate | null, service: number): string => {
    const coaching = { from: addMonths(on, -3), until: addDays(addMonths(on, -3), service) };
    const situation = situationOf(on, 0, {
      times: [
        { kind: 'UNEMPLOYED' as const, period: { from, until: coaching.from } },
        { kind: 'SERVICE' as const, period: coaching },
        { kind: 'UNEMPLOYED' as const, period: { from: coaching.until, until } },
      ],
    });
    return longest(on, { type: 'BASIC' }, situation);
  };
  const YEAR = daysBetween(addMonths(on, -12), on);

  it('E77: a service of three weeks breaks nothing, and its days are not added', () => {
    expect(level(addDays(on, -YEAR - 21), null, 21)).toContain('10 months');
    expect(level(addDays(on, -YEAR - 20), null, 21)).toContain('5 months');
  });

  it('counts days in the window only: a day before it is none', () => {
    expect(level(addMonths(on, -14), null, daysBetween(addMonths(on, -14), on) - YEAR)).toContain(
      '10 months',
    );
    expect(level(addMonths(on, -20), null, daysBetween(addMonths(on, -14), on) - YEAR + 1)).toContain(
      '5 months',
    );
  });
});

describe('who may be employed', () => {
  const groupsBefore = ['SKILL_SHORTAGE', 'DISABILITY_OR_ILLNESS'];
  it.each<
    [situation: string, change: Partial<SubsidySituation> & { age?: number }, before: string, after: string]
  >([
    ['24 years', { age: 24 }, 'SKILL_SHORTAGE', 'SKILL_SHORTAGE_AGED_15_TO_24'],
    ['25 years', { age: 25 }, 'SKILL_SHORTAGE', 'SUBSIDY_GROUND_MISSING'],
    ['49 years', { age: 49 }, 'SKILL_SHORTAGE', 'SUBSIDY_GROUND_MISSING'],
    ['50 years', { age: 50 }, 'SKILL_SHORTAGE', 'SKILL_SHORTAGE_AGED_50_OR_OVER'],
    [
      'no qualification',
      { hasUpperSecondaryQualification: false },
      'SKILL_SHORTAGE',
      'SKILL_SHORTAGE_NO_UPPER_SECONDARY_QUALIFICATION',
    ],
    [
      'an integration plan',
      { hasIntegrationPlan: true },
      'SKILL_SHORTAGE',
      'SKILL_SHORTAGE_INTEGRATION_PLAN',
    ],
    [
      'half a year without work',
      { lastWorkedOn: date('2022-12-30') },
      'SKILL_SHORTAGE',
      'SKILL_SHORTAGE_NO_WORK_IN_6_MONTHS',
    ],
    [
      'a day less without work',
      { lastWorkedOn: date('2023-01-01') },
      'SKILL_SHORTAGE',
      'SUBSIDY_GROUND_MISSING',
    ],
    [
      'reduced work ability',
      { hasSkillShortage: false, hasReducedAbility: true },
      'DISABILITY_OR_ILLNESS',
      'REDUCED_WORK_ABILITY',
    ],
    [
      'no shortage of skills',
      { hasSkillShortage: false, age: 20 },
      'SUBSIDY_GROUND_MISSING',
      'SUBSIDY_GROUND_MISSING',
    ],
  ])('%s', (_, change, before, after) => {
    const of = (on: string): string => {
      const situation = situationOf(date(on), 3, {
        hasUpperSecondaryQualification: true,
        lastWorkedOn: addMonths(date(on), -3),
        ...change,
      });
      const terms = subsidyTerms(applicationFor(date(on)), situation, noon(date(on)), lawInForce);
      return terms.ok ? terms.value.group : terms.failure.code;
    };
    expect([of(LAST_OF_2017), of(FIRST_OF_2023)]).toEqual([before, after]);
    expect([...groupsBefore, 'SUBSIDY_GROUND_MISSING']).toContain(before);
  });

  it('needs an assessment below a year of unemployment, and none from there on', () => {
    const of = (months: number, on: string): string => {
      const situation = situationOf(date(on), months, { wouldStayUnemployed: null });
      const terms = subsidyTerms(applicationFor(date(on)), situation, noon(date(on)), lawInForce);
      return terms.ok ? 'granted' : terms.failure.code;
    };
    for (const on of [LAST_OF_2017, FIRST_OF_2023]) {
      expect([of(11, on), of(12, on)]).toEqual(['NEEDS_ASSESSMENT_MISSING', 'granted']);
    }
  });
});

describe('what keeps from a subsidy', () => {
  const codes = (
    on: string,
    application: Partial<SubsidyApplication> & { readonly kind?: Kind },
    situation: Partial<SubsidySituation> = {},
  ): readonly string[] =>
    examined(
      applicationFor(date(on), application),
      situationOf(date(on), 13, situation),
      noon(date(on)),
      lawInForce,
    ).obstacles.map(({ code }) => code);
  const assurances = (change: Partial<SubsidyApplication['assurances']>) => ({
    assurances: { ...applicationFor(date(TRIAL)).assurances, ...change },
  });

  it.each<
    [
      what: string,
      application: Partial<SubsidyApplication> & { kind?: Kind },
      before: readonly string[],
      after: readonly string[],
      from2025: readonly string[],
    ]
  >([
    ['nothing', {}, [], [], []],
    [
      'a state agency',
      { kind: 'STATE' },
      ['STATE_AGENCY_EXCLUDED'],
      ['STATE_AGENCY_EXCLUDED'],
      ['STATE_AGENCY_EXCLUDED'],
    ],
    ['a municipality', { kind: 'MUNICIPALITY' }, [], [], ['PUBLIC_EMPLOYER_EXCLUDED']],
    ['a joint authority', { kind: 'JOINT_AUTHORITY' }, [], [], ['PUBLIC_EMPLOYER_EXCLUDED']],
    ['a wellbeing county', { kind: 'WELLBEING_COUNTY' }, [], [], []],
    [
      'competition',
      assurances({ distortsCompetition: true }),
      ['COMPETITION_DISTORTED'],
      ['COMPETITION_DISTORTED'],
      ['COMPETITION_DISTORTED'],
    ],
    [
      'unpaid wages',
      assurances({ wagesOrTaxesUnpaid: true }),
      ['WAGES_OR_TAXES_UNPAID'],
      ['WAGES_OR_TAXES_UNPAID'],
      ['WAGES_OR_TAXES_UNPAID'],
    ],
    [
      'business without an aid regime',
      { aidRegime: null },
      [],
      ['AID_REGIME_MISSING'],
      ['AID_REGIME_MISSING'],
    ],
  ])('%s', (_, application, before, after, from2025) => {
    expect([
      codes(LAST_OF_2017, application),
      codes(FIRST_OF_2023, application),
      codes(TE2025, application),
    ]).toEqual([before, after, from2025]);
  });

  it('a public employer is subsidised from 2025 for reduced ability and from 60, and Helsinki for what others left', () => {
    const { employer, job } = applicationFor(date(TE2025), { kind: 'MUNICIPALITY' });
    const helsinki = { ...employer, municipality: '091' };
    expect(
      codes(TE2025, { kind: 'MUNICIPALITY', type: 'REDUCED_ABILITY' }, { hasReducedAbility: true }),
    ).toEqual([]);
    expect(
      codes(TE2025, { kind: 'MUNICIPALITY', type: 'AGED_60' }, { birthDate: date('1960-01-01') }),
    ).toEqual([]);
    expect(codes(TE2025, { employer: helsinki, job: { ...job, duty: 'HEALTH' }, isBusiness: false })).toEqual(
      [],
    );
    expect(codes(TE2025, { employer: helsinki, isBusiness: false })).toEqual(['PUBLIC_EMPLOYER_EXCLUDED']);
    expect(codes(TE2025, { employer, job: { ...job, duty: 'HEALTH' }, isBusiness: false })).toEqual([
      'PUBLIC_EMPLOYER_EXCLUDED',
    ]);
  });

  it('dismissals of the last twelve months count until everybody is taken back', () => {
    const dismissed = (on: string, takenBack = false) =>
      codes('2024-02-29', assurances({ dismissedOn: date(on), takenBack }));
    expect(dismissed('2023-02-28')).toEqual([]);
    expect(dismissed('2023-03-01')).toEqual(['DISMISSALS_NOT_REPLACED']);
    expect(dismissed('2024-02-01', true)).toEqual([]);
  });

  it('the same person and employer wait for three years from 1.7.2023 on', () => {
    const earlier = (to: string, businessId = '1234567-1') => ({
      earlier: [{ businessId, from: date('2019-01-01'), to: date(to) }],
    });
    expect(codes(FIRST_OF_2023, {}, earlier('2020-07-01'))).toEqual(['EARLIER_SUBSIDY']);
    expect(codes(FIRST_OF_2023, {}, earlier('2020-06-30'))).toEqual([]);
    expect(codes(FIRST_OF_2023, {}, earlier('2023-06-30', '7654321-0'))).toEqual([]);
    expect(codes(LAST_OF_2017, {}, earlier('2020-07-01'))).toEqual([]);
  });

  it('until then months of earlier subsidies use up the longest one, unless unemployed ten of twelve months again', () => {
    const on = date(LAST_OF_2017);
    const earlier = [{ businessId: '7654321-0', from: date('2022-06-01'), to: date('2022-11-30') }];
    const since = {
      times: [{ kind: 'UNEMPLOYED' as const, period: { from: date('2022-12-01'), until: null } }],
    };
    const left = (situation: Partial<SubsidySituation>) =>
      longest(
        on,
        { type: 'REDUCED_ABILITY' },
        situationOf(on, 0, { hasReducedAbility: true, earlier, ...situation }),
      );
    expect(left(since)).toContain('18 months');
    expect(
      left({ times: [{ kind: 'UNEMPLOYED', period: { from: date('2022-07-01'), until: null } }] }),
    ).toContain('24 months');
    const old = [{ businessId: null, from: date('2021-01-01'), to: date('2021-06-29') }];
    expect(left({ ...since, earlier: old })).toContain('24 months');
  });

  it('E71: the moment of the decision comes before the work, on the same day too; the application before the decision', () => {
    const on = date('2022-03-27');
    const at = (decided: string, begins: string, received = '2022-03-01T10:00:00.000Z') => {
      const asked = applicationFor(on, { from: on });
      const application = {
        ...asked,
        receivedAt: received as typeof asked.receivedAt,
        job: { ...asked.job, beginsAt: begins as typeof asked.receivedAt },
      };
      return examined(
        application,
        situationOf(on, 13),
        decided as typeof asked.receivedAt,
        lawInForce,
      ).obstacles.map(({ code }) => code);
    };
    expect(at('2022-03-27T06:59:00.000Z', '2022-03-27T07:00:00.000Z')).toEqual([]);
    expect(at('2022-03-27T07:00:00.000Z', '2022-03-27T07:00:00.000Z')).toEqual(['JOB_ALREADY_STARTED']);
    expect(at('2022-03-27T06:00:00.000Z', '2022-03-27T07:00:00.000Z', '2022-03-27T06:30:00.000Z')).toEqual([
      'DECISION_BEFORE_APPLICATION',
    ]);
  });

  it('nothing is subsidised before the job begins or after it ends, and nobody who is not unemployed', () => {
    const { job } = applicationFor(date(TRIAL));
    const later = { ...job, beginsAt: noon(date('2021-03-10')) };
    expect(codes(TRIAL, { job: later, from: date('2021-03-09') })).toEqual(['SUBSIDY_BEFORE_JOB']);
    expect(codes(TRIAL, { job: { ...job, to: date('2021-03-31') }, months: 1 })).toEqual([
      'SUBSIDY_AFTER_JOB',
    ]);
    expect(codes(TRIAL, {}, { isUnemployed: false })).toEqual(['CLIENT_NOT_UNEMPLOYED']);
  });

  it('de minimis aid of three years is limited, and aid for the costs is no more than the costs', () => {
    const aid = (cents: number, grantedOn: string, isDeMinimis = true) => ({
      aidRegime: 'DE_MINIMIS' as const,
      otherAid: [{ name: 'Muu tuki', cents, grantedOn: date(grantedOn), isDeMinimis }],
    });
    expect(codes('2023-12-31', aid(20_000_000, '2022-01-01'))).toEqual(['DE_MINIMIS_EXCEEDED']);
    expect(codes('2024-01-01', aid(20_000_000, '2022-01-01'))).toEqual([]);
    expect(codes('2023-12-31', aid(20_000_000, '2020-12-30'))).toEqual([]);
    expect(codes('2023-12-31', aid(250_000, '2023-01-01', false))).toEqual(['AID_EXCEEDS_COSTS']);
  });

  it('everything is told at once, each with the rule of the day', () => {
    const found = examined(
      applicationFor(date(FIRST_OF_2023), { kind: 'STATE', ...assurances({ wagesOrTaxesUnpaid: true }) }),
      situationOf(date(FIRST_OF_2023), 3, { wouldStayUnemployed: null }),
      noon(date(FIRST_OF_2023)),
      lawInForce,
    );
    expect(found.terms).toBeNull();
    expect(found.obstacles.map(({ code, rule }) => [code, rule?.act])).toEqual([
      ['STATE_AGENCY_EXCLUDED', '916/2012 (371/2023)'],
      ['WAGES_OR_TAXES_UNPAID', '916/2012 (371/2023)'],
      ['NEEDS_ASSESSMENT_MISSING', '916/2012 (371/2023)'],
    ]);
  });
});
