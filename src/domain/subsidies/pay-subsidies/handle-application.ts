import type { Act } from '../../handling/matter.ts';
import { municipalities, municipalityOn } from '../../reference/municipalities.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { CommitmentId, DecisionId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { PaySubsidy, SubsidyApplication, SubsidyDeciding } from './pay-subsidy.ts';
import { type ChangedSubsidy, step } from './step.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

export type ApplicationCode =
  | 'BUSINESS_ID_MISSING'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'DATE_IN_FUTURE'
  | 'PERIOD_INVERTED';

/**
 * Checks what an employer tells. Fails with `BUSINESS_ID_MISSING`: everybody but a household has one; with
 * `MUNICIPALITY_CODE_INVALID` of a municipality that there is not; with `DATE_IN_FUTURE` and `PERIOD_INVERTED`.
 */
export function checkedApplication(
  application: SubsidyApplication,
  now: Instant,
): Result<SubsidyApplication, Failure<ApplicationCode>> {
  const { employer, job, assurances, receivedAt } = application;
  const { businessId, kind, municipality } = employer;
  const today = localDateOf(now);
  if (businessId === null && kind !== 'HOUSEHOLD') {
    return fail('rule-violation', 'BUSINESS_ID_MISSING');
  }
  const isMunicipality =
    municipality !== null &&
    municipalities.has(municipality) &&
    municipalityOn(municipality, today) === municipality;
  if (kind === 'MUNICIPALITY' && !isMunicipality) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality: municipality ?? '' });
  }
  const early = [localDateOf(receivedAt), assurances.checkedOn].find((date) => date > today);
  if (early !== undefined || receivedAt > now) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: early ?? today, today });
  }
  const begins = localDateOf(job.beginsAt);
  return job.to !== null && job.to < begins
    ? fail('rule-violation', 'PERIOD_INVERTED', { from: begins, to: job.to })
    : ok(application);
}

/** Something is missing, and the employer is asked for it (täydennyspyyntö). Fails with `DATE_IN_PAST`. */
export function asked(
  subsidy: PaySubsidy,
  request: { readonly words: string; readonly dueOn: PlainDate },
  act: Act,
): ChangedSubsidy<Failure<'DATE_IN_PAST'>> {
  const today = localDateOf(act.at);
  return request.dueOn < today
    ? fail('rule-violation', 'DATE_IN_PAST', { date: request.dueOn, today })
    : step(subsidy, 'ask', act, { asked: request });
}

/** The employer has told what was missing: the application as it is now. It arrived when it did (hakemuksen täydennys). */
export function completed(
  subsidy: PaySubsidy,
  application: Omit<SubsidyApplication, 'receivedAt'>,
  act: Act,
): ChangedSubsidy<Failure<ApplicationCode>> {
  const { receivedAt } = subsidy.application;
  const checked = checkedApplication({ ...application, receivedAt }, act.at);
  return checked.ok
    ? step(subsidy, 'complete', act, { application: checked.value, asked: null, decider: null })
    : checked;
}

/** The decision is prepared: the terms that it would have, and what of a quota is reserved for it (päätöksen valmistelu). */
export function prepared(
  subsidy: PaySubsidy,
  reserved: {
    readonly decider: SubsidyDeciding;
    readonly terms: SubsidyTerms;
    readonly commitment: CommitmentId;
  },
  act: Act,
): ChangedSubsidy {
  return step(subsidy, 'prepare', act, reserved);
}

/** Preparing stops, and nothing is reserved any more (varauksen vapautus). */
export function released(subsidy: PaySubsidy, act: Act): ChangedSubsidy {
  return step(subsidy, 'release', act, { terms: null, commitment: null });
}

/**
 * The case goes to the TE Office, which decides on it outside every quota (siirto TE-toimistolle). Fails with
 * `ROUTING_NOT_NEEDED` when somebody else decides.
 */
export function routed(
  subsidy: PaySubsidy,
  decider: SubsidyDeciding,
  to: OrganisationId,
  act: Act,
): ChangedSubsidy<Failure<'ROUTING_NOT_NEEDED'>> {
  return decider.who === 'TE_OFFICE'
    ? step(subsidy, 'route', act, { decider, handler: to, terms: null, commitment: null })
    : fail('rule-violation', 'ROUTING_NOT_NEEDED', { decider: decider.who }, decider.rule);
}

/** The employer takes the application back (hakemuksen peruutus). */
export function withdrawn(subsidy: PaySubsidy, act: Act): ChangedSubsidy {
  return step(subsidy, 'withdraw', act, { asked: null, terms: null, commitment: null });
}

/** What a decision says of a case. */
export interface DecidedSubsidy {
  readonly decision: DecisionId;
  readonly decider: SubsidyDeciding;
}

/** The subsidy is granted, on the terms of the law of the decision (myöntäminen). */
export function granted(
  subsidy: PaySubsidy,
  given: DecidedSubsidy & {
    readonly terms: SubsidyTerms;
    /** Null of what the TE Office grants. */
    readonly commitment: CommitmentId | null;
  },
  act: Act,
): ChangedSubsidy {
  return step(subsidy, 'grant', act, given);
}

/** A rectification grants what was rejected, or grants otherwise (oikaisu). */
export function rectified(
  subsidy: PaySubsidy,
  given: Parameters<typeof granted>[1],
  act: Act,
): ChangedSubsidy {
  return step(subsidy, 'rectify', act, given);
}

/** The subsidy is not granted (hylkääminen). */
export function rejected(subsidy: PaySubsidy, given: DecidedSubsidy, act: Act): ChangedSubsidy {
  return step(subsidy, 'reject', act, { ...given, asked: null, terms: null, commitment: null });
}
