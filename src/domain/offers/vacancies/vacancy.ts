import type { Act } from '../../handling/matter.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { VacancyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

/** Stages of a vacancy. */
export type VacancyState = 'NOTIFIED' | 'REFUSED' | 'OPEN' | 'FILLED' | 'WITHDRAWN' | 'EXPIRED' | 'REMOVED';

/** What is done with a vacancy; `expire` happens by itself after the last day for applying. */
export type VacancyCommand =
  | 'change'
  | 'publish'
  | 'refuse'
  | 'fill'
  | 'withdraw'
  | 'remove'
  | 'expire'
  | 'reopen';

/** Life of a vacancy. Only a posting whose publisher shows it again opens anew. */
export const VACANCY_MACHINE: StateMachine<VacancyState, VacancyCommand> = {
  name: 'vacancy',
  finnish: 'avoin työpaikka',
  initial: 'NOTIFIED',
  moves: {
    NOTIFIED: {
      change: 'NOTIFIED',
      publish: 'OPEN',
      refuse: 'REFUSED',
      fill: 'FILLED',
      withdraw: 'WITHDRAWN',
      remove: 'REMOVED',
      expire: 'EXPIRED',
    },
    OPEN: { change: 'OPEN', fill: 'FILLED', withdraw: 'WITHDRAWN', remove: 'REMOVED', expire: 'EXPIRED' },
    REFUSED: {},
    FILLED: {},
    WITHDRAWN: {},
    EXPIRED: { reopen: 'OPEN' },
    REMOVED: { reopen: 'OPEN' },
  },
};

/** Why a vacancy is open no more: filled, withdrawn by the employer, past its last day, or taken away by whoever published it. */
export type ClosingReason = 'FILLED' | 'WITHDRAWN' | 'EXPIRED' | 'REMOVED';

/** Who employs (työnantaja); a household has no business id. */
export interface Employer {
  readonly kind: 'BUSINESS' | 'HOUSEHOLD';
  readonly businessId: string | null;
  readonly name: string;
}

/** What a vacancy asks of whoever applies, in the codes of job postings. */
export interface VacancyRequirements {
  /** Level of education of 2016 (koulutusaste); null when none is asked for. */
  readonly education: string | null;
  readonly languages: readonly { readonly language: string; readonly level: string | null }[];
  readonly drivingLicences: readonly string[];
  /** Skills by their ESCO addresses or in words (osaaminen). */
  readonly skills: readonly string[];
}

/** What an employer has told of a vacancy. */
export interface VacancyContent {
  readonly employer: Employer;
  readonly title: string;
  /** Ammattiluokitus 2010; null where a posting names the occupation in another way. */
  readonly occupation: string | null;
  /** Codes of the municipalities where the work is done; none when it is done anywhere or abroad. */
  readonly municipalities: readonly string[];
  /** Working hours, duration and relationship, lists A.11; null when not told. */
  readonly hours: string | null;
  readonly duration: string | null;
  readonly relationship: string | null;
  /** When work is done, codes of job postings (työskentelyaika). */
  readonly workTimes: readonly string[];
  readonly requirements: VacancyRequirements;
  /** First day on which it is open, and the last for applying; null: for the time being. */
  readonly openFrom: PlainDate;
  readonly applyBy: PlainDate | null;
  /** How many are looked for. */
  readonly places: number;
  /** What the employer has asked for (toimeksianto): to publish it, or only to have suitable jobseekers introduced. */
  readonly commission: 'PUBLISH' | 'INTRODUCE_ONLY';
}

/** Where a vacancy comes from: an employer’s own notice, or a job posting of another system. */
export type VacancySource =
  | { readonly kind: 'EMPLOYER_NOTICE' }
  | {
      readonly kind: 'JOB_POSTING';
      /** The plugin that brought it, and the id by which its system knows it. */
      readonly system: string;
      readonly externalId: string;
    };

/** Whom the employer has named for questions (yhteyshenkilö); shown to the handling body only. */
export interface VacancyContact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Decision not to take an employer’s notice (ilmoituksen vastaanottamisesta kieltäytyminen). */
export interface NoticeRefusal {
  readonly reasons: string;
  readonly legalBasis: RuleReference;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** An open job that an employer has notified, or that was published elsewhere (avoin työpaikka, R61). */
export interface Vacancy extends VacancyContent {
  readonly id: VacancyId;
  /** Number by which people name it. */
  readonly number: number;
  /** The body that handles it: whoever recorded the notice, or the keeper of the register for postings. */
  readonly organisation: OrganisationId;
  readonly state: VacancyState;
  readonly source: VacancySource;
  readonly contact: VacancyContact | null;
  /** When it was opened; null before. */
  readonly publishedAt: Instant | null;
  readonly refusal: NoticeRefusal | null;
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

export type VacancyClosed = Failure<'VACANCY_CLOSED'>;

/** Whether a vacancy can be applied for on a day. */
export function isOpen(
  { state, openFrom, applyBy }: Pick<Vacancy, 'state' | 'openFrom' | 'applyBy'>,
  day: PlainDate,
): boolean {
  return state === 'OPEN' && openFrom <= day && (applyBy === null || day <= applyBy);
}

/** A vacancy that is open on a day; fails with `VACANCY_CLOSED` (R61, R63). */
export function openVacancy(vacancy: Vacancy, day: PlainDate): Result<Vacancy, VacancyClosed> {
  return isOpen(vacancy, day) ? ok(vacancy) : closed(vacancy);
}

/** The refusal of whoever wants something of a vacancy that is not open: it names the state and the last day. */
export function closed({ number, state, applyBy }: Vacancy) {
  return fail('conflict', 'VACANCY_CLOSED', {
    number,
    vacancyState: state,
    ...(applyBy !== null && { applyBy }),
  });
}

/** Who sees a vacancy beside the body that handles it: everybody, once it was published as the employer asked. */
export function isPublic({ publishedAt, commission }: Pick<Vacancy, 'publishedAt' | 'commission'>): boolean {
  return commission === 'PUBLISH' && publishedAt !== null;
}

/** The next version of a vacancy in a state. */
export function nextVersion(vacancy: Vacancy, state: VacancyState, { by, at }: Act): Vacancy {
  return { ...vacancy, state, version: vacancy.version + 1, changedBy: by, changedAt: at };
}
