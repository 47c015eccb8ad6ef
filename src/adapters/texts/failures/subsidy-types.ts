import type { FailureText } from './failure-text.ts';

/** Why the type, level or length that is applied for does not suit. */
export const subsidyTypeFailures = {
  SUBSIDY_GROUND_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Myöntämisperuste puuttuu', sv: 'Grund för stöd saknas', en: 'No ground for the subsidy' },
    detail: {
      fi: 'Asiakas ei kuulu mihinkään ryhmään, jonka työllistämiseen tukea voidaan myöntää.',
      sv: 'Kunden hör inte till någon grupp för vars anställning stöd kan beviljas.',
      en: 'The client belongs to no group for which the subsidy may be granted.',
    },
    next: {
      fi: 'Tarkista palvelutarpeen arvio, koulutus ja työhistoria, tai hylkää hakemus.',
      sv: 'Kontrollera servicebehovsbedömningen, utbildningen och arbetshistoriken, eller avslå ansökan.',
      en: 'Check the assessment, education and work history, or reject the application.',
    },
  },
  NEEDS_ASSESSMENT_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Arvio työttömyyden jatkumisesta puuttuu',
      sv: 'Bedömning av arbetslösheten saknas',
      en: 'The assessment of further unemployment is missing',
    },
    detail: {
      fi: 'Alle {months} kuukautta työttömänä olleesta on arvioitava, että työttömyys jatkuisi ilman tukea.',
      sv: 'För den som varit arbetslös under {months} månader ska det bedömas att arbetslösheten skulle fortsätta utan stödet.',
      en: 'For somebody unemployed for less than {months} months it must be found likely that unemployment would go on without the subsidy.',
    },
    next: {
      fi: 'Kirjaa arvio hakemukseen, tai hylkää hakemus.',
      sv: 'Anteckna bedömningen i ansökan, eller avslå ansökan.',
      en: 'Record the assessment, or reject the application.',
    },
  },
  EMPLOYER_KIND_EXCLUDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Tuki ei ole tälle työnantajalle',
      sv: 'Stödet är inte för denna arbetsgivare',
      en: 'Not for this kind of employer',
    },
    detail: {
      fi: 'Tuki voidaan myöntää vain näille: {employers}.',
      sv: 'Stödet kan beviljas bara dessa: {employers}.',
      en: 'It may be granted to these only: {employers}.',
    },
    next: {
      fi: 'Valitse toinen tuen laji.',
      sv: 'Välj en annan art av stöd.',
      en: 'Choose another type of subsidy.',
    },
  },
  WORKING_TIME_TOO_LONG: {
    kind: 'rule-violation',
    title: { fi: 'Työaika on liian pitkä', sv: 'För lång arbetstid', en: 'The working time is too long' },
    detail: {
      fi: 'Työaika saa olla enintään {max} prosenttia alan täydestä työajasta.',
      sv: 'Arbetstiden får vara högst {max} procent av full arbetstid i branschen.',
      en: 'Working time may be {max} per cent of full time at most.',
    },
    next: {
      fi: 'Valitse toinen tuen laji, tai tarkista työaika.',
      sv: 'Välj en annan art av stöd, eller kontrollera arbetstiden.',
      en: 'Choose another type of subsidy, or check the working time.',
    },
  },
  UNEMPLOYMENT_TOO_SHORT: {
    kind: 'rule-violation',
    title: {
      fi: 'Työttömyys ei ole kestänyt tarpeeksi kauan',
      sv: 'Arbetslösheten har inte varat tillräckligt länge',
      en: 'Not unemployed for long enough',
    },
    detail: {
      fi: 'Työttömyyttä vaaditaan {unemployed} kuukautta[ viimeisten {within} kuukauden aikana].',
      sv: 'Det krävs {unemployed} månaders arbetslöshet[ under de senaste {within} månaderna].',
      en: '{unemployed} months of unemployment are asked for[ in the last {within} months].',
    },
    next: {
      fi: 'Valitse toinen tuen laji, tai tarkista työllisyyden koodit.',
      sv: 'Välj en annan art av stöd, eller kontrollera sysselsättningskoderna.',
      en: 'Choose another type of subsidy, or check the employment statuses.',
    },
  },
  AGE_TOO_LOW: {
    kind: 'rule-violation',
    title: { fi: 'Ikäraja ei täyty', sv: 'Åldersgränsen uppfylls inte', en: 'The age limit is not reached' },
    detail: {
      fi: 'Asiakkaan on oltava vähintään {age}-vuotias päätöspäivänä.',
      sv: 'Kunden ska ha fyllt {age} år på beslutsdagen.',
      en: 'The client must be {age} or older on the day of the decision.',
    },
    next: {
      fi: 'Valitse toinen tuen laji.',
      sv: 'Välj en annan art av stöd.',
      en: 'Choose another type of subsidy.',
    },
  },
  HOURS_TOO_FEW: {
    kind: 'rule-violation',
    title: { fi: 'Työaika on liian lyhyt', sv: 'För kort arbetstid', en: 'Too few hours' },
    detail: {
      fi: 'Työaikaa on oltava vähintään {hours} tuntia viikossa.',
      sv: 'Arbetstiden ska vara minst {hours} timmar i veckan.',
      en: 'At least {hours} hours a week are asked for.',
    },
    next: {
      fi: 'Tarkista työaika, tai valitse toinen tuki.',
      sv: 'Kontrollera arbetstiden, eller välj ett annat stöd.',
      en: 'Check the hours, or choose another subsidy.',
    },
  },
  SUBSIDY_TOO_LONG: {
    kind: 'rule-violation',
    title: { fi: 'Tukiaika on liian pitkä', sv: 'För lång stödtid', en: 'The subsidy would last too long' },
    detail: {
      fi: 'Tukea haetaan {months} kuukaudeksi; enintään {max} kuukautta[, joista {used} on käytetty].',
      sv: 'Stöd söks för {months} månader; högst {max} månader[, av vilka {used} har använts].',
      en: 'Applied for {months} months; {max} months at most[, of which {used} are used].',
    },
    next: { fi: 'Lyhennä tukiaikaa.', sv: 'Förkorta stödtiden.', en: 'Shorten the time.' },
  },
  SUBSIDY_AFTER_JOB: {
    kind: 'rule-violation',
    title: {
      fi: 'Tuki jatkuisi työn jälkeen',
      sv: 'Stödet skulle fortsätta efter arbetet',
      en: 'The subsidy would go on after the job',
    },
    detail: {
      fi: 'Tuki päättyisi {to}, mutta työ päättyy {jobEnds}.',
      sv: 'Stödet skulle upphöra {to}, men arbetet upphör {jobEnds}.',
      en: 'The subsidy would end on {to}, but the job ends on {jobEnds}.',
    },
    next: {
      fi: 'Lyhennä tukiaikaa työn päättymiseen.',
      sv: 'Förkorta stödtiden till anställningens slut.',
      en: 'Shorten the time to the end of the job.',
    },
  },
  TRAINING_END_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Oppisopimuksen päättymispäivä puuttuu',
      sv: 'Slutdagen för läroavtalet saknas',
      en: 'The end of the apprenticeship is missing',
    },
    detail: {
      fi: 'Oppisopimukseen tuki myönnetään koulutuksen ajaksi.',
      sv: 'För läroavtal beviljas stöd för utbildningstiden.',
      en: 'For an apprenticeship the subsidy lasts as long as the training.',
    },
    next: {
      fi: 'Anna koulutuksen viimeinen päivä.',
      sv: 'Ange utbildningens sista dag.',
      en: 'Give the last day of the training.',
    },
  },
} as const satisfies Record<string, FailureText>;
