import {
  answeredBy,
  type DisclosureConsent,
} from '../../../domain/offers/introductions/introduced-client.ts';
import { advanced } from '../../../domain/offers/introductions/introduction.ts';
import type { ClientId, IntroductionId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  type HandlingFailure,
  lockHandled,
  type MatterChange,
} from '../../shared/handling-client.ts';
import {
  clientIn,
  introductionDone,
  type IntroductionFailure,
  lockIntroduction,
} from './handling-introduction.ts';

export interface IntroductionDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

export type RecordConsentInput = MatterChange<IntroductionId> & {
  readonly clientId: ClientId;
  readonly consent: DisclosureConsent;
};

export type RecordConsentFailure =
  | HandlingFailure
  | IntroductionFailure
  | Failure<'COMMAND_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'RULE_NOT_FOUND'>;

/** Records that a client has consented to be introduced, has refused, or has thought again. */
export function recordConsent({
  legislation,
  unitOfWork,
  clock,
}: IntroductionDependencies): Command<RecordConsentInput, ChangedMatter, RecordConsentFailure> {
  return command<RecordConsentInput, ChangedMatter, RecordConsentFailure>({
    name: 'record-consent',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    objectId: ({ id }) => id,
    async handle({ clientId, consent, ...change }, tx, { actor }, now) {
      const disclosure = (await legislation.inForce()).employerDisclosure.at(localDateOf(now));
      if (!disclosure.ok) return disclosure;
      const locked = await lockIntroduction(tx, change);
      if (!locked.ok) return locked;
      const asked = clientIn(locked.value.clients, clientId);
      if (!asked.ok) return asked;
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const act = actOf(actor, now);
      const next = advanced(locked.value.introduction, 'record-consent', act);
      if (!next.ok) return next;
      const answered = answeredBy(asked.value, consent, act);
      if (!answered.ok) return answered;
      await tx.offers.introductions.save(next.value);
      await tx.offers.introducedClients.save(answered.value);
      const { decision } = consent;
      return ok(introductionDone(next.value, [clientId], disclosure.value.reference, { decision }));
    },
  })({ unitOfWork, clock });
}
