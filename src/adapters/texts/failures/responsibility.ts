import type { FailureText } from './failure-text.ts';

/** Failures of moving customer responsibility. */
export const responsibilityFailures = {
  NOT_IN_TRIAL_AREA: {
    kind: 'rule-violation',
    title: {
      fi: 'Kotikunta ei ole kokeilussa',
      sv: 'Hemkommunen deltar inte i försöket',
      en: 'The home municipality runs no trial',
    },
    detail: {
      fi: 'Asiakas siirretään kotikuntaansa, ja se ei kuulu mihinkään kokeilualueeseen tai sitä ei tunneta. Vastuu pysyy TE-toimistolla.',
      sv: 'Kunden överförs till sin hemkommun, som inte hör till något försöksområde eller inte är känd. Ansvaret stannar hos TE-byrån.',
      en: 'A client is moved to the home municipality, and that belongs to no trial area or is not known. Responsibility stays with the TE Office.',
    },
    next: {
      fi: 'Tarkista kotikunta rekisteristä.',
      sv: 'Kontrollera hemkommunen i registret.',
      en: 'Check the home municipality in the register.',
    },
  },
  WRONG_MUNICIPALITY: {
    kind: 'rule-violation',
    title: {
      fi: 'Vastaanottaja ei ole asiakkaan kotikunta',
      sv: 'Mottagaren är inte kundens hemkommun',
      en: 'The receiver is not the home municipality',
    },
    detail: {
      fi: 'Asiakas siirretään sinne, minne kotikunta johtaa. Nimetty tai ratkaisussa oleva kunta ei ole se.',
      sv: 'Kunden överförs dit hemkommunen leder. Den nämnda kommunen eller kommunen i avgörandet är inte den.',
      en: 'A client is moved to where the home municipality leads. The municipality named, or that of the determination, is another.',
    },
    next: {
      fi: 'Tarkista kotikunta. Jos se on vaihtunut ratkaisun jälkeen, määritä kohderyhmä uudelleen.',
      sv: 'Kontrollera hemkommunen. Har den bytts efter avgörandet ska målgruppen avgöras på nytt.',
      en: 'Check the home municipality. If it has changed since the determination, determine the target group again.',
    },
  },
  TRANSFER_ALREADY_PENDING: {
    kind: 'conflict',
    title: { fi: 'Siirto on jo vireillä', sv: 'Överföringen pågår redan', en: 'A transfer is pending' },
    detail: {
      fi: 'Asiakkaasta on jo lähetetty siirtoilmoitus, jota ei ole vielä otettu vastaan.[ Lähettäjä: {changedBy}.][ Organisaatio: {organisation}.][ Lähetetty {changedAt}.]',
      sv: 'Ett överföringsmeddelande om kunden har redan skickats och inte ännu tagits emot.[ Avsändare: {changedBy}.][ Organisation: {organisation}.][ Skickat {changedAt}.]',
      en: 'A referral notice of the client has been sent already and has not been received yet.[ Sent by {changedBy}.][ Organisation: {organisation}.][ Sent {changedAt}.]',
    },
    next: {
      fi: 'Odota, että ilmoitus otetaan vastaan, tai peru se ensin.',
      sv: 'Vänta tills meddelandet tas emot, eller återkalla det först.',
      en: 'Wait for the notice to be received, or withdraw it first.',
    },
  },
  MUNICIPALITY_CODE_INVALID: {
    kind: 'rule-violation',
    title: { fi: 'Kuntakoodi ei kelpaa', sv: 'Kommunkoden duger inte', en: 'No such municipality' },
    detail: {
      fi: 'Millään kunnalla ei ole eikä ole ollut tätä koodia: {municipality}.',
      sv: 'Ingen kommun har eller har haft denna kod: {municipality}.',
      en: 'No municipality has or had this code: {municipality}.',
    },
    next: {
      fi: 'Tarkista kotikunta rekisteristä. Lakkautettu kunta luetaan seuraajakseen.',
      sv: 'Kontrollera hemkommunen i registret. En upphörd kommun läses som sin efterföljare.',
      en: 'Check the home municipality in the register. A municipality that was merged is read as its successor.',
    },
  },
  GROUND_NOT_MET: {
    kind: 'rule-violation',
    title: {
      fi: 'Siirron peruste ei täyty',
      sv: 'Grunden för överföringen uppfylls inte',
      en: 'The ground of the transfer is not met',
    },
    detail: {
      fi: 'Asiakkaan tilanne ei anna tätä siirron perustetta.[ Peruste: {ground}.]',
      sv: 'Kundens situation ger inte denna grund för överföring.[ Grund: {ground}.]',
      en: 'The situation of the client does not give this ground of a transfer.[ Ground: {ground}.]',
    },
    next: {
      fi: 'Jätä peruste pois, niin järjestelmä päättelee sen, tai katso asiakkaan vastuu, kotikunta ja ratkaisu.',
      sv: 'Lämna bort grunden så sluter systemet sig till den, eller se kundens ansvar, hemkommun och avgörande.',
      en: 'Leave the ground out and it is inferred, or see responsibility, home municipality and determination of the client.',
    },
  },
  LEFT_WITH_TE_OFFICE: {
    kind: 'conflict',
    title: {
      fi: 'Asiakas on jätetty TE-toimistolle',
      sv: 'Kunden har lämnats hos TE-byrån',
      en: 'The client was left with the TE Office',
    },
    detail: {
      fi: 'TE-toimisto on jättänyt asiakkaan siirtämättä, eikä merkinnän ohi siirretä.[ Peruste: {reason}.][ Merkitty {changedAt}.]',
      sv: 'TE-byrån har låtit bli att överföra kunden, och ingen överförs förbi anteckningen.[ Grund: {reason}.][ Antecknat {changedAt}.]',
      en: 'The TE Office has left the client untransferred, and nobody is moved past the mark.[ Reason: {reason}.][ Marked {changedAt}.]',
    },
    next: {
      fi: 'Arvioi merkintä uudelleen. Asiakkaan voi siirtää, kun merkintä on poistettu.',
      sv: 'Ompröva anteckningen. Kunden kan överföras när anteckningen har tagits bort.',
      en: 'Look at the mark again. The client can be moved once it is removed.',
    },
  },
  REASON_NOT_IN_LAW: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei tunne tätä perustetta',
      sv: 'Lagen känner inte till denna grund',
      en: 'The law does not know this reason',
    },
    detail: {
      fi: 'Siirtopäivän laki ei anna tätä perustetta.[ Peruste: {reason}.][ Päivä: {date}.]',
      sv: 'Lagen på överföringsdagen ger inte denna grund.[ Grund: {reason}.][ Dag: {date}.]',
      en: 'The law of the day does not give this reason.[ Reason: {reason}.][ Day: {date}.]',
    },
    next: {
      fi: 'Katso säännön perusteet teemasta transfer.',
      sv: 'Se regelns grunder i temat transfer.',
      en: 'See the reasons of the rule in the theme transfer.',
    },
  },
  STAY_ALREADY_MARKED: {
    kind: 'conflict',
    title: {
      fi: 'Asiakas on jo merkitty TE-toimistolle jääväksi',
      sv: 'Kunden är redan antecknad som kvar hos TE-byrån',
      en: 'The client is marked already',
    },
    detail: {
      fi: 'Merkintä on jo voimassa.[ Merkitsijä: {changedBy}.][ Merkitty {changedAt}.]',
      sv: 'Anteckningen gäller redan.[ Antecknad av {changedBy}.][ Antecknat {changedAt}.]',
      en: 'The mark is in force already.[ Marked by {changedBy}.][ Marked {changedAt}.]',
    },
    next: {
      fi: 'Poista merkintä ensin, jos peruste muuttuu.',
      sv: 'Ta bort anteckningen först om grunden ändras.',
      en: 'Remove the mark first if the reason changes.',
    },
  },
  STAY_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Merkintää ei ole', sv: 'Ingen anteckning finns', en: 'There is no mark' },
    detail: {
      fi: 'Asiakasta ei ole merkitty TE-toimistolle jääväksi.',
      sv: 'Kunden är inte antecknad som kvar hos TE-byrån.',
      en: 'The client is not marked as left with the TE Office.',
    },
    next: {
      fi: 'Merkintää ei tarvitse poistaa.',
      sv: 'Anteckningen behöver inte tas bort.',
      en: 'Nothing need be removed.',
    },
  },
  DELIVERY_FAILED_ALREADY: {
    kind: 'conflict',
    title: {
      fi: 'Ilmoitus on jo merkitty palautuneeksi',
      sv: 'Meddelandet har redan antecknats som återsänt',
      en: 'It is recorded already that the notice came back',
    },
    detail: {
      fi: 'Asiakkaan kappale on merkitty palautuneeksi {failedAt}.',
      sv: 'Kundens exemplar har antecknats som återsänt {failedAt}.',
      en: 'The client’s copy was recorded as come back, {failedAt}.',
    },
    next: {
      fi: 'Etsi asiakkaan yhteystieto ja lähetä ilmoitus uudelleen.',
      sv: 'Ta reda på kundens kontaktuppgift och sänd meddelandet på nytt.',
      en: 'Find how to reach the client, and send the notice again.',
    },
  },
  DELIVERY_NOT_FAILED: {
    kind: 'conflict',
    title: {
      fi: 'Uudelleen lähetettävää ei ole',
      sv: 'Det finns inget att sända på nytt',
      en: 'There is nothing to send again',
    },
    detail: {
      fi: 'Asiakkaan kappale on lähetetty, eikä se ole palautunut.',
      sv: 'Kundens exemplar har sänts och inte kommit tillbaka.',
      en: 'The client’s copy was sent and has not come back.',
    },
    next: {
      fi: 'Kirjaa ensin, että ilmoitus palautui.',
      sv: 'Anteckna först att meddelandet kom tillbaka.',
      en: 'Record first that the notice came back.',
    },
  },
  NOT_RESPONSIBLE: {
    kind: 'forbidden',
    title: {
      fi: 'Organisaatiosi ei vastaa asiakkaasta',
      sv: 'Din organisation ansvarar inte för kunden',
      en: 'Your organisation is not responsible for the client',
    },
    detail: {
      fi: 'Asiakas näkyy organisaatiollesi, mutta vastuu on toisella viranomaisella, ja teon tekee vastuussa oleva.',
      sv: 'Kunden syns för din organisation, men en annan myndighet har ansvaret, och åtgärden vidtas av den ansvariga.',
      en: 'Your organisation sees the client, but another authority is responsible, and whoever is responsible does this.',
    },
    next: {
      fi: 'Katso asiakkaan tiedoista, kuka vastaa hänestä, ja ole yhteydessä sinne.',
      sv: 'Se i kundens uppgifter vem som ansvarar för kunden, och kontakta den.',
      en: 'See in the client’s data who is responsible, and turn there.',
    },
  },
  HAND_OVER_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Siirtopakettia ei löydy', sv: 'Överföringspaketet hittades inte', en: 'No such hand-over' },
    detail: {
      fi: 'Siirtoa ei ole, tai organisaatiosi ei ollut sen osapuoli.',
      sv: 'Överföringen finns inte, eller så var din organisation inte part i den.',
      en: 'There is no such hand-over, or your organisation was no party to it.',
    },
    next: {
      fi: 'Hae siirrot luettelosta /v1/clients/…/hand-overs.',
      sv: 'Hämta överföringarna från listan /v1/clients/…/hand-overs.',
      en: 'Take the id from the list /v1/clients/…/hand-overs.',
    },
  },
} as const satisfies Record<string, FailureText>;
