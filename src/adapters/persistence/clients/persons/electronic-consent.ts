/** SQL that is true when the client has said no to electronic service by a day; who has not been asked has not. */
export function refusesElectronicService(day: string): string {
  return `exists (select from clients.electronic_consent consent where consent.client_id = client.id
    and consent.known_until is null and not consent.given and consent.from_date <= ${day})`;
}
