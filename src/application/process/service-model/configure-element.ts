import type { Actor } from '../../../domain/access/actor.ts';
import { mayReadFiguresOf } from '../../../domain/access/visibility.ts';
import { trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import {
  addElement as added,
  endElement as ended,
  type ServiceElement,
} from '../../../domain/process/service-model/service-element.ts';
import type { ServiceElementId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';

export type AddElementInput = Pick<ServiceElement, 'area' | 'code' | 'name' | 'evidence' | 'from' | 'until'>;

/** An element as it is after a change. */
export type ChangedElement = Pick<ServiceElement, 'id' | 'version'>;

export type AddElementFailure = Failure<'AREA_UNKNOWN' | 'ELEMENT_EXISTS' | 'PERIOD_INVERTED'>;

/** Adds an element to the enhanced service model of an area (R32). */
export function addServiceElement({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<AddElementInput, ChangedElement, AddElementFailure> {
  return command<AddElementInput, ChangedElement, AddElementFailure>({
    name: 'add-service-element',
    permission: 'service-model.configure',
    task: 'SERVICES',
    objectType: 'service-element',
    async handle(input, tx, { actor }, now) {
      if (!isOwnArea(actor, input.area, input.from)) {
        return fail('not-found', 'AREA_UNKNOWN', { area: input.area, date: input.from });
      }
      const { by } = actOf(actor, now);
      const element = { ...input, id: ids.next() as ServiceElementId, version: 1, changedBy: by };
      const made = added(element, await tx.process.serviceElements.ofArea(input.area));
      if (!made.ok) return made;
      await tx.process.serviceElements.save(made.value, now);
      return ok(done(made.value));
    },
  })({ unitOfWork, clock });
}

export interface EndElementInput {
  readonly id: ServiceElementId;
  /** First day on which it belongs to the model no more. */
  readonly until: PlainDate;
}

export type EndElementFailure = Failure<'ELEMENT_NOT_FOUND' | 'PERIOD_INVERTED'>;

/** Ends an element of a model; another rule of evidence begins as another element. */
export function endServiceElement(
  dependencies: CommandDependencies,
): Command<EndElementInput, ChangedElement, EndElementFailure> {
  return command<EndElementInput, ChangedElement, EndElementFailure>({
    name: 'end-service-element',
    permission: 'service-model.configure',
    task: 'SERVICES',
    objectType: 'service-element',
    objectId: ({ id }) => id,
    async handle({ id, until }, tx, { actor }, now) {
      const element = await tx.process.serviceElements.byId(id);
      if (element === null || !isOwnArea(actor, element.area, element.from)) {
        return fail('not-found', 'ELEMENT_NOT_FOUND', { id });
      }
      const changed = ended(element, until, actOf(actor, now).by);
      if (!changed.ok) return changed;
      await tx.process.serviceElements.save(changed.value, now);
      return ok(done(changed.value));
    },
  })(dependencies);
}

function isOwnArea({ organisation }: Actor, code: string, day: PlainDate): boolean {
  const area = trialAreaOn(code, day);
  return area !== null && mayReadFiguresOf(organisation, area);
}

function done({ id, version, area, code, evidence, from, until }: ServiceElement): Done<ChangedElement> {
  return {
    value: { id, version },
    objectId: id,
    clientIds: [],
    detail: { area, code, evidence, from, until },
  };
}
