import type { DataClass } from '../../../domain/access/data-class.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import {
  type IntroducedClient,
  introducedClient,
  leftOut,
  missingConsent,
} from '../../../domain/offers/introductions/introduced-client.ts';
import { type EmployerAgreement, introduced } from '../../../domain/offers/introductions/introduction.ts';
import {
  CONTACT_DATA,
  HEALTH_DATA,
  type ListedData,
} from '../../../domain/offers/introductions/listed-data.ts';
import { openVacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, IntroductionId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
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
  lockOwnIntroduction,
} from './handling-introduction.ts';
import type { IntroductionDependencies } from './record-consent.ts';

export type IntroduceInput = MatterChange<IntroductionId> & {
  /** Who is introduced, and what of each of them is told. */
  readonly clients: readonly { readonly clientId: ClientId; readonly data: readonly ListedData[] }[];
  readonly employerAgreement: EmployerAgreement | null;
};

export type IntroduceFailure =
  | HandlingFailure
  | IntroductionFailure
  | Failure<
      | 'COMMAND_NOT_ALLOWED'
      | 'CONSENT_MISSING'
      | 'DATE_IN_FUTURE'
      | 'RULE_NOT_FOUND'
      | 'VACANCY_NOT_FOUND'
      | 'VACANCY_CLOSED'
    >;

/**
 * Introduces clients to the employer: from now on the document with what they have consented to can be taken out and handed
 * over. Whoever is not named is left out. Each disclosure is a line of the log, with what was told (D1, D18).
 */
export function introduceClients({
  legislation,
  unitOfWork,
  clock,
}: IntroductionDependencies): Command<IntroduceInput, ChangedMatter, IntroduceFailure> {
  return command<IntroduceInput, ChangedMatter, IntroduceFailure>({
    name: 'introduce-clients',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    objectId: ({ id }) => id,
    async handle({ clients, employerAgreement, ...change }, tx, { actor }, now) {
      const today = localDateOf(now);
      const disclosure = (await legislation.inForce()).employerDisclosure.at(today);
      if (!disclosure.ok) return disclosure;
      const { rules, reference } = disclosure.value;
      if (employerAgreement !== null && employerAgreement.on > today) {
        return fail('rule-violation', 'DATE_IN_FUTURE', { date: employerAgreement.on, today });
      }
      const locked = await lockOwnIntroduction(tx, change, bodiesSeenBy(actor.organisation, today));
      if (!locked.ok) return locked;
      const { introduction } = locked.value;
      const act = actOf(actor, now);
      const next = introduced(introduction, employerAgreement, act);
      if (!next.ok) return next;
      const named = new Map(clients.map(({ clientId, data }) => [clientId, data]));
      const missing: string[] = [];
      for (const clientId of [...named.keys()].toSorted()) {
        const asked = clientIn(locked.value.clients, clientId);
        if (!asked.ok) return asked;
        const known = await lockHandled(tx, clientId, actor, now);
        if (!known.ok) return known;
        const without = missingConsent(asked.value, named.get(clientId) ?? [], rules);
        missing.push(...without.map((one) => `${clientId} ${one}`));
      }
      const vacancy = await tx.offers.vacancies.byId(introduction.vacancyId);
      if (vacancy === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id: introduction.vacancyId });
      const open = openVacancy(vacancy, today);
      if (!open.ok) return open;
      if (missing.length > 0) {
        const refused = fail('forbidden', 'CONSENT_MISSING', { missing }, reference);
        return { ...refused, failure: { ...refused.failure, clientIds: [...named.keys()] } };
      }
      const banned = await tx.offers.introducedClients.bannedIn(introduction.id, today);
      const told: IntroducedClient[] = [];
      await tx.offers.introductions.save(next.value);
      for (const client of locked.value.clients) {
        const data = named.get(client.clientId);
        const after =
          data === undefined
            ? ok(leftOut(client, act))
            : introducedClient(client, data, banned.includes(client.clientId), act);
        if (!after.ok) return after;
        if (after.value !== client) await tx.offers.introducedClients.save(after.value);
        if (data !== undefined) told.push(after.value);
      }
      const touched = locked.value.clients.map(({ clientId }) => clientId);
      return ok({
        ...introductionDone(next.value, touched, reference),
        handedOver: told.map(({ clientId, disclosed }) => ({
          clientId,
          receiver: introduction.employer.businessId ?? introduction.employer.name,
          fields: disclosed?.data ?? [],
          dataClasses: classesOf(disclosed?.data ?? []),
        })),
      });
    },
  })({ unitOfWork, clock });
}

function classesOf(data: readonly ListedData[]): readonly DataClass[] {
  const isOf = (list: readonly ListedData[]): boolean => data.some((one) => list.includes(one));
  return [
    'basic',
    ...(isOf(CONTACT_DATA) ? (['contact'] as const) : []),
    ...(isOf(HEALTH_DATA) ? (['health'] as const) : []),
  ];
}
