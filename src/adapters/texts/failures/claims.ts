import type { FailureText } from './failure-text.ts';

/** Failures about claims for payment. */
export const claimFailures = {
  CASE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Tukiasiaa ei löydy',
      sv: 'Stödärendet hittades inte',
      en: 'No such case',
    },
    detail: {
      fi: 'Asiaa ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Ärendet finns inte, eller så gäller det en annan organisations kund.',
      en: 'There is no such case, or it is on another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan asiat: /v1/pay-subsidies?client=… tai /v1/start-up-grants?client=….',
      sv: 'Hämta kundens ärenden: /v1/pay-subsidies?client=… eller /v1/start-up-grants?client=….',
      en: 'Take the id from the client’s lists, /v1/pay-subsidies?client=… or /v1/start-up-grants?client=….',
    },
  },
  CLAIM_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Maksatushakemusta ei löydy',
      sv: 'Utbetalningsansökan hittades inte',
      en: 'No such claim',
    },
    detail: {
      fi: 'Hakemusta ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Ansökan finns inte, eller så gäller den en annan organisations kund.',
      en: 'There is no such claim, or it is on another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan hakemukset: /v1/claims?client=….',
      sv: 'Hämta kundens ansökningar: /v1/claims?client=….',
      en: 'Take the id from the client’s list, /v1/claims?client=….',
    },
  },
  CASE_NOT_PAYABLE: {
    kind: 'conflict',
    title: {
      fi: 'Asiasta ei makseta',
      sv: 'Ärendet betalas inte',
      en: 'Nothing is paid of the case',
    },
    detail: {
      fi: 'Asiassa {id} ei ole myönnetty tukea, jota kunnan kiintiö maksaa.',
      sv: 'I ärendet {id} har inget stöd beviljats som kommunens kvot betalar.',
      en: 'No subsidy that a quota of the municipality pays has been granted in the case {id}.',
    },
    next: {
      fi: 'Tarkista asia. TE-toimiston päättämän tuen maksatus haetaan TE-hallinnolta.',
      sv: 'Kontrollera ärendet. Stöd som TE-byrån beviljat betalas av TE-förvaltningen.',
      en: 'Check the case. What a TE Office has granted is claimed from the TE administration.',
    },
  },
  CLAIM_BEFORE_PERIOD_END: {
    kind: 'rule-violation',
    title: {
      fi: 'Jakso ei ole päättynyt',
      sv: 'Perioden är inte slut',
      en: 'The time has not ended',
    },
    detail: {
      fi: 'Hakemus saapui {receivedOn}, mutta jakso päättyy {to}. Tuki maksetaan jälkikäteen.',
      sv: 'Ansökan kom in {receivedOn}, men perioden slutar {to}. Stödet betalas i efterskott.',
      en: 'The claim came on {receivedOn} and the time ends on {to}. Payment is in arrears.',
    },
    next: {
      fi: 'Kirjaa hakemus, kun jakso on päättynyt.',
      sv: 'Anteckna ansökan när perioden är slut.',
      en: 'Record the claim when the time has ended.',
    },
  },
  CLAIM_OUTSIDE_GRANTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Jakso ei ole yhden päätöksen myöntämää aikaa',
      sv: 'Perioden ligger inte inom ett beviljat stöd',
      en: 'The time is not within what one decision granted',
    },
    detail: {
      fi: 'Haettu {from}–{to}. Myönnetty: {granted}.',
      sv: 'Sökt: {from}–{to}. Beviljat: {granted}.',
      en: 'Claimed {from}–{to}. Granted: {granted}.',
    },
    next: {
      fi: 'Hae kutakin päätöstä erikseen ja vain myönnetyltä ajalta.',
      sv: 'Sök för varje beslut särskilt, och bara för beviljad tid.',
      en: 'Claim for each decision apart, and for granted time only.',
    },
  },
  CLAIM_SPLITS_MONTH: {
    kind: 'rule-violation',
    title: {
      fi: 'Kuukausi on haettava kokonaan',
      sv: 'En månad söks hel',
      en: 'A month is claimed for as a whole',
    },
    detail: {
      fi: 'Jakso {from}–{to} jakaa kalenterikuukauden.',
      sv: 'Perioden {from}–{to} delar en kalendermånad.',
      en: 'The time {from}–{to} splits a calendar month.',
    },
    next: {
      fi: 'Hae kokonaisia kuukausia tai tuen alusta ja loppuun.',
      sv: 'Sök för hela månader, eller från stödets början och till dess slut.',
      en: 'Claim for whole months, or from the first day and to the last day of the subsidy.',
    },
  },
  CLAIM_MONTHS_DIFFER: {
    kind: 'rule-violation',
    title: {
      fi: 'Palkkakustannukset ovat muilta kuukausilta',
      sv: 'Lönekostnaderna gäller andra månader',
      en: 'Pay costs are of other months',
    },
    detail: {
      fi: 'Jaksossa ovat kuukaudet {expected}, ilmoitettu: {given}.',
      sv: 'Perioden har månaderna {expected}, angivna: {given}.',
      en: 'The time has the months {expected}; told: {given}.',
    },
    next: {
      fi: 'Ilmoita palkkakustannukset jakson jokaiselta kuukaudelta.',
      sv: 'Ange lönekostnaderna för varje månad i perioden.',
      en: 'Tell the pay costs of each month of the time.',
    },
  },
  CLAIM_DAYS_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivät puuttuvat',
      sv: 'Dagarna saknas',
      en: 'The days are missing',
    },
    detail: {
      fi: 'Starttirahaa haetaan päiviltä.',
      sv: 'Startpeng söks för dagar.',
      en: 'A start-up grant is claimed for by days.',
    },
    next: {
      fi: 'Ilmoita päivien määrä (paidDays).',
      sv: 'Ange antalet dagar (paidDays).',
      en: 'Tell the number of days (paidDays).',
    },
  },
  CLAIM_OVERLAPS: {
    kind: 'conflict',
    title: {
      fi: 'Ajalta on jo haettu',
      sv: 'Tiden är redan sökt',
      en: 'The time has been claimed for',
    },
    detail: {
      fi: 'Hakemus {id} koskee jaksoa {from}–{to}.',
      sv: 'Ansökan {id} gäller perioden {from}–{to}.',
      en: 'The claim {id} is of {from}–{to}.',
    },
    next: {
      fi: 'Käsittele se, tai hylkää se ensin.',
      sv: 'Handlägg den, eller avslå den först.',
      en: 'Handle that one, or reject it first.',
    },
  },
  CLAIM_LATE: {
    kind: 'rule-violation',
    title: {
      fi: 'Hakemus on myöhässä',
      sv: 'Ansökan är försenad',
      en: 'The claim is late',
    },
    detail: {
      fi: 'Hakemus saapui {receivedOn}; sen piti saapua viimeistään {dueBy}.',
      sv: 'Ansökan kom in {receivedOn}; den skulle ha kommit senast {dueBy}.',
      en: 'The claim came on {receivedOn}; it had to come by {dueBy}.',
    },
    next: {
      fi: 'Hylkää hakemus perusteella LATE.',
      sv: 'Avslå ansökan med grunden LATE.',
      en: 'Reject the claim with the code LATE.',
    },
  },
  CLAIM_IN_TIME: {
    kind: 'rule-violation',
    title: {
      fi: 'Hakemus tuli ajoissa',
      sv: 'Ansökan kom i tid',
      en: 'The claim came in time',
    },
    detail: {
      fi: 'Hakemus saapui {receivedOn}; viimeinen päivä on {dueBy}.',
      sv: 'Ansökan kom in {receivedOn}; sista dagen är {dueBy}.',
      en: 'The claim came on {receivedOn}; the last day is {dueBy}.',
    },
    next: {
      fi: 'Valitse muu peruste, tai hyväksy hakemus.',
      sv: 'Välj en annan grund, eller godkänn ansökan.',
      en: 'Choose another code, or approve the claim.',
    },
  },
  CLAIM_DAYS_DIFFER: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivät eivät täsmää',
      sv: 'Dagarna stämmer inte',
      en: 'The days differ',
    },
    detail: {
      fi: 'Ilmoitettu {told} päivää, starttirahaa on myönnetty {days} päivältä.',
      sv: 'Angivet: {told} dagar; startpeng har beviljats för {days} dagar.',
      en: '{told} days were told; the grant gives {days}.',
    },
    next: {
      fi: 'Kirjaa keskeytys päiviltä, joina yritystoimintaa ei ollut, tai pyydä täydennys.',
      sv: 'Anteckna ett avbrott för dagar utan företagsverksamhet, eller begär komplettering.',
      en: 'Record an interruption of days without business, or ask what is right.',
    },
  },
  NOTHING_TO_PAY: {
    kind: 'rule-violation',
    title: {
      fi: 'Maksettavaa ei ole',
      sv: 'Det finns inget att betala',
      en: 'There is nothing to pay',
    },
    detail: {
      fi: 'Ehdot ja sidottu määräraha eivät anna ajalta mitään.',
      sv: 'Villkoren och det bundna anslaget ger inget för tiden.',
      en: 'Terms and commitment give nothing for the time.',
    },
    next: {
      fi: 'Katso laskelma: /v1/claims/…/check. Hylkää hakemus, jos se on oikein.',
      sv: 'Se beräkningen: /v1/claims/…/check. Avslå ansökan om den är rätt.',
      en: 'Look at the calculation, /v1/claims/…/check. Reject the claim if it is right.',
    },
  },
  NOTHING_TO_RECOVER: {
    kind: 'conflict',
    title: {
      fi: 'Takaisin perittävää ei ole',
      sv: 'Det finns inget att återkräva',
      en: 'There is nothing to recover',
    },
    detail: {
      fi: 'Maksettu ei ylitä sitä, mitä asia ja kustannukset nyt antavat.',
      sv: 'Det betalda överstiger inte det som ärendet och kostnaderna nu ger.',
      en: 'What was paid is no more than case and costs give now.',
    },
    next: {
      fi: 'Kirjaa ensin tuen päättyminen, keskeytys tai oikeat palkkakustannukset.',
      sv: 'Anteckna först stödets slut, avbrottet eller de rätta lönekostnaderna.',
      en: 'Record first the end, the interruption or the right pay costs.',
    },
  },
} as const satisfies Record<string, FailureText>;
