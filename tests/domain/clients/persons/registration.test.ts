import { describe, expect, it } from 'vitest';
import { Guarded } from '../../../../src/domain/clients/persons/guarded.ts';
import {
  checkRegistration,
  likenessOf,
  readLikeness,
  type RegistrationForm,
} from '../../../../src/domain/clients/persons/registration.ts';
import { parseIdentityCode } from '../../../../src/domain/shared/identity-code.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { identityCode } from '../../../support/scene.ts';

const day = (text: string): PlainDate => text as PlainDate;
const TODAY = day('2021-03-31');
const TEST = { allowRealCodes: false };
const FORM: RegistrationForm = {
  identityCode: identityCode('150585', 901).toLowerCase(),
  birthDate: null,
  lastName: 'Esimerkki',
  firstNames: 'Malla',
  formerNames: ['Entinen'],
  serviceLanguage: 'fi',
  motherTongue: 'fi',
  needsInterpreter: false,
  citizenships: ['FI'],
  contact: {
    from: TODAY,
    details: new Guarded({ phone: null, email: null, street: null, postalCode: null, postOffice: null }),
    contactAddress: null,
    electronicServiceConsent: null,
  },
  likeness: { phone: '050 1234567', email: null },
  homeMunicipality: '109',
  jobSearchFrom: TODAY,
  statusCode: '02',
  precedingActivity: null,
};

const checked = (changes: Partial<RegistrationForm>) =>
  checkRegistration({ ...FORM, ...changes }, TODAY, TEST);

describe('a registration', () => {
  it('is read: the code in upper case, the day of birth from it, the office of the region', () => {
    expect(checked({})).toMatchObject({
      ok: true,
      value: {
        identityCode: identityCode('150585', 901),
        birthDate: '1985-05-15',
        teOffice: '1500',
        areaCode: '1531',
      },
    });
  });

  it('of somebody who lives outside the trial areas has an office and no area', () => {
    expect(checked({ homeMunicipality: '049' })).toMatchObject({ value: { areaCode: '0231' } });
    expect(checked({ homeMunicipality: '638' })).toMatchObject({ value: { areaCode: '0234' } });
    expect(checked({ homeMunicipality: '186' })).toMatchObject({
      value: { areaCode: null, teOffice: '0200' },
    });
  });

  it('keeps the given birth date where the code tells another', () => {
    expect(checked({ birthDate: day('1985-05-16') })).toMatchObject({ value: { birthDate: '1985-05-16' } });
  });

  it.each<readonly [string, Partial<RegistrationForm>]>([
    ['IDENTITY_CODE_INVALID', { identityCode: '150585-9011' }],
    ['BIRTH_DATE_MISSING', { identityCode: null }],
    ['AGE_IMPLAUSIBLE', { identityCode: null, birthDate: day('2006-04-01') }],
    ['AGE_IMPLAUSIBLE', { identityCode: null, birthDate: day('1900-01-01') }],
    ['DATE_IN_FUTURE', { jobSearchFrom: day('2021-04-01') }],
    ['MUNICIPALITY_CODE_INVALID', { homeMunicipality: '999' }],
    ['MUNICIPALITY_CODE_INVALID', { homeMunicipality: '478' }],
    ['CODE_INVALID', { statusCode: '09' }],
    ['CODE_INVALID', { statusCode: '06' }],
    ['CODE_INVALID', { statusCode: '77' }],
  ])('is refused with %s', (code, changes) => {
    expect(checked(changes)).toMatchObject({ ok: false, failure: { code } });
  });

  it('resolves a merged municipality to its successor', () => {
    expect(checked({ homeMunicipality: '283' })).toMatchObject({ value: { homeMunicipality: '098' } });
  });

  it('is compared with the clients by what tells people apart', () => {
    const result = checked({});
    if (!result.ok) throw new Error(result.failure.code);
    expect(likenessOf(result.value)).toEqual({
      identityCode: identityCode('150585', 901),
      birthDate: '1985-05-15',
      lastName: 'Esimerkki',
      firstNames: 'Malla',
      formerNames: ['Entinen'],
      phone: '050 1234567',
      email: null,
    });
    expect(
      readLikeness({ ...likenessOf(result.value), identityCode: null, birthDate: null }, TEST),
    ).toMatchObject({
      failure: { code: 'BIRTH_DATE_MISSING' },
    });
  });
});

describe('identity codes', () => {
  const CENTURIES = [
    { separators: '-YXWVU', born: '010199', date: '1999-01-01' },
    { separators: 'ABCDEF', born: '010103', date: '2003-01-01' },
  ];

  it('E85: every separator of a century is valid, and codes that differ in it are of different persons', () => {
    for (const { separators, born, date } of CENTURIES) {
      const codes = separators.split('').map((separator) => identityCode(born, 950, separator));
      const parsed = codes.map((code) => parseIdentityCode(code, TEST));
      expect(parsed.map((result) => result.ok && result.value.code)).toEqual(codes);
      expect(parsed.every((result) => result.ok && result.value.birthDate === date)).toBe(true);
      expect(new Set(codes).size).toBe(separators.length);
    }
  });

  it('E95: codes of real people are refused outside production, those of 900–999 are taken', () => {
    const real = identityCode('010199', 123);
    expect(parseIdentityCode(real, TEST)).toMatchObject({
      ok: false,
      failure: { data: { problem: 'REAL_PERSON' } },
    });
    expect(parseIdentityCode(real, { allowRealCodes: true })).toMatchObject({
      ok: true,
      value: { temporary: false },
    });
    expect(checked({ identityCode: real })).toMatchObject({ failure: { code: 'IDENTITY_CODE_INVALID' } });
    expect(checked({ identityCode: identityCode('010199', 900) })).toMatchObject({ ok: true });
  });
});
