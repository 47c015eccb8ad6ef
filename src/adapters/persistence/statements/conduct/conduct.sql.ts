import { jsonObject, lastDay } from '../../json.ts';
import { list } from '../../process/meeting-situations.ts';

const DAY = (moment: string): string => `((${moment})::timestamptz at time zone 'Europe/Helsinki')::date`;

const NOW_OF_CLIENT = 'matter.client_id = client.id and matter.known_until is null';

const told = (kind: string, about: string, on: string, from: string, id = 'matter.id::text'): string =>
  `select '${kind}' as kind, (${on}) as on_day, '${about}' as about, ${id} as id from ${from} where ${NOW_OF_CLIENT}`;

/** What matters of `client` tell that may have to be found out: of acts of plans what an official has found. */
const TOLD = [
  `${told('NO_SHOW', 'meeting', DAY('matter.starts_at'), 'process.meeting matter')} and matter.state = 'NO_SHOW'`,
  `${told(
    'PLAN_NOT_CARRIED_OUT',
    'plan-action',
    `least((action ->> 'due')::date, ${DAY(`followed #>> '{checkedBy,at}'`)})`,
    `process.plan matter, jsonb_array_elements(matter.content -> 'followUp') followed,
      jsonb_array_elements(matter.content #> '{agreed,content,actions}') action`,
    `action ->> 'actionId'`,
  )} and jsonb_typeof(matter.content -> 'agreed') = 'object' and action ->> 'actionId' = followed ->> 'actionId'
    and followed ->> 'state' = 'NOT_DONE' and jsonb_typeof(followed -> 'checkedBy') = 'object'`,
  `${told(
    'PLAN_NOT_CARRIED_OUT',
    'obligation-period',
    lastDay(`(matter.content ->> 'until')::date`),
    'process.obligation_period matter',
  )} and matter.content ->> 'result' = 'NOT_MET'`,
  `${told(
    'SERVICE_REFUSED',
    'service-referral',
    `coalesce((matter.content #>> '{refusal,on}')::date, ${DAY('matter.known_from')})`,
    'process.service_referral matter',
  )} and matter.state = 'REFUSED_BY_CLIENT'`,
  `${told('SERVICE_INTERRUPTED', 'service-referral', 'matter.ended_on', 'process.service_referral matter')}
    and (matter.content ->> 'statementNeeded')::boolean and matter.ended_on is not null
    and matter.content #>> '{interruption,by}' is not null`,
  `${told(
    'SERVICE_INTERRUPTED',
    'work-trial',
    `(matter.content ->> 'endedOn')::date`,
    'process.work_trial matter',
  )} and matter.state = 'INTERRUPTED' and matter.content ->> 'referralId' is null
    and matter.content #>> '{interruption,by}' in ('CLIENT', 'UNAUTHORISED_ABSENCE')`,
  `${told('OFFER', 'job-offer', `(matter.content #>> '{neglect,on}')::date`, 'offers.job_offer matter')}
    and jsonb_typeof(matter.content -> 'neglect') = 'object'`,
].join(' union all ');

const EVENT = jsonObject({
  kind: 'told.kind',
  on: 'told.on_day',
  about: jsonObject({ kind: 'told.about', id: 'told.id' }),
});

/** SQL of what is known of the conduct of `client`; nothing of health is read. */
export const CONDUCT_SITUATION = jsonObject({
  told: list(EVENT, `(${TOLD}) told`, 'told.on_day, told.id'),
  asked: list(
    jsonObject({ id: 'matter.id', event: `matter.content -> 'event'`, state: 'matter.state' }),
    `statements.clarification matter where ${NOW_OF_CLIENT}`,
    'matter.id',
  ),
  obligations: list(
    jsonObject({
      periodId: 'matter.id',
      from: `matter.content ->> 'from'`,
      to: lastDay(`(matter.content ->> 'until')::date`),
      requiredCount: `(matter.content ->> 'requiredCount')::integer`,
      result: `matter.content ->> 'result'`,
    }),
    `process.obligation_period matter where ${NOW_OF_CLIENT} and matter.state <> 'LAPSED'`,
    `matter.content ->> 'from', matter.id`,
  ),
  initialInterviews: list(
    DAY('matter.starts_at'),
    `process.meeting matter where ${NOW_OF_CLIENT} and matter.kind = 'INITIAL_INTERVIEW' and matter.state = 'HELD'`,
    'matter.starts_at',
  ),
});
