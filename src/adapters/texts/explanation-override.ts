import type { StoredDetermination } from '../../application/clients/client-reads.port.ts';
import type { ReviewKind } from '../../domain/clients/determination/consequences.ts';
import type { OverriddenResult } from '../../domain/clients/determination/override.ts';
import { type Language, momentInWords, say, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import { resultNames } from './terms.ts';

/** What an official has decided otherwise than the facts say, in words. */
export interface ExplainedOverride {
  readonly result: { readonly code: OverriddenResult; readonly name: string };
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly text: string;
}

/** Why an official has to look at a client after a determination, and what was decided, in words. */
export interface ExplainedReview {
  readonly kind: ReviewKind;
  readonly text: string;
}

/** Explains the override of a determination; null when the computed result holds. */
export function explainOverride(
  { override, result }: StoredDetermination,
  language: Language,
): ExplainedOverride | null {
  if (override === null) return null;
  const { reason, decidedBy, decidedAt, organisation } = override;
  const name = resultNames[override.result][language];
  return {
    result: { code: override.result, name },
    reason,
    decidedBy,
    decidedAt,
    text: say(OVERRIDDEN, language, {
      decidedBy:
        organisation === null ? decidedBy : `${decidedBy} (${organisationName(organisation, language)})`,
      decidedAt: momentInWords(decidedAt, language),
      result: name,
      computed: resultNames[result][language],
      reason,
    }),
  };
}

/** Explains what a determination has led to; null when it has led to nothing. */
export function explainReview({ review }: StoredDetermination, language: Language): ExplainedReview | null {
  if (review === null) return null;
  const why = reviewSentences[review.kind][language];
  if (review.decision === null) return { kind: review.kind, text: why };
  const decided = say(DECIDED[review.decision], language, {
    decidedBy: review.decidedBy ?? '',
    reason: review.reason ?? '',
  });
  return { kind: review.kind, text: `${why} ${decided}` };
}

const GROUND_OF_STAY = texts('oleskeluperuste', 'grund för vistelsen', 'ground of stay');

/** Names of the facts that were others when a determination was superseded. */
export const changedFactNames: Readonly<Record<string, Texts>> = {
  birthDate: texts('syntymäaika', 'födelsedatum', 'date of birth'),
  deathDate: texts('kuolinpäivä', 'dödsdag', 'date of death'),
  motherTongue: texts('äidinkieli', 'modersmål', 'mother tongue'),
  residenceGrounds: GROUND_OF_STAY,
  /** As it was called while one was kept. */
  residenceGround: GROUND_OF_STAY,
  personSource: texts('henkilötiedot', 'personuppgifter', 'personal data'),
  residences: texts('kotikunta', 'hemkommun', 'home municipality'),
  jobSearches: texts('työnhaku', 'jobbsökning', 'job search'),
  statuses: texts('työllisyyden koodi', 'sysselsättningskod', 'employment status'),
  earningsRights: texts(
    'oikeus ansiopäivärahaan',
    'rätt till inkomstrelaterad dagpenning',
    'right to earnings-related allowance',
  ),
  services: texts('palvelut', 'service', 'services'),
  dismissal: texts('irtisanominen', 'uppsägning', 'dismissal'),
  rule: texts('sovellettu säännös', 'tillämpad bestämmelse', 'the rule applied'),
};

const OVERRIDDEN = texts(
  '{decidedBy} on päättänyt {decidedAt} toisin: {result}. Perustelut: {reason} Asiakasta kohdellaan tämän mukaan. Tiedoista laskettu tulos ({computed}) säilyy ennallaan.',
  '{decidedBy} har {decidedAt} beslutat annorlunda: {result}. Motivering: {reason} Kunden behandlas enligt detta. Resultatet som räknats av uppgifterna ({computed}) kvarstår oförändrat.',
  '{decidedBy} has decided otherwise on {decidedAt}: {result}. Reasons: {reason} The client is treated accordingly. The result computed from the facts ({computed}) stays as it was.',
);

/** Why an official has to look at a client after a determination. */
export const reviewSentences: Readonly<Record<ReviewKind, Texts>> = {
  WRONG_AT_TRANSFER: texts(
    'Korjattujen tietojen mukaan asiakas ei kuulunut kohderyhmään, kun hänet siirrettiin. Asiakasvastuu ei muutu itsestään: virkailija päättää.',
    'Enligt rättade uppgifter hörde kunden inte till målgruppen vid överföringen. Kundansvaret ändras inte av sig självt: en tjänsteman beslutar.',
    'By corrected facts the client did not belong to the target group when moved. Responsibility does not change by itself: an official decides.',
  ),
  LEFT_TARGET_GROUP: texts(
    'Asiakas ei enää kuulu kohderyhmään. Kunta vastaa hänestä edelleen (laki 1269/2020, 6 §).',
    'Kunden hör inte längre till målgruppen. Kommunen ansvarar ändå för kunden (lag 1269/2020, 6 §).',
    'The client no longer belongs to the target group. The municipality stays responsible (Act 1269/2020, section 6).',
  ),
  CHANGE_SECURITY: texts(
    'Asiakas on muutosturvan piirissä, joten hänet palautetaan TE-toimistoon.',
    'Kunden omfattas av omställningsskyddet och återförs därför till TE-byrån.',
    'The client is covered by change security and returns to the TE Office.',
  ),
  OVERRIDE_LAPSED: texts(
    'Virkailija oli päättänyt toisin, mutta päätös koski toisia tietoja tai toista päivää. Virkailija päättää uudelleen.',
    'En tjänsteman hade beslutat annorlunda, men beslutet gällde andra uppgifter eller en annan dag. En tjänsteman beslutar på nytt.',
    'An official had decided otherwise, but for other facts or another day. An official decides anew.',
  ),
};

const DECIDED: Readonly<Record<'KEEP' | 'TRANSFER_BACK', Texts>> = {
  KEEP: texts(
    '{decidedBy} on päättänyt, että vastuu säilyy: {reason}',
    '{decidedBy} har beslutat att ansvaret kvarstår: {reason}',
    '{decidedBy} has decided that responsibility stays: {reason}',
  ),
  TRANSFER_BACK: texts(
    '{decidedBy} on päättänyt, että asiakas siirretään takaisin: {reason}',
    '{decidedBy} har beslutat att kunden överförs tillbaka: {reason}',
    '{decidedBy} has decided that the client is moved back: {reason}',
  ),
};
