import type { FailureText } from './failure-text.ts';

/** Refusals of proposals and bills: what would be law is not what the statute book can hold. */
export const billFailures = {
  PROPOSAL_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Ehdotusta ei löydy', sv: 'Förslaget hittades inte', en: 'No such proposal' },
    detail: {
      fi: 'Aiheessa {theme} ei ole ehdotusta {version}.',
      sv: 'Temat {theme} har inget förslag {version}.',
      en: 'The theme {theme} has no proposal {version}.',
    },
    next: {
      fi: 'Katso ehdotukset: /v1/legislation/versions.',
      sv: 'Se förslagen: /v1/legislation/versions.',
      en: 'See the proposals: /v1/legislation/versions.',
    },
  },
  PROPOSAL_OUT_OF_ORDER: {
    kind: 'conflict',
    title: {
      fi: 'Aiempi ehdotus puuttuu',
      sv: 'Ett tidigare förslag saknas',
      en: 'An earlier proposal comes first',
    },
    detail: {
      fi: 'Aiheen {theme} ehdotus {version} rakentuu ehdotukselle {before}, joka ei ole voimassa.',
      sv: 'Förslaget {version} i temat {theme} bygger på förslaget {before}, som inte gäller.',
      en: 'The proposal {version} of the theme {theme} builds on the proposal {before}, which is not in force.',
    },
    next: {
      fi: 'Vahvista aiempi ehdotus ensin, tai ota se mukaan samaan simulointiin.',
      sv: 'Bekräfta det tidigare förslaget först, eller ta med det i samma simulering.',
      en: 'Confirm the earlier proposal first, or take it into the same simulation.',
    },
  },
  PROPOSAL_CONFIRMED: {
    kind: 'conflict',
    title: { fi: 'Ehdotus on jo vahvistettu', sv: 'Förslaget är redan bekräftat', en: 'Already confirmed' },
    detail: {
      fi: 'Aiheen {theme} ehdotus {version} on vahvistettu aiemmin, ja se vahvistus on voimassa.',
      sv: 'Förslaget {version} i temat {theme} har bekräftats tidigare, och den bekräftelsen gäller.',
      en: 'The proposal {version} of the theme {theme} was confirmed before, and that confirmation stands.',
    },
    next: {
      fi: 'Mitään ei tarvitse tehdä.',
      sv: 'Inget behöver göras.',
      en: 'There is nothing to do.',
    },
  },
  PARAMETER_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Parametria ei löydy', sv: 'Parametern hittades inte', en: 'No such parameter' },
    detail: {
      fi: 'Säädöskirjassa ei ole parametria {key}.[ Lähinnä sitä ovat {nearest}.]',
      sv: 'Det finns ingen parameter {key} i lagboken.[ Närmast den är {nearest}.]',
      en: 'The statute book has no parameter {key}.[ The nearest are {nearest}.]',
    },
    next: {
      fi: 'Katso parametrit: /v1/legislation/parameters.',
      sv: 'Se parametrarna: /v1/legislation/parameters.',
      en: 'See the parameters: /v1/legislation/parameters.',
    },
  },
  PARAMETER_INVALID: {
    kind: 'rule-violation',
    title: { fi: 'Arvo ei sovi parametrille', sv: 'Värdet passar inte parametern', en: 'Value does not fit' },
    detail: {
      fi: 'Parametrin {key} arvo ei ole samaa lajia kuin sen muut arvot[, esimerkiksi {example}], tai sen voimassaolo loppuu ennen alkuaan.',
      sv: 'Värdet för parametern {key} är inte av samma slag som dess andra värden[, till exempel {example}], eller så slutar det gälla innan det börjar.',
      en: 'The value of the parameter {key} is not of the kind of its other values[, for example {example}], or it ends before it begins.',
    },
    next: {
      fi: 'Katso parametrin arvot: /v1/legislation/parameters.',
      sv: 'Se parameterns värden: /v1/legislation/parameters.',
      en: 'See the values of the parameter: /v1/legislation/parameters.',
    },
  },
  PARAMETER_OVERLAP: {
    kind: 'conflict',
    title: { fi: 'Kaksi arvoa samana päivänä', sv: 'Två värden samma dag', en: 'Two values on one day' },
    detail: {
      fi: 'Parametrille {key} on annettu toinenkin arvo, joka on voimassa {from} alkavana aikana.',
      sv: 'Parametern {key} har fått också ett annat värde för tiden från {from}.',
      en: 'The parameter {key} has been given another value as well for the time from {from}.',
    },
    next: {
      fi: 'Anna arvoille ajat, jotka eivät mene päällekkäin.',
      sv: 'Ge värdena tider som inte överlappar varandra.',
      en: 'Give the values times that do not overlap.',
    },
  },
  PARAMETER_GAP: {
    kind: 'rule-violation',
    title: { fi: 'Sääntö puuttuisi', sv: 'En regel skulle saknas', en: 'A rule would be missing' },
    detail: {
      fi: 'Aiheessa {theme} on aina oltava parametri {key}; ehdotus kumoaisi sen {from} alkaen.',
      sv: 'Temat {theme} måste alltid ha parametern {key}; förslaget skulle upphäva den från {from}.',
      en: 'The theme {theme} must always have the parameter {key}; the bill would repeal it from {from}.',
    },
    next: {
      fi: 'Anna uusi arvo kumoamisen sijasta.',
      sv: 'Ge ett nytt värde i stället för att upphäva.',
      en: 'Give a new value instead of repealing it.',
    },
  },
} as const satisfies Record<string, FailureText>;
