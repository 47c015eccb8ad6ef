import type { PendingMatter } from '../../domain/privacy/retention.ts';
import type { RestrictionAnswer } from '../../application/privacy/ask-restriction.query.ts';
import { type Texts, texts } from './language.ts';

/** Names of matters for which old data are kept (vireillä olevat asiat). */
export const pendingMatterNames: Readonly<Record<PendingMatter, Texts>> = {
  NOTICE_NOT_RECEIVED: texts(
    'siirtoilmoitusta ei ole vastaanotettu',
    'ett överföringsmeddelande har inte tagits emot',
    'a referral notice has not been received',
  ),
  REQUEST_UNDECIDED: texts(
    'asiakkaan pyyntö on ratkaisematta',
    'kundens begäran har inte avgjorts',
    'a request of the client has not been decided on',
  ),
  DECISION_CONTESTED: texts(
    'päätökseen on vaadittu oikaisua',
    'omprövning av ett beslut har begärts',
    'rectification of a decision has been asked for',
  ),
  REVIEW_OPEN: texts(
    'asiakasvastuun tarkistus on kesken',
    'en översyn av kundansvaret pågår',
    'a responsibility is under review',
  ),
  INFORMATION_AWAITED: texts(
    'kohderyhmäratkaisu odottaa tietoja',
    'ett målgruppsavgörande väntar på uppgifter',
    'a determination waits for information',
  ),
  FACTS_CONTRADICT: texts(
    'tiedot ovat ristiriidassa',
    'uppgifterna är motstridiga',
    'facts contradict each other',
  ),
  RESPONSIBILITY_OPEN: texts(
    'viranomainen vastaa asiakkaasta',
    'en myndighet ansvarar för kunden',
    'an authority is responsible for the client',
  ),
};

/** What a client is told who asks for processing to be restricted (tietosuoja-asetuksen 18 artikla). */
export const restrictionAnswers: Readonly<Record<RestrictionAnswer['outcome'], Texts>> = {
  REFUSED: texts(
    'Oikeutta käsittelyn rajoittamiseen (tietosuoja-asetuksen 18 artikla) ei ole näihin tietoihin. Voitte pyytää jäljennöksen tiedoistanne ja niiden oikaisua.',
    'Rätten till begränsning av behandling (artikel 18 i dataskyddsförordningen) gäller inte dessa uppgifter. Ni kan begära en kopia av era uppgifter och rättelse av dem.',
    'The right to restriction of processing (GDPR, Article 18) does not apply to these data. You can ask for a copy of your data and for their rectification.',
  ),
  IN_REGISTER: texts(
    'Käsittelyä rajoitetaan asiakasrekisterissä, jota tämä järjestelmä seuraa. Pyyntö ohjataan KEHA-keskukselle.',
    'Behandlingen begränsas i kundregistret, som detta system följer. Begäran hänvisas till KEHA-centret.',
    'Processing is restricted in the client register, which this system follows. The request is passed on to the KEHA Centre.',
  ),
};
