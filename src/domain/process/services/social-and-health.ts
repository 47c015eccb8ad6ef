import type { SocialAndHealthRules } from '../../legislation/services.ts';
import type { RulesInForce } from '../../legislation/timeline.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { SERVICE_TYPES, type ServiceType } from './service-type.ts';

/** Why data may be given to the receiving body (luovutuksen peruste). */
export type DisclosureGround =
  | {
      readonly kind: 'CONSENT';
      readonly givenOn: PlainDate;
      /** Whether the client agreed that data about health are given, too. */
      readonly coversHealth: boolean;
    }
  | { readonly kind: 'LAW'; readonly section: string };

/** Body that takes clients into social and health services. */
export interface ReceivingBody {
  readonly kind: 'MUNICIPALITY' | 'WELLBEING_SERVICES_COUNTY';
  readonly name: string;
}

/** How employment services and social or health services work together for a client (palvelujen yhteensovitus, R39). */
export interface Coordination {
  readonly receiver: ReceivingBody;
  readonly ground: DisclosureGround | null;
  /** Who is in charge on each side (vastuuhenkilöt). */
  readonly contacts: { readonly own: string; readonly receiver: string };
  readonly order: 'EMPLOYMENT_FIRST' | 'OTHER_FIRST' | 'TOGETHER';
}

/** What the receiving body is told, and no more: it goes out with the referral and is not kept with it. */
export interface Disclosure {
  readonly need: string;
  /** How the client wants to be reached by the receiving body. */
  readonly contact: string;
  readonly health: string | null;
}

/**
 * Whether a referral to a social or health service may go out: the receiving body arranges them by the law of the day,
 * and there is a ground to tell it. Until the end of 2022 that is the municipality, then the county, but for a home
 * that arranges them itself. Fails with `RECEIVER_NOT_COMPETENT`, which tells who is, and with `NO_DISCLOSURE_GROUND`.
 */
export function mayBeDisclosed(
  type: ServiceType,
  coordination: Coordination | null,
  disclosure: Disclosure | null,
  home: string | null,
  on: PlainDate,
  { rules, reference }: RulesInForce<SocialAndHealthRules>,
): Result<null, Failure<'RECEIVER_NOT_COMPETENT' | 'NO_DISCLOSURE_GROUND'>> {
  if (SERVICE_TYPES[type].receiver !== 'SOCIAL_AND_HEALTH') return ok(null);
  const isOwnArranger = home !== null && rules.ownArrangers.includes(home);
  const competent = isOwnArranger ? 'MUNICIPALITY' : rules.arrangedBy;
  if (coordination !== null && coordination.receiver.kind !== competent) {
    const receiver = coordination.receiver.kind;
    return fail('rule-violation', 'RECEIVER_NOT_COMPETENT', { receiver, competent, date: on }, reference);
  }
  const ground = coordination?.ground ?? null;
  const tellsHealth = disclosure !== null && disclosure.health !== null;
  const coversHealth = ground?.kind === 'CONSENT' && ground.coversHealth;
  const mayTell = disclosure !== null && ground !== null && (!tellsHealth || coversHealth);
  return mayTell ? ok(null) : fail('forbidden', 'NO_DISCLOSURE_GROUND', undefined, reference);
}
