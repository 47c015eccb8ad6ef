import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { days, type Length, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When an ordinary notice is presumed to have reached its addressee (tiedoksisaantiolettama). */
export interface NoticeServiceRules {
  /** A letter: the n-th day after sending. */
  readonly letterDays: number;
  /** An ordinary electronic message: the n-th day after sending. */
  readonly messageDays: number;
}

/** Presumption of service, by the date of sending. */
export const noticeService = timeline<NoticeServiceRules>('notice-service', 'date of sending', [
  {
    version: 'V0',
    from: day('2004-01-01'),
    act: '434/2003, 13/2003',
    section: '59 §, 19 §',
    certainty: 'F',
    status: 'in-force',
    rules: { letterDays: 7, messageDays: 3 },
  },
]);

/**
 * The day on which a notice is presumed to have reached its addressee, working day or not. Job offers are not presumed
 * to have arrived: they can be too urgent.
 */
export function presumedServiceOn(
  sentOn: PlainDate,
  by: 'letter' | 'message',
  { letterDays, messageDays }: NoticeServiceRules,
): PlainDate {
  return addDays(sentOn, by === 'letter' ? letterDays : messageDays);
}

/** What is done about a referral notice that does not arrive (siirtoilmoituksen perilletulo). */
export interface NoticeDeliveryRules {
  /** A delivery that failed is tried again within this time; no day at all is the same day. */
  readonly redelivery: Length;
  /** After this time an authority that has not received the notice is asked for it, and others are told. */
  readonly escalation: Length;
  readonly escalatedTo: readonly ('SENDER' | 'RECEIVER')[];
}

/** Delivery of referral notices, by the date of sending. The law says nothing of it. */
export const noticeDelivery = timeline<NoticeDeliveryRules>('notice-delivery', 'date of sending', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Siirtoilmoitus',
    certainty: 'K',
    status: 'in-force',
    rules: {
      redelivery: days(0),
      escalation: workingDays(3),
      escalatedTo: ['SENDER', 'RECEIVER'],
    },
  },
]);
