import type { FailureText } from './failure-text.ts';

/** Failures about cases of pay subsidy. */
export const paySubsidyFailures = {
  PAY_SUBSIDY_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Palkkatukiasiaa ei löydy',
      sv: 'Lönesubventionsärendet hittades inte',
      en: 'No such case of pay subsidy',
    },
    detail: {
      fi: 'Asiaa ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Ärendet finns inte, eller så är kunden inte er kund.',
      en: 'There is no such case, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan asiat luettelosta /v1/pay-subsidies.',
      sv: 'Hämta kundens ärenden från listan /v1/pay-subsidies.',
      en: 'Take the id from the list of the client, /v1/pay-subsidies.',
    },
  },
  BUSINESS_ID_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Y-tunnus puuttuu',
      sv: 'FO-numret saknas',
      en: 'The business id is missing',
    },
    detail: {
      fi: 'Vain kotitaloudella ei ole Y-tunnusta.',
      sv: 'Endast ett hushåll saknar FO-nummer.',
      en: 'Only a household has no business id.',
    },
    next: {
      fi: 'Anna työnantajan Y-tunnus kentässä employer.businessId.',
      sv: 'Ange arbetsgivarens FO-nummer i fältet employer.businessId.',
      en: 'Give the business id of the employer in employer.businessId.',
    },
  },
  OWN_PAY_SUBSIDY_EXCLUDED: {
    kind: 'forbidden',
    title: {
      fi: 'Tuesta päättää TE-toimisto',
      sv: 'TE-byrån beslutar om stödet',
      en: 'The TE Office decides on the subsidy',
    },
    detail: {
      fi: 'Työnantaja on kokeilukunta itse, sen määräysvallassa tai muuten sellainen, että tuesta päättää päätöspäivän lain mukaan TE-toimisto. Asia ei kuluta kunnan kiintiötä.',
      sv: 'Arbetsgivaren är försökskommunen själv, under dess bestämmande inflytande eller annars sådan att TE-byrån beslutar om stödet enligt lagen den dag då beslutet fattas. Ärendet belastar inte kommunens kvot.',
      en: 'The employer is the trial municipality itself, controlled by it, or otherwise one on whose subsidy the TE Office decides by the law of the day of the decision. The case never uses the quota of the municipality.',
    },
    next: {
      fi: 'Siirrä asia TE-toimistolle: POST /v1/pay-subsidies/{id}/routing.',
      sv: 'Överför ärendet till TE-byrån: POST /v1/pay-subsidies/{id}/routing.',
      en: 'Route the case to the TE Office: POST /v1/pay-subsidies/{id}/routing.',
    },
  },
  ROUTING_NOT_NEEDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Asia ei kuulu TE-toimistolle',
      sv: 'Ärendet hör inte till TE-byrån',
      en: 'The case is not the TE Office’s',
    },
    detail: {
      fi: 'Päätöspäivän lain mukaan tuesta päättää se, joka vastaa asiakkaasta.',
      sv: 'Enligt lagen den dag då beslutet fattas beslutar den som ansvarar för kunden om stödet.',
      en: 'By the law of the day of the decision, whoever is responsible for the client decides on the subsidy.',
    },
    next: {
      fi: 'Valmistele päätös itse, tai kerro siirrossa, mitä työnantajan määräysvallasta on selvinnyt.',
      sv: 'Bered beslutet själv, eller ange vid överföringen vad som framkommit om bestämmande inflytande över arbetsgivaren.',
      en: 'Prepare the decision yourself, or tell with the routing what has become known of who controls the employer.',
    },
  },
  DATE_OUTSIDE_SUBSIDY: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä ei sovi tukiaikaan',
      sv: 'Dagen passar inte in i stödtiden',
      en: 'The day does not fit the time of the subsidy',
    },
    detail: {
      fi: 'Päivän {date} on oltava aikaisintaan {from} ja viimeistään {to}.',
      sv: 'Dagen {date} ska vara tidigast {from} och senast {to}.',
      en: 'The day {date} must be {from} at the earliest and {to} at the latest.',
    },
    next: {
      fi: 'Katso tukiaika ja keskeytykset asiasta: /v1/pay-subsidies.',
      sv: 'Se stödtiden och avbrotten i ärendet: /v1/pay-subsidies.',
      en: 'See the time of the subsidy and its interruptions: /v1/pay-subsidies.',
    },
  },
} as const satisfies Readonly<Record<string, FailureText>>;
