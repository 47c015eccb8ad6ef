import { contactTypeIsValid } from '../../legislation/register-codes.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { MeetingChannel, MeetingKind } from './meeting.ts';

type Codes = Readonly<Record<MeetingChannel, string>>;

const INTERVIEW: Codes = { VISIT: '70', VIDEO: '71', PHONE: '72', PROVIDER: '80' };

/** Meetings that the list does not name: a visit that was booked, video, the authority's call, another contact. */
const OTHER: Codes = { VISIT: '35', VIDEO: '20', PHONE: '01', PROVIDER: '95' };

const CODES: Readonly<Record<MeetingKind, Codes>> = {
  INTERVIEW_FIRST: INTERVIEW,
  INTERVIEW_PERIODIC: INTERVIEW,
  INITIAL_INTERVIEW: { VISIT: '21', VIDEO: '22', PHONE: '23', PROVIDER: '80' },
  SUPPLEMENTARY_DISCUSSION: { VISIT: '24', VIDEO: '25', PHONE: '26', PROVIDER: '30' },
  JOB_SEARCH_DISCUSSION: { VISIT: '27', VIDEO: '28', PHONE: '29', PROVIDER: '80' },
  MULTISECTOR: OTHER,
  ACTIVATION: OTHER,
  INTEGRATION_ASSESSMENT: OTHER,
  SUBSTITUTE_SERVICE: OTHER,
};

/** Contact type (A.3) of a meeting on a day. What the list did not name yet is told as an interview. */
export function contactCodeOf(kind: MeetingKind, channel: MeetingChannel, on: PlainDate): string {
  const code = CODES[kind][channel];
  return contactTypeIsValid(code, on) ? code : INTERVIEW[channel];
}

/** Kinds of meetings by their contact types; an interview of the old law may have been any of them. */
const KIND_OF: ReadonlyMap<string, MeetingKind> = new Map([
  ...(
    ['INTERVIEW_PERIODIC', 'INITIAL_INTERVIEW', 'SUPPLEMENTARY_DISCUSSION', 'JOB_SEARCH_DISCUSSION'] as const
  )
    .flatMap((kind) => Object.values(CODES[kind]).map((code) => [code, kind] as const))
    .toReversed(),
  ['81', 'INTERVIEW_PERIODIC'],
  ['82', 'INTERVIEW_PERIODIC'],
]);

/** The kind of a meeting of which the register tells by its contact type (A.3); null when it was another contact. */
export function kindOfContact(type: string): MeetingKind | null {
  return KIND_OF.get(type) ?? null;
}
