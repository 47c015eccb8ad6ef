import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { actorFor, type Grant, type Role, ROLES } from '../../../src/domain/access/actor.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { KEHA, organisation } from '../../../src/domain/shared/organisation.ts';

const HAMEENLINNA = organisation('municipality', '109');
const AREA = organisation('area', '1531');
const NOW = '2021-06-15T09:00:00.000Z' as Instant;

const grant = (changes: Partial<Grant> = {}): Grant => ({
  id: 'grant' as Grant['id'],
  subject: 'aino',
  role: 'MUN_OFFICER',
  organisation: HAMEENLINNA,
  validFrom: '2021-03-01T00:00:00.000Z' as Instant,
  validUntil: null,
  officeHolder: true,
  shareOfDuties: 100,
  regularNeed: true,
  dataClasses: [],
  ...changes,
});

const acting = (grants: readonly Grant[], asked: Grant['organisation'] | null = null): unknown => {
  const actor = actorFor('aino', grants, asked, NOW);
  return actor.ok ? actor.value : actor.failure.code;
};

describe('who somebody is at a moment', () => {
  it('is somebody who acts for an organisation in a role', () => {
    expect(acting([grant()])).toEqual({
      subject: 'aino',
      organisation: HAMEENLINNA,
      roles: ['MUN_OFFICER'],
    });
  });

  it.each<[string, string | null, boolean, string]>([
    ['2021-06-15T08:59:59.999Z', null, true, 'began before'],
    ['2021-06-15T09:00:00.000Z', null, true, 'begins at the moment'],
    ['2021-06-15T09:00:00.001Z', null, false, 'begins after'],
    ['2021-03-01T00:00:00.000Z', '2021-06-15T09:00:00.001Z', true, 'ends after'],
    ['2021-03-01T00:00:00.000Z', '2021-06-15T09:00:00.000Z', false, 'ends at the moment'],
    ['2021-03-01T00:00:00.000Z', '2021-06-15T08:59:59.999Z', false, 'ended before'],
    ['2021-06-15T09:00:00.000Z', '2021-06-15T09:00:00.000Z', false, 'is of no length'],
  ])('a grant from %s until %s is valid: %s (%s)', (validFrom, validUntil, valid) => {
    const found = acting([
      grant({ validFrom: validFrom as Instant, validUntil: validUntil as Instant | null }),
    ]);
    expect(found === 'ACCESS_RIGHT_EXPIRED' || found === 'NO_VALID_GRANT').toBe(!valid);
  });

  it('is nobody without a grant, or with somebody else’s', () => {
    expect(acting([])).toBe('NO_VALID_GRANT');
    expect(acting([grant({ subject: 'eino' })])).toBe('NO_VALID_GRANT');
    expect(acting([grant({ subject: 'AINO' })])).toBe('NO_VALID_GRANT');
  });

  it('has every role held in the organisation, each once', () => {
    const grants = [
      grant(),
      grant({ role: 'MUN_FINANCE' }),
      grant({ validFrom: '2021-04-01T00:00:00.000Z' as Instant }),
    ];
    expect(acting(grants)).toMatchObject({ roles: ['MUN_OFFICER', 'MUN_FINANCE'] });
  });

  it('has to say for which of several organisations', () => {
    const grants = [grant(), grant({ organisation: AREA, role: 'MUN_COORD' })];
    expect(actorFor('aino', grants, null, NOW)).toEqual({
      ok: false,
      failure: {
        kind: 'invalid',
        code: 'ACTING_ORGANISATION_REQUIRED',
        data: { organisations: [HAMEENLINNA, AREA] },
      },
    });
    expect(acting(grants, AREA)).toEqual({ subject: 'aino', organisation: AREA, roles: ['MUN_COORD'] });
    expect(acting(grants, HAMEENLINNA)).toMatchObject({ roles: ['MUN_OFFICER'] });
  });

  it('need not say it when only one grant is valid by now', () => {
    const over = grant({ organisation: AREA, validUntil: NOW });
    expect(acting([grant(), over])).toMatchObject({ organisation: HAMEENLINNA });
  });

  it('is nobody in an organisation without a grant of one’s own', () => {
    expect(acting([grant()], KEHA)).toBe('NO_VALID_GRANT');
    expect(acting([grant(), grant({ subject: 'eino', organisation: KEHA })], KEHA)).toBe('NO_VALID_GRANT');
  });

  const january = '2021-01-01T00:00:00.000Z' as Instant;
  const may = '2021-05-01T00:00:00.000Z' as Instant;
  const june = '2021-06-01T00:00:00.000Z' as Instant;
  const july = '2021-07-01T00:00:00.000Z' as Instant;
  const august = '2021-08-01T00:00:00.000Z' as Instant;
  const officer = { roles: ['MUN_OFFICER'], organisation: HAMEENLINNA };

  it.each<[string, Partial<Grant>[], Grant['organisation'] | null, object]>([
    ['the one that ended', [{ validUntil: may }], null, { ...officer, endedAt: may }],
    [
      'the one that ended last',
      [{ validUntil: june, role: 'MUN_STAFF' }, { validUntil: may }],
      null,
      { ...officer, roles: ['MUN_STAFF'], endedAt: june },
    ],
    [
      'the one that ended, when another begins later',
      [{ validFrom: july }, { validUntil: may }],
      null,
      { ...officer, endedAt: may },
    ],
    [
      'the one that begins first',
      [{ validFrom: august, role: 'MUN_STAFF' }, { validFrom: july }],
      null,
      { ...officer, beginsAt: july },
    ],
    [
      'the one of the organisation that was asked for',
      [{ validUntil: may }, { validUntil: june, organisation: AREA }],
      HAMEENLINNA,
      { ...officer, endedAt: may },
    ],
  ])('is told which right is not valid: %s', (_, changes, asked, data) => {
    const grants = changes.map((change) => grant({ validFrom: january, ...change }));
    expect(actorFor('aino', grants, asked, NOW)).toEqual({
      ok: false,
      failure: { kind: 'forbidden', code: 'ACCESS_RIGHT_EXPIRED', data },
    });
  });

  it('is told of no right that was taken back before it began', () => {
    expect(acting([grant({ validFrom: july, validUntil: july })])).toBe('NO_VALID_GRANT');
  });

  it('sees the classes of data that the valid grants open, and no others', () => {
    const grants = [
      grant({ dataClasses: ['health'] }),
      grant({ role: 'MUN_COORD', dataClasses: ['health', 'guidance'] }),
    ];
    expect(acting(grants)).toMatchObject({ dataClasses: ['health', 'guidance'] });
    expect(acting([grant(), grant({ validUntil: may, dataClasses: ['health'] })])).toEqual({
      subject: 'aino',
      organisation: HAMEENLINNA,
      roles: ['MUN_OFFICER'],
    });
  });

  const instant = fc.constantFrom<Instant[]>(
    '2021-06-15T08:00:00.000Z' as Instant,
    NOW,
    '2021-06-15T10:00:00.000Z' as Instant,
  );
  const anyGrant: fc.Arbitrary<Grant> = fc.record({
    id: fc.constant('grant' as Grant['id']),
    subject: fc.constantFrom('aino', 'eino'),
    role: fc.constantFrom<Role[]>(...ROLES),
    organisation: fc.constantFrom(HAMEENLINNA, AREA, KEHA),
    validFrom: instant,
    validUntil: fc.option(instant),
    officeHolder: fc.boolean(),
    shareOfDuties: fc.constantFrom(null, 50),
    regularNeed: fc.boolean(),
    dataClasses: fc.subarray<Grant['dataClasses'][number]>(['health', 'guidance']),
  });

  test.prop([fc.array(anyGrant), fc.constantFrom(null, HAMEENLINNA, AREA, KEHA)])(
    'never gets a role that no valid grant of the organisation gives',
    (grants, asked) => {
      const actor = actorFor('aino', grants, asked, NOW);
      if (!actor.ok) return;
      if (asked !== null) expect(actor.value.organisation).toBe(asked);
      for (const role of actor.value.roles) {
        expect(
          grants.some(
            (one) =>
              one.subject === 'aino' &&
              one.role === role &&
              one.organisation === actor.value.organisation &&
              one.validFrom <= NOW &&
              (one.validUntil ?? '9') > NOW,
          ),
        ).toBe(true);
      }
    },
  );
});
