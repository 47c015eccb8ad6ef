/** Functions of the baseline server: the same select lists as the product’s reads, and one insert each. */
export const baselineFunctions = (detail: string, page: string): string => `
  create schema bench;
  grant usage on schema bench to kuntakokeilu_app;

  create function bench.log(organisation text, action text, clients uuid[]) returns void language sql as $$
    insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome, object_type,
      object_id, client_ids, correlation_id)
    values (now(), 'bench', organisation, '{TE_OFFICER}', action, 'read', 'bench', 'done', 'client', null, clients, 'bench')
  $$;

  create function bench.detail(p_organisation text, p_id uuid) returns text language plpgsql as $$
    #variable_conflict use_column
    declare
      answer text;
      p_today date := current_date;
      p_contact_of text[] := array[p_organisation];
    begin
      perform set_config('kuntakokeilu.organisations', '{' || p_organisation || '}', true);
      select json into answer from (${detail}) as read (json, client_ids, version);
      perform bench.log(p_organisation, 'get-client', array[p_id]);
      return answer;
    end $$;

  create function bench.page(p_organisation text) returns text language plpgsql as $$
    #variable_conflict use_column
    declare
      answer text;
      clients uuid[];
      p_today date := current_date;
      p_bodies text[] := array[p_organisation];
      p_after_key text;
      p_after_id uuid;
      p_limit integer := 50;
    begin
      perform set_config('kuntakokeilu.organisations', '{' || p_organisation || '}', true);
      select json, client_ids into answer, clients from (${page}) as read (json, client_ids, version);
      perform bench.log(p_organisation, 'find-clients', clients);
      return answer;
    end $$;

  grant execute on all functions in schema bench to kuntakokeilu_app;`;
