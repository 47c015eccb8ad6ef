import type { ActedBy } from '../../src/domain/shared/acted-by.ts';
import type { ReferralNotice } from '../../src/domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilityCase } from '../../src/domain/clients/responsibility/responsibility-case.ts';
import type { ResponsibilitySpan } from '../../src/domain/clients/responsibility/responsibility.ts';
import type { ClientId, DeterminationId, NoticeId, TeOfficeStayId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';

export const CLIENT = '00000000-0000-7000-8000-000000000001' as ClientId;
export const DETERMINATION = '00000000-0000-7000-8000-000000000002' as DeterminationId;
export const NOTICE = '00000000-0000-7000-8000-000000000003' as NoticeId;
export const TE_OFFICE = organisation('te-office', '1500');
export const HAMEENLINNA = organisation('municipality', '109');
export const HATTULA = organisation('municipality', '082');

export const at = (text: string): Instant => text as Instant;

/** An official of the TE Office. */
export const SENDER: ActedBy = { subject: 'te-virkailija', organisation: TE_OFFICE };
/** An official of the municipality. */
export const RECEIVER: ActedBy = { subject: 'kunnan-virkailija', organisation: HAMEENLINNA };

/** A body's responsibility for the client, going on. */
export const responsible = (
  authority: OrganisationId,
  from = '2019-01-01T00:00:00.000Z',
): ResponsibilitySpan => ({
  clientId: CLIENT,
  authority,
  from: at(from),
  until: null,
  startGround: 'NEW_REGISTRATION',
  endReason: null,
  noticeId: null,
  startedBy: null,
});

/** A responsibility that ended with the job search. */
export const ended = (authority: OrganisationId, from: string, until: string): ResponsibilitySpan => ({
  ...responsible(authority, from),
  until: at(until),
  endReason: 'JOB_SEARCH_ENDED',
});

/** What tells that the client lives in a municipality; nothing at all when it is null. */
export const livesIn = (municipality: string | null): ResponsibilityCase['homeFacts'] => ({
  residenceGrounds: [],
  residences:
    municipality === null ? [] : [{ kind: 'HOME_MUNICIPALITY', municipality, from: null, until: null }],
});

/** A determination of the client, for the home in Hämeenlinna. */
export const determined = (
  result: NonNullable<ResponsibilityCase['determination']>['result'],
  municipality: string | null = '109',
): NonNullable<ResponsibilityCase['determination']> => ({
  id: DETERMINATION,
  result,
  grounds: ['UNDER_30'],
  municipality,
});

/** A client of the TE Office of Häme with home in Hämeenlinna who may be transferred. */
export const candidate = (changes: Partial<ResponsibilityCase> = {}): ResponsibilityCase => ({
  clientId: CLIENT,
  current: responsible(TE_OFFICE),
  past: [],
  openNotice: null,
  jobSearch: { from: date('2019-01-01') },
  homeFacts: livesIn('109'),
  teOffice: '1500',
  determination: determined('IN'),
  stay: null,
  agreedReturn: null,
  contact: { language: 'fi', hasEmail: true, hasAddress: true, hasSecurityBan: false },
  ...changes,
});

/** A notice that is on its way already. */
export const ON_ITS_WAY: ResponsibilityCase['openNotice'] = {
  id: NOTICE,
  to: HAMEENLINNA,
  sentBy: SENDER,
  sentAt: at('2021-06-14T09:00:00.000Z'),
};

/** A mark that the TE Office keeps the client for reasons of language. */
export const STAY: NonNullable<ResponsibilityCase['stay']> = {
  id: '00000000-0000-7000-8000-000000000004' as TeOfficeStayId,
  clientId: CLIENT,
  reason: 'LANGUAGE_RIGHTS',
  text: 'Palvelu annetaan ruotsiksi.',
  language: 'sv',
  home: '109',
  markedAt: at('2021-04-01T09:00:00.000Z'),
  markedBy: SENDER,
  rule: {
    theme: 'transfer',
    version: 'V1',
    from: '2021-03-01',
    act: '1269/2020',
    section: '5 §, 6 §, 24 §',
  },
};

const SENT_AT = at('2021-06-15T09:00:00.000Z');

/** A notice on its way from the TE Office to Hämeenlinna. */
export const sentNotice = (changes: Partial<ReferralNotice> = {}): ReferralNotice => ({
  id: NOTICE,
  clientId: CLIENT,
  determinationId: DETERMINATION,
  from: TE_OFFICE,
  to: HAMEENLINNA,
  grounds: ['UNDER_30'],
  startGround: 'NEW_REGISTRATION',
  effectiveDate: date('2021-06-15'),
  dueOn: date('2019-01-08'),
  language: 'fi',
  sentAt: SENT_AT,
  sentBy: SENDER,
  toClient: {
    channel: 'E_MAIL',
    sentAt: SENT_AT,
    deemedServedOn: date('2021-06-18'),
    state: 'SENT',
    failedAt: null,
    failure: null,
  },
  toAuthority: {
    sentAt: SENT_AT,
    receivedAt: null,
    failedAt: null,
    resendBy: null,
    escalateAfter: date('2021-06-18'),
    escalatedAt: null,
    escalatedTo: [],
    acknowledgedAt: null,
  },
  appealInstruction: null,
  state: 'SENT',
  withdrawnReason: null,
  withdrawnText: null,
  rule: {
    theme: 'transfer',
    version: 'V1b',
    from: '2021-06-01',
    act: '1269/2020 (421/2021)',
    section: '5 §, 6 §, 17 §',
  },
  version: 1,
  changedBy: SENDER,
  changedAt: SENT_AT,
  ...changes,
});
