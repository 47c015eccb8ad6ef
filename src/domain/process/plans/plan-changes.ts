import type { PlanActionId } from '../../shared/ids.ts';
import type { Plan, PlanPartyKind, PlanText } from './plan.ts';
import type { ActionState, PlanAction } from './plan-action.ts';

/** Fields of a text in which two versions of a plan can differ. */
const TEXT_FIELDS = [
  'authority',
  'language',
  'goals',
  'mapping',
  'jobSearchObligation',
  'followUp',
  'reportingDeadline',
  'extraEvidence',
  'until',
] as const;

const ACTION_FIELDS = ['kind', 'text', 'due', 'serviceRef', 'obstacleId', 'obligation'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type ActionField = (typeof ACTION_FIELDS)[number];

type Value = string | boolean | null;

/** A difference between two versions of a plan (muutos). An act or a party that only one has is null in the other. */
export type PlanChange =
  | { readonly what: 'STATE'; readonly before: Plan['state']; readonly after: Plan['state'] }
  | {
      readonly what: 'FIELD';
      readonly field: TextField;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly what: 'LEGAL_BASIS'; readonly before: readonly string[]; readonly after: readonly string[] }
  | {
      readonly what: 'PARTY';
      readonly party: PlanPartyKind;
      readonly before: PartySeen | null;
      readonly after: PartySeen | null;
    }
  | {
      readonly what: 'ACTION';
      readonly actionId: PlanActionId;
      readonly before: PlanAction | null;
      readonly after: PlanAction | null;
      readonly fields: readonly ActionField[];
    }
  | {
      readonly what: 'ACTION_STATE';
      readonly actionId: PlanActionId;
      readonly text: string;
      readonly before: ActionState;
      readonly after: ActionState;
    };

export interface PartySeen {
  readonly name: string | null;
  readonly hasApproved: boolean;
}

/** How a version of a plan differs from another, from top to bottom; nothing for the same version. */
export function planChanges(before: Plan, after: Plan): readonly PlanChange[] {
  const [from, to] = [latestText(before), latestText(after)];
  return [
    ...(before.state === after.state
      ? []
      : [{ what: 'STATE', before: before.state, after: after.state } as const]),
    ...TEXT_FIELDS.filter((field) => from.content[field] !== to.content[field]).map(
      (field): PlanChange => ({
        what: 'FIELD',
        field,
        before: from.content[field],
        after: to.content[field],
      }),
    ),
    ...legalBasisChanges(from, to),
    ...partyChanges(from, to),
    ...actionChanges(from.content.actions, to.content.actions),
    ...stateChanges(before, after),
  ];
}

/** The text that is proposed, or that binds when none is. @throws when there is neither: no plan is without a text */
export function latestText({ id, proposal, agreed }: Pick<Plan, 'id' | 'proposal' | 'agreed'>): PlanText {
  const text = proposal ?? agreed;
  if (text === null) throw new Error(`plan ${id} has no text`);
  return text;
}

function legalBasisChanges(from: PlanText, to: PlanText): readonly PlanChange[] {
  const [before, after] = [from, to].map(({ content }) =>
    content.legalBasis.map(({ act, section }) => `${act}, ${section}`),
  ) as [string[], string[]];
  return before.join('\n') === after.join('\n') ? [] : [{ what: 'LEGAL_BASIS', before, after }];
}

function partyChanges(from: PlanText, to: PlanText): readonly PlanChange[] {
  const kinds = new Set([...from.parties, ...to.parties].map(({ kind }) => kind));
  return [...kinds].flatMap((party) => {
    const [before, after] = [from, to].map(({ parties }) => {
      const found = parties.find(({ kind }) => kind === party);
      return found === undefined ? null : { name: found.name, hasApproved: found.approval !== null };
    }) as [PartySeen | null, PartySeen | null];
    const isSame = before?.name === after?.name && before?.hasApproved === after?.hasApproved;
    return isSame ? [] : [{ what: 'PARTY', party, before, after } as const];
  });
}

function actionChanges(from: readonly PlanAction[], to: readonly PlanAction[]): readonly PlanChange[] {
  const ids = new Set([...from, ...to].map(({ actionId }) => actionId));
  return [...ids].flatMap((actionId) => {
    const before = from.find((action) => action.actionId === actionId) ?? null;
    const after = to.find((action) => action.actionId === actionId) ?? null;
    const fields = ACTION_FIELDS.filter((field) => valueOf(before, field) !== valueOf(after, field));
    return fields.length === 0 ? [] : [{ what: 'ACTION', actionId, before, after, fields } as const];
  });
}

function valueOf(action: PlanAction | null, field: ActionField): Value | undefined {
  return action?.[field];
}

function stateChanges(before: Plan, after: Plan): readonly PlanChange[] {
  return after.followUp.flatMap(({ actionId, state }) => {
    const earlier = before.followUp.find((one) => one.actionId === actionId);
    if (earlier === undefined || earlier.state === state) return [];
    const texts = [after, before]
      .flatMap((plan) => [plan.agreed, plan.proposal])
      .filter((text) => text !== null);
    const action = texts.flatMap(({ content }) => content.actions).find((one) => one.actionId === actionId);
    return [
      {
        what: 'ACTION_STATE',
        actionId,
        text: action?.text ?? '',
        before: earlier.state,
        after: state,
      } as const,
    ];
  });
}
