import type { Worklist, WorklistPage } from '../../application/clients/worklists/find-work-items.query.ts';
import type { WorklistOfClient } from '../../application/clients/worklists/worklist-reads.port.ts';
import type { WorkItem, WorklistName, WorkReason } from '../../domain/clients/worklists/worklist.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { earningsBasisNames, residenceGroundNames } from './fact-words.ts';
import { dateInWords, type Language, say } from './language.ts';
import { hiddenAuthority } from './notice-words.ts';
import { organisationName } from './organisations.ts';
import { reasonNames } from './terms.ts';
import {
  awaitedWords,
  fromUnknownDay,
  informantNames,
  reviewReasonNames,
  worklistColumns,
  worklistNames,
  workReasonWords,
} from './worklist-words.ts';

/** A list with its name in the reader's language, what is to be done, and how many entries it has. */
export interface ShownWorklist {
  readonly name: WorklistName;
  readonly title: string;
  readonly task: string;
  readonly count: number;
}

/** An entry of a list, with the reason in words and the rule that puts clients into the list. */
export interface ShownWorkItem extends Omit<WorkItem, 'reason' | 'facts'> {
  readonly reason: { readonly code: WorkReason; readonly text: string };
  readonly rule: RuleReference | null;
}

export function worklistShown({ name, count }: Worklist, language: Language): ShownWorklist {
  const { title, task } = worklistNames[name];
  return { name, title: title[language], task: task[language], count };
}

/** The same of a list in which a client stands, and by when the first entry should be done. */
export function worklistOfClientShown({ earliestDue, ...list }: WorklistOfClient, language: Language) {
  return { ...worklistShown(list, language), earliestDue };
}

export function workItemsShown({ items, rule }: WorklistPage, language: Language): readonly ShownWorkItem[] {
  return items.map(({ client, reason, since, until, subject, facts }) => ({
    client,
    reason: { code: reason, text: sentence({ reason, since, until, facts }, language) },
    since,
    until,
    subject,
    rule,
  }));
}

/** Part of a list as CSV that opens in Excel. */
export function worklistCsv(page: WorklistPage, language: Language): string {
  return csvOf(COLUMNS, workItemsShown(page, language), language);
}

const COLUMNS: readonly CsvColumn<ShownWorkItem>[] = [
  { label: worklistColumns.lastName, cell: ({ client }) => client.lastName },
  { label: worklistColumns.firstNames, cell: ({ client }) => client.firstNames },
  { label: worklistColumns.birthDate, cell: ({ client }) => client.birthDate },
  { label: worklistColumns.reason, cell: ({ reason }) => reason.text },
  { label: worklistColumns.since, cell: ({ since }) => since },
  { label: worklistColumns.until, cell: ({ until }) => until },
  { label: worklistColumns.rule, cell: ({ rule }) => rule && `${rule.act}, ${rule.section}` },
  { label: worklistColumns.client, cell: ({ client }) => client.id },
];

function sentence(
  { reason, since, until, facts }: Pick<WorkItem, 'reason' | 'since' | 'until' | 'facts'>,
  language: Language,
): string {
  const { awaited, from, to, municipality, code, changed } = facts;
  return say(workReasonWords[reason], language, {
    since: since === null ? fromUnknownDay[language] : dateInWords(since, language),
    until: until === null ? '' : dateInWords(until, language),
    awaited: (awaited ?? [])
      .map(({ missing, from: informant }) =>
        say(awaitedWords, language, {
          missing: reasonNames[missing][language],
          from: informantNames[informant][language],
        }),
      )
      .join('; '),
    changed: (changed ?? []).map((each) => reviewReasonNames[each][language]).join(', '),
    from: authority(from, language),
    to: authority(to, language),
    municipality: municipality == null ? hiddenAuthority[language] : municipalityName(municipality, language),
    code: code === undefined ? '' : codeInWords(code, language),
  });
}

function authority(id: OrganisationId | null | undefined, language: Language): string {
  return id == null ? hiddenAuthority[language] : organisationName(id, language);
}

/** A ground of residence, or the section by which a right to earnings-related allowance was tested. */
function codeInWords(code: string, language: Language): string {
  return (residenceGroundNames[code] ?? earningsBasisNames[code])?.[language] ?? code;
}
