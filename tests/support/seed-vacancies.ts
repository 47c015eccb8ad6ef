import { recordNotice } from '../../src/domain/offers/vacancies/notice.ts';
import type { VacancyId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { NextId, Place, Put } from './seed-clients.ts';
import { NOTICE } from './vacancies.ts';

/** Notices of vacancies that are not published, by what is done to them; those to be looked at first. */
export interface SeededVacancies {
  readonly vacancies: readonly string[];
  readonly spareVacancies: Readonly<
    Record<'content' | 'publication' | 'closing' | 'refusal', readonly string[]>
  >;
}

export const NO_SPARE_VACANCIES: SeededVacancies['spareVacancies'] = {
  content: [],
  publication: [],
  closing: [],
  refusal: [],
};

const AT = '2021-03-30T06:00:00.000Z';

/** Puts a notice that the municipality of a place has recorded; its marks are seen by nobody else. */
function vacancyPutter(put: Put, id: NextId, { municipality, mark }: Place): () => string {
  return () => {
    const own = id();
    const organisation = `municipality:${municipality}` as OrganisationId;
    const recorded = recordNotice(
      { ...NOTICE, title: `Varastotyöntekijä ${mark}`, municipalities: [municipality] },
      { id: own as VacancyId, number: Number(own.slice(-4)) },
      { by: { subject: 'test', organisation }, at: AT as Instant },
    );
    if (!recorded.ok) throw new Error(recorded.failure.code);
    const { contact, ...content } = recorded.value;
    put('offers.vacancy', {
      id: own,
      version: 1,
      number: content.number,
      organisation,
      state: content.state,
      is_public: false,
      occupation: content.occupation,
      municipalities: content.municipalities,
      open_from: content.openFrom,
      apply_by: content.applyBy,
      source: content.source.kind,
      content,
      known_from: AT,
      known_until: null,
      changed_by: 'test',
    });
    put('offers.vacancy_contact', { vacancy_id: own, version: 1, organisation, contact });
    return own;
  };
}

export function putVacancies(put: Put, id: NextId, place: Place): readonly string[] {
  const one = vacancyPutter(put, id, place);
  for (const nth of [1, 2]) {
    put('offers.job_posting', {
      organisation: 'keha',
      system: 'tyomarkkinatori',
      external_id: `${place.mark}-${nth}`,
      seen_at: AT,
      fault: 'CODE_UNKNOWN',
      field: 'sijainti.kunta',
      value: '999',
    });
  }
  return [one(), one()];
}

export function putSpareVacancies(put: Put, id: NextId, place: Place): SeededVacancies['spareVacancies'] {
  const one = vacancyPutter(put, id, place);
  const several = (): readonly string[] => Array.from({ length: 8 }, one);
  return { content: several(), publication: several(), closing: several(), refusal: several() };
}
