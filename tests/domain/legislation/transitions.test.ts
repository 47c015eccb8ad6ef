import { describe, expect, it } from 'vitest';
import { explainDetermination } from '../../../src/adapters/texts/explanation.ts';
import { determineTargetGroup } from '../../../src/domain/clients/determination/determination.ts';
import { amend } from '../../../src/domain/legislation/bill.ts';
import { firstInterview, interviewDuty } from '../../../src/domain/legislation/interviews.ts';
import { jobSearchObligation } from '../../../src/domain/legislation/job-search-obligation.ts';
import { initialInterview, meetings } from '../../../src/domain/legislation/meetings.ts';
import { paySubsidy } from '../../../src/domain/legislation/pay-subsidy.ts';
import { changeSecurity } from '../../../src/domain/legislation/services.ts';
import { startUpGrant } from '../../../src/domain/legislation/start-up-grant.ts';
import { lawInForce, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import { type Entry, publishedOn, type Timeline } from '../../../src/domain/legislation/timeline.ts';
import { transfer } from '../../../src/domain/legislation/transfer.ts';
import { governsFrom } from '../../../src/domain/legislation/transitions.ts';
import { referral, trialGovernance } from '../../../src/domain/legislation/trial-governance.ts';
import { unemployment } from '../../../src/domain/legislation/unemployment.ts';
import { workTrial } from '../../../src/domain/legislation/work-trial.ts';
import type { DeterminationId } from '../../../src/domain/shared/ids.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { clientFacts, date, determinationOn, dismissal, resultOn } from '../../support/client-facts.ts';
import { valueOn } from '../../support/law-table.ts';
import { lawOn, rulesOf, versionOn } from '../../support/legislation.ts';

/** Entries in force that are somehow, by theme and version. */
const entriesWhere = (holds: (entry: Entry<unknown>, theme: Timeline<unknown>) => boolean): string[] =>
  themesOf(lawInForce).flatMap((theme) =>
    theme.entries
      .filter((entry) => entry.status === 'in-force' && holds(entry, theme))
      .map(({ version }) => `${theme.theme} ${version}`),
  );

describe('new cases only: the initial interview of five working days (1379/2021)', () => {
  it.each([
    // registered   first interview  initial interview
    ['2022-04-30', '2 weeks', null],
    ['2022-05-01', '2 weeks', null],
    ['2022-05-02', null, '5 working-days'],
    ['2022-05-03', null, '5 working-days'],
  ])('registered on %s: interview in %s, or in %s', (registered, first, initial) => {
    expect(valueOn(firstInterview, 'interview.first.max', registered)).toBe(first);
    expect(valueOn(initialInterview, 'meeting.initial.max_working_days', registered)).toBe(initial);
  });

  it('is said in the entry, and by the day that is asked for', () => {
    expect(rulesOf(initialInterview, '2022-05-02')?.transition).toEqual({
      pattern: 'NEW_CASES_ONLY',
      basis: 'JOB_SEARCH_START',
    });
    expect([firstInterview.referenceDate, initialInterview.referenceDate]).toEqual([
      'job-search start',
      'job-search start',
    ]);
  });
});

describe('from the next event: clients of before get the Nordic model from their last interview on (1381/2021)', () => {
  const transition = rulesOf(meetings, '2022-05-02')?.transition;

  it.each([
    // registered   last interview  new schedule from
    ['2022-05-01', '2022-01-31', '2022-05-02'],
    ['2022-05-01', '2022-02-01', '2022-05-02'],
    ['2022-05-01', '2022-02-02', '2022-05-02'],
    ['2022-05-01', '2022-02-03', '2022-05-03'],
    ['2022-05-01', '2022-05-10', '2022-08-10'],
    ['2022-05-01', null, null],
    ['2022-05-02', null, '2022-05-02'],
    ['2022-05-03', null, '2022-05-03'],
  ])('registered on %s, last interview on %s: from %s', (jobSearchStart, previousInterview, from) => {
    expect(
      transition &&
        governsFrom(transition, {
          jobSearchStart: date(jobSearchStart),
          previousInterview: previousInterview as PlainDate | null,
        }),
    ).toBe(from);
  });

  it('is one and the same for meetings and for the job-search obligation', () => {
    expect(transition).toMatchObject({ pattern: 'FROM_NEXT_EVENT', registeredBefore: '2022-05-02' });
    expect(rulesOf(jobSearchObligation, '2022-05-02')?.transition).toEqual(transition);
  });
});

describe('by the date of the cause: change security 55+ (670/2022, 671/2022)', () => {
  it.each([
    // dismissed on  determined on  result
    ['2022-12-31', '2022-12-31', 'IN'],
    ['2022-12-31', '2023-06-15', 'IN'],
    ['2023-01-01', '2023-06-15', 'EXCLUDED CHANGE_SECURITY_55'],
    ['2023-01-02', '2023-06-15', 'EXCLUDED CHANGE_SECURITY_55'],
  ])('dismissed on %s, determined on %s: %s', (on, day, result) => {
    const facts = clientFacts({
      birthDate: date('1960-01-01'),
      motherTongue: 'ru',
      dismissal: dismissal(on),
    });
    expect(resultOn(facts, day)).toBe(result);
  });

  it('has the day in the entry, of the target group and of the training alike', () => {
    expect(rulesOf(targetGroup, '2022-12-31').changeSecurityExclusion).toBeNull();
    expect(rulesOf(targetGroup, '2023-01-01').changeSecurityExclusion?.dismissedFrom).toBe('2023-01-01');
    expect(rulesOf(changeSecurity, '2023-01-01').training.dismissedFrom).toBe('2023-01-01');
    expect(changeSecurity.referenceDate).toBe('dismissal day');
    expect(changeSecurity.at(date('2022-12-31')).ok).toBe(false);
  });
});

describe('by the date of the decision: pay subsidy (371/2023)', () => {
  /** What a decision keeps: its terms are found by it, whenever they are read. */
  const decidedOn = (day: string) => lawOn(paySubsidy, day).reference;
  const termsOf = ({ version, from }: { readonly version: string; readonly from: string }): string => {
    const entry = paySubsidy.entries.find((one) => one.version === version && one.from === from);
    const { reducedAbility } = entry?.rules ?? {};
    return `${reducedAbility?.rate.amount} %, ${reducedAbility?.max.amount} months`;
  };

  it.each([
    ['2023-06-30', 'JTYPL17', '50 %, 24 months'],
    ['2023-07-01', 'V4', '70 %, 10 months'],
    ['2023-07-02', 'V4', '70 %, 10 months'],
  ])('decided on %s: %s, %s for reduced work ability', (day, version, terms) => {
    expect(decidedOn(day).version).toBe(version);
    expect(termsOf(decidedOn(day))).toBe(terms);
  });

  it('keeps running decisions under their own terms, and judges an extension by the law of its decision', () => {
    const decision = decidedOn('2023-06-30');
    const extension = decidedOn('2025-02-01');
    expect([decision, extension].map(termsOf)).toEqual(['50 %, 24 months', '70 %, 10 months']);
    expect(extension).toMatchObject({ version: 'V5', act: '380/2023 (1098/2024)' });
  });

  it('a determination, too, keeps its version: reading it again judges nothing again', () => {
    const facts = clientFacts({ birthDate: date('1994-05-05') });
    const decided = determinationOn(facts, '2021-06-15');
    const law = amend(lawInForce, {
      adopts: [],
      values: [{ key: 'target_group.age_below', value: 25, from: date('2021-03-01'), until: null }],
    });
    const again = law.ok && determineTargetGroup(facts, date('2021-06-15'), law.value);
    expect(again && again.ok && again.value).toMatchObject({ determination: { result: 'OUT' } });

    const read = explainDetermination(
      {
        ...decided,
        id: '00000000-0000-7000-8000-000000000002' as DeterminationId,
        clientId: facts.clientId,
        determinationDate: date('2021-06-15'),
        decidedBy: 'official',
        decidedAt: '2021-06-15T09:00:00Z',
        knownAt: '2021-06-15T09:00:00Z',
        state: 'CONFIRMED',
        effectiveResult: decided.result,
        override: null,
        supersededAt: null,
        supersededBy: null,
        changedFacts: null,
        review: null,
        version: 1,
        securityBan: false,
      },
      'en',
    );
    expect(read).toMatchObject({
      result: { code: 'IN' },
      grounds: [{ code: 'UNDER_30' }],
      rule: { version: 'V1', act: '1269/2020' },
    });
  });
});

describe('retroactive favour: students within the definition of unemployed (1001/2023)', () => {
  it.each([
    // looked at on  on           studies allowed by
    ['2023-11-30', '2022-12-31', 'V2', '2_10A'],
    ['2023-11-30', '2023-01-01', 'V2', '2_10A'],
    ['2023-11-30', '2023-12-01', 'V2', '2_10A'],
    ['2023-12-01', '2022-12-31', 'V2', '2_10A'],
    ['2023-12-01', '2023-01-01', 'V4b', '2_10B'],
    ['2023-12-01', '2023-01-02', 'V4b', '2_10B'],
    ['2023-12-02', '2023-06-15', 'V4b', '2_10B'],
  ])('known on %s, of %s: %s, studies allowed by %s', (knownOn, on, version, allowedBy) => {
    const found = unemployment.at(date(on), date(knownOn));
    expect(found.ok && found.value.reference.version).toBe(version);
    expect(valueOn(unemployment, 'unemployed.full_time_student', on, knownOn)).toBe(
      `EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_${allowedBy}`,
    );
  });

  it('holds from 1.1.2023 for whoever asks today', () => {
    expect(versionOn(unemployment, '2022-12-31')).toBe('V2');
    expect(lawOn(unemployment, '2023-01-01').reference).toEqual({
      theme: 'unemployed',
      version: 'V4b',
      from: '2023-01-01',
      act: '1269/2020 (1001/2023)',
      section: '2 §',
    });
  });

  it('is said by the day of its publication', () => {
    expect(entriesWhere((entry) => publishedOn(entry) > entry.from)).toContain('unemployed V4b');
  });
});

describe('sunset: rules that end by themselves give way to those before them', () => {
  it.each([
    { law: firstInterview, key: 'interview.first.if_appropriate', first: '2020-05-01', last: '2020-12-31' },
    { law: interviewDuty, key: 'interview.periodic.aim', first: '2020-05-01', last: '2021-01-31' },
    { law: startUpGrant, key: 'startup.max_months_covid', first: '2020-05-01', last: '2020-12-31' },
    { law: workTrial, key: 'worktrial.recruit_try', first: '2017-01-01', last: '2018-12-31' },
  ])('$law.theme: $key from $first to $last', ({ law, key, first, last }) => {
    const [before, after] = [addDays(date(first), -1), addDays(date(last), 1)];
    const temporary = valueOn(law, key, first);
    expect(temporary).not.toBe(valueOn(law, key, before));
    expect(valueOn(law, key, last)).toBe(temporary);
    expect(valueOn(law, key, after)).toBe(valueOn(law, key, before));
    expect(versionOn(law, after)).toBe(versionOn(law, before));
  });

  it('are said by the day on which they end', () => {
    expect(entriesWhere(({ until }) => until !== undefined)).toEqual(
      expect.arrayContaining(['interview.first V0c', 'interview V0c', 'startup V0c', 'worktrial JTYPL17']),
    );
  });
});

describe('repeal of an end that was still to come: referral to the trials (287/2022)', () => {
  it.each([
    // known on      referral on 31.3.2023, 1.4.2023 and 2.4.2023
    ['2021-03-01', 'true', 'false', 'false'],
    ['2022-07-31', 'true', 'false', 'false'],
    ['2022-08-01', 'true', 'true', 'true'],
    ['2022-08-02', 'true', 'true', 'true'],
  ])('known on %s, it went on until 31.3.2023: %s, and after: %s, %s', (knownOn, ...continues) => {
    const days = ['2023-03-31', '2023-04-01', '2023-04-02'];
    expect(days.map((on) => valueOn(referral, 'referral.continues', on, knownOn))).toEqual(continues);
  });

  it('changes what is known of a day, and leaves to be read what was', () => {
    const replaced = entriesWhere((entry, { entries }) =>
      entries.some((other) => other.from === entry.from && publishedOn(other) < publishedOn(entry)),
    );
    expect(replaced).toContain('referral V2d');
  });

  it('moved the last day of the trial act on the same day', () => {
    for (const [on, end, last] of [
      ['2022-07-31', '2023-03-31', '2023-06-30'],
      ['2022-08-01', null, '2024-12-31'],
    ] as const) {
      expect(valueOn(trialGovernance, 'trial.referral_end', on)).toBe(end);
      expect(valueOn(trialGovernance, 'trial.act.valid_until', on)).toBe(last);
      expect(valueOn(transfer, 'transfer.last_day', on)).toBe(last);
    }
  });
});
