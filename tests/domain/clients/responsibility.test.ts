import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  handOver,
  type ResponsibilitySpan,
  type StartGround,
} from '../../../src/domain/clients/responsibility/responsibility.ts';
import type { ClientId, NoticeId } from '../../../src/domain/shared/ids.ts';
import { type Instant, instantOf } from '../../../src/domain/shared/instant.ts';
import { SENDER } from '../../support/referral.ts';
import { organisation } from '../../../src/domain/shared/organisation.ts';

const CLIENT = '00000000-0000-7000-8000-000000000001' as ClientId;
const NOTICE = '00000000-0000-7000-8000-000000000002' as NoticeId;
const TE_OFFICE = organisation('te-office', '1500');
const HAMEENLINNA = organisation('municipality', '109');
const at = (text: string): Instant => text as Instant;

const next = (authority = HAMEENLINNA, startGround: StartGround = 'NEW_REGISTRATION') => ({
  clientId: CLIENT,
  authority,
  startGround,
  noticeId: NOTICE,
});

describe('handover of customer responsibility', () => {
  it('ends the one responsibility at the moment at which the other begins', () => {
    const current: ResponsibilitySpan = {
      ...next(TE_OFFICE),
      noticeId: null,
      from: at('2021-03-01T22:00:00.000Z'),
      until: null,
      endReason: null,
      startedBy: null,
    };
    const moment = at('2021-03-31T09:30:00.000Z');
    expect(handOver(current, next(), moment, SENDER)).toEqual({
      closed: { ...current, until: moment, endReason: 'TRANSFERRED' },
      opened: { ...next(), from: moment, until: null, endReason: null, startedBy: SENDER },
    });
  });

  it('closes nothing when nobody was responsible', () => {
    const moment = at('2021-03-31T09:30:00.000Z');
    expect(handOver(null, next(), moment, SENDER)).toEqual({
      closed: null,
      opened: { ...next(), from: moment, until: null, endReason: null, startedBy: SENDER },
    });
  });

  /** Handovers one after another, some in the same millisecond. */
  const handovers = fc.array(
    fc.record({
      code: fc.constantFrom('109', '082', '165', '398'),
      millis: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000_000_000 })),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test.prop([handovers, fc.array(fc.double({ min: 0, max: 1, noNaN: true }))])(
    'leaves at most one authority responsible at every moment, and nobody never after the first',
    (sequence, samples) => {
      const spans: ResponsibilitySpan[] = [];
      let now = Date.parse('2021-03-01T00:00:00Z');
      const start = now;
      for (const { code, millis } of sequence) {
        now += millis;
        const current = spans.pop() ?? null;
        const { closed, opened } = handOver(
          current,
          next(organisation('municipality', code)),
          instantOf(now),
          SENDER,
        );
        if (closed !== null) spans.push(closed);
        spans.push(opened);
        if (closed !== null) expect(closed.until).toBe(opened.from);
      }
      const first = spans[0]?.from ?? instantOf(start);
      const end = now + 1_000;
      const moments = [
        ...samples.map((share) => instantOf(Math.floor(start + share * (end - start)))),
        ...spans.map(({ from }) => from),
        instantOf(end),
      ];
      for (const moment of moments) {
        const responsible = spans.filter(
          ({ from, until }) => from <= moment && (until === null || moment < until),
        );
        expect(responsible).toHaveLength(moment < first ? 0 : 1);
      }
      expect(spans.filter(({ until }) => until === null)).toHaveLength(1);
      expect(spans.at(-1)?.authority).toBe(organisation('municipality', sequence.at(-1)?.code ?? ''));
    },
  );
});
