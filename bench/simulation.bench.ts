import type { PlainDate } from '../src/domain/shared/plain-date.ts';
import { compare, type Comparison, milliseconds } from './support/measure.ts';
import { actingFor, DATE, importDelivery, openStage, PERSONS, type Stage } from './support/stage.ts';

/** Every jobseeker of Finland must be judged by a bill in two minutes; fewer in proportion. */
const FINLAND = { persons: 540_000, milliseconds: 120_000 };

/** A bill (the age ground below 25 instead of 30) on the facts of everybody, against the time that it may take. */
export async function benchSimulation(rounds: number): Promise<readonly Comparison[]> {
  const stage = await openStage('simulation');
  try {
    await importDelivery(stage);
    const about = {
      name: 'simulation of a bill',
      size: `${PERSONS} persons`,
      aim: 1,
      better: 'lower',
      unit: 'ms',
    } as const;
    const allowed = (FINLAND.milliseconds * PERSONS) / FINLAND.persons;
    return [
      await compare(
        about,
        rounds,
        () => milliseconds(() => simulate(stage)),
        () => Promise.resolve(allowed),
      ),
    ];
  } finally {
    await stage.close();
  }
}

async function simulate({ services }: Stage): Promise<void> {
  const younger = {
    key: 'target_group.age_below',
    value: 25,
    from: '2021-03-01' as PlainDate,
    until: null,
  };
  const result = await services.simulateBill(
    { areaCode: null, date: DATE, adopts: [], values: [younger] },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  if (!result.ok || result.value.lost === 0) throw new Error(JSON.stringify(result));
}
