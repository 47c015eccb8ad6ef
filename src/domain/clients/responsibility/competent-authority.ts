import { type trialAreas, trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import type { TransferRules } from '../../legislation/transfer.ts';
import { municipalities, municipalityOn, NOT_A_MUNICIPALITY } from '../../reference/municipalities.ts';
import {
  type OrganisationId,
  organisation,
  organisationCode,
  organisationKind,
} from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** Where a client belongs: the home municipality on the day, and the TE Office that the register names. */
export interface Whereabouts {
  /** Null when nobody knows where the client lives. */
  readonly home: string | null;
  readonly teOffice: string;
}

/** The rules of the day of the transfer, and the areas of every day. */
export interface CompetenceLaw {
  readonly transfer: TransferRules;
  readonly trialAreas: typeof trialAreas;
}

/**
 * The body that the home municipality of a client leads to (toimivaltainen viranomainen; Act 1269/2020, section 5): the
 * municipality when it runs a trial, otherwise the TE Office of its region. Without a home in Finland it is the TE Office
 * that serves the client. Fails with `MUNICIPALITY_CODE_INVALID` for a code that no municipality has or had.
 */
export function competentAuthority(
  { home, teOffice }: Whereabouts,
  day: PlainDate,
  { transfer, trialAreas: areas }: CompetenceLaw,
): Result<OrganisationId, Failure<'MUNICIPALITY_CODE_INVALID'>> {
  if (home === null || NOT_A_MUNICIPALITY.has(home)) return ok(organisation('te-office', teOffice));
  const code = municipalityOn(home, day);
  if (!municipalities.has(code)) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality: code });
  }
  const runsTrial = transfer.possible && trialAreaOfMunicipality(code, day, areas) !== null;
  return ok(
    runsTrial
      ? organisation('municipality', code)
      : organisation('te-office', teOfficeOfMunicipality(code) ?? teOffice),
  );
}

/** Code of the TE Office in whose region a municipality lies; null in Åland, which has none. */
export function teOfficeOfMunicipality(code: string): string | null {
  const region = municipalities.get(code)?.teOfficeRegion ?? null;
  return region === null ? null : `${region}00`;
}

/** Whether two bodies are one on a day: a municipality that became part of another is its successor. */
export function isSameAuthority(a: OrganisationId, b: OrganisationId, day: PlainDate): boolean {
  return successorOf(a, day) === successorOf(b, day);
}

function successorOf(body: OrganisationId, day: PlainDate): OrganisationId {
  if (organisationKind(body) !== 'municipality') return body;
  return organisation('municipality', municipalityOn(organisationCode(body), day));
}
