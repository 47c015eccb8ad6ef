import type { Act } from '../../handling/matter.ts';
import type { CommitmentId, DecisionId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { type Failure, fail } from '../../shared/result.ts';
import type { ExtensionApplication, PaySubsidy, SubsidyDeciding, SubsidyExtension } from './pay-subsidy.ts';
import { type ChangedSubsidy, step } from './step.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

/** What an employer tells with an application for more time. */
export type ToldExtension = Omit<ExtensionApplication, 'decision'>;

export type ExtensionApplicationCode =
  | 'DATE_IN_FUTURE'
  | 'DATE_OUTSIDE_SUBSIDY'
  | 'EXTENSION_NOT_APPLIED_FOR';

/** The application for more time that waits for its decision; null when none does. */
export function waitingExtension({
  state,
  extensionApplications,
}: Pick<PaySubsidy, 'state' | 'extensionApplications'>): ExtensionApplication | null {
  if (state !== 'RUNNING' && state !== 'INTERRUPTED') return null;
  return extensionApplications.find(isWaiting) ?? null;
}

function isWaiting({ decision, contested }: ExtensionApplication): boolean {
  return decision === null && contested === null;
}

/**
 * The application that a decision is about: the one that waits, or that of the decision which it takes the place of, as it
 * was corrected for that.
 */
export function extensionToDecide(
  subsidy: PaySubsidy,
  replaces: { readonly id: DecisionId } | null,
): ExtensionApplication | null {
  if (replaces === null) return waitingExtension(subsidy);
  const { extensionApplications: all } = subsidy;
  const corrected = all.find((one) => one.decision === null && one.contested === replaces.id);
  return corrected ?? all.find(({ decision }) => decision === replaces.id) ?? null;
}

/**
 * Keeps that the employer applies for more time (jatkohakemus), in the place of an application that waits; or, where a
 * decision is contested, how its application is corrected, which arrived when it first did. Fails with `DATE_IN_FUTURE`; with
 * `DATE_OUTSIDE_SUBSIDY` for one that came when the subsidy was over; with `EXTENSION_NOT_APPLIED_FOR` when the contested
 * decision was on none.
 */
export function appliedForExtension(
  subsidy: PaySubsidy,
  told: ToldExtension,
  act: Act,
): ChangedSubsidy<Failure<ExtensionApplicationCode>> {
  const { contested } = told;
  const { terms, extensionApplications: all } = subsidy;
  const first = contested === null ? undefined : all.find(({ decision }) => decision === contested);
  const asked = { ...told, receivedAt: first?.receivedAt ?? told.receivedAt, decision: null };
  const others = all.filter((one) => one.decision !== null || one.contested !== contested);
  const changed = step(subsidy, contested === null ? 'apply-for-extension' : 'correct-extension', act, {
    // The one that waits is the last.
    extensionApplications: [...others, asked].toSorted((a, b) => Number(isWaiting(a)) - Number(isWaiting(b))),
  });
  if (!changed.ok) return changed;
  if (contested !== null && first === undefined) return fail('conflict', 'EXTENSION_NOT_APPLIED_FOR');
  const today = localDateOf(act.at);
  const received = localDateOf(told.receivedAt);
  const early = [received, told.assurances.checkedOn].find((date) => date > today);
  if (early !== undefined || told.receivedAt > act.at) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: early ?? today, today });
  }
  if (contested === null && terms !== null && received > terms.to) {
    const { from, to } = terms;
    return fail('rule-violation', 'DATE_OUTSIDE_SUBSIDY', { date: received, from, to });
  }
  return changed;
}

/**
 * An application for more time goes to the TE Office, which decides on it outside every quota. Fails with
 * `ROUTING_NOT_NEEDED` when somebody else decides.
 */
export function extensionRouted(
  subsidy: PaySubsidy,
  decider: SubsidyDeciding,
  to: OrganisationId,
  act: Act,
): ChangedSubsidy<Failure<'ROUTING_NOT_NEEDED'>> {
  return decider.who === 'TE_OFFICE'
    ? step(subsidy, 'route-extension', act, {
        handler: to,
        extensionApplications: subsidy.extensionApplications.map((one) =>
          isWaiting(one) ? { ...one, decider } : one,
        ),
      })
    : fail('rule-violation', 'ROUTING_NOT_NEEDED', { decider: decider.who }, decider.rule);
}

/** What a decision on an application for more time gives. */
export interface GivenExtension {
  readonly decision: DecisionId;
  readonly decider: SubsidyDeciding;
  readonly terms: SubsidyTerms;
  /** Null of what the TE Office grants. */
  readonly commitment: CommitmentId | null;
}

/** The subsidy lasts to the end of the time that is added, on its own terms (jatko); a rectification puts it in its place. */
export function extensionGranted(
  subsidy: PaySubsidy,
  given: GivenExtension,
  replaces: { readonly id: DecisionId } | null,
  act: Act,
): ChangedSubsidy {
  const { terms, decision, decider, commitment } = given;
  const { from, to, rule } = terms;
  const extension = {
    from,
    to,
    decidedOn: terms.decidedOn,
    decidedBy: decider.who,
    decision,
    commitment,
    rule,
    terms,
  };
  const at = subsidy.extensions.findIndex((one) => one.decision === replaces?.id);
  return step(subsidy, replaces === null ? 'extend' : 'rectify-extension', act, {
    ...lasting(subsidy, at < 0 ? [...subsidy.extensions, extension] : subsidy.extensions.with(at, extension)),
    extensionApplications: decidedOn(subsidy, extensionToDecide(subsidy, replaces), { decision, decider }),
    endedOn: null,
  });
}

/** Nothing is added on the application: the subsidy ends as it was granted. */
export function extensionRejected(
  subsidy: PaySubsidy,
  given: Pick<GivenExtension, 'decision' | 'decider'>,
  act: Act,
): ChangedSubsidy {
  return step(subsidy, 'reject-extension', act, {
    extensionApplications: decidedOn(subsidy, waitingExtension(subsidy), given),
  });
}

/** The subsidy lasts to the end of the time that makes up for an interruption (keskeytyksen pidennys). */
export function extended(subsidy: PaySubsidy, extension: SubsidyExtension, act: Act): ChangedSubsidy {
  return step(subsidy, 'extend', act, lasting(subsidy, [...subsidy.extensions, extension]));
}

function lasting(
  { terms }: PaySubsidy,
  extensions: readonly SubsidyExtension[],
): Pick<PaySubsidy, 'terms' | 'extensions'> {
  const to = extensions.at(-1)?.to;
  return { terms: terms && { ...terms, ...(to !== undefined && { to }) }, extensions };
}

function decidedOn(
  { extensionApplications }: PaySubsidy,
  asked: ExtensionApplication | null,
  { decision, decider }: Pick<GivenExtension, 'decision' | 'decider'>,
): readonly ExtensionApplication[] {
  return extensionApplications.map((one) => (one === asked ? { ...one, decision, decider } : one));
}
