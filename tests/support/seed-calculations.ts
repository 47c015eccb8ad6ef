import {
  calculateVersion,
  calculationReaders,
  draftCalculation,
  hearOf,
  municipalitiesOf,
  publishVersion,
  type QuotaCalculation,
} from '../../src/domain/resources/calculations/quota-calculation.ts';
import { calculationLaw } from '../../src/domain/resources/calculations/calculate.ts';
import type { QuotaCalculationId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { MINISTRY } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { ANNEX_E, SUBJECT } from './calculations.ts';
import type { NextId, Place, Put } from './seed-clients.ts';

type Step = 'content' | 'result' | 'publication' | 'consultations' | 'confirmation' | 'versions';

/** Calculations of a place: one that is published, and others by what can be done to them. */
export interface SeededCalculations {
  readonly published: string;
  readonly ready: Readonly<Record<Step, readonly string[]>>;
}

/** Two versions in which each step can be taken. */
export function putCalculations(put: Put, id: NextId, place: Place): SeededCalculations {
  const one = (step: Step): string => putCalculation(put, id(), place, step);
  const two = (step: Step): readonly string[] => [one(step), one(step)];
  return {
    published: one('consultations'),
    ready: {
      content: two('content'),
      result: two('result'),
      publication: two('publication'),
      consultations: two('consultations'),
      confirmation: two('confirmation'),
      versions: two('versions'),
    },
  };
}

function putCalculation(put: Put, id: string, place: Place, step: Step): string {
  const act = {
    by: { subject: 'test-analyst', organisation: MINISTRY },
    at: '2020-12-01T06:00:00.000Z' as Instant,
  };
  const { municipality } = place;
  const inputs = {
    ...ANNEX_E,
    municipalities: [{ municipality, clientsByLine: { '01': 1000, '02': 2000 } }],
  };
  const content = { ...SUBJECT, name: place.mark, inputs };
  const draft = valueOf(draftCalculation(id as QuotaCalculationId, content, act));
  const law = valueOf(calculationLaw(draft.from));
  const on = '2020-12-01' as PlainDate;
  const heard = { municipality, on, heard: 'Keksitty Johtaja', opinion: '-' };
  switch (step) {
    case 'content':
    case 'result':
      return putVersion(put, draft);
    case 'publication':
      return putVersion(put, valueOf(calculateVersion(draft, law, act)));
    case 'consultations':
    case 'versions':
      return putVersion(put, valueOf(publishVersion(valueOf(calculateVersion(draft, law, act)), act)));
    case 'confirmation': {
      const published = valueOf(publishVersion(valueOf(calculateVersion(draft, law, act)), act));
      return putVersion(put, valueOf(hearOf(published, heard, act)));
    }
  }
}

function putVersion(put: Put, made: QuotaCalculation): string {
  const calculation = { ...made, version: 1 };
  put('resources.quota_calculation', {
    id: calculation.id,
    series: calculation.series,
    number: calculation.number,
    state: calculation.state,
    readers: calculationReaders(calculation),
    municipalities: municipalitiesOf(calculation),
    content: calculation,
    version: calculation.version,
    changed_by: calculation.changedBy.subject,
    changed_by_organisation: calculation.changedBy.organisation,
    changed_at: calculation.changedAt,
  });
  return calculation.id;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
