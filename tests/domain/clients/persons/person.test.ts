import { describe, expect, it } from 'vitest';
import { Guarded } from '../../../../src/domain/clients/persons/guarded.ts';
import { addresseesOf, type Guardian } from '../../../../src/domain/clients/persons/guardian.ts';
import {
  isAliveOn,
  mayBeToldToPayers,
  type Person,
  permitsOn,
  renamed,
} from '../../../../src/domain/clients/persons/person.ts';
import { nameWords } from '../../../../src/domain/clients/persons/name-keys.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

const day = (text: string): PlainDate => text as PlainDate;
const PERSON: Person = {
  identityCode: null,
  substituteId: '19990101-SY-000001',
  birthDate: day('1999-01-01'),
  lastName: 'Åström',
  firstNames: 'Maija',
  formerNames: [],
  serviceLanguage: 'fi',
  motherTongue: null,
  needsInterpreter: false,
  citizenships: ['SY'],
  permits: [
    { code: 'A', from: day('2019-01-01'), until: day('2020-01-01'), firstMunicipalityDate: null },
    { code: 'B', from: day('2020-01-01'), until: null, firstMunicipalityDate: day('2020-03-01') },
  ],
  guardians: [],
  bans: [],
  contact: {
    from: day('2021-01-01'),
    details: new Guarded({ phone: null, email: null, street: null, postalCode: null, postOffice: null }),
    contactAddress: null,
    electronicServiceConsent: null,
  },
  deathDate: null,
};

describe('names', () => {
  it('that change leave the last name behind as a former one, once', () => {
    const married = renamed(PERSON, { lastName: 'Virtanen', firstNames: 'Maija' });
    expect(married).toMatchObject({ lastName: 'Virtanen', formerNames: ['Åström'] });
    const back = renamed(married, { lastName: 'Åström', firstNames: 'Maija' });
    expect(renamed(back, { lastName: 'Virtanen', firstNames: 'Maija' }).formerNames).toEqual([
      'Åström',
      'Virtanen',
    ]);
  });

  it('that are only spelt otherwise leave none', () => {
    expect(renamed(PERSON, { lastName: 'Astrom', firstNames: 'Maija Liisa' }).formerNames).toEqual([]);
  });

  it('are found by each of their parts', () => {
    expect(nameWords(['Virta-Aho', 'Åke Matti', 'VIRTA'])).toEqual(['aho', 'ake', 'matti', 'virta']);
  });
});

describe('a person', () => {
  it('has the grounds to stay that hold on the day', () => {
    expect(permitsOn(PERSON, day('2019-12-31')).map(({ code }) => code)).toEqual(['A']);
    expect(permitsOn(PERSON, day('2020-01-01')).map(({ code }) => code)).toEqual(['B']);
  });

  it('E86: is not told to Kela and funds before there is a code', () => {
    expect(mayBeToldToPayers(PERSON)).toBe(false);
    expect(mayBeToldToPayers({ identityCode: '010199-9994' })).toBe(true);
  });

  it('E91: counts on the day of the death and not after', () => {
    const dead = { deathDate: day('2021-03-15') };
    expect([isAliveOn(dead, day('2021-03-15')), isAliveOn(dead, day('2021-03-16'))]).toEqual([true, false]);
    expect(isAliveOn(PERSON, day('2021-03-16'))).toBe(true);
  });
});

describe('service of decisions', () => {
  const guardian = (scope: Guardian['scope']): Guardian => ({
    name: 'Keksitty Edunvalvoja',
    reference: '1/2021',
    scope,
    from: day('2021-01-01'),
    until: day('2022-01-01'),
  });
  const kinds = (concern: 'PROPERTY' | 'PERSON', scope: Guardian['scope'], on: string) =>
    addresseesOf(concern, [guardian(scope)], day(on)).map(({ kind }) => kind);

  it('E90: goes to the guardian where it concerns the guardian’s competence, and to the client too', () => {
    expect(kinds('PROPERTY', 'PROPERTY', '2021-06-01')).toEqual(['GUARDIAN', 'CLIENT']);
    expect(kinds('PERSON', 'PROPERTY', '2021-06-01')).toEqual(['CLIENT']);
    expect(kinds('PERSON', 'PROPERTY_AND_PERSON', '2021-06-01')).toEqual(['GUARDIAN', 'CLIENT']);
    expect(kinds('PROPERTY', 'PROPERTY', '2022-01-01')).toEqual(['CLIENT']);
    expect(addresseesOf('PROPERTY', [], day('2021-06-01'))).toEqual([{ kind: 'CLIENT' }]);
  });

  it('names the guardian and the appointment', () => {
    expect(addresseesOf('PROPERTY', [guardian('PROPERTY')], day('2021-01-01'))[0]).toEqual({
      kind: 'GUARDIAN',
      name: 'Keksitty Edunvalvoja',
      reference: '1/2021',
    });
  });
});
