/** SQL of where a version of a fact came from, as the domain reads it. */
export function factSource(fact: string): string {
  return `jsonb_build_object(
    'register', case when ${fact}.recorded_by is null then 'URA' else 'OWN' end, 'key', ${fact}.source_key,
    'recordedOn', ${fact}.recorded_at::date)`;
}
