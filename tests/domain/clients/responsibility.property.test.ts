import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  type ReferralNotice,
  receiveReferralNotice,
  withdrawNotice,
} from '../../../src/domain/clients/responsibility/referral-notice.ts';
import { responsibleAtRegistration } from '../../../src/domain/clients/responsibility/registration.ts';
import {
  type ResponsibilityCase,
  standingOf,
} from '../../../src/domain/clients/responsibility/responsibility-case.ts';
import {
  type Handover,
  handOver,
  type ResponsibilitySpan,
} from '../../../src/domain/clients/responsibility/responsibility.ts';
import { sendReferralNotice } from '../../../src/domain/clients/responsibility/transfer.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { NoticeId } from '../../../src/domain/shared/ids.ts';
import { organisationKind } from '../../../src/domain/shared/organisation.ts';
import { type Instant, instantOf, localDateOf } from '../../../src/domain/shared/instant.ts';
import {
  candidate,
  CLIENT,
  DETERMINATION,
  determined,
  livesIn,
  RECEIVER,
  SENDER,
} from '../../support/referral.ts';

/** A client's life as the domain sees it: the case, the notice on its way, and every receipt so far. */
interface Life {
  readonly known: ResponsibilityCase;
  readonly notice: ReferralNotice | null;
  readonly receipts: readonly Instant[];
}

type Event =
  | { readonly do: 'register' | 'end' | 'send' | 'receive' | 'withdraw' | 'decide' | 'agree' }
  | { readonly do: 'live'; readonly in: string | null }
  | { readonly do: 'determine'; readonly result: 'IN' | 'OUT' | 'EXCLUDED' };

const events: fc.Arbitrary<readonly [Event, number][]> = fc.array(
  fc.tuple(
    fc.oneof(
      fc.record({ do: fc.constantFrom('register', 'end', 'send', 'receive', 'withdraw', 'decide', 'agree') }),
      fc.record({
        do: fc.constant('live' as const),
        // Two of one area, one of another, one in no trial, abroad, unknown.
        in: fc.constantFrom('109', '082', '837', '694', '200', null),
      }),
      fc.record({ do: fc.constant('determine' as const), result: fc.constantFrom('IN', 'OUT', 'EXCLUDED') }),
    ) as fc.Arbitrary<Event>,
    // Often at the very same moment.
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 * 86_400_000 })),
  ),
  { maxLength: 40 },
);

const EMPTY: Life = {
  known: candidate({ current: null, jobSearch: null, determination: null }),
  notice: null,
  receipts: [],
};

function moved({ known, receipts }: Life, { closed, opened }: Handover): Life {
  const past = closed === null ? known.past : [...known.past, closed];
  return {
    known: { ...known, past, current: opened, openNotice: null, agreedReturn: null },
    notice: null,
    receipts: [...receipts, opened.from],
  };
}

function ended({ known, ...life }: Life, at: Instant): Life {
  if (known.current === null) return { known, ...life };
  const closed: ResponsibilitySpan = { ...known.current, until: at, endReason: 'JOB_SEARCH_ENDED' };
  return {
    ...life,
    known: { ...known, jobSearch: null, current: null, agreedReturn: null, past: [...known.past, closed] },
  };
}

/** The life after an event; as it was when the domain refuses it. */
function after(life: Life, event: Event, at: Instant, nth: number): Life {
  const { known, notice } = life;
  const day = localDateOf(at);
  switch (event.do) {
    case 'live':
      return { ...life, known: { ...known, homeFacts: livesIn(event.in) } };
    case 'determine':
      return { ...life, known: { ...known, determination: determined(event.result, null) } };
    case 'agree':
      return { ...life, known: { ...known, agreedReturn: known.current && DETERMINATION } };
    case 'end':
      return ended(life, at);
    case 'register': {
      if (known.current !== null) return life;
      const begun = responsibleAtRegistration(known, day, lawInForce);
      if (!begun.ok) throw new Error(begun.failure.code);
      const next = { clientId: CLIENT, noticeId: null, ...begun.value };
      const { opened } = handOver(null, next, at, SENDER);
      return { ...life, known: { ...known, jobSearch: { from: day }, current: opened } };
    }
    case 'decide': {
      if (known.current === null || known.openNotice !== null) return life;
      const next = {
        clientId: CLIENT,
        authority: SENDER.organisation,
        startGround: 'CLIENT_REQUEST',
        noticeId: null,
      } as const;
      return moved(life, handOver(known.current, next, at, SENDER));
    }
    case 'send': {
      const order = {
        id: `00000000-0000-7000-9000-${String(nth).padStart(12, '0')}` as NoticeId,
        at,
        by: SENDER,
        ground: null,
        municipality: null,
      };
      const sent = sendReferralNotice(known, order, lawInForce);
      if (!sent.ok) return life;
      return { ...life, notice: sent.value, known: { ...known, openNotice: sent.value } };
    }
    case 'receive': {
      if (notice === null) return life;
      const received = receiveReferralNotice(notice, known, at, RECEIVER);
      if (received.ok) return moved(life, received.value.handover);
      return { ...life, notice: null, known: { ...known, openNotice: null } };
    }
    case 'withdraw': {
      if (notice === null) return life;
      expect(withdrawNotice(notice, 'OTHER', at, SENDER).ok).toBe(true);
      return { ...life, notice: null, known: { ...known, openNotice: null } };
    }
  }
}

/** Lives through the events, and looks at every stage. */
function through(
  sequence: readonly [Event, number][],
  look: (life: Life, at: Instant, before: Life) => void,
): void {
  let now = Date.parse('2021-03-01T06:00:00Z');
  let life = EMPTY;
  for (const [index, [event, millis]] of sequence.entries()) {
    now += millis;
    const at = instantOf(now);
    const before = life;
    life = after(life, event, at, index);
    look(life, at, before);
  }
}

const spansOf = ({ known }: Life): readonly ResponsibilitySpan[] =>
  known.current === null ? known.past : [...known.past, known.current];

describe('whatever happens to a client', () => {
  test.prop([events])('at no moment are two authorities responsible', (sequence) => {
    through(sequence, (life) => {
      const spans = spansOf(life);
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1];
        if (span.until !== null) expect(span.from <= span.until).toBe(true);
        if (next !== undefined) expect(span.until !== null && span.until <= next.from).toBe(true);
      }
    });
  });

  test.prop([events])(
    'while a job search is valid exactly one is, and nobody when there is none',
    (sequence) => {
      through(sequence, ({ known }) => {
        expect(known.current !== null).toBe(known.jobSearch !== null);
      });
    },
  );

  test.prop([events])('a change of authority is a receipt or a decision, at that very moment', (sequence) => {
    through(sequence, (life) => {
      const spans = spansOf(life);
      for (const [index, span] of spans.entries()) {
        if (span.endReason !== 'TRANSFERRED') continue;
        expect(life.receipts).toContain(span.until);
        expect(spans[index + 1]?.from).toBe(span.until);
      }
    });
  });

  test.prop([events])(
    'a notice leads where the home led, and never to who is responsible already',
    (sequence) => {
      through(sequence, ({ known, notice }, at, before) => {
        // At the very moment of the sending: the home may change in the same second.
        if (notice === null || notice === before.notice) return;
        const standing = standingOf({ ...known, openNotice: null }, localDateOf(at), lawInForce);
        if (!standing.ok) throw new Error(standing.failure.code);
        expect(notice.to).not.toBe(known.current?.authority);
        if (!notice.startGround.startsWith('RETURN_')) expect(notice.to).toBe(standing.value.competent);
        else expect(organisationKind(notice.to)).toBe('te-office');
      });
    },
  );
});
