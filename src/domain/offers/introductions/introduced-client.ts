import type { EmployerDisclosureRules } from '../../legislation/data-protection.ts';
import { type Act, firstBy, type Matter, nextBy } from '../../handling/matter.ts';
import { jobOfferResultGroups } from '../../reference/job-offer-results.ts';
import type { IntroducedClientId, IntroductionId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import type { Match } from '../matching/matching.ts';
import { disclosable, HEALTH_DATA, type ListedData } from './listed-data.ts';

/** How far a client is in an introduction. */
export type IntroducedClientState =
  | 'ASKED'
  | 'CONSENTED'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'INTRODUCED'
  | 'OUTCOME_KNOWN'
  | 'LEFT_OUT';

export type IntroducedClientCommand =
  | 'consent'
  | 'refuse'
  | 'withdraw'
  | 'introduce'
  | 'record-outcome'
  | 'leave-out';

/** A client may think again until the employer has been told; what has been told cannot be taken back. */
export const INTRODUCED_CLIENT_MACHINE: StateMachine<IntroducedClientState, IntroducedClientCommand> = {
  name: 'client in an introduction',
  finnish: 'esiteltävä asiakas',
  initial: 'ASKED',
  moves: {
    ASKED: { consent: 'CONSENTED', refuse: 'REFUSED', 'leave-out': 'LEFT_OUT' },
    CONSENTED: {
      consent: 'CONSENTED',
      withdraw: 'WITHDRAWN',
      introduce: 'INTRODUCED',
      'leave-out': 'LEFT_OUT',
    },
    REFUSED: { consent: 'CONSENTED' },
    WITHDRAWN: { consent: 'CONSENTED' },
    INTRODUCED: { 'record-outcome': 'OUTCOME_KNOWN' },
    OUTCOME_KNOWN: { 'record-outcome': 'OUTCOME_KNOWN' },
    LEFT_OUT: {},
  },
};

/** What a client has answered to being introduced (suostumus tietojen luovuttamiseen). */
export interface DisclosureConsent {
  readonly decision: 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly written: boolean;
  /** What may be told; nothing where the client has refused. */
  readonly data: readonly ListedData[];
  /** A consent of its own, in writing, to tell the employer of health. */
  readonly health: boolean;
  readonly on: PlainDate;
  /** Where the consent is kept. */
  readonly reference: string | null;
}

/** What came of an introduction for one client, list A.11 (esittelyn tulos). */
export interface IntroductionOutcome {
  readonly code: string;
  readonly on: PlainDate;
  readonly employmentStart: PlainDate | null;
  readonly words: string | null;
}

/** One client in an introduction (esiteltävä asiakas): a row of its own, seen by whoever sees the client. */
export interface IntroducedClient extends Matter<IntroducedClientId, IntroducedClientState> {
  readonly introductionId: IntroductionId;
  /** How the client suited the vacancy when the introduction was drafted, criterion by criterion (R51). */
  readonly match: Match;
  readonly consent: DisclosureConsent | null;
  /** What the employer was told, and when. */
  readonly disclosed: { readonly data: readonly ListedData[]; readonly at: Instant } | null;
  readonly outcome: IntroductionOutcome | null;
}

export function askedClient(
  asked: Pick<IntroducedClient, 'id' | 'clientId' | 'introductionId' | 'match'>,
  act: Act,
): IntroducedClient {
  return {
    ...asked,
    state: INTRODUCED_CLIENT_MACHINE.initial,
    consent: null,
    disclosed: null,
    outcome: null,
    ...firstBy(act),
  };
}

const ANSWERS = { GIVEN: 'consent', REFUSED: 'refuse', WITHDRAWN: 'withdraw' } as const;

/** Records what a client has answered. Fails with `DATE_IN_FUTURE`. */
export function answeredBy(
  client: IntroducedClient,
  consent: DisclosureConsent,
  act: Act,
): Result<IntroducedClient, CommandNotAllowed | Failure<'DATE_IN_FUTURE'>> {
  const next = stepped(client, ANSWERS[consent.decision], act);
  if (!next.ok) return next;
  const today = localDateOf(act.at);
  if (consent.on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: consent.on, today });
  const data = consent.decision === 'GIVEN' ? consent.data : [];
  return ok({ ...next.value, consent: { ...consent, data } });
}

/** What of the data wanted a client has not consented to, by the law of the day of disclosure. */
export function missingConsent(
  { consent }: Pick<IntroducedClient, 'consent'>,
  wanted: readonly ListedData[],
  { disclosure }: EmployerDisclosureRules,
): readonly ListedData[] {
  if (consent?.decision !== 'GIVEN') return wanted;
  if (disclosure.consent === 'WRITTEN' && !consent.written) return wanted;
  return wanted.filter(
    (one) => !consent.data.includes(one) || (HEALTH_DATA.includes(one) && !consent.health),
  );
}

/** The client as the employer has been told of them; under a security ban nothing of where they are reached. */
export function introducedClient(
  client: IntroducedClient,
  data: readonly ListedData[],
  isBanned: boolean,
  act: Act,
): Result<IntroducedClient, CommandNotAllowed> {
  const next = stepped(client, 'introduce', act);
  if (!next.ok) return next;
  return ok({ ...next.value, disclosed: { data: disclosable(data, isBanned), at: act.at } });
}

/** Leaves out a client who has not been introduced; who has refused or thought again stays so. */
export function leftOut(client: IntroducedClient, act: Act): IntroducedClient {
  const next = stepped(client, 'leave-out', act);
  return next.ok ? next.value : client;
}

/** Records what came of it; a selection that is still pending can be recorded anew. Fails with `CODE_INVALID`, `DATE_IN_FUTURE`. */
export function withOutcome(
  client: IntroducedClient,
  outcome: IntroductionOutcome,
  act: Act,
): Result<IntroducedClient, CommandNotAllowed | Failure<'CODE_INVALID' | 'DATE_IN_FUTURE'>> {
  const next = stepped(client, 'record-outcome', act);
  if (!next.ok) return next;
  const { code, on } = outcome;
  if (!INTRODUCTION_OUTCOMES.includes(code)) {
    return fail('rule-violation', 'CODE_INVALID', { list: 'introductionOutcomes', code });
  }
  const today = localDateOf(act.at);
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  return ok({ ...next.value, outcome });
}

/** Whether somebody who was introduced still waits for an outcome; one that is pending is none. */
export function awaitsOutcome({ state, outcome }: Pick<IntroducedClient, 'state' | 'outcome'>): boolean {
  if (state === 'INTRODUCED') return true;
  return state === 'OUTCOME_KNOWN' && jobOfferResultGroups.get(outcome?.code ?? '') === 'PENDING';
}

/** Results of list A.11 that are none of an introduction: they are about a letter to the client. */
const OF_LETTERS: ReadonlySet<string> = new Set(['06', '07', '10', '13']);

/** Codes of what can come of an introduction. */
export const INTRODUCTION_OUTCOMES: readonly string[] = [...jobOfferResultGroups.keys()].filter(
  (code) => !OF_LETTERS.has(code),
);

function stepped(
  client: IntroducedClient,
  command: IntroducedClientCommand,
  act: Act,
): Result<IntroducedClient, CommandNotAllowed> {
  const state = moved(INTRODUCED_CLIENT_MACHINE, client.state, command);
  return state.ok ? ok({ ...client, ...nextBy(client, act), state: state.value }) : state;
}
