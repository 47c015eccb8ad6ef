import {
  SERVICE_KIND_PRIORITY,
  type ServiceKind,
  serviceKinds,
} from '../../src/domain/reference/services.ts';
import { covers, type Period } from '../../src/domain/shared/period.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type PlainDate,
  type YearMonth,
} from '../../src/domain/shared/plain-date.ts';
import { EARLIEST_DAYS, LATEST_DAYS, type Life } from './arbitrary-lives.ts';

/** An unemployment spell: `from` null when nobody knows its start, `until` null while it goes on. */
export interface Spell extends Period {
  readonly endReason: string | null;
}

const UNEMPLOYED: ReadonlySet<string> = new Set(['02', '03']);

/** Unemployment spells found by walking through the days of a life one by one. */
export function spellsOf(life: Life, dataCut: PlainDate): readonly Spell[] {
  const first = addDays(dataCut, -EARLIEST_DAYS - 30);
  const last = addDays(dataCut, LATEST_DAYS + 30);
  const spells: Spell[] = [];
  let begun: PlainDate | null = null;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const isUnemployed = unemployedOn(life, day);
    if (isUnemployed && begun === null) begun = day;
    if (!isUnemployed && begun !== null) {
      spells.push({ from: startOf(life, begun), until: day, endReason: endReasonOn(life, addDays(day, -1)) });
      begun = null;
    }
  }
  if (begun !== null) spells.push({ from: startOf(life, begun), until: null, endReason: null });
  return spells;
}

function unemployedOn(life: Life, day: PlainDate): boolean {
  const status = life.statuses.find((span) => covers(span, day));
  return isSeekerOn(life, day) && status !== undefined && UNEMPLOYED.has(status.code);
}

/** Nobody knows the start of a status of unknown start; in a later job search that it reaches, it is the search's. */
function startOf(life: Life, begun: PlainDate): PlainDate | null {
  const status = life.statuses.find((span) => covers(span, begun));
  const isFirstSearch = life.searches.every((span) => span.until === null || span.until > begun);
  return status?.from === null && isFirstSearch ? null : begun;
}

function endReasonOn(life: Life, day: PlainDate): string | null {
  return life.statuses.find((span) => covers(span, day))?.endReason ?? null;
}

function isSeekerOn({ searches, deathDate }: Life, day: PlainDate): boolean {
  return searches.some((span) => covers(span, day)) && (deathDate === null || day <= deathDate);
}

/** A count and the days it stands for, by `municipality measure label`; the area as a whole is `AREA`. */
export type Counts = ReadonlyMap<string, { readonly count: number; readonly days: number | null }>;

/** The counts of a month, made person by person. */
export function countsOfMonth(lives: readonly Life[], month: YearMonth, area: readonly string[]): Counts {
  const [from, on] = [firstDayOf(month), lastDayOf(month)];
  const found = new Map<string, number[]>();
  const note = (municipality: string | null, measure: string, label = '', days = 0): void => {
    if (municipality === null || !area.includes(municipality)) return;
    for (const level of [municipality, 'AREA']) {
      const key = `${level} ${measure} ${label}`.trimEnd();
      found.set(key, [...(found.get(key) ?? []), days]);
    }
  };
  for (const life of lives) {
    const homeOn = (day: PlainDate): string | null =>
      life.homes.find((span) => covers(span, day))?.municipality ?? null;
    const spells = spellsOf(life, '2021-03-31' as PlainDate);
    noteFlows(life, spells, { from, on }, (day, ...rest) => note(homeOn(day), ...rest));
    if (!isSeekerOn(life, on)) continue;
    const status = life.statuses.find((span) => covers(span, on))?.code ?? null;
    const kind = serviceKindOn(life, status, on);
    note(homeOn(on), 'status', status ?? 'missing');
    if (kind !== null) note(homeOn(on), 'service-kind', kind);
    const isUnemployed = status !== null && UNEMPLOYED.has(status);
    const spell = isUnemployed ? spells.find((span) => covers(span, on)) : undefined;
    if (isUnemployed) note(homeOn(on), 'unemployed');
    if (isUnemployed && spell?.from === null) note(homeOn(on), 'unknown-start');
    if (spell?.from) note(homeOn(on), 'in-progress', '', daysBetween(spell.from, on) + 1);
    const structural = structuralGroup(life, spells, spell, kind, on);
    if (structural !== null) note(homeOn(on), 'structural', structural);
  }
  return withDays(found);
}

type NoteOn = (day: PlainDate, measure: string, label?: string, days?: number) => void;

/** What began and ended in the month, where the person lived that day. */
function noteFlows(
  { number, services }: Life,
  spells: readonly Spell[],
  { from, on }: { readonly from: PlainDate; readonly on: PlainDate },
  note: NoteOn,
): void {
  const isWithin = (day: PlainDate | null): day is PlainDate => day !== null && day >= from && day <= on;
  for (const spell of spells) {
    const last = spell.until === null ? null : addDays(spell.until, -1);
    if (isWithin(last)) {
      note(last, 'ended-reason', spell.endReason ?? 'none');
      if (spell.from !== null) note(last, 'ended-duration', '', daysBetween(spell.from, last) + 1);
    }
    if (isWithin(spell.from)) note(spell.from, 'spells-begun');
    if (covers(spell, addDays(from, -1))) note(addDays(from, -1), 'unemployed-before');
  }
  for (const { from: start, code } of services) {
    if (!isWithin(start)) continue;
    note(start, 'start-code', code);
    note(start, 'start-persons', number);
  }
}

function serviceKindOn({ services }: Life, status: string | null, day: PlainDate): string | null {
  const running = new Set(
    services.filter((span) => covers(span, day)).map(({ code }) => serviceKinds.get(code)),
  );
  const first = (...kinds: readonly ServiceKind[]): string | null =>
    kinds.find((kind) => running.has(kind)) ?? null;
  if (status === '00') return 'SUBSIDISED';
  if (status === '07') return first(...SERVICE_KIND_PRIORITY) ?? 'UNSPECIFIED';
  if (status === '08') return first('LABOUR_MARKET_TRAINING', 'SELF_MOTIVATED_STUDY');
  return status === '01' ? first('JOB_ALTERNATION') : null;
}

function structuralGroup(
  { services }: Life,
  spells: readonly Spell[],
  spell: Spell | undefined,
  kind: string | null,
  on: PlainDate,
): string | null {
  const isLong = spell?.from && addMonths(spell.from, 12) <= addDays(on, 1);
  if (isLong) return 'L';
  if (spell?.from && recentDays(spells, on) >= 365) return 'Q';
  const month = addMonths(firstDayOf(on.slice(0, 7) as YearMonth), -3);
  const next = addMonths(month, 1);
  const then = services.filter(
    (span) => (span.from === null || span.from < next) && (span.until === null || span.until > month),
  );
  if (spell && then.some(({ until }) => until !== null && until <= next)) return 'A';
  if (kind !== null && then.some(({ until }) => until !== null && until <= on)) return 'P';
  return null;
}

/** Days of unemployment with a known start in the sixteen months that end with the day. */
function recentDays(spells: readonly Spell[], on: PlainDate): number {
  let days = 0;
  for (let day = addMonths(addDays(on, 1), -16); day <= on; day = addDays(day, 1)) {
    if (spells.some((span) => span.from !== null && covers(span, day))) days += 1;
  }
  return days;
}

/** Totals and medians of what was noted; of services, persons are counted once. */
function withDays(found: ReadonlyMap<string, readonly number[]>): Counts {
  const counts = new Map<string, { count: number; days: number | null }>();
  for (const [key, days] of found) {
    const [level = '', measure = '', label = ''] = key.split(' ');
    if (measure === 'start-persons') {
      const persons = `${level} ${measure}`;
      counts.set(persons, { count: (counts.get(persons)?.count ?? 0) + 1, days: null });
      continue;
    }
    const hasDays = measure === 'in-progress' || measure === 'ended-duration';
    counts.set(key, { count: days.length, days: hasDays ? days.reduce((sum, day) => sum + day, 0) : null });
    if (!hasDays) continue;
    const name = measure === 'in-progress' ? 'in-progress-median' : 'ended-median';
    counts.set(`${level} ${name}${label}`, { count: days.length, days: median(days) });
  }
  return counts;
}

function median(days: readonly number[]): number {
  const sorted = days.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
