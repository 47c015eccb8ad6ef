import { randomUUID } from 'node:crypto';
import type { Plan } from '../../src/domain/process/plans/plan.ts';
import { OLD_PLAN } from '../support/seed-plans.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const used = new Map<string, number>();

/** Every request that uses a plan up takes the next. */
function next<T>(route: string, list: readonly T[]): T | undefined {
  const turn = used.get(route) ?? 0;
  used.set(route, turn + 1);
  return list[turn % list.length];
}

/** Plans in force are shared out among the routes that use them up. */
const IN_FORCE_OF = ['revision', 'end', 'report', 'check'];

/** A good request to a route about plans; null for other routes. */
export function planRequestTo({ plans, clients }: SeededPlace, route: string): Request | null {
  const [method = '', template = ''] = route.split(' ');
  if (!template.startsWith('/v1/plans')) return null;
  if (template === '/v1/plans') {
    return method === 'GET'
      ? { path: `/v1/plans?client=${plans.inForce[0]?.clientId ?? clients[0]}`, method: 'GET' }
      : changing('POST', '/v1/plans', {
          clientId: next(route, plans.without) ?? clients[0],
          type: 'EMPLOYMENT',
          draft: WRITTEN,
        });
  }
  const action = template.split('/').at(-1) ?? '';
  if (method === 'GET') {
    const query = action === 'changes' ? '?from=1&to=1' : '';
    return { path: template.replace('{id}', plans.inForce[0]?.id ?? NOBODY) + query, method: 'GET' };
  }
  const plan = next(route, plansFor(action, plans)) ?? null;
  const path = template
    .replace('{id}', plan?.id ?? NOBODY)
    .replace('{action}', plan?.agreed?.content.actions[0]?.actionId ?? NOBODY);
  return changing(method as 'POST' | 'PUT', path, bodyFor(action, plan));
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

function plansFor(action: string, { drafts, awaiting, inForce }: SeededPlace['plans']): readonly Plan[] {
  const at = IN_FORCE_OF.indexOf(action);
  if (at >= 0) return inForce.slice(2 * at, 2 * at + 2);
  if (action === 'draft') return drafts.slice(0, 2);
  if (action === 'submission') return drafts.slice(2);
  return action === 'approvals' ? awaiting.slice(0, 2) : awaiting.slice(2);
}

const { legalBasis: _, partners: __, ...WRITTEN } = OLD_PLAN;

function bodyFor(action: string, plan: Plan | null): object | undefined {
  switch (action) {
    case 'draft':
    case 'revision':
      return { ...WRITTEN, goals: 'Työtä logistiikka-alalla.' };
    case 'approvals':
      return {
        party: 'CLIENT',
        contentHash: plan?.proposal?.contentHash ?? '0'.repeat(64),
        method: 'SIGNED',
      };
    case 'refusal':
      return { words: 'En halua.' };
    case 'end':
      return { how: 'end', words: 'Tavoite on saavutettu.' };
    case 'report':
      return { done: true, text: 'Kävin kurssin.' };
    case 'check':
      return { finding: 'DONE' };
    default:
      return undefined;
  }
}

function changing(method: 'POST' | 'PUT', path: string, body: object | undefined): Request {
  return {
    path,
    method,
    ...(body !== undefined && { body }),
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  };
}
