import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  KEHA,
  MINISTRY,
  organisation,
  organisationCode,
  organisationKind,
  parseOrganisation,
} from '../../../src/domain/shared/organisation.ts';

describe('organisation id', () => {
  it.each([
    ['municipality:109', 'municipality', '109'],
    ['area:1531', 'area', '1531'],
    ['te-office:1500', 'te-office', '1500'],
    ['employment-authority:TA21', 'employment-authority', 'TA21'],
    ['ely:04', 'ely', '04'],
    ['keha', 'keha', ''],
    ['ministry', 'ministry', ''],
    ['avi', 'avi', ''],
    ['employer:9000100-6', 'employer', '9000100-6'],
    ['provider:valmennuspaja', 'provider', 'valmennuspaja'],
    ['provider:a', 'provider', 'a'],
    [`provider:${'9'.repeat(40)}`, 'provider', '9'.repeat(40)],
  ])('%s is a %s with code %j', (text, kind, code) => {
    const id = parseOrganisation(text);
    expect(id).toBe(text);
    expect(id && [organisationKind(id), organisationCode(id)]).toEqual([kind, code]);
  });

  it.each([
    '',
    ':',
    'municipality',
    'municipality:',
    'municipality:10',
    'municipality:1099',
    'municipality:abc',
    'municipality:109:1',
    'municipality:109 ',
    ' municipality:109',
    'Municipality:109',
    'area:153',
    'te-office:1531',
    'te-office:150',
    'ely:4',
    'keha:',
    'keha:1',
    'KEHA',
    'ministry:tem',
    'employer:90001006',
    'provider:',
    'provider:Valmennuspaja',
    `provider:${'a'.repeat(41)}`,
    'toString',
    'constructor:1',
    '__proto__',
    'municipality:109\n',
  ])('%j is none', (text) => {
    expect(parseOrganisation(text)).toBeNull();
  });

  it('of bodies of which there is one has no code', () => {
    expect([KEHA, MINISTRY].map(parseOrganisation)).toEqual([KEHA, MINISTRY]);
  });

  test.prop([fc.constantFrom('municipality', 'area', 'ely'), fc.integer({ min: 0, max: 9999 })])(
    'made of a kind and a code reads back as both',
    (kind, number) => {
      const code = String(number).padStart(4, '0').slice({ municipality: 1, area: 0, ely: 2 }[kind]);
      const id = organisation(kind, code);
      expect(parseOrganisation(id)).toBe(id);
      expect([organisationKind(id), organisationCode(id)]).toEqual([kind, code]);
    },
  );
});
