/** What keys of clients and facts recorded here begin with; no key of the register does. */
export const OWN_KEY = 'own:';

/** SQL that is true of a row recorded here of which the register has not told yet. */
export function isOwn(row: string): string {
  return `starts_with(${row}.source_key, '${OWN_KEY}')`;
}

/** SQL that is true of an arrived person of whom the register has not told before. */
export function isNewToUs(arrived: string): string {
  return `not exists (select from clients.client known where known.client_number = ${arrived}.source_key)`;
}
