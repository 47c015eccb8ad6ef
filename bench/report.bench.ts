import { areaCodes, trialAreaOn } from '../src/domain/legislation/trial-areas.ts';
import { parseYearMonth, type YearMonth } from '../src/domain/shared/plain-date.ts';
import { handWrittenReport } from './baseline/report.sql.ts';
import { compare, type Comparison, milliseconds } from './support/measure.ts';
import { actingFor, DATE, openStage, PERSONS, importDelivery, type Stage } from './support/stage.ts';

const MONTH = parseYearMonth('2021-03') as YearMonth;

/** The monthly report of every area against one hand-written statement that counts the same figures. */
export async function benchReport(rounds: number): Promise<readonly Comparison[]> {
  const stage = await openStage('report');
  try {
    await importDelivery(stage);
    await stage.owner.query('analyze');
    const about = {
      name: 'report of 25 areas',
      size: `${PERSONS} persons`,
      aim: 1.3,
      better: 'lower',
      unit: 'ms',
    } as const;
    await sameFigures(stage);
    return [
      await compare(
        about,
        rounds,
        () => milliseconds(() => report(stage)),
        () => milliseconds(() => byHand(stage)),
      ),
    ];
  } finally {
    await stage.close();
  }
}

async function report({ services }: Stage) {
  const found = await services.getMonthlyReport(
    { areaCodes, month: MONTH, population: 'ALL_JOBSEEKERS' },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

/** On the same connections as the product, free of row-level security and of everything that is not the counting. */
async function byHand({ owner }: Stage): Promise<readonly Record<string, unknown>[]> {
  const areas = areaCodes.map((code) => trialAreaOn(code, DATE)).filter((area) => area !== null);
  const members = areas.flatMap(({ code, municipalities }) => municipalities.map((member) => [code, member]));
  const { rows } = await owner.query<Record<string, unknown>>({
    name: 'report-by-hand',
    text: handWrittenReport,
    values: [members.map(([code]) => code), members.map(([, member]) => member)],
  });
  return rows;
}

/** A baseline that counts something else would prove nothing. */
async function sameFigures(stage: Stage): Promise<void> {
  await stage.owner.query('set jit = off');
  for (const table of [
    'residence',
    'job_search',
    'status_span',
    'service_spell',
    'unemployment_spell',
    'person',
  ]) {
    await stage.owner.query(`alter table clients.${table} no force row level security`);
  }
  const rows = await byHand(stage);
  for (const { area, municipality, figures } of (await report(stage)).levels) {
    const row = rows.find(
      (candidate) => candidate['area'] === area && candidate['municipality'] === municipality,
    );
    if (figures === null) throw new Error(`no figures of ${area}`);
    const mine = [
      figures.statuses.jobseekers,
      figures.activation.unemployed,
      figures.activation.inServices,
      figures.structural.longTerm,
      figures.structural.recurrent,
      figures.structural.afterService,
      figures.structural.serviceToService,
      figures.spellsInProgress.totalDays,
      figures.spellsInProgress.medianDays ?? 0,
      figures.spellsEnded.count,
      figures.spellsEnded.totalDays,
      figures.serviceStarts.persons,
      figures.serviceStarts.spellsBegun,
      figures.serviceStarts.unemployedAtEndOfPreviousMonth,
    ];
    const theirs = CHECKED.map((name) => Number(row?.[name] ?? 0));
    if (mine.join() !== theirs.join())
      throw new Error(`${area} ${municipality}: ${mine.join()} is not ${theirs.join()}`);
  }
}

const CHECKED = [
  'jobseekers',
  'unemployed',
  'in_services',
  'long_term',
  'recurrent',
  'after_service',
  'service_to_service',
  'progress_days',
  'progress_median',
  'ended',
  'ended_days',
  'start_persons',
  'begun',
  'unemployed_before',
];
