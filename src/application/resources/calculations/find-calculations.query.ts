import { compared, type ComparedRow } from '../../../domain/resources/calculations/comparison.ts';
import { type MunicipalityInput, transferringFrom } from '../../../domain/resources/calculations/inputs.ts';
import { type CalculatedProposal, proposalsOf } from '../../../domain/resources/calculations/proposals.ts';
import type { QuotaCalculation } from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { CalculationFilter, CalculationReads } from './calculation-reads.port.ts';

export interface CalculationQueryDependencies extends QueryDependencies {
  readonly calculationReads: CalculationReads;
}

type NotFound = Failure<'QUOTA_CALCULATION_NOT_FOUND'>;

const LOOK = { permission: 'quota-calculation.read', objectType: 'quota-calculation' } as const;

/** Calculations that concern the acting body, and every one for the Ministry; the latest first (R82). */
export function findQuotaCalculations(
  dependencies: CalculationQueryDependencies,
): Query<CalculationFilter & Page, string, CursorInvalid> {
  return query(
    {
      ...LOOK,
      name: 'find-quota-calculations',
      kind: 'search',
      async read({ after, limit, ...filter }, session) {
        return pageFound(await dependencies.calculationReads.all(session, filter, { after, limit }));
      },
    },
    dependencies,
  );
}

/** One version with its inputs, its result and every row that explains it. */
export function getQuotaCalculation(
  dependencies: CalculationQueryDependencies,
): Query<QuotaCalculationId, { readonly json: string; readonly version: number }, NotFound> {
  return query(
    {
      ...LOOK,
      name: 'get-quota-calculation',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.calculationReads.one(session, id);
        return found === null ? notFound(id) : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** One version, for a document or a table. */
export function getQuotaCalculationDocument(
  dependencies: CalculationQueryDependencies,
): Query<QuotaCalculationId, QuotaCalculation, NotFound> {
  return query(
    {
      ...LOOK,
      name: 'get-quota-calculation-document',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.calculationReads.calculation(session, id);
        return found === null ? notFound(id) : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}

export interface CompareInput {
  readonly id: QuotaCalculationId;
  /** The version that it is compared with. */
  readonly with: QuotaCalculationId;
}

/** Two versions side by side. */
export interface CalculationComparison {
  readonly before: QuotaCalculationId;
  readonly after: QuotaCalculationId;
  readonly items: readonly ComparedRow[];
}

type CompareFailure = NotFound | Failure<'QUOTA_CALCULATION_NOT_CALCULATED'>;

/** How the figures of a version differ from those of another. */
export function compareQuotaCalculations(
  dependencies: CalculationQueryDependencies,
): Query<CompareInput, CalculationComparison, CompareFailure> {
  return query<CompareInput, CalculationComparison, CompareFailure>(
    {
      ...LOOK,
      name: 'compare-quota-calculations',
      objectId: ({ id }) => id,
      async read({ id, with: other }, session) {
        const after = await dependencies.calculationReads.calculation(session, id);
        if (after === null) return notFound(id);
        const before = await dependencies.calculationReads.calculation(session, other);
        if (before === null) return notFound(other);
        if (after.result === null) return notCalculated(id);
        if (before.result === null) return notCalculated(other);
        const items = compared(before.result, after.result);
        return ok({ value: { before: other, after: id, items }, clientIds: [] });
      },
    },
    dependencies,
  );
}

/** The quotas that the current version of a calculation would have proposed, for whoever sets them. */
export function getCalculatedProposals(
  dependencies: CalculationQueryDependencies,
): Query<
  QuotaCalculationId,
  { readonly items: readonly CalculatedProposal[] },
  NotFound | Failure<'QUOTA_CALCULATION_NOT_CURRENT'>
> {
  return query<
    QuotaCalculationId,
    { readonly items: readonly CalculatedProposal[] },
    NotFound | Failure<'QUOTA_CALCULATION_NOT_CURRENT'>
  >(
    {
      ...LOOK,
      name: 'get-calculated-proposals',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.calculationReads.calculation(session, id);
        if (found === null) return notFound(id);
        const proposals = proposalsOf(found);
        return proposals.ok ? ok({ value: { items: proposals.value }, clientIds: [] }) : proposals;
      },
    },
    dependencies,
  );
}

export interface TransferringInput {
  readonly municipalities: readonly string[];
  readonly on: PlainDate;
}

/** Clients who would move, as the register knows them; nobody is named. */
export interface TransferringClients {
  readonly on: PlainDate;
  readonly items: readonly (MunicipalityInput & { readonly transferring: number })[];
}

/** Counts the clients who would move from municipalities, as a suggestion for the inputs of a calculation. */
export function countTransferringClients(
  dependencies: CalculationQueryDependencies,
): Query<TransferringInput, TransferringClients, never> {
  return query(
    {
      permission: 'quota-calculation.make',
      objectType: 'quota-calculation',
      name: 'count-transferring-clients',
      async read({ municipalities, on }) {
        const counted = await dependencies.calculationReads.transferring(municipalities, on);
        const items = counted.map((one) => ({ ...one, transferring: transferringFrom(one) }));
        return ok({ value: { on, items }, clientIds: [] });
      },
    },
    dependencies,
  );
}

function notFound(id: QuotaCalculationId) {
  return fail('not-found', 'QUOTA_CALCULATION_NOT_FOUND', { id });
}

function notCalculated(id: QuotaCalculationId) {
  return fail('conflict', 'QUOTA_CALCULATION_NOT_CALCULATED', { id });
}
