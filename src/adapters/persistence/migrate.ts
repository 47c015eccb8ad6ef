import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { ReferralNoticeRecord } from './clients/responsibility/referral-notice.record.ts';
import { Access0001 } from './migrations/0001-access.ts';
import { Clients0002 } from './migrations/0002-clients.ts';
import { Deliveries0003 } from './migrations/0003-deliveries.ts';
import { Responsibility0004 } from './migrations/0004-responsibility.ts';
import { Work0005 } from './migrations/0005-work.ts';
import { Legislation0006 } from './migrations/0006-legislation.ts';
import { Persons0007 } from './migrations/0007-persons.ts';
import { Facts0008 } from './migrations/0008-facts.ts';
import { HandOver0009 } from './migrations/0009-hand-over.ts';
import { Requests0010 } from './migrations/0010-requests.ts';
import { Determination0011 } from './migrations/0011-determination.ts';
import { Worklists0012 } from './migrations/0012-worklists.ts';
import { AccessLog0014 } from './migrations/0014-access-log.ts';
import { Retention0017 } from './migrations/0017-retention.ts';
import { Limits0018 } from './migrations/0018-limits.ts';
import { Process0020 } from './migrations/0020-process.ts';
import { Meetings0021 } from './migrations/0021-meetings.ts';
import { Assessments0022 } from './migrations/0022-assessments.ts';
import { Plans0023 } from './migrations/0023-plans.ts';
import { Entitlement0024 } from './migrations/0024-entitlement.ts';
import { Obligation0025 } from './migrations/0025-obligation.ts';
import { Services0026 } from './migrations/0026-services.ts';
import { Officials0027 } from './migrations/0027-officials.ts';
import { OffersAndStatements0028 } from './migrations/0028-offers-and-statements.ts';
import { Vacancies0029 } from './migrations/0029-vacancies.ts';
import { Introductions0030 } from './migrations/0030-introductions.ts';
import { JobOffers0031 } from './migrations/0031-job-offers.ts';
import { FactReports0033 } from './migrations/0033-fact-reports.ts';
import { Clarifications0032 } from './migrations/0032-clarifications.ts';
import { Exchange0035 } from './migrations/0035-exchange.ts';
import { Postings0036 } from './migrations/0036-postings.ts';
import { Lanes0037 } from './migrations/0037-lanes.ts';
import { KnownOccupations0038 } from './migrations/0038-known-occupations.ts';
import { Quotas0039 } from './migrations/0039-quotas.ts';
import { Subsidies0040 } from './migrations/0040-subsidies.ts';
import { Calculations0042 } from './migrations/0042-calculations.ts';
import { Procurement0043 } from './migrations/0043-procurement.ts';
import { PaySubsidies0044 } from './migrations/0044-pay-subsidies.ts';
import { StartUpGrants0045 } from './migrations/0045-start-up-grants.ts';
import { Decisions0046 } from './migrations/0046-decisions.ts';
import { Claims0047 } from './migrations/0047-claims.ts';
import { SubsidyExtensions0048 } from './migrations/0048-subsidy-extensions.ts';
import { QuotasOfCases0051 } from './migrations/0051-quotas-of-cases.ts';
import { FUNCTION_DEFINITIONS } from './reads.ts';
import { APPLICATION_ROLE, RETENTION_ROLE, STATISTICS_ROLE } from './migrations/row-security.ts';

const MIGRATIONS = [
  Access0001,
  Clients0002,
  Deliveries0003,
  Responsibility0004,
  Work0005,
  Legislation0006,
  Persons0007,
  Facts0008,
  HandOver0009,
  Requests0010,
  Determination0011,
  Worklists0012,
  AccessLog0014,
  Retention0017,
  Limits0018,
  Process0020,
  Meetings0021,
  Assessments0022,
  Plans0023,
  Entitlement0024,
  Obligation0025,
  Services0026,
  Officials0027,
  OffersAndStatements0028,
  Vacancies0029,
  Introductions0030,
  JobOffers0031,
  FactReports0033,
  Clarifications0032,
  Exchange0035,
  Postings0036,
  Lanes0037,
  KnownOccupations0038,
  Quotas0039,
  Subsidies0040,
  Calculations0042,
  Procurement0043,
  PaySubsidies0044,
  StartUpGrants0045,
  Decisions0046,
  Claims0047,
  SubsidyExtensions0048,
  QuotasOfCases0051,
];

const ROLES = [APPLICATION_ROLE, STATISTICS_ROLE, RETENTION_ROLE];

/** One migrator at a time in a database; the number only has to be the same in every version of the program. */
const MIGRATION_LOCK = 7_262_020_126;

/** A migration that waits for a table keeps everybody waiting who wants the table after it. */
const LONGEST_WAIT_MS = 5_000;

/** The logins of an installation: the owner of the tables, and the login of the application. */
export interface DatabaseAddress {
  readonly migration: string;
  readonly application: string;
}

/**
 * Brings the database, with the queue in it, to this program's version and returns the names of the migrations that
 * ran. Two processes may do it at once: the second waits and then finds nothing to do.
 */
export async function migrate(
  address: DatabaseAddress,
  prepareQueue: (migrationAddress: string) => Promise<void>,
): Promise<readonly string[]> {
  const lock = new Client({ connectionString: address.migration, application_name: 'kuntakokeilu-migrate' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(lock, loginOf(address.application));
    const orm = await MikroORM.init({
      clientUrl: address.migration,
      entities: [ReferralNoticeRecord],
      extensions: [Migrator],
      pool: { min: 0, max: 2 },
      driverOptions: { options: `-c lock_timeout=${LONGEST_WAIT_MS}` },
      migrations: {
        migrationsList: MIGRATIONS.map((migration) => ({ name: migrationName(migration), class: migration })),
        tableName: 'schema_migration',
        snapshot: false,
        silent: true,
      },
    });
    try {
      const done = await orm.migrator.up();
      for (const definition of FUNCTION_DEFINITIONS) await lock.query(definition);
      await prepareQueue(address.migration);
      return done.map(({ name }) => name);
    } finally {
      await orm.close(true);
    }
  } finally {
    await lock.end();
  }
}

/**
 * Roles belong to the whole server, so another database may be making them at this very moment. The login of the
 * application may become them and has nothing of theirs of its own. A server of version 16 or later tells the two
 * apart, and makes whoever creates a role a member that may do neither.
 */
async function prepareRoles(client: Client, login: string): Promise<void> {
  for (const role of ROLES) {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
      exception when duplicate_object or unique_violation then null;
    end $$`);
  }
  const { rows } = await client.query<{ grantable: boolean; apart: boolean }>(
    `select apart, not rolsuper and not (
       select bool_and(pg_has_role($1, role, mode)) from unnest($2::name[]) as role) as grantable
     from pg_roles, (select current_setting('server_version_num')::integer >= 160000 as apart) server,
       lateral (select case when apart then 'set' else 'member' end as mode) asked
     where rolname = $1`,
    [login, ROLES],
  );
  if (rows[0]?.grantable) {
    const options = rows[0].apart ? 'with inherit false, set true' : '';
    await client.query(`grant ${ROLES.join(', ')} to ${client.escapeIdentifier(login)} ${options}`);
  }
}

/** The login as the driver takes it: from the address, or from what stands for it in the environment. */
function loginOf(address: string): string {
  return new Client({ connectionString: address }).user ?? '';
}

/** `Access0001` is recorded as `0001-access`. */
function migrationName(migration: { readonly name: string }): string {
  const [, theme = '', number = ''] = /^(\D+)(\d+)$/.exec(migration.name) ?? [];
  return `${number}-${theme.toLowerCase()}`;
}
