import type {
  ReferralNotice,
  TransferCandidate,
} from '../../src/domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilitySpan } from '../../src/domain/clients/responsibility/responsibility.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';

export const CLIENT = '00000000-0000-7000-8000-000000000001' as ClientId;
const DETERMINATION = '00000000-0000-7000-8000-000000000002' as DeterminationId;
export const NOTICE = '00000000-0000-7000-8000-000000000003' as NoticeId;
export const TE_OFFICE = organisation('te-office', '1500');
export const HAMEENLINNA = organisation('municipality', '109');
export const HATTULA = organisation('municipality', '082');

export const at = (text: string): Instant => text as Instant;

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
});

/** A client of the TE Office of Häme with home in Hämeenlinna who may be transferred. */
export const candidate = (changes: Partial<TransferCandidate> = {}): TransferCandidate => ({
  clientId: CLIENT,
  determinationId: DETERMINATION,
  result: 'IN',
  grounds: ['UNDER_30'],
  municipality: '109',
  areaCode: '1531',
  responsibility: responsible(TE_OFFICE),
  hasOpenNotice: false,
  jobSearch: { from: date('2019-01-01') },
  language: 'fi',
  hasEmail: true,
  hasAddress: true,
  hasSecurityBan: false,
  ...changes,
});

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
  language: 'fi',
  channel: 'E_MAIL',
  sentAt: at('2021-06-15T09:00:00.000Z'),
  deemedServedOn: date('2021-06-18'),
  receivedAt: null,
  state: 'SENT',
  withdrawnReason: null,
  rule: {
    theme: 'transfer',
    version: 'V1b',
    from: '2021-06-01',
    act: '1269/2020 (421/2021)',
    section: '5 §, 6 §, 17 §',
  },
  version: 1,
  ...changes,
});
