import type { PlainDate } from '../shared/plain-date.ts';

/** What has happened that a labour-policy statement may depend on (selvitettävä tapahtuma). */
export const EVENT_KINDS = [
  'OFFER',
  'NO_SHOW',
  'PLAN_NOT_CARRIED_OUT',
  'SERVICE_REFUSED',
  'SERVICE_INTERRUPTED',
  'RESIGNED',
  'ENTREPRENEURSHIP',
  'STUDIES',
  'OTHER',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** An event that is looked into: once, however often it is told (E57: the law of its day decides what it means). */
export interface EventInQuestion {
  readonly kind: EventKind;
  readonly on: PlainDate;
  /** The offer, meeting, plan action or service that it is about; null of what stands in no matter. */
  readonly about: { readonly kind: string; readonly id: string } | null;
}

/** Tells the events of a client apart: the same one comes under the same key. */
export function eventKey({ kind, on, about }: EventInQuestion): string {
  return about === null ? `${kind} ${on}` : `${kind} ${about.kind} ${about.id}`;
}

/** Of what kinds the matters are that tell of an event; none of what stands in no matter (tapahtuman asia). */
export const MATTERS_OF_EVENT: Readonly<Record<EventKind, readonly string[]>> = {
  OFFER: ['job-offer'],
  NO_SHOW: ['meeting'],
  PLAN_NOT_CARRIED_OUT: ['plan-action', 'obligation-period'],
  SERVICE_REFUSED: ['service-referral'],
  SERVICE_INTERRUPTED: ['service-referral', 'work-trial'],
  RESIGNED: [],
  ENTREPRENEURSHIP: [],
  STUDIES: [],
  OTHER: [],
};
