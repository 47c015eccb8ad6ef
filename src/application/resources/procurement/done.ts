import type { ChangedMatter } from '../../shared/handling-client.ts';

/** What a change of a plan, contract or course leaves behind. */
export function doneTo({ id, state, version, changedAt }: ChangedMatter) {
  return { value: { id, state, version, changedAt }, objectId: id, clientIds: [], detail: { state } };
}
