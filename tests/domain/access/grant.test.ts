import { describe, expect, it } from 'vitest';
import type { Grant, Role } from '../../../src/domain/access/actor.ts';
import { endGrant, giveGrant, type RecordedGrant } from '../../../src/domain/access/grant.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../../src/domain/shared/organisation.ts';

const HAMEENLINNA = organisation('municipality', '109');
const at = (day: string): Instant => `${day}T09:00:00.000Z` as Instant;
const NOW = at('2021-06-15');

const order = (changes: Partial<Grant> = {}): Grant => ({
  id: 'new' as Grant['id'],
  subject: 'aino',
  role: 'MUN_OFFICER',
  organisation: HAMEENLINNA,
  validFrom: NOW,
  validUntil: null,
  officeHolder: true,
  shareOfDuties: 50,
  regularNeed: true,
  dataClasses: [],
  ...changes,
});

const held = (changes: Partial<RecordedGrant> = {}): RecordedGrant => ({
  ...order({ id: 'held' as Grant['id'], validFrom: at('2021-04-01') }),
  givenBy: 'keeper',
  givenAt: at('2021-04-01'),
  version: 1,
  changedBy: 'keeper',
  changedAt: at('2021-04-01'),
  ...changes,
});

const give = (changes: Partial<Grant> = {}, others: readonly RecordedGrant[] = [], by = 'keeper') =>
  giveGrant(order(changes), others, by, NOW, lawInForce);
const codeOf = (given: ReturnType<typeof give>): string => (given.ok ? given.value.id : given.failure.code);

describe('a right is given', () => {
  it('with who gave it and when', () => {
    expect(give({ dataClasses: ['health'] })).toEqual({
      ok: true,
      value: {
        ...order({ dataClasses: ['health'] }),
        givenBy: 'keeper',
        givenAt: NOW,
        version: 1,
        changedBy: 'keeper',
        changedAt: NOW,
      },
    });
  });

  it('by somebody else only', () => {
    expect(codeOf(give({}, [], 'aino'))).toBe('OWN_RIGHT');
  });

  it.each<[Role, string, string]>([
    ['MUN_OFFICER', 'municipality:109', 'new'],
    ['MUN_OFFICER', 'area:1531', 'new'],
    ['MUN_OFFICER', 'employment-authority:TA21', 'new'],
    ['MUN_OFFICER', 'te-office:1500', 'ROLE_NOT_OF_ORGANISATION'],
    ['STATE_OFFICER_TRANSFERRED', 'te-office:1500', 'new'],
    ['TE_OFFICER', 'municipality:109', 'ROLE_NOT_OF_ORGANISATION'],
    ['KEHA_ADMIN', 'keha', 'new'],
    ['KEHA_ADMIN', 'municipality:109', 'ROLE_NOT_OF_ORGANISATION'],
    ['ELY_QUOTA', 'ely:04', 'new'],
    ['TEM_ANALYST', 'ministry', 'new'],
    ['AVI_SUPERVISOR', 'avi', 'new'],
    ['EMPLOYER', 'employer:1234567-1', 'new'],
    ['PROVIDER', 'provider:valmennuspaja', 'new'],
    ['PROVIDER', 'employer:1234567-1', 'ROLE_NOT_OF_ORGANISATION'],
  ])('%s in %s: %s', (role, body, expected) => {
    expect(codeOf(give({ role, organisation: body as OrganisationId }))).toBe(expected);
  });

  it.each<[string, Partial<Grant>, string]>([
    ['from a day before', { validFrom: at('2021-06-14') }, 'DATE_IN_PAST'],
    ['from a later day', { validFrom: at('2021-07-01') }, 'new'],
    ['for no time', { validUntil: NOW }, 'PERIOD_INVERTED'],
    ['to a day before', { validFrom: at('2021-08-01'), validUntil: at('2021-07-01') }, 'PERIOD_INVERTED'],
  ])('%s: %s', (_, changes, expected) => {
    expect(codeOf(give(changes))).toBe(expected);
  });

  it('from now on when the moment has passed today', () => {
    expect(give({ validFrom: '2021-06-15T06:00:00.000Z' as Instant })).toMatchObject({
      value: { validFrom: NOW },
    });
  });
});

describe('the conditions of a right', () => {
  const AREA = organisation('area', '1531');
  const TE_OFFICE = organisation('te-office', '1500');
  const AUTHORITY = organisation('employment-authority', 'TA21');

  it.each<[Role, OrganisationId, Partial<Grant>, string]>([
    ['MUN_OFFICER', HAMEENLINNA, {}, 'new'],
    ['MUN_OFFICER', HAMEENLINNA, { officeHolder: false }, 'NOT_OFFICE_HOLDER'],
    ['MUN_OFFICER', HAMEENLINNA, { shareOfDuties: 49 }, 'SHARE_OF_DUTIES_TOO_SMALL'],
    ['MUN_OFFICER', HAMEENLINNA, { shareOfDuties: null }, 'SHARE_OF_DUTIES_TOO_SMALL'],
    ['MUN_OFFICER', HAMEENLINNA, { regularNeed: false }, 'NEED_OCCASIONAL'],
    ['STATE_OFFICER_TRANSFERRED', AREA, { shareOfDuties: 20 }, 'SHARE_OF_DUTIES_TOO_SMALL'],
    ['STATE_OFFICER_TRANSFERRED', TE_OFFICE, { shareOfDuties: null, regularNeed: false }, 'new'],
    ['MUN_COORD', AREA, { officeHolder: false }, 'NOT_OFFICE_HOLDER'],
    ['TE_OFFICER', TE_OFFICE, { shareOfDuties: null, regularNeed: false }, 'new'],
    ['TE_OFFICER', TE_OFFICE, { officeHolder: false }, 'NOT_OFFICE_HOLDER'],
    ['MUN_STAFF', HAMEENLINNA, { officeHolder: false, shareOfDuties: null, regularNeed: false }, 'new'],
    ['MUN_OFFICER', AUTHORITY, { shareOfDuties: null, regularNeed: false }, 'new'],
    // The trials are over.
    [
      'MUN_OFFICER',
      HAMEENLINNA,
      { validFrom: at('2025-02-01'), shareOfDuties: null, regularNeed: false },
      'new',
    ],
  ])('%s of %s with %j: %s', (role, body, changes, expected) => {
    expect(codeOf(give({ role, organisation: body, ...changes }))).toBe(expected);
  });

  it('come from the law, which the refusal names', () => {
    expect(give({ shareOfDuties: 49 })).toMatchObject({
      failure: { data: { share: 49, minimum: 50 }, rule: { theme: 'trial', act: '1269/2020' } },
    });
    expect(give({ role: 'TE_OFFICER', organisation: TE_OFFICE, officeHolder: false })).toMatchObject({
      failure: { data: { roles: ['TE_OFFICER'] } },
    });
  });
});

describe('a right that is held already', () => {
  it.each<[string, Partial<RecordedGrant>, Partial<Grant>, string]>([
    ['for ever', {}, {}, 'held'],
    ['for longer', { validUntil: at('2021-12-31') }, { validUntil: at('2021-08-01') }, 'held'],
    ['for a shorter time', { validUntil: at('2021-08-01') }, {}, 'GRANT_OVERLAP'],
    ['under other conditions', { shareOfDuties: 80 }, {}, 'GRANT_OVERLAP'],
    ['with other classes of data', { dataClasses: ['health'] }, {}, 'GRANT_OVERLAP'],
    ['from a later day', { validFrom: at('2021-07-01') }, {}, 'GRANT_OVERLAP'],
    ['until the new one begins', { validUntil: NOW }, {}, 'new'],
    ['from when the new one ends', { validFrom: at('2021-07-01') }, { validUntil: at('2021-07-01') }, 'new'],
    ['elsewhere', { organisation: organisation('municipality', '165') }, {}, 'new'],
    ['in another role', { role: 'MUN_COORD' }, {}, 'new'],
    // Two give it at the same moment; the clock of the second is a little behind.
    ['since after it was asked for', { validFrom: at('2021-06-15'), givenAt: NOW }, {}, 'held'],
  ])('%s: %s', (_, changes, asked, expected) => {
    expect(codeOf(give(asked, [held(changes)]))).toBe(expected);
  });
});

describe('a right is ended', () => {
  const end = (changes: Partial<RecordedGrant> = {}, by = 'another') => endGrant(held(changes), by, NOW);

  it('at once', () => {
    expect(end()).toEqual({
      ok: true,
      value: held({ validUntil: NOW, version: 2, changedBy: 'another', changedAt: NOW }),
    });
  });

  it('before it has begun: it never does', () => {
    const from = at('2021-07-01');
    expect(end({ validFrom: from })).toMatchObject({ value: { validFrom: from, validUntil: from } });
  });

  it('once, and not by whose it is', () => {
    expect(end({ validUntil: NOW })).toMatchObject({
      failure: { code: 'GRANT_ENDED', data: { endedAt: NOW, changedBy: 'keeper' } },
    });
    expect(end({ validFrom: at('2021-07-01'), validUntil: at('2021-07-01') })).toMatchObject({
      failure: { code: 'GRANT_ENDED' },
    });
    expect(end({}, 'aino')).toMatchObject({ failure: { code: 'OWN_RIGHT' } });
  });
});
