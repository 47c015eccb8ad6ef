import type { PlainDate } from '../../shared/plain-date.ts';
import type { Guarded } from './guarded.ts';

/** Phone, e-mail and address of a person (yhteystiedot). */
export interface ContactDetails {
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly postOffice: string | null;
}

/** How a person is reached from a day on. */
export interface Contact {
  readonly from: PlainDate;
  readonly details: Guarded<ContactDetails>;
  /** The only address used under a security ban: it tells nothing of where the person lives. */
  readonly contactAddress: string | null;
  /** Consent to electronic service (suostumus sähköiseen tiedoksiantoon); null when nobody has asked. */
  readonly electronicServiceConsent: boolean | null;
}
