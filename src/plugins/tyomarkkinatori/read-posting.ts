import { createHash } from 'node:crypto';
import { FinnishBusinessIds } from 'finnish-business-ids';
import type { z } from 'zod';
import type { FaultyPosting } from '../../domain/offers/vacancies/job-postings.port.ts';
import type { JobPosting } from '../../domain/offers/vacancies/posting.ts';
import type { VacancyContent } from '../../domain/offers/vacancies/vacancy.ts';
import { checkContent } from '../../domain/offers/vacancies/vacancy-content.ts';
import { languages } from '../../domain/reference/code-lists.ts';
import {
  durationsOfPostings,
  hoursOfPostings,
  postingContinuity,
  postingEmployers,
} from '../../domain/reference/job-posting-codes.ts';
import { localDateOf, parseInstant } from '../../domain/shared/instant.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { idFields, type PostingFields, postingFields } from './posting-fields.ts';

/** A posting that can be taken, or why it cannot. */
export type ReadPosting =
  | { readonly ok: true; readonly posting: JobPosting }
  | { readonly ok: false; readonly faulty: FaultyPosting };

/** Where a posting has the codes that vacancies check by their own names. */
const FIELDS: Readonly<Record<string, string>> = {
  occupation: 'osaamisvaatimukset.ammatit',
  municipalities: 'sijainti.kunta',
  workTimes: 'perustiedot.tyoskentely.tyoskentelyAika',
  education: 'osaamisvaatimukset.koulutusaste',
  languageLevels: 'osaamisvaatimukset.kielitaidot.kielitaidonTaso',
  drivingLicences: 'osaamisvaatimukset.ajokortti.vaaditutAjokorttiluokat',
};

/** Reads one posting into the terms of vacancies. */
export function readPosting(raw: unknown): ReadPosting {
  const id = idFields.safeParse(raw);
  const externalId = id.success ? id.data.ilmoituksenID : `unnamed-${fingerprintOf(raw)}`;
  const faulty = (fault: FaultyPosting['fault'], field: string, value = ''): ReadPosting => ({
    ok: false,
    faulty: { externalId, fault, field, value: value.slice(0, 100) },
  });
  const parsed = postingFields.safeParse(raw);
  if (!parsed.success) return faulty(...faultOf(parsed.error));
  const { tyollistaja, perustiedot } = parsed.data;
  const { tyoAika, tyonJatkuvuus } = perustiedot;
  if (!postingEmployers.has(tyollistaja)) return faulty('CODE_UNKNOWN', 'tyollistaja', tyollistaja);
  if (tyoAika != null && !hoursOfPostings.has(tyoAika)) {
    return faulty('CODE_UNKNOWN', 'perustiedot.tyoAika', tyoAika);
  }
  if (tyonJatkuvuus != null && !postingContinuity.has(tyonJatkuvuus)) {
    return faulty('CODE_UNKNOWN', 'perustiedot.tyonJatkuvuus', tyonJatkuvuus);
  }
  const content = contentOf(parsed.data);
  const { businessId } = content.employer;
  if (businessId !== null && !FinnishBusinessIds.isValidBusinessId(businessId)) {
    return faulty('CODE_UNKNOWN', 'ilmoittajanYTunnus', businessId);
  }
  if (content.employer.name === '') return faulty('FIELD_MISSING', 'ilmoittajanNimi');
  if (content.title === '') return faulty('FIELD_MISSING', 'perustiedot.tyonOtsikko');
  const checked = checkContent(content);
  if (checked.ok) return { ok: true, posting: { externalId, fingerprint: fingerprintOf(content), content } };
  const { code, data } = checked.failure;
  return code === 'PERIOD_INVERTED'
    ? faulty('VALUE_INVALID', 'hakeminen.hakuaikaPaattyy', content.applyBy ?? '')
    : faulty('CODE_UNKNOWN', FIELDS[String(data?.['list'])] ?? '', String(data?.['code']));
}

function contentOf(fields: PostingFields): VacancyContent {
  const { perustiedot, osaamisvaatimukset, sijainti, hakeminen } = fields;
  const kind = postingEmployers.get(fields.tyollistaja) ?? 'BUSINESS';
  const isBusiness = kind === 'BUSINESS';
  const closes = hakeminen?.hakuaikaPaattyy;
  const required = osaamisvaatimukset?.kielitaidot ?? [];
  const byCode = required.filter(({ kielitaito }) => languages.has(kielitaito));
  const byAddress = required.filter(({ kielitaito }) => !languages.has(kielitaito));
  return {
    // Who a household is is not needed to place somebody there, and is kept nowhere.
    employer: {
      kind,
      businessId: isBusiness ? (fields.ilmoittajanYTunnus ?? null) : null,
      name: isBusiness ? inFinnish(fields.ilmoittajanNimi) : 'Kotitalous',
    },
    title: inFinnish(perustiedot.tyonOtsikko),
    occupation:
      (osaamisvaatimukset?.ammatit ?? [])
        .map(({ luokiteltuArvo }) => iscoOf(luokiteltuArvo))
        .find((code) => code !== null) ?? null,
    municipalities: sijainti?.kunta ?? [],
    hours: hoursOfPostings.get(perustiedot.tyoAika ?? '') ?? null,
    duration: durationsOfPostings.get(perustiedot.tyonJatkuvuus ?? '') ?? null,
    relationship: null,
    workTimes: perustiedot.tyoskentely?.tyoskentelyAika ?? [],
    requirements: {
      education: osaamisvaatimukset?.koulutusaste ?? null,
      languages: byCode.map(({ kielitaito, kielitaidonTaso }) => ({
        language: kielitaito,
        level: kielitaidonTaso ?? null,
      })),
      drivingLicences: osaamisvaatimukset?.ajokortti?.vaaditutAjokorttiluokat ?? [],
      skills: [
        ...(osaamisvaatimukset?.osaamiset ?? []).map(({ luokiteltuArvo }) => luokiteltuArvo),
        ...byAddress.map(({ kielitaito }) => kielitaito),
      ],
    },
    openFrom: dayOf(fields.julkaisupvm),
    applyBy: closes == null ? null : dayOf(closes),
    places: perustiedot.paikkojenMaara ?? 1,
    commission: 'PUBLISH',
  };
}

/** An ISCO-08 code, alone or at the end of an address; null for addresses of ESCO occupations, which need a table. */
function iscoOf(value: string): string | null {
  const code = value.slice(value.lastIndexOf('/') + 1).replace(/^C/, '');
  return /^\d{1,4}$/.test(code) ? code : null;
}

function inFinnish(told: PostingFields['ilmoittajanNimi']): string {
  const inLanguage = (language: string) => told.find(({ kieliKoodi }) => kieliKoodi === language)?.arvo;
  return (inLanguage('fi') ?? inLanguage('sv') ?? inLanguage('en') ?? told[0]?.arvo ?? '').trim();
}

function dayOf(text: string): PlainDate {
  const moment = parseInstant(text);
  if (moment === null) throw new Error('the schema takes moments only');
  return localDateOf(moment);
}

function faultOf(error: z.ZodError): readonly [FaultyPosting['fault'], string] {
  const [issue] = error.issues;
  const isMissing = issue?.code === 'invalid_type' && issue.input === undefined;
  return [isMissing ? 'FIELD_MISSING' : 'VALUE_INVALID', issue?.path.join('.') ?? ''];
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 32);
}
