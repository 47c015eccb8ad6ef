import type { FailureText } from './failure-text.ts';

/** Failures of the ledgers of quotas and of movements that are asked for by themselves. */
export const quotaFailures = {
  QUOTA_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Kiintiötä ei löydy', sv: 'Kvoten hittas inte', en: 'No such quota' },
    detail: {
      fi: 'Kiintiötä {id} ei ole, tai se ei näy organisaatiollesi.',
      sv: 'Kvoten {id} finns inte, eller så syns den inte för din organisation.',
      en: 'There is no quota {id}, or your organisation does not see it.',
    },
    next: {
      fi: 'Hae organisaatiosi tai alueesi kiintiöt.',
      sv: 'Sök din organisations eller ditt områdes kvoter.',
      en: 'List the quotas of your organisation or its area.',
    },
  },
  QUOTA_EXCEEDED: {
    kind: 'conflict',
    title: { fi: 'Kiintiö ei riitä', sv: 'Kvoten räcker inte', en: 'The quota does not suffice' },
    detail: {
      fi: 'Kiintiöstä on käytettävissä {availableCents}.',
      sv: 'Av kvoten återstår {availableCents}.',
      en: '{availableCents} is left of the quota.',
    },
    next: {
      fi: 'Pienennä summaa, vapauta mitä ei tarvita, tai pyydä kiintiöön lisäystä.',
      sv: 'Minska beloppet, frigör det som inte behövs eller be om en höjning av kvoten.',
      en: 'Lessen the amount, release what is not needed, or ask for more.',
    },
  },
  NO_QUOTA: {
    kind: 'conflict',
    title: { fi: 'Avointa kiintiötä ei ole', sv: 'Det finns ingen öppen kvot', en: 'No quota is open' },
    detail: {
      fi: 'Vuodelle {budgetYear} ei ole avointa kiintiötä: {holder}.',
      sv: 'Det finns ingen öppen kvot för år {budgetYear}: {holder}.',
      en: 'No quota is open for {budgetYear}: {holder}.',
    },
    next: {
      fi: 'Odota, että kiintiö vahvistetaan ja avataan. Ilman kiintiötä ei päätetä.',
      sv: 'Vänta tills kvoten fastställs och öppnas. Utan kvot fattas inga beslut.',
      en: 'Wait until the quota is confirmed and opened. Nothing is decided without one.',
    },
  },
  BUDGET_YEAR_OTHER: {
    kind: 'conflict',
    title: {
      fi: 'Päätös kuuluu toisen vuoden kiintiöön',
      sv: 'Beslutet hör till kvoten för ett annat år',
      en: 'The decision belongs to the quota of another year',
    },
    detail: {
      fi: 'Kiintiö on vuoden {budgetYear}, ja päätöspäivä on {on}.',
      sv: 'Kvoten gäller år {budgetYear}, och beslutsdagen är {on}.',
      en: 'The quota is that of {budgetYear}, and the decision is made on {on}.',
    },
    next: {
      fi: 'Käytä päätösvuoden kiintiötä.',
      sv: 'Använd kvoten för beslutsåret.',
      en: 'Use the quota of the year of the decision.',
    },
  },
  RESERVATION_EXPIRED: {
    kind: 'conflict',
    title: {
      fi: 'Varaus on vanhentunut',
      sv: 'Reserveringen har gått ut',
      en: 'The reservation has expired',
    },
    detail: {
      fi: 'Varaus oli voimassa päivään {reservedUntil} asti, se päivä pois lukien.',
      sv: 'Reserveringen gällde till {reservedUntil}, den dagen inte medräknad.',
      en: 'The reservation held until {reservedUntil}, that day excluded.',
    },
    next: {
      fi: 'Varaa uudelleen, tai sido ilman varausta.',
      sv: 'Reservera på nytt, eller bind utan reservering.',
      en: 'Reserve anew, or commit without a reservation.',
    },
  },
  RESERVATION_HOLDS: {
    kind: 'conflict',
    title: { fi: 'Varaus on voimassa', sv: 'Reserveringen gäller', en: 'The reservation holds' },
    detail: {
      fi: 'Varaus vanhenee vasta {reservedUntil}.',
      sv: 'Reserveringen går ut först {reservedUntil}.',
      en: 'The reservation does not expire before {reservedUntil}.',
    },
    next: {
      fi: 'Vapauta varaus, jos sitä ei tarvita.',
      sv: 'Frigör reserveringen om den inte behövs.',
      en: 'Release the reservation if it is not needed.',
    },
  },
  COMMITMENT_EXCEEDED: {
    kind: 'conflict',
    title: { fi: 'Sitoumus ei riitä', sv: 'Förbindelsen räcker inte', en: 'The commitment does not suffice' },
    detail: {
      fi: 'Sidottua olisi {committedCents} ja maksettua {usedCents}: maksettu ei ylitä sidottua eikä mikään ole alle nollan.',
      sv: 'Bundet skulle vara {committedCents} och betalt {usedCents}: det betalda överstiger inte det bundna och inget är under noll.',
      en: '{committedCents} would be committed and {usedCents} paid: no more is paid than committed, and nothing is below zero.',
    },
    next: {
      fi: 'Tarkista summa, tai korota sitoumusta ensin.',
      sv: 'Kontrollera beloppet eller höj förbindelsen först.',
      en: 'Check the amount, or raise the commitment first.',
    },
  },
  COMMITMENT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Sitoumusta ei löydy', sv: 'Förbindelsen hittas inte', en: 'No such commitment' },
    detail: {
      fi: 'Kiintiössä ei ole sitoumusta {id}.',
      sv: 'Kvoten har ingen förbindelse {id}.',
      en: 'The quota has no commitment {id}.',
    },
    next: {
      fi: 'Tarkista tunnus kiintiön tapahtumista.',
      sv: 'Kontrollera id:t i kvotens händelser.',
      en: 'Look its id up in the movements of the quota.',
    },
  },
  QUOTA_OF_ANOTHER: {
    kind: 'forbidden',
    title: {
      fi: 'Kiintiö on toisen päätettävissä',
      sv: 'En annan beslutar inom kvoten',
      en: 'Another body decides within the quota',
    },
    detail: {
      fi: 'Kiintiö näkyy organisaatiollesi, mutta sen puitteissa päättää {holder}.',
      sv: 'Kvoten syns för din organisation, men {holder} beslutar inom den.',
      en: 'Your organisation sees the quota, but {holder} decides within it.',
    },
    next: {
      fi: 'Käytä oman organisaatiosi tai alueesi kiintiötä, tai pyydä siirtoa kiintiöiden välillä.',
      sv: 'Använd din egen organisations eller ditt områdes kvot, eller be om en överföring mellan kvoterna.',
      en: 'Use the quota of your organisation or its area, or ask for a transfer between the quotas.',
    },
  },
  COMMITMENT_OF_CASE: {
    kind: 'conflict',
    title: {
      fi: 'Sitoumus kuuluu asiaan',
      sv: 'Förbindelsen hör till ett ärende',
      en: 'The commitment belongs to a case',
    },
    detail: {
      fi: 'Sitoumus on asian {subject} ({kind}), ja se muuttuu asian mukana.',
      sv: 'Förbindelsen hör till ärendet {subject} ({kind}) och ändras med det.',
      en: 'The commitment is that of the case {subject} ({kind}) and is moved with it.',
    },
    next: {
      fi: 'Tee muutos asiaan: päätös, maksatus tai takaisinperintä siirtää kiintiötä.',
      sv: 'Gör ändringen i ärendet: beslutet, utbetalningen eller återkravet flyttar kvoten.',
      en: 'Change the case: its decision, payment or recovery moves the quota.',
    },
  },
} as const satisfies Record<string, FailureText>;
