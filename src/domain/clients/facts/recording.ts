import { municipalityOn } from '../../reference/municipalities.ts';
import { covers, overlaps } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { checkSheet, checkWrite, type FactRuleFailure, overlap } from './fact-rules.ts';
import {
  contentOf,
  type Fact,
  type FactContent,
  type FactSheet,
  type FactWrite,
  written,
} from './fact-sheet.ts';
import { makeRoom } from './span-room.ts';

/** With which keys new facts are made, and on which day. */
export interface Recording {
  readonly nextKey: () => string;
  readonly today: PlainDate;
}

export type RecordFailure = FactRuleFailure | Failure<'FACT_CONFLICT' | 'FACT_NOT_FOUND' | 'FACT_UNCHANGED'>;

/**
 * A home or place of residence from a day on (kotikunta, asuinpaikka). It takes its days from the span that it lies in; a
 * home that the population register tells is not changed by the client's own notice.
 */
export function recordResidence(
  sheet: FactSheet,
  content: FactContent['residences'],
  recording: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  const resolved = resolve(content);
  const isOfKind = ({ kind }: FactContent['residences']): boolean =>
    (kind === 'PLACE_OF_RESIDENCE') === (content.kind === 'PLACE_OF_RESIDENCE');
  const room = makeRoom(sheet.residences.filter(isOfKind), resolved, recording.nextKey);
  if (!room.ok) return room;
  const { cut, key, kept } = room.value;
  if (cut?.origin === 'VTJ' && content.origin !== 'VTJ') return overlap(cut, resolved);
  const writes = [...kept, { key, content: resolved }].map((write) => ({
    kind: 'residences' as const,
    ...write,
  }));
  return checked(sheet, writes, recording.today);
}

/** The status from a day on, to its last day or as long as the job search lasts, and why the one before it ended. */
export type StatusRecord = FactContent['statuses'] & { readonly previousEndReason: string | null };

/**
 * An employment status within a job search (työllisyyden koodi). It cuts the span that it lies in and rewrites nothing:
 * what went before keeps its key, what comes after becomes a span of its own.
 */
export function recordStatus(
  sheet: FactSheet,
  { previousEndReason, ...content }: StatusRecord,
  recording: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  const { from } = content;
  const search = sheet['job-searches'].find((span) => from !== null && covers(span, from));
  if (search === undefined)
    return fail('rule-violation', 'NO_VALID_JOB_SEARCH', from === null ? {} : { date: from });
  const status = { ...content, until: content.until ?? search.until };
  const writes = statusWrites(sheet, status, previousEndReason, recording);
  return writes.ok ? checked(sheet, writes.value, recording.today) : writes;
}

/** A job search from a day on, and the status with which it begins (työnhaku). */
export function recordJobSearch(
  sheet: FactSheet,
  search: Omit<FactContent['job-searches'], 'until' | 'endReason'>,
  code: string,
  recording: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  const { nextKey, today } = recording;
  const key = nextKey();
  const content = { ...search, until: null, endReason: null };
  const status = {
    from: search.from,
    until: null,
    code,
    endReason: null,
    weeklyHours: null,
    guaranteedHours: null,
  };
  const statuses = statusWrites(sheet, status, null, recording);
  if (!statuses.ok) return statuses;
  return checked(sheet, [{ kind: 'job-searches', key, content }, ...statuses.value], today);
}

/** The last day of the valid job search and why it ended; the status that runs ends with it. */
export function endJobSearch(
  sheet: FactSheet,
  { lastDay, endReason }: { readonly lastDay: PlainDate; readonly endReason: string },
  { today }: Pick<Recording, 'today'>,
): Result<readonly FactWrite[], RecordFailure> {
  const search = sheet['job-searches'].find((span) => covers(span, lastDay) && span.until === null);
  if (search === undefined) return fail('rule-violation', 'NO_VALID_JOB_SEARCH', { date: lastDay });
  const end = { until: addDays(lastDay, 1), endReason };
  const after = sheet.statuses.find((span) => span.from !== null && span.from >= end.until);
  if (after !== undefined) return overlap(after, { from: end.until, until: null });
  const running = sheet.statuses.filter((span) => span.until === null || span.until > end.until);
  return checked(
    sheet,
    [
      { kind: 'job-searches', key: search.key, content: { ...contentOf(search), ...end } },
      ...running.map((status) => ({
        kind: 'statuses' as const,
        key: status.key,
        content: { ...contentOf(status), ...end },
      })),
    ],
    today,
  );
}

/**
 * A fact on the right to earnings-related allowance. One that contradicts another of the same basis, recorded on the same
 * day by somebody else, is refused with `FACT_CONFLICT` unless it is recorded knowingly: then nobody knows the right until
 * somebody decides. (R24)
 */
export function recordEarningsRight(
  sheet: FactSheet,
  content: FactContent['earnings-rights'],
  evenIfContradicting: boolean,
  { nextKey, today }: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  const contradicted = sheet['earnings-rights'].find(
    (fact) =>
      fact.basis === content.basis &&
      fact.origin !== content.origin &&
      fact.right !== content.right &&
      fact.recordedOn === today &&
      overlaps(fact, content),
  );
  if (contradicted !== undefined && !evenIfContradicting) {
    const { basis, origin, right } = contradicted;
    return fail('conflict', 'FACT_CONFLICT', { basis, origin, right });
  }
  return checked(sheet, [{ kind: 'earnings-rights', key: nextKey(), content }], today);
}

/** A dismissal (irtisanominen). */
export function recordDismissal(
  sheet: FactSheet,
  content: FactContent['dismissals'],
  { nextKey, today }: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  return checked(sheet, [{ kind: 'dismissals', key: nextKey(), content }], today);
}

/** New contents of known facts, all of them together: a boundary between two spans is corrected in both. */
export function correctFacts(
  sheet: FactSheet,
  corrections: readonly FactWrite[],
  today: PlainDate,
): Result<readonly FactWrite[], RecordFailure> {
  const writes: FactWrite[] = [];
  for (const { kind, key, content } of corrections) {
    const facts: readonly Fact<typeof kind>[] = sheet[kind];
    const fact = facts.find((known) => known.key === key);
    if (fact === undefined) return fail('not-found', 'FACT_NOT_FOUND', { key });
    const write = { kind, key, content } as FactWrite;
    writes.push(write.kind === 'residences' ? { ...write, content: resolve(write.content) } : write);
  }
  const changed = writes.filter((write) => !isSame(sheet, write));
  if (changed.length === 0) return fail('conflict', 'FACT_UNCHANGED');
  return checked(sheet, changed, today);
}

/** The facts as a change is taken back: those it brought go, those it replaced come again. */
export function checkReversal(before: FactSheet, after: FactSheet): Result<null, FactRuleFailure> {
  return checkSheet(after, before);
}

function checked(
  sheet: FactSheet,
  writes: readonly FactWrite[],
  today: PlainDate,
): Result<readonly FactWrite[], RecordFailure> {
  // What is recorded stands last and is looked at first: a refusal is to name its days, not those of what it cuts.
  for (const write of writes.toReversed()) {
    const single = checkWrite(write, sheet, today);
    if (!single.ok) return single;
  }
  const together = checkSheet(written(sheet, writes, today), sheet);
  return together.ok ? ok(writes) : together;
}

function statusWrites(
  sheet: FactSheet,
  status: FactContent['statuses'],
  previousEndReason: string | null,
  { nextKey }: Recording,
): Result<readonly FactWrite[], RecordFailure> {
  const room = makeRoom(sheet.statuses, status, nextKey);
  if (!room.ok) return room;
  const { key, kept } = room.value;
  const before = kept.map((write) =>
    write.content.until === status.from
      ? { ...write, content: { ...write.content, endReason: previousEndReason } }
      : write,
  );
  return ok([...before, { key, content: status }].map((write) => ({ kind: 'statuses' as const, ...write })));
}

/** A merged municipality is its successor from the merger on (R28). */
function resolve(content: FactContent['residences']): FactContent['residences'] {
  const { from, municipality } = content;
  return from === null ? content : { ...content, municipality: municipalityOn(municipality, from) };
}

function isSame(sheet: FactSheet, { kind, key, content }: FactWrite): boolean {
  const facts: readonly { readonly key: string }[] = sheet[kind];
  const fact = facts.find((known) => known.key === key);
  return Object.entries(content).every(([name, value]) => fact?.[name as keyof typeof fact] === value);
}
