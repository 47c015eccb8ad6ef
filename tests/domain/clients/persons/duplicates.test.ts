import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  DUPLICATE_THRESHOLD,
  emailKey,
  evidenceOf,
  type Likeness,
  phoneKey,
  scoreOf,
} from '../../../../src/domain/clients/persons/duplicates.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { identityCode } from '../../../support/scene.ts';

const CODE = identityCode('150585', 901);
const asked: Likeness = {
  identityCode: CODE,
  birthDate: '1985-05-15' as PlainDate,
  lastName: 'Åström',
  firstNames: 'Maija Liisa',
  formerNames: [],
  phone: '+358 50 123 4567',
  email: 'Maija@example.invalid',
};
const stranger: Likeness = {
  identityCode: null,
  birthDate: '1970-02-03' as PlainDate,
  lastName: 'Virtanen',
  firstNames: 'Pekka',
  formerNames: [],
  phone: null,
  email: null,
};
const kinds = (known: Partial<Likeness>, of: Partial<Likeness> = {}) =>
  evidenceOf({ ...asked, ...of }, { ...stranger, ...known }).map(({ kind }) => kind);

describe('evidence that two records are of one person', () => {
  it.each<readonly [string, Partial<Likeness>, readonly string[]]>([
    ['nothing in common', {}, []],
    ['the same code', { identityCode: CODE }, ['IDENTITY_CODE']],
    ['another code', { identityCode: identityCode('150585', 902) }, ['OTHER_IDENTITY_CODE']],
    ['names without diacritics', { lastName: 'ASTROM', firstNames: 'Maija' }, ['NAMES']],
    ['names swapped', { lastName: 'Maija', firstNames: 'Åström' }, ['NAMES_SWAPPED']],
    ['all names swapped', { lastName: 'Maija Liisa', firstNames: 'Åström' }, ['NAMES_SWAPPED']],
    [
      'a former name',
      { lastName: 'Virtanen', firstNames: 'Maija', formerNames: ['Åström'] },
      ['FORMER_NAME'],
    ],
    ['the last name only', { lastName: 'Åström' }, ['LAST_NAME']],
    ['a first name only', { firstNames: 'Liisa' }, ['FIRST_NAME']],
    ['the day of birth', { birthDate: asked.birthDate }, ['BIRTH_DATE']],
    ['the phone, written otherwise', { phone: '050-1234567' }, ['PHONE']],
    ['the e-mail, written otherwise', { email: ' maija@EXAMPLE.invalid ' }, ['EMAIL']],
  ])('%s', (_, known, expected) => {
    expect(kinds(known)).toEqual(expected);
  });

  it('E86: names and birth date together are enough to look, the first of January is not', () => {
    const score = (born: string) =>
      scoreOf(
        evidenceOf(
          { ...asked, identityCode: null, birthDate: born as PlainDate },
          { ...stranger, birthDate: born as PlainDate, lastName: 'Åström', firstNames: 'Maija' },
        ),
      );
    expect(score('1985-05-15')).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLD);
    expect(score('1985-01-01')).toBeLessThan(DUPLICATE_THRESHOLD);
  });

  it('two codes speak against names and birth date', () => {
    const known = { ...asked, identityCode: identityCode('150585', 902), phone: null, email: null };
    expect(scoreOf(evidenceOf(asked, known))).toBeLessThan(DUPLICATE_THRESHOLD);
  });

  const likeness: fc.Arbitrary<Likeness> = fc.record({
    identityCode: fc.option(fc.constantFrom(CODE, identityCode('150585', 902))),
    birthDate: fc.constantFrom('1985-05-15', '1985-01-01', '1990-12-24') as fc.Arbitrary<PlainDate>,
    lastName: fc.constantFrom('Åström', 'Maija', 'Virtanen', 'Virta-Aho'),
    firstNames: fc.constantFrom('Maija Liisa', 'Åström', 'Pekka', 'Liisa'),
    formerNames: fc.array(fc.constantFrom('Åström', 'Virtanen'), { maxLength: 2 }),
    phone: fc.option(fc.constantFrom('050 1234567', '+358501234567', '0401112233')),
    email: fc.option(fc.constantFrom('a@b.invalid', 'A@B.invalid')),
  });

  test.prop([likeness, likeness])('is the same from either side', (one, other) => {
    expect(evidenceOf(one, other)).toEqual(evidenceOf(other, one));
  });

  test.prop([likeness])('is enough when everything is the same and something tells people apart', (one) => {
    const tells = one.identityCode !== null || !one.birthDate.endsWith('-01-01') || one.phone !== null;
    expect(scoreOf(evidenceOf(one, one)) >= DUPLICATE_THRESHOLD).toBe(tells || one.email !== null);
  });
});

describe('keys of contacts', () => {
  it('agree on spellings of one number and one address', () => {
    expect([
      phoneKey('+358 50 123 4567'),
      phoneKey('050 123 4567'),
      phoneKey('puhelin'),
      phoneKey(null),
    ]).toEqual(['01234567', '01234567', null, null]);
    expect([emailKey(' A@b.invalid'), emailKey('no address'), emailKey(null)]).toEqual([
      'a@b.invalid',
      null,
      null,
    ]);
  });
});
