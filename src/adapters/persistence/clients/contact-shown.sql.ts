/** Parameter of a read that shows contact data: the bodies whose clients' contact data whoever asks may read. */
export const CONTACT_PARAMETER = 'p_contact_of text[]';

/** SQL that is true where the policy opens the contact data of the rows with these readers. */
export function contactShown(readers: string): string {
  return `coalesce(${readers} && p_contact_of, false)`;
}

/** SQL of the classes of data that are left out of an answer about the joined client. */
export const WITHHELD = `case when ${contactShown('client.readers')} then '[]'::json else '["contact"]'::json end`;
