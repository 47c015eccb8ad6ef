import {
  activateStructure,
  beginStructure,
  changeStructure,
  type ContentCode,
  type CooperationMeeting,
  type CooperationStructure,
  endStructure,
  holdMeeting,
  type StructureContent,
} from '../../../domain/process/cooperation/cooperation-structure.ts';
import { type TrialArea, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { CooperationStructureId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { organisationCode } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { actOf, type ChangedMatter, type MatterChange } from '../../shared/handling-client.ts';

type BeginFailure = Failure<'AREA_UNKNOWN'>;

/** Begins a cooperation structure of the area that acts, beside the one that is active (R41). */
export function beginCooperation({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<null, ChangedMatter, BeginFailure> {
  return command<null, ChangedMatter, BeginFailure>({
    name: 'begin-cooperation',
    permission: 'cooperation.run',
    objectType: 'cooperation-structure',
    async handle(_input, tx, { actor }, now) {
      const [area, date] = [organisationCode(actor.organisation), localDateOf(now)];
      if (trialAreaOn(area, date) === null) return fail('not-found', 'AREA_UNKNOWN', { area, date });
      const id = ids.next() as CooperationStructureId;
      const structure = beginStructure({ id, area: actor.organisation }, actOf(actor, now));
      await tx.process.cooperation.add(structure);
      return ok(doneTo(structure));
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<CooperationStructureId>;
type Refusal = Failure<
  'COOPERATION_STRUCTURE_NOT_FOUND' | 'VERSION_CONFLICT' | 'AREA_UNKNOWN' | 'COOPERATION_STRUCTURE_ACTIVE'
>;

function changing<Input extends Change, F extends Failure>(
  name: string,
  decide: (
    structure: CooperationStructure,
    input: Input,
    area: TrialArea,
    act: Act,
  ) => Result<CooperationStructure, F>,
) {
  return ({ unitOfWork, clock }: CommandDependencies): Command<Input, ChangedMatter, F | Refusal> =>
    command<Input, ChangedMatter, F | Refusal>({
      name,
      permission: 'cooperation.run',
      objectType: 'cooperation-structure',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const { id, version } = input;
        const structure = await tx.process.cooperation.byId(id);
        if (structure === null) return fail('not-found', 'COOPERATION_STRUCTURE_NOT_FOUND', { id });
        if (structure.version !== version) {
          return versionConflict(version, { ...structure, changedBy: structure.changedBy.subject });
        }
        const date = localDateOf(now);
        const area = trialAreaOn(organisationCode(structure.area), date);
        if (area === null) {
          return fail('not-found', 'AREA_UNKNOWN', { area: organisationCode(structure.area), date });
        }
        const decided = decide(structure, input, area, actOf(actor, now));
        if (!decided.ok) return decided;
        const isKept = await tx.process.cooperation.save(decided.value);
        return isKept
          ? ok(doneTo(decided.value))
          : fail('conflict', 'COOPERATION_STRUCTURE_ACTIVE', { area: area.code });
      },
    })({ unitOfWork, clock });
}

/** Changes who takes part, and the places that the area has agreed on. */
export const changeCooperation = changing<
  Change & StructureContent,
  Failure<ContentCode | 'COMMAND_NOT_ALLOWED'>
>('change-cooperation', (structure, { members, places }, area, act) =>
  changeStructure(structure, { members, places }, area, act),
);

/** Activates a structure in which everybody takes part who must (R41). */
export const activateCooperation = changing<Change, Failure<'MEMBER_KIND_MISSING' | 'COMMAND_NOT_ALLOWED'>>(
  'activate-cooperation',
  (structure, _input, area, act) => activateStructure(structure, area, act),
);

/** Records a meeting of the structure and what it has decided. */
export const holdCooperationMeeting = changing<
  Change & CooperationMeeting,
  Failure<'DATE_IN_FUTURE' | 'COMMAND_NOT_ALLOWED'>
>('hold-cooperation-meeting', (structure, { date, subjects, decisions }, _area, act) =>
  holdMeeting(structure, { date, subjects, decisions }, act),
);

/** Ends a structure, with the reason. */
export const endCooperation = changing<
  Change & { readonly reason: string },
  Failure<'REASONS_MISSING' | 'COMMAND_NOT_ALLOWED'>
>('end-cooperation', (structure, { reason }, _area, act) => endStructure(structure, reason, act));

function doneTo({ id, state, version, changedAt }: CooperationStructure) {
  return { value: { id, state, version, changedAt }, objectId: id, clientIds: [], detail: { state } };
}
