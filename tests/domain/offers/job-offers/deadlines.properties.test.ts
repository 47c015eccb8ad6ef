import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { answered, isOverdue } from '../../../../src/domain/offers/job-offers/answer-offer.ts';
import type { DeliveryChannel, JobOffer } from '../../../../src/domain/offers/job-offers/job-offer.ts';
import { tasksAfter } from '../../../../src/domain/offers/job-offers/offer-tasks.ts';
import { isWorkingDay } from '../../../../src/domain/shared/deadlines.ts';
import { instantAt, localDateOf } from '../../../../src/domain/shared/instant.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { date } from '../../../support/client-facts.ts';
import { actAt, codeOf, contacted, deliver, draft, sent, valueOf } from '../../../support/job-offers.ts';

/** Days around which counting goes wrong: Christmas, Easter, Midsummer, May Day, both clock changes, a leap day. */
const HOSTILE = [
  '2021-12-23',
  '2022-04-13',
  '2022-06-22',
  '2022-04-29',
  '2022-03-26',
  '2022-10-29',
  '2024-02-28',
];

const day = fc
  .tuple(fc.constantFrom(...HOSTILE), fc.integer({ min: -3, max: 6 }))
  .map(([from, days]) => addDays(date(from), days));
const hour = fc.constantFrom([0, 0], [3, 30], [12, 0], [23, 30], [23, 59]);
const scene = fc.record({
  on: day,
  hour,
  contactAfter: fc.integer({ min: 0, max: 12 }),
  reportAfter: fc.integer({ min: 0, max: 12 }),
  channel: fc.constantFrom<DeliveryChannel>('ELECTRONIC', 'LETTER', 'HANDED_OVER', 'PHONE_AND_LETTER'),
  isConfirmed: fc.boolean(),
});
type Scene = typeof scene extends fc.Arbitrary<infer One> ? One : never;

function sceneOf({
  on,
  hour: [hours = 0, minutes = 0],
  contactAfter,
  reportAfter,
  channel,
  isConfirmed,
}: Scene) {
  const at = instantAt(on, hours, minutes);
  const contactBy = addDays(on, contactAfter);
  const offer = draft(on, contactBy, addDays(contactBy, reportAfter));
  return { at, offer, delivery: sent(at, { channel, phoneConfirmedAt: isConfirmed ? at : null }) };
}

/** Working days after a day up to another: counted one by one, as a reader of the calendar would. */
function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) if (isWorkingDay(one)) count += 1;
  return count;
}

describe('days of an offer, whatever the calendar', () => {
  it('can be acted on: working days in their order, none before what was given', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { offer } = sceneOf(given);
        expect(isWorkingDay(offer.contactBy) && isWorkingDay(offer.reportBy)).toBe(true);
        expect(
          offer.contactBy <= offer.reportBy && offer.contactBy >= addDays(given.on, given.contactAfter),
        ).toBe(true);
      }),
    );
  });

  it('E52: leave three working days to who gets a letter, unless a call has confirmed that it came', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { offer, delivery } = sceneOf(given);
        const isUnsure = /LETTER/.test(given.channel) && !given.isConfirmed;
        const isEnough = !isUnsure || workingDaysBetween(given.on, offer.contactBy) >= 3;
        expect(codeOf(deliver(offer, delivery))).toBe(isEnough ? 'ok' : 'DEADLINE_TOO_SHORT');
      }),
    );
  });

  it('are over at midnight in Finland: the answer is taken until then, and the offer lapses from then on', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { offer, delivery } = sceneOf({ ...given, channel: 'ELECTRONIC' });
        const held = valueOf(deliver(offer, delivery));
        const last = instantAt(held.reportBy, 23, 59);
        const after = instantAt(addDays(held.reportBy, 1), 0);
        const reply = (at: string) => answered(held, contacted(at, given.on), actAt(after));
        expect([isOverdue(held, last), isOverdue(held, after)]).toEqual([false, true]);
        expect([codeOf(reply(last)), codeOf(reply(after))]).toEqual(['ok', 'ANSWER_CLOSED']);
      }),
    );
  });

  it('are those of its tasks, and settling twice changes nothing', () => {
    const rules = valueOf(lawInForce.jobOffers.at(date('2022-06-01'))).rules;
    const settle = (offer: JobOffer, open: Parameters<typeof tasksAfter>[1]) =>
      tasksAfter(offer, open, localDateOf(offer.changedAt), rules);
    fc.assert(
      fc.property(scene, (given) => {
        const { offer, delivery } = sceneOf({ ...given, channel: 'ELECTRONIC' });
        const held = valueOf(deliver(offer, delivery));
        const { opened } = settle(held, []).changes;
        expect(opened).toMatchObject([{ kind: 'ANSWER_OFFER', dueOn: held.reportBy, isAim: false }]);
        const tasks = opened.map((task) => ({ ...task, id: 'task' as never, clientId: held.clientId }));
        expect(settle(held, tasks)).toEqual({ ended: [], changes: { opened: [], dropped: [] } });
        const reply = contacted(delivery.at, localDateOf(delivery.at));
        const after = settle(valueOf(answered(held, reply, actAt(delivery.at))), tasks);
        expect(after.ended.map(({ end }) => end)).toMatchObject([{ outcome: 'DONE', lateness: null }]);
        expect(after.changes.opened).toMatchObject([{ kind: 'RECORD_OFFER_RESULT' }]);
      }),
    );
  });
});

describe('E52: a letter with three days to act', () => {
  it.each([
    ['Monday to Thursday', '2022-06-06', '2022-06-09', 'ok'],
    ['Monday to Wednesday', '2022-06-06', '2022-06-08', 'DEADLINE_TOO_SHORT'],
    ['Friday to Monday', '2022-06-03', '2022-06-06', 'DEADLINE_TOO_SHORT'],
    ['over Midsummer: Wednesday to Tuesday', '2022-06-22', '2022-06-28', 'ok'],
    ['over Midsummer: Wednesday to Monday', '2022-06-22', '2022-06-27', 'DEADLINE_TOO_SHORT'],
    ['over Easter: Wednesday to Wednesday', '2022-04-13', '2022-04-20', 'ok'],
    ['over Easter: Wednesday to Tuesday', '2022-04-13', '2022-04-19', 'DEADLINE_TOO_SHORT'],
    ['over Christmas: 22nd to 28th', '2021-12-22', '2021-12-28', 'ok'],
    ['over Christmas: 22nd to 27th', '2021-12-22', '2021-12-27', 'DEADLINE_TOO_SHORT'],
  ])('%s', (_, on, contactBy, code) => {
    const offer = draft(on, contactBy, contactBy);
    expect(codeOf(deliver(offer, sent(on, { channel: 'LETTER' })))).toBe(code);
    const confirmed = sent(on, { channel: 'LETTER', phoneConfirmedAt: sent(on).at });
    expect(codeOf(deliver(offer, confirmed))).toBe('ok');
    expect(codeOf(deliver(offer, sent(on)))).toBe('ok');
  });
});
