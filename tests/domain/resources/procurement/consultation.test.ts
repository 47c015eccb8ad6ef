import { describe, expect, it } from 'vitest';
import {
  approvePlan,
  changePlan,
  consultOnPlan,
  draftPlan,
  type ProcurementPlan,
} from '../../../../src/domain/resources/procurement/procurement-plan.ts';
import { trialMunicipalitiesOf } from '../../../../src/domain/resources/procurement/region.ts';
import type { ProcurementPlanId } from '../../../../src/domain/shared/ids.ts';
import { instantAt } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

const ELY = 'ely:04' as OrganisationId;
const TODAY = '2022-06-01' as PlainDate;
const act = { by: { subject: 'hankinta-1', organisation: ELY }, at: instantAt(TODAY, 12) };
const REGION = trialMunicipalitiesOf(ELY, TODAY);
const LINES = [{ serviceLine: 'JOB_COACHING', cents: 100_000, seats: 10 }] as const;
const DRAFT = draftPlan({ id: 'plan' as ProcurementPlanId, ely: ELY, year: 2023, lines: LINES }, act);

/** The plan after these municipalities have taken part, one after another. */
function heardOf(municipalities: readonly OrganisationId[], plan: ProcurementPlan = DRAFT): ProcurementPlan {
  return municipalities.reduce((so, municipality) => {
    const told = { municipality, on: TODAY, participants: ['Kaisa Keksitty'], statement: 'Sopii', needs: [] };
    const next = consultOnPlan(so, told, act);
    if (!next.ok) throw new Error(next.failure.code);
    return next.value;
  }, plan);
}

describe('R85: a plan is approved when every trial municipality of the region has taken part', () => {
  it('names whoever has not, be it one', () => {
    expect(REGION.length).toBeGreaterThan(2);
    for (const missing of REGION) {
      const others = REGION.filter((one) => one !== missing);
      expect(approvePlan(heardOf(others), {}, act)).toMatchObject({
        ok: false,
        failure: { code: 'CONSULTATION_MISSING', data: { missing: [missing] } },
      });
    }
    expect(approvePlan(heardOf(REGION), {}, act)).toMatchObject({ ok: true, value: { state: 'APPROVED' } });
  });

  it('counts one that has taken part twice once', () => {
    const [first, ...others] = REGION;
    const twice = first === undefined ? [] : [first, first, ...others.slice(1)];
    expect(approvePlan(heardOf(twice), {}, act)).toMatchObject({
      failure: { code: 'CONSULTATION_MISSING', data: { missing: [others[0]] } },
    });
  });

  it('keeps the hearing of a draft that is changed, and hears anew of an approved plan', () => {
    const approve = (plan: ProcurementPlan) => {
      const done = approvePlan(plan, {}, act);
      return done.ok ? done.value : null;
    };
    const change = (plan: ProcurementPlan | null) => {
      const done = plan === null ? null : changePlan(plan, LINES, act);
      if (done?.ok !== true) throw new Error('not changed');
      return done.value;
    };
    expect(approve(change(heardOf(REGION)))?.state).toBe('APPROVED');
    expect(approve(change(approve(heardOf(REGION))))).toBeNull();
  });

  it('and nobody plans for trials that are over', () => {
    expect(trialMunicipalitiesOf(ELY, '2024-12-31' as PlainDate)).toEqual(REGION);
    expect(trialMunicipalitiesOf(ELY, '2025-01-01' as PlainDate)).toEqual([]);
    const later = { ...act, at: instantAt('2025-01-01' as PlainDate, 0) };
    expect(approvePlan(DRAFT, {}, later)).toMatchObject({ failure: { code: 'CONSULTATION_MISSING' } });
  });
});
