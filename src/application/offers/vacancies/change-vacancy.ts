import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import {
  changeNotice,
  type NoticeContent,
  publish,
  refuseNotice,
} from '../../../domain/offers/vacancies/notice.ts';
import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { lockVacancy, type VacancyChange, vacancyDone, type VacancyRefusal } from './changing-vacancy.ts';

export interface VacancyDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

function changing<Input extends VacancyChange, F extends Failure>(
  name: string,
  decide: (vacancy: Vacancy, input: Input, act: Act, law: StatuteBook) => Result<Vacancy, F>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: VacancyDependencies): Command<Input, ChangedMatter, F | VacancyRefusal> =>
    command<Input, ChangedMatter, F | VacancyRefusal>({
      name,
      permission: 'vacancy.handle',
      task: 'SERVICES',
      objectType: 'vacancy',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const found = await lockVacancy(tx, input, actor, now);
        if (!found.ok) return found;
        const decided = decide(found.value, input, actOf(actor, now), await legislation.inForce());
        if (!decided.ok) return decided;
        await tx.offers.vacancies.save([decided.value]);
        return ok(vacancyDone(decided.value));
      },
    })({ unitOfWork, clock });
}

/** Writes anew what the employer has told. */
export const changeVacancy = changing<
  VacancyChange & NoticeContent,
  Failure<'CODE_INVALID' | 'PERIOD_INVERTED' | 'VACANCY_CLOSED'>
>('change-vacancy', (vacancy, { id: _id, version: _version, ...content }, act) =>
  changeNotice(vacancy, content, act),
);

/** Opens a vacancy as its employer has asked (R61). */
export const publishVacancy = changing<VacancyChange, Failure<'VACANCY_CLOSED' | 'COMMAND_NOT_ALLOWED'>>(
  'publish-vacancy',
  (vacancy, _input, act) => publish(vacancy, act),
);

/** Decides not to take an employer’s notice, with the reasons in writing (Act 916/2012, 3:8). */
export const refuseVacancy = changing<
  VacancyChange & { readonly reasons: string },
  Failure<'REASONS_MISSING' | 'RULE_NOT_FOUND' | 'COMMAND_NOT_ALLOWED'>
>('refuse-vacancy', (vacancy, { reasons }, act, law) => refuseNotice(vacancy, reasons, law, act));
