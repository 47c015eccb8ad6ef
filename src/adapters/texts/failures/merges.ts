import type { FailureText } from './failure-text.ts';

/** Failures of joining two clients who are one person, and of undoing it. */
export const mergeFailures = {
  MERGE_SAME_CLIENT: {
    kind: 'conflict',
    title: {
      fi: 'Asiakasta ei voi yhdistää itseensä',
      sv: 'En kund kan inte slås ihop med sig själv',
      en: 'A client cannot be merged with itself',
    },
    detail: {
      fi: 'Molemmat tunnisteet ovat saman asiakkaan.',
      sv: 'Båda identifierarna är samma kunds.',
      en: 'Both ids are of one client.',
    },
    next: { fi: 'Tarkista tunnisteet.', sv: 'Kontrollera identifierarna.', en: 'Check the ids.' },
  },
  ALREADY_MERGED: {
    kind: 'conflict',
    title: {
      fi: 'Asiakas on jo yhdistetty',
      sv: 'Kunden är redan ihopslagen',
      en: 'The client has been merged already',
    },
    detail: {
      fi: 'Toinen asiakkaista on jo toisen kaksoiskappale, tai kaksoiskappaleella on omia kaksoiskappaleita.',
      sv: 'Den ena av kunderna är redan en dubblett, eller så har dubbletten egna dubbletter.',
      en: 'One of the clients is a duplicate already, or the duplicate has duplicates of its own.',
    },
    next: {
      fi: 'Katso asiakkaan kentästä mergedInto, kehen hänet on yhdistetty; pura yhdistäminen tarvittaessa.',
      sv: 'Se i kundens fält mergedInto med vem kunden är ihopslagen; upphäv sammanslagningen vid behov.',
      en: 'The field mergedInto of the client tells with whom; reverse that merge if need be.',
    },
  },
  MERGE_OPEN_NOTICE: {
    kind: 'conflict',
    title: {
      fi: 'Siirtoilmoitus on kesken',
      sv: 'Ett överföringsmeddelande är öppet',
      en: 'A referral notice is open',
    },
    detail: {
      fi: 'Toisesta asiakkaasta on avoin siirtoilmoitus.',
      sv: 'Om den ena kunden finns ett öppet överföringsmeddelande.',
      en: 'There is an open referral notice about one of the clients.',
    },
    next: {
      fi: 'Odota vastaanottoa tai peru ilmoitus, ja yhdistä sitten.',
      sv: 'Vänta på mottagandet eller återta meddelandet och slå sedan ihop.',
      en: 'Wait for the receipt or withdraw the notice, then merge.',
    },
  },
  MERGE_OPEN_MATTERS: {
    kind: 'conflict',
    title: {
      fi: 'Kaksoiskappaleella on asioita kesken',
      sv: 'Dubbletten har öppna ärenden',
      en: 'The duplicate has open matters',
    },
    detail: {
      fi: 'Kaksoiskappaleella on kesken oleva palveluprosessin asia, esimerkiksi tapaaminen, suunnitelma tai palvelu.',
      sv: 'Dubbletten har ett öppet ärende i serviceprocessen, till exempel ett möte, en plan eller en service.',
      en: 'A matter of the duplicate’s service process is under way: a meeting, a plan, a service or the like.',
    },
    next: {
      fi: 'Päätä kaksoiskappaleen asiat (/v1/clients/{id}/process) ja tee ne uudelleen jäävälle asiakkaalle, tai yhdistä toisin päin.',
      sv: 'Avsluta dubblettens ärenden (/v1/clients/{id}/process) och gör dem på nytt för den kund som blir kvar, eller slå ihop åt andra hållet.',
      en: 'End the matters of the duplicate (/v1/clients/{id}/process) and make them anew for the client that stays, or merge the other way round.',
    },
  },
  MERGE_DIFFERENT_AUTHORITIES: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkailla on eri vastuuviranomaiset',
      sv: 'Kunderna har olika ansvariga myndigheter',
      en: 'The clients have different responsible authorities',
    },
    detail: {
      fi: 'Molemmilla on voimassa oleva työnhaku ja eri viranomainen vastaa kummastakin.',
      sv: 'Båda har en giltig jobbsökning och olika myndigheter ansvarar för dem.',
      en: 'Both have a valid job search, and different authorities are responsible.',
    },
    next: {
      fi: 'Sopikaa viranomaisten kesken ja siirtäkää vastuu ensin yhdelle.',
      sv: 'Kom överens myndigheterna emellan och överför först ansvaret till en.',
      en: 'Agree between the authorities and move the responsibility to one of them first.',
    },
  },
  MERGE_OTHER_WAY: {
    kind: 'conflict',
    title: {
      fi: 'Yhdistä toisin päin',
      sv: 'Slå ihop åt andra hållet',
      en: 'Merge the other way round',
    },
    detail: {
      fi: 'Viranomainen vastaa vain kaksoiskappaleeksi merkitystä asiakkaasta: hänen on jäätävä.',
      sv: 'En myndighet ansvarar bara för den kund som anges som dubblett: den kunden ska bestå.',
      en: 'An authority is responsible for the duplicate only: that client is the one to stay.',
    },
    next: {
      fi: 'Vaihda asiakkaiden paikat.',
      sv: 'Byt kundernas platser.',
      en: 'Change the places of the two.',
    },
  },
  MERGE_REASON_NEEDED: {
    kind: 'conflict',
    title: { fi: 'Perustelu puuttuu', sv: 'Motivering saknas', en: 'A reason is needed' },
    detail: {
      fi: 'Asiakkailla on eri henkilötunnukset.',
      sv: 'Kunderna har olika personbeteckningar.',
      en: 'The clients have different identity codes.',
    },
    next: {
      fi: 'Kerro, mistä tiedetään heidän olevan sama henkilö.',
      sv: 'Ange hur man vet att de är samma person.',
      en: 'Say how it is known that they are one person.',
    },
  },
  MERGE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Yhdistämistä ei löydy',
      sv: 'Sammanslagningen hittades inte',
      en: 'No such merge',
    },
    detail: {
      fi: 'Yhdistämistä ei ole, tai organisaatiosi ei näe molempia asiakkaita.',
      sv: 'Sammanslagningen finns inte, eller så ser din organisation inte båda kunderna.',
      en: 'There is no such merge, or your organisation does not see both clients.',
    },
    next: { fi: 'Tarkista tunniste.', sv: 'Kontrollera identifieraren.', en: 'Check the id.' },
  },
  MERGE_REVERSED: {
    kind: 'conflict',
    title: {
      fi: 'Yhdistäminen on jo purettu',
      sv: 'Sammanslagningen är redan upphävd',
      en: 'The merge has been undone already',
    },
    detail: {
      fi: 'Purkaja: {changedBy}, {changedAt}.',
      sv: 'Upphävd av {changedBy}, {changedAt}.',
      en: 'Undone by {changedBy}, {changedAt}.',
    },
    next: {
      fi: 'Lue asiakkaat uudelleen.',
      sv: 'Läs kunderna på nytt.',
      en: 'Read the clients again.',
    },
  },
} as const satisfies Record<string, FailureText>;
