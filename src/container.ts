import { asFunction, asValue, createContainer, InjectionMode } from 'awilix';
import type { Logger } from 'pino';
import { enqueueRun } from './adapters/jobs/run-queue.ts';
import { accessLog } from './adapters/persistence/access/access-log.ts';
import { accessLogReads } from './adapters/persistence/access/access-log-reads.ts';
import { accessReads } from './adapters/persistence/access/barriers.read.ts';
import { installedLaw } from './adapters/persistence/legislation/installed-law.ts';
import { rightsDirectory } from './adapters/persistence/access/rights-directory.ts';
import type { Database } from './adapters/persistence/database.ts';
import { introductionReads } from './adapters/persistence/offers/introductions.read.ts';
import { matchingReads } from './adapters/persistence/offers/matching.read.ts';
import { planReads } from './adapters/persistence/process/plan-reads.ts';
import { personReads } from './adapters/persistence/clients/persons/person-reads.ts';
import { clientReads, factReads, runReads } from './adapters/persistence/reads.ts';
import { worklistReads } from './adapters/persistence/clients/worklists/worklist-reads.ts';
import { requestReads } from './adapters/persistence/clients/responsibility/requests.read.ts';
import { privacyReads } from './adapters/persistence/privacy/data-copy.read.ts';
import { extractReads } from './adapters/persistence/privacy/research-extract.read.ts';
import { serviceReads } from './adapters/persistence/process/services.read.ts';
import { reportReads } from './adapters/persistence/reporting/monthly-counts.read.ts';
import { meetingReads } from './adapters/persistence/process/meetings.read.ts';
import { entitlementReads } from './adapters/persistence/process/entitlements.read.ts';
import { officialReads } from './adapters/persistence/process/officials.read.ts';
import { serviceModelReads } from './adapters/persistence/process/service-model.read.ts';
import { overviewReads } from './adapters/persistence/process/overview.read.ts';
import { processWorklistReads } from './adapters/persistence/process/worklist-reads.ts';
import type { KeyRing } from './adapters/persistence/sealing/key-ring.ts';
import { unitOfWork } from './adapters/persistence/unit-of-work.ts';
import { confirmProposal } from './application/legislation/confirm-proposal.ts';
import { simulateBill } from './application/legislation/simulate-bill.ts';
import { dailyRound } from './application/daily-round/daily-round.ts';
import { determineTargetGroup } from './application/clients/determination/determine-target-group.ts';
import { findClients } from './application/clients/find-clients.query.ts';
import {
  getClient,
  getClientDeterminations,
  getClientResponsibilities,
} from './application/clients/get-client.query.ts';
import { getTimeline } from './application/clients/get-timeline.query.ts';
import { importDelivery } from './application/clients/deliveries/import-delivery.ts';
import { carryOutSuspension } from './application/clients/responsibility/carry-out-suspension.ts';
import { handOverToAuthorities } from './application/clients/responsibility/hand-over-to-authorities.ts';
import type { IdentityCodePolicy } from './application/clients/persons/register-client.ts';
import { transferResponsibility } from './application/clients/responsibility/transfer-responsibility.ts';
import {
  findWorkItems,
  findWorklists,
  findWorklistsOfClient,
} from './application/clients/worklists/find-work-items.query.ts';
import type { AccessLog } from './application/ports/access-log.ts';
import type { Clock } from './application/ports/clock.ts';
import type { Ids } from './application/ports/ids.ts';
import { getMonthlyReport } from './application/reporting/get-monthly-report.query.ts';
import { abandonRun, executeRun, type ExecuteRunDependencies } from './application/runs/execute-run.ts';
import type { retain } from './application/privacy/retain.ts';
import { findRunRows, findRuns, getRun } from './application/runs/find-runs.query.ts';
import {
  requestAuthorityHandOver,
  requestDailyRound,
  requestDetermination,
  requestImport,
  requestSimulation,
  requestSuspensionRun,
  requestTransfer,
  requestVacancyImport,
} from './application/runs/request-run.ts';
import { accessUseCases } from './container/access.ts';
import { deliveriesUseCases } from './container/deliveries.ts';
import { determinationUseCases } from './container/determination.ts';
import { messageReads } from './adapters/persistence/exchange/messages.read.ts';
import type { MessageChannels } from './application/exchange/carry-messages.ts';
import { exchangeUseCases } from './container/exchange.ts';
import { factsUseCases } from './container/facts.ts';
import { resourceUseCases } from './container/resources/resources.ts';
import { subsidyUseCases } from './container/subsidies/subsidies.ts';
import { offerUseCases } from './container/offers/offers.ts';
import { personsUseCases } from './container/persons.ts';
import { privacyUseCases } from './container/privacy.ts';
import { processUseCases } from './container/process/process.ts';
import { responsibilityUseCases } from './container/responsibility.ts';
import { statementUseCases } from './container/statements.ts';
import type { importVacancies } from './application/offers/vacancies/import-vacancies.ts';
import type { ClientRegistry } from './domain/clients/deliveries/client-registry.port.ts';
import type { JobPostings } from './domain/offers/vacancies/job-postings.port.ts';

/** What a process brings along; everything else is made from it. */
export interface Foundation {
  /** For requests: few connections, short statements. */
  readonly database: Database;
  /** For long work: patient connections of its own, so that a run never starves the requests. */
  readonly workDatabase: Database;
  readonly clientRegistry: ClientRegistry;
  readonly messageChannels: MessageChannels;
  /** Hours after which it is told that nothing has come from a register or receiver. */
  readonly silenceHours: number;
  /** Null where no interface of job postings is connected. */
  readonly jobPostings: JobPostings | null;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Which identity codes are taken when officials write them. */
  readonly identityCodes: IdentityCodePolicy;
  /** What identity codes are sealed with and found by. */
  readonly keys: KeyRing;
  readonly log: Logger;
}

/** Wires the product; the only place that knows every layer. */
export function buildContainer(foundation: Foundation) {
  return createContainer({ injectionMode: InjectionMode.PROXY, strict: true })
    .register({
      database: asValue<Database>(foundation.database),
      workDatabase: asValue<Database>(foundation.workDatabase),
      clientRegistry: asValue<ClientRegistry>(foundation.clientRegistry),
      messageChannels: asValue<MessageChannels>(foundation.messageChannels),
      silenceHours: asValue<number>(foundation.silenceHours),
      jobPostings: asValue<JobPostings | null>(foundation.jobPostings),
      clock: asValue<Clock>(foundation.clock),
      ids: asValue<Ids>(foundation.ids),
      identityCodes: asValue<IdentityCodePolicy>(foundation.identityCodes),
      keys: asValue<KeyRing>(foundation.keys),
      log: asValue<Logger>(foundation.log),
    })
    .register({
      onLogFailure: asFunction(
        ({ log }: Pick<Foundation, 'log'>) =>
          (error: unknown) =>
            log.error({ err: error }, 'access log could not be written'),
      ).singleton(),
      unitOfWork: asFunction(
        ({ database, workDatabase, ids, keys, accessLog: log, onLogFailure }: Foundation & Logging) =>
          unitOfWork(database, workDatabase.pool, () => ids.next(), enqueueRun, keys, log, onLogFailure),
      ).singleton(),
      accessLog: asFunction(({ database, onLogFailure }: Pick<Foundation, 'database'> & LogFailure) =>
        accessLog(database.pool, onLogFailure),
      ).singleton(),
      clientReads: asFunction(({ database, keys }: Pick<Foundation, 'database' | 'keys'>) =>
        clientReads(database.pool, keys),
      ).singleton(),
      requestReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        requestReads(database.pool),
      ).singleton(),
      personReads: asFunction(({ database, keys }: Pick<Foundation, 'database' | 'keys'>) =>
        personReads(database.pool, keys),
      ).singleton(),
      planReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        planReads(database.pool),
      ).singleton(),
      accessReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        accessReads(database.pool),
      ).singleton(),
      accessLogReads: asFunction(({ database, workDatabase }: Foundation) =>
        accessLogReads(database.pool, workDatabase.pool),
      ).singleton(),
      factReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        factReads(database.pool),
      ).singleton(),
      worklistReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        worklistReads(database.pool),
      ).singleton(),
      meetingReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        meetingReads(database.pool),
      ).singleton(),
      entitlementReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        entitlementReads(database.pool),
      ).singleton(),
      officialReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        officialReads(database.pool),
      ).singleton(),
      matchingReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        matchingReads(database.pool),
      ).singleton(),
      introductionReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        introductionReads(database.pool),
      ).singleton(),
      overviewReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        overviewReads(database.pool),
      ).singleton(),
      serviceModelReads: asFunction(({ database, workDatabase }: Foundation) =>
        serviceModelReads(database.pool, workDatabase.pool),
      ).singleton(),
      processWorklistReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        processWorklistReads(database.pool),
      ).singleton(),
      runReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        runReads(database.pool),
      ).singleton(),
      extractReads: asFunction(({ workDatabase }: Pick<Foundation, 'workDatabase'>) =>
        extractReads(workDatabase.pool),
      ).singleton(),
      privacyReads: asFunction(({ database, keys }: Pick<Foundation, 'database' | 'keys'>) =>
        privacyReads(database.pool, keys),
      ).singleton(),
      reportReads: asFunction(({ workDatabase }: Pick<Foundation, 'workDatabase'>) =>
        reportReads(workDatabase.pool),
      ).singleton(),
      serviceReads: asFunction(({ database, workDatabase }: Foundation) =>
        serviceReads(database.pool, workDatabase.pool),
      ).singleton(),
      messageReads: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        messageReads(database.pool),
      ).singleton(),
      legislation: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        installedLaw(database.pool),
      ).singleton(),
      rightsOf: asFunction(({ database }: Pick<Foundation, 'database'>) =>
        rightsDirectory(database.pool),
      ).singleton(),
    })
    .register(accessUseCases)
    .register(responsibilityUseCases)
    .register(determinationUseCases)
    .register(personsUseCases)
    .register(factsUseCases)
    .register(deliveriesUseCases)
    .register(privacyUseCases)
    .register(processUseCases)
    .register(offerUseCases)
    .register(subsidyUseCases)
    .register(resourceUseCases)
    .register(exchangeUseCases)
    .register(statementUseCases)
    .register({
      confirmProposal: asFunction(confirmProposal).singleton(),
      requestImport: asFunction(requestImport).singleton(),
      requestDetermination: asFunction(requestDetermination).singleton(),
      requestTransfer: asFunction(requestTransfer).singleton(),
      requestSuspensionRun: asFunction(requestSuspensionRun).singleton(),
      requestAuthorityHandOver: asFunction(requestAuthorityHandOver).singleton(),
      requestDailyRound: asFunction(requestDailyRound).singleton(),
      requestVacancyImport: asFunction(requestVacancyImport).singleton(),
      requestSimulation: asFunction(requestSimulation).singleton(),
      getClient: asFunction(getClient).singleton(),
      findClients: asFunction(findClients).singleton(),
      getTimeline: asFunction(getTimeline).singleton(),
      getClientDeterminations: asFunction(getClientDeterminations).singleton(),
      getClientResponsibilities: asFunction(getClientResponsibilities).singleton(),
      findWorklists: asFunction(findWorklists).singleton(),
      findWorkItems: asFunction(findWorkItems).singleton(),
      findWorklistsOfClient: asFunction(findWorklistsOfClient).singleton(),
      getRun: asFunction(getRun).singleton(),
      findRuns: asFunction(findRuns).singleton(),
      findRunRows: asFunction(findRunRows).singleton(),
      getMonthlyReport: asFunction(getMonthlyReport).singleton(),
    })
    .register({
      importDelivery: asFunction(importDelivery).singleton(),
      simulateBill: asFunction(simulateBill).singleton(),
      determineTargetGroup: asFunction(determineTargetGroup).singleton(),
      dailyRound: asFunction(dailyRound).singleton(),
      transferResponsibility: asFunction(transferResponsibility).singleton(),
      carryOutSuspension: asFunction(carryOutSuspension).singleton(),
      handOverToAuthorities: asFunction(handOverToAuthorities).singleton(),
    })
    .register({
      abandonRun: asFunction(abandonRun).singleton(),
      executeRun: asFunction((given: Omit<ExecuteRunDependencies, 'runUseCases'> & LongUseCases) =>
        executeRun({
          unitOfWork: given.unitOfWork,
          clock: given.clock,
          rightsOf: given.rightsOf,
          runUseCases: {
            import: given.importDelivery,
            determination: given.determineTargetGroup,
            'daily-round': given.dailyRound,
            transfer: given.transferResponsibility,
            simulation: given.simulateBill,
            suspension: given.carryOutSuspension,
            'authority-hand-over': given.handOverToAuthorities,
            retention: given.retain,
            'vacancy-import': given.importVacancies,
          },
        }),
      ).singleton(),
    });
}

interface LogFailure {
  readonly onLogFailure: (error: unknown) => void;
}

interface Logging extends LogFailure {
  readonly accessLog: AccessLog;
}

interface LongUseCases {
  readonly simulateBill: ReturnType<typeof simulateBill>;
  readonly carryOutSuspension: ReturnType<typeof carryOutSuspension>;
  readonly handOverToAuthorities: ReturnType<typeof handOverToAuthorities>;
  readonly retain: ReturnType<typeof retain>;
  readonly importVacancies: ReturnType<typeof importVacancies>;
  readonly importDelivery: ReturnType<typeof importDelivery>;
  readonly determineTargetGroup: ReturnType<typeof determineTargetGroup>;
  readonly dailyRound: ReturnType<typeof dailyRound>;
  readonly transferResponsibility: ReturnType<typeof transferResponsibility>;
}

/** Everything that driving adapters take from the container. */
export type Services = ReturnType<typeof buildContainer>['cradle'];
