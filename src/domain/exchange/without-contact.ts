/** Members of a message that tell where somebody lives or how to reach them (yhteystiedot). */
const CONTACT = new Set([
  'contact',
  'contactAddress',
  'phone',
  'email',
  'street',
  'postalCode',
  'postOffice',
  'address',
  'homeMunicipality',
]);

/** What a message says, at whatever depth, without where the client lives and how to reach them (661/2009, section 36). */
export function withoutContact(
  payload: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(payload)
      .filter(([name]) => !CONTACT.has(name))
      .map(([name, value]) => [name, cleared(value)]),
  );
}

function cleared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleared);
  return typeof value === 'object' && value !== null
    ? withoutContact(value as Record<string, unknown>)
    : value;
}
