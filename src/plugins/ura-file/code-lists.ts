import { serviceKinds } from '../../domain/reference/services.ts';

/** Grounds of residence, X.1 (oleskeluperuste). */
export const residenceGrounds: ReadonlySet<string> = codes('A B P P-EU EU-R PM OK TS TP VI');
/** Ways of registering as a jobseeker, X.3 (kanava). */
export const channels: ReadonlySet<string> = codes('VERKKO TOIMISTO KUNTA MUU');
/** What became of a contact, X.4 (toteutuma). */
export const contactOutcomes: ReadonlySet<string> = codes(
  'PIDETTY EI_SAAPUNUT PERUTTU_ASIAKAS PERUTTU_VIRANOMAINEN SIIRRETTY VARATTU',
);
/** States of a vacancy, X.5 (tila). */
export const vacancyStates: ReadonlySet<string> = codes('AVOIN TAYTETTY PAATTYNYT PERUTTU POISTETTU');
/** Ways of delivering a job offer, X.6 (toimitustapa). */
export const deliveryWays: ReadonlySet<string> = codes('VERKKO KIRJE PUHELIN SAHKOPOSTI KAYNTI');
/** Classes of support days, X.7 (päiväluokka). */
export const dayClasses: ReadonlySet<string> = codes('000 300 500 1000');

/** Plan types by the two columns of list A.4 (suunnitelmatyyppi). */
export const planTypes = {
  plan_extract: codes('01 02 03 04 05 06 07'),
  statistics_extract: codes('00 01 02 03 04 05 07'),
} as const;

/** Subsidised services that end by list A.10 all the same: 65 and 73 have the reasons of courses. */
const END_LIKE_COURSES = codes('65 73');

/** Services whose end reasons are those of subsidised work (A.10); the others have the reasons of courses (A.13). */
export const endsLikeSubsidy: ReadonlySet<string> = new Set(
  [...serviceKinds]
    .filter(([code, kind]) => kind === 'SUBSIDISED' && !END_LIKE_COURSES.has(code))
    .map(([code]) => code),
);

function codes(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
