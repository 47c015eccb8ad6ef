import {
  answeredBy,
  askedClient,
  type IntroducedClient,
  introducedClient,
  withOutcome,
} from '../../src/domain/offers/introductions/introduced-client.ts';
import {
  draftIntroduction,
  type Introduction,
  type IntroductionState,
} from '../../src/domain/offers/introductions/introduction.ts';
import type { ListedData } from '../../src/domain/offers/introductions/listed-data.ts';
import type { ClientId, IntroducedClientId, IntroductionId, VacancyId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { date } from './client-facts.ts';
import type { NextId, Place, Put } from './seed-clients.ts';

/** Introductions in each state, to be gone on with one after another. */
export type SeededIntroductions = Readonly<
  Record<'drafted' | 'consented' | 'introduced' | 'outcomeKnown', readonly string[]>
>;

const AT = '2021-03-31T06:00:00.000Z' as Instant;
const ON = date('2021-03-31');
const DATA: readonly ListedData[] = ['NAME', 'CONTACT', 'OCCUPATIONS'];
const EMPLOYER = { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' } as const;

/** An open vacancy whose employer only wants jobseekers introduced: only the body that handles it sees it. */
export function putVacancy(put: Put, id: NextId, place: Place, occupation = '5223'): string {
  const vacancy = id();
  const organisation = `municipality:${place.municipality}`;
  const content = {
    id: vacancy,
    number: 1,
    organisation,
    state: 'OPEN',
    source: { kind: 'EMPLOYER_NOTICE' },
    refusal: null,
    employer: EMPLOYER,
    title: 'Myyjä',
    occupation,
    municipalities: [place.municipality],
    hours: null,
    duration: null,
    relationship: null,
    workTimes: [],
    requirements: { education: null, languages: [], drivingLicences: [], skills: [] },
    openFrom: '2021-03-01',
    applyBy: null,
    places: 1,
    commission: 'INTRODUCE_ONLY',
    version: 1,
    changedBy: { subject: 'test-officer', organisation },
    changedAt: AT,
  };
  put('offers.vacancy', {
    id: vacancy,
    version: 1,
    number: 1,
    organisation,
    state: 'OPEN',
    is_public: false,
    occupation,
    municipalities: content.municipalities,
    open_from: content.openFrom,
    apply_by: null,
    source: 'EMPLOYER_NOTICE',
    content,
    known_from: AT,
    known_until: null,
    changed_by: 'test-officer',
  });
  return vacancy;
}

/** Introductions of a client for a vacancy, so many in each state, each as if it had one version only. */
export function putIntroductions(
  put: Put,
  id: NextId,
  { municipality }: Place,
  { vacancy, client }: { readonly vacancy: string; readonly client: string },
  count: number,
): SeededIntroductions {
  const organisation = `municipality:${municipality}` as OrganisationId;
  const act = { by: { subject: 'test-officer', organisation }, at: AT };
  const one = (state: IntroductionState, of: (asked: IntroducedClient) => IntroducedClient): string => {
    const introductionId = id() as IntroductionId;
    const drafted = draftIntroduction(
      {
        id: introductionId,
        vacancyId: vacancy as VacancyId,
        vacancyNumber: 1,
        title: 'Myyjä',
        employer: EMPLOYER,
        madeFor: organisation,
        data: DATA,
        employerAgreement: null,
      },
      act,
    );
    const match = { points: 0, outOf: 0, rows: [] };
    const own = {
      id: id() as IntroducedClientId,
      clientId: client as ClientId,
      introductionId,
      match,
    };
    const introduction: Introduction = { ...drafted, state };
    const asked = { ...of(askedClient(own, act)), version: 1 };
    const version = { version: 1, known_from: AT, known_until: null, changed_by: 'test-officer' };
    put('offers.introduction', {
      ...version,
      id: introductionId,
      organisation,
      vacancy_id: vacancy,
      state,
      content: introduction,
    });
    put('offers.introduced_client', {
      ...version,
      id: asked.id,
      client_id: client,
      state: asked.state,
      content: asked,
      introduction_id: introductionId,
    });
    return introductionId;
  };
  const several = (make: () => string): readonly string[] => Array.from({ length: count }, make);
  const consented = (asked: IntroducedClient): IntroducedClient => valueOf(answeredBy(asked, CONSENT, act));
  const introduced = (asked: IntroducedClient): IntroducedClient =>
    valueOf(introducedClient(consented(asked), DATA, false, act));
  return {
    drafted: several(() => one('DRAFTED', (asked) => asked)),
    consented: several(() => one('CONSENTS', consented)),
    introduced: several(() => one('INTRODUCED', introduced)),
    outcomeKnown: several(() =>
      one('OUTCOME_KNOWN', (asked) => valueOf(withOutcome(introduced(asked), OUTCOME, act))),
    ),
  };
}

const CONSENT = {
  decision: 'GIVEN',
  written: true,
  data: DATA,
  health: false,
  on: ON,
  reference: 'K/1/2021',
} as const;
const OUTCOME = { code: '01', on: ON, employmentStart: null, words: null };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
