import type { FailureText } from './failure-text.ts';

/** Failures of cooperation structures. */
export const cooperationFailures = {
  COOPERATION_STRUCTURE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Yhteistyörakennetta ei löydy',
      sv: 'Samarbetsstrukturen hittas inte',
      en: 'No such cooperation structure',
    },
    detail: {
      fi: 'Yhteistyörakennetta {id} ei ole, tai se ei kuulu alueellesi.',
      sv: 'Samarbetsstrukturen {id} finns inte, eller så hör den inte till ditt område.',
      en: 'There is no cooperation structure {id} of your area.',
    },
    next: {
      fi: 'Hae alueesi yhteistyörakenteet.',
      sv: 'Sök samarbetsstrukturerna i ditt område.',
      en: 'List the structures of your area.',
    },
  },
  COOPERATION_STRUCTURE_ACTIVE: {
    kind: 'conflict',
    title: {
      fi: 'Alueella on jo voimassa oleva yhteistyörakenne',
      sv: 'Området har redan en aktiv samarbetsstruktur',
      en: 'The area has an active structure already',
    },
    detail: {
      fi: 'Alueen {area} toinen yhteistyörakenne on voimassa.',
      sv: 'En annan samarbetsstruktur i området {area} är aktiv.',
      en: 'Another structure of the area {area} is active.',
    },
    next: {
      fi: 'Päätä voimassa oleva rakenne ensin.',
      sv: 'Avsluta den aktiva strukturen först.',
      en: 'End the active one first.',
    },
  },
  MEMBER_KIND_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Jäsenryhmiä puuttuu',
      sv: 'Medlemsgrupper saknas',
      en: 'Kinds of members are missing',
    },
    detail: {
      fi: 'Rakenteesta puuttuu: {missing}[; kunnat: {municipalities}].',
      sv: 'Strukturen saknar: {missing}[; kommuner: {municipalities}].',
      en: 'The structure lacks: {missing}[; municipalities: {municipalities}].',
    },
    next: {
      fi: 'Lisää puuttuvat jäsenet. Ryhmät ovat kentässä missing.',
      sv: 'Lägg till de medlemmar som saknas. Grupperna finns i fältet missing.',
      en: 'Add those who are missing. The kinds are in the field missing.',
    },
  },
} as const satisfies Record<string, FailureText>;
