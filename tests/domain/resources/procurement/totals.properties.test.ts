import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../src/domain/handling/matter.ts';
import { seatReleased, type SeatPool, seatTaken } from '../../../../src/domain/process/services/seat-pool.ts';
import {
  type Contract,
  endContract,
  extendContract,
  makeContract,
} from '../../../../src/domain/resources/procurement/contract.ts';
import {
  type Course,
  orderCourse,
  shareSeats,
  stepCourse,
} from '../../../../src/domain/resources/procurement/course.ts';
import {
  approvePlan,
  changePlan,
  type Contracted,
  draftPlan,
  type ProcurementPlan,
} from '../../../../src/domain/resources/procurement/procurement-plan.ts';
import { trialMunicipalitiesOf } from '../../../../src/domain/resources/procurement/region.ts';
import type {
  ContractId,
  CourseId,
  ProcurementPlanId,
  SeatPoolId,
} from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import { date } from '../../../support/client-facts.ts';
import { codeOf, valueOf } from '../../../support/job-offers.ts';

const ELY = organisation('ely', '04');
const ACT: Act = {
  by: { subject: 'hankkija', organisation: ELY },
  at: '2022-06-01T09:00:00.000Z' as Instant,
};
const TODAY = date('2022-06-01');
const REGION = trialMunicipalitiesOf(ELY, TODAY);

const approved = (cents: number): ProcurementPlan => ({
  ...draftPlan(
    {
      id: 'plan' as ProcurementPlanId,
      ely: ELY,
      year: 2022,
      lines: [{ serviceLine: 'CAREER_COACHING', cents, seats: 100 }],
    },
    ACT,
  ),
  state: 'APPROVED',
  consultations: REGION.map((municipality) => ({
    municipality,
    on: TODAY,
    participants: [],
    statement: '',
    needs: [],
    recordedBy: ACT.by,
  })),
});
const concluded = (plan: ProcurementPlan, totalCents: number, contracted: Contracted = {}) =>
  makeContract(
    {
      id: 'contract' as ContractId,
      ely: ELY,
      plan: plan.id,
      provider: { organisation: organisation('provider', 'valmennuspaja'), name: 'Valmennuspaja' },
      serviceLine: 'CAREER_COACHING',
      from: TODAY,
      to: date('2022-12-31'),
      price: { cents: 1, per: 'SEAT' },
      totalCents,
    },
    { plan, contracted },
    ACT,
  );
const ordering = (contract: Contract, seats: number, price: number, cents: number) =>
  orderCourse(
    {
      id: 'course' as CourseId,
      name: 'Uravalmennus',
      kind: 'COACHING',
      from: TODAY,
      to: date('2022-06-14'),
      place: 'Hämeenlinna',
      language: 'fi',
      seats,
      pricePerSeatCents: price,
    },
    contract,
    { cents, lastDay: null },
    ACT,
  );

describe('contracts and the money of their plan', () => {
  it.each([
    ['all of it', 100, {}, 'ok'],
    ['a cent more', 101, {}, 'PLAN_EXCEEDED'],
    ['what others have left', 40, { CAREER_COACHING: 60 }, 'ok'],
    ['a cent more than others have left', 41, { CAREER_COACHING: 60 }, 'PLAN_EXCEEDED'],
    ['all of it beside another service', 100, { JOB_COACHING: 60 }, 'ok'],
  ] as const)('a contract of %s', (_, cents, contracted, expected) => {
    expect(codeOf(concluded(approved(100), cents, contracted))).toBe(expected);
  });

  it('is no longer extended by money while the plan is changed, and still in time', () => {
    const plan = approved(100);
    const contract = valueOf(concluded(plan, 50));
    const changed = { plan: valueOf(changePlan(plan, plan.lines, ACT)), contracted: { CAREER_COACHING: 50 } };
    const extended = (addedCents: number) =>
      codeOf(extendContract(contract, { to: date('2023-01-31'), addedCents }, changed, ACT));
    expect([extended(0), extended(1)]).toEqual(['ok', 'PLAN_NOT_APPROVED']);
  });

  it('a plan is approved with what is contracted, and not with less', () => {
    const changed = { ...approved(100), state: 'DRAFT' as const };
    expect(codeOf(approvePlan(changed, { CAREER_COACHING: 100 }, ACT))).toBe('ok');
    expect(approvePlan(changed, { CAREER_COACHING: 101 }, ACT)).toMatchObject({
      failure: { code: 'PLAN_BELOW_CONTRACTS', data: { planned: 100, contracted: 101 } },
    });
    expect(codeOf(approvePlan(changed, { JOB_COACHING: 1 }, ACT))).toBe('PLAN_BELOW_CONTRACTS');
  });

  const step = fc.record({
    kind: fc.constantFrom('conclude', 'extend', 'order', 'cancel', 'end'),
    nth: fc.nat(5),
    cents: fc.integer({ min: 1, max: 400 }),
    seats: fc.integer({ min: 1, max: 5 }),
  });

  test.prop([fc.integer({ min: 0, max: 1000 }), fc.array(step, { maxLength: 40 })], { numRuns: 200 })(
    'whatever happens, no more is contracted than planned, and no more ordered than contracted',
    (planned, steps) => {
      const plan = approved(planned);
      const contracts: Contract[] = [];
      const courses: { readonly of: number; course: Course }[] = [];
      const orderedBy = (of: number): number =>
        courses
          .filter((one) => one.of === of && one.course.state !== 'CANCELLED')
          .reduce((sum, { course }) => sum + course.seats * course.pricePerSeatCents, 0);
      const contractedNow = (): number =>
        contracts.reduce((sum, one, of) => sum + (one.state === 'ENDED' ? orderedBy(of) : one.totalCents), 0);
      for (const { kind, nth, cents, seats } of steps) {
        const inHand = { plan, contracted: { CAREER_COACHING: contractedNow() } };
        const contract = contracts[nth];
        if (kind === 'conclude') {
          const made = concluded(plan, cents, inHand.contracted);
          expect(made.ok).toBe(cents <= planned - contractedNow());
          if (made.ok) contracts.push(made.value);
        } else if (kind === 'cancel') {
          const found = courses[nth];
          const done = found && stepCourse(found.course, { step: 'cancel', reason: 'x' }, ACT);
          if (found && done?.ok === true) found.course = done.value;
        } else if (contract !== undefined) {
          if (kind === 'order') {
            const made = ordering(contract, seats, cents, orderedBy(nth));
            const fits = seats * cents <= contract.totalCents - orderedBy(nth);
            expect(made.ok).toBe(contract.state === 'IN_FORCE' && fits);
            if (made.ok) courses.push({ of: nth, course: made.value });
          } else {
            const next =
              kind === 'extend'
                ? extendContract(contract, { to: contract.to, addedCents: cents }, inHand, ACT)
                : endContract(
                    contract,
                    { on: TODAY, reason: 'x' },
                    { cents: orderedBy(nth), lastDay: null },
                    ACT,
                  );
            if (next.ok) contracts[nth] = next.value;
          }
        }
        expect(contractedNow()).toBeLessThanOrEqual(planned);
        for (const [of, { totalCents }] of contracts.entries()) {
          expect(orderedBy(of)).toBeLessThanOrEqual(totalCents);
        }
      }
    },
  );
});

describe('seats', () => {
  const course = valueOf(ordering(valueOf(concluded(approved(1_000_000), 1_000_000)), 30, 1, 0));
  const published = valueOf(stepCourse(course, { step: 'publish' }, ACT));

  test.prop([
    fc.array(fc.tuple(fc.nat(REGION.length - 1), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }),
  ])('of a course are shared out to the last one and never twice', (asked) => {
    let now = published;
    for (const [nth, places] of asked) {
      const left = now.seats - now.shared.reduce((sum, one) => sum + one.places, 0);
      const municipality = REGION[nth] ?? organisation('municipality', '109');
      const done = shareSeats(now, { pool: 'pool' as SeatPoolId, municipality, places }, ACT);
      expect(done.ok).toBe(places <= left);
      if (!done.ok) expect(done.failure.data).toEqual({ available: left });
      else now = done.value;
    }
    expect(now.shared.reduce((sum, one) => sum + one.places, 0)).toBeLessThanOrEqual(now.seats);
  });

  test.prop([fc.nat(5), fc.array(fc.boolean(), { maxLength: 40 })])(
    'of a pool are taken by no more than there are, however they come and go',
    (places, takes) => {
      let pool = { places, taken: 0 } as SeatPool;
      for (const takesOne of takes) {
        const before = pool.taken;
        const done = seatTaken(pool);
        expect(done.ok).toBe(before < places);
        if (takesOne && done.ok) pool = done.value;
        else if (!takesOne && before > 0) pool = seatReleased(pool);
        expect(pool.taken).toBeGreaterThanOrEqual(0);
        expect(pool.taken).toBeLessThanOrEqual(places);
      }
    },
  );
});
