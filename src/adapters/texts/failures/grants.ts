import type { FailureText } from './failure-text.ts';

/** Failures of rights: of those who use them, and of those who give and end them. */
export const grantFailures = {
  NO_VALID_GRANT: {
    kind: 'forbidden',
    title: {
      fi: 'Voimassa olevaa käyttöoikeutta ei ole',
      sv: 'Ingen giltig behörighet',
      en: 'No valid access right',
    },
    detail: {
      fi: 'Sinulla ei ole juuri nyt roolia organisaatiossa, jonka puolesta pyyntö tehtiin.',
      sv: 'Du har för närvarande ingen roll i den organisation som begäran gjordes för.',
      en: 'You hold no role at this moment in the organisation for which the request was made.',
    },
    next: {
      fi: 'Tarkista otsake Acting-Organisation. Jos se on oikein, pyydä käyttöoikeutta organisaatiosi pääkäyttäjältä.',
      sv: 'Kontrollera rubriken Acting-Organisation. Om den är rätt, begär behörighet av din organisations huvudanvändare.',
      en: 'Check the header Acting-Organisation. If it is right, ask the main user of your organisation for the right.',
    },
  },
  ACCESS_RIGHT_EXPIRED: {
    kind: 'forbidden',
    title: {
      fi: 'Käyttöoikeus ei ole voimassa',
      sv: 'Behörigheten gäller inte',
      en: 'The access right is not valid now',
    },
    detail: {
      fi: 'Käyttöoikeus {roles}, {organisation}, ei ole voimassa.[ Se päättyi {endedAt}.][ Se alkaa {beginsAt}.]',
      sv: 'Behörigheten {roles}, {organisation}, gäller inte.[ Den upphörde {endedAt}.][ Den börjar {beginsAt}.]',
      en: 'The right {roles}, {organisation}, is not valid now.[ It ended on {endedAt}.][ It begins on {beginsAt}.]',
    },
    next: {
      fi: 'Jos tarvitset oikeutta tehtävässäsi, pyydä organisaatiotasi hakemaan sitä KEHA-keskukselta.',
      sv: 'Om du behöver behörigheten i ditt uppdrag, be din organisation ansöka om den hos KEHA-centret.',
      en: 'If your task needs the right, ask your organisation to apply for it to the KEHA Centre.',
    },
  },
  SCOPE_MISSING: {
    kind: 'forbidden',
    title: {
      fi: 'Tunnisteen valtuus ei riitä',
      sv: 'Åtkomsttokenens omfattning räcker inte',
      en: 'The scope of the token does not suffice',
    },
    detail: {
      fi: 'Tehtävä edellyttää valtuutta (scope) {scope}, jota tunnisteessa ei ole.',
      sv: 'Uppgiften kräver omfattningen (scope) {scope}, som tokenen saknar.',
      en: 'The task needs the scope {scope}, which the token does not have.',
    },
    next: {
      fi: 'Pyydä tunnistuspalvelusta tunniste, jossa on tämä valtuus.',
      sv: 'Begär en token med denna omfattning av identifieringstjänsten.',
      en: 'Ask the identity provider for a token with this scope.',
    },
  },
  OWN_RIGHT: {
    kind: 'forbidden',
    title: {
      fi: 'Omaa käyttöoikeutta ei voi muuttaa',
      sv: 'Den egna behörigheten kan inte ändras',
      en: 'Nobody changes their own rights',
    },
    detail: {
      fi: 'Kukaan ei anna itselleen käyttöoikeutta eikä päätä omaansa. Yritys on kirjattu.',
      sv: 'Ingen ger sig själv en behörighet eller avslutar sin egen. Försöket har antecknats.',
      en: 'Nobody gives a right to themselves or ends their own. The attempt is on record.',
    },
    next: {
      fi: 'Pyydä toista pääkäyttäjää tekemään muutos.',
      sv: 'Be en annan huvudanvändare göra ändringen.',
      en: 'Ask another main user to do it.',
    },
  },
  ROLE_NOT_OF_ORGANISATION: {
    kind: 'rule-violation',
    title: {
      fi: 'Rooli ei kuulu organisaatioon',
      sv: 'Rollen hör inte till organisationen',
      en: 'The role does not belong to the organisation',
    },
    detail: {
      fi: 'Roolia {roles} ei ole organisaatiossa {organisation}.',
      sv: 'Rollen {roles} finns inte i organisationen {organisation}.',
      en: 'There is no role {roles} in the organisation {organisation}.',
    },
    next: {
      fi: 'Tarkista rooli ja organisaatio.',
      sv: 'Kontrollera rollen och organisationen.',
      en: 'Check the role and the organisation.',
    },
  },
  NOT_OFFICE_HOLDER: {
    kind: 'rule-violation',
    title: {
      fi: 'Rooli edellyttää virkasuhdetta',
      sv: 'Rollen förutsätter tjänsteförhållande',
      en: 'The role is for office holders',
    },
    detail: {
      fi: 'Rooli {roles} annetaan vain virkasuhteessa olevalle.',
      sv: 'Rollen {roles} ges endast åt den som står i tjänsteförhållande.',
      en: 'The role {roles} is given only to somebody who holds an office.',
    },
    next: {
      fi: 'Tarkista virkasuhde. Jos sitä ei ole, anna rooli, joka ei edellytä sitä.',
      sv: 'Kontrollera tjänsteförhållandet. Om det saknas, ge en roll som inte förutsätter det.',
      en: 'Check the office. Without one, give a role that does not need it.',
    },
  },
  SHARE_OF_DUTIES_TOO_SMALL: {
    kind: 'rule-violation',
    title: {
      fi: 'Kokeilutehtävien osuus on liian pieni',
      sv: 'Försöksuppgifternas andel är för liten',
      en: 'Trial duties are too small a share of the job',
    },
    detail: {
      fi: 'Kokeilutehtäviä on {share} prosenttia työstä; niitä on oltava vähintään {minimum} prosenttia.',
      sv: 'Försöksuppgifterna utgör {share} procent av arbetet; de måste utgöra minst {minimum} procent.',
      en: 'Trial duties are {share} per cent of the job; they must be {minimum} per cent at least.',
    },
    next: {
      fi: 'Oikeutta ei voi antaa näillä tehtävillä. Tarkista tehtävien osuus (shareOfDuties).',
      sv: 'Behörigheten kan inte ges för dessa uppgifter. Kontrollera andelen (shareOfDuties).',
      en: 'The right cannot be given for these duties. Check the share (shareOfDuties).',
    },
  },
  NEED_OCCASIONAL: {
    kind: 'rule-violation',
    title: {
      fi: 'Satunnainen tarve ei riitä',
      sv: 'Ett tillfälligt behov räcker inte',
      en: 'An occasional need is not enough',
    },
    detail: {
      fi: 'Rooli {roles} annetaan vain, kun tarve käyttää asiakasrekisteriä on muu kuin satunnainen.',
      sv: 'Rollen {roles} ges endast när behovet av kundregistret inte är tillfälligt.',
      en: 'The role {roles} is given only when the need for the client register is more than occasional.',
    },
    next: {
      fi: 'Vahvista tarve kentässä regularNeed, jos se on jatkuva.',
      sv: 'Bekräfta behovet i fältet regularNeed om det är fortlöpande.',
      en: 'Confirm the need in the field regularNeed if it is a regular one.',
    },
  },
  GRANT_OVERLAP: {
    kind: 'conflict',
    title: {
      fi: 'Käyttöoikeus on jo samalle ajalle',
      sv: 'Behörigheten finns redan för samma tid',
      en: 'The right is held already for a part of the time',
    },
    detail: {
      fi: 'Henkilöllä on jo rooli {roles}, {organisation}, toisin ehdoin tai toiseksi ajaksi: {changedBy} kirjasi sen {changedAt}.',
      sv: 'Personen har redan rollen {roles}, {organisation}, på andra villkor eller för en annan tid: {changedBy} antecknade den {changedAt}.',
      en: 'The person holds the role {roles}, {organisation}, already, under other conditions or for another time: {changedBy} recorded it on {changedAt}.',
    },
    next: {
      fi: 'Päätä ensin entinen oikeus, tai anna uusi alkamaan siitä, kun entinen päättyy.',
      sv: 'Avsluta först den tidigare behörigheten, eller låt den nya börja när den tidigare upphör.',
      en: 'End the former right first, or let the new one begin when the former ends.',
    },
  },
  GRANT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Käyttöoikeutta ei ole', sv: 'Behörigheten finns inte', en: 'There is no such right' },
    detail: {
      fi: 'Käyttöoikeutta {id} ei ole.',
      sv: 'Behörigheten {id} finns inte.',
      en: 'There is no right {id}.',
    },
    next: {
      fi: 'Etsi oikeus luettelosta GET /v1/grants.',
      sv: 'Sök behörigheten i listan GET /v1/grants.',
      en: 'Look for the right in the list GET /v1/grants.',
    },
  },
  GRANT_ENDED: {
    kind: 'conflict',
    title: {
      fi: 'Käyttöoikeus on jo päättynyt',
      sv: 'Behörigheten har redan upphört',
      en: 'The right has ended already',
    },
    detail: {
      fi: 'Käyttöoikeus päättyi {endedAt}; viimeksi sen kirjasi {changedBy} {changedAt}.',
      sv: 'Behörigheten upphörde {endedAt}; den antecknades senast av {changedBy} {changedAt}.',
      en: 'The right ended on {endedAt}; it was recorded last by {changedBy} on {changedAt}.',
    },
    next: {
      fi: 'Mitään ei tarvitse tehdä.',
      sv: 'Ingenting behöver göras.',
      en: 'Nothing needs to be done.',
    },
  },
} as const satisfies Record<string, FailureText>;
