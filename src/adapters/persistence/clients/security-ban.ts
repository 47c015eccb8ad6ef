import { SUPERVISOR } from '../../../domain/shared/organisation.ts';

/**
 * SQL that is true when a security ban of the joined `person` runs on a day (turvakielto; 661/2009, section 36): the
 * register's, or one recorded here, which holds even while the register does not tell of it.
 */
export function isBannedOn(day: string): string {
  return `((person.security_ban_from <= ${day}
    and (person.security_ban_until is null or person.security_ban_until > ${day})) is true
    or exists (select from clients.security_ban own where own.client_id = person.client_id and own.known_until is null
      and own.from_date <= ${day} and own.until_date > ${day}))`;
}

/** The same today, in a read that takes `p_today`. */
export const IS_BANNED = isBannedOn('p_today');

/** SQL of what tells where somebody lives, or how to reach them: nothing while a security ban runs. */
export function unlessBanned(expression: string, banned = IS_BANNED): string {
  return `case when not ${banned} then ${expression} end`;
}

/** SQL that is true of a body that tells where a client lives: a municipality, and what follows it from 2025. */
export function tellsHome(column: string): string {
  return `${column} ~ '^(municipality|employment-authority):'`;
}

/** SQL that is true of the acting body itself; the supervisor is none of those that it looks upon. */
export function isActing(column: string): string {
  return `${column} = any((select access.organisations())::text[])
      and not '${SUPERVISOR}' = any((select access.organisations())::text[])`;
}

/** SQL of an authority; one that tells where the client lives is shown to itself only under a ban. */
export function authorityUnlessBanned(column: string, banned = IS_BANNED): string {
  return `case when not ${banned} or not ${tellsHome(column)}
    or ${isActing(column)} then ${column} end`;
}

/** SQL that is true under a ban, for a party to a notice or hand-over that may see no more of the client than that. */
export function bannedToParty(client: string): string {
  return `case when person.client_id is null then clients.has_security_ban(${client}, p_today) else ${IS_BANNED} end`;
}

/** SQL of an authority for such a party: a municipality tells where the client lives, and is shown only itself. */
export function authorityToParty(column: string, client: string): string {
  return `case when not ${tellsHome(column)} or ${isActing(column)}
    or not (${bannedToParty(client)}) then ${column} end`;
}
