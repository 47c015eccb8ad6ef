import { statusCodeCanBegin } from '../../legislation/register-codes.ts';
import { precedingActivities } from '../../reference/code-lists.ts';
import { endReasonGroups } from '../../reference/end-reasons.ts';
import { municipalities, municipalityOn, NOT_A_MUNICIPALITY } from '../../reference/municipalities.ts';
import { statusCodes } from '../../reference/status-codes.ts';
import { intersection, overlaps, type Period } from '../../shared/period.ts';
import { addDays, addMonths, ageOn, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { FactSheet, FactWrite } from './fact-sheet.ts';

export type FactRuleFailure = Failure<
  | 'PERIOD_INVERTED'
  | 'DATE_IN_FUTURE'
  | 'CODE_INVALID'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'AGE_IMPLAUSIBLE'
  | 'SPAN_OVERLAP'
  | 'SPAN_GAP'
  | 'NO_VALID_JOB_SEARCH'
  | 'SUPPORT_DAYS_NOT_FROM_KELA'
>;

/** Nobody registers as a jobseeker younger than this, in full years (Act 916/2012, section 1:3). */
const YOUNGEST = 15;
/** Rights can be known ahead, but hardly for longer. */
const FARTHEST_MONTHS = 60;

/** What holds of one fact alone: its period, its codes, and that it has begun. */
export function checkWrite(
  write: FactWrite,
  sheet: FactSheet,
  today: PlainDate,
): Result<null, FactRuleFailure> {
  switch (write.kind) {
    case 'dismissals':
      return begun(write.content.dismissedOn, today);
    case 'earnings-rights': {
      const { from, until, supportDays, origin } = write.content;
      if (supportDays !== null && origin !== 'KELA')
        return fail('rule-violation', 'SUPPORT_DAYS_NOT_FROM_KELA');
      return first(
        inOrder(write.content),
        begun(from, today),
        reached(until, addMonths(today, FARTHEST_MONTHS)),
      );
    }
    case 'residences':
      return first(spanOfPast(write.content, today), checkMunicipality(write.content));
    case 'job-searches': {
      const { endReason, precedingActivity } = write.content;
      return first(
        spanOfPast(write.content, today),
        checkAge(write.content.from, sheet),
        listed(endReason, endReasonGroups, 'A.5'),
        listed(precedingActivity, precedingActivities, 'A.6'),
      );
    }
    case 'statuses': {
      const { code, endReason, from, until } = write.content;
      if (!statusCodes.has(code) || !statusCodeCanBegin(code, from, until === null)) {
        return fail('rule-violation', 'CODE_INVALID', { code, list: 'A.1' });
      }
      return first(spanOfPast(write.content, today), listed(endReason, endReasonGroups, 'A.5'));
    }
  }
}

/** What holds of a client's facts together, and did not hold before: no overlaps, no days without a status. */
export function checkSheet(after: FactSheet, before: FactSheet): Result<null, FactRuleFailure> {
  return first(
    noOverlap(after['job-searches']),
    noOverlap(after.statuses),
    noOverlap(after.residences.filter(({ kind }) => kind === 'PLACE_OF_RESIDENCE')),
    noOverlap(after.residences.filter(({ kind }) => kind !== 'PLACE_OF_RESIDENCE')),
    noNewGap(after, before),
  );
}

/** Days of job searches on which the client has no status; registers have such days too, but none may be made here. */
export function uncoveredDays(sheet: Pick<FactSheet, 'job-searches' | 'statuses'>): readonly Period[] {
  return sheet['job-searches'].flatMap((search) => without(search, sheet.statuses));
}

/** What is left of a period without the days of others. */
export function without(whole: Period, others: readonly Period[]): readonly Period[] {
  return others.reduce<readonly Period[]>(
    (left, other) => left.flatMap((piece) => (overlaps(piece, other) ? cut(piece, other) : [piece])),
    [whole],
  );
}

function cut(piece: Period, other: Period): readonly Period[] {
  const before = { from: piece.from, until: other.from };
  const after = { from: other.until, until: piece.until };
  return [
    ...(other.from !== null && (piece.from === null || piece.from < other.from) ? [before] : []),
    ...(other.until !== null && (piece.until === null || other.until < piece.until) ? [after] : []),
  ];
}

function noNewGap(after: FactSheet, before: FactSheet): Result<null, FactRuleFailure> {
  const known = uncoveredDays(before);
  const gap = uncoveredDays(after).flatMap((period) => without(period, known))[0];
  return gap === undefined ? ok(null) : fail('conflict', 'SPAN_GAP', daysOf(gap));
}

function noOverlap(spans: readonly Period[]): Result<null, FactRuleFailure> {
  for (const [index, span] of spans.entries()) {
    const other = spans.slice(index + 1).find((one) => overlaps(span, one));
    if (other !== undefined) return overlap(span, other);
  }
  return ok(null);
}

/** The refusal of two spans that have days in common. */
export function overlap(a: Period, b: Period): { readonly ok: false; readonly failure: FactRuleFailure } {
  return fail('conflict', 'SPAN_OVERLAP', daysOf(intersection(a, b) ?? a));
}

function daysOf({ from, until }: Period): Failure['data'] {
  return { ...(from !== null && { from }), ...(until !== null && { to: addDays(until, -1) }) };
}

function spanOfPast(span: Period, today: PlainDate): Result<null, FactRuleFailure> {
  return first(inOrder(span), begun(span.from, today), reached(span.until, addDays(today, 1)));
}

function inOrder({ from, until }: Period): Result<null, FactRuleFailure> {
  if (from === null || until === null || from < until) return ok(null);
  return fail('rule-violation', 'PERIOD_INVERTED', { from, to: addDays(until, -1) });
}

function begun(from: PlainDate | null, today: PlainDate): Result<null, FactRuleFailure> {
  return from === null || from <= today
    ? ok(null)
    : fail('rule-violation', 'DATE_IN_FUTURE', { date: from, today });
}

function reached(until: PlainDate | null, farthest: PlainDate): Result<null, FactRuleFailure> {
  if (until === null || until <= farthest) return ok(null);
  return fail('rule-violation', 'DATE_IN_FUTURE', { date: addDays(until, -1), today: addDays(farthest, -1) });
}

function checkMunicipality({
  municipality,
  from,
}: { municipality: string } & Period): Result<null, FactRuleFailure> {
  const known = municipalities.has(municipality) || NOT_A_MUNICIPALITY.has(municipality);
  const merged = from !== null && municipalityOn(municipality, from) !== municipality;
  if (known && !merged) return ok(null);
  return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality });
}

function checkAge(from: PlainDate | null, { birthDate }: FactSheet): Result<null, FactRuleFailure> {
  if (from === null || ageOn(birthDate, from) >= YOUNGEST) return ok(null);
  return fail('rule-violation', 'AGE_IMPLAUSIBLE', { age: ageOn(birthDate, from), youngest: YOUNGEST });
}

function listed(
  code: string | null,
  codes: { has(code: string): boolean },
  list: string,
): Result<null, FactRuleFailure> {
  return code === null || codes.has(code) ? ok(null) : fail('rule-violation', 'CODE_INVALID', { code, list });
}

/** The first refusal; ok when there is none. */
function first(...results: readonly Result<null, FactRuleFailure>[]): Result<null, FactRuleFailure> {
  return results.find((result) => !result.ok) ?? ok(null);
}
