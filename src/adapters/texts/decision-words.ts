import { type Texts, texts } from './language.ts';

/** What a decision is on, by the kind of case. */
export const decisionNames: Readonly<Record<string, Texts>> = {
  PAY_SUBSIDY: texts('Päätös palkkatuesta', 'Beslut om lönesubvention', 'Decision on a pay subsidy'),
  START_UP_GRANT: texts('Päätös starttirahasta', 'Beslut om startpeng', 'Decision on a start-up grant'),
};

/** The stages of a decision that stand in a timeline. */
export const decisionStateNames: Readonly<Record<string, Texts>> = {
  GIVEN: texts('annettu', 'fattat', 'given'),
  SERVED: texts('annettu tiedoksi', 'delgivet', 'served'),
  REPLACED: texts('korvattu uudella', 'ersatt med ett nytt', 'replaced by another'),
};

/** Who contests a decision. */
export const rectificationNames: Readonly<Record<string, Texts>> = {
  CLIENT: texts(
    'Asiakkaan oikaisuvaatimus',
    'Kundens begäran om omprövning',
    'Rectification request of the client',
  ),
  EMPLOYER: texts(
    'Työnantajan oikaisuvaatimus',
    'Arbetsgivarens begäran om omprövning',
    'Rectification request of the employer',
  ),
};

/** The stages of a rectification request that stand in a timeline. */
export const rectificationStateNames: Readonly<Record<string, Texts>> = {
  RECEIVED: texts('vireillä', 'anhängig', 'pending'),
  INADMISSIBLE: texts('jätetty tutkimatta', 'avvisad', 'inadmissible'),
  ACCEPTED: texts('hyväksytty', 'bifallen', 'accepted'),
  PARTLY: texts('hyväksytty osittain', 'delvis bifallen', 'accepted partly'),
  REJECTED: texts('hylätty', 'avslagen', 'rejected'),
  APPEALED: texts('hallinto-oikeudessa', 'hos förvaltningsdomstolen', 'before the administrative court'),
  DECIDED: texts('hallinto-oikeus ratkaissut', 'avgjord av förvaltningsdomstolen', 'decided by the court'),
};
