import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { DeliveryId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Failure } from '../../shared/result.ts';
import type {
  KnownKeys,
  RegistryRow,
  RowException,
  RowWarning,
  Section,
  SectionRow,
} from './client-registry.port.ts';
import type { DeliveryHistory, DeliveryManifest } from './delivery.ts';

/** How many rows of a section ended how. */
export interface SectionCounts {
  readonly rows: number;
  /** Taken into the store as new or changed. */
  readonly applied: number;
  /** Known with the same content, an older version or an exact duplicate: nothing changed. */
  readonly ignored: number;
  readonly quarantined: number;
  /** Known before, missing now: ended in record time, kept for audit. */
  readonly withdrawn: number;
}

export type DeliveryCounts = Readonly<Record<Section, SectionCounts>>;

/** Where deliveries of the client register are kept and turned into facts. */
export interface DeliveryStore {
  /**
   * Waits until no other delivery of the system is being applied, to the end of the transaction; gives when the
   * latest one was received.
   */
  lock(system: string): Promise<Instant | null>;
  history(manifest: DeliveryManifest): Promise<DeliveryHistory>;
  /** Starts to take a delivery in. Nothing is seen by others before the transaction commits. */
  begin(
    id: DeliveryId,
    manifest: DeliveryManifest,
    receivedAt: Instant,
    fileOf: (section: Section) => string,
    law: Pick<StatuteBook, 'paySubsidy' | 'targetGroup' | 'trialAreas' | 'trialGovernance' | 'unemployment'>,
  ): Promise<DeliveryLoad>;
  /** Records a delivery that changes nothing because all its rows have been applied before. */
  recordRepeated(
    id: DeliveryId,
    manifest: DeliveryManifest,
    receivedAt: Instant,
    fileOf: (section: Section) => string,
  ): Promise<DeliveryCounts>;
  /** Records a delivery of which nothing was taken. */
  recordRejected(
    id: DeliveryId,
    name: string,
    manifest: DeliveryManifest | null,
    failure: Failure,
    receivedAt: Instant,
  ): Promise<void>;
}

/** One delivery on its way in. Sections are staged and settled one after another, then applied together. */
export interface DeliveryLoad {
  /** What later rows may refer to; grows as sections are settled. */
  readonly known: KnownKeys;
  stage<S extends Section>(section: S, rows: readonly RegistryRow<SectionRow[S]>[]): Promise<void>;
  note(section: Section, exceptions: readonly RowException[], warnings: readonly RowWarning[]): Promise<void>;
  /**
   * Checks the section's rows against each other and the store (duplicates, overlaps, codes in use), and returns
   * the records quarantined by that, whose raw rows are still wanted.
   */
  settle(section: Section): Promise<readonly number[]>;
  fillRaw(
    section: Section,
    rows: readonly { readonly record: number; readonly raw: string }[],
  ): Promise<void>;
  /** Makes the settled rows facts, derives what follows from them and closes the delivery. */
  apply(): Promise<DeliveryCounts>;
}
