import type { PlainDate } from '../../shared/plain-date.ts';
import type { ClientId } from '../../shared/ids.ts';
import type {
  EarningsRightRow,
  JobSearchRow,
  ResidenceRow,
  StatusRow,
} from '../deliveries/client-registry.port.ts';

/** Kinds of facts that can be recorded and corrected here. */
export const FACT_KINDS = [
  'residences',
  'job-searches',
  'statuses',
  'earnings-rights',
  'dismissals',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** Dismissal that may entitle to change security (irtisanominen), which the register's deliveries do not carry. */
export interface DismissalRow {
  readonly dismissedOn: PlainDate;
  readonly economicGround: boolean;
  /** Full years with the employer. */
  readonly serviceYears: number;
  /** Days of breaks in them. */
  readonly serviceBreakDays: number;
}

/** What a fact of each kind says. */
export interface FactContent {
  residences: ResidenceRow;
  'job-searches': JobSearchRow;
  statuses: StatusRow;
  'earnings-rights': EarningsRightRow;
  dismissals: DismissalRow;
}

/** A fact as it is known now, and the key by which its versions belong together. */
export type Fact<K extends FactKind> = FactContent[K] & {
  readonly key: string;
  readonly recordedOn: PlainDate;
};

/** All that is known now of a client and can be changed here (tietolehti). */
export type FactSheet = { readonly [K in FactKind]: readonly Fact<K>[] } & {
  readonly clientId: ClientId;
  readonly birthDate: PlainDate;
  readonly deathDate: PlainDate | null;
};

/** A new version of a fact, or the first of a new one. */
export type FactWrite = {
  readonly [K in FactKind]: { readonly kind: K; readonly key: string; readonly content: FactContent[K] };
}[FactKind];

/** The sheet after some of its facts have been written. */
export function written(sheet: FactSheet, writes: readonly FactWrite[], on: PlainDate): FactSheet {
  const after: Record<FactKind, readonly unknown[]> = { ...sheet };
  for (const { kind, key, content } of writes) {
    const others = (after[kind] as readonly Fact<FactKind>[]).filter((fact) => fact.key !== key);
    after[kind] = [...others, { ...content, key, recordedOn: on }];
  }
  return { ...sheet, ...(after as FactSheet) };
}

/** What a fact says, without what tells it from others. */
export function contentOf<C>(fact: C & { readonly key: string; readonly recordedOn: unknown }): C {
  const { key: _, recordedOn: __, ...content } = fact;
  return content as unknown as C;
}
