import type { PlainDate } from '../../shared/plain-date.ts';
import { namePartsOf } from './name-keys.ts';

/** What is known of somebody who may be a client already, as far as it helps to tell. */
export interface Likeness {
  readonly identityCode: string | null;
  readonly birthDate: PlainDate;
  readonly lastName: string;
  readonly firstNames: string;
  readonly formerNames: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
}

/** Kinds of evidence that two records are of one person (tuplaehdokkaan peruste). */
export type EvidenceKind =
  | 'IDENTITY_CODE'
  | 'OTHER_IDENTITY_CODE'
  | 'NAMES'
  | 'NAMES_SWAPPED'
  | 'FORMER_NAME'
  | 'LAST_NAME'
  | 'FIRST_NAME'
  | 'BIRTH_DATE'
  | 'PHONE'
  | 'EMAIL';

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly points: number;
}

/**
 * How much each piece of evidence says (K). Two different identity codes speak against one person, but a code can
 * change. Names alone or a birth date alone are never enough; both together are.
 */
export const EVIDENCE_POINTS: Readonly<Record<EvidenceKind, number>> = {
  IDENTITY_CODE: 100,
  OTHER_IDENTITY_CODE: -40,
  NAMES: 40,
  NAMES_SWAPPED: 35,
  FORMER_NAME: 30,
  LAST_NAME: 15,
  FIRST_NAME: 10,
  BIRTH_DATE: 30,
  PHONE: 30,
  EMAIL: 30,
};

/** From this many points on somebody must look before a client is registered (K). */
export const DUPLICATE_THRESHOLD = 60;

/** What two records have in common, the strongest evidence first. */
export function evidenceOf(asked: Likeness, known: Likeness): readonly Evidence[] {
  return [
    ...codes(asked, known),
    ...names(asked, known),
    ...birthDates(asked, known),
    ...contacts(asked, known),
  ]
    .map((kind) => ({ kind, points: EVIDENCE_POINTS[kind] }))
    .toSorted((a, b) => b.points - a.points);
}

/** The points of all evidence together; never below nothing. */
export function scoreOf(evidence: readonly Evidence[]): number {
  return Math.max(
    0,
    evidence.reduce((sum, { points }) => sum + points, 0),
  );
}

function codes(asked: Likeness, known: Likeness): readonly EvidenceKind[] {
  if (asked.identityCode === null || known.identityCode === null) return [];
  return [asked.identityCode === known.identityCode ? 'IDENTITY_CODE' : 'OTHER_IDENTITY_CODE'];
}

function names(asked: Likeness, known: Likeness): readonly EvidenceKind[] {
  const [last, first] = [namePartsOf(asked.lastName), namePartsOf(asked.firstNames)];
  const [knownLast, knownFirst] = [namePartsOf(known.lastName), namePartsOf(known.firstNames)];
  if (isSame(last, knownLast) && share(first, knownFirst)) return ['NAMES'];
  if (isSame(last, knownFirst) && share(first, knownLast)) return ['NAMES_SWAPPED'];
  if (isSame(first, knownLast) && share(last, knownFirst)) return ['NAMES_SWAPPED'];
  const hasFormer = (parts: readonly string[], formers: readonly string[]): boolean =>
    formers.some((former) => isSame(parts, namePartsOf(former)));
  if (
    (hasFormer(last, known.formerNames) || hasFormer(knownLast, asked.formerNames)) &&
    share(first, knownFirst)
  ) {
    return ['FORMER_NAME'];
  }
  if (isSame(last, knownLast)) return ['LAST_NAME'];
  return share(first, knownFirst) ? ['FIRST_NAME'] : [];
}

/** The first of January is written where nobody knows the day: it tells nothing. */
function birthDates(asked: Likeness, known: Likeness): readonly EvidenceKind[] {
  return asked.birthDate === known.birthDate && !asked.birthDate.endsWith('-01-01') ? ['BIRTH_DATE'] : [];
}

function contacts(asked: Likeness, known: Likeness): readonly EvidenceKind[] {
  const phone = phoneKey(asked.phone);
  const email = emailKey(asked.email);
  return [
    ...(phone !== null && phone === phoneKey(known.phone) ? (['PHONE'] as const) : []),
    ...(email !== null && email === emailKey(known.email) ? (['EMAIL'] as const) : []),
  ];
}

/** How many digits from the end tell one number from another, whatever the country code is written like. */
const PHONE_DIGITS = 8;

/** What two spellings of one phone number agree on; null for what is no number. */
export function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? '').replaceAll(/\D/g, '');
  return digits.length < PHONE_DIGITS ? null : digits.slice(-PHONE_DIGITS);
}

/** What two spellings of one e-mail address agree on. */
export function emailKey(email: string | null): string | null {
  const address = (email ?? '').trim().toLowerCase();
  return address.includes('@') ? address : null;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.toSorted().join(' ') === other.toSorted().join(' ');
}

/** First names are often told in part. */
function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((part) => other.includes(part));
}
