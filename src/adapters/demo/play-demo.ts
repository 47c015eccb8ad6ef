import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../application/shared/context.ts';
import { noProgress } from '../../application/ports/progress.ts';
import type { Services } from '../../container.ts';
import type { Role } from '../../domain/access/actor.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { KEHA, organisation } from '../../domain/shared/organisation.ts';
import { lastDayOf, parseYearMonth, type PlainDate, type YearMonth } from '../../domain/shared/plain-date.ts';
import type { Result } from '../../domain/shared/result.ts';
import { demoSubjects } from '../identity/demo-subjects.ts';
import { reportRows } from '../texts/report-rows.ts';

/** What the demo plays: a trial area, a month, and how many jobseekers there are. */
const AREA = '1531';
const MONTH = (parseYearMonth('2021-03') ?? '') as YearMonth;
const JOBSEEKERS = 1_300;
const SEED = 1531;
const DELIVERY = 'demo-1531-2021-03';
const ORDER: DemoOrder = { areaCodes: [AREA], persons: JOBSEEKERS, date: lastDayOf(MONTH), seed: SEED };

/** Everybody of the demo works for the trial alone, from the start on. */
const WHOLE_JOB = {
  validFrom: null,
  validUntil: null,
  officeHolder: true,
  shareOfDuties: 100,
  regularNeed: true,
  dataClasses: [],
} as const;

/** A delivery to be made up. */
interface DemoOrder {
  readonly areaCodes: readonly string[];
  readonly persons: number;
  readonly date: PlainDate;
  readonly seed: number;
}

export interface DemoStage {
  readonly services: Services;
  /** In-tray of the client register. */
  readonly inbox: string;
  /** Makes up a delivery of a trial area. */
  readonly generate: (
    order: DemoOrder & { readonly folder: string; readonly signal: AbortSignal },
  ) => Promise<Result<{ readonly deliveryId: string; readonly rows: { readonly persons: number } }>>;
  /** Name of the delivery that is made up for an order. */
  readonly nameOf: (order: DemoOrder) => string;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Plays the demo on an empty database, or to its end where it was broken off, and gives its people their roles. */
export async function prepareDemo(stage: DemoStage): Promise<void> {
  if (await isToBePlayed(stage)) await playDemo(stage);
  await giveDemoRoles(stage);
}

/** The roles are given last: as long as there are none, a demo that has begun has not come to its end. */
async function isToBePlayed({ services, nameOf }: DemoStage): Promise<boolean> {
  const taken = await services.clientReads.deliveries({ organisations: [KEHA] }, { after: null, limit: 2 });
  const { items } = (taken === null ? { items: [] } : JSON.parse(taken.json)) as {
    readonly items: readonly { readonly name: string }[];
  };
  if (items.length === 0) return true;
  const rights = await Promise.all(demoSubjects.map(({ subject }) => services.rightsOf(subject)));
  return (
    rights.every(({ grants }) => grants.length === 0) && items.every(({ name }) => name === nameOf(ORDER))
  );
}

/** Gives the demo's people their roles; once given, nothing changes. */
async function giveDemoRoles({ services, signal }: DemoStage): Promise<void> {
  for (const { subject, role, organisation: body } of demoSubjects) {
    const given = await services.giveRole(
      { ...WHOLE_JOB, subject, role, organisation: body },
      actingFor(KEHA, 'KEHA_ADMIN', signal),
    );
    succeeded(given);
  }
}

/** Plays the main job: a delivery comes in, and a month later the figures are there. Nothing is done twice. */
async function playDemo({ services, inbox, generate, tell, signal }: DemoStage): Promise<void> {
  const { date } = ORDER;
  const teOffice = organisation('te-office', '1500');
  const folder = join(inbox, DELIVERY);
  await rm(folder, { recursive: true, force: true });
  await mkdir(inbox, { recursive: true });

  tell(`Demo: a URA delivery of the trial area ${AREA} (Hämeenlinna) is made up…`);
  const generated = succeeded(await generate({ ...ORDER, folder, signal }));
  tell(`  ${generated.deliveryId}: ${generated.rows.persons} persons in ${folder}`);

  tell('It is imported…');
  const imported = succeeded(
    await services.importDelivery({ location: DELIVERY }, actingFor(KEHA, 'INTEGRATION', signal)),
  );
  const rows = Object.values(imported.counts).reduce((sum, { applied }) => sum + applied, 0);
  tell(`  ${imported.state}: ${rows} rows`);

  tell('The target group is determined…');
  const determined = succeeded(
    await services.determineTargetGroup(
      { areaCode: AREA, date, dryRun: false },
      actingFor(teOffice, 'TE_OFFICER', signal),
    ),
  );
  const inGroup = Object.values(determined.byMunicipality).reduce((sum, { IN }) => sum + IN, 0);
  tell(
    `  ${inGroup} of ${determined.clients} clients belong to it (${determined.rule.act}, ${determined.rule.section})`,
  );

  tell('Customer responsibility moves from the TE Office to the municipalities…');
  const moved = succeeded(
    await services.transferResponsibility(
      { areaCode: AREA, date, awaitReceipt: false },
      actingFor(teOffice, 'TE_OFFICER', signal),
    ),
  );
  tell(`  ${moved.sent} referral notices sent, ${moved.received} received`);

  const report = succeeded(
    await services.getMonthlyReport(
      { areaCodes: [AREA], month: MONTH, population: 'MUNICIPAL_CLIENTS' },
      actingFor(organisation('area', AREA), 'MUN_COORD', signal),
    ),
  );
  const { columns, rows: lines } = reportRows(report, 'en');
  const figure = (name: string): string =>
    String(lines[0]?.[columns.findIndex((column) => column.name === name)] ?? '–');
  tell(
    `The report of ${MONTH} is there: ${figure('jobseekers')} jobseekers, ${figure('unemployed')} unemployed,`,
  );
  tell(`  activation rate ${figure('activation-rate')} %.`);
}

function actingFor(acting: OrganisationId, role: Role, signal: AbortSignal): Context {
  return {
    actor: { subject: 'demo', organisation: acting, roles: [role] },
    purpose: 'demo',
    correlationId: 'demo',
    idempotency: null,
    signal,
    progress: noProgress,
  };
}

function succeeded<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the demo was refused: ${JSON.stringify(result.failure)}`);
}
