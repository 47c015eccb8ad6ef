import type { Act } from '../../src/domain/handling/matter.ts';
import { type Contract, makeContract } from '../../src/domain/resources/procurement/contract.ts';
import { type Course, orderCourse, stepCourse } from '../../src/domain/resources/procurement/course.ts';
import {
  approvePlan,
  consultOnPlan,
  draftPlan,
  type ProcurementPlan,
} from '../../src/domain/resources/procurement/procurement-plan.ts';
import { trialMunicipalitiesOf } from '../../src/domain/resources/procurement/region.ts';
import { municipalities } from '../../src/domain/reference/municipalities.ts';
import type { ContractId, CourseId, ProcurementPlanId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../src/domain/shared/organisation.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { date } from './client-facts.ts';
import { DETERMINED_ON, type NextId, type Place, type Put } from './seed-clients.ts';

/** Plans, contracts and courses of the ELY Centre of a place, by what is done to them. */
export interface SpareProcurement {
  readonly content: readonly string[];
  readonly consultations: readonly string[];
  readonly approval: readonly string[];
  readonly extension: readonly string[];
  readonly end: readonly string[];
  readonly steps: readonly string[];
  readonly seats: readonly string[];
}

export interface SeededProcurement {
  /** An approved plan, a contract that carries it out, and a published course. */
  readonly plan: string;
  readonly contract: string;
  readonly course: string;
}

export const NO_PROCUREMENT: SpareProcurement = {
  content: [],
  consultations: [],
  approval: [],
  extension: [],
  end: [],
  steps: [],
  seats: [],
};

const AT = `${DETERMINED_ON}T06:00:00.000Z` as Instant;

/** The value of what must have gone well. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function elyOf({ municipality }: Place): OrganisationId {
  return organisation('ely', municipalities.get(municipality)?.elyCentre ?? '');
}

const actOf = (ely: OrganisationId): Act => ({ by: { subject: 'test-buyer', organisation: ely }, at: AT });

/** A plan on which every municipality of the region has been heard. */
export function heardPlan(
  id: string,
  ely: OrganisationId,
  year: number,
  act: Act = actOf(ely),
): ProcurementPlan {
  const draft = draftPlan(
    {
      id: id as ProcurementPlanId,
      ely,
      year,
      lines: [{ serviceLine: 'JOBSEARCH_COACHING', cents: 1_000_000_000, seats: 100 }],
    },
    act,
  );
  return trialMunicipalitiesOf(ely, date(DETERMINED_ON)).reduce(
    (plan, municipality) => ({
      ...done(
        consultOnPlan(
          plan,
          {
            municipality,
            on: date(DETERMINED_ON),
            participants: ['Keksitty Virka'],
            statement: 'Sopii.',
            needs: [],
          },
          act,
        ),
      ),
      version: 1,
    }),
    draft,
  );
}

/** A contract for a year from the plan. */
export function contractOf(id: string, plan: ProcurementPlan, act: Act = actOf(plan.ely)): Contract {
  return done(
    makeContract(
      {
        id: id as ContractId,
        ely: plan.ely,
        plan: plan.id,
        provider: { organisation: organisation('provider', 'valmennuspaja'), name: 'Valmennuspaja' },
        serviceLine: 'JOBSEARCH_COACHING',
        from: date('2021-04-01'),
        to: date('2021-12-31'),
        price: { cents: 60_000, per: 'SEAT' },
        totalCents: 10_000_000,
      },
      { plan, contracted: {} },
      act,
    ),
  );
}

/** A course that is planned. */
export function courseOf(id: string, contract: Contract, act: Act = actOf(contract.ely)): Course {
  return done(
    orderCourse(
      {
        id: id as CourseId,
        name: 'Työnhakuvalmennus',
        kind: 'COACHING',
        from: date('2021-04-12'),
        to: date('2021-05-07'),
        place: 'Hämeenlinna',
        language: 'fi',
        seats: 20,
        pricePerSeatCents: 60_000,
      },
      contract,
      { cents: 0, lastDay: null },
      act,
    ),
  );
}

function putter(put: Put, id: NextId, place: Place) {
  const ely = elyOf(place);
  const act = actOf(ely);
  const row = ({ id: of, state, readers, ...rest }: ProcurementPlan | Contract | Course) => ({
    id: of,
    version: 1,
    state,
    ely,
    readers,
    content: { id: of, state, readers, ...rest, version: 1 },
    known_from: AT,
    known_until: null,
    changed_by: 'test-buyer',
  });
  return {
    plan: (year: number, change: (plan: ProcurementPlan) => ProcurementPlan = (plan) => plan) => {
      const plan = change(heardPlan(id(), ely, year));
      put('resources.procurement_plan', { ...row(plan), year });
      return plan;
    },
    contract: (plan: ProcurementPlan) => {
      const contract = contractOf(id(), plan);
      put('resources.contract', { ...row(contract), from_date: contract.from });
      return contract;
    },
    course: (contract: Contract, isPublished: boolean) => {
      const planned = courseOf(id(), contract);
      const course = isPublished ? done(stepCourse(planned, { step: 'publish' }, act)) : planned;
      put('resources.course', {
        ...row(course),
        contract_id: contract.id,
        cents: course.seats * course.pricePerSeatCents,
        from_date: course.from,
        last_day: course.to,
      });
      return course;
    },
    approved: (plan: ProcurementPlan) => done(approvePlan(plan, {}, act)),
  };
}

export function putProcurement(put: Put, id: NextId, place: Place): SeededProcurement {
  const { plan: putPlan, contract: putContract, course: putCourse, approved } = putter(put, id, place);
  const plan = putPlan(2021, approved);
  const contract = putContract(plan);
  return { plan: plan.id, contract: contract.id, course: putCourse(contract, true).id };
}

export function putSpareProcurement(put: Put, id: NextId, place: Place): SpareProcurement {
  const { plan, contract, course, approved } = putter(put, id, place);
  const several = (many: number, make: (nth: number) => { readonly id: string }): readonly string[] =>
    Array.from({ length: many }, (_, nth) => make(nth).id);
  const carriedOut = plan(2029, approved);
  const orderedBy = contract(carriedOut);
  return {
    content: several(2, (nth) => plan(2030 + nth)),
    consultations: several(8, (nth) => plan(2032 + nth)),
    approval: several(2, (nth) => plan(2040 + nth)),
    extension: several(2, () => contract(carriedOut)),
    end: several(2, () => contract(carriedOut)),
    steps: several(2, () => course(orderedBy, false)),
    seats: several(2, () => course(orderedBy, true)),
  };
}
