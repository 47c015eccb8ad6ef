import type { RetentionRules } from '../legislation/data-protection.ts';
import type { Timeline } from '../legislation/timeline.ts';
import { countBack, countFrom } from '../shared/deadlines.ts';
import type { ClientId } from '../shared/ids.ts';
import type { Period } from '../shared/period.ts';
import { addDays, earlier, later, type PlainDate } from '../shared/plain-date.ts';
import type { RuleReference } from '../shared/result.ts';

/** Why data are still needed when their period has passed (vireillä oleva asia; 916/2012, 13:4 §). */
export type PendingMatter =
  /** A referral notice that nobody has received. */
  | 'NOTICE_NOT_RECEIVED'
  /** A request of the client that nobody has decided on. */
  | 'REQUEST_UNDECIDED'
  /** A decision whose rectification has been asked for. */
  | 'DECISION_CONTESTED'
  /** A responsibility that rests on a wrong determination. */
  | 'REVIEW_OPEN'
  /** A determination that waits for information. */
  | 'INFORMATION_AWAITED'
  /** Facts of two registers that contradict each other. */
  | 'FACTS_CONTRADICT'
  /** Some body is responsible for the client still. */
  | 'RESPONSIBILITY_OPEN';

/** What retention asks of a client and of the client's duplicates (asiakkaan säilytettävät tiedot). */
export interface RetentionHistory {
  readonly clientId: ClientId;
  readonly jobSearches: readonly Period[];
  readonly deathDate: PlainDate | null;
  /** The day on which anything was last recorded of somebody without a job search. */
  readonly lastHeardOn: PlainDate;
  /** Days on which contacts, plans and offers were entered (yhteydenotto-, suunnitelma- ja tarjousmerkinnät). */
  readonly entryDays: readonly PlainDate[];
  readonly matters: readonly PendingMatter[];
  /** Whether the client was erased before, and came back with a restored backup. */
  readonly erasedBefore: boolean;
}

/** What becomes of a client's data on a day. */
export type RetentionVerdict =
  | { readonly kind: 'KEEP' }
  /** Clienthood goes on although the client is named among the erased. */
  | { readonly kind: 'GOES_ON' }
  | { readonly kind: 'REMOVE_ENTRIES'; readonly days: readonly PlainDate[]; readonly rule: RuleReference }
  /** A period has passed and a matter is pending; `minimise` when everything not needed for it goes. */
  | {
      readonly kind: 'HOLD';
      readonly matters: readonly PendingMatter[];
      readonly minimise: boolean;
      readonly rule: RuleReference;
    }
  | { readonly kind: 'ERASE'; readonly rule: RuleReference };

/** Which clients are looked at on a day: nobody else can have anything to remove. */
export interface RetentionScope {
  /** Clienthood ended by this day: everything may be due. */
  readonly endedBy: PlainDate;
  /** Entries made by this day may be due, of those whose clienthood ended by `entriesEndedBy`, null: of everybody. */
  readonly entriesBy: PlainDate;
  readonly entriesEndedBy: PlainDate | null;
  /** First day from which on is kept what belongs to no client: rows refused, answers to requests. */
  readonly keptFrom: PlainDate;
}

type Law = Timeline<RetentionRules>;

/** The last day of clienthood (asiakkuuden päättymispäivä): of the last job search, or of life; null while it goes on. */
export function clienthoodEnd(history: RetentionHistory, today: PlainDate): PlainDate | null {
  const { jobSearches, deathDate, lastHeardOn } = history;
  const died = deathDate !== null && deathDate < today ? deathDate : null;
  let last: PlainDate | null = null;
  for (const { until } of jobSearches) {
    if (until === null || until > today) return died;
    last = last === null ? until : later(last, until);
  }
  const ended = last === null ? lastHeardOn : addDays(last, -1);
  return died === null ? ended : earlier(died, ended);
}

/**
 * What the law of the day on which clienthood ended lets remain (D7), and what a pending matter keeps (E93). While
 * clienthood goes on the law of the day itself decides. A period ends on the day of the same number; the day after it
 * is the first on which something may go.
 */
export function retentionVerdict(history: RetentionHistory, today: PlainDate, law: Law): RetentionVerdict {
  const ended = clienthoodEnd(history, today);
  const { erasedBefore, matters } = history;
  if (erasedBefore && ended === null) return { kind: 'GOES_ON' };
  const { rules, reference: rule } = lawOf(ended ?? today, law);
  if (erasedBefore) return { kind: 'ERASE', rule };
  if (ended !== null && countFrom(ended, rules.all) < today) {
    return matters.length > 0 ? { kind: 'HOLD', matters, minimise: true, rule } : { kind: 'ERASE', rule };
  }
  const { entries } = rules;
  const days = entries === null ? [] : history.entryDays.filter((day) => countFrom(day, entries) < today);
  if (days.length === 0) return { kind: 'KEEP' };
  return matters.length > 0
    ? { kind: 'HOLD', matters, minimise: false, rule }
    : { kind: 'REMOVE_ENTRIES', days, rule };
}

/** Lengths counted back lose days at the ends of months. */
const SLACK_DAYS = 3;

/** Whom to look at; wider than what is due rather than narrower. */
export function retentionScope(today: PlainDate, law: Law): RetentionScope {
  const inForce = law.entries.filter(({ status }) => status === 'in-force');
  const back = (length: RetentionRules['all']): PlainDate => addDays(countBack(today, length), SLACK_DAYS);
  const withEntries = inForce.flatMap(({ rules }) => (rules.entries === null ? [] : [back(rules.entries)]));
  const now = lawOf(today, law).rules;
  const without = inForce.find(({ rules }) => rules.entries === null);
  return {
    endedBy: inForce.map(({ rules }) => back(rules.all)).reduce(later),
    entriesBy: withEntries.reduce(later),
    entriesEndedBy: now.entries === null && without !== undefined ? without.from : null,
    keptFrom: countBack(today, now.all),
  };
}

/** Clienthood that ended before there was such an act is under the first one. */
function lawOf(day: PlainDate, law: Law) {
  const first = law.entries[0]?.from;
  const found = law.at(first === undefined ? day : later(day, first));
  if (!found.ok) throw new Error(`no rule of retention on ${day}`);
  return found.value;
}
