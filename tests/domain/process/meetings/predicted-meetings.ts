import type { MeetingFacts } from '../../../../src/domain/process/meetings/meeting-facts.ts';

/**
 * An independent prediction of the meetings that are to be held: its own calendar, its own table of the law. It shares no code with the product; what they share is the reading of the law.
 */

/** Days on which no time limit ends beside Saturdays and Sundays, as almanacs print them. */
const HOLIDAYS = new Set(
  `2020-01-01 2020-01-06 2020-04-10 2020-04-13 2020-05-01 2020-05-21 2020-06-19 2020-12-24 2020-12-25
   2021-01-01 2021-01-06 2021-04-02 2021-04-05 2021-05-13 2021-06-25 2021-12-06 2021-12-24
   2022-01-06 2022-04-15 2022-04-18 2022-05-26 2022-06-24 2022-12-06 2022-12-26
   2023-01-06 2023-04-07 2023-04-10 2023-05-01 2023-05-18 2023-06-23 2023-12-06 2023-12-25 2023-12-26
   2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-06-21 2024-12-06 2024-12-24 2024-12-25 2024-12-26
   2025-01-01 2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-20 2025-12-24 2025-12-25 2025-12-26
   2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-06-19 2026-12-24 2026-12-25
   2027-01-01 2027-01-06 2027-03-26 2027-03-29 2027-05-06 2027-06-25 2027-12-06 2027-12-24`.split(/\s+/),
);

const DAY = 86_400_000;
const text = (millis: number): string => new Date(millis).toISOString().slice(0, 10);
const plus = (day: string, days: number): string => text(Date.parse(day) + days * DAY);

function isFree(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6 || HOLIDAYS.has(day);
}

function onWorkingDay(day: string): string {
  return isFree(day) ? onWorkingDay(plus(day, 1)) : day;
}

function afterWorkingDays(day: string, count: number): string {
  if (count === 0) return day;
  const next = plus(day, 1);
  return afterWorkingDays(next, isFree(next) ? count : count - 1);
}

const asked = new Map<string, string>();

/** The same day of another month, or its last day. */
function months(day: string, count: number): string {
  const key = `${day} ${count}`;
  const known = asked.get(key) ?? monthsAnew(day, count);
  asked.set(key, known);
  return known;
}

function monthsAnew(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** What each version says, in figures. */
interface Table {
  readonly initialWithin: number;
  readonly slots: readonly [all: number, afterPreceding: number] | null;
  readonly hasRounds: boolean;
  readonly hasLongService: boolean;
  readonly searchEndMonths: number | null;
  readonly unemploymentEndMonths: number | null;
  readonly hasLaidOff: boolean;
}

const V2: Table = {
  initialWithin: 5,
  slots: [5, 4],
  hasRounds: true,
  hasLongService: true,
  searchEndMonths: 1,
  unemploymentEndMonths: null,
  hasLaidOff: true,
};
const V5: Table = { ...V2, searchEndMonths: null, unemploymentEndMonths: 3 };
const V6: Table = {
  ...V5,
  initialWithin: 10,
  slots: null,
  hasRounds: false,
  hasLongService: false,
  hasLaidOff: false,
};

function tableOn(day: string, isV6Law: boolean): Table {
  if (day < '2025-01-01') return V2;
  return day >= '2026-01-01' && isV6Law ? V6 : V5;
}

/** Lines such as `HOLD_DISCUSSION 2022-08-12 aim`, sorted. */
export function predictedMeetings(facts: MeetingFacts, today: string, isV6Law: boolean): readonly string[] {
  const search = facts.jobSearches.find(
    ({ from, until }) => (from ?? '') <= today && (until === null || today < until),
  );
  if (search?.from == null) return [];
  const lines: string[] = [];
  const add = (kind: string, unmoved: string, isAim = false): void => {
    lines.push(`${kind} ${onWorkingDay(unmoved)}${isAim ? ' aim' : ''}`);
  };
  const all = facts.held.filter(({ on }) => on >= (search.from ?? ''));
  const first = all.findIndex(({ kind }) => kind === 'INTERVIEW_FIRST' || kind === 'INITIAL_INTERVIEW');
  if (first >= 0 && all.length === first + 1) add('MAKE_SECOND_CONTACT', months(all[first]?.on ?? '', 1));
  const isOwed = search.from < '2022-05-02' && interviews(facts, search.from, today, add);
  discussions(facts, { from: search.from, until: search.until }, today, isV6Law, lines, add);
  // A periodic interview that is still owed is the next discussion, too.
  return lines.filter((line) => !isOwed || !line.startsWith('HOLD_DISCUSSION')).toSorted();
}

type Add = (kind: string, unmoved: string, isAim?: boolean) => void;

const isMain = (kind: string): boolean => /INTERVIEW|^JOB_SEARCH_DISCUSSION$/.test(kind);
const isExtra = (kind: string): boolean => /^SUPPLEMENTARY|^SUBSTITUTE/.test(kind);

function interviews(facts: MeetingFacts, from: string, today: string, add: Add): boolean {
  const main = facts.held.filter(({ kind, on }) => isMain(kind) && on >= from);
  if (main.length === 0)
    add('HOLD_FIRST_INTERVIEW', plus(from, 14), from >= '2020-05-01' && from < '2021-01-01');
  const spell = facts.unemployment.find(
    (one) => (one.from ?? '') <= today && (one.until === null || today < one.until),
  );
  if (spell?.from == null) return false;
  const since = spell.from;
  const lastPeriodic = main.findLast(({ kind, on }) => kind !== 'INTERVIEW_FIRST' && on >= since)?.on;
  const due = months(lastPeriodic ?? since, 3);
  // The Nordic model knows no periodic interview: what would fall due under it is a discussion.
  const isOwed = due < '2022-05-02';
  if (isOwed) add('HOLD_PERIODIC_INTERVIEW', due, due >= '2020-05-01' && due < '2021-02-01');
  return isOwed;
}

function discussions(
  facts: MeetingFacts,
  search: { readonly from: string; readonly until: string | null },
  today: string,
  isV6Law: boolean,
  lines: string[],
  add: Add,
): void {
  const isOld = search.from < '2022-05-02';
  const chain = chainStart(facts, search.from);
  const held = facts.held.filter(({ on }) => on >= chain);
  const mains = held.filter(({ kind }) => isMain(kind));
  const extras = held.filter(({ kind }) => isExtra(kind)).map(({ on }) => on as string);
  if (mains.length === 0) {
    if (!isOld) initialInterview(search.from, extras, tableOn(search.from, isV6Law), add);
    return;
  }
  const interview = mains.findLast(({ kind, on }) => kind.startsWith('INTERVIEW_') && on >= search.from)?.on;
  if (isOld && interview === undefined) return;
  const governs = isOld ? max('2022-05-02', months(interview ?? '', 3)) : search.from;
  const last = mains.at(-1)?.on ?? '';
  // Whoever waits for an interview under the old law waits for that, until the new one governs.
  if (today < governs && months(last, 3) < governs) return;
  const lastOfAny = max(last, ...extras);
  const table = tableOn(lastOfAny, isV6Law);
  const next = nextDiscussion(last, search.from, governs);
  const searchLast = search.until === null ? null : plus(search.until, -1);

  /** Whether nothing is held on a day, or today when the day is past. */
  const isExempt = (day: string): boolean => {
    const at = max(day, today);
    if (searchLast !== null && searchLast < at) return true;
    if (searchLast !== null && table.searchEndMonths !== null && searchLast <= months(at, 1)) return true;
    return table.unemploymentEndMonths !== null && hasWorkAhead(facts, at);
  };
  const long = table.hasLongService
    ? facts.services.filter(
        ({ kind, from, until }) => kind !== 'OTHER' && (until === null || months(from, 1) < until),
      )
    : [];

  const coming = long.find(({ from }) => from > last && from <= next);
  const around = long.find(({ from, until }) => from <= last && (until === null || next < until));
  if (coming !== undefined) {
    if (coming.until !== null) {
      const before = months(plus(coming.until, -1), -1);
      // A time counted back does not move on to the next working day.
      if (!isExempt(before)) lines.push(`HOLD_DISCUSSION ${before}`);
    }
  } else if (around === undefined) {
    if (!isExempt(next)) add('HOLD_DISCUSSION', next);
  } else if (around.until !== null && !isExempt(around.until)) add('HOLD_DISCUSSION', around.until);

  const initial = mains.findLast(({ kind }) => kind === 'INITIAL_INTERVIEW')?.on;
  if (initial !== undefined && table.slots !== null && today < months(initial, 6)) {
    const preceded = facts.held.some(
      ({ kind, on }) => isExtra(kind) && on < initial && on >= searchStartOf(facts, initial),
    );
    const count = preceded ? table.slots[1] : table.slots[0];
    const done = extras.filter((on) => on >= initial).length;
    const isLaidOff = facts.statuses.some(
      ({ code, from, until }) =>
        code === '03' && (from === null || from <= today) && (until === null || today < until),
    );
    for (let nth = done + 1; nth <= count; nth += 1) {
      if (isLaidOff && table.hasLaidOff) break;
      const rhythm = plus(initial, 14 * nth);
      const at = max(rhythm, today);
      const isTaken = long.some(({ from, until }) => from <= at && (until === null || until > initial));
      if (isTaken || isExempt(rhythm)) continue;
      const end = months(initial, 3);
      if (today > onWorkingDay(end)) add('HOLD_SUPPLEMENTARY_DISCUSSION', end);
      else add('HOLD_SUPPLEMENTARY_DISCUSSION', rhythm, true);
    }
  }
  const counted = initial ?? mains.find(({ kind }) => kind === 'JOB_SEARCH_DISCUSSION')?.on;
  if (table.hasRounds && counted !== undefined) rounds(facts, counted, extras, today, long, isExempt, add);

  const begun = long.findLast(({ from }) => from <= today);
  if (begun?.until != null) {
    const until: string = begun.until;
    const due = months(plus(until, -1), 1);
    const isDone = extras.some((on) => on >= until);
    if (plus(until, -1) >= (initial ?? governs) && !isDone && !isExempt(due)) {
      add('HOLD_SUPPLEMENTARY_DISCUSSION', due);
    }
  }
}

function initialInterview(from: string, extras: readonly string[], table: Table, add: Add): void {
  const due = onWorkingDay(afterWorkingDays(from, table.initialWithin));
  const first = extras.find((on) => on >= from);
  if (first !== undefined && first <= due) {
    add('HOLD_INITIAL_INTERVIEW', afterWorkingDays(first, table.initialWithin), true);
  } else add('HOLD_INITIAL_INTERVIEW', due);
}

/** Two within a month after each six months of unemployment. */
function rounds(
  facts: MeetingFacts,
  counted: string,
  extras: readonly string[],
  today: string,
  long: MeetingFacts['services'],
  isExempt: (day: string) => boolean,
  add: Add,
): void {
  const spell = facts.unemployment.find(
    (one) => (one.from ?? '') <= today && (one.until === null || today < one.until),
  );
  if (spell === undefined) return;
  const start = max(counted, spell.from ?? '');
  let round = 1;
  while (months(start, 6 * (round + 1)) <= today) round += 1;
  const inRound = (nth: number): number =>
    extras.filter((on) => on >= months(start, 6 * nth) && on < months(start, 6 * nth + 6)).length;
  if (inRound(round) >= 2) round += 1;
  const due = months(months(start, 6 * round), 1);
  const at = max(due, today);
  if (long.some(({ from, until }) => from <= at && (until === null || at < until)) || isExempt(due)) return;
  for (let nth = inRound(round); nth < 2; nth += 1) add('HOLD_SUPPLEMENTARY_DISCUSSION', due);
}

function nextDiscussion(last: string, searchFrom: string, governs: string): string {
  let nth = 1;
  while (months(last, 3 * nth) < searchFrom) nth += 1;
  return max(months(last, 3 * nth), governs);
}

/** A search of the Nordic model goes on where the one before ended less than six months ago. */
function chainStart(facts: MeetingFacts, from: string): string {
  if (from < '2022-05-02') return from;
  const before = facts.jobSearches.findLast(({ until }) => until !== null && until <= from);
  if (before?.until == null || before.from === null) return from;
  return months(plus(before.until, -1), 6) <= from ? from : chainStart(facts, before.from);
}

function searchStartOf(facts: MeetingFacts, day: string): string {
  return facts.jobSearches.findLast(({ from }) => (from ?? '') <= day)?.from ?? '';
}

/** Unemployment has ended by three months after a day, and does not come again in three. */
function hasWorkAhead(facts: MeetingFacts, at: string): boolean {
  const spell = facts.unemployment.findLast(({ from }) => (from ?? '') <= at);
  if (spell?.until == null) return false;
  const end: string = spell.until;
  const isKnown = facts.statuses.some(
    ({ from, until }) => (from ?? '') <= end && (until === null || end < until),
  );
  const isAgain = facts.unemployment.some(
    ({ from }) => from !== null && from >= end && from < months(end, 3),
  );
  return end <= months(at, 3) && isKnown && !isAgain;
}

function max(first: string, ...others: readonly string[]): string {
  return others.reduce((a, b) => (a > b ? a : b), first);
}
