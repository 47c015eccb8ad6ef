import { readFile } from 'node:fs/promises';
import type { Services } from '../../container.ts';
import type { Role } from '../../domain/access/actor.ts';
import { carriesAnything } from '../../domain/access/permissions.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { KEHA, type OrganisationId } from '../../domain/shared/organisation.ts';
import type { Result } from '../../domain/shared/result.ts';
import { failureMessage } from '../texts/failures/failure-message.ts';
import type { ProblemCode } from '../texts/failures/catalogue.ts';
import type { Language } from '../texts/language.ts';
import type { CliRequest } from './arguments.ts';
import { officeOfArea, operatorContext } from './operator.ts';
import { ledgerCheckText } from './ledger-check-text.ts';
import { sealingText, verificationText } from './log-text.ts';
import { terminalProgress } from './progress.ts';
import { reportText } from './report-text.ts';
import { simulationText } from './simulation-text.ts';
import {
  dailyRoundSummary,
  determinationSummary,
  importSummary,
  massMoveSummary,
  retentionSummary,
  rotationSummary,
  transferSummary,
  vacancyImportSummary,
} from './summaries.ts';
import type { Terminal } from './terminal.ts';
import { typedBill } from './typed-bill.ts';
import { words } from './words.ts';

/** Commands that work on the database of an installation. */
export type DatabaseRequest = Exclude<CliRequest, { readonly command: 'help' | 'generate' | 'migrate' }>;

export interface CommandEnvironment {
  readonly services: Services;
  readonly terminal: Terminal;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly fileOf: Parameters<typeof importSummary>[1];
}

/** Runs a command and gives the exit code: 0 done, 1 refused. */
export async function runCommand(
  request: DatabaseRequest,
  { services, terminal, language, signal, fileOf }: CommandEnvironment,
): Promise<number> {
  const progress = terminalProgress(terminal, language, () => Date.parse(services.clock.now()));
  const acting = (organisation: OrganisationId, role: Role) =>
    operatorContext(organisation, role, progress, signal);
  const answer = <T>(result: Result<T>, text: (value: T) => string): number => {
    progress.end();
    if (result.ok) terminal.out(text(result.value));
    else terminal.note(failureText(result.failure, language));
    return result.ok ? 0 : 1;
  };

  switch (request.command) {
    case 'import':
      return answer(
        await services.importDelivery({ location: request.folder }, acting(KEHA, 'INTEGRATION')),
        (delivery) => importSummary(delivery, fileOf, language),
      );
    case 'determine':
      return answer(
        await services.determineTargetGroup(
          { areaCode: request.area, date: request.date, dryRun: request.dryRun },
          acting(officeOfArea(request.area), 'TE_OFFICER'),
        ),
        (summary) => determinationSummary(summary, language),
      );
    case 'daily-round':
      return answer(await services.dailyRound({}, acting(KEHA, 'INTEGRATION')), (summary) =>
        dailyRoundSummary(summary, language),
      );
    case 'import-vacancies':
      return answer(await services.importVacancies({}, acting(KEHA, 'INTEGRATION')), (summary) =>
        vacancyImportSummary(summary, language),
      );
    case 'retain':
      return answer(
        await services.retain(
          { dryRun: request.dryRun, again: request.again === null ? [] : await idsIn(request.again) },
          acting(KEHA, 'INTEGRATION'),
        ),
        (summary) => retentionSummary(summary, language),
      );
    case 'seal-access-log':
      return answer(await services.sealAccessLog({}, acting(KEHA, 'INTEGRATION')), (summary) =>
        sealingText(summary, language),
      );
    case 'verify-access-log': {
      const { from, until } = request;
      const verified = await services.verifyAccessLog({ from, until }, acting(KEHA, 'KEHA_ADMIN'));
      const code = answer(verified, (found) => verificationText(found, language));
      return verified.ok && verified.value.fault !== null ? 1 : code;
    }
    case 'verify-quotas': {
      const checked = await services.verifyQuotas(null, acting(KEHA, 'KEHA_ADMIN'));
      const code = answer(checked, (found) => ledgerCheckText(found, language));
      return checked.ok && checked.value.faults.length > 0 ? 1 : code;
    }
    case 'transfer':
      return answer(
        await services.transferResponsibility(
          {
            areaCode: request.area,
            date: request.date,
            awaitReceipt: request.awaitReceipt,
            dryRun: request.dryRun,
            municipality: request.municipality,
          },
          acting(officeOfArea(request.area), 'TE_OFFICER'),
        ),
        (summary) => transferSummary(summary, language),
      );
    case 'hand-over':
      return answer(
        await services.handOverToAuthorities(
          { date: request.date, dryRun: request.dryRun },
          acting(KEHA, 'INTEGRATION'),
        ),
        (summary) => massMoveSummary(summary, language),
      );
    case 'report':
      return answer(
        await services.getMonthlyReport(
          { areaCodes: request.areas, month: request.month, population: request.population },
          acting(KEHA, 'KEHA_ADMIN'),
        ),
        (report) => reportText(report, request.format, language),
      );
    case 'simulate': {
      const { area, date, format } = request;
      const bill = typedBill(request, await services.legislation.inForce());
      const keeper = area === null ? acting(KEHA, 'KEHA_ADMIN') : acting(officeOfArea(area), 'TE_OFFICER');
      return answer(await services.simulateBill({ areaCode: area, date, ...bill }, keeper), (result) =>
        simulationText(result, bill, format, language),
      );
    }
    case 'rotate-keys':
      return answer(await services.rotateKeys({}, acting(KEHA, 'KEHA_ADMIN')), (rotated) =>
        rotationSummary(rotated, language),
      );
    case 'grant': {
      const { command: _, ...right } = request;
      return answer(await services.giveRole(right, acting(KEHA, 'KEHA_ADMIN')), () =>
        carriesAnything(right.role, right.organisation)
          ? `${words.granted[language]}\n`
          : `${words.granted[language]}\n${words.grantedForNothing[language]}\n`,
      );
    }
  }
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The ids in a file, such as the rows of runs as CSV. */
async function idsIn(file: string): Promise<readonly ClientId[]> {
  const text = await readFile(file, 'utf8');
  return [...new Set(text.toLowerCase().match(UUID))] as readonly string[] as readonly ClientId[];
}

/** A failure in the words of the language: what is wrong, and what to do next. */
function failureText(failure: { readonly code: string }, language: Language): string {
  const { title, detail, next } = failureMessage(failure as { readonly code: ProblemCode }, language);
  return `${title} (${failure.code})\n${detail}\n${next}\n`;
}
