import { type Logger, pino } from 'pino';
import type { ClientFilter } from '../../src/application/clients/client-reads.port.ts';
import type { MessageChannels } from '../../src/application/exchange/carry-messages.ts';
import type { Clock } from '../../src/application/ports/clock.ts';
import type { Context } from '../../src/application/shared/context.ts';
import { noProgress } from '../../src/application/ports/progress.ts';
import type { KeyRing } from '../../src/adapters/persistence/sealing/key-ring.ts';
import { timeOrderedIds } from '../../src/adapters/system/ids.ts';
import { buildContainer, type Services } from '../../src/container.ts';
import type { Role } from '../../src/domain/access/actor.ts';
import type { JobPostings } from '../../src/domain/offers/vacancies/job-postings.port.ts';
import type { ClientRegistry } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { ok } from '../../src/domain/shared/result.ts';
import { parseOrganisation } from '../../src/domain/shared/organisation.ts';
import { openFolder } from '../../src/plugins/ura-file/folder.ts';
import type { TestDatabase } from './database.ts';
import { testKeys } from './keys.ts';

/** A clock that stands still until it is set. */
export interface FixedClock extends Clock {
  set(instant: string): void;
}

export function fixedClock(instant: string): FixedClock {
  let current = instant as Instant;
  return {
    now: () => current,
    set: (next) => {
      current = next as Instant;
    },
  };
}

/** Opens any folder: tests name deliveries by their paths. */
export const anyFolder: ClientRegistry = {
  waiting: () => Promise.resolve(ok([])),
  open: (location) => openFolder(location, { allowRealCodes: false }),
};

/** The whole product below HTTP, on a test's own database. */
export function servicesOn(
  { database }: TestDatabase,
  clock: Clock,
  clientRegistry: ClientRegistry = anyFolder,
  log: Logger = pino({ level: 'silent' }),
  keys: KeyRing = testKeys,
  messageChannels: MessageChannels = {},
  jobPostings: JobPostings | null = null,
): Services {
  return buildContainer({
    database,
    workDatabase: database,
    clientRegistry,
    messageChannels,
    silenceHours: 25,
    jobPostings,
    clock,
    ids: timeOrderedIds,
    identityCodes: { allowRealCodes: false },
    keys,
    log,
  }).cradle;
}

/** A context of somebody who acts for an organisation in the given roles. */
/** A list of clients that is narrowed by nothing. */
export const ALL_CLIENTS: ClientFilter = {
  municipality: null,
  status: null,
  result: null,
  openNotice: null,
  jobSearch: null,
};

export function actingFor(organisation: string, ...roles: Role[]): Context {
  const parsed = parseOrganisation(organisation);
  if (parsed === null) throw new Error(`no organisation: ${organisation}`);
  return {
    actor: { subject: `test-${roles.join('-').toLowerCase()}`, organisation: parsed, roles },
    purpose: 'test',
    correlationId: '00000000-0000-7000-8000-000000000000',
    idempotency: null,
    signal: new AbortController().signal,
    progress: noProgress,
  };
}
