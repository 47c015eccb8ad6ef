import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';

export type QuotasById = ReadonlyMap<QuotaId, Quota>;

/** Quotas as this process has left them. */
export interface QuotasLeft {
  /** Those that are asked for; null when somebody else may have moved one of them. */
  known(ids: ReadonlySet<QuotaId>): QuotasById | null;
  /** Remembers how quotas are left that were found so. One that was found otherwise than it was left is moved by others, too. */
  note(found: QuotasById, left: QuotasById): void;
  /** Something else was decided meanwhile. */
  doubt(ids: ReadonlySet<QuotaId>): void;
}

export function quotasLeft(): QuotasLeft {
  const kept = new Map<QuotaId, { readonly quota: Quota; readonly isOurs: boolean }>();
  return {
    known(ids) {
      const quotas = new Map<QuotaId, Quota>();
      for (const id of ids) {
        const found = kept.get(id);
        if (found === undefined || !found.isOurs) return null;
        quotas.set(id, found.quota);
      }
      return quotas;
    },

    note(found, left) {
      for (const [id, quota] of left) {
        const before = kept.get(id);
        kept.set(id, { quota, isOurs: before === undefined || isSame(before.quota, found.get(id)) });
      }
    },

    doubt(ids) {
      for (const id of ids) {
        const found = kept.get(id);
        if (found !== undefined) kept.set(id, { ...found, isOurs: false });
      }
    },
  };
}

function isSame(one: Quota, other: Quota | undefined): boolean {
  return one.movements === other?.movements && one.version === other.version;
}
