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

/** What a kind of body is for the data that it looks at, from a day on (rekisterinpitäjyys). */
export interface ControllerRole {
  readonly kind: OrganisationKind;
  readonly from: PlainDate;
  readonly role: 'PROCESSOR' | 'JOINT_CONTROLLER' | null;
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
  const of = ({ entries }: Timeline<unknown>, ...kinds: readonly OrganisationKind[]) =>
    kinds.flatMap((kind) =>
      entries
        .filter(({ status }) => status === 'in-force')
        .map(({ from, act, section }) => ({ kind, from, act, section })),
    );
  return [
    ...of(clientSystem, 'municipality', 'area', 'employment-authority'),
    ...of(trialGovernance, 'avi'),
    ...of(controller, 'te-office', 'keha', 'ely', 'ministry'),
  ];
}

/** Who is processor or joint controller from when on; of others the law at hand says nothing. */
export function controllerRoles({ controller }: Pick<StatuteBook, 'controller'>): readonly ControllerRole[] {
  return controller.entries.flatMap(({ from, rules }) => {
    const shared = rules[2025] ?? [];
    const joint = (isJoint: boolean) => (isJoint ? ('JOINT_CONTROLLER' as const) : null);
    return [
      { kind: 'municipality', from, role: rules.trialMunicipality },
      { kind: 'area', from, role: rules.trialMunicipality },
      { kind: 'employment-authority', from, role: joint(shared.includes('EMPLOYMENT_AUTHORITY')) },
      { kind: 'keha', from, role: joint(rules.kehaAnswersFor !== null || shared.includes('KEHA_CENTRE')) },
    ] as const;
  });
}
