import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceReferral } from './service-referral.ts';
import type { ServiceStep } from './service-step.ts';

type Days = Readonly<Record<string, PlainDate | null | undefined>>;

/**
 * Whether the days of a referral come in their order (R8, R40), and the step has been taken by today. A service that
 * began before the client was one may have begun before the referral. Fails with `SEQUENCE_INVALID`, which names two
 * days in the wrong order, and with `DATE_IN_FUTURE`.
 */
export function inOrder(
  { dates, isHistory, kela, sessions }: ServiceReferral,
  step: ServiceStep,
  today: PlainDate,
): Result<null, Failure<'SEQUENCE_INVALID' | 'DATE_IN_FUTURE'>> {
  const on = step.step === 'record-kela' ? step.kela.applied : step.on;
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  const { need, referred, accepted, start, plannedStart, plannedEnd, end } = dates;
  const held = sessions.map((session) => session.on).toSorted();
  const first = start ?? plannedStart;
  const chains: readonly Days[] = [
    isHistory ? { start, end } : { need, referred, accepted, start, end },
    { first, firstSession: held[0], lastSession: held.at(-1), plannedEnd },
    { first, plannedEnd },
    { ...kela },
    CLOSING.has(step.step) ? { need, referred, accepted, end, step: on } : {},
  ];
  for (const chain of chains) {
    const known = Object.entries(chain).filter((entry): entry is [string, PlainDate] => Boolean(entry[1]));
    for (const [index, [later, laterOn]] of known.entries()) {
      const [earlier, earlierOn] = known[index - 1] ?? [];
      if (earlier !== undefined && earlierOn !== undefined && laterOn < earlierOn) {
        return fail('rule-violation', 'SEQUENCE_INVALID', { earlier, earlierOn, later, laterOn });
      }
    }
  }
  return ok(null);
}

const CLOSING: ReadonlySet<ServiceStep['step']> = new Set(['reject', 'refuse', 'cancel', 'follow-up']);
