/**
 * SQL of a new substitute id (korvaava tunnus) for somebody without an identity code: birth date, country, and a
 * running number of this product, which makes it unique. `XX` when no country is known.
 */
export function newSubstituteId(birthDate: string, citizenships: string): string {
  return `to_char(${birthDate}, 'YYYYMMDD') || '-' || coalesce((${citizenships})[1], 'XX') || '-'
    || lpad(nextval('clients.substitute_number')::text, 6, '0')`;
}
