import type { ResearchPermitId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Period } from '../shared/period.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';

/** What an extract for research can tell of a person who is not named (tutkimusaineiston tiedot). */
export const RESEARCH_FIELDS = [
  'BIRTH_YEARS',
  'GROUP',
  'HOMES',
  'JOB_SEARCHES',
  'STATUSES',
  'SERVICES',
  'SPELLS',
  'RESPONSIBILITIES',
] as const;

export type ResearchField = (typeof RESEARCH_FIELDS)[number];

/** What says who somebody is: no permit can open it. */
export const IDENTIFIERS = ['IDENTITY_CODE', 'NAMES', 'BIRTH_DATE', 'CONTACT', 'CLIENT_NUMBER'] as const;

/** A permit for research that the KEHA Centre has decided on (tutkimuslupa; 916/2012, 13:10 §). */
export interface ResearchPermit {
  readonly id: ResearchPermitId;
  /** Number of the decision. */
  readonly reference: string;
  /** Whoever may make extracts with it. */
  readonly holder: string;
  readonly purpose: string;
  readonly fields: readonly ResearchField[];
  /** Trial areas whose people it covers. */
  readonly areas: readonly string[];
  /** The days that extracts may tell of. */
  readonly period: { readonly from: PlainDate; readonly until: PlainDate };
  readonly validity: Period & { readonly from: PlainDate; readonly until: PlainDate };
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** A permit as somebody asks for it to be recorded. */
export type PermitForm = Omit<ResearchPermit, 'id' | 'fields' | 'recordedBy' | 'recordedAt'> & {
  readonly fields: readonly (ResearchField | (typeof IDENTIFIERS)[number])[];
};

/**
 * Cells of persons who are alike in what can be seen from outside, and smaller than this, are not told apart (Annex D of
 * the specification: counts from one to four).
 */
export const SMALLEST_CELL = 5;

/** Reads a permit; fails with `IDENTIFIERS_NOT_ALLOWED` when it asks for what says who somebody is. */
export function readPermit(
  form: PermitForm,
): Result<
  Omit<ResearchPermit, 'id' | 'recordedBy' | 'recordedAt'>,
  Failure<'IDENTIFIERS_NOT_ALLOWED' | 'PERIOD_INVERTED'>
> {
  const identifying = form.fields.filter((field) => IDENTIFIERS.some((one) => one === field));
  if (identifying.length > 0) {
    return fail('rule-violation', 'IDENTIFIERS_NOT_ALLOWED', { fields: identifying });
  }
  const { period, validity } = form;
  if (period.from >= period.until || validity.from >= validity.until) {
    return fail('rule-violation', 'PERIOD_INVERTED', { ...period });
  }
  return ok({ ...form, fields: RESEARCH_FIELDS.filter((field) => form.fields.includes(field)) });
}

/** The permit, when somebody may use it on a day; otherwise `RESEARCH_PERMIT_REQUIRED`. */
export function permitFor(
  permit: ResearchPermit | null,
  subject: string,
  today: PlainDate,
): Result<ResearchPermit, Failure<'RESEARCH_PERMIT_REQUIRED'>> {
  const isValid =
    permit?.holder === subject && permit.validity.from <= today && today < permit.validity.until;
  return permit !== null && isValid ? ok(permit) : fail('forbidden', 'RESEARCH_PERMIT_REQUIRED');
}
