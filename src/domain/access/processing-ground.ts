import type { StatuteBook } from '../legislation/statute-book.ts';
import type { Timeline } from '../legislation/timeline.ts';
import type { OrganisationKind } from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** By which act and section a kind of body looks at client data, from a day on (käsittelyperuste). */
export interface ProcessingGround {
  readonly kind: OrganisationKind;
  readonly from: PlainDate;
  readonly act: string;
  readonly section: string;
}

/**
 * The grounds of every kind of body that handles clients. Those who use the client system have its act, the supervisor
 * that of the trials, and the State the act that says who answers for the data.
 */
export function processingGrounds({
  clientSystem,
  trialGovernance,
  controller,
}: Pick<StatuteBook, 'clientSystem' | 'trialGovernance' | 'controller'>): readonly ProcessingGround[] {
  return [
    ...groundsIn(clientSystem, 'municipality', 'area', 'employment-authority'),
    ...groundsIn(trialGovernance, 'avi'),
    ...groundsIn(controller, 'te-office', 'keha', 'ely', 'ministry'),
  ];
}

function groundsIn(
  { entries }: Timeline<unknown>,
  ...kinds: readonly OrganisationKind[]
): readonly ProcessingGround[] {
  const inForce = entries.filter(({ status }) => status === 'in-force');
  return kinds.flatMap((kind) => inForce.map(({ from, act, section }) => ({ kind, from, act, section })));
}
