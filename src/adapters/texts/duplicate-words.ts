import type { PossibleDuplicate } from '../../application/clients/persons/possible-duplicates.ts';
import type { EvidenceKind } from '../../domain/clients/persons/duplicates.ts';
import { type Language, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';

const evidenceNames: Readonly<Record<EvidenceKind, Texts>> = {
  IDENTITY_CODE: texts('Sama henkilötunnus', 'Samma personbeteckning', 'Same identity code'),
  OTHER_IDENTITY_CODE: texts('Eri henkilötunnus', 'Annan personbeteckning', 'Another identity code'),
  NAMES: texts('Sama suku- ja etunimi', 'Samma efternamn och förnamn', 'Same last and first name'),
  NAMES_SWAPPED: texts(
    'Samat nimet, suku- ja etunimi vaihtuneet',
    'Samma namn, efternamn och förnamn omkastade',
    'Same names, last and first name swapped',
  ),
  FORMER_NAME: texts(
    'Sukunimi on toisen entinen, sama etunimi',
    'Efternamnet är den andras tidigare, samma förnamn',
    'The last name is a former name of the other, same first name',
  ),
  LAST_NAME: texts('Sama sukunimi', 'Samma efternamn', 'Same last name'),
  FIRST_NAME: texts('Sama etunimi', 'Samma förnamn', 'Same first name'),
  BIRTH_DATE: texts('Sama syntymäaika', 'Samma födelsedatum', 'Same date of birth'),
  PHONE: texts('Sama puhelinnumero', 'Samma telefonnummer', 'Same phone number'),
  EMAIL: texts('Sama sähköpostiosoite', 'Samma e-postadress', 'Same e-mail address'),
};

/** Somebody who may be the same person, with the evidence in words. */
export interface ExplainedDuplicate {
  readonly clientId: string | null;
  readonly score: number | null;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly points: number;
    readonly text: string;
  }[];
  /** Whom to ask about a client whom the asker may not see. */
  readonly ask: { readonly organisation: string; readonly name: string } | null;
}

export function explainDuplicate(candidate: PossibleDuplicate, language: Language): ExplainedDuplicate {
  if (candidate.clientId === null) {
    const ask = { organisation: candidate.ask, name: organisationName(candidate.ask, language) };
    return { clientId: null, score: null, evidence: [], ask };
  }
  const { clientId, score, evidence } = candidate;
  return {
    clientId,
    score,
    evidence: evidence.map(({ kind, points }) => ({ kind, points, text: evidenceNames[kind][language] })),
    ask: null,
  };
}
