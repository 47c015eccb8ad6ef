import type { ChangedFacts } from '../../src/application/clients/facts/change-facts.ts';
import type { FactContent, FactWrite } from '../../src/domain/clients/facts/fact-sheet.ts';
import type { StatusRecord } from '../../src/domain/clients/facts/recording.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { Intake } from './imports.ts';
import { actingFor } from './services.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');
const TOLD = { source: 'client', reason: 'Asiakas kertoi.' };

/** An official who records facts of one client, always with the version that there is. */
export interface Recorder {
  status(code: string, from: string, more?: Partial<StatusRecord>): Promise<Result<ChangedFacts>>;
  residence(
    municipality: string,
    from: string,
    more?: Partial<FactContent['residences']>,
  ): Promise<Result<ChangedFacts>>;
  jobSearch(from: string, code: string): Promise<Result<ChangedFacts>>;
  endJobSearch(lastDay: string, endReason: string): Promise<Result<ChangedFacts>>;
  earningsRight(
    content: Partial<FactContent['earnings-rights']>,
    knowingly?: boolean,
  ): Promise<Result<ChangedFacts>>;
  dismissal(content: FactContent['dismissals']): Promise<Result<ChangedFacts>>;
  correct(...rows: readonly FactWrite[]): Promise<Result<ChangedFacts>>;
  reverse(changeId: ChangedFacts['changeId']): Promise<Result<ChangedFacts>>;
  /** Rows of a list as known at a moment, or now: the chosen fields of each, the latest valid first. */
  known(list: List, knownAt: string | null, ...fields: readonly string[]): Promise<readonly string[]>;
}

type List = 'residences' | 'jobSearches' | 'statusSpans' | 'spells';
const READS = {
  residences: 'getResidences',
  jobSearches: 'getJobSearches',
  statusSpans: 'getStatusSpans',
} as const;

export function recorderOf(
  { services, test }: Pick<Intake, 'services' | 'test'>,
  clientId: ClientId,
): Recorder {
  const seen = async () => {
    const [client] = await test.all<{ version: number }>('select version from clients.client where id = $1', [
      clientId,
    ]);
    return { clientId, version: client?.version ?? 0, ...TOLD };
  };
  const span = { until: null, endReason: null };
  return {
    status: async (code, from, more = {}) =>
      services.recordStatus(
        {
          ...(await seen()),
          status: {
            ...span,
            code,
            from: from as PlainDate,
            weeklyHours: null,
            guaranteedHours: null,
            previousEndReason: null,
            ...more,
          },
        },
        OFFICER,
      ),
    residence: async (municipality, from, more = {}) =>
      services.recordResidence(
        {
          ...(await seen()),
          residence: {
            kind: 'HOME_MUNICIPALITY',
            municipality,
            origin: 'VTJ',
            from: from as PlainDate,
            until: null,
            ...more,
          },
        },
        OFFICER,
      ),
    jobSearch: async (from, code) =>
      services.recordJobSearch(
        {
          ...(await seen()),
          code,
          jobSearch: {
            from: from as PlainDate,
            precedingActivity: null,
            channel: 'OFFICE',
            office: null,
            officeFrom: null,
          },
        },
        OFFICER,
      ),
    endJobSearch: async (lastDay, endReason) =>
      services.endJobSearch({ ...(await seen()), lastDay: lastDay as PlainDate, endReason }, OFFICER),
    earningsRight: async (content, knowingly = false) =>
      services.recordEntitlement(
        {
          ...(await seen()),
          entitlement: {
            kind: 'EARNINGS_RIGHT',
            evenIfContradicting: knowingly,
            content: {
              basis: '5:2.1',
              right: 'NO',
              from: '2021-03-01' as PlainDate,
              until: null,
              fundMember: null,
              origin: 'KELA',
              supportDays: null,
              supportDaysOn: null,
              ...content,
            },
          },
        },
        OFFICER,
      ),
    dismissal: async (content) =>
      services.recordEntitlement({ ...(await seen()), entitlement: { kind: 'DISMISSAL', content } }, OFFICER),
    correct: async (...rows) => services.correctFacts({ ...(await seen()), rows }, OFFICER),
    reverse: async (changeId) => services.reverseChange({ ...(await seen()), changeId }, OFFICER),
    async known(list, knownAt, ...fields) {
      const input = { clientId, knownAt: knownAt as Instant | null };
      const answer =
        list === 'spells'
          ? await services.getSpells({ ...input, on: null }, OFFICER)
          : await services[READS[list]](input, OFFICER);
      if (!answer.ok) throw new Error(answer.failure.code);
      const { items } = JSON.parse(answer.value) as {
        items: readonly Record<string, string | number | null>[];
      };
      return items.map((item) => fields.map((field) => item[field] ?? '–').join(' '));
    },
  };
}

/** The change that was made. @throws when it was refused */
export function made(result: Result<ChangedFacts>): ChangedFacts {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The code of a refusal. */
export function refused(result: Result<unknown>): string {
  return result.ok ? 'done' : result.failure.code;
}
