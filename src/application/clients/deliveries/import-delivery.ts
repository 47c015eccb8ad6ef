import {
  type ClientRegistry,
  type DeliveryRejectionCode,
  type RegistryDelivery,
  SECTIONS,
} from '../../../domain/clients/deliveries/client-registry.port.ts';
import {
  type AdmissionCode,
  admitDelivery,
  type DeliveryManifest,
} from '../../../domain/clients/deliveries/delivery.ts';
import type { DeliveryCounts, DeliveryLoad } from '../../../domain/clients/deliveries/delivery-store.port.ts';
import type { DeliveryId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import {
  bulkCommand,
  type Command,
  type CommandDependencies,
  type CommandFailure,
} from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';

export interface ImportDeliveryInput {
  /** Where the delivery lies, in the terms of the client registry plugin. */
  readonly location: string;
}

export interface ImportedDelivery {
  readonly id: DeliveryId;
  readonly name: string;
  readonly state: 'APPLIED' | 'PARTLY_APPLIED' | 'REPEATED';
  readonly dataCut: string;
  readonly counts: DeliveryCounts;
}

export type ImportFailure = Failure<DeliveryRejectionCode | AdmissionCode>;

export interface ImportDeliveryDependencies extends CommandDependencies {
  readonly clientRegistry: ClientRegistry;
  readonly ids: Ids;
  readonly legislation: Legislation;
}

/**
 * Takes a delivery of the client register in (R88), everything of it in one transaction. A faulty row is
 * quarantined and the rest is taken; a fault of the delivery itself rejects it, and only the rejection is
 * recorded. The same delivery twice changes nothing.
 */
export function importDelivery(
  dependencies: ImportDeliveryDependencies,
): Command<ImportDeliveryInput, ImportedDelivery, ImportFailure> {
  const take = takeDelivery(dependencies);
  const recordRejection = rejectDelivery(dependencies);
  return async ({ location }, context) => {
    let manifest: DeliveryManifest | null = null;
    const opened = (found: DeliveryManifest): void => {
      manifest = found;
    };
    const taken = await take({ location, opened }, context);
    if (!taken.ok && isRejection(taken.failure)) {
      await recordRejection(
        { location, manifest, failure: taken.failure },
        { ...context, idempotency: null },
      );
    }
    return taken;
  };
}

interface TakenDelivery extends ImportDeliveryInput {
  /** Told what the delivery says of itself, for the record of its rejection. */
  readonly opened: (manifest: DeliveryManifest) => void;
}

interface RejectedDelivery extends ImportDeliveryInput {
  /** Null when the delivery could not be opened: then its name is its location. */
  readonly manifest: DeliveryManifest | null;
  readonly failure: Failure;
}

function takeDelivery({ clientRegistry, ids, legislation, unitOfWork, clock }: ImportDeliveryDependencies) {
  return bulkCommand<TakenDelivery, ImportedDelivery, ImportFailure>({
    name: 'import-delivery',
    permission: 'delivery.import',
    objectType: 'delivery',
    dataClasses: ['basic', 'contact'],
    async handle({ location, opened: tell }, tx, context) {
      const opened = await clientRegistry.open(location);
      if (!opened.ok) return opened;
      const { manifest } = opened.value;
      tell(manifest);
      const latest = await tx.deliveries.lock(manifest.system);
      // Not before any delivery that was taken earlier, however long this one has waited and whatever the clock says.
      const receivedAt = later(clock.now(), latest);
      const admitted = admitDelivery(manifest, await tx.deliveries.history(manifest));
      if (!admitted.ok) return admitted;
      const id = ids.next() as DeliveryId;
      const fileOf = opened.value.fileOf.bind(opened.value);
      if (admitted.value === 'already-applied') {
        const counts = await tx.deliveries.recordRepeated(id, manifest, receivedAt, fileOf);
        return ok(done(id, manifest, 'REPEATED', counts));
      }
      const load = await tx.deliveries.begin(id, manifest, receivedAt, fileOf, await legislation.inForce());
      const read = await readInto(load, opened.value, context);
      if (!read.ok) return read;
      context.progress.report('apply', 0, null);
      const counts = await load.apply();
      const isPartial = SECTIONS.some((section) => counts[section].quarantined > 0);
      return ok(done(id, manifest, isPartial ? 'PARTLY_APPLIED' : 'APPLIED', counts));
    },
  })({ unitOfWork, clock });
}

/** Leaves a trace of a delivery that was not taken. */
function rejectDelivery({ ids, unitOfWork, clock }: ImportDeliveryDependencies) {
  return bulkCommand<RejectedDelivery, null, Failure>({
    name: 'record-rejected-delivery',
    permission: 'delivery.import',
    objectType: 'delivery',
    async handle({ location, manifest, failure }, tx, _context, now) {
      const id = ids.next() as DeliveryId;
      await tx.deliveries.recordRejected(id, manifest?.name ?? location, manifest, failure, now);
      return ok({ value: null, objectId: id, clientIds: [], detail: { code: failure.code } });
    },
  })({ unitOfWork, clock });
}

async function readInto(
  load: DeliveryLoad,
  delivery: RegistryDelivery,
  { progress, signal }: Context,
): Promise<Result<null, ImportFailure>> {
  const total = delivery.manifest.files.reduce((sum, { rows }) => sum + rows, 0);
  let read = 0;
  for (const section of SECTIONS) {
    for await (const chunk of delivery.read(section, load.known)) {
      signal.throwIfAborted();
      if (chunk.kind === 'rejected') return { ok: false, failure: chunk.failure };
      await load.stage(section, chunk.rows);
      await load.note(section, chunk.exceptions, chunk.warnings);
      read += chunk.rows.length + chunk.exceptions.length;
      progress.report('read', read, total);
    }
    const records = await load.settle(section);
    if (records.length > 0) await load.fillRaw(section, await delivery.rawRows(section, new Set(records)));
  }
  return ok(null);
}

function later(now: Instant, latest: Instant | null): Instant {
  return latest !== null && latest > now ? latest : now;
}

function done(
  id: DeliveryId,
  manifest: DeliveryManifest,
  state: ImportedDelivery['state'],
  counts: DeliveryCounts,
) {
  const value = { id, name: manifest.name, state, dataCut: manifest.dataCut, counts };
  return { value, objectId: id, clientIds: [], detail: { name: manifest.name, state } };
}

const NO_FAULTS_OF_THE_DELIVERY: ReadonlySet<string> = new Set([
  'FORBIDDEN',
  'SCOPE_MISSING',
  'IDEMPOTENCY_KEY_REUSED',
  'DELIVERY_NOT_FOUND',
  'DELIVERY_UNREADABLE',
]);

/** Everything but a lack of rights, here or in the file system, or a misused key is a fault of the delivery. */
function isRejection(failure: ImportFailure | CommandFailure): failure is ImportFailure {
  return !NO_FAULTS_OF_THE_DELIVERY.has(failure.code);
}
