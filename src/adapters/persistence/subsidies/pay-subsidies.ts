import type { PaySubsidies } from '../../../domain/subsidies/pay-subsidies/pay-subsidies.port.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { EarlierSubsidy } from '../../../domain/subsidies/pay-subsidies/situation.ts';
import type { SubsidyTerms } from '../../../domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { waitingExtension } from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import { tellsOfHealth } from '../../../domain/subsidies/pay-subsidies/tells-of-health.ts';
import { PAY_SUBSIDY_CODES } from '../../../domain/reference/services.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import { jsonObject } from '../json.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';

/** A case as it is kept: type and terms stand apart where they tell of health. */
type StoredSubsidy = Omit<PaySubsidy, 'application'> & {
  readonly application: Omit<PaySubsidy['application'], 'type'> & {
    readonly type: PaySubsidy['application']['type'] | null;
  };
  readonly health: {
    readonly type: PaySubsidy['application']['type'];
    readonly terms: SubsidyTerms | null;
    /** Terms of each extension. */
    readonly extensions: readonly (SubsidyTerms | null)[];
  } | null;
};

const REGISTER_SUBSIDY = jsonObject({
  businessId: 'spell.provider',
  from: 'spell.from_date',
  to: 'coalesce(spell.until_date, spell.planned_until) - 1',
});

/** Cases of pay subsidy, with the columns by which they are found. */
export function paySubsidies(sql: Sql): PaySubsidies {
  const stored = matters<StoredSubsidy>(
    sql,
    'subsidies.pay_subsidy',
    ({ handler, application, terms, health, ...subsidy }) => ({
      handler,
      business_id: application.employer.businessId,
      from_date: (terms ?? health?.terms)?.from ?? application.from,
      last_day: (terms ?? health?.terms)?.to ?? null,
      extension_applied: waitingExtension(subsidy) !== null,
    }),
    'health',
  );
  return {
    async byId(id) {
      const found = await stored.byId(id);
      return found === null ? null : opened(found);
    },
    ofClient: async (client) => (await stored.ofClient(client)).map(opened),
    add: (subsidy) => stored.add(kept(subsidy)),
    save: (subsidy) => stored.save(kept(subsidy)),

    async inRegister(client) {
      const found = await sql<{ subsidy: EarlierSubsidy }>(
        `select ${REGISTER_SUBSIDY} as subsidy from clients.service_spell spell
         where client_id = $1 and known_until is null and from_date is not null and code = any($2)
           and coalesce(until_date, planned_until) is not null
         order by from_date`,
        [client, PAY_SUBSIDY_CODES],
      );
      return found.map(({ subsidy }) => subsidy);
    },

    async toSettle(today, limit) {
      const found = await sql<{ id: PaySubsidyId }>(
        `select id from subsidies.pay_subsidy
         where known_until is null
           and (state = 'GRANTED' and from_date <= $1 or state = 'RUNNING' and last_day < $1 and not extension_applied)
         order by client_id, id limit $2`,
        [today, limit],
      );
      return found.map(({ id }) => id);
    },
  };
}

function kept(subsidy: PaySubsidy): StoredSubsidy {
  if (!tellsOfHealth(subsidy)) return { ...subsidy, health: null };
  const { application, terms, extensions } = subsidy;
  return {
    ...subsidy,
    application: { ...application, type: null },
    terms: null,
    extensions: extensions.map((one) => ({ ...one, terms: null })),
    health: { type: application.type, terms, extensions: extensions.map((one) => one.terms) },
  };
}

function opened({ health, ...subsidy }: StoredSubsidy): PaySubsidy {
  if (health === null) return subsidy as PaySubsidy;
  return {
    ...subsidy,
    application: { ...subsidy.application, type: health.type },
    terms: health.terms,
    extensions: subsidy.extensions.map((one, at) => ({ ...one, terms: health.extensions[at] ?? null })),
  };
}
