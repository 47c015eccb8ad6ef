import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const usedOf = new WeakMap<readonly string[], number>();
let years = 2050;

const LINES = [{ serviceLine: 'JOBSEARCH_COACHING', cents: 5_000_000, seats: 50 }];

const BODIES: Readonly<Record<string, object>> = {
  content: { lines: LINES },
  consultations: {
    municipality: '109',
    on: '2021-03-31',
    participants: ['Keksitty Virka'],
    statement: 'Sopii.',
  },
  extension: { to: '2022-12-31', addedCents: 100 },
  end: { on: '2021-06-30', reason: 'Testi' },
  steps: { step: 'publish' },
  seats: { municipality: '109', places: 5 },
};

/** A good request to a route about procurement; null for other routes. */
export function procurementRequestTo(home: SeededPlace, route: string, role: Role): Request | null {
  const { plan, contract, course } = home.bought;
  const [method, path = ''] = route.split(' ');
  const [, , kind = '', id, action] = path.split('/');
  const idOf = { 'procurement-plans': plan, contracts: contract, courses: course }[kind];
  if (idOf === undefined) return null;
  if (method === 'GET') return { path: path.replace('{id}', idOf), method };
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (id === undefined) {
    return { path, method: 'POST', headers, body: bodyOf(kind, home) };
  }
  const spare = home.spareBought[action as keyof typeof home.spareBought];
  const body = BODIES[action ?? ''];
  return {
    path: path.replace('{id}', next(spare, role) || idOf),
    method: 'POST',
    headers,
    ...(body && { body }),
  };
}

function bodyOf(kind: string, { bought }: SeededPlace): object {
  const days = { from: '2021-05-03', to: '2021-05-28' };
  switch (kind) {
    case 'procurement-plans':
      years += 1;
      return { year: years, lines: LINES };
    case 'contracts':
      return {
        plan: bought.plan,
        provider: { organisation: 'valmennuspaja', name: 'Valmennuspaja' },
        serviceLine: 'JOBSEARCH_COACHING',
        ...days,
        price: { cents: 100, per: 'SEAT_DAY' },
        totalCents: 1_000_000,
      };
    default:
      return {
        contract: bought.contract,
        name: 'Valmennus',
        kind: 'COACHING',
        ...days,
        place: 'Hämeenlinna',
        language: 'fi',
        seats: 2,
        pricePerSeatCents: 1_000,
      };
  }
}

const USERS: ReadonlySet<Role> = new Set(['ELY_PROC', 'MUN_OFFICER', 'MUN_COORD']);

/** The next of a list for whoever uses it up. */
function next(list: readonly string[], role: Role): string {
  const used = usedOf.get(list) ?? 0;
  if (USERS.has(role)) usedOf.set(list, used + 1);
  return list[used % list.length] ?? '';
}
