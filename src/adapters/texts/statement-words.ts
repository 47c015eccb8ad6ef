import type { StatementGiver, StatementSubject } from '../../domain/legislation/statement-competence.ts';
import type { StatementState } from '../../domain/statements/own-statements/own-statement.ts';
import type { CodeGroup } from '../../domain/statements/own-statements/statement-code.ts';
import { type Texts, texts } from './language.ts';

/** What a statement is about. */
export const subjectNames: Readonly<Record<StatementSubject, Texts>> = {
  GENERAL_CONDITIONS: texts(
    'Työnhaun voimassaolo ja muut yleiset edellytykset',
    'Jobbsökningens giltighet och andra allmänna villkor',
    'Validity of the job search and other general conditions',
  ),
  SHORT_SELF_EMPLOYMENT: texts(
    'Lyhytkestoinen yritystoiminta',
    'Kortvarig företagsverksamhet',
    'Short self-employment',
  ),
  STUDIES_NOT_PREVENTING_BENEFIT: texts(
    'Opinnot, jotka eivät estä etuutta',
    'Studier som inte hindrar förmånen',
    'Studies that do not prevent the benefit',
  ),
  SERVICE_PARTICIPATION: texts(
    'Palveluun osallistuminen',
    'Deltagande i service',
    'Participation in a service',
  ),
  LABOUR_MARKET_TRAINING: texts('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
  SELF_MOTIVATED_STUDY: texts('Omaehtoinen opiskelu', 'Frivilliga studier', 'Self-motivated study'),
  INTEGRATION_STUDY: texts(
    'Kotoutumista edistävä opiskelu',
    'Studier som främjar integration',
    'Study under the integration act',
  ),
  MINOR_STUDIES: texts('Vähäiset opinnot', 'Studier i mindre omfattning', 'Minor studies'),
  RESTORATION_OF_RIGHT: texts('Oikeuden palautuminen', 'Återställande av rätten', 'Restoration of the right'),
  ENTREPRENEURSHIP_AND_OWN_WORK: texts(
    'Yritystoiminta ja oma työ',
    'Företagsverksamhet och eget arbete',
    'Entrepreneurship and own work',
  ),
  FULL_TIME_STUDIES: texts('Päätoimiset opinnot', 'Studier på heltid', 'Full-time studies'),
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: texts(
    'Ammatillista koulutusta vailla oleva nuori',
    'Ung person utan yrkesutbildning',
    'Young person without vocational education',
  ),
  REPREHENSIBLE_CONDUCT: texts(
    'Työvoimapoliittisesti moitittava menettely',
    'Arbetskraftspolitiskt klandervärt förfarande',
    'Reprehensible conduct',
  ),
};

/** Who gives a statement. */
export const giverNames: Readonly<Record<StatementGiver, Texts>> = {
  TE_OFFICE: texts('TE-toimisto', 'TE-byrån', 'TE Office'),
  MUNICIPALITY: texts(
    'kunta tai työvoimaviranomainen',
    'kommunen eller arbetskraftsmyndigheten',
    'municipality or employment authority',
  ),
  CUSTOMER_SERVICE_CENTRE: texts(
    'TE-asiakaspalvelukeskus',
    'TE-kundservicecentret',
    'customer service centre',
  ),
  KEHA_CENTRE: texts('KEHA-keskus', 'UF-centret', 'KEHA Centre'),
};

/** What the customer service centre gives. */
export const serviceCentreNames: Readonly<Record<'ROUTINE' | 'CLEAR_ENDINGS', Texts>> = {
  ROUTINE: texts('rutiiniasiat', 'rutinärenden', 'routine matters'),
  CLEAR_ENDINGS: texts('selvät päättymiset', 'klara avslut', 'clear endings'),
};

/** Groups of codes: names of this product, not of the code lists. */
export const codeGroupNames: Readonly<Record<CodeGroup, Texts>> = {
  generalConditions: texts('Yleiset edellytykset', 'Allmänna villkor', 'General conditions'),
  services: texts('Palvelut', 'Service', 'Services'),
  labourMarketTraining: texts('Koulutus', 'Utbildning', 'Training'),
  studies: texts('Opinnot', 'Studier', 'Studies'),
  entrepreneurship: texts('Yritystoiminta', 'Företagsverksamhet', 'Entrepreneurship'),
  conduct: texts('Moitittava menettely', 'Klandervärt förfarande', 'Conduct'),
  conductOfEarlierLaw: texts(
    'Moitittava menettely, aiempi laki',
    'Klandervärt förfarande, tidigare lag',
    'Conduct, earlier law',
  ),
  youngPeople: texts('Nuoret', 'Unga', 'Young people'),
  jobAlternation: texts('Vuorotteluvapaa', 'Alterneringsledighet', 'Job alternation'),
  changeSecurity: texts('Muutosturva', 'Omställningsskydd', 'Change security'),
  notices: texts('Ilmoitukset', 'Meddelanden', 'Notices'),
  internal: texts('Sisäiset', 'Interna', 'Internal'),
};

/** What a statement names that is given because of an appeal. */
export const appealMarkingNames: Readonly<Record<'MUNICIPALITY' | 'CONTACT_DATA', Texts>> = {
  MUNICIPALITY: texts('kunta', 'kommun', 'municipality'),
  CONTACT_DATA: texts('yhteystiedot', 'kontaktuppgifter', 'contact data'),
};

/** Stages of a statement. */
export const statementStateNames: Readonly<Record<StatementState, Texts>> = {
  DRAFT: texts('luonnos', 'utkast', 'draft'),
  ISSUED: texts('annettu', 'givet', 'given'),
  TRANSMITTED: texts('siirretty maksajalle', 'överfört till betalaren', 'transmitted to the payer'),
  SUPERSEDED: texts('korvattu', 'ersatt', 'replaced'),
  ABANDONED: texts('luonnos hylätty', 'utkastet förkastat', 'draft given up'),
};
