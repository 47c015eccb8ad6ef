import {
  askedClient,
  type IntroducedClient,
} from '../../../domain/offers/introductions/introduced-client.ts';
import {
  draftIntroduction,
  type EmployerAgreement,
} from '../../../domain/offers/introductions/introduction.ts';
import type { ListedData } from '../../../domain/offers/introductions/listed-data.ts';
import { openVacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, IntroducedClientId, IntroductionId, VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { matchFor } from '../matching/match-for.ts';
import { introductionDone } from './handling-introduction.ts';

export interface DraftIntroductionDependencies extends CommandDependencies {
  readonly ids: Ids;
  readonly legislation: Legislation;
}

export interface DraftIntroductionInput {
  readonly vacancyId: VacancyId;
  readonly clients: readonly ClientId[];
  /** What is to be told to the employer of each of them. */
  readonly data: readonly ListedData[];
  readonly employerAgreement: EmployerAgreement | null;
}

export type DraftIntroductionFailure =
  | HandlingFailure
  | Failure<'VACANCY_NOT_FOUND' | 'VACANCY_CLOSED' | 'RULE_NOT_FOUND' | 'DATE_IN_FUTURE'>;

/**
 * Drafts an introduction of clients for an open vacancy and keeps how each of them suits it (R51, R62). Nothing leaves the
 * house: first the clients are asked.
 */
export function makeIntroduction({
  ids,
  legislation,
  unitOfWork,
  clock,
}: DraftIntroductionDependencies): Command<DraftIntroductionInput, ChangedMatter, DraftIntroductionFailure> {
  return command<DraftIntroductionInput, ChangedMatter, DraftIntroductionFailure>({
    name: 'make-introduction',
    permission: 'introduction.handle',
    task: 'JOB_OFFERS',
    objectType: 'introduction',
    async handle({ vacancyId, clients, data, employerAgreement }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const today = localDateOf(now);
      const disclosure = law.employerDisclosure.at(today);
      if (!disclosure.ok) return disclosure;
      if (employerAgreement !== null && employerAgreement.on > today) {
        return fail('rule-violation', 'DATE_IN_FUTURE', { date: employerAgreement.on, today });
      }
      // Clients in order of id and before the vacancy, as everywhere: two who write about the same take turns.
      const named = [...new Set(clients)].toSorted();
      const responsible = new Set<OrganisationId | null>();
      for (const clientId of named) {
        const known = await lockHandled(tx, clientId, actor, now);
        if (!known.ok) return known;
        responsible.add(known.value.responsible);
      }
      const vacancy = await tx.offers.vacancies.byId(vacancyId);
      if (vacancy === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id: vacancyId });
      const open = openVacancy(vacancy, today);
      if (!open.ok) return open;
      const act = actOf(actor, now);
      const id = ids.next() as IntroductionId;
      const asked: IntroducedClient[] = [];
      for (const clientId of named) {
        const match = await matchFor(tx, clientId, open.value, today, law);
        if (!match.ok) return match;
        const own = {
          id: ids.next() as IntroducedClientId,
          clientId,
          introductionId: id,
          match: match.value,
        };
        asked.push(askedClient(own, act));
      }
      const { number: vacancyNumber, title, employer } = open.value;
      const [only] = responsible.size === 1 ? responsible : [];
      const madeFor = only ?? actor.organisation;
      const drafted = { id, vacancyId, vacancyNumber, title, employer, madeFor, data, employerAgreement };
      const introduction = draftIntroduction(drafted, act);
      await tx.offers.introductions.add(introduction);
      for (const client of asked) await tx.offers.introducedClients.add(client);
      const { reference } = disclosure.value;
      return ok(introductionDone(introduction, named, reference, { data }));
    },
  })({ unitOfWork, clock });
}
