import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retention } from '../../../src/domain/legislation/data-protection.ts';
import {
  clienthoodEnd,
  type PendingMatter,
  type RetentionHistory,
  retentionScope,
  retentionVerdict,
} from '../../../src/domain/privacy/retention.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { addDays, fromEpochDay, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const day = (text: string) => text as PlainDate;

const ended = (until: string, more: Partial<RetentionHistory> = {}): RetentionHistory => ({
  clientId: '00000000-0000-7000-8000-000000000001' as ClientId,
  jobSearches: [{ from: day('2010-01-01'), until: addDays(day(until), 1) }],
  deathDate: null,
  lastHeardOn: day('2010-01-01'),
  entryDays: [],
  matters: [],
  erasedBefore: false,
  ...more,
});

const verdict = (history: RetentionHistory, today: string) =>
  retentionVerdict(history, day(today), retention);

describe('everything of a client (D7)', () => {
  it.each([
    // last day of clienthood   last day kept   first day that it goes   version
    ['2020-07-01', '2024-07-01', '2024-07-02', 'JTYPL20'],
    ['2020-06-30', '2025-06-30', '2025-07-01', 'JTYPL13'],
    ['2024-02-29', '2028-02-29', '2028-03-01', 'V2b'],
    ['2020-02-29', '2025-02-28', '2025-03-01', 'JTYPL13'],
    ['2009-05-05', '2014-05-05', '2014-05-06', 'JTYPL13'],
  ])('whose clienthood ended on %s is kept to %s and goes on %s (%s)', (last, kept, goes, version) => {
    expect(verdict(ended(last), kept)).toEqual({ kind: 'KEEP' });
    expect(verdict(ended(last), goes)).toMatchObject({ kind: 'ERASE', rule: { version } });
  });

  it('counts from the last of several job searches, and from a death before it', () => {
    const searches = [ended('2019-01-31'), ended('2020-08-15')].flatMap(({ jobSearches }) => jobSearches);
    expect(clienthoodEnd(ended('2019-01-31', { jobSearches: searches }), day('2021-01-01'))).toBe(
      '2020-08-15',
    );
    expect(clienthoodEnd(ended('2020-08-15', { deathDate: day('2020-03-03') }), day('2021-01-01'))).toBe(
      '2020-03-03',
    );
    expect(clienthoodEnd(ended('2020-08-15', { jobSearches: [] }), day('2021-01-01'))).toBe('2010-01-01');
  });

  it('stays while a job search is valid, however old its entries', () => {
    const going = ended('2010-01-01', { jobSearches: [{ from: null, until: null }] });
    expect(verdict({ ...going, entryDays: [day('2012-01-01')] }, '2026-01-01')).toEqual({ kind: 'KEEP' });
  });
});

describe('contacts, plans and offers before 1.7.2020', () => {
  const entered = { entryDays: [day('2017-03-01'), day('2018-06-15')] };

  it('go two years after their entry, also while clienthood goes on', () => {
    const going = ended('2010-01-01', { ...entered, jobSearches: [{ from: null, until: null }] });
    expect(verdict(going, '2019-03-01')).toEqual({ kind: 'KEEP' });
    expect(verdict(going, '2019-03-02')).toMatchObject({ kind: 'REMOVE_ENTRIES', days: ['2017-03-01'] });
    expect(verdict(going, '2020-06-30')).toMatchObject({ kind: 'REMOVE_ENTRIES', days: entered.entryDays });
    expect(verdict(going, '2020-07-01')).toEqual({ kind: 'KEEP' });
  });

  it('of somebody whose clienthood ended before that day go under the old act later, too', () => {
    expect(verdict(ended('2020-06-30', entered), '2021-01-01')).toMatchObject({ kind: 'REMOVE_ENTRIES' });
    expect(verdict(ended('2020-07-01', entered), '2021-01-01')).toEqual({ kind: 'KEEP' });
  });
});

describe('a pending matter', () => {
  const matters: readonly PendingMatter[] = ['DECISION_CONTESTED'];

  it('E93: holds the data that it needs and lets the rest go', () => {
    expect(verdict(ended('2020-08-01', { matters }), '2024-08-02')).toMatchObject({
      kind: 'HOLD',
      matters,
      minimise: true,
    });
  });

  it('holds entries too, and nothing that is not due', () => {
    const entryDays = [day('2015-01-01')];
    expect(verdict(ended('2019-01-01', { matters, entryDays }), '2019-06-01')).toMatchObject({
      kind: 'HOLD',
      minimise: false,
    });
    expect(verdict(ended('2020-08-01', { matters }), '2024-08-01')).toEqual({ kind: 'KEEP' });
  });

  it('holds nothing of somebody who was erased before; a list that names a client is not believed', () => {
    const again = { matters, erasedBefore: true };
    expect(verdict(ended('2024-08-01', again), '2025-01-01')).toMatchObject({ kind: 'ERASE' });
    expect(verdict(ended('2025-08-01', again), '2025-01-01')).toEqual({ kind: 'GOES_ON' });
  });
});

it('whoever has anything due is looked at', () => {
  const days = fc.integer({ min: 14_000, max: 22_000 }).map(fromEpochDay);
  fc.assert(
    fc.property(
      days,
      days,
      fc.array(days, { maxLength: 3 }),
      fc.boolean(),
      (today, last, entryDays, going) => {
        const jobSearches = [{ from: null, until: going ? null : addDays(last, 1) }];
        const history = ended('2010-01-01', { jobSearches, entryDays });
        const { kind } = retentionVerdict(history, today, retention);
        const scope = retentionScope(today, retention);
        const end = clienthoodEnd(history, today);
        if (kind === 'ERASE') expect(end !== null && end <= scope.endedBy).toBe(true);
        if (kind !== 'REMOVE_ENTRIES') return;
        expect(entryDays.some((entered) => entered <= scope.entriesBy)).toBe(true);
        expect(scope.entriesEndedBy === null || (end !== null && end <= scope.entriesEndedBy)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
