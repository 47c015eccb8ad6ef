import type { Section } from '../../domain/clients/deliveries/client-registry.port.ts';
import type { RowFormat } from './row-format.ts';
import { contacts } from './sections/contacts.ts';
import { earningsRights } from './sections/earnings-rights.ts';
import { jobOffers } from './sections/job-offers.ts';
import { jobSearches } from './sections/job-searches.ts';
import { payments } from './sections/payments.ts';
import { persons } from './sections/persons.ts';
import { plans } from './sections/plans.ts';
import { residences } from './sections/residences.ts';
import { serviceLines } from './sections/service-lines.ts';
import { services } from './sections/services.ts';
import { statuses } from './sections/statuses.ts';
import { vacancies } from './sections/vacancies.ts';

/** How the rows of each section are read. */
export const rowFormats: { readonly [S in Section]: RowFormat<S> } = {
  persons,
  residences,
  'job-searches': jobSearches,
  statuses,
  'earnings-rights': earningsRights,
  'service-lines': serviceLines,
  plans,
  services,
  contacts,
  vacancies,
  'job-offers': jobOffers,
  payments,
};
