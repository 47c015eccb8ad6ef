import type {
  DeterminationSummary,
  ResultCounts,
} from '../../application/clients/determination/determine-target-group.ts';
import type { DailyRoundSummary } from '../../application/daily-round/daily-round.ts';
import type { ImportedDelivery } from '../../application/clients/deliveries/import-delivery.ts';
import type { RotatedKeys } from '../../application/clients/persons/rotate-keys.ts';
import type { MassMoveSummary } from '../../application/clients/responsibility/move-everybody.ts';
import type { ImportedVacancies } from '../../application/offers/vacancies/import-vacancies.ts';
import type { RetentionSummary } from '../../application/privacy/retain.ts';
import type { TransferSummary } from '../../application/clients/responsibility/transfer-responsibility.ts';
import { SECTIONS, type Section } from '../../domain/clients/deliveries/client-registry.port.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { failureMessage } from '../texts/failures/failure-message.ts';
import type { ProblemCode } from '../texts/failures/catalogue.ts';
import { dateInWords, type Language, type Texts } from '../texts/language.ts';
import { organisationName } from '../texts/organisations.ts';
import { flipResultNames, groundNames, reasonNames } from '../texts/terms.ts';
import { table } from './table.ts';
import {
  countNames,
  dailyRoundNames,
  deliveryStateNames,
  retentionNames,
  vacancyImportNames,
  words,
} from './words.ts';

/** What became of a delivery, file by file. */
export function importSummary(
  { name, state, id, counts }: ImportedDelivery,
  fileOf: (section: Section) => string,
  language: Language,
): string {
  const number = new Intl.NumberFormat(language);
  const columns = ['rows', 'applied', 'ignored', 'quarantined', 'withdrawn'] as const;
  const rows = SECTIONS.map((section) => [
    fileOf(section),
    ...columns.map((column) => number.format(counts[section][column])),
  ]);
  const head = [words.file[language], ...columns.map((column) => countNames[column][language])];
  return `${name}: ${deliveryStateNames[state][language]}\n\n${table([head, ...rows])}\n${words.exceptions[language].replace('{id}', id)}\n`;
}

/** Who belongs to the target group, by home municipality, and why. */
export function determinationSummary(summary: DeterminationSummary, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const results: readonly (keyof ResultCounts)[] = [
    'IN',
    'OUT',
    'PENDING_INFORMATION',
    'EXCLUDED',
    'NOT_DETERMINED',
  ];
  const places = Object.entries(summary.byMunicipality);
  const rows = places.map(([code, counts]) => [
    code === 'other' ? words.elsewhere[language] : `${code} ${municipalityName(code, language)}`,
    ...results.map((result) => number.format(counts[result])),
  ]);
  const totals = results.map((result) =>
    number.format(places.reduce((sum, [, counts]) => sum + counts[result], 0)),
  );
  return (
    [
      `${summary.areaCode}, ${dateInWords(summary.date, language)}. ${ruleLine(summary.rule, language)}\n`,
      table([
        [words.place[language], ...results.map((result) => flipResultNames[result][language])],
        ...rows,
        [words.total[language], ...totals],
      ]),
      `${words.grounds[language]}: ${counted(summary.grounds, groundNames, language)}\n` +
        `${words.reasons[language]}: ${counted(summary.reasons, reasonNames, language)}\n` +
        (summary.dryRun
          ? words.dryRun[language]
          : `${words.written[language]}: ${number.format(summary.added)}`),
    ].join('\n') + '\n'
  );
}

/** How many clients were moved where. */
export function transferSummary(summary: TransferSummary, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const rows = Object.entries(summary.byMunicipality).map(([code, count]) => [
    `${code} ${municipalityName(code, language)}`,
    number.format(count),
  ]);
  const skipped = Object.entries(summary.skipped).map(
    ([code, count]) =>
      `${words.leftAsBefore[language]}: ${number.format(count)} (${failureMessage({ code: code as ProblemCode }, language).title})\n`,
  );
  return [
    `${summary.areaCode}, ${dateInWords(summary.date, language)}. ${ruleLine(summary.rule, language)}\n`,
    table([[words.place[language], words.sent[language]], ...rows]),
    `${words.sent[language]}: ${number.format(summary.sent)}. ${words.received[language]}: ${number.format(summary.received)}.`,
    skipped.join(''),
    ...(summary.dryRun ? [`${words.dryRun[language]}\n`] : []),
  ].join('\n');
}

/** Whom everybody went to, and who stayed and why. */
export function massMoveSummary(summary: MassMoveSummary, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const rows = Object.entries(summary.byAuthority).map(([id, count]) => [
    organisationName(id as OrganisationId, language),
    number.format(count),
  ]);
  const left = Object.entries(summary.left).map(
    ([code, count]) =>
      `${words.leftAsBefore[language]}: ${number.format(count)} (${failureMessage({ code: code as ProblemCode }, language).title})\n`,
  );
  return [
    `${dateInWords(summary.date, language)}. ${ruleLine(summary.rule, language)}\n`,
    table([[words.authority[language], words.moved[language]], ...rows]),
    `${words.moved[language]}: ${number.format(summary.moved)}.`,
    ...(summary.dryRun ? [words.dryRun[language]] : []),
    left.join(''),
  ].join('\n');
}

/** What a daily round has done. */
export function dailyRoundSummary(summary: DailyRoundSummary, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const counts = [
    'clients',
    'added',
    'changed',
    'pendingCases',
    'reminders',
    'escalated',
    'meetingTasks',
    'meetingTasksDropped',
    'entitlementTasks',
    'entitlementTasksDropped',
    'searchTasks',
    'searchTasksDropped',
    'endedWithSearch',
    'offersUnanswered',
    'offersCancelled',
    'grantsStarted',
    'grantsEnded',
    'subsidiesStarted',
    'subsidiesEnded',
    'coursesTold',
    'officialsDemanded',
    'taskReminders',
    'expiredVacancies',
    'factReportsDrafted',
    'factReportsEscalated',
    'reservationsExpired',
    'quotasClosed',
    'sealedDays',
    'ledgersChecked',
  ] as const;
  const rows = counts.map((name) => [dailyRoundNames[name][language], number.format(summary[name])]);
  return `${dateInWords(summary.date, language)}\n\n${table(rows)}\n`;
}

/** What became of old data, and why some of them stay. */
export function retentionSummary(summary: RetentionSummary, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const counts = ['clients', 'erased', 'entriesRemoved'] as const;
  const rows = [
    ...counts.map((name) => [retentionNames[name][language], number.format(summary[name])]),
    ...Object.entries(summary.left).map(([code, count]) => [
      failureMessage({ code: code as ProblemCode }, language).title,
      number.format(count),
    ]),
  ];
  const remark = summary.dryRun ? `${words.dryRun[language]}\n` : '';
  return `${dateInWords(summary.date, language)}\n\n${table(rows)}\n${remark}`;
}

/** What became of job postings. */
export function vacancyImportSummary(summary: ImportedVacancies, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const counts = ['read', 'added', 'changed', 'faulty', 'removed'] as const;
  const rows = counts.map((name) => [vacancyImportNames[name][language], number.format(summary[name])]);
  return `${summary.system}\n\n${table(rows)}\n`;
}

/** How much was sealed again. */
export function rotationSummary({ clients, resealed }: RotatedKeys, language: Language): string {
  const number = new Intl.NumberFormat(language);
  return `${words.lookedAt[language]}: ${number.format(clients)}. ${words.resealed[language]}: ${number.format(resealed)}.\n`;
}

function ruleLine({ version, act, section }: RuleReference, language: Language): string {
  return `${words.rule[language]} ${version}: ${act}, ${section}`;
}

function counted(
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, Texts>>,
  language: Language,
): string {
  const number = new Intl.NumberFormat(language);
  const parts = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => `${names[code]?.[language] ?? code} ${number.format(count)}`);
  return parts.length === 0 ? '–' : parts.join(', ');
}
