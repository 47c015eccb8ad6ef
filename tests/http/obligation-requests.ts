import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { AFTER_PERIOD } from '../support/seed-obligation.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** Those whose requests use something up: of what others ask for it does not matter which. */
const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const taken = new WeakMap<readonly string[], number>();

function next(list: readonly string[], role: Role, otherwise: string): string {
  const turn = taken.get(list) ?? 0;
  if (USERS.has(role)) taken.set(list, turn + 1);
  return list[turn % list.length] ?? otherwise;
}

const TRIAL = {
  organiser: { kind: 'OTHER', code: '9000100-6', name: 'Keksitty Oy' },
  goal: 'CAREER_CHOICE',
  tasks: 'Myymälän tehtävät',
  occupation: '5223',
  dailyHours: 6,
  weekdays: [1, 2, 3, 4, 5],
  supervisor: 'Keksitty Ohjaaja',
  from: '2022-08-01',
  to: '2022-08-31',
  isCurrentEmployer: false,
};
const signature = (party: string) => ({ party, name: 'Keksitty Nimi', signedOn: '2022-07-01' });

const BODIES: Readonly<Record<string, object | undefined>> = {
  report: { acts: [{ kind: 'WORK_OF_AT_LEAST_TWO_WEEKS', date: '2022-06-20', target: 'Kauppa Oy' }] },
  excuse: { words: 'Sairaalassa' },
  number: { opportunities: 2, words: 'Vähän paikkoja' },
  signing: { signatures: ['CLIENT', 'AUTHORITY', 'ORGANISER'].map(signature) },
  absences: { on: '2022-06-20', isAuthorised: false },
  interruption: { by: 'CLIENT', lastDay: '2022-06-20' },
  end: { evaluation: 'Hyvin tehty' },
};

/** A good request to a route about the obligation or work trials; null for other routes. */
export function obligationRequestTo(
  { obligation, clients }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'obligation-periods' && kind !== 'work-trials') return null;
  const isPeriod = kind === 'obligation-periods';
  if (method === 'GET') {
    const id = isPeriod ? obligation.period : obligation.trial;
    return {
      path: template.includes('{id}') ? `/v1/${kind}/${id}` : `/v1/${kind}?client=${clients[0]}`,
      method,
    };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const common = { method: 'POST', headers, at: AFTER_PERIOD } as const;
  if (!template.includes('{id}')) {
    const body = isPeriod
      ? { planId: obligation.plan, from: '2022-08-01', previousInterview: '2022-03-01', sizes: [3] }
      : { ...TRIAL, clientId: obligation.trialClient };
    return { ...common, path: `/v1/${kind}`, body };
  }
  const lists: Readonly<Record<string, readonly string[]>> = {
    signing: obligation.drafts,
    start: obligation.signed,
  };
  const list = isPeriod ? obligation.periods : (lists[action] ?? obligation.running);
  const id = next(list, role, isPeriod ? obligation.period : obligation.trial);
  const body = BODIES[action];
  return { ...common, path: `/v1/${kind}/${id}/${action}`, ...(body && { body }) };
}
