import type { CountsOfOwner } from '../../application/process/worklists/process-worklist-reads.port.ts';
import type { ProcessWorklistPage } from '../../application/process/worklists/find-process-work.query.ts';
import {
  PROCESS_WORKLIST_NAMES,
  type ProcessWorkItem,
  type ProcessWorklistName,
} from '../../domain/process/worklists/process-worklist.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { dateInWords, type Language, say, type Texts, texts } from './language.ts';
import { taskWords } from './task-words.data.ts';
import { worklistColumns } from './worklist-words.ts';

/** The lists of the service process as people know them. */
export const processWorklistNames: Readonly<Record<ProcessWorklistName, Texts>> = {
  overdue: texts('Myöhässä', 'Försenade', 'Overdue'),
  due: texts('Erääntymässä', 'Förfaller snart', 'Due'),
  'waiting-for-client': texts('Odottaa asiakasta', 'Väntar på kunden', 'Waiting for the client'),
  'waiting-for-partner': texts('Odottaa kumppania', 'Väntar på en partner', 'Waiting for a partner'),
  aims: texts(
    'Tavoitteelliset määräajat (koronalievennykset)',
    'Tidsfrister som mål (coronalättnader)',
    'Aims without a duty (COVID easing)',
  ),
};

/** Counts of one owner, list by list with its name. */
export function countsShown({ owner, counts }: CountsOfOwner, language: Language) {
  return {
    owner,
    lists: PROCESS_WORKLIST_NAMES.map((name) => ({
      name,
      title: processWorklistNames[name][language],
      count: counts[name],
    })),
  };
}

/** A task with what it is, why it is there and what to do next, in words. */
export function workShown({ today, items }: ProcessWorklistPage, language: Language) {
  return items.map((item) => taskShown(item, today, language));
}

type Told = Pick<ProcessWorkItem, 'kind' | 'dueOn' | 'isAim' | 'rule'>;

/** An open task in words. */
export function taskShown<Task extends Told>(task: Task, today: PlainDate, language: Language) {
  return {
    ...task,
    title: taskWords[task.kind].title[language],
    next: taskWords[task.kind].next[language],
    why: reasonOf(task, language),
    overdue: task.dueOn < today && !task.isAim,
  };
}

const WHY = texts(
  'Viimeistään {dueOn} ({act}, {section}).',
  'Senast {dueOn} ({act}, {section}).',
  'By {dueOn} ({act}, section {section}).',
);
const WHY_AIM = texts(
  'Tavoite {dueOn}, ei velvollisuus ({act}, {section}).',
  'Målet är {dueOn}, ingen skyldighet ({act}, {section}).',
  'Aimed at by {dueOn}, no duty ({act}, section {section}).',
);
const WHY_OWN = texts(
  'Viimeistään {dueOn} (palvelun oma määräaika).',
  'Senast {dueOn} (servicens egen tidsfrist).',
  'By {dueOn} (a time limit of the service’s own).',
);

function reasonOf({ rule, dueOn, isAim }: Told, language: Language): string {
  const day = dateInWords(dueOn, language);
  if (rule === null) return say(WHY_OWN, language, { dueOn: day });
  const { act, section } = rule;
  return say(isAim ? WHY_AIM : WHY, language, { dueOn: day, act, section });
}

type ShownWork = ReturnType<typeof workShown>[number];

/** Part of a list as CSV that opens in Excel. */
export function processWorkCsv(page: ProcessWorklistPage, language: Language): string {
  return csvOf(COLUMNS, workShown(page, language), language);
}

const COLUMNS: readonly CsvColumn<ShownWork>[] = [
  { label: worklistColumns.lastName, cell: ({ client }) => client.lastName },
  { label: worklistColumns.firstNames, cell: ({ client }) => client.firstNames },
  { label: worklistColumns.birthDate, cell: ({ client }) => client.birthDate },
  { label: texts('Tehtävä', 'Uppgift', 'Task'), cell: ({ title }) => title },
  { label: worklistColumns.until, cell: ({ dueOn }) => dueOn },
  { label: texts('Peruste', 'Grund', 'Ground'), cell: ({ why }) => why },
  { label: texts('Seuraavaksi', 'Nästa steg', 'Next'), cell: ({ next }) => next },
  { label: texts('Vastuuvirkailija', 'Ansvarig tjänsteman', 'Official'), cell: ({ official }) => official },
  { label: texts('Tiimi', 'Team', 'Team'), cell: ({ team }) => team },
  { label: worklistColumns.client, cell: ({ client }) => client.id },
];
