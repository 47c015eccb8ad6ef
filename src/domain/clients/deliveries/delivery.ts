import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** What a delivery says of itself (tietotoimituksen saate). */
export interface DeliveryManifest {
  /** The register's own name of the delivery, unique for ever. */
  readonly name: string;
  readonly system: string;
  readonly kind: 'full' | 'delta';
  readonly baseName: string | null;
  readonly sequence: number;
  /** Last day whose facts are in the delivery; plays the part of today in every check. */
  readonly dataCut: PlainDate;
  readonly createdAt: Instant;
  /** Spans that touch this day or later are complete. */
  readonly historyFrom: PlainDate;
  readonly areaCodes: readonly string[];
  readonly files: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

/** What the store knows of earlier deliveries when a new one arrives. */
export interface DeliveryHistory {
  /** Content of the applied delivery of the same name, if there is one. */
  readonly sameName: DeliveryManifest | null;
  /** The base of a delta and the last sequence number applied on it; null when the base is unknown. */
  readonly base: { readonly lastSequence: number } | null;
  /** Latest data cut applied for any area of the delivery. */
  readonly latestDataCut: PlainDate | null;
}

export type AdmissionCode = 'DELIVERY_ID_REUSED' | 'BASE_MISSING' | 'SEQUENCE_GAP' | 'OLDER_THAN_APPLIED';

/** Whether a delivery may be applied now, and whether that already has been done. */
export function admitDelivery(
  manifest: DeliveryManifest,
  history: DeliveryHistory,
): Result<'apply' | 'already-applied', Failure<AdmissionCode>> {
  if (history.sameName !== null) {
    return hasSameContent(manifest, history.sameName)
      ? ok('already-applied')
      : fail('conflict', 'DELIVERY_ID_REUSED', { delivery: manifest.name });
  }
  if (manifest.kind === 'delta') {
    if (history.base === null) return fail('conflict', 'BASE_MISSING', { base: manifest.baseName ?? '' });
    const expected = history.base.lastSequence + 1;
    if (manifest.sequence !== expected) {
      return fail('conflict', 'SEQUENCE_GAP', { expected, sequence: manifest.sequence });
    }
  }
  if (history.latestDataCut !== null && manifest.dataCut < history.latestDataCut) {
    return fail('conflict', 'OLDER_THAN_APPLIED', {
      dataCut: manifest.dataCut,
      latest: history.latestDataCut,
    });
  }
  return ok('apply');
}

function hasSameContent(a: DeliveryManifest, b: DeliveryManifest): boolean {
  const content = (manifest: DeliveryManifest): string =>
    manifest.files
      .map((file) => `${file.name} ${file.rows} ${file.sha256}`)
      .toSorted()
      .join('\n');
  return content(a) === content(b);
}
