/** Many clients are worked on chunk by chunk, in order of id; the first chunk comes after nobody. */
export const NO_CLIENT = '00000000-0000-0000-0000-000000000000';

/**
 * Not those whom the register has removed, nor duplicates of others: a chunk with fewer clients than were asked for is
 * taken for the last.
 */
export const HAS_PERSON = `client.merged_into is null and exists (
  select from clients.person where person.client_id = client.id and person.known_until is null)`;
