import type { PersonRow } from '../../../domain/clients/deliveries/client-registry.port.ts';
import { countries, languages } from '../../../domain/reference/code-lists.ts';
import { type IdentityCode, parseIdentityCode } from '../../../domain/shared/identity-code.ts';
import { ageOn, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { cellText, dayAfter, isAllDigits } from '../cells.ts';
import { residenceGrounds } from '../code-lists.ts';
import {
  conditional,
  date,
  lastDay,
  listed,
  meaning,
  name,
  optional,
  type ReadCell,
  recorded,
  required,
  text,
  yesOrNo,
} from '../columns.ts';
import { refuse, warn } from '../findings.ts';
import { UNKNOWN_START } from '../format.ts';
import { checkNotAhead, checkOrder, checkReach, type RowContext, YOUNGEST } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

const CLIENT_NUMBER_LENGTH = 8;
const OLDEST = 110;
/** The population register does not know the mother tongue. */
const NO_LANGUAGE = new Set(['99', 'und', 'zxx']);

const clientNumber: ReadCell<string> = (cell, column, context) =>
  cell.length === CLIENT_NUMBER_LENGTH && isAllDigits(cell)
    ? cell
    : refuse(context, 'CLIENT_NUMBER_INVALID', column);

const identityCode: ReadCell<IdentityCode> = (cell, column, context) => {
  const parsing = parseIdentityCode(cell, context);
  return parsing.ok ? parsing.value : refuse(context, 'IDENTITY_CODE_INVALID', column);
};

const citizenships: ReadCell<readonly string[]> = (cell, column, context) => {
  const codes = items(cell);
  return codes.every((code) => countries.has(code)) ? codes : refuse(context, 'UNKNOWN_CODE', column);
};

/** henkilot.csv: persons (henkilöt). */
export const persons = rowFormat({
  section: 'persons',
  columns: {
    asiakasnumero: required(clientNumber),
    henkilotunnus: optional(identityCode),
    syntymaaika: conditional(date, 'BIRTH_DATE_MISSING', (cellOf) => cellOf('henkilotunnus') === ''),
    sukunimi: name,
    etunimet: name,
    entiset_nimet: optional<readonly string[]>(items),
    aidinkieli: optional(text),
    palvelukieli: optional(meaning({ fi: 'fi', sv: 'sv', muu: 'other' })),
    kansalaisuudet: optional(citizenships),
    kuntakoodi: optional(text),
    oleskeluperuste: optional(listed(residenceGrounds)),
    lupa_alku: optional(date),
    lupa_loppu: optional(lastDay),
    ensimmainen_kotikuntapvm: optional(date),
    turvakielto: optional(yesOrNo),
    turvakielto_alku: conditional(date, 'REQUIRED_MISSING', (cellOf) => cellOf('turvakielto') === 'K'),
    turvakielto_loppu: optional(lastDay),
    puhelin: optional(text),
    sahkoposti: optional(text),
    lahiosoite: optional(text),
    postinumero: optional(text),
    postitoimipaikka: optional(text),
    yhteysosoite: optional(text),
    tulkkaustarve: optional(yesOrNo),
    kuolinpaiva: optional(date),
    kirjattu: recorded,
  },
  row(cells, context): PersonRow {
    const { henkilotunnus, lupa_alku, lupa_loppu, turvakielto_alku, turvakielto_loppu } = cells;
    checkReach(lupa_loppu, 'lupa_loppu', context);
    checkReach(turvakielto_loppu, 'turvakielto_loppu', context);
    checkNotAhead(cells.kuolinpaiva, 'kuolinpaiva', context);
    checkOrder(lupa_alku, lupa_loppu, 'lupa_loppu', context);
    checkOrder(turvakielto_alku, turvakielto_loppu, 'turvakielto_loppu', context);
    const isBanned = cells.turvakielto !== false;
    return {
      identityCode: henkilotunnus?.code ?? null,
      birthDate: birthDateOf(henkilotunnus, cells.syntymaaika, context),
      lastName: cells.sukunimi,
      firstNames: cells.etunimet,
      formerNames: cells.entiset_nimet ?? [],
      motherTongue: motherTongueOf(cells.aidinkieli, context),
      serviceLanguage: cells.palvelukieli ?? defaultLanguage(context),
      citizenships: cells.kansalaisuudet ?? [],
      shownMunicipality: cells.kuntakoodi,
      residenceGround: cells.oleskeluperuste,
      permitFrom: lupa_alku === UNKNOWN_START ? null : lupa_alku,
      permitUntil: lupa_loppu === null ? null : dayAfter(lupa_loppu),
      firstMunicipalityDate: cells.ensimmainen_kotikuntapvm,
      securityBanFrom: isBanned ? turvakielto_alku : null,
      securityBanUntil: isBanned && turvakielto_loppu !== null ? dayAfter(turvakielto_loppu) : null,
      phone: cells.puhelin,
      email: cells.sahkoposti,
      street: cells.lahiosoite,
      postalCode: cells.postinumero,
      postOffice: cells.postitoimipaikka,
      contactAddress: cells.yhteysosoite,
      needsInterpreter: cells.tulkkaustarve ?? false,
      deathDate: cells.kuolinpaiva,
    };
  },
});

/** The register's own date wins over the one in the code. */
function birthDateOf(code: IdentityCode | null, given: PlainDate | null, context: RowContext): PlainDate {
  const birthDate = (given ?? code?.birthDate) as PlainDate;
  const age = ageOn(birthDate, context.dataCut);
  if (age < YOUNGEST || age > OLDEST) refuse(context, 'AGE_IMPLAUSIBLE', 'syntymaaika');
  if (code === null) warn(context, 'IDENTITY_CODE_MISSING', 'henkilotunnus');
  else if (code.birthDate !== birthDate) warn(context, 'BIRTH_DATE_DIFFERS', 'syntymaaika');
  return birthDate;
}

function motherTongueOf(language: string | null, context: RowContext): string | null {
  if (language === null || NO_LANGUAGE.has(language)) warn(context, 'LANGUAGE_UNKNOWN', 'aidinkieli');
  else if (languages.has(language)) return language;
  else warn(context, 'UNKNOWN_LANGUAGE', 'aidinkieli');
  return null;
}

function defaultLanguage(context: RowContext): 'fi' {
  warn(context, 'LANGUAGE_MISSING', 'palvelukieli');
  return 'fi';
}

function items(cell: string): readonly string[] {
  return cell
    .split(',')
    .map(cellText)
    .filter((item) => item !== '');
}
