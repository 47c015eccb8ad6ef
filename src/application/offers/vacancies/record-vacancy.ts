import { type NoticeContent, recordNotice } from '../../../domain/offers/vacancies/notice.ts';
import type { VacancyId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { vacancyDone } from './changing-vacancy.ts';

/** Records an employer’s notice of a vacancy, which is not open before it is published (R61). */
export function recordVacancy({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  NoticeContent,
  ChangedMatter,
  Failure<'CODE_INVALID' | 'PERIOD_INVERTED'>
> {
  return command<NoticeContent, ChangedMatter, Failure<'CODE_INVALID' | 'PERIOD_INVERTED'>>({
    name: 'record-vacancy',
    permission: 'vacancy.handle',
    task: 'SERVICES',
    objectType: 'vacancy',
    async handle(content, tx, { actor }, now) {
      const [number] = await tx.offers.vacancies.nextNumbers(1);
      if (number === undefined) throw new Error('as many numbers as were asked for');
      const recorded = recordNotice(content, { id: ids.next() as VacancyId, number }, actOf(actor, now));
      if (!recorded.ok) return recorded;
      await tx.offers.vacancies.save([recorded.value]);
      return ok(vacancyDone(recorded.value));
    },
  })({ unitOfWork, clock });
}
