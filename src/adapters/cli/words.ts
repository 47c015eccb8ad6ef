import type { DeliveryCounts } from '../../domain/clients/deliveries/delivery-store.port.ts';
import type { Texts } from '../texts/language.ts';

type CountName = keyof DeliveryCounts['persons'];

/** Headings and remarks of the command line. */
export const words = {
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  place: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  elsewhere: { fi: 'muu tai ei tiedossa', sv: 'annan eller okänd', en: 'elsewhere or unknown' },
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  grounds: { fi: 'Perusteet (IN)', sv: 'Grunder (IN)', en: 'Grounds (IN)' },
  reasons: { fi: 'Syyt', sv: 'Orsaker', en: 'Reasons' },
  written: { fi: 'Uusia ratkaisuja', sv: 'Nya avgöranden', en: 'New determinations' },
  dryRun: {
    fi: 'Koeajo: mitään ei kirjattu.',
    sv: 'Provkörning: ingenting skrevs.',
    en: 'Dry run: nothing was written.',
  },
  sent: { fi: 'Ilmoituksia lähetetty', sv: 'Meddelanden skickade', en: 'Notices sent' },
  received: { fi: 'Vastaanotettu', sv: 'Mottagna', en: 'Received' },
  authority: { fi: 'Vastuuviranomainen', sv: 'Ansvarig myndighet', en: 'Authority' },
  moved: { fi: 'Siirretty', sv: 'Överförda', en: 'Moved' },
  leftAsBefore: { fi: 'Ei siirretty', sv: 'Ej överförda', en: 'Not moved' },
  exceptions: {
    fi: 'Karanteenirivit ja varoitukset: GET /v1/deliveries/{id}/exceptions',
    sv: 'Rader i karantän och varningar: GET /v1/deliveries/{id}/exceptions',
    en: 'Quarantined rows and warnings: GET /v1/deliveries/{id}/exceptions',
  },
  upToDate: {
    fi: 'Kanta on ajan tasalla.',
    sv: 'Databasen är uppdaterad.',
    en: 'The database is up to date.',
  },
  grantedForNothing: {
    fi: 'Huomaa: tällaisessa organisaatiossa rooli ei oikeuta mihinkään. Ks. docs/reference/permissions.md.',
    sv: 'Observera: i en sådan organisation ger rollen inga rättigheter. Se docs/reference/permissions.md.',
    en: 'Note: in an organisation of this kind the role carries no permission. See docs/reference/permissions.md.',
  },
  granted: { fi: 'Rooli on annettu.', sv: 'Rollen har getts.', en: 'The role has been given.' },
  everyArea: { fi: 'Kaikki alueet', sv: 'Alla områden', en: 'All areas' },
  bill: { fi: 'Ehdotus', sv: 'Förslag', en: 'Bill' },
  judged: { fi: 'Asiakkaita arvioitu', sv: 'Bedömda kunder', en: 'Clients judged' },
  lookedAt: { fi: 'Asiakkaita käyty läpi', sv: 'Genomgångna kunder', en: 'Clients gone through' },
  resealed: { fi: 'Sinetöity uudelleen', sv: 'Förseglade på nytt', en: 'Sealed again' },
  rule: { fi: 'Sääntö', sv: 'Regel', en: 'Rule' },
} as const satisfies Record<string, Texts>;

/** How the rows of a file ended. */
export const countNames: Readonly<Record<CountName, Texts>> = {
  rows: { fi: 'rivejä', sv: 'rader', en: 'rows' },
  applied: { fi: 'otettu', sv: 'tagna', en: 'applied' },
  ignored: { fi: 'ennallaan', sv: 'oförändrade', en: 'unchanged' },
  quarantined: { fi: 'karanteenissa', sv: 'karantän', en: 'quarantined' },
  withdrawn: { fi: 'poistunut', sv: 'borttagna', en: 'withdrawn' },
};

/** What became of a delivery. */
export const deliveryStateNames = {
  APPLIED: { fi: 'tuotu', sv: 'importerad', en: 'applied' },
  PARTLY_APPLIED: { fi: 'tuotu osittain', sv: 'delvis importerad', en: 'partly applied' },
  REPEATED: {
    fi: 'tuotu jo aiemmin, mikään ei muuttunut',
    sv: 'redan importerad, ingenting ändrades',
    en: 'applied before, nothing changed',
  },
} as const satisfies Record<string, Texts>;

/** What a daily round counts. */
export const dailyRoundNames = {
  clients: {
    fi: 'Asiakkaita, joiden tiedot muuttuivat',
    sv: 'Kunder vars uppgifter ändrats',
    en: 'Clients whose facts had changed',
  },
  added: { fi: 'Uusia ratkaisuja', sv: 'Nya avgöranden', en: 'New determinations' },
  changed: { fi: 'Niistä toisin kuin ennen', sv: 'Av dem annorlunda än förut', en: 'Other than before' },
  pendingCases: { fi: 'Odottavia asioita', sv: 'Väntande ärenden', en: 'Cases that wait' },
  reminders: { fi: 'Muistutuksia', sv: 'Påminnelser', en: 'Reminders' },
  escalated: {
    fi: 'Vastaanottamattomia ilmoituksia',
    sv: 'Meddelanden som inte tagits emot',
    en: 'Notices not received',
  },
  meetingTasks: { fi: 'Uusia tapaamistehtäviä', sv: 'Nya mötesuppgifter', en: 'New tasks of meetings' },
  meetingTasksDropped: {
    fi: 'Rauenneita tapaamistehtäviä',
    sv: 'Mötesuppgifter som fallit bort',
    en: 'Tasks of meetings that fell away',
  },
  entitlementTasks: {
    fi: 'Uusia suunnitelma- ja arviointitehtäviä',
    sv: 'Nya uppgifter om planer och bedömningar',
    en: 'New tasks of plans and assessments',
  },
  entitlementTasksDropped: {
    fi: 'Rauenneita suunnitelma- ja arviointitehtäviä',
    sv: 'Uppgifter om planer och bedömningar som fallit bort',
    en: 'Tasks of plans and assessments that fell away',
  },
  searchTasks: {
    fi: 'Uusia työnhaun aikaisia tehtäviä',
    sv: 'Nya uppgifter under jobbsökningen',
    en: 'New tasks of job searches',
  },
  searchTasksDropped: {
    fi: 'Rauenneita työnhaun aikaisia tehtäviä',
    sv: 'Uppgifter under jobbsökningen som fallit bort',
    en: 'Tasks of job searches that fell away',
  },
  endedWithSearch: {
    fi: 'Työnhaun mukana päättyneitä asioita',
    sv: 'Ärenden som upphört med jobbsökningen',
    en: 'Matters that ended with the job search',
  },
  offersUnanswered: {
    fi: 'Työtarjouksia, joihin ei vastattu ajoissa',
    sv: 'Jobberbjudanden som inte besvarades i tid',
    en: 'Job offers not answered in time',
  },
  offersCancelled: {
    fi: 'Suljetun työpaikan mukana peruutettuja tarjouksia',
    sv: 'Erbjudanden som återkallades med sin plats',
    en: 'Job offers taken back with their vacancy',
  },
  grantsStarted: {
    fi: 'Alkaneita starttirahoja',
    sv: 'Startpengar som inleddes',
    en: 'Start-up grants that began',
  },
  grantsEnded: {
    fi: 'Päättyneitä starttirahoja',
    sv: 'Startpengar som avslutades',
    en: 'Start-up grants that ended',
  },
  officialsDemanded: {
    fi: 'Asiakkaita ilman vastuuvirkailijaa',
    sv: 'Kunder utan ansvarig tjänsteman',
    en: 'Clients without an official',
  },
  coursesTold: {
    fi: 'Asiakkaita, joille kerrotaan perutusta kurssista',
    sv: 'Kunder som får veta om en inställd kurs',
    en: 'Clients to be told of a cancelled course',
  },
  requestsExpired: {
    fi: 'Selvityspyyntöjä, joihin ei vastattu ajoissa',
    sv: 'Begäranden om utredning som inte besvarades i tid',
    en: 'Requests for clarification not answered in time',
  },
  taskReminders: {
    fi: 'Muistutuksia asiakkaille',
    sv: 'Påminnelser till kunder',
    en: 'Reminders to clients',
  },
  subsidiesStarted: {
    fi: 'Alkaneita palkkatukia',
    sv: 'Lönesubventioner som började',
    en: 'Pay subsidies that began',
  },
  subsidiesEnded: {
    fi: 'Päättyneitä palkkatukia',
    sv: 'Lönesubventioner som upphörde',
    en: 'Pay subsidies that ended',
  },
  expiredVacancies: {
    fi: 'Vanhentuneita työpaikkoja',
    sv: 'Arbetsplatser vars ansökningstid gått ut',
    en: 'Vacancies that have expired',
  },
  factReportsDrafted: {
    fi: 'Laadittuja ilmoituksia lausuntoa varten',
    sv: 'Utkast till anmälningar för utlåtande',
    en: 'Fact reports drafted',
  },
  factReportsEscalated: {
    fi: 'Ilmoituksia, joita ei lähetetty ajoissa',
    sv: 'Anmälningar som inte skickats i tid',
    en: 'Fact reports not sent in time',
  },
  reservationsExpired: {
    fi: 'Vanhentuneita kiintiövarauksia',
    sv: 'Kvotreserveringar som gått ut',
    en: 'Reservations of quotas expired',
  },
  quotasClosed: {
    fi: 'Päättyneen vuoden kiintiöitä suljettu',
    sv: 'Kvoter för ett avslutat år som stängts',
    en: 'Quotas of a past year closed',
  },
  sealedDays: {
    fi: 'Sinetöityjä käyttölokin päiviä',
    sv: 'Förseglade dagar i användningsloggen',
    en: 'Days of the access log sealed',
  },
  ledgersChecked: {
    fi: 'Täsmääviä kiintiökirjanpitoja',
    sv: 'Kvotbokföringar som stämmer',
    en: 'Ledgers of quotas that hold',
  },
} as const satisfies Record<string, Texts>;

/** What an import of job postings counts. */
export const vacancyImportNames = {
  read: { fi: 'Luettuja ilmoituksia', sv: 'Lästa annonser', en: 'Postings read' },
  added: { fi: 'Uusia työpaikkoja', sv: 'Nya arbetsplatser', en: 'New vacancies' },
  changed: { fi: 'Muuttuneita', sv: 'Ändrade', en: 'Changed' },
  faulty: { fi: 'Karanteenissa', sv: 'I karantän', en: 'In quarantine' },
  removed: { fi: 'Poistuneita', sv: 'Borttagna', en: 'Removed' },
} as const satisfies Record<string, Texts>;

/** What a removal of old data counts. */
export const retentionNames = {
  clients: {
    fi: 'Asiakkaita, joilla on vanhoja tietoja',
    sv: 'Kunder med gamla uppgifter',
    en: 'Clients with old data',
  },
  erased: { fi: 'Poistettu kokonaan', sv: 'Helt borttagna', en: 'Erased' },
  entriesRemoved: { fi: 'Merkinnät poistettu', sv: 'Anteckningar borttagna', en: 'Entries removed' },
} as const satisfies Record<string, Texts>;
