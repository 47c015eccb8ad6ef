import type { MeetingFacts, ServiceTime } from '../../../../src/domain/process/meetings/meeting-facts.ts';
import type { HeldMeeting, MeetingKind } from '../../../../src/domain/process/meetings/meeting.ts';
import { addDays, daysBetween, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';

/** What happens to a client in a year, decided beforehand; meetings are held as the year goes. */
export interface GeneratedLife {
  readonly start: PlainDate;
  /** Last day of the year that is lived through. */
  readonly end: PlainDate;
  /** What is known on a day: some things from the start, others when they happen. */
  factsOn(today: PlainDate, held: readonly HeldMeeting[]): MeetingFacts;
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS: readonly ServiceTime['kind'][] = [
  'LABOUR_MARKET_TRAINING',
  'SELF_MOTIVATED_STUDY',
  'WORK_TRIAL',
  'PAY_SUBSIDY',
  'CONTINUOUS_REHABILITATION',
  'OTHER',
];
const LENGTHS = [14, 30, 31, 32, 45, 92, 150, null];

interface Span {
  readonly code: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** A life that begins on one of the days from `first` to `last`. */
export function generatedLife(random: () => number, first: PlainDate, last: PlainDate): GeneratedLife {
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const chance = (share: number): boolean => random() < share;
  const start = addDays(first, between(0, daysBetween(first, last)));
  const end = addDays(start, 365);
  const isForeseen = chance(0.5);
  const searchUntil = chance(0.25) ? addDays(start, between(20, 340)) : null;
  const restart = searchUntil !== null && chance(0.6) ? addDays(searchUntil, between(1, 260)) : null;
  const laidOff = chance(0.15);
  const breaks: Span[] = [];
  const service = serviceFrom();
  if (service !== null) breaks.push({ code: '07', from: service.from, until: service.until });
  else if (chance(0.35)) {
    const from = addDays(start, between(10, 300));
    breaks.push({ code: '01', from, until: chance(0.4) ? null : addDays(from, between(10, 150)) });
  }
  return { start, end, factsOn };

  function serviceFrom(): ServiceTime | null {
    if (!chance(0.45)) return null;
    const from = addDays(start, between(0, 280));
    const length = LENGTHS[between(0, LENGTHS.length - 1)] ?? null;
    const kind = KINDS[between(0, KINDS.length - 1)] ?? 'OTHER';
    return { kind, from, until: length === null ? null : addDays(from, length) };
  }

  function factsOn(today: PlainDate, held: readonly HeldMeeting[]): MeetingFacts {
    const isKnown = (day: PlainDate): boolean => isForeseen || day <= today;
    const searches = [
      { from: start, until: searchUntil !== null && isKnown(searchUntil) ? searchUntil : null },
    ];
    if (restart !== null && isKnown(restart)) searches.push({ from: restart, until: null });
    const known = breaks.filter(({ from }) => isKnown(from));
    const statuses: Span[] = [];
    let from = start;
    for (const span of known) {
      if (span.from > from) statuses.push({ code: base(from), from, until: span.from });
      // The end of a service is planned; that of work is known when it comes.
      const until = span.until !== null && (span.code === '07' || isKnown(span.until)) ? span.until : null;
      statuses.push({ ...span, until });
      if (until === null) return { ...common(), statuses, unemployment: unemployed(statuses, searches) };
      from = until;
    }
    statuses.push({ code: base(from), from, until: null });
    return { ...common(), statuses, unemployment: unemployed(statuses, searches) };

    function common(): Pick<MeetingFacts, 'jobSearches' | 'services' | 'held' | 'secondContacts'> {
      return {
        secondContacts: [],
        jobSearches: searches,
        services: service !== null && isKnown(service.from) ? [service] : [],
        held,
      };
    }
  }

  function base(from: PlainDate): string {
    return laidOff && from === start ? '03' : '02';
  }
}

/** Statuses 02 and 03 as far as job searches reach. */
function unemployed(
  statuses: readonly Span[],
  searches: readonly { readonly from: PlainDate; readonly until: PlainDate | null }[],
): MeetingFacts['unemployment'] {
  return searches.flatMap((search) =>
    statuses
      .filter(({ code }) => code === '02' || code === '03')
      .map(({ from, until }) => ({
        from: from > search.from ? from : search.from,
        until: [until, search.until].filter((day) => day !== null).toSorted()[0] ?? null,
      }))
      .filter(({ from, until }) => until === null || from < until),
  );
}

const MEETING_FOR: Readonly<Record<string, MeetingKind>> = {
  HOLD_FIRST_INTERVIEW: 'INTERVIEW_FIRST',
  HOLD_PERIODIC_INTERVIEW: 'INTERVIEW_PERIODIC',
  HOLD_INITIAL_INTERVIEW: 'INITIAL_INTERVIEW',
  HOLD_DISCUSSION: 'JOB_SEARCH_DISCUSSION',
  HOLD_SUPPLEMENTARY_DISCUSSION: 'SUPPLEMENTARY_DISCUSSION',
};

/** What is held on a day, given the lines of what is wanted: mostly what is due soon, sometimes nothing or something else. */
export function heldOn(
  random: () => number,
  today: PlainDate,
  wanted: readonly string[],
): HeldMeeting | null {
  if (random() < 0.04) return { kind: random() < 0.5 ? 'SUBSTITUTE_SERVICE' : 'MULTISECTOR', on: today };
  if (random() < 0.04) return { kind: 'SUPPLEMENTARY_DISCUSSION', on: today };
  const [next] = wanted
    .map((line) => line.split(' '))
    .filter(([kind = '', due = '']) => MEETING_FOR[kind] !== undefined && due <= addDays(today, 8))
    .toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1));
  const kind = MEETING_FOR[next?.[0] ?? ''];
  return kind === undefined || random() < 0.35 ? null : { kind, on: today };
}
