import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { uncoveredDays } from '../../../src/domain/clients/facts/fact-rules.ts';
import { type FactSheet, type FactWrite, written } from '../../../src/domain/clients/facts/fact-sheet.ts';
import {
  correctFacts,
  endJobSearch,
  recordDismissal,
  recordEarningsRight,
  recordJobSearch,
  recordResidence,
  recordStatus,
  type StatusRecord,
} from '../../../src/domain/clients/facts/recording.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { overlaps } from '../../../src/domain/shared/period.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../src/domain/shared/result.ts';

const TODAY = '2021-06-30' as PlainDate;
const day = (text: string | null) => text as PlainDate;

const EMPTY: FactSheet = {
  clientId: 'c' as ClientId,
  birthDate: day('1990-01-01'),
  deathDate: null,
  residences: [],
  'job-searches': [],
  statuses: [],
  'earnings-rights': [],
  dismissals: [],
};

function recording(today: PlainDate = TODAY) {
  let last = 0;
  return { today, nextKey: () => `own:${(last += 1)}` };
}

const search = (from: string) => ({
  from: day(from),
  precedingActivity: '01',
  channel: 'WEB',
  office: null,
  officeFrom: null,
});
const status = (
  code: string,
  from: string,
  until: string | null,
  more: Partial<StatusRecord> = {},
): StatusRecord => ({
  code,
  from: day(from),
  until: day(until),
  endReason: null,
  weeklyHours: null,
  guaranteedHours: null,
  previousEndReason: null,
  ...more,
});
const home = (municipality: string, from: string, more: object = {}) => ({
  kind: 'HOME_MUNICIPALITY' as const,
  municipality,
  origin: 'VTJ' as const,
  from: day(from),
  until: null,
  ...more,
});

function done(sheet: FactSheet, writes: Result<readonly FactWrite[]>): FactSheet {
  if (!writes.ok) throw new Error(JSON.stringify(writes.failure));
  return written(sheet, writes.value, TODAY);
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

const searching = (keys = recording()): FactSheet =>
  done(EMPTY, recordJobSearch(EMPTY, search('2021-02-01'), '02', keys));

const statusesOf = (sheet: FactSheet): readonly string[] =>
  sheet.statuses
    .map(({ key, code, from, until, endReason }) =>
      [from, until ?? '–', code, endReason ?? '–', key].join(' '),
    )
    .toSorted();

describe('a status that is recorded', () => {
  it('cuts the span that it lies in, and says why that one ended', () => {
    const keys = recording();
    const sheet = searching(keys);
    const record = status('01', '2021-03-01', null, { previousEndReason: '03' });
    expect(statusesOf(done(sheet, recordStatus(sheet, record, keys)))).toEqual([
      '2021-02-01 2021-03-01 02 03 own:2',
      '2021-03-01 – 01 – own:3',
    ]);
  });

  it('with a last day splits it in two, and what comes after is a span of its own', () => {
    const keys = recording();
    const sheet = searching(keys);
    expect(
      statusesOf(done(sheet, recordStatus(sheet, status('01', '2021-03-01', '2021-03-15'), keys))),
    ).toEqual([
      '2021-02-01 2021-03-01 02 – own:2',
      '2021-03-01 2021-03-15 01 – own:4',
      '2021-03-15 – 02 – own:3',
    ]);
  });

  it('in the future is refused with its own day, not with that of the span that it would cut', () => {
    const keys = recording();
    const refused = recordStatus(searching(keys), status('01', '2030-01-01', null), keys);
    expect(refused).toMatchObject({ failure: { code: 'DATE_IN_FUTURE', data: { date: '2030-01-01' } } });
  });

  it('from the first day of a span on stands in its place, under its key', () => {
    const keys = recording();
    const sheet = searching(keys);
    expect(statusesOf(done(sheet, recordStatus(sheet, status('01', '2021-02-01', null), keys)))).toEqual([
      '2021-02-01 – 01 – own:2',
    ]);
  });

  it('is refused where it would rewrite what is known, or lies outside a job search', () => {
    const keys = recording();
    const first = searching(keys);
    const sheet = done(first, recordStatus(first, status('01', '2021-03-01', null), keys));
    expect(codeOf(recordStatus(sheet, status('05', '2021-02-15', null), keys))).toBe('SPAN_OVERLAP');
    expect(codeOf(recordStatus(sheet, status('05', '2021-02-15', '2021-03-15'), keys))).toBe('SPAN_OVERLAP');
    expect(codeOf(recordStatus(sheet, status('05', '2021-01-01', null), keys))).toBe('NO_VALID_JOB_SEARCH');
  });

  it.each([
    ['PERIOD_INVERTED', status('01', '2021-03-15', '2021-03-01')],
    ['DATE_IN_FUTURE', status('01', '2021-07-01', null)],
    ['DATE_IN_FUTURE', status('01', '2021-03-01', '2021-07-02')],
    ['CODE_INVALID', status('09', '2021-03-01', null)],
    ['CODE_INVALID', status('06', '2021-03-01', '2021-04-01')],
    ['CODE_INVALID', status('10', '2021-03-01', null)],
    ['CODE_INVALID', status('01', '2021-03-01', '2021-04-01', { endReason: '99' })],
  ])('%s', (code, record) => {
    const keys = recording();
    expect(codeOf(recordStatus(searching(keys), record, keys))).toBe(code);
  });

  it('E32: part-time work is a code of its own from 2.5.2022 on', () => {
    const keys = recording(day('2022-06-01'));
    const sheet = searching(keys);
    expect(codeOf(recordStatus(sheet, status('09', '2022-05-01', null), keys))).toBe('CODE_INVALID');
    expect(codeOf(recordStatus(sheet, status('09', '2022-05-02', null), keys))).toBe('ok');
  });
});

describe('a job search', () => {
  it('is not recorded beside another, nor of somebody younger than fifteen', () => {
    const keys = recording();
    expect(codeOf(recordJobSearch(searching(keys), search('2021-05-01'), '02', keys))).toBe('SPAN_OVERLAP');
    const child = { ...EMPTY, birthDate: day('2006-02-02') };
    expect(codeOf(recordJobSearch(child, search('2021-02-01'), '02', keys))).toBe('AGE_IMPLAUSIBLE');
    expect(codeOf(recordJobSearch(child, search('2021-02-02'), '02', keys))).toBe('ok');
  });

  it('E34: is recorded of somebody of seventeen', () => {
    const young = { ...EMPTY, birthDate: day('2004-01-01') };
    expect(codeOf(recordJobSearch(young, search('2021-02-01'), '02', recording()))).toBe('ok');
  });

  it('takes the status that runs with it when it ends', () => {
    const sheet = searching();
    const ended = done(
      sheet,
      endJobSearch(sheet, { lastDay: day('2021-06-10'), endReason: '03' }, recording()),
    );
    expect(ended['job-searches']).toMatchObject([
      { from: '2021-02-01', until: '2021-06-11', endReason: '03' },
    ]);
    expect(statusesOf(ended)).toEqual(['2021-02-01 2021-06-11 02 03 own:2']);
    expect(codeOf(endJobSearch(ended, { lastDay: TODAY, endReason: '03' }, recording()))).toBe(
      'NO_VALID_JOB_SEARCH',
    );
  });

  it('does not end before a status in it began, before itself, or ahead', () => {
    const keys = recording();
    const first = searching(keys);
    const sheet = done(first, recordStatus(first, status('01', '2021-06-01', null), keys));
    const end = (lastDay: string) =>
      codeOf(endJobSearch(sheet, { lastDay: day(lastDay), endReason: '03' }, keys));
    expect([end('2021-05-01'), end('2021-01-01'), end('2021-07-01')]).toEqual([
      'SPAN_OVERLAP',
      'NO_VALID_JOB_SEARCH',
      'DATE_IN_FUTURE',
    ]);
  });
});

describe('a residence', () => {
  it('cuts the home before it; of a merged municipality it is in the successor (E7, R28)', () => {
    const keys = recording();
    const sheet = done(EMPTY, recordResidence(EMPTY, home('109', '2000-01-01'), keys));
    const moved = done(sheet, recordResidence(sheet, home('099', '2021-01-01'), keys));
    expect(moved.residences.map(({ municipality, from, until }) => [municipality, from, until])).toEqual([
      ['109', '2000-01-01', '2021-01-01'],
      ['214', '2021-01-01', null],
    ]);
  });

  it('of a municipality that there is not is refused', () => {
    expect(codeOf(recordResidence(EMPTY, home('999', '2021-01-01'), recording()))).toBe(
      'MUNICIPALITY_CODE_INVALID',
    );
  });

  it('by own notice does not change what the population register tells, but stands beside it as a place of stay', () => {
    const keys = recording();
    const sheet = done(EMPTY, recordResidence(EMPTY, home('109', '2000-01-01'), keys));
    const own = home('853', '2021-01-01', { origin: 'OMA' });
    expect(codeOf(recordResidence(sheet, own, keys))).toBe('SPAN_OVERLAP');
    expect(codeOf(recordResidence(sheet, { ...own, kind: 'PLACE_OF_RESIDENCE' }, keys))).toBe('ok');
  });

  it('E30: a place of residence ends, and a home municipality begins, as two kinds of one place', () => {
    const keys = recording();
    const stay = home('109', '2021-01-01', { kind: 'PLACE_OF_RESIDENCE', origin: 'OMA' });
    const sheet = done(EMPTY, recordResidence(EMPTY, stay, keys));
    const [{ key } = { key: '' }] = sheet.residences;
    const ended = done(
      sheet,
      correctFacts(
        sheet,
        [{ kind: 'residences', key, content: { ...stay, until: day('2021-06-01') } }],
        TODAY,
      ),
    );
    const settled = done(ended, recordResidence(ended, home('109', '2021-06-01'), keys));
    expect(
      settled.residences.map(({ kind, municipality, from, until }) => [kind, municipality, from, until]),
    ).toEqual([
      ['PLACE_OF_RESIDENCE', '109', '2021-01-01', '2021-06-01'],
      ['HOME_MUNICIPALITY', '109', '2021-06-01', null],
    ]);
  });
});

describe('entitlement facts', () => {
  const right = (entitled: 'YES' | 'NO', origin: 'KASSA' | 'KELA', more: object = {}) => ({
    basis: '5:2.1',
    right: entitled,
    from: day('2021-02-01'),
    until: null,
    fundMember: null,
    origin,
    supportDays: null,
    supportDaysOn: null,
    ...more,
  });

  it('that contradict each other on one day are refused, unless they are recorded knowingly', () => {
    const keys = recording();
    const sheet = done(EMPTY, recordEarningsRight(EMPTY, right('YES', 'KASSA'), false, keys));
    expect(codeOf(recordEarningsRight(sheet, right('NO', 'KELA'), false, keys))).toBe('FACT_CONFLICT');
    expect(codeOf(recordEarningsRight(sheet, right('NO', 'KELA'), true, keys))).toBe('ok');
    expect(codeOf(recordEarningsRight(sheet, right('YES', 'KELA'), false, keys))).toBe('ok');
    expect(codeOf(recordEarningsRight(sheet, right('NO', 'KELA'), false, recording(day('2021-07-01'))))).toBe(
      'ok',
    );
  });

  it('have support days from Kela only', () => {
    const days = { supportDays: 10, supportDaysOn: TODAY };
    expect(codeOf(recordEarningsRight(EMPTY, right('NO', 'KASSA', days), false, recording()))).toBe(
      'SUPPORT_DAYS_NOT_FROM_KELA',
    );
    expect(codeOf(recordEarningsRight(EMPTY, right('NO', 'KELA', days), false, recording()))).toBe('ok');
  });

  it('have a dismissal that has happened', () => {
    const dismissal = { dismissedOn: TODAY, economicGround: true, serviceYears: 6, serviceBreakDays: 0 };
    expect(codeOf(recordDismissal(EMPTY, dismissal, recording()))).toBe('ok');
    const ahead = { ...dismissal, dismissedOn: addDays(TODAY, 1) };
    expect(codeOf(recordDismissal(EMPTY, ahead, recording()))).toBe('DATE_IN_FUTURE');
  });
});

describe('a correction', () => {
  const two = () => {
    const keys = recording();
    const sheet = searching(keys);
    return done(
      sheet,
      recordStatus(sheet, status('01', '2021-03-01', null, { previousEndReason: '03' }), keys),
    );
  };
  const moved = (key: string, change: object): FactWrite => {
    const found = two().statuses.find((one) => one.key === key);
    const { key: _, recordedOn: __, ...content } = found ?? ({} as never);
    return { kind: 'statuses', key, content: { ...content, ...change } };
  };

  it('moves a boundary between two spans in both of them', () => {
    const sheet = two();
    const corrected = correctFacts(
      sheet,
      [moved('own:2', { until: day('2021-03-05') }), moved('own:3', { from: day('2021-03-05') })],
      TODAY,
    );
    expect(statusesOf(done(sheet, corrected))).toEqual([
      '2021-02-01 2021-03-05 02 03 own:2',
      '2021-03-05 – 01 – own:3',
    ]);
  });

  it('in one of them only leaves a gap or an overlap, and is refused', () => {
    const correct = (change: FactWrite) => codeOf(correctFacts(two(), [change], TODAY));
    expect(correct(moved('own:2', { until: day('2021-03-05') }))).toBe('SPAN_OVERLAP');
    expect(correct(moved('own:2', { until: day('2021-02-25') }))).toBe('SPAN_GAP');
    expect(correct(moved('own:2', {}))).toBe('FACT_UNCHANGED');
    expect(correct({ ...moved('own:2', {}), key: 'own:9' })).toBe('FACT_NOT_FOUND');
  });
});

/** One thing somebody records, as far as it can be: what the rules refuse changes nothing. */
type Step = (sheet: FactSheet, keys: ReturnType<typeof recording>) => Result<readonly FactWrite[]>;

const somewhen = fc.integer({ min: 0, max: 150 }).map((days) => addDays(TODAY, -days));
const code = fc.constantFrom('00', '01', '02', '03', '05', '07');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ from: somewhen, code }).map(
    (given): Step =>
      (sheet, keys) =>
        recordJobSearch(sheet, search(given.from), given.code, keys),
  ),
  fc.record({ from: somewhen, code, days: fc.option(fc.integer({ min: -2, max: 30 })) }).map(
    ({ from, code: given, days }): Step =>
      (sheet, keys) =>
        recordStatus(sheet, status(given, from, days === null ? null : addDays(from, days)), keys),
  ),
  somewhen.map(
    (lastDay): Step =>
      (sheet, keys) =>
        endJobSearch(sheet, { lastDay, endReason: '06' }, keys),
  ),
  fc.record({ nth: fc.nat(5), days: fc.integer({ min: -20, max: 20 }) }).map(
    ({ nth, days }): Step =>
      (sheet) => {
        const spans = sheet.statuses.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
        const [one, next] = [spans[nth], spans[nth + 1]];
        if (one?.until == null) return { ok: true, value: [] };
        const boundary = addDays(one.until, days);
        const { key: a, recordedOn: _, ...first } = one;
        const corrections: FactWrite[] = [
          { kind: 'statuses', key: a, content: { ...first, until: boundary } },
        ];
        if (next !== undefined) {
          const { key: b, recordedOn: __, ...second } = next;
          corrections.push({ kind: 'statuses', key: b, content: { ...second, from: boundary } });
        }
        return correctFacts(sheet, corrections, TODAY);
      },
  ),
);

describe('whatever is recorded and corrected', () => {
  test.prop([fc.array(step, { minLength: 3, maxLength: 25 })], { numRuns: 300 })(
    'spans tile the job search without gap or overlap, and one job search is valid at a time',
    (steps) => {
      const keys = recording();
      let sheet = EMPTY;
      for (const take of steps) {
        const writes = take(sheet, keys);
        if (writes.ok) sheet = written(sheet, writes.value, TODAY);
        expect(uncoveredDays(sheet)).toEqual([]);
        for (const spans of [sheet['job-searches'], sheet.statuses]) {
          for (const [index, span] of spans.entries()) {
            expect(spans.slice(index + 1).some((other) => overlaps(span, other))).toBe(false);
          }
        }
        expect(sheet.statuses.filter(({ until }) => until === null).length).toBe(
          sheet['job-searches'].filter(({ until }) => until === null).length,
        );
      }
    },
  );
});
