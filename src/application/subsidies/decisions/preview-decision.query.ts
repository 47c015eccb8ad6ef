import { holdersFor, type Quota, type ServiceLine } from '../../../domain/resources/quotas/quota.ts';
import { availableIn } from '../../../domain/resources/quotas/balance.ts';
import type { CommitmentSubject } from '../../../domain/resources/quotas/commitment.ts';
import type { DecisionId, QuotaId } from '../../../domain/shared/ids.ts';
import { organisationKind, type OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import { needsSecondPerson } from '../../../domain/subsidies/decisions/giving.ts';
import type { StoredLetter } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { actOf } from '../../shared/handling-client.ts';
import { type Found, query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { Deciding } from './decidable.ts';
import { checkSight, decidingBy, type LockingFailure, lockDecision, propose, without } from './deciding.ts';
import type { Letters } from './letters.port.ts';
import { type Given, give, type GiveDecisionDependencies, type GivingFailure } from './give-decision.ts';

/** How a quota stands, in cents. */
interface QuotaStanding {
  readonly amountCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly availableCents: number;
}

/** What would happen if a decision were given now (päätöksen esikatselu). */
export interface DecisionPreview {
  readonly decision: Pick<
    Decision,
    | 'id'
    | 'version'
    | 'case'
    | 'result'
    | 'decidedOn'
    | 'rule'
    | 'calculation'
    | 'notAppealable'
    | 'limitCents'
  >;
  readonly needsSecondPerson: boolean;
  /** The quota that is burdened; null when none is. */
  readonly quota: {
    readonly id: QuotaId;
    readonly holder: OrganisationId;
    readonly budgetYear: number;
    readonly serviceLine: ServiceLine;
    readonly before: QuotaStanding;
    readonly after: QuotaStanding;
  } | null;
  readonly messages: readonly {
    readonly port: string;
    readonly kind: string;
    readonly receiver: string | null;
  }[];
  /** The letters that would be kept, and the words of that which would be sent, as a page. */
  readonly letters: readonly Pick<StoredLetter, 'language' | 'format'>[];
  readonly letter: string | null;
  /** The same where it tells of health. */
  readonly health: { readonly letter: string } | null;
}

/** Of the second person is only told. */
const ONLY_TOLD = ['SECOND_PERSON_REQUIRED', 'SAME_PERSON'] as const;

export type PreviewFailure =
  | LockingFailure
  | Failure<Exclude<GivingFailure['code'], (typeof ONLY_TOLD)[number]> | 'HEALTH_RIGHT_MISSING'>;

type Rehearsal = Result<Found<DecisionPreview>, PreviewFailure>;

/** Carries what was found out of a transaction that is rolled back with it. */
class Rehearsed extends Error {
  readonly found: Rehearsal;
  constructor(found: Rehearsal) {
    super('rehearsed');
    this.found = found;
  }
}

/**
 * What would happen if a decision were given now: it is given in earnest but for its letters, of which one is shown, and
 * everything is rolled back. Refusals are those of giving it, but for the second person, of whom it only tells.
 */
export function previewDecision(
  dependencies: GiveDecisionDependencies & QueryDependencies,
): Query<DecisionId, DecisionPreview, PreviewFailure> {
  return query<DecisionId, DecisionPreview, PreviewFailure>(
    {
      name: 'preview-decision',
      permission: 'decision.handle',
      dataClasses: ['basic', 'health'],
      objectType: 'decision',
      objectId: (id) => id,
      async read(id, session, context, now) {
        const rehearse = async (tx: Transaction): Promise<Rehearsal> => {
          const locked = await lockDecision(tx, id, context.actor, now);
          if (!locked.ok) return locked;
          const { decision, known } = locked.value;
          const right = checkSight(decision, known, context, now);
          if (!right.ok) return right;
          const replaces = decision.replaces && (await tx.subsidies.decisions.byId(decision.replaces));
          const act = actOf(context.actor, now);
          const deciding = await decidingBy(tx, known, act, replaces, dependencies);
          const preview = await rehearsed(decision, deciding, dependencies);
          return preview.ok ? ok({ value: preview.value, clientIds: [decision.clientId] }) : preview;
        };
        try {
          return await dependencies.unitOfWork.run(session, async (tx): Promise<never> => {
            throw new Rehearsed(await rehearse(tx));
          });
        } catch (error) {
          if (error instanceof Rehearsed) return error.found;
          throw error;
        }
      },
    },
    dependencies,
  );
}

/** Gives the decision as a second person would, where one is needed. */
async function rehearsed(
  decision: Decision,
  deciding: Deciding,
  dependencies: GiveDecisionDependencies,
): Promise<Result<DecisionPreview, PreviewFailure>> {
  const { tx, act } = deciding;
  const proposed = await propose(dependencies.decidables, decision.case, decision.result, deciding);
  if (!proposed.ok) return proposed;
  const needsSecond = needsSecondPerson(proposed.value.content);
  const nobody = { ...act.by, subject: '' };
  const { state } = decision;
  const waits = state === 'AWAITING_SECOND' || (state === 'DRAFT' && needsSecond);
  const asSecond: Decision = waits
    ? { ...decision, state: 'AWAITING_SECOND', writtenBy: nobody, changedBy: nobody }
    : decision;
  const quota = await quotaOf(decision, deciding);
  const before = quota && standingOf(quota);
  const done = await give(asSecond, deciding, dependencies.decidables, async () => []);
  if (!done.ok) return without(ONLY_TOLD, done.failure);
  const after = quota && (await tx.quotas.lock(quota.id));
  return ok(
    previewOf(done.value, dependencies.letters, needsSecond, quota, before, after && standingOf(after)),
  );
}

function previewOf(
  { decision, letter, messages }: Given,
  letters: Letters,
  needsSecond: boolean,
  quota: Quota | null,
  before: QuotaStanding | null,
  after: QuotaStanding | null,
): DecisionPreview {
  const { id, case: on, result, decidedOn, rule, calculation, notAppealable, limitCents } = decision;
  const page = letters.page(letter, decision.language);
  return {
    decision: {
      id,
      version: decision.version - 1,
      case: on,
      result,
      decidedOn,
      rule,
      calculation,
      notAppealable,
      limitCents,
    },
    needsSecondPerson: needsSecond,
    quota:
      quota && before && after
        ? {
            id: quota.id,
            holder: quota.holder,
            budgetYear: quota.budgetYear,
            serviceLine: quota.serviceLine,
            before,
            after,
          }
        : null,
    messages: messages.map(({ port, kind, receiver = null }) => ({ port, kind, receiver })),
    letters: letters.kept,
    letter: decision.tellsOfHealth ? null : page,
    health: decision.tellsOfHealth ? { letter: page } : null,
  };
}

/**
 * The quota of the body that the case burdens already, or would: an extension that of its own year. None of what a TE Office
 * decides on.
 */
async function quotaOf(
  { case: { kind, id }, handler, result }: Decision,
  { tx, on, replaces }: Deciding,
): Promise<Quota | null> {
  if (organisationKind(handler) === 'te-office') return null;
  const subject: CommitmentSubject = { kind, id };
  const holders = holdersFor(handler, on);
  const isExtension = result === 'EXTENDED' && replaces === null;
  const [commitment] = isExtension ? [] : await tx.quotas.commitmentsOf(subject);
  const burdened = commitment === undefined ? null : await tx.quotas.lock(commitment.quotaId);
  if (burdened !== null && holders.includes(burdened.holder)) return burdened;
  const quota = await tx.quotas.openFor(holders, kind, Number(on.slice(0, 4)));
  return quota === null ? null : tx.quotas.lock(quota);
}

function standingOf({ balance }: Quota): QuotaStanding {
  const { amount, reserved, committed } = balance;
  return {
    amountCents: amount,
    reservedCents: reserved,
    committedCents: committed,
    availableCents: availableIn(balance),
  };
}
