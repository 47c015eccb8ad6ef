import type { OrganisationId } from './organisation.ts';

/** Who did something, and for which body. */
export interface ActedBy {
  readonly subject: string;
  readonly organisation: OrganisationId;
}
