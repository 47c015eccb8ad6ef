import { randomUUID } from 'node:crypto';
import { type Answer, type Call, subjectOf, type TestApp } from '../support/app.ts';
import { newcomer } from './person-requests.ts';

export const TE = subjectOf('TE_OFFICER');
export const MUNICIPALITY = subjectOf('MUN_OFFICER');
export const ELSEWHERE = subjectOf('TE_OFFICER', 'elsewhere');
export const KEEPER = subjectOf('KEHA_ADMIN');

/** What officials do with persons, in few words. */
export function personActions(test: () => TestApp) {
  const call = (as: string, method: Call['method'], path: string, body?: unknown, version?: number) =>
    test().call(path, {
      as,
      ...(method !== undefined && { method }),
      ...(body !== undefined && { body }),
      headers: {
        'idempotency-key': randomUUID(),
        'accept-language': 'en',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    });
  const card = async (id: string, as = TE) => (await call(as, 'GET', `/v1/clients/${id}`)).json();
  return {
    call,
    card,
    /** Registers somebody new, but for what is given. */
    register: (changes: object = {}, as = TE): Promise<Answer> =>
      call(as, 'POST', '/v1/clients', { ...newcomer(), ...changes }),
    /** The same for somebody who must be taken; gives the id. */
    registered: async (changes: object = {}, as = TE): Promise<string> => {
      const answer = await call(as, 'POST', '/v1/clients', { ...newcomer(), ...changes });
      if (answer.status !== 201) throw new Error(answer.text);
      return answer.json().id;
    },
    /** Changes a client as it is now. */
    change: async (id: string, what: string, body: unknown, as = TE): Promise<Answer> => {
      const { version } = await card(id, as);
      return call(as, 'PUT', `/v1/clients/${id}/${what}`, body, version);
    },
    merge: async (
      id: string,
      duplicateId: string,
      reason: string | null = null,
      as = TE,
    ): Promise<Answer> => {
      const { version } = await card(id, as);
      return call(as, 'POST', `/v1/clients/${id}/merges`, { duplicateId, reason }, version);
    },
    found: async (name: string, as = TE): Promise<readonly string[]> => {
      const answer = await call(as, 'GET', `/v1/clients?limit=50&name=${encodeURIComponent(name)}`);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer
        .json()
        .items.map((item: { lastName: string; firstNames: string }) => `${item.lastName} ${item.firstNames}`);
    },
  };
}
