import { type Role, ROLES } from '../../src/domain/access/actor.ts';
import { subjectOf, type TestApp } from '../support/app.ts';
import { ACCESS_MATRIX } from './access-matrix.ts';
import { type Line, linesOf } from './access-lines.ts';
import { restoreFacts } from './fact-requests.ts';
import { requestTo } from './requests.ts';

export type Where = 'own' | 'elsewhere';

/** Why everybody asks who walks. */
export const PURPOSE = 'palvelu';

/** A good request that somebody has sent, and what came of it. */
export interface Sent {
  readonly role: Role;
  readonly status: number;
  /** The id in its address, where there is one. */
  readonly id: string | undefined;
  /** How often it asked the database; of what is sent at the same time as others nobody knows. */
  readonly asked: number | null;
  /** What the access log says of it. */
  readonly lines: readonly Line[];
}

/** Everything that was sent to a route. */
export interface Walked {
  readonly own: readonly Sent[];
  readonly elsewhere: readonly Sent[];
  /** The last of those who may use it at home, once the caches are full: the only one has sent another before. */
  readonly warm: Sent | undefined;
}

/** Walks to a route, as each of the roles at home and elsewhere; `calls` gives the calls to the database since last asked. */
export async function walkTo(test: TestApp, calls: () => number, route: string): Promise<Walked> {
  const { own: atHome = {}, elsewhere: away = {} } = ACCESS_MATRIX[route] ?? {};
  const admitted = ROLES.filter((role) => atHome[role] !== undefined);
  const users = admitted.filter((role) => (atHome[role] ?? 403) < 400);
  const again = users.length === 1 ? users : [];
  const own = await sendAs(test, calls, route, 'own', {
    admitted: [...admitted, ...again],
    refused: ROLES.filter((role) => atHome[role] === undefined),
  });
  const warm = own.findLast(({ role }) => role === users.at(-1));
  // Who is let in nowhere has been refused at home, before it was asked whose anything is: one of them stands for all.
  const nowhere = ROLES.filter((role) => atHome[role] === undefined && away[role] === undefined);
  const tried = ROLES.filter((role) => !nowhere.includes(role) || role === nowhere[0]);
  const elsewhere = await sendAs(test, calls, route, 'elsewhere', {
    admitted: tried.filter((role) => away[role] !== undefined),
    refused: tried.filter((role) => away[role] === undefined),
  });
  return { own: own.filter((sent) => again.length === 0 || sent !== warm), elsewhere, warm };
}

/**
 * Sends a good request as each of the roles: who is let in one after another, so that one connection plans what is read
 * for all of them; who is not, all at once.
 */
async function sendAs(
  test: TestApp,
  calls: () => number,
  route: string,
  where: Where,
  { admitted, refused }: { readonly admitted: readonly Role[]; readonly refused: readonly Role[] },
): Promise<readonly Sent[]> {
  const send = async (role: Role) => {
    const { path, ...call } = requestTo(test.home, route, role);
    const headers = { ...call.headers, purpose: PURPOSE };
    const answer = await test.call(path, { ...call, headers, as: subjectOf(role, where) });
    const request = answer.headers['request-id'] ?? '';
    return { role, status: answer.status, id: path.split('/')[3], request };
  };
  const sent = [];
  for (const role of admitted) {
    calls();
    sent.push({ ...(await send(role)), asked: calls() });
    if (where === 'own') await restoreFacts(test.database, route);
  }
  const others = await Promise.all(refused.map(send));
  const all = [...sent, ...others.map((one) => ({ ...one, asked: null }))];
  const lines = await linesOf(
    test.database,
    all.map(({ request }) => request),
  );
  const left = Map.groupBy(lines, ({ request }) => request);
  return all.map(({ request, ...one }) => ({ ...one, lines: left.get(request) ?? [] }));
}
