import { municipalities } from '../../../domain/reference/municipalities.ts';
import { type Day, finnish, type Horizon } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { draw, weights } from './distribution.ts';
import { inventName } from './names.ts';
import type { Origin } from './origins.ts';
import { POSTAL_CODES } from './postal-codes.data.ts';
import type { Random } from './random.ts';

/** Who a client is: what the person row says. */
export interface Person {
  readonly number: string;
  /** Null for the few who have no identity code yet. */
  readonly identityCode: string | null;
  readonly birth: Day;
  readonly origin: Origin;
  readonly municipality: string;
  /** Start of the first job search told; the person row was written after it. */
  readonly registered: Day;
  readonly died: Day | null;
}

const STREETS = ['Koekatu', 'Mallitie', 'Esimerkinkuja', 'Harjoituspolku', 'Näytepenger', 'Äskeisentie'];
const SERVICE_LANGUAGES = weights('fi 70, muu 30');

const postOffices = new Map(
  POSTAL_CODES.trim()
    .split('\n')
    .map((line) => {
      const [municipality = '', codes = '', office] = line.split('|');
      const name = office ?? municipalities.get(municipality)?.name.fi ?? '';
      return [municipality, { codes: codes.split(' '), name: name.toLocaleUpperCase('fi') }] as const;
    }),
);

/** The person row, with a few of the gaps that registers have. */
export function personCells(random: Random, person: Person, { cut }: Horizon): Cells {
  const { number, birth, origin, municipality, registered } = person;
  const name = inventName(random, origin.culture);
  const foreignSpeaker = !['fi', 'sv', 'se', 'smn', 'sms'].includes(origin.language);
  const serviceLanguage = foreignSpeaker
    ? draw(SERVICE_LANGUAGES, random)
    : origin.language === 'sv' && random.chance(0.8)
      ? 'sv'
      : 'fi';
  return {
    henkilotunnus: person.identityCode ?? '',
    syntymaaika: finnish(birth),
    sukunimi: name.surname,
    etunimet: name.givenNames,
    entiset_nimet: name.formerNames,
    aidinkieli: random.chance(0.003) ? random.pick(['99', '']) : origin.language,
    palvelukieli: random.chance(0.001) ? '' : (serviceLanguage ?? 'fi'),
    kansalaisuudet: origin.citizenships,
    kuntakoodi: random.chance(0.001) ? UNKNOWN_HOME : municipality,
    ...permitCells(origin),
    ...securityBanCells(random, number, cut),
    puhelin: phoneNumber(random),
    sahkoposti: random.chance(0.55) ? `as${number}@esimerkki.invalid` : '',
    ...addressCells(random, municipality),
    tulkkaustarve: serviceLanguage === 'muu' && random.chance(0.7) ? 'K' : 'E',
    kuolinpaiva: person.died === null ? '' : finnish(person.died),
    kirjattu: `${finnish(person.died ?? random.between(registered, cut))} 9:00`,
  };
}

const UNKNOWN_HOME = '199';

function permitCells({ permit, arrived }: Origin): Cells {
  return {
    ...(permit && {
      oleskeluperuste: permit.ground,
      lupa_alku: finnish(permit.from),
      lupa_loppu: permit.to === null ? '' : finnish(permit.to),
    }),
    ...(arrived !== null && { ensimmainen_kotikuntapvm: finnish(arrived) }),
  };
}

function securityBanCells(random: Random, number: string, cut: Day): Cells {
  if (!random.chance(0.008)) return { turvakielto: 'E' };
  return {
    turvakielto: 'K',
    turvakielto_alku: finnish(cut - random.between(1, 700)),
    turvakielto_loppu: finnish(cut + random.between(30, 700)),
    yhteysosoite: `PL ${number.slice(-3)}, 00001 MALLILA`,
  };
}

/** Numbers that are given to nobody. */
function phoneNumber(random: Random): string {
  const digits = String(random.between(0, 9_999_999)).padStart(7, '0');
  return `+358 99 ${digits.slice(0, 3)} ${digits.slice(3)}`;
}

function addressCells(random: Random, municipality: string): Cells {
  const post = postOffices.get(municipality);
  if (post === undefined) return {};
  const flat = random.chance(0.4) ? ` ${random.pick(['A', 'B', 'C'])} ${random.between(1, 60)}` : '';
  return {
    lahiosoite: `${random.pick(STREETS)} ${random.between(1, 99)}${flat}`,
    postinumero: random.pick(post.codes),
    postitoimipaikka: post.name,
  };
}
